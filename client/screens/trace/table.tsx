/** The table: each Recommendation, the words it became, what became of it. */
import { memo, useEffect, useRef } from 'react'
import type { Weight } from '../../../domain/compare/types.ts'
import type { WeightsOf } from '../../compare/use-weights.ts'
import { useStillRoom } from '../use-room.tsx'
import { DispositionChoice } from './disposition.tsx'
import { ProposedLinks } from './proposed-links.tsx'
import { type Row, weightsIn } from './rows.ts'
import { Target } from './target.tsx'
import { Weights } from '../weights.tsx'

type TableProps = {
  readonly rows: readonly Row[]
  readonly chosen: string | null
  readonly onChoose: (number: string) => void
  readonly onSet: () => void
  readonly weightsOf: WeightsOf
}

export function Table({ rows, chosen, onChoose, onSet, weightsOf }: TableProps) {
  const { say, role } = useStillRoom()
  const withCourses = rows.some((row) => row.disposition !== null)
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    if (chosen !== null) body.current?.querySelector(`[data-number="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div className={`trace-table${withCourses ? ' office' : ''}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{say('trace.rec')}</span>
            </th>
            <th scope="col">{say('trace.rec')}</th>
            <th scope="col">{say('trace.text')}</th>
            {withCourses && <th scope="col">{say('trace.disposition')}</th>}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <RowShown
              key={row.number}
              row={row}
              isChosen={row.number === chosen}
              onChoose={onChoose}
              onSet={onSet}
              weights={role === 'office' ? weightsIn(row, weightsOf) : NONE}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="quiet trace-nothing">{say('trace.nothingHere')}</p>}
    </div>
  )
}

const NONE: readonly Weight[] = []

type RowProps = Pick<TableProps, 'onChoose' | 'onSet'> & {
  readonly row: Row
  readonly isChosen: boolean
  readonly weights: readonly Weight[]
}

const sameWeights = (one: readonly Weight[], other: readonly Weight[]): boolean =>
  one.length === other.length && one.every((weight, at) => weight === other[at])

const RowShown = memo(
  RowDrawn,
  ({ weights, ...before }, { weights: now, ...after }) =>
    sameWeights(weights, now) &&
    before.row === after.row &&
    before.isChosen === after.isChosen &&
    before.onSet === after.onSet &&
    before.onChoose === after.onChoose,
)

function RowDrawn({ row, isChosen, onChoose, onSet, weights }: RowProps) {
  const { say, role } = useStillRoom()
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
        {row.targets.length + row.gone.length + row.proposed.length === 0 && (
          <p className="quiet trace-unlinked">{say('trace.unlinked')}</p>
        )}
        {row.targets.map((target) => (
          <Target key={target.view.id} target={target} />
        ))}
        <ProposedLinks row={row} onDone={onSet} />
        {row.gone.length > 0 && <p className="quiet">{say('trace.goneLinks', { count: row.gone.length })}</p>}
      </td>
      {disposition !== null && (
        <td>
          {role === 'office' ? (
            <DispositionChoice row={{ ...row, disposition }} onSet={onSet} />
          ) : (
            <span className="trace-course">{say(`disposition.${disposition}`)}</span>
          )}
          <Weights weights={weights} />
        </td>
      )}
    </tr>
  )
}
