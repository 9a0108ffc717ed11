/** Which Recommendations are shown; beside them what nobody recommended. */
import { useRoom } from '../use-room.tsx'
import { type Filter, FILTERS, passes, type Row } from './rows.ts'

/** What the table shows: Recommendations, paragraphs that none asked for, or recorded topics. */
export type Shelf = Filter | 'new' | 'topics'

const OF_THE_OFFICE: ReadonlySet<Filter> = new Set(['to_confirm'])
const OF_DISPOSITIONS: ReadonlySet<Filter> = new Set(['not_retained', 'pending'])

type Props = {
  readonly rows: readonly Row[]
  readonly newParagraphs: number
  readonly shelf: Shelf
  readonly onShelf: (shelf: Shelf) => void
}

export function Filters({ rows, newParagraphs, shelf, onShelf }: Props) {
  const { shown, say, role } = useRoom()
  const hasDispositions = rows.some((row) => row.disposition !== null)
  const offered = FILTERS.filter(
    (each) => (role === 'office' || !OF_THE_OFFICE.has(each)) && (hasDispositions || !OF_DISPOSITIONS.has(each)),
  )
  const tabs: readonly (readonly [Shelf, number])[] = [
    ...offered.map((each) => [each, rows.filter((row) => passes(row, each)).length] as const),
    ['new', newParagraphs],
    ['topics', shown.topics.length],
  ]
  return (
    <div className="tabs" role="group" aria-label={say('trace.filters')}>
      {tabs.map(([each, count]) => (
        <button key={each} type="button" className={shelf === each ? 'on' : ''} aria-pressed={shelf === each} onClick={() => onShelf(each)}>
          {say(`trace.filter.${each}`)} <span className="num">{count}</span>
        </button>
      ))}
    </div>
  )
}
