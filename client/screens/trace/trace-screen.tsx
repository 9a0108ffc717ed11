/** The trace: each Recommendation beside the words it became, as they change. Chair and secretariat confirm links and set dispositions; delegations read. */
import { ActionIcon, NativeSelect, SegmentedControl } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { onlyRead, rememberingDifferences } from '../../../domain/trace/differences.ts'
import { rememberingDispositions } from '../../../domain/trace/dispositions.ts'
import { languagesOf } from '../../../domain/trace/languages.ts'
import { type Wording, WORDINGS } from '../../../domain/trace/wordings.ts'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { useWeights } from '../../compare/use-weights.ts'
import { type Office, useOffice } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'
import { useStepKeys } from '../use-step-keys.ts'
import { Dock } from './dock.tsx'
import { Figures } from './figures.tsx'
import { Filters, type Shelf } from './filters.tsx'
import { HandOut } from './hand-out.tsx'
import { keepingRows } from './kept-rows.ts'
import { LoadRecommendations } from './load.tsx'
import { Matrix } from './matrix.tsx'
import { NewParagraphs, useNewParagraphs } from './new-paragraphs.tsx'
import { ConfirmSure } from './proposed-links.tsx'
import { ReleaseDispositions } from './release.tsx'
import { changeFrom, changesIn, passes, type Row, rowsOf } from './rows.ts'
import { Strips } from './strips.tsx'
import { Table } from './table.tsx'
import { TopicsTable } from './topics-table.tsx'
import { useCourses } from './use-courses.ts'
import { useProposedLinks } from './use-links.ts'
import { type Reading, useTextRead } from './use-text-read.ts'
import './trace.css'

const VIEWS = ['table', 'matrix'] as const
type View = (typeof VIEWS)[number]

export function TraceScreen() {
  const { shown, say, role } = useRoom()
  const { office, refresh } = useOffice()
  const [wording, setWording] = useState<Wording>('today')
  const [shelf, setShelf] = useState<Shelf>('all')
  const [view, setView] = useState<View>('table')
  const [chosen, setChosen] = useState<string | null>(null)
  const read = useTextRead()
  const { rows, isCompared } = useRows(office, wording, read)
  const topics = useTopics(office)
  const newParagraphs = useNewParagraphs(topics)
  const visible = useMemo(() => rows.filter((row) => isOnShelf(row, shelf)), [rows, shelf])
  const step = useCallback((by: 1 | -1) => setChosen((now) => changeFrom(visible, now, by) ?? now), [visible])
  useStepKeys(step)
  const choose = useCallback(
    (number: string): void => {
      setChosen(number)
      setShelf((now) => (isShown(rows, number, now) ? now : 'all'))
    },
    [rows],
  )
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
          <HandOut />
        </div>
        <Strips rows={rows} topics={topics} chosen={chosen} onChoose={choose} />
      </section>
      <section className="trace-tools">
        <Filters rows={rows} newParagraphs={newParagraphs.length} shelf={shelf} onShelf={setShelf} />
        <div className="trace-choices">
          <Choice name={say('trace.view')} value={view} of={VIEWS} titles={VIEW_TITLES} onChoose={setView} />
          <InLanguage read={read} />
          {read.isNegotiated && (
            <Choice name={say('trace.wording')} value={wording} of={WORDINGS} titles={WORDING_TITLES} onChoose={setWording} />
          )}
          <Steps step={step} />
        </div>
        {shelf !== 'new' && shelf !== 'topics' && <ConfirmSure rows={visible} onDone={refresh} />}
      </section>
      <Shelved
        view={view}
        shelf={shelf}
        rows={visible}
        language={isCompared ? read.language : null}
        chosen={chosen}
        onChoose={setChosen}
        onSet={refresh}
        office={office}
        found={newParagraphs}
      />
      {role === 'office' && <Dock row={rows.find((row) => row.number === chosen) ?? null} office={office} onDone={refresh} />}
    </main>
  )
}

const isOnShelf = (row: Row, shelf: Shelf): boolean => shelf !== 'new' && shelf !== 'topics' && passes(row, shelf)

const isShown = (rows: readonly Row[], number: string, shelf: Shelf): boolean =>
  rows.some((row) => row.number === number && isOnShelf(row, shelf))

type Rows = { readonly rows: readonly Row[]; readonly isCompared: boolean }

/** Compared word by word where Recommendations and text are in one language. */
function useRows(office: Office | null, wording: Wording, read: Reading): Rows {
  const { shown, inside } = useRoom()
  const { language } = inside.start.conference
  const [differences] = useState(rememberingDifferences)
  const [dispose] = useState(rememberingDispositions)
  const [kept] = useState(keepingRows)
  const courses = useCourses(office)
  const proposed = useProposedLinks(office, read)
  const languages = useMemo(() => languagesOf(shown.trace, language), [shown.trace, language])
  const isCompared = languages.asked === read.language
  const compare = isCompared ? differences : onlyRead
  const { trace, paragraphs } = shown
  const rows = useMemo(
    () => kept(rowsOf({ trace, paragraphs, read: read.paragraphs, courses, proposed, languages, wording, compare, dispose })),
    [trace, paragraphs, read.paragraphs, courses, proposed, languages, wording, compare, dispose, kept],
  )
  return { rows, isCompared }
}

const useTopics = (office: Office | null): ReadonlySet<string> =>
  useMemo(() => new Set(office?.trace.topics.flatMap((topic) => topic.paragraph ?? []) ?? []), [office])

type ShelvedProps = {
  readonly view: View
  readonly shelf: Shelf
  readonly rows: readonly Row[]
  /** Of Recommendations and text; null where they are in two. */
  readonly language: string | null
  readonly chosen: string | null
  readonly onChoose: (number: string) => void
  readonly onSet: () => void
  readonly office: Office | null
  readonly found: ReturnType<typeof useNewParagraphs>
}

function Shelved({ view, shelf, rows, language, chosen, onChoose, onSet, office, found }: ShelvedProps) {
  const { role } = useRoom()
  const changes = useMemo(() => (role === 'office' && language !== null ? rows.flatMap(changesIn) : []), [role, rows, language])
  const weightsOf = useWeights(changes, language ?? '')
  if (shelf === 'topics') return <TopicsTable office={office} />
  if (shelf === 'new') return <NewParagraphs found={found} />
  if (view === 'matrix') return <Matrix rows={rows} chosen={chosen} onChoose={onChoose} />
  return <Table rows={rows} chosen={chosen} onChoose={onChoose} onSet={onSet} weightsOf={weightsOf} />
}

const WORDING_TITLES = { today: 'trace.today', all: 'trace.ifAll', none: 'trace.ifNone' } as const
const VIEW_TITLES = { table: 'trace.view.table', matrix: 'trace.view.matrix' } as const
type Title = (typeof WORDING_TITLES)[Wording] | (typeof VIEW_TITLES)[View]

type ChoiceProps<Value extends string> = {
  readonly name: string
  readonly value: Value
  readonly of: readonly Value[]
  readonly titles: Readonly<Record<Value, Title>>
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>({ name, value, of, titles, onChoose }: ChoiceProps<Value>) {
  const { say } = useRoom()
  return (
    <SegmentedControl
      aria-label={name}
      size="xs"
      value={value}
      onChange={(next) => {
        const chosen = of.find((each) => each === next)
        if (chosen !== undefined) onChoose(chosen)
      }}
      data={of.map((each) => ({ value: each, label: say(titles[each]) }))}
    />
  )
}

/** Nothing to choose where there is one language. */
function InLanguage({ read: { languages, language, choose } }: { readonly read: Reading }) {
  const { say } = useRoom()
  const { titleOf } = useLanguageNames()
  if (languages.length === 1) return null
  return (
    <NativeSelect
      size="xs"
      aria-label={say('compilation.inLanguage')}
      value={language}
      data={languages.map((value) => ({ value, label: titleOf(value) }))}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  )
}

function Steps({ step }: { readonly step: (by: 1 | -1) => void }) {
  const { say } = useRoom()
  return (
    <span className="trace-steps">
      <ActionIcon
        variant="default"
        size={30}
        title={say('trace.previousKey')}
        aria-label={say('trace.previousChange')}
        onClick={() => step(-1)}
      >
        <IconArrowUp size={16} stroke={1.75} />
      </ActionIcon>
      <ActionIcon variant="default" size={30} title={say('trace.nextKey')} aria-label={say('trace.nextChange')} onClick={() => step(1)}>
        <IconArrowDown size={16} stroke={1.75} />
      </ActionIcon>
    </span>
  )
}

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
