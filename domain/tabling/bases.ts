/** The three wordings cut into words, and what became of each word of the draft's base: in the draft, and in the current base. */
import type { Stretch } from '../compare/stretches.ts'
import { type Tokens, tokensOf, Vocabulary, wordsOf } from '../compare/tokens.ts'
import { placed, placedWordByWord } from '../compare/words.ts'
import type { Wordings } from './types.ts'

export type Bases = {
  readonly base: Tokens
  readonly draft: Tokens
  readonly now: Tokens
  readonly weights: readonly number[]
  /** What the draft changed: words [i0, i1) of the base became [j0, j1) of the draft. */
  readonly drafted: readonly Stretch[]
  /** What others changed meanwhile: words [i0, i1) of the base became [j0, j1) of the current base. */
  readonly moved: readonly Stretch[]
  /** For each word of the base its place in the current one, or -1. */
  readonly place: Int32Array
  /** Those that stand there in words that stayed, and not by chance in a passage that was written anew. */
  readonly stays: readonly boolean[]
}

const exactly = (word: string): string => word

export function basesOf({ base, draft, now }: Wordings, language: string): Bases {
  const vocabulary = new Vocabulary(exactly)
  const cut = (text: string): Tokens => tokensOf(wordsOf(text, language), vocabulary)
  const tokens = { base: cut(base), draft: cut(draft), now: cut(now) }
  const { weights } = vocabulary
  const meanwhile = { old: tokens.base, now: tokens.now, weights }
  const stretches = placedWordByWord(meanwhile)
  return {
    ...tokens,
    weights,
    drafted: changesIn(placedWordByWord({ old: tokens.base, now: tokens.draft, weights })),
    moved: changesIn(stretches),
    place: placesIn(stretches, tokens.base.words.length),
    stays: stayingIn(placed(meanwhile), tokens.base.words.length),
  }
}

const changesIn = (stretches: readonly Stretch[]): readonly Stretch[] => stretches.filter(({ same }) => !same)

function placesIn(stretches: readonly Stretch[], length: number): Int32Array {
  const place = new Int32Array(length).fill(-1)
  for (const { same, i0, i1, j0 } of stretches) if (same) for (let i = i0; i < i1; i++) place[i] = j0 + i - i0
  return place
}

function stayingIn(stretches: readonly Stretch[], length: number): readonly boolean[] {
  const stays = Array.from({ length }, () => false)
  for (const { same, i0, i1 } of stretches) if (same) stays.fill(true, i0, i1)
  return stays
}

export const isSpace = (word: string | undefined): boolean => word !== undefined && word !== '' && word.trim() === ''

/** Where the word stands now among words that stayed, or null. */
export function standsAt({ place, stays }: Bases, i: number): number | null {
  const at = place[i] ?? -1
  return at >= 0 && stays[i] === true ? at : null
}
