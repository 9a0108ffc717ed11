/** One proposal, in words: what it adds, what it strikes, who stands where. */
import type { ReactNode } from 'react'
import type { ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import { Code } from '../../controls/code.tsx'
import { useRoom } from '../use-room.tsx'

const KINDS = ['support', 'objection', 'awaiting'] as const

type Props = {
  readonly paragraph: ParagraphView
  readonly proposal: Proposal
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly children?: ReactNode
}

export function Card({ paragraph, proposal, chosen, onChoose, children }: Props) {
  const { shown, say, nameOf, time, inside } = useRoom()
  const life = shown.lives.get(`${paragraph.id}/${proposal.by}`)
  const positions = (life?.positions ?? []).filter((each) => each.seen === proposal.seen)
  return (
    <section className={`card${chosen ? ' sel' : ''}`} data-by={proposal.by}>
      <button type="button" className="card-head" onClick={onChoose} aria-pressed={chosen}>
        <Code party={proposal.by} />
        <b>{nameOf(proposal.by)}</b>
        {inside.start.seat.delegation === proposal.by && <span className="quiet">{say('panel.yours')}</span>}
        {life !== undefined && <time>{time(life.openedAt)}</time>}
      </button>
      <Says proposal={proposal} />
      <div className="pos">
        {positions.length === 0 && <span className="quiet">{say('position.none')}</span>}
        {KINDS.map((kind) => {
          const by = positions.filter((each) => each.position === kind)
          if (by.length === 0) return null
          return (
            <span key={kind}>
              {say(`position.${kind}`)}{' '}
              {by.map((each) => (
                <Code key={each.by} party={each.by} />
              ))}
            </span>
          )
        })}
      </div>
      {children}
    </section>
  )
}

function Says({ proposal }: { readonly proposal: Proposal }) {
  const { say } = useRoom()
  if (proposal.kind === 'removal') {
    return (
      <p className="say">
        <i>{say('change.removal')}</i>
      </p>
    )
  }
  if (proposal.kind === 'new paragraph') {
    return (
      <p className="say">
        <i>{say('change.new')}</i> “{proposal.hunks.map((hunk) => hunk.added).join(' … ')}”
      </p>
    )
  }
  return proposal.hunks.map((hunk) => (
    <p className="say" key={hunk.index}>
      {hunk.struck !== '' && (
        <span>
          <i>{say('change.strikes')}</i> <s>{hunk.struck.trim() || '␣'}</s>{' '}
        </span>
      )}
      {hunk.added !== '' && (
        <span>
          <i>{say('change.adds')}</i> <u>{hunk.added.trim() || '␣'}</u>
        </span>
      )}
    </p>
  ))
}
