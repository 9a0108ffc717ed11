/** One row: the paragraph on both pages, or both sides in one line of words. Drawn anew only when something in it changes. */
import { memo } from 'react'
import { notesOf } from './notes.ts'
import { inlineLines, type Line, sideLines } from './pieces.ts'
import { useReader } from './reader.tsx'
import { type Compared, isChange, type Item, labelsOf, type Place } from './rows.ts'
import type { ShownParagraph } from './texts.ts'
import { Weights } from './weights.tsx'
import { Words } from './words.tsx'
import './rows.css'

type RowProps = Pick<Place, 'at' | 'way' | 'compared'> & { readonly rowKey: string; readonly isCurrent: boolean }

export const propsOf = (place: Place, current: string | null): RowProps => ({
  at: place.at,
  way: place.way,
  compared: place.compared,
  rowKey: place.key,
  // Both ends of what moved.
  isCurrent: current !== null && place.compared.key === current,
})

const classOf = ({ kind, row }: Compared): string => `cmp-par is-${kind}${row.moved ? ' has-moved' : ''}`

export const TwoRow = memo(function TwoRow({ at, way, compared, rowKey, isCurrent }: RowProps) {
  const { row, old, new: now } = compared
  return (
    <li className={`cmp-row${isCurrent ? ' is-current' : ''}`} data-key={rowKey} data-kind={compared.kind} data-at={at}>
      <div className="cmp-cell">
        {at !== 'new' && (
          <Lines compared={compared} side="old" way={way} lines={sideLines(row.words, 'old', old.map(segmentsOf))} of={old} />
        )}
      </div>
      <div className="cmp-gutter" aria-hidden="true">
        {at === 'both' && isChange(compared) && old.length > 0 && now.length > 0 && <i />}
      </div>
      <div className="cmp-cell">
        {at !== 'old' && (
          <Lines compared={compared} side="new" way={way} lines={sideLines(row.words, 'new', now.map(segmentsOf))} of={now} />
        )}
      </div>
    </li>
  )
})

const segmentsOf = ({ segments }: ShownParagraph): ShownParagraph['segments'] => segments

export const InlineRow = memo(function InlineRow({ at, way, compared, rowKey, isCurrent }: RowProps) {
  const { row, old, new: now } = compared
  const side = now.length === 0 || at === 'old' ? 'old' : 'new'
  return (
    <li className={`cmp-row${isCurrent ? ' is-current' : ''}`} data-key={rowKey} data-kind={compared.kind} data-at={at}>
      <div className="cmp-cell">
        {at === 'old' ? (
          <Gone compared={compared} way={way} />
        ) : (
          <Lines
            compared={compared}
            side={side}
            way={way}
            lines={inlineLines(row.words, old.map(segmentsOf), now.map(segmentsOf))}
            of={now.length === 0 ? old : now}
          />
        )}
      </div>
    </li>
  )
})

/** Where a paragraph was that stands elsewhere now. */
function Gone({ compared, way }: Pick<RowProps, 'compared' | 'way'>) {
  const { say, list, nameOf } = useReader()
  const [note] = notesOf(compared, 'old', way, { say, list, nameOf })
  return (
    <div className={`${classOf(compared)} is-gone`}>
      <span className="cmp-label">{list(labelsOf(compared.old))}</span>
      <div className="cmp-text">
        <em className="cmp-note">{note?.text}</em>
      </div>
    </div>
  )
}

type LinesProps = {
  readonly compared: Compared
  readonly side: 'old' | 'new'
  readonly way: Place['way']
  readonly lines: readonly Line[]
  /** The paragraph of each line. */
  readonly of: readonly ShownParagraph[]
}

function Lines({ compared, side, way, lines, of }: LinesProps) {
  const { say, list, nameOf, textLanguage } = useReader()
  const notes = notesOf(compared, side, way, { say, list, nameOf })
  return lines.map((line, i) => {
    const paragraph = of[i]
    if (paragraph === undefined) return null
    const { role, level, number } = paragraph.compared
    return (
      <div key={paragraph.compared.id ?? i} className={classOf(compared)} data-role={role} data-level={level} data-label={paragraph.label}>
        <span className="cmp-label">{paragraph.label}</span>
        <div className="cmp-text">
          {i === 0 &&
            notes.map(({ text, quiet }) => (
              <em key={text} className={quiet ? 'cmp-note quiet' : 'cmp-note'}>
                {text}
              </em>
            ))}
          <p lang={textLanguage}>
            {number !== null && <span className="number">{number}</span>}
            <Words line={line} role={role} side={side} />
          </p>
        </div>
        {i === 0 && side === 'new' && <Weights compared={compared} />}
      </div>
    )
  })
}

type FoldProps = { readonly item: Extract<Item, { kind: 'fold' }>; readonly two: boolean; readonly onOpen: (key: string) => void }

export function Fold({ item: { key, places }, two, onOpen }: FoldProps) {
  const { say } = useReader()
  const told = useFoldTold(places)
  const show = (
    <button type="button" className="plain" onClick={() => onOpen(key)}>
      {say('compare.fold.show')}
    </button>
  )
  const labels = (side: 'old' | 'new'): string => rangeOf(places.flatMap(({ compared }) => labelsOf(compared[side])))
  const cell = (side: 'old' | 'new', text: string) => (
    <div className="cmp-par is-fold">
      <span className="cmp-label">{labels(side)}</span>
      <p className="quiet">
        {text} {side === 'new' || !two ? show : null}
      </p>
    </div>
  )
  return (
    <li className="cmp-row" data-kind="fold">
      {two && (
        <>
          <div className="cmp-cell">{cell('old', told.plain)}</div>
          <div className="cmp-gutter" />
        </>
      )}
      <div className="cmp-cell">{cell('new', told.now)}</div>
    </li>
  )
}

/** `C3 – C5`. */
const rangeOf = (labels: readonly string[]): string =>
  labels.length < 2 ? (labels[0] ?? '') : `${labels[0] ?? ''} – ${labels.at(-1) ?? ''}`

function useFoldTold(places: readonly Place[]): { readonly plain: string; readonly now: string } {
  const { say } = useReader()
  const count = places.length
  const number = say('compare.numbers').split(',')[count] ?? String(count)
  const allSame = places.every(({ compared }) => compared.kind === 'same')
  const renumbered = places.some(({ compared: { row, old, new: now } }) => row.renumbered || labelsOf(old).join() !== labelsOf(now).join())
  const plain = say(allSame ? 'compare.fold.same' : 'compare.fold.more', { count, number })
  return { plain, now: allSame && renumbered ? say('compare.fold.renumbered', { count, number }) : plain }
}
