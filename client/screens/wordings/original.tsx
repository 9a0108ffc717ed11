/** The words themselves, in the language in which they were given, and where they stand. */
import type { WordingShown } from '../../room/wordings-shown.ts'
import { useRoom } from '../use-room.tsx'
import { useLanguages, type Wording } from './use-wordings.ts'
import './wordings.css'

export function Original({ wording }: { readonly wording: WordingShown }) {
  const { say } = useRoom()
  const { called } = useLanguages()
  return (
    <figure className="original">
      <figcaption>
        {say('wordings.original', { language: called(wording.language) })}
        {wording.asks === 'replace' && <span> · {say('wordings.asksShown')}</span>}
      </figcaption>
      <blockquote lang={wording.language}>{wording.text}</blockquote>
    </figure>
  )
}

/** A sign and a word, never a colour alone. */
const SIGNS = { 'to-render': '○', reworded: '○', disputed: '!', changed: '≠', rendered: '◐', confirmed: '✓' } as const

export function Stands({ wording, standing }: Pick<Wording, 'wording' | 'standing'>) {
  const { say } = useRoom()
  const { negotiated } = useLanguages()
  const verdict = wording.rendering?.verdict
  const reason = standing === 'disputed' && verdict?.kind === 'disputed' ? verdict.reason : null
  return (
    <p className={`original-stands is-${standing}`}>
      <span aria-hidden="true">{SIGNS[standing]}</span>
      <span>{say(`wordings.stands.${standing}`, { negotiated })}</span>
      {reason !== null && <span className="original-reason">{reason}</span>}
    </p>
  )
}
