/** The canonical text: the words that are adopted, approved and signed, and nothing else. No ids, labels, proposals, standing or reservations,
 *  so that two texts have one digest exactly when a reader finds the same words in the same form. */
import type { Run } from '../proposals/types.ts'
import type { Digest } from '../text/ids.ts'
import type { Emphasis, Level, Marker, Role, SectionKind } from '../text/schema.ts'
import { digestOf } from './digest.ts'

export type CanonicalParagraph = {
  readonly kind: SectionKind
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly text: string
  /** UTF-16 offsets in `text`; neighbouring marks of one type are one. */
  readonly marks: readonly { readonly from: number; readonly to: number; readonly type: Emphasis }[]
}
export type CanonicalText = { readonly form: 1; readonly language: string; readonly paragraphs: readonly CanonicalParagraph[] }

type Read = {
  readonly kind: SectionKind
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly pi: string | null
  readonly runs: readonly Pick<Run, 'text' | 'ins' | 'emphasis'>[]
}

/** Base text alone: what anybody has pending is not in it. */
export function canonicalText(language: string, paragraphs: readonly Read[]): CanonicalText {
  return { form: 1, language, paragraphs: paragraphs.filter(({ pi }) => pi === null).map(canonicalParagraph) }
}

export const textDigest = (language: string, paragraphs: readonly Read[]): Digest => digestOf(canonicalText(language, paragraphs))

function canonicalParagraph({ kind, role, level, marker, runs }: Read): CanonicalParagraph {
  const marks: { from: number; to: number; type: Emphasis }[] = []
  let text = ''
  for (const run of runs) {
    if (run.ins !== null) continue
    const from = text.length
    text += run.text
    for (const type of run.emphasis) {
      const last = marks.findLast((each) => each.type === type)
      if (last?.to === from) last.to = text.length
      else marks.push({ from, to: text.length, type })
    }
  }
  return { kind, role, level, marker, text, marks }
}
