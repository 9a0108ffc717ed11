/** The Recommendations beside the text, narrow: those of the current paragraph first in sight, each with what it became. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useRoom } from '../use-room.tsx'
import { rememberingDifferences } from '../../../domain/trace/differences.ts'
import { rememberingDispositions } from '../../../domain/trace/dispositions.ts'
import { languagesOf } from '../../../domain/trace/languages.ts'
import { rowsOf } from './rows.ts'
import { Target } from './target.tsx'
import './trace.css'

export function RecommendationList({ current }: { readonly current: ParagraphId | null }) {
  const { shown, say, inside } = useRoom()
  const { language } = inside.start.conference
  const [compare] = useState(rememberingDifferences)
  const [dispose] = useState(rememberingDispositions)
  const list = useRef<HTMLUListElement>(null)
  const languages = useMemo(() => languagesOf(shown.trace, language), [shown.trace, language])
  const rows = useMemo(
    () =>
      rowsOf({
        trace: shown.trace,
        paragraphs: shown.paragraphs,
        read: shown.paragraphs,
        courses: null,
        proposed: [],
        languages,
        wording: 'today',
        compare,
        dispose,
      }),
    [shown.trace, shown.paragraphs, languages, compare, dispose],
  )
  useEffect(() => {
    if (current !== null) list.current?.querySelector('.here')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  if (rows.length === 0) return <p className="quiet">{say('trace.none')}</p>
  return (
    <ul className="trace-beside" ref={list}>
      {rows.map((row) => (
        <li key={row.number} className={row.targets.some(({ view }) => view.id === current) ? 'here' : ''}>
          <p className="trace-rec">
            <b>{row.number}</b> {row.text}
          </p>
          {row.targets.length === 0 ? (
            <p className="quiet">{say('trace.unlinked')}</p>
          ) : (
            row.targets.map((target) => <Target key={target.view.id} target={target} />)
          )}
        </li>
      ))}
    </ul>
  )
}
