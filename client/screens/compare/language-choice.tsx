/** In which language two texts are compared. Nothing to choose where there is one. */
import { NativeSelect } from '@mantine/core'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { type Live, useReader } from './reader.tsx'
import type { Listed } from './use-sides.ts'

type Props = { readonly live: Live | null; readonly issued: Listed; readonly onVersion: (version: string | null) => void }

export function LanguageChoice({ live, issued, onVersion }: Props) {
  const { say, version, negotiated } = useReader()
  const { titleOf } = useLanguageNames()
  const { authentic = [], courtesy = [] } = live?.languages ?? {}
  const all = new Set([negotiated, ...authentic, ...courtesy, ...issued.flatMap(({ languages }) => languages)])
  if (all.size === 1 && version === null) return null
  return (
    <NativeSelect
      size="xs"
      aria-label={say('compilation.inLanguage')}
      value={version ?? negotiated}
      data={[...all].map((value) => ({ value, label: titleOf(value) }))}
      onChange={({ currentTarget: { value } }) => onVersion(value === negotiated ? null : value)}
    />
  )
}
