/** A Word document (.docx): bytes in, paragraphs with their lists, headings and emphasis out. Whatever the bytes are, a value comes back. */
import type { Refusal } from '../../sentences/refusals.ts'
import { paragraphsIn, type WordParagraph } from './body.ts'
import { numberingFrom, type Numbering } from './numbering.ts'
import { LIMITS, readWord, type WordPackage } from './package.ts'
import { stylesFrom } from './styles.ts'
import { type Tracking, trackingFor, type TrackedReading } from './tracked.ts'

export type WordDocument = {
  readonly kind: 'word'
  readonly paragraphs: readonly WordParagraph[]
  readonly numbering: Numbering
  readonly tracked: { readonly insertions: number; readonly deletions: number; readonly authors: readonly string[] } | null
  readonly comments: number
  /** Notes at the foot of a page or the end; they are not read. */
  readonly footnotes: number
}

export function documentIn({ body, part }: WordPackage, reading: Tracking['reading']): WordDocument {
  const tracking = trackingFor(reading)
  const state = { styles: stylesFrom(part('styles')), tracking, fields: [], footnotes: 0, comments: 0, between: [] }
  const paragraphs = paragraphsIn(body, state, LIMITS.paragraphs)
  const { insertions, deletions, authors } = tracking
  return {
    kind: 'word',
    paragraphs,
    numbering: numberingFrom(part('numbering')),
    tracked: insertions + deletions === 0 ? null : { insertions, deletions, authors: [...authors] },
    comments: state.comments,
    footnotes: state.footnotes,
  }
}

export const readDocx = (bytes: Uint8Array, reading: TrackedReading = 'accepted'): WordDocument | Refusal =>
  readWord(bytes, (word) => documentIn(word, reading))
