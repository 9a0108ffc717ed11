/** How far the meeting has come: a calm chart, and the same figures as a table. */
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { SCROLLS } from '../../controls/scrolls.ts'
import { SECTION_KINDS, type SectionKind } from '../../../domain/text/schema.ts'
import { HistoryGone } from '../adoption/history-gone.tsx'
import { useRoom } from '../use-room.tsx'
import { convergence, type Counts, type Point } from './answers.ts'
import { chartOf, countedIn, LAYERS, type Counted } from './chart.ts'
import { useMoment } from './moment.ts'
import { usePast } from './use-past.ts'
import './record.css'
import './replay.css'
import './convergence.css'

const NO_QUERY = {}
type Of = SectionKind | 'all'

export function ConvergenceScreen() {
  const { say, shown } = useRoom()
  const told = usePast('/convergence', NO_QUERY, convergence, shown.standing)
  return (
    <main className="past" aria-busy={told.kind === 'asking'}>
      <header>
        <h1>{say('converge.title')}</h1>
        <HistoryGone />
        <p className="quiet">{say('converge.tell')}</p>
      </header>
      {told.kind === 'asking' && <p className="quiet past-said">{say('converge.reading')}</p>}
      {told.kind === 'refused' && (
        <p className="warnrow" role="alert">
          {told.sentence}
        </p>
      )}
      {told.kind === 'told' && told.value.points.length === 0 && <p className="quiet past-said">{say('converge.none')}</p>}
      {told.kind === 'told' && told.value.points.length > 0 && <Progress points={told.value.points} />}
    </main>
  )
}

function Progress({ points }: { readonly points: readonly Point[] }) {
  const { say } = useRoom()
  const [of, setOf] = useState<Of>('all')
  const last = points.at(-1)
  const kinds = SECTION_KINDS.filter((kind) => Object.values(last?.sections[kind] ?? NONE).some((count) => count > 0))
  const counted = countedIn(points, of)
  return (
    <div className="past-scroll converge" role="region" aria-label={say('converge.title')} {...SCROLLS}>
      <section className="converge-chart">
        <div className="converge-tools">
          <NativeSelect
            size="xs"
            aria-label={say('converge.section')}
            value={of}
            data={[{ value: 'all', label: say('converge.all') }, ...kinds.map((value) => ({ value, label: say(`section.${value}`) }))]}
            onChange={(event) => setOf(kinds.find((kind) => kind === event.currentTarget.value) ?? 'all')}
          />
          <Legend />
        </div>
        <ChartDrawn counted={counted} />
      </section>
      <section className="converge-tables">
        <h2>{say('converge.tableNow')}</h2>
        <Figures
          head={say('converge.section')}
          rows={[
            ...kinds.map((kind) => ({ key: kind, name: say(`section.${kind}`), counts: last?.sections[kind] ?? NONE })),
            { key: 'all', name: say('converge.all'), counts: last?.all ?? NONE },
          ]}
        />
        <OverTime counted={counted} />
      </section>
    </div>
  )
}

const NONE: Counts = { open: 0, adReferendum: 0, agreed: 0, pending: 0 }
const COLUMNS = ['agreed', 'adReferendum', 'open', 'pending'] as const

function Legend() {
  const { say } = useRoom()
  return (
    <p className="converge-legend">
      {LAYERS.map((layer) => (
        <span key={layer}>
          <i className={`converge-key is-${layer}`} aria-hidden="true" /> {say(`converge.${layer}`)}
        </span>
      ))}
      <span>
        <i className="converge-key is-pending" aria-hidden="true" /> {say('converge.pending')}
      </span>
    </p>
  )
}

const SIZE = { width: 900, height: 320 } as const

function ChartDrawn({ counted }: { readonly counted: readonly Counted[] }) {
  const { say } = useRoom()
  const moment = useMoment()
  const chart = chartOf(counted, SIZE)
  const [from, to] = [moment(counted[0]?.at ?? 0), moment(counted.at(-1)?.at ?? 0)]
  const y = (value: number): number => SIZE.height - (value / chart.top) * SIZE.height
  return (
    <svg className="converge-svg" viewBox="-44 -14 960 372" role="img" aria-label={say('converge.chart', { from, to })}>
      {chart.layers.map(({ layer, path }) => (
        <path key={layer} className={`is-${layer}`} d={path} />
      ))}
      {chart.ticks.map((value) => (
        <g key={value} className="converge-tick">
          <line x1={0} x2={SIZE.width} y1={y(value)} y2={y(value)} />
          <text x={-8} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {chart.breaks.map((x) => (
        <line key={x} className="converge-break" x1={x} x2={x} y1={0} y2={SIZE.height} />
      ))}
      <path className="converge-pending" d={chart.pending} />
      <text x={0} y={SIZE.height + 24}>
        {from}
      </text>
      <text x={SIZE.width} y={SIZE.height + 24} textAnchor="end">
        {to}
      </text>
    </svg>
  )
}

type Row = { readonly key: string; readonly name: string; readonly counts: Counts }

function Figures({ head, rows }: { readonly head: string; readonly rows: readonly Row[] }) {
  const { say } = useRoom()
  return (
    <table className="past-table">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {COLUMNS.map((column) => (
            <th scope="col" className="num" key={column}>
              {say(`converge.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, counts }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {COLUMNS.map((column) => (
              <td className="num" key={column}>
                {counts[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the chart shows, for who reads figures. */
function OverTime({ counted }: { readonly counted: readonly Counted[] }) {
  const { say } = useRoom()
  const moment = useMoment()
  return (
    <details>
      <summary>{say('converge.tableTime')}</summary>
      <Figures
        head={say('converge.moment')}
        rows={counted.map(({ at, counts }, i) => ({ key: String(i), name: moment(at), counts })).reverse()}
      />
    </details>
  )
}
