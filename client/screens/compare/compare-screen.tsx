/** Two texts compared: on two pages with shared rows, or in one line of words. Both sides stand in the address. */
import { useEffect, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { ChooseSide } from './choose.tsx'
import { Figures } from './figures.tsx'
import { Pages } from './pages.tsx'
import { type Live, useReader } from './reader.tsx'
import { type Extent, figuresOf, type Filter, itemsOf, placesOf, rememberingRows, stopsOf } from './rows.ts'
import { addressOf, type Side, wordingIn, type Wording } from './sides.ts'
import { Strip } from './strip.tsx'
import { NO_AUTHORS } from './texts.ts'
import { Filters, ShowingTools, type View, WordingChoice } from './tools.tsx'
import { type Comparing, type Made, useComparison } from './use-comparison.ts'
import { useAuthors } from './use-authors.ts'
import { type SideText, useFile, useIssued, useSide } from './use-sides.ts'
import { LanguageChoice } from './language-choice.tsx'
import { useSteps } from './use-steps.ts'
import './compare.css'

/** Too narrow for two pages. */
const NARROW = '(max-width: 1100px)'

type Props = {
  readonly from: Side
  readonly to: Side
  /** Null out of the room. */
  readonly live: Live | null
  readonly newest: number | null
}

export function CompareScreen({ from, to, live, newest }: Props) {
  const { say, language, textLanguage, version } = useReader()
  const [, navigate] = useLocation()
  const wording = wordingIn(useSearch())
  const files = useFile()
  const issued = useIssued(newest)
  const given = { wording, live, file: files.chosen }
  const sides = {
    // Of the earlier text it tells nothing who wrote it.
    from: useSide({ ...given, side: from, authors: NO_AUTHORS }),
    to: useSide({ ...given, side: to, authors: useAuthors(version === null ? to : NO_SIDE, live) }),
  }
  const comparing = useComparison(textOf(sides.from), textOf(sides.to), textLanguage)
  const go = (one: Side, other: Side, as: Wording, into = version): void => navigate(addressOf(one, other, as, into), { replace: true })
  const common = { issued, isInside: live !== null, files }
  const choices = {
    from: <ChooseSide {...common} which="from" side={from} text={sides.from} onChoose={(side) => go(side, to, wording)} />,
    to: <ChooseSide {...common} which="to" side={to} text={sides.to} onChoose={(side) => go(from, side, wording)} />,
  }
  const hasLive = live !== null && (from.kind === 'live' || to.kind === 'live')
  const hasFile = from.kind === 'file' || to.kind === 'file'
  const nameOf = (side: Side): string =>
    side.kind === 'revision'
      ? `Rev.${side.number}`
      : side.kind === 'live'
        ? say('compare.live')
        : (files.chosen?.name ?? say('compare.file'))
  return (
    <main className="cmp" aria-busy={comparing.state === 'comparing'}>
      <Compared
        title={say('compare.title', { from: nameOf(from), to: nameOf(to) })}
        comparing={comparing}
        choices={choices}
        told={{ from: toldOf(sides.from, say), to: toldOf(sides.to, say) }}
        refusal={files.refusal}
        notes={hasFile ? (files.chosen?.read.notes(language) ?? []) : []}
        language={<LanguageChoice live={live} issued={issued} onVersion={(into) => go(from, to, wording, into)} />}
        wording={hasLive && version === null ? <WordingChoice wording={wording} onWording={(as) => go(from, to, as)} /> : null}
      />
    </main>
  )
}

const textOf = (side: SideText) => (side.kind === 'ready' ? side.text : null)

/** Why there is nothing to compare yet. */
function toldOf(side: SideText, say: ReturnType<typeof useReader>['say']): string | null {
  if (side.kind === 'refused') return side.sentence
  return side.kind === 'unchosen' ? say('compare.fileTell') : null
}

/** What is drawn of a comparison, in order. */
function useDrawn(made: Made | null) {
  const [remember] = useState(rememberingRows)
  return useMemo(() => {
    if (made === null) return NOTHING
    const all = remember(made.comparison, made.old, made.now)
    return { places: placesOf(made.comparison, all), figures: figuresOf(made.comparison, all) }
  }, [made, remember])
}

/** Of nothing is told who wrote it. */
const NO_SIDE: Side = { kind: 'file' }

const NOTHING = { places: [], figures: null }

type ComparedProps = {
  readonly title: string
  readonly comparing: Comparing
  readonly choices: { readonly from: React.ReactNode; readonly to: React.ReactNode }
  readonly told: { readonly from: string | null; readonly to: string | null }
  readonly refusal: string | null
  /** What one should know of how the file was read. */
  readonly notes: readonly string[]
  readonly wording: React.ReactNode
  readonly language: React.ReactNode
}

function Compared({ title, comparing: { made, state }, choices, told, refusal, notes, wording, language }: ComparedProps) {
  const { say } = useReader()
  const [view, setView] = useState<View>(() => (window.matchMedia(NARROW).matches ? 'inline' : 'two'))
  const [extent, setExtent] = useState<Extent>('whole')
  const [filter, setFilter] = useState<Filter>('all')
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { places, figures } = useDrawn(made)
  const items = useMemo(() => itemsOf(places, { filter, extent, opened }), [places, filter, extent, opened])
  const steps = useSteps(title, places, filter)
  const nothing = made !== null && filter !== 'all' && stopsOf(places, filter).length === 0 ? say('compare.nothing') : null
  const bothTold = state === 'failed' ? say('compare.failed') : nothing
  const isComparing = state === 'comparing' && told.from === null && told.to === null
  // What was unfolded is asked for anew with each way of showing.
  useEffect(() => setOpened(new Set()), [filter, extent])
  return (
    <>
      <section className="cmp-tools">
        <h1>{title}</h1>
        {made !== null && figures !== null && <Figures comparison={made.comparison} figures={figures} />}
        <span className="push" />
        <ShowingTools view={view} extent={extent} onView={setView} onExtent={setExtent} onStep={steps.step} />
      </section>
      <section className="cmp-tools cmp-second">
        <Filters places={places} filter={filter} onFilter={setFilter} />
        <span className="quiet cmp-told" aria-hidden="true">
          {isComparing ? say('compare.comparing') : steps.told}
        </span>
        <span className="push" />
        {language}
        {wording}
      </section>
      <p className="vh" role="status">
        {steps.told}
      </p>
      {refusal !== null && (
        <p className="warnrow" role="alert">
          {refusal}
        </p>
      )}
      {notes.length > 0 && <p className="quiet cmp-notes">{notes.join(' ')}</p>}
      <div className="cmp-body">
        <Pages
          title={title}
          view={view}
          items={items}
          steps={steps}
          choices={choices}
          told={{ ...told, both: bothTold }}
          onOpen={(key) => setOpened((before) => new Set([...before, key]))}
        />
        <Strip places={places} current={steps.current} onGo={steps.go} onStep={steps.step} />
      </div>
    </>
  )
}
