/** The record of acts: who did what, under which hat; what was done on the chair's instruction says so. */
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { SCROLLS } from '../../controls/scrolls.ts'
import { HATS } from '../../../domain/sitting/types.ts'
import { Code } from '../../controls/code.tsx'
import { askServer, documentPath } from '../../room/start.ts'
import { HistoryGone } from '../adoption/history-gone.tsx'
import type { Office } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'

const answered = z.object({
  lines: z.array(
    z.object({ at: z.number(), name: z.string(), hat: z.enum(HATS).nullable(), delegation: z.string().nullable(), sentence: z.string() }),
  ),
})
type Line = z.infer<typeof answered>['lines'][number]

/** Looked at again whenever the office's facts were asked anew. */
export function RecordOfActs({ office }: { readonly office: Office }) {
  const { inside, say, time, language } = useRoom()
  const { document, seat } = inside.start
  const [lines, setLines] = useState<readonly Line[]>([])
  const look = useCallback(() => {
    const init = { headers: { 'accept-language': language } }
    void askServer((path, request) => fetch(path, request), documentPath(document, seat.id, '/record'), answered, init).then((answer) => {
      if (answer.kind === 'ok') setLines(answer.value.lines)
    })
  }, [document, seat.id, language])
  useEffect(look, [look, office])
  return (
    <section className="door-card" aria-label={say('record.title')}>
      <h2>{say('record.title')}</h2>
      <HistoryGone />
      {lines.length === 0 && <p className="quiet">{say('record.none')}</p>}
      <ol className="door-log" {...SCROLLS}>
        {lines.map((line, at) => (
          <li key={`${lines.length - at}`}>
            <time className="num">{time(line.at)}</time>
            <span>
              {line.sentence}{' '}
              {line.hat !== null && (
                <span className="quiet">
                  {line.delegation !== null && <Code party={line.delegation} />} {line.name} · {say(`hat.${line.hat}`)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
