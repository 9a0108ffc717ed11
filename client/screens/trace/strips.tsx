/** Two strips: the Recommendations by how much of each was kept, the paragraphs by where they come from. A press moves both. */
import { IconArrowBackUp, IconArrowMerge, IconArrowsSplit2, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, memo, type ReactNode, useCallback } from 'react'
import type { Disposition } from '../../../domain/sitting/types.ts'
import type { Say } from '../../sentences/language.ts'
import { useRoom } from '../use-room.tsx'
import type { Origin } from '../../../domain/trace/origin.ts'
import { originOf, type Row } from './rows.ts'

type Look = { readonly fill: string; readonly icon: ReactNode }

const ICON = { size: 13, stroke: 1.75, 'aria-hidden': true } as const

const LOOKS: Readonly<Record<Disposition, Look>> = {
  verbatim: { fill: 'full', icon: null },
  amended: { fill: 'most', icon: null },
  in_part: { fill: 'half', icon: null },
  merged: { fill: 'full', icon: <IconArrowMerge {...ICON} /> },
  split: { fill: 'full', icon: <IconArrowsSplit2 {...ICON} /> },
  reflected_elsewhere: { fill: 'most', icon: null },
  referred_back: { fill: 'none', icon: <IconArrowBackUp {...ICON} /> },
  not_retained: { fill: 'none', icon: <IconX {...ICON} /> },
  withdrawn: { fill: 'none', icon: <IconX {...ICON} /> },
  pending: { fill: 'dashed', icon: null },
}

/** Where dispositions are not shown, a link is all there is to tell. */
const lookOf = (row: Row): Look => LOOKS[row.disposition ?? (row.targets.length > 0 ? 'verbatim' : 'pending')]

type Props = {
  readonly rows: readonly Row[]
  readonly topics: ReadonlySet<string>
  readonly chosen: string | null
  readonly onChoose: (number: string) => void
}

/** More than these no longer have room for a label each: then it is every fifth, and the one that is chosen. */
const MOST_LABELLED = 36
const LABELLED = 5

const labelledAmong = (all: number, at: number): boolean => all <= MOST_LABELLED || (at + 1) % LABELLED === 0

/** One cell of a strip takes part in the order of the tab key; arrows go on from there. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const cells = [...event.currentTarget.querySelectorAll('button')]
  const at = cells.findIndex((cell) => cell === document.activeElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: cells.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  cells[Math.min(Math.max(to, 0), cells.length - 1)]?.focus()
}

export function Strips({ rows, topics, chosen, onChoose }: Props) {
  const { shown, say, labelOf } = useRoom()
  const here = new Set(rows.find((row) => row.number === chosen)?.targets.map(({ view }) => view.id))
  const firstHere = shown.paragraphs.findIndex(({ id }) => here.has(id))
  const firstRow = rows.findIndex(({ number }) => number === chosen)
  return (
    <div className="trace-strips">
      <Strip name={say('trace.strip.recommendations')} all={rows.length}>
        {rows.map((row, at) => (
          <Cell
            key={row.number}
            label={row.number}
            told={`${row.number}: ${toldOf(row, say)}`}
            looks={lookOf(row)}
            goes={row.number}
            isOn={row.number === chosen}
            isPressed={row.number === chosen}
            isFirst={at === Math.max(firstRow, 0)}
            isLabelled={labelledAmong(rows.length, at)}
            onChoose={onChoose}
          />
        ))}
      </Strip>
      <Strip name={say('trace.strip.paragraphs')} all={shown.paragraphs.length}>
        {shown.paragraphs.map((view, at) => {
          const origin = originOf(view, shown.trace, topics, shown.origins)
          const label = labelOf(view.id)
          return (
            <Cell
              key={view.id}
              label={label}
              told={`${label}: ${say(`trace.origin.${origin}`)}`}
              looks={ORIGIN_LOOKS[origin]}
              goes={shown.trace.find((item) => item.paragraphs.includes(view.id))?.number ?? null}
              isOn={here.has(view.id)}
              isFirst={at === Math.max(firstHere, 0)}
              isLabelled={labelledAmong(shown.paragraphs.length, at)}
              onChoose={onChoose}
            />
          )
        })}
      </Strip>
      <Legend dispositions={rows.some((row) => row.disposition !== null)} />
    </div>
  )
}

function toldOf(row: Row, say: Say): string {
  if (row.disposition !== null) return say(`disposition.${row.disposition}`)
  return say(row.targets.length > 0 ? 'trace.key.linked' : 'trace.unlinked')
}

function Strip({ name, all, children }: { readonly name: string; readonly all: number; readonly children: ReactNode }) {
  return (
    <>
      <span className="cap">{name}</span>
      <div
        className={`trace-strip${all > MOST_LABELLED ? ' crowded' : ''}`}
        role="toolbar"
        tabIndex={-1}
        aria-label={name}
        onKeyDown={walk}
      >
        {children}
      </div>
    </>
  )
}

type CellProps = {
  readonly label: string
  readonly told: string
  readonly looks: Look
  /** The Recommendation that a press chooses; null where there is none. */
  readonly goes: string | null
  readonly isOn: boolean
  readonly isPressed?: boolean
  readonly isFirst: boolean
  readonly isLabelled: boolean
  readonly onChoose: (number: string) => void
}

const Cell = memo(function Cell({ label, told, looks, goes, isOn, isPressed, isFirst, isLabelled, onChoose }: CellProps) {
  const choose = useCallback(() => {
    if (goes !== null) onChoose(goes)
  }, [goes, onChoose])
  return (
    <button
      type="button"
      className={`trace-cell${isOn ? ' on' : ''}`}
      aria-pressed={isPressed}
      aria-label={told}
      title={told}
      aria-disabled={goes === null}
      tabIndex={isFirst ? 0 : -1}
      onClick={choose}
    >
      <i className={looks.fill}>{looks.icon}</i>
      <span>{isLabelled || isOn ? label : ''}</span>
    </button>
  )
})

const SIGNS: Readonly<Record<Origin, string>> = { recommendation: '', topic: 'T', customary: '', secretariat: 'S', undetermined: '?' }
const lookFrom = (origin: Origin): Look => ({ fill: `from-${origin}`, icon: SIGNS[origin] })
const ORIGIN_LOOKS: Readonly<Record<Origin, Look>> = {
  recommendation: lookFrom('recommendation'),
  topic: lookFrom('topic'),
  customary: lookFrom('customary'),
  secretariat: lookFrom('secretariat'),
  undetermined: lookFrom('undetermined'),
}
const KEYS = ['verbatim', 'amended', 'in_part', 'not_retained', 'referred_back', 'pending'] as const
const ORIGINS = ['recommendation', 'topic', 'customary', 'secretariat', 'undetermined'] as const

function Legend({ dispositions }: { readonly dispositions: boolean }) {
  const { shown, say } = useRoom()
  return (
    <div className="trace-key">
      {dispositions ? (
        KEYS.map((each) => (
          <span key={each}>
            <i className={LOOKS[each].fill}>{LOOKS[each].icon}</i>
            {say(`trace.key.${each}`)}
          </span>
        ))
      ) : (
        <span>
          <i className="full" />
          {say('trace.key.linked')}
        </span>
      )}
      <span>
        <u className="verb">{say('trace.key.verbWord')}</u> {say('trace.key.verb')}
      </span>
      <span className="gap" />
      {ORIGINS.filter((each) => each !== 'secretariat' || [...shown.origins.values()].includes(each)).map((each) => (
        <span key={each}>
          <i className={`from-${each}`}>{SIGNS[each]}</i>
          {say(`trace.origin.${each}`)}
        </span>
      ))}
    </div>
  )
}
