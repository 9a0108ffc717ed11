/** Tabling: what a draft changed, carried over to the text as it stands now. A three-way merge by words: what others changed meanwhile is never
 *  undone, and every word that the draft added or struck is told to be in the proposal, already so, or left over. Start at `tablingOf`. */
import { tokensOf, Vocabulary, wordsOf } from '../compare/tokens.ts'
import { placed } from '../compare/words.ts'
import { basesOf } from './bases.ts'
import { judged } from './change.ts'
import { carriedOut } from './spacing.ts'
import type { TabledHunk, Tabling, Wordings } from './types.ts'

export type { Part, TabledHunk, Tabling } from './types.ts'

/** Laws: with nothing moved the hunks make exactly the draft; where the text reads like the draft already there are none. */
export function tablingOf(wordings: Wordings, language = 'es'): Tabling {
  const bases = basesOf(wordings, language)
  const taken = new Set<number>()
  const changes = bases.drafted.map((change) => judged(change, bases, taken))
  const text = carriedOut(bases.now.words, changes)
  return {
    hunks: hunksBetween(wordings.now, text, language),
    text,
    tabled: changes.flatMap(({ tabled }) => tabled),
    already: changes.flatMap(({ already }) => already),
    left: changes.flatMap(({ left }) => left),
  }
}

/** What leads from one wording to the other, as a drafter would mark it. */
export function hunksBetween(now: string, text: string, language = 'es'): readonly TabledHunk[] {
  const vocabulary = new Vocabulary((word) => word)
  const [old, after] = [tokensOf(wordsOf(now, language), vocabulary), tokensOf(wordsOf(text, language), vocabulary)]
  const hunks: TabledHunk[] = []
  let at = 0
  for (const { same, i0, i1, j0, j1 } of placed({ old, now: after, weights: vocabulary.weights })) {
    const struck = old.words.slice(i0, i1).join('')
    if (!same) hunks.push({ from: at, to: at + struck.length, struck, added: after.words.slice(j0, j1).join('') })
    at += struck.length
  }
  return hunks
}
