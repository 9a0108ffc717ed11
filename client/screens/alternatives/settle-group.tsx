/** What becomes of each wording, and of each proposal pending in one, is said in one go. Nothing is decided until the chair says so. */
import { Button, SegmentedControl } from '@mantine/core'
import { useRef, useState } from 'react'
import { type Alternatives, alternativesOf } from '../../../domain/proposals/alternatives.ts'
import type { ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import { Code } from '../../controls/code.tsx'
import { AskAbout, useAbout } from '../ask-about.tsx'
import { Says } from '../room/card.tsx'
import { useRoom } from '../use-room.tsx'
import { FATES, type Fate, fatesIn, type Item, itemsOf, keyOf, pendingIn, type Settled, settledSoFar } from './group.ts'
import { Backers, WordingHead, WordingWords } from './wording.tsx'

type Props = { readonly opened: Alternatives; readonly onClose: () => void }

export function SettleGroup({ opened, onClose }: Props) {
  const { shown, say, act, labelOf } = useRoom()
  const [decided, setDecided] = useState<ReadonlyMap<string, Fate>>(new Map())
  const now = alternativesOf(shown.paragraphs, opened.name)
  const last = useRef(opened)
  if (now !== null) last.current = now
  const group = last.current
  const { label } = useAbout(group.lead.id)
  const items = itemsOf(group)
  const settled = settledSoFar(items, decided)
  const decide = (these: readonly Item[], fate: Fate): void =>
    setDecided(new Map([...decided, ...these.map((item) => [keyOf(item), fate] as const)]))
  const fates = fatesIn(items, decided)
  const settle = async (): Promise<boolean> => fates !== null && (await act('settle-group', { paragraph: group.name, fates })) !== null
  return (
    <AskAbout
      title={say('alternatives.settleTitle', { label })}
      gone={now === null ? say('about.goneWordings', { label }) : null}
      confirm={say('alternatives.settleDo')}
      disabled={fates === null || settled.stands === null}
      size="wide"
      onClose={onClose}
      onConfirm={settle}
    >
      <p>{say('alternatives.settleTell')}</p>
      <div className="wordings-beside settling">
        {group.members.map((view) => (
          <article key={view.id} className="wording" data-by={view.pi ?? undefined}>
            <WordingHead view={view} />
            <WordingWords view={view} />
            <Backers view={view} />
            <FateOf
              item={{ view, by: null, seen: view.seen }}
              what={labelOf(view.id)}
              fate={decided.get(keyOf({ view, by: null, seen: view.seen }))}
              of="wording"
              onDecide={decide}
            />
            <PendingHere view={view} decided={decided} onDecide={decide} />
          </article>
        ))}
      </div>
      <SoFar settled={settled} onRest={() => decide(settled.missing, 'rejected')} />
    </AskAbout>
  )
}

type Decide = (these: readonly Item[], fate: Fate) => void

/** What others would change in this wording. */
function PendingHere({
  view,
  decided,
  onDecide,
}: {
  readonly view: ParagraphView
  readonly decided: ReadonlyMap<string, Fate>
  readonly onDecide: Decide
}) {
  const { say, labelOf, codeOf } = useRoom()
  const pending = pendingIn(view)
  if (pending.length === 0) return null
  return (
    <section className="wording-pending">
      <h4>{say('alternatives.pendingIn', { label: labelOf(view.id) })}</h4>
      {pending.map((proposal) => {
        const item: Item = { view, by: proposal.by, seen: proposal.seen }
        return (
          <div key={proposal.by} data-by={proposal.by}>
            <ProposalTold paragraph={view} proposal={proposal} />
            <FateOf
              item={item}
              what={`${labelOf(view.id)} ${codeOf(proposal.by)}`}
              fate={decided.get(keyOf(item))}
              of="proposal"
              onDecide={onDecide}
            />
          </div>
        )
      })}
    </section>
  )
}

function ProposalTold({ paragraph, proposal }: { readonly paragraph: ParagraphView; readonly proposal: Proposal }) {
  const { nameOf } = useRoom()
  return (
    <>
      <p className="wording-head">
        <Code party={proposal.by} /> <span className="quiet">{nameOf(proposal.by)}</span>
      </p>
      <Says paragraph={paragraph} proposal={proposal} whole />
    </>
  )
}

type FateProps = {
  readonly item: Item
  readonly what: string
  readonly fate: Fate | undefined
  readonly of: 'wording' | 'proposal'
  readonly onDecide: Decide
}

/** None is chosen beforehand. */
function FateOf({ item, what, fate, of, onDecide }: FateProps) {
  const { say } = useRoom()
  return (
    <SegmentedControl
      className="fate"
      size="xs"
      fullWidth
      aria-label={say('alternatives.fateOf', { what })}
      value={fate ?? ''}
      onChange={(next) => {
        const chosen = FATES.find((each) => each === next)
        if (chosen !== undefined) onDecide([item], chosen)
      }}
      data={FATES.map((value) => ({ value, label: say(`alternatives.${of}.${value}`) }))}
    />
  )
}

/** What is still to be said before all is decided. */
function SoFar({ settled: { missing, stands }, onRest }: { readonly settled: Settled; readonly onRest: () => void }) {
  const { say } = useRoom()
  return (
    <p className="wordings-so-far" role="status">
      {missing.length > 0
        ? say('alternatives.missing', { count: missing.length })
        : say(stands === null ? 'alternatives.whichStands' : 'alternatives.complete')}
      {stands !== null && missing.length > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={onRest}>
          {say('alternatives.rest')}
        </Button>
      )}
    </p>
  )
}
