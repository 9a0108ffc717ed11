/** In which languages the text is equally authentic and into which it is translated as a courtesy: set by chair and secretariat. */
import { ActionIcon, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { MOST_LANGUAGES } from '../../../domain/languages/languages.ts'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { FromTemplate } from './from-template.tsx'
import './languages.css'

/** Those in which conferences work; any other can be set in the conference's file. */
const OFFERED = ['es', 'en', 'fr', 'pt', 'ar', 'de', 'ht', 'it', 'nl', 'ru', 'zh'] as const

type Standing = 'authentic' | 'courtesy'
type Chosen = { readonly language: string; readonly standing: Standing }

const inStanding = (all: readonly Chosen[], standing: Standing): string[] =>
  all.filter((each) => each.standing === standing).map(({ language }) => language)

export function LanguagesDialog({ onClose }: { readonly onClose: () => void }) {
  const { shown, say, act } = useRoom()
  const { nameOf } = useLanguageNames()
  const { negotiated, authentic, courtesy } = shown.languages
  const [all, setAll] = useState<readonly Chosen[]>(() => [
    ...authentic.map((language): Chosen => ({ language, standing: 'authentic' })),
    ...courtesy.map((language): Chosen => ({ language, standing: 'courtesy' })),
  ])
  const wanted = { authentic: inStanding(all, 'authentic'), courtesy: inStanding(all, 'courtesy') }
  const isSet = wanted.authentic.join() === authentic.join() && wanted.courtesy.join() === courtesy.join()
  const isOpened = all.some(({ language }) => !shown.sides.has(language))
  // A version that was just opened is shown with what can be put into it; else there is nothing to stay for.
  const set = async (): Promise<boolean> => (await act('set-languages', wanted)) !== null && !isOpened
  const isCertified = shown.adoption.certified !== null
  return (
    <Ask
      title={say('languages.title')}
      confirm={say('languages.set')}
      size="lg"
      disabled={isSet || isCertified}
      onClose={onClose}
      onConfirm={set}
    >
      <Stack gap="md">
        <p>
          {say('languages.negotiated', { language: nameOf(negotiated) })} {say(isCertified ? 'languages.certified' : 'languages.tell')}
        </p>
        {all.length === 0 && <p className="quiet">{say('languages.none')}</p>}
        <ul className="languages-list">
          {all.map((each) => (
            <LanguageRow
              key={each.language}
              chosen={each}
              isFixed={isCertified}
              onStanding={(standing) => setAll(all.map((other) => (other === each ? { ...each, standing } : other)))}
              onRemove={() => setAll(all.filter((other) => other !== each))}
            />
          ))}
        </ul>
        {!isCertified && all.length < MOST_LANGUAGES && (
          <AddLanguage all={all} onAdd={(language) => setAll([...all, { language, standing: 'authentic' }])} />
        )}
        <p className="quiet">{say('languages.authenticTell')}</p>
      </Stack>
    </Ask>
  )
}

function AddLanguage({ all, onAdd }: { readonly all: readonly Chosen[]; readonly onAdd: (language: string) => void }) {
  const { shown, say } = useRoom()
  const { titleOf } = useLanguageNames()
  const left = OFFERED.filter((code) => code !== shown.languages.negotiated && !all.some(({ language }) => language === code))
  return (
    <NativeSelect
      label={say('languages.add')}
      value=""
      data={[{ value: '', label: '' }, ...left.map((value) => ({ value, label: titleOf(value) }))]}
      onChange={({ currentTarget: { value } }) => value !== '' && onAdd(value)}
    />
  )
}

type RowProps = {
  readonly chosen: Chosen
  readonly isFixed: boolean
  readonly onStanding: (standing: Standing) => void
  readonly onRemove: () => void
}

function LanguageRow({ chosen: { language, standing }, isFixed, onStanding, onRemove }: RowProps) {
  const { shown, say } = useRoom()
  const { nameOf, titleOf } = useLanguageNames()
  const side = shown.sides.get(language)
  return (
    <li>
      <div>
        <b>{titleOf(language)}</b>
        <span className="quiet">{side === undefined ? say('languages.new') : <Written language={language} />}</span>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={say('languages.standing', { language: nameOf(language) })}
        value={standing}
        disabled={isFixed}
        data={(['authentic', 'courtesy'] as const).map((value) => ({ value, label: say(`languages.${value}`) }))}
        onChange={(value) => onStanding(value === 'authentic' ? 'authentic' : 'courtesy')}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={isFixed}
        aria-label={say('languages.remove', { language: nameOf(language) })}
        onClick={onRemove}
      >
        <IconX size={16} />
      </ActionIcon>
      {side !== undefined && <FromTemplate language={language} left={emptyIn(side)} />}
    </li>
  )
}

const emptyIn = (side: ReadonlyMap<string, { readonly text: string }>): number =>
  [...side.values()].filter(({ text }) => text.trim() === '').length

function Written({ language }: { readonly language: string }) {
  const { shown, say } = useRoom()
  const words = [...(shown.sides.get(language)?.values() ?? [])].map(({ text }) => text)
  return say('languages.written', { count: words.filter((text) => text.trim() !== '').length, all: words.length })
}
