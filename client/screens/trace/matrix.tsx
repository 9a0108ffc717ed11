/** Recommendations by sections: where in the text each one went, at a glance. */
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { SECTION_KINDS, type SectionKind } from '../../../domain/text/schema.ts'
import { useRoom } from '../use-room.tsx'
import type { Row } from './rows.ts'

type Props = { readonly rows: readonly Row[]; readonly chosen: string | null; readonly onChoose: (number: string) => void }

/** Sections that the text has, in order; the title takes up nothing. */
const kindsIn = (paragraphs: readonly ParagraphView[]): readonly SectionKind[] =>
  SECTION_KINDS.filter((kind) => kind !== 'title' && paragraphs.some((view) => view.kind === kind))

export function Matrix({ rows, chosen, onChoose }: Props) {
  const { shown, say, labelOf } = useRoom()
  const kinds = kindsIn(shown.paragraphs)
  return (
    <div className="trace-table trace-matrix">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('trace.rec')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                <span>{say(`section.${kind}`)}</span>
              </th>
            ))}
            <th scope="col">
              <span>{say('trace.nowhere')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} className={row.number === chosen ? 'sel' : ''}>
              <th scope="row" title={row.text}>
                <button type="button" aria-pressed={row.number === chosen} onClick={() => onChoose(row.number)}>
                  {row.number}
                </button>
                <span>{row.text}</span>
              </th>
              {kinds.map((kind) => {
                const here = row.targets.filter(({ view }) => view.kind === kind)
                return (
                  <td key={kind}>
                    {here.map(({ view, pieces }) => (
                      <span key={view.id} className={isKept(pieces) ? 'whole' : 'part'}>
                        {labelOf(view.id)}
                      </span>
                    ))}
                  </td>
                )
              })}
              <td>
                {row.targets.length === 0 && (
                  <span className="none">{row.disposition === null ? '–' : say(`disposition.${row.disposition}`)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const isKept = (pieces: Row['targets'][number]['pieces']): boolean => pieces.every(({ kind }) => kind === 'same' || kind === 'verb')
