/** Words of a language's side, from a file or a template: whole paragraphs, in the place of what stood there when they were looked at. */
import { z } from 'zod'
import type { Refusal } from '../sentences/refusals.ts'
import { digest, languageCode, line, paragraphId } from '../sitting/schemas.ts'
import { inOneLine } from '../text/one-line.ts'
import { EMPHASES, LONGEST_PARAGRAPH } from '../text/schema.ts'
import { act } from './act.ts'
import { MOST_PAIRS, sideAsSeen, sideRefused } from './sides.ts'
import { accepted } from './types.ts'

const at = z.int().nonnegative().max(LONGEST_PARAGRAPH)
const written = z.strictObject({
  paragraph: paragraphId,
  /** Digest of what stands there in that language. */
  seen: digest,
  text: z.string().max(LONGEST_PARAGRAPH),
  marks: z
    .array(z.strictObject({ from: at, to: at, type: z.enum(EMPHASES) }))
    .max(1000)
    .default([]),
})

export const writeSide = act({
  type: 'write-side',
  right: 'translate',
  when: 'any time',
  input: z.strictObject({ language: languageCode, words: z.array(written).min(1).max(MOST_PAIRS), file: line.optional() }),
  decide: (context, { language, words, file = null }) => {
    const kept = sideRefused(context, language) ?? otherThanSeen()
    if (kept !== null) return kept
    return accepted(
      [{ kind: 'side-written', language, paragraphs: words.map(({ paragraph }) => paragraph), file, at: context.now }],
      [{ kind: 'write-side', language, words: words.map(({ paragraph, text, marks }) => ({ paragraph, text: inOneLine(text), marks })) }],
      { count: words.length },
    )

    function otherThanSeen(): Refusal | null {
      for (const { paragraph, seen } of words) {
        const found = sideAsSeen(context, language, paragraph, seen)
        if ('kind' in found) return found
      }
      return null
    }
  },
})
