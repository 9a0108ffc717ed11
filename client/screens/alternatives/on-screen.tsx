/** On the room's screen: all wordings of the paragraph side by side, and who backs which. */
import type { ReactNode } from 'react'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { standsOn } from '../../../domain/sitting/stands.ts'
import { Code } from '../../controls/code.tsx'
import { useRoom } from '../use-room.tsx'
import { kindOf, ownProposal } from './group.ts'
import './alternatives.css'
import { StandsOnScreen } from '../projector/stands-on-screen.tsx'

type Members = { readonly members: readonly ParagraphView[] }

/** `words` draws one with what others would change in it; its author is told above. */
export function WordingColumns({ members, words }: Members & { readonly words: (view: ParagraphView) => ReactNode }) {
  return members.map((view) => (
    <section key={view.id} className="pj-wording" data-column data-by={view.pi ?? undefined}>
      <h2>
        <Title view={view} />
      </h2>
      {words({ ...view, runs: view.runs.map((run) => (run.ins !== null && run.ins === view.pi ? { ...run, ins: null } : run)) })}
    </section>
  ))
}

function Title({ view }: { readonly view: ParagraphView }) {
  const { say, labelOf } = useRoom()
  return (
    <>
      {labelOf(view.id)} {view.pi === null ? say('alternatives.base') : <Code party={view.pi} />}{' '}
      {kindOf(view) === 'compromise' && say('alternatives.kind.compromise')}
    </>
  )
}

export function WordingBackers({ members }: Members) {
  const backed = members.filter((view) => ownProposal(view) !== undefined)
  return backed.length === 0 ? null : (
    <footer>
      {backed.map((view) => (
        <BackersOnScreen key={view.id} view={view} />
      ))}
    </footer>
  )
}

function BackersOnScreen({ view }: { readonly view: ParagraphView }) {
  const { shown, labelOf } = useRoom()
  const proposal = ownProposal(view)
  const life = proposal === undefined ? undefined : shown.lives.get(`${view.id}/${proposal.by}`)
  const stands = life === undefined || proposal === undefined ? [] : standsOn(life, proposal.seen)
  return (
    <div>
      <b>{labelOf(view.id)}</b>
      <ul>
        <StandsOnScreen stands={stands} />
      </ul>
    </div>
  )
}
