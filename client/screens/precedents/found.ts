/** What a search of the library answers, read at the border; and what can be proposed of it. */
import { z } from 'zod'
import type { WordOp } from '../../../domain/compare/words.ts'
import { isIn } from '../../../domain/precedents/sourced.ts'

const word = z.union([
  z.object({ op: z.literal('='), text: z.string(), new: z.string().optional() }),
  z.object({ op: z.enum(['-', '+']), text: z.string() }),
])
const words = z.array(word).nullable()
const place = { file: z.string(), paragraph: z.number(), text: z.string(), language: z.string(), number: z.string().nullable() }
const counterpart = z.object({ ...place, words })
const hit = z.object({
  ...place,
  words,
  score: z.number(),
  source: z.object({ title: z.string(), place: z.string().nullable(), year: z.number().nullable() }),
  counterparts: z.array(counterpart),
})
export const foundSchema = z.object({ hits: z.array(hit), documents: z.number() })

export type Found = z.infer<typeof foundSchema>
export type FoundHit = z.infer<typeof hit>
export type Wording = z.infer<typeof counterpart>

/** How near it is, in the words of the screen. */
export type Nearness = 'same' | 'close' | 'alike' | 'related'

export function nearnessOf({ score }: Pick<FoundHit, 'score'>): Nearness {
  if (score >= 0.999) return 'same'
  return score >= 0.75 ? 'close' : score >= 0.4 ? 'alike' : 'related'
}

/** The wording in the language of the text: the hit's own, or the one beside it; null where the library has none. */
export const wordingIn = (found: FoundHit, language: string): Wording | null =>
  [found, ...found.counterparts].find((each) => isIn(language, each)) ?? null

export type Piece = { readonly kind: 'both' | 'only-earlier' | 'only-here'; readonly text: string }

const KINDS = { '=': 'both', '-': 'only-earlier', '+': 'only-here' } as const satisfies Record<WordOp['op'], Piece['kind']>

/** From the paragraph to the earlier wording, as it would be proposed: what goes stands before what comes in its place. */
export function towardsEarlier(compared: readonly Pick<WordOp, 'op' | 'text'>[]): readonly Piece[] {
  const pieces = compared.map(({ op, text }): Piece => ({ kind: KINDS[op], text }))
  for (let at = 0; at + 1 < pieces.length; at++) {
    const [first, second] = [pieces[at], pieces[at + 1]]
    if (first?.kind === 'only-earlier' && second?.kind === 'only-here') pieces.splice(at++, 2, second, first)
  }
  return pieces
}

/** Below this share of common words, marks of what differs are harder to read than the words themselves. */
const READABLE = 0.35

export function isReadable(pieces: readonly Piece[]): boolean {
  const length = (kinds: readonly Piece['kind'][]): number =>
    pieces.reduce((sum, { kind, text }) => sum + (kinds.includes(kind) ? text.length : 0), 0)
  return length(['both']) >= READABLE * length(['both', 'only-earlier'])
}
