/** In a band: what was accepted in one place, until it is resolved, and proposals with different words for one place. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { Code } from '../../controls/code.tsx'
import { ConflictBand } from '../alternatives/conflicts.tsx'
import { useRoom } from '../use-room.tsx'
import { conflictsIn } from './proposals-shown.ts'

export function Conflicts({ view }: { readonly view: ParagraphView }) {
  const { shown, say } = useRoom()
  const conflicts = conflictsIn(view)
  if (conflicts.length === 0 && !shown.conflicts.has(view.id)) return null
  return (
    <section className="pj-conflicts" aria-live="polite">
      <ConflictBand view={view} />
      {conflicts.map((conflict, at) => (
        <p key={`${at}`}>
          <IconAlertTriangle stroke={1.75} aria-hidden="true" />
          <span>
            {say('projector.conflict')}{' '}
            {conflict.map(({ by, words }, i) => (
              <Fragment key={`${by}${words}`}>
                {i > 0 && ` ${say('projector.or')} `}
                <Code party={by} /> “{words}”
              </Fragment>
            ))}
          </span>
        </p>
      ))}
    </section>
  )
}
