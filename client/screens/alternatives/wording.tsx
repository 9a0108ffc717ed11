/** One of several wordings of a paragraph: its label and author, its words, who stands behind it. */
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { ownWording } from '../../../domain/proposals/alternatives.ts'
import { Code } from '../../controls/code.tsx'
import { Stands } from '../positions/stands.tsx'
import { useRoom } from '../use-room.tsx'
import { kindOf, ownProposal } from './group.ts'
import './alternatives.css'

export function WordingHead({ view }: { readonly view: ParagraphView }) {
  const { say, labelOf, nameOf } = useRoom()
  return (
    <p className="wording-head">
      <b>{labelOf(view.id)}</b>
      {view.pi === null ? (
        <span className="quiet">{say('alternatives.base')}</span>
      ) : (
        <>
          <Code party={view.pi} />
          <span className="quiet">{kindOf(view) === 'compromise' ? say('alternatives.kind.compromise') : nameOf(view.pi)}</span>
        </>
      )}
    </p>
  )
}

export function WordingWords({ view }: { readonly view: ParagraphView }) {
  return <p className="wording-words">{ownWording(view)}</p>
}

/** Who backs it. The base text is nobody's proposal, and nobody takes a position on it. */
export function Backers({ view }: { readonly view: ParagraphView }) {
  const proposal = ownProposal(view)
  return proposal === undefined ? null : <Stands paragraph={view} proposal={proposal} whole={false} />
}
