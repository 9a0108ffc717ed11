/** Puts single characters of a paragraph's base text right. What is not named keeps its identity and its marks. */
import type { Edit } from '../editorial/edits.ts'
import { attributesOf, type CharRun, type Marks, PLAIN, readChars } from './chars.ts'
import type { ParagraphElement } from './document.ts'

/** From the end to the start, so that offsets stay true. Call inside a transaction. */
export function correctParagraph({ text }: ParagraphElement, edits: readonly Edit[]): void {
  if (text === null) return
  for (const { from, to, text: words } of edits.toReversed()) {
    const marks = marksAt(readChars(text), from < to ? from : from - 1)
    if (from < to) text.delete(from, to - from)
    if (words !== '') text.insert(from, words, attributesOf(marks))
  }
}

/** Those of the character that is put right, or of the one before what is added. */
function marksAt(runs: readonly CharRun[], offset: number): Marks {
  let at = 0
  for (const { length, marks } of runs) {
    at += length
    if (offset < at) return marks
  }
  return runs.at(-1)?.marks ?? PLAIN
}
