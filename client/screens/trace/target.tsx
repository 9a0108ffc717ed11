/** One linked paragraph under its label: the differences, or why there is nothing to read. */
import { useStillRoom } from '../use-room.tsx'
import { Difference } from './difference.tsx'
import type { Target as TargetOf } from './rows.ts'

export function Target({ target: { view, worded, pieces } }: { readonly target: TargetOf }) {
  const { standing: standings, say, labelOf, nameOf } = useStillRoom()
  const standing = standings.get(view.id)?.kind ?? 'open'
  return (
    <div className="trace-target target">
      <span className="trace-label">
        {labelOf(view.id)} <span className={`st ${standing}`} role="img" aria-label={say(`standing.${standing}`)} />
      </span>
      <div>
        {worded.kind === 'gone' ? (
          <p className="quiet">{say('trace.goneSo')}</p>
        ) : worded.text === '' ? (
          <p className="quiet">{say('trace.emptySo')}</p>
        ) : (
          <Difference pieces={pieces} />
        )}
        {worded.kind === 'proposed' && view.pi !== null && <p className="quiet">{say('trace.proposedBy', { party: nameOf(view.pi) })}</p>}
      </div>
    </div>
  )
}
