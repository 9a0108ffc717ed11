/** In which languages the compiled text is read. Nothing to choose where there is one. */
import { NativeSelect } from '@mantine/core'
import type { Version } from '../../../domain/compile/types.ts'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { type Choice, choicesIn, named } from '../languages/choice.ts'
import { useRoom } from '../use-room.tsx'
import type { Shown } from '../../room/text-store.ts'

type Props = { readonly chosen: Choice; readonly onChoose: (name: string) => void }

export function VersionChoice({ chosen, onChoose }: Props) {
  const { shown, say, language } = useRoom()
  const { titleOf, nameOf } = useLanguageNames()
  const { languages } = shown
  const all = choicesIn(languages)
  if (all.length === 1) return null
  const label = (choice: Choice): string => {
    switch (choice.kind) {
      case 'negotiated':
        return titleOf(languages.negotiated)
      case 'alone':
        return titleOf(choice.language)
      case 'beside':
        return new Intl.ListFormat(language, { type: 'conjunction' }).format([titleOf(languages.negotiated), nameOf(choice.language)])
    }
  }
  return (
    <NativeSelect
      size="xs"
      aria-label={say('compilation.inLanguage')}
      value={named(chosen, languages)}
      data={all.map((choice) => ({ value: named(choice, languages), label: label(choice) }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}

/** What the text is compiled with; undefined where it is read in its own language alone. */
export function versionOf(choice: Choice, sides: Shown['sides']): Version | undefined {
  if (choice.kind === 'negotiated') return undefined
  const words = [...(sides.get(choice.language) ?? [])].map(([id, { runs }]) => [id, runs] as const)
  return { language: choice.language, as: choice.kind, words: Object.fromEntries(words) }
}
