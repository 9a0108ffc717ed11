/** The figures as a sentence that the chair can read out. */
import { figuresOf } from '../../../domain/trace/figures.ts'
import { useRoom } from '../use-room.tsx'
import { originOf, type Row } from './rows.ts'

export function Figures({ rows, topics }: { readonly rows: readonly Row[]; readonly topics: ReadonlySet<string> }) {
  const { shown, say } = useRoom()
  const { total, linked, retained, undecided, counts } = figuresOf(rows)
  if (rows.every((row) => row.disposition === null)) return <p className="trace-figures">{say('trace.linkedOf', { linked, total })}</p>
  const parts = counts.map(({ disposition, count }) => say(`trace.count.${disposition}`, { count }))
  const without = shown.paragraphs.filter((view) => originOf(view, shown.trace, topics, shown.origins) === 'undetermined').length
  return (
    <p className="trace-figures" role="status">
      <b>{say('trace.retained', { retained, total })}</b>
      {parts.length === 0 ? '. ' : `: ${parts.join(', ')}. `}
      {undecided > 0 && `${say('trace.undecided', { count: undecided })} `}
      {without > 0 && say('trace.noOrigin', { count: without })}
    </p>
  )
}
