/** The trace: each Recommendation beside the words it became, as they change. Chair and secretariat link, draft and set dispositions; delegations read. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Office, useOffice } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'
import { rememberingDifferences } from './differences.ts'
import { DispositionChoice } from './disposition.tsx'
import { Figures } from './figures.tsx'
import { DraftParagraph, LinkParagraphs } from './linking.tsx'
import { LoadRecommendations } from './load.tsx'
import { changeFrom, type Filter, FILTERS, passes, type Row, rowsOf, type SetDisposition } from './rows.ts'
import { Strips } from './strips.tsx'
import { Target } from './target.tsx'
import { TopicsTable } from './topics-table.tsx'
import { RecommendationMenu } from './recommendation-menu.tsx'
import { ReleaseDispositions } from './release.tsx'
import { type Wording, WORDINGS } from './wordings.ts'
import './trace.css'

export function TraceScreen() {
  const { shown, say, role } = useRoom()
  const { office, refresh } = useOffice()
  const [wording, setWording] = useState<Wording>('today')
  const [filter, setFilter] = useState<Filter | 'topics'>('all')
  const [chosen, setChosen] = useState<string | null>(null)
  const [compare] = useState(rememberingDifferences)
  const dispositions = role === 'office' ? (office?.trace.dispositions ?? NONE_YET) : null
  const rows = useMemo(
    () => rowsOf({ trace: shown.trace, paragraphs: shown.paragraphs, dispositions, wording, compare }),
    [shown.trace, shown.paragraphs, dispositions, wording, compare],
  )
  const topics = useMemo(() => new Set(office?.trace.topics.flatMap((topic) => topic.paragraph ?? []) ?? []), [office])
  const visible = filter === 'topics' ? [] : rows.filter((row) => passes(row, filter))
  const choose = (number: string): void => {
    setChosen(number)
    if (!visible.some((row) => row.number === number)) setFilter('all')
  }
  if (shown.trace.length === 0) return <NoRecommendations />
  return (
    <main className="trace">
      <section className="trace-cover">
        <div className="trace-sum">
          <h1>{say('trace.title')}</h1>
          <Figures rows={rows} topics={topics} />
          {role === 'office' && (
            <div className="trace-office">
              <LoadRecommendations />
              <ReleaseDispositions />
            </div>
          )}
        </div>
        <Strips rows={rows} topics={topics} chosen={chosen} onChoose={choose} />
      </section>
      <section className="trace-tools">
        <Filters rows={rows} filter={filter} onFilter={setFilter} />
        <span className="push" />
        <SegmentedControl
          aria-label={say('trace.wording')}
          size="xs"
          value={wording}
          onChange={(next) => setWording(WORDINGS.find((each) => each === next) ?? 'today')}
          data={WORDINGS.map((value) => ({ value, label: say(TITLES[value]) }))}
        />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowUp size={16} stroke={1.75} />}
          onClick={() => setChosen((now) => changeFrom(visible, now, -1) ?? now)}
        >
          {say('trace.previousChange')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowDown size={16} stroke={1.75} />}
          onClick={() => setChosen((now) => changeFrom(visible, now, 1) ?? now)}
        >
          {say('trace.nextChange')}
        </Button>
      </section>
      {filter === 'topics' ? (
        <TopicsTable office={office} />
      ) : (
        <Table rows={visible} chosen={chosen} onChoose={setChosen} onSet={refresh} />
      )}
      {role === 'office' && <Dock row={rows.find((row) => row.number === chosen) ?? null} office={office} onDone={refresh} />}
    </main>
  )
}

const NONE_YET: readonly SetDisposition[] = []

const TITLES = { today: 'trace.today', all: 'trace.ifAll', none: 'trace.ifNone' } as const

function NoRecommendations() {
  const { say, role } = useRoom()
  return (
    <main className="trace none">
      <section className="trace-cover">
        <h1>{say('trace.title')}</h1>
        <p>{say('trace.none')}</p>
        <p className="quiet">{say('trace.noneTell')}</p>
        {role === 'office' && <LoadRecommendations />}
      </section>
    </main>
  )
}

type FiltersProps = {
  readonly rows: readonly Row[]
  readonly filter: Filter | 'topics'
  readonly onFilter: (filter: Filter | 'topics') => void
}

function Filters({ rows, filter, onFilter }: FiltersProps) {
  const { shown, say, role } = useRoom()
  const offered = role === 'office' ? FILTERS : FILTERS.filter((each) => each !== 'not_retained' && each !== 'pending')
  const tabs = [
    ...offered.map((each) => [each, rows.filter((row) => passes(row, each)).length] as const),
    ['topics', shown.topics.length] as const,
  ]
  return (
    <div className="tabs" role="group" aria-label={say('trace.filters')}>
      {tabs.map(([each, count]) => (
        <button
          key={each}
          type="button"
          className={filter === each ? 'on' : ''}
          aria-pressed={filter === each}
          onClick={() => onFilter(each)}
        >
          {say(`trace.filter.${each}`)} <span className="num">{count}</span>
        </button>
      ))}
    </div>
  )
}

type TableProps = {
  readonly rows: readonly Row[]
  readonly chosen: string | null
  readonly onChoose: (number: string) => void
  readonly onSet: () => void
}

function Table({ rows, chosen, onChoose, onSet }: TableProps) {
  const { say, role } = useRoom()
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    if (chosen !== null) body.current?.querySelector(`[data-number="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div className={`trace-table${role === 'office' ? ' office' : ''}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{say('trace.rec')}</span>
            </th>
            <th scope="col">{say('trace.rec')}</th>
            <th scope="col">{say('trace.text')}</th>
            {role === 'office' && <th scope="col">{say('trace.disposition')}</th>}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <RowShown key={row.number} row={row} isChosen={row.number === chosen} onChoose={onChoose} onSet={onSet} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="quiet trace-nothing">{say('trace.nothingHere')}</p>}
    </div>
  )
}

type RowProps = { readonly row: Row; readonly isChosen: boolean; readonly onChoose: (number: string) => void; readonly onSet: () => void }

function RowShown({ row, isChosen, onChoose, onSet }: RowProps) {
  const { say } = useRoom()
  const { disposition } = row
  return (
    <tr data-number={row.number} className={isChosen ? 'sel' : ''} onClick={() => onChoose(row.number)}>
      <td role="rowheader">
        <button
          type="button"
          aria-pressed={isChosen}
          aria-label={say('trace.chosen', { number: row.number })}
          onClick={() => onChoose(row.number)}
        >
          {row.number}
        </button>
      </td>
      <td className="trace-rec">{row.text}</td>
      <td>
        {row.targets.length === 0 && row.gone.length === 0 && <p className="quiet trace-unlinked">{say('trace.unlinked')}</p>}
        {row.targets.map((target) => (
          <Target key={target.view.id} target={target} />
        ))}
        {row.gone.length > 0 && <p className="quiet">{say('trace.goneLinks', { count: row.gone.length })}</p>}
      </td>
      {disposition !== null && (
        <td>
          <DispositionChoice row={{ ...row, disposition }} onSet={onSet} />
        </td>
      )}
    </tr>
  )
}

/** What can be done with the chosen Recommendation, always at the same place. */
type DockProps = { readonly row: Row | null; readonly office: Office | null; readonly onDone: () => void }

function Dock({ row, office, onDone }: DockProps) {
  const { say, labelOf, notice } = useRoom()
  const [doing, setDoing] = useState<'link' | 'draft' | null>(null)
  const done = (): void => setDoing(null)
  const labels = row?.targets.map(({ view }) => labelOf(view.id)).join(', ') ?? ''
  return (
    <section className="trace-dock">
      <div className="on">
        <b>{row === null ? say('trace.choose') : say('trace.chosen', { number: row.number })}</b>
        {notice === null ? (
          <span>{row === null ? '' : labels === '' ? say('trace.unlinked') : say('trace.linkedTo', { labels })}</span>
        ) : (
          <span className="trace-notice" role="alert">
            {notice}
          </span>
        )}
      </div>
      {row !== null && (
        <RecommendationMenu
          key={row.number}
          item={row}
          isWithdrawn={office?.trace.recommendations.some((each) => each.number === row.number && each.withdrawn !== undefined) ?? false}
          onDone={onDone}
        />
      )}
      <Button variant="default" disabled={row === null} onClick={() => setDoing('draft')}>
        {say('trace.draft')}
      </Button>
      <Button disabled={row === null} onClick={() => setDoing('link')}>
        {say('trace.links')}
      </Button>
      {row !== null && doing === 'link' && <LinkParagraphs row={row} onClose={done} />}
      {row !== null && doing === 'draft' && <DraftParagraph row={row} onClose={done} />}
    </section>
  )
}
