/** The new topics that the first sitting recorded, with what became of each. */
import { Code } from '../../controls/code.tsx'
import type { Office } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'

export function TopicsTable({ office }: { readonly office: Office | null }) {
  const { shown, say, nameOf, labelOf } = useRoom()
  const paragraphOf = (number: number) => office?.trace.topics.find((topic) => topic.number === number)?.paragraph ?? null
  if (shown.topics.length === 0) return <p className="trace-table quiet trace-nothing">{say('topics.none')}</p>
  return (
    <div className="trace-table">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{say('topics.what')}</span>
            </th>
            <th scope="col">{say('topics.what')}</th>
            <th scope="col">{say('topics.raisedBy')}</th>
            <th scope="col">{say('topics.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.topics.map((topic) => {
            const paragraph = paragraphOf(topic.number)
            return (
              <tr key={topic.number}>
                <td role="rowheader">T{topic.number}</td>
                <td className="trace-rec">{topic.title}</td>
                <td>
                  <Code party={topic.raisedBy} /> {nameOf(topic.raisedBy)}
                </td>
                <td>
                  {topic.outcome === 'to_text' || topic.outcome === 'noted' || topic.outcome === 'dropped' ? (
                    say(`topics.${topic.outcome}`)
                  ) : (
                    <span className="quiet">{say('trace.outcomeOpen')}</span>
                  )}
                  {paragraph !== null && ` · ${labelOf(paragraph)}`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
