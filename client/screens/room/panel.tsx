/** The panel: for chair and secretariat the desk of the current paragraph, for delegations the proposals in view. Beside them, the Recommendations. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { Fragment, useCallback, useRef, useState, type RefObject } from 'react'
import type { Editor } from '@tiptap/core'
import { SCROLLS } from '../../controls/scrolls.ts'
import type { ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import { standsOn } from '../../../domain/sitting/stands.ts'
import type { Weight } from '../../../domain/compare/types.ts'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'
import { useWeights } from '../../compare/use-weights.ts'
import { conflictsIn } from '../projector/proposals-shown.ts'
import { AlternativesHere } from '../alternatives/here.tsx'
import { CommentsView, useCommentsAsked } from '../comments/comments-view.tsx'
import { useComments } from '../comments/use-comments.tsx'
import { DraftsView } from '../drafts/drafts-view.tsx'
import { useAskedFor } from '../drafts/in-room.tsx'
import { StyleSection } from '../advice/style-section.tsx'
import { CorrectionsSection } from '../editorial/corrections.tsx'
import { SuggestOnDesk } from '../editorial/suggest-correction.tsx'
import { usePrecedentsAsked } from '../precedents/asked.ts'
import { PrecedentsOnDesk, PrecedentsView } from '../precedents/precedents-view.tsx'
import { WordingsHere } from '../wordings/here.tsx'
import { PairsQueue } from '../sides/pairs-queue.tsx'
import { useSides } from '../sides/use-sides.tsx'
import { useRoom } from '../use-room.tsx'
import { RecommendationList } from '../trace/recommendation-list.tsx'
import { Admission } from './admission.tsx'
import { Weights } from '../weights.tsx'
import { Card } from './card.tsx'
import { changeBy } from './changes.ts'
import { CardActs } from './card-acts.tsx'
import { Desk } from './desk.tsx'
import { GoneParagraphs } from './gone.tsx'
import { PanelViews, TITLES, type View } from './panel-views.tsx'
import type { Chosen } from './room-screen.tsx'
import { useDrawn } from './use-drawn.ts'
import { useSteady } from './steady.ts'

type Props = { readonly current: ParagraphId | null; readonly chosen: Chosen; readonly onChoose: (chosen: Chosen) => void }

type Filter = 'near' | 'all' | 'own' | 'answer'

const NEAR = 2

type PanelProps = Props & { readonly editor: RefObject<Editor | null> }

export function Panel({ current, chosen, onChoose, editor }: PanelProps) {
  const { shown, say, role } = useRoom()
  const { writes } = useSides()
  // What a translator is here for comes first.
  const [view, setView] = useState<View>(role === 'following' && writes.length > 0 ? 'pairs' : 'proposals')
  const [filter, setFilter] = useState<Filter>('near')
  const pending = shown.paragraphs.reduce((sum, each) => sum + each.proposals.length, 0)
  const hasDrafts = useAskedFor(() => setView('drafts'))
  const { counts } = useComments()
  const list = useRef<HTMLDivElement>(null)
  const heldBack = useSteady(list)
  useCommentsAsked(useCallback(() => setView('comments'), []))
  const hasPrecedents = usePrecedentsAsked(useCallback(() => setView('precedents'), []))
  const views: readonly View[] = [
    'proposals',
    ...(shown.trace.length === 0 ? [] : (['recommendations'] as const)),
    ...(hasDrafts ? (['drafts'] as const) : []),
    'comments',
    ...(hasPrecedents ? (['precedents'] as const) : []),
    ...(writes.length === 0 ? [] : (['pairs'] as const)),
  ]
  return (
    <aside className="side" aria-label={say('panel.title')}>
      <header>
        <h2 data-full={views.includes('recommendations')}>
          <PanelViews views={views} view={view} comments={total(counts)} onView={setView} />
          {view === 'proposals' && <span className="quiet num">{say('panel.pending', { count: pending })}</span>}
        </h2>
        {view === 'proposals' && <Filters current={current} filter={filter} onFilter={setFilter} />}
      </header>
      <div className="list" ref={list} role="region" aria-label={say(TITLES[view])} {...SCROLLS}>
        {view === 'pairs' && writes.length > 0 ? (
          <PairsQueue />
        ) : view === 'drafts' ? (
          <DraftsView current={current} />
        ) : view === 'comments' ? (
          <CommentsView current={current} />
        ) : view === 'precedents' ? (
          <PrecedentsView current={current} />
        ) : view === 'recommendations' ? (
          <RecommendationList current={current} />
        ) : (
          <>
            {role === 'office' && filter === 'near' && current !== null && <Desk paragraph={current} />}
            {role !== 'office' && current !== null && <Admission paragraph={current} />}
            {role !== 'office' && filter === 'near' && current !== null && <AlternativesHere paragraph={current} />}
            <WordingsHere filter={filter} current={current} />
            <Proposals filter={filter} current={current} chosen={chosen} onChoose={onChoose} />
            {role === 'office' && filter === 'near' && current !== null && <StyleSection paragraph={current} editor={editor} />}
            {role === 'office' && filter === 'near' && <SuggestOnDesk paragraph={current} />}
            {role === 'office' && filter === 'near' && current !== null && <PrecedentsOnDesk />}
            <CorrectionsSection />
            {role === 'office' && filter === 'all' && <GoneParagraphs />}
          </>
        )}
      </div>
      <p className="held-back" role="status">
        {heldBack && say('panel.moved')}
      </p>
    </aside>
  )
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0)

type FiltersProps = { readonly current: ParagraphId | null; readonly filter: Filter; readonly onFilter: (filter: Filter) => void }

function Filters({ current, filter, onFilter }: FiltersProps) {
  const { shown, say, role, labelOf, codeOf, inside } = useRoom()
  const own = inside.start.seat.delegation
  const count = (which: Filter): number =>
    shown.paragraphs.reduce(
      (sum, paragraph) => sum + paragraph.proposals.filter((proposal) => isWanted(shown, which, own, paragraph, proposal)).length,
      0,
    )
  const near = current === null ? null : role === 'office' ? labelOf(current) : say('panel.near', { label: labelOf(current) })
  // Before the caret is anywhere, what is near is everything.
  const filters: readonly (readonly [Filter, string, number | null])[] = [
    ...(near === null ? [] : [['near', near, null] as const]),
    [near === null && filter === 'near' ? 'near' : 'all', say('panel.all'), null],
    ...(own === null
      ? []
      : ([
          ['own', say('panel.own', { party: codeOf(own) }), count('own')],
          ['answer', say('panel.answer'), count('answer')],
        ] as const)),
  ]
  return (
    <div className="tabs" role="group" aria-label={say('panel.filters')}>
      {filters.map(([key, title, number]) => (
        <button key={key} type="button" aria-pressed={filter === key} className={filter === key ? 'on' : ''} onClick={() => onFilter(key)}>
          {title} {number !== null && <span className="num">{number}</span>}
        </button>
      ))}
    </div>
  )
}

type Shown = ReturnType<typeof useRoom>['shown']

function isWanted(shown: Shown, filter: Filter, own: string | null, paragraph: ParagraphView, proposal: Proposal): boolean {
  if (filter === 'own') return proposal.by === own
  if (filter !== 'answer') return true
  const life = shown.lives.get(`${paragraph.id}/${proposal.by}`)
  const stands = life === undefined ? [] : standsOn(life, proposal.seen)
  return proposal.by !== own && !stands.some((each) => each.by === own && !each.isOutdated)
}

type ProposalsProps = Props & { readonly filter: Filter }

function Proposals({ filter, current, chosen, onChoose }: ProposalsProps) {
  const { shown, say, role, labelOf, inside } = useRoom()
  const own = inside.start.seat.delegation
  const at = shown.paragraphs.findIndex((each) => each.id === current)
  const reach = role === 'office' ? 0 : NEAR
  const inView = (index: number): boolean => filter !== 'near' || at < 0 || Math.abs(index - at) <= reach
  const groups = shown.paragraphs.flatMap((paragraph, index) => {
    const proposals = inView(index) ? paragraph.proposals.filter((proposal) => isWanted(shown, filter, own, paragraph, proposal)) : []
    return proposals.length === 0 ? [] : [{ paragraph, proposals }]
  })
  const seesWeight = (by: string): boolean => role === 'office' || by === own
  const changes = groups.flatMap(({ paragraph, proposals }) =>
    proposals.flatMap(({ by }) => (seesWeight(by) ? [changeBy(paragraph, by)] : [])),
  )
  const weightsOf = useWeights(changes, inside.start.conference.language)
  const drawn = useDrawn(groups.length, filter)
  if (groups.length === 0) return <p className="quiet">{say('panel.none')}</p>
  const onDesk = role === 'office' && filter === 'near' && at >= 0
  return groups.slice(0, drawn).map(({ paragraph, proposals }) => (
    <div key={paragraph.id}>
      {!onDesk && (
        <h3>
          {labelOf(paragraph.id)} <span>{say('panel.pending', { count: proposals.length })}</span>
        </h3>
      )}
      <Cards
        paragraph={paragraph}
        proposals={proposals}
        chosen={chosen}
        onChoose={onChoose}
        weigh={(by) => (seesWeight(by) ? (weightsOf(changeBy(paragraph, by)) ?? []) : [])}
      />
    </div>
  ))
}

type CardsProps = {
  readonly paragraph: ParagraphView
  readonly proposals: readonly Proposal[]
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  /** None where it is not for this seat. */
  readonly weigh: (by: Party) => readonly Weight[]
}

/** One card for each proposal; between those that want the same place with different words, a row that says so. */
function Cards({ paragraph, proposals, chosen, onChoose, weigh }: CardsProps) {
  const conflicts = conflictsIn(paragraph).map((conflict) => [...new Set(conflict.map(({ by }) => by))])
  return proposals.map((proposal, i) => {
    const isChosen = chosen?.paragraph === paragraph.id && chosen.by === proposal.by
    const before = proposals.slice(0, i).map(({ by }) => by)
    const met = conflicts.filter(
      (parties) => parties.includes(proposal.by) && parties.filter((party) => before.includes(party)).length === 1,
    )
    return (
      <Fragment key={proposal.by}>
        {met.map((parties) => (
          <ConflictRow key={parties.join()} parties={parties} />
        ))}
        <Card
          paragraph={paragraph}
          proposal={proposal}
          chosen={isChosen}
          onChoose={() => onChoose({ paragraph: paragraph.id, by: proposal.by })}
        >
          <Weights weights={weigh(proposal.by)} />
          <CardActs paragraph={paragraph} proposal={proposal} chosen={isChosen || proposals.length === 1} />
        </Card>
      </Fragment>
    )
  })
}

function ConflictRow({ parties }: { readonly parties: readonly string[] }) {
  const { say, role, language, codeOf } = useRoom()
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(parties.map(codeOf))
  return (
    <p className="warnrow">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
      <span>
        {say('panel.conflict', { parties: names })} {role === 'office' && say('panel.conflictDo')}
      </span>
    </p>
  )
}
