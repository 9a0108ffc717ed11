/** One proposal, in words: what it adds, what it strikes, who stands where. */
import type { ReactNode } from 'react'
import type { ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import { Code } from '../../controls/code.tsx'
import { Explained, InNameOf, Stands } from '../positions/stands.tsx'
import { isRivalWording } from '../../../domain/proposals/alternatives.ts'
import { kindOf } from '../alternatives/group.ts'
import { WordingBeside } from '../wordings/beside.tsx'
import { useRoom } from '../use-room.tsx'
import { LONG_ADDED, LONG_STRUCK, shortened } from './shortened.ts'

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
  return (
    <section className={`card${chosen ? ' sel' : ''}`} data-by={proposal.by}>
      <button type="button" className="card-head" onClick={onChoose} aria-pressed={chosen}>
        <Code party={proposal.by} />
        <b>{nameOf(proposal.by)}</b>
        {inside.start.seat.delegation === proposal.by && <span className="quiet">{say('panel.yours')}</span>}
        {life !== undefined && <time>{time(life.openedAt)}</time>}
      </button>
      <InNameOf paragraph={paragraph} proposal={proposal} />
      <Says paragraph={paragraph} proposal={proposal} whole={chosen} />
      <Explained paragraph={paragraph} proposal={proposal} whole={chosen} />
      <WordingBeside paragraph={paragraph} proposal={proposal} />
      <Stands paragraph={paragraph} proposal={proposal} whole={chosen} />
      {children}
    </section>
  )
}

type SaysProps = { readonly paragraph: ParagraphView; readonly proposal: Proposal; readonly whole: boolean }

/** Long words are shortened until their card is chosen; pointing at them shows them too. */
export function Says({ paragraph, proposal, whole }: SaysProps) {
  const { say } = useRoom()
  const told = (words: string, length: number): string => (whole ? words.trim() || '␣' : shortened(words.trim() || '␣', length))
  if (proposal.kind === 'removal') {
    return (
      <p className="say">
        <i>{say('change.removal')}</i>
      </p>
    )
  }
  if (proposal.kind === 'new paragraph') {
    const words = proposal.hunks.map((hunk) => hunk.added).join(' … ')
    return (
      <p className="say" title={words}>
        <i>{say(isRivalWording(paragraph) ? `alternatives.kind.${kindOf(paragraph)}` : 'change.new')}</i> “{told(words, LONG_ADDED)}”
      </p>
    )
  }
  return proposal.hunks.map((hunk) => (
    <p className="say" key={hunk.index}>
      {hunk.struck !== '' && (
        <span title={hunk.struck}>
          <i>{say('change.strikes')}</i> <s>{told(hunk.struck, LONG_STRUCK)}</s>
        </span>
      )}
      {hunk.added !== '' && (
        <span title={hunk.added}>
          <i>{say('change.adds')}</i> <u>{told(hunk.added, LONG_ADDED)}</u>
        </span>
      )}
    </p>
  ))
}
