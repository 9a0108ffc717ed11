/** The panel: for chair and secretariat the desk of the current paragraph, for delegations the proposals in view. Beside them, the Recommendations. */
import { useState } from 'react'
import type { ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useRoom } from '../use-room.tsx'
import { RecommendationList } from '../trace/recommendation-list.tsx'
import { Card } from './card.tsx'
import { CardActs } from './card-acts.tsx'
import { Desk } from './desk.tsx'
import { GoneParagraphs } from './gone.tsx'
import type { Chosen } from './room-screen.tsx'

type Props = { readonly current: ParagraphId | null; readonly chosen: Chosen; readonly onChoose: (chosen: Chosen) => void }

type Tab = 'near' | 'all' | 'own' | 'answer' | 'recommendations'

const NEAR = 2

export function Panel({ current, chosen, onChoose }: Props) {
  const { shown, say, role, labelOf, nameOf, inside } = useRoom()
  const [tab, setTab] = useState<Tab>('near')
  const own = inside.start.seat.delegation
  const pending = shown.paragraphs.reduce((sum, each) => sum + each.proposals.length, 0)
  const tabs: readonly (readonly [Tab, string])[] = [
    ['near', current === null ? say('panel.all') : role === 'office' ? labelOf(current) : say('panel.near', { label: labelOf(current) })],
    ['all', say('panel.all')],
    ...(own === null
      ? []
      : ([
          ['own', say('panel.own', { party: nameOf(own) })],
          ['answer', say('panel.answer')],
        ] as const)),
    ...(shown.trace.length === 0 ? [] : ([['recommendations', say('panel.recommendations')]] as const)),
  ]
  return (
    <aside className="side" aria-label={say('panel.title')}>
      <header>
        <h2>
          {say('panel.title')} <span className="quiet num">{say('panel.pending', { count: pending })}</span>
        </h2>
        <div className="tabs" role="tablist">
          {tabs.map(([key, title]) => (
            <button
              key={key}
              type="button"
              role="tab"
              aria-selected={tab === key}
              className={tab === key ? 'on' : ''}
              onClick={() => setTab(key)}
            >
              {title}
            </button>
          ))}
        </div>
      </header>
      <div className="list">
        {tab === 'recommendations' ? (
          <RecommendationList current={current} />
        ) : (
          <>
            {role === 'office' && tab === 'near' && current !== null && <Desk paragraph={current} />}
            <Proposals tab={tab} current={current} chosen={chosen} onChoose={onChoose} />
            {role === 'office' && tab === 'all' && <GoneParagraphs />}
          </>
        )}
      </div>
    </aside>
  )
}

function Proposals({ tab, current, chosen, onChoose }: Props & { readonly tab: Tab }) {
  const { shown, say, role, labelOf, inside } = useRoom()
  const own = inside.start.seat.delegation
  const at = shown.paragraphs.findIndex((each) => each.id === current)
  const reach = role === 'office' ? 0 : NEAR
  const inView = (index: number): boolean => tab !== 'near' || at < 0 || Math.abs(index - at) <= reach
  const wanted = (paragraph: ParagraphView, proposal: Proposal): boolean => {
    if (tab === 'own') return proposal.by === own
    if (tab !== 'answer') return true
    const positions = shown.lives.get(`${paragraph.id}/${proposal.by}`)?.positions ?? []
    return proposal.by !== own && !positions.some((each) => each.by === own && each.seen === proposal.seen)
  }
  const groups = shown.paragraphs.flatMap((paragraph, index) => {
    const proposals = inView(index) ? paragraph.proposals.filter((proposal) => wanted(paragraph, proposal)) : []
    return proposals.length === 0 ? [] : [{ paragraph, proposals }]
  })
  if (groups.length === 0) return <p className="quiet">{say('panel.none')}</p>
  return groups.map(({ paragraph, proposals }) => (
    <div key={paragraph.id}>
      <h3>
        {labelOf(paragraph.id)} <span>{say('panel.pending', { count: proposals.length })}</span>
      </h3>
      {proposals.map((proposal) => {
        const isChosen = chosen?.paragraph === paragraph.id && chosen.by === proposal.by
        return (
          <Card
            key={proposal.by}
            paragraph={paragraph}
            proposal={proposal}
            chosen={isChosen}
            onChoose={() => onChoose({ paragraph: paragraph.id, by: proposal.by })}
          >
            <CardActs paragraph={paragraph} proposal={proposal} chosen={isChosen || proposals.length === 1} />
          </Card>
        )
      })}
    </div>
  ))
}
