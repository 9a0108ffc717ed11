/** Which stretches of the document a transaction replaced, however many steps it took. */
import type { Transaction } from '@tiptap/pm/state'
import { isInsideCharacter } from './parts.ts'

/** [from, to) of the document before became [newFrom, newTo) of the document after. */
export type Span = { readonly from: number; readonly to: number; readonly newFrom: number; readonly newTo: number }

/** The replaced stretches in document order, widened where one would cut a character in two. Stretches that touch are one; what lies between them is untouched. */
export function changedSpans(transaction: Transaction): Span[] {
  let spans: Span[] = []
  for (const map of transaction.mapping.maps) {
    // A map's ranges are told in the document before the step: from the last to the first, none shifts another.
    const ranges: { from: number; to: number; length: number }[] = []
    map.forEach((from, to, newFrom, newTo) => ranges.unshift({ from, to, length: newTo - newFrom }))
    for (const { from, to, length } of ranges) spans = replaced(spans, from, to, length)
  }
  return spans.map((span) => wholeCharacters(transaction, span))
}

function wholeCharacters({ before, doc }: Transaction, span: Span): Span {
  const start = isInsideCharacter(before, span.from) || isInsideCharacter(doc, span.newFrom) ? 1 : 0
  const end = isInsideCharacter(before, span.to) || isInsideCharacter(doc, span.newTo) ? 1 : 0
  return { from: span.from - start, to: span.to + end, newFrom: span.newFrom - start, newTo: span.newTo + end }
}

/** The spans after [from, to) of the newest document became `length` long. */
function replaced(spans: readonly Span[], from: number, to: number, length: number): Span[] {
  const before = spans.filter((span) => span.newTo < from)
  const after = spans.filter((span) => span.newFrom > to)
  const met = spans.slice(before.length, spans.length - after.length)
  const shiftBefore = shiftOf(before)
  const shiftMet = shiftOf([...before, ...met])
  const newFrom = Math.min(from, met[0]?.newFrom ?? from)
  const newTo = Math.max(to, met.at(-1)?.newTo ?? to)
  const merged: Span = { from: newFrom - shiftBefore, to: newTo - shiftMet, newFrom, newTo: newTo + length - (to - from) }
  const shift = length - (to - from)
  return [...before, merged, ...after.map((span) => ({ ...span, newFrom: span.newFrom + shift, newTo: span.newTo + shift }))]
}

/** How far these spans move what follows them. */
const shiftOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, span) => sum + (span.newTo - span.newFrom) - (span.to - span.from), 0)
