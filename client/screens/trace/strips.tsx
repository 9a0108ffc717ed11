/** Two strips: the Recommendations by how much of each was kept, the paragraphs by where they come from. A press moves both. */
import { IconArrowBackUp, IconArrowMerge, IconArrowsSplit2, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Disposition } from '../../../domain/sitting/types.ts'
import { useRoom } from '../use-room.tsx'
import type { Origin } from '../../../domain/trace/origin.ts'
import { originOf, type Row } from './rows.ts'

type Look = { readonly fill: 'full' | 'most' | 'half' | 'none' | 'dashed'; readonly icon: ReactNode }

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
function lookOf(row: Row): Look {
  if (row.disposition !== null) return LOOKS[row.disposition]
  return { fill: row.targets.length > 0 ? 'full' : 'dashed', icon: null }
}

type Props = {
  readonly rows: readonly Row[]
  readonly topics: ReadonlySet<string>
  readonly chosen: string | null
  readonly onChoose: (number: string) => void
}

export function Strips({ rows, topics, chosen, onChoose }: Props) {
  const { shown, say, labelOf } = useRoom()
  const here = new Set(rows.find((row) => row.number === chosen)?.targets.map(({ view }) => view.id))
  return (
    <div className="trace-strips">
      <span className="cap">{say('trace.strip.recommendations')}</span>
      <div className="trace-strip">
        {rows.map((row) => {
          const { fill, icon } = lookOf(row)
          const told =
            row.disposition === null
              ? say(row.targets.length > 0 ? 'trace.key.linked' : 'trace.unlinked')
              : say(`disposition.${row.disposition}`)
          return (
            <button
              key={row.number}
              type="button"
              className={`trace-cell${row.number === chosen ? ' on' : ''}`}
              aria-pressed={row.number === chosen}
              title={`${row.number}: ${told}`}
              onClick={() => onChoose(row.number)}
            >
              <i className={fill}>{icon}</i>
              <span>{row.number}</span>
            </button>
          )
        })}
      </div>
      <span className="cap">{say('trace.strip.paragraphs')}</span>
      <div className="trace-strip">
        {shown.paragraphs.map((view) => {
          const origin = originOf(view, shown.trace, topics, shown.origins)
          const from = shown.trace.find((item) => item.paragraphs.includes(view.id))
          const name = `${labelOf(view.id)}: ${say(`trace.origin.${origin}`)}`
          return (
            <button
              key={view.id}
              type="button"
              className={`trace-cell${here.has(view.id) ? ' on' : ''}`}
              title={name}
              aria-disabled={from === undefined}
              onClick={() => from !== undefined && onChoose(from.number)}
            >
              <i className={`from-${origin}`}>{SIGNS[origin]}</i>
              <span>{labelOf(view.id)}</span>
            </button>
          )
        })}
      </div>
      <Legend dispositions={rows.some((row) => row.disposition !== null)} />
    </div>
  )
}

const SIGNS: Readonly<Record<Origin, string>> = { recommendation: '', topic: 'T', customary: '', secretariat: 'S', undetermined: '?' }
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
