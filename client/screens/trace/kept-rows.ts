/** Rows that say what they said before stay the same objects, so that a key pressed elsewhere draws only the row it touches. */
import type { ProposedHere, Row, Target } from './rows.ts'

const sameEach = <Part>(one: readonly Part[], other: readonly Part[], same: (a: Part, b: Part) => boolean): boolean =>
  one.length === other.length &&
  one.every((part, at) => {
    const beside = other[at]
    return beside !== undefined && same(part, beside)
  })

const sameTarget = (a: Target, b: Target): boolean =>
  a.view === b.view && a.worded.kind === b.worded.kind && sameEach(a.pieces, b.pieces, Object.is)

const sameProposed = (a: ProposedHere, b: ProposedHere): boolean => a.link === b.link && a.view === b.view

const SCALARS = ['number', 'text', 'changed', 'disposition', 'computed', 'how', 'reason'] as const

const sameRow = (a: Row, b: Row): boolean =>
  SCALARS.every((name) => a[name] === b[name]) &&
  sameEach(a.targets, b.targets, sameTarget) &&
  sameEach(a.gone, b.gone, Object.is) &&
  sameEach(a.proposed, b.proposed, sameProposed)

export function keepingRows(): (rows: readonly Row[]) => readonly Row[] {
  let before: ReadonlyMap<string, Row> = new Map()
  return (rows) => {
    const kept = rows.map((row) => {
      const was = before.get(row.number)
      return was !== undefined && sameRow(was, row) ? was : row
    })
    before = new Map(kept.map((row) => [row.number, row]))
    return kept
  }
}
