/** Links that the machine proposes for one Recommendation, with the reasons: a person says yes or no. */
import type { Reason } from '../../../domain/trace/align.ts'
import { wordedToday } from '../../../domain/trace/wordings.ts'
import { useRoom, useStillRoom } from '../use-room.tsx'
import type { ProposedHere, Row } from './rows.ts'

const WORDS_SHOWN = 5

const listed = ({ what }: Reason): string => what.slice(0, WORDS_SHOWN).join(', ')

export function ProposedLinks({ row, onDone }: { readonly row: Row; readonly onDone: () => void }) {
  const { say } = useStillRoom()
  if (row.proposed.length === 0) return null
  return (
    <div className="trace-proposed" role="group" aria-label={say('trace.proposedFor', { number: row.number })}>
      {row.proposed.map((link) => (
        <ProposedLink key={link.link.paragraph} {...link} onDone={onDone} />
      ))}
    </div>
  )
}

function ProposedLink({ link, view, onDone }: ProposedHere & { readonly onDone: () => void }) {
  const { say, labelOf, act } = useStillRoom()
  const { recommendation, paragraph } = link
  const answer = async (type: 'link' | 'dismiss-link'): Promise<void> => {
    await act(type, { recommendation, paragraph })
    onDone()
  }
  const about = { number: recommendation, label: labelOf(paragraph) }
  return (
    <div className="trace-target target">
      <span className="trace-label">{labelOf(paragraph)} ?</span>
      <div>
        <p className="trace-guess">{wordedToday(view).text}</p>
        <p className="trace-why quiet">
          {say('trace.sure', { share: Math.round(link.score * 100) })}
          {link.reasons.map((reason) => ` · ${say(`trace.why.${reason.kind}`, { what: listed(reason) })}`).join('')}
        </p>
        <p className="trace-answers">
          <button type="button" className="plain" aria-label={say('trace.confirmLink', about)} onClick={() => void answer('link')}>
            {say('trace.confirm')}
          </button>
          <button type="button" className="plain" aria-label={say('trace.dismissLink', about)} onClick={() => void answer('dismiss-link')}>
            {say('trace.dismiss')}
          </button>
        </p>
      </div>
    </div>
  )
}

/** Above this both texts say nearly the same: such links may be confirmed together. */
const SURE = 0.6

/** All that are as good as sure, in one go; each stays an act of its own on the record. */
export function ConfirmSure({ rows, onDone }: { readonly rows: readonly Row[]; readonly onDone: () => void }) {
  const { say, act } = useRoom()
  const sure = rows.flatMap(({ proposed }) => proposed.flatMap(({ link }) => (link.score >= SURE ? [link] : [])))
  if (sure.length === 0) return null
  const confirm = async (): Promise<void> => {
    for (const { recommendation, paragraph } of sure) await act('link', { recommendation, paragraph })
    onDone()
  }
  const proposed = rows.reduce((count, row) => count + row.proposed.length, 0)
  return (
    <p className="trace-hint" role="status">
      {say('trace.found', { count: proposed })}
      <button type="button" className="plain" onClick={() => void confirm()}>
        {say('trace.confirmSure', { count: sure.length })}
      </button>
    </p>
  )
}
