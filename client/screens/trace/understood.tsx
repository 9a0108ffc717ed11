/** How a list that is loaded over another was understood: which item goes on as which of those before. */
import { useMemo } from 'react'
import { type MatchedItem, matchLists, understoodOf } from '../../../domain/trace/corrected-list.ts'
import { useRoom } from '../use-room.tsx'
import type { Item } from './reading.ts'

export function UnderstoodList({ items }: { readonly items: readonly Item[] }) {
  const { shown, say } = useRoom()
  const { trace } = shown
  const matched = useMemo(() => matchLists(trace, items), [trace, items])
  const { kept, renumbered, corrected, added, dropped } = understoodOf(trace, matched)
  const parts = [
    say('loaded.kept', { count: kept }),
    ...(renumbered > 0 ? [say('loaded.renumbered', { count: renumbered })] : []),
    ...(corrected > 0 ? [say('loaded.corrected', { count: corrected })] : []),
    ...(added > 0 ? [say('loaded.added', { count: added })] : []),
    ...(dropped.length > 0 ? [say('loaded.dropped', { numbers: listed(dropped) })] : []),
  ]
  return (
    <section className="trace-preview" aria-label={say('trace.readAs')}>
      <h3>
        {say('trace.readAs')} <span className="quiet">{say('trace.understood', { count: items.length })}</span>
      </h3>
      {trace.length > 0 && (
        <p className="trace-understood" role="status">
          {parts.join(' ')}
        </p>
      )}
      <ol>
        {matched.map((item) => (
          <li key={item.number}>
            <b>{item.number}</b>
            <span>
              {item.text}
              {trace.length > 0 && <Fate item={item} />}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const MOST_NAMED = 12
const listed = (numbers: readonly string[]): string => numbers.slice(0, MOST_NAMED).join(', ') + (numbers.length > MOST_NAMED ? '…' : '')

function Fate({ item: { number, was, corrected } }: { readonly item: MatchedItem }) {
  const { say } = useRoom()
  const parts = [
    ...(was === null ? [say('loaded.new')] : []),
    ...(was !== null && was !== number ? [say('loaded.was', { number: was })] : []),
    ...(corrected ? [say('loaded.otherWords')] : []),
  ]
  return parts.length === 0 ? null : <em className="quiet"> {parts.join(', ')}</em>
}
