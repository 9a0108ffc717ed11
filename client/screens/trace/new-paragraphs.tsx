/** Paragraphs of substance that no Recommendation asked for, and where they come from: said by a person where nothing tells. */
import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { ORIGINS_BY_HAND } from '../../../domain/sitting/types.ts'
import type { Origin } from '../../../domain/trace/origin.ts'
import { wordedToday } from '../../../domain/trace/wordings.ts'
import { useRoom } from '../use-room.tsx'
import { originOf } from './rows.ts'

type Found = { readonly view: ParagraphView; readonly origin: Origin }

/** Everything but what a Recommendation asked for and what is customary by itself. */
export function useNewParagraphs(topics: ReadonlySet<string>): readonly Found[] {
  const { shown } = useRoom()
  return useMemo(
    () =>
      shown.paragraphs
        .map((view) => ({ view, origin: originOf(view, shown.trace, topics, shown.origins) }))
        .filter(({ view, origin }) => origin !== 'recommendation' && (origin !== 'customary' || shown.origins.has(view.id))),
    [shown.paragraphs, shown.trace, shown.origins, topics],
  )
}

export function NewParagraphs({ found }: { readonly found: readonly Found[] }) {
  const { say, labelOf, role } = useRoom()
  if (found.length === 0) return <p className="trace-table quiet trace-nothing">{say('trace.noNew')}</p>
  return (
    <div className="trace-table trace-new">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('trace.paragraph')}</th>
            <th scope="col">{say('trace.words')}</th>
            <th scope="col">{say('trace.origin')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ view, origin }) => (
            <tr key={view.id}>
              <th scope="row">{labelOf(view.id)}</th>
              <td className="trace-diff">{wordedToday(view).text}</td>
              <td>
                {role === 'office' && origin !== 'topic' ? <OriginChoice view={view} origin={origin} /> : say(`trace.origin.${origin}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OriginChoice({ view, origin }: Found) {
  const { say, labelOf, act } = useRoom()
  return (
    <NativeSelect
      aria-label={`${say('trace.origin')}: ${labelOf(view.id)}`}
      value={origin}
      data={ORIGINS_BY_HAND.map((value) => ({ value, label: say(`trace.origin.${value}`) }))}
      onChange={(event) => {
        const chosen = ORIGINS_BY_HAND.find((each) => each === event.currentTarget.value)
        if (chosen !== undefined) void act('set-origin', { paragraph: view.id, origin: chosen })
      }}
    />
  )
}
