/** The table: each Recommendation, the words it became, what became of it. */
import { useEffect, useRef } from 'react'
import type { WeightsOf } from '../../compare/use-weights.ts'
import { useRoom } from '../use-room.tsx'
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
  const { say } = useRoom()
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
            <RowShown key={row.number} row={row} isChosen={row.number === chosen} onChoose={onChoose} onSet={onSet} weightsOf={weightsOf} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="quiet trace-nothing">{say('trace.nothingHere')}</p>}
    </div>
  )
}

type RowProps = Omit<TableProps, 'rows' | 'chosen'> & { readonly row: Row; readonly isChosen: boolean }

function RowShown({ row, isChosen, onChoose, onSet, weightsOf }: RowProps) {
  const { say, role } = useRoom()
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
          {role === 'office' && <Weights weights={weightsIn(row, weightsOf)} />}
        </td>
      )}
    </tr>
  )
}
