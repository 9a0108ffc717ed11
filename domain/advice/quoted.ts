/** What stands between quotation marks: adopted or quoted language, which advice leaves alone. */
import type { NoteSpan } from './types.ts'

const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"|„[^“”]*[“”]/gu

/** With their marks. */
export const quotedIn = (text: string): readonly NoteSpan[] =>
  [...text.matchAll(QUOTED)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }))

export const isInside = (spans: readonly NoteSpan[], { from, to }: NoteSpan): boolean =>
  spans.some((span) => span.from <= from && to <= span.to)
