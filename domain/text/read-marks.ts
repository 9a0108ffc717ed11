/** Emphasis that follows its words when a line is cut, joined or loses its sign. */
import type { PlainMark } from './declaration.ts'

/** The marks of characters [from, to), counted from `from`; `by` is what stands before them there. */
export function marksWithin(marks: readonly PlainMark[], from: number, to: number, by = 0): readonly PlainMark[] {
  return marks.flatMap((mark) => {
    const start = Math.max(mark.from, from)
    const end = Math.min(mark.to, to)
    return start < end ? [{ from: start - from + by, to: end - from + by, type: mark.type }] : []
  })
}

/** A value with its marks, or without the key where there are none. */
export const withMarks = <T extends object>(value: T, marks: readonly PlainMark[]): T & { readonly marks?: readonly PlainMark[] } =>
  marks.length === 0 ? value : { ...value, marks }

/** What would come to stand before the start is cut off. */
export const shifted = (marks: readonly PlainMark[], by: number): readonly PlainMark[] =>
  marks.flatMap((mark) => (mark.to + by > 0 ? [{ ...mark, from: Math.max(0, mark.from + by), to: mark.to + by }] : []))
