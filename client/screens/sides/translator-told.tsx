/** In the place of the verbs: what a translator's seat does here. */
import type { ReactNode } from 'react'
import { useRoom } from '../use-room.tsx'
import { languageName } from '../../../domain/languages/names.ts'
import { useSides } from './use-sides.tsx'

export function TranslatorTold({ otherwise }: { readonly otherwise: ReactNode }) {
  const { say, language } = useRoom()
  const { writes } = useSides()
  if (writes.length === 0) return otherwise
  const languages = new Intl.ListFormat(language, { type: 'conjunction' }).format(writes.map((each) => languageName(each, language)))
  return (
    <div className="on">
      <b>{say('side.dock', { languages })}</b>
      <span>{say('side.dockTell')}</span>
    </div>
  )
}
