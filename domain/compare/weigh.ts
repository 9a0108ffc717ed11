/** What each change of a paragraph does to what it commits to. Rules about languages are in `weights/`.
 *
 *  Both wordings are searched whole for expressions that weigh, so one that is changed only in part is found; what both
 *  say falls out, also where it moved; the rest is set against what stands in its place. A paragraph that came or went
 *  whole has no weight: its row says so. Neither has another form of the same verb (`Aprobar` -> `Aprobaron`).
 *  Laws: swapping the wordings swaps weaker and stronger and keeps the kinds; where nothing changed nothing weighs. */
import { type Weight, WEIGHT_KINDS } from './types.ts'
import type { WordOp } from './words.ts'
import { findIn } from './weights/find.ts'
import { type Lexicon, lexiconIn } from './weights/lexicon.ts'
import { type Change, settled } from './weights/settle.ts'
import { type Difference, differenceOf, type Hunk, type Side, type Token } from './weights/sides.ts'

/** So many words of content that come or go are more than style; where others take their place, more are needed. */
const CONTENT_ALONE = 3
const CONTENT_REPLACED = 5
const CONTENT_LETTERS = 4

const DIRECTIONS = ['weaker', 'stronger', 'other'] as const

/** The weights of one paragraph's difference, strongest kinds first; one for each kind and direction. */
export function weigh(words: readonly WordOp[], language: string): readonly Weight[] {
  const difference = differenceOf(words)
  if (difference.old.tokens.length === 0 || difference.new.tokens.length === 0 || difference.hunks.old.length === 0) return []
  const lexicon = lexiconIn(language, [...difference.old.tokens, ...difference.new.tokens])
  const old = findIn(lexicon, difference.old.tokens)
  const now = findIn(lexicon, difference.new.tokens)
  const changes = old.flatMap((found, i) => settled(difference, found, now[i] ?? []))
  const all = [...changes, ...contentChanges(difference, changes)]
  return all.length > 0 ? gathered(all) : styled(lexicon, difference)
}

function gathered(changes: readonly Change[]): readonly Weight[] {
  return WEIGHT_KINDS.flatMap((kind) =>
    DIRECTIONS.flatMap((direction) => {
      const of = changes.filter((change) => change.kind === kind && change.direction === direction)
      if (of.length === 0) return []
      return [{ kind, direction, words: [...of.flatMap(({ old }) => old ?? []), ...of.flatMap(({ new: now }) => now ?? [])] }]
    }),
  )
}

/** The words of each place, in one walk. */
function wordsOf({ tokens }: Side, hunks: readonly Hunk[]): readonly (readonly Token[])[] {
  let at = 0
  return hunks.map(({ from, to }) => {
    while ((tokens[at]?.to ?? Infinity) <= from) at++
    const first = at
    while ((tokens[at]?.from ?? Infinity) < to) at++
    return tokens.slice(first, at)
  })
}

/** Words that come or go and stand nowhere else: the paragraph covers more, or less. */
function contentChanges({ old, new: now, hunks }: Difference, changes: readonly Change[]): readonly Change[] {
  const olds = wordsOf(old, hunks.old)
  const news = wordsOf(now, hunks.new)
  const inOld = new Set(olds.flat().map(({ word }) => word))
  const inNew = new Set(news.flat().map(({ word }) => word))
  const weighed = new Set(changes.flatMap((change) => change.hunks))
  const textOf = (side: Side, hunk: Hunk | undefined): string | null => side.text.slice(hunk?.from, hunk?.to).trim() || null
  const content = (words: readonly Token[] = [], elsewhere: ReadonlySet<string>): number =>
    words.filter(({ word }) => word.length >= CONTENT_LETTERS && !elsewhere.has(word)).length
  return olds.flatMap((words, hunk) => {
    const after = news[hunk] ?? []
    const difference = Math.abs(content(words, inNew) - content(after, inOld))
    const needed = words.length === 0 || after.length === 0 ? CONTENT_ALONE : CONTENT_REPLACED
    if (weighed.has(hunk) || difference < needed) return []
    return [{ kind: 'scope', direction: 'other', old: textOf(old, hunks.old[hunk]), new: textOf(now, hunks.new[hunk]), hunks: [hunk] }]
  })
}

/** Nothing weighs: style, unless only spaces or the forms of verbs are others. */
function styled(lexicon: Lexicon, difference: Difference): readonly Weight[] {
  const { old, new: now, hunks } = difference
  const olds = wordsOf(old, hunks.old)
  const news = wordsOf(now, hunks.new)
  const texts = (side: Side, all: readonly Hunk[], i: number): string => side.text.slice(all[i]?.from, all[i]?.to).trim()
  const differing = olds.flatMap((words, i) => {
    const before = texts(old, hunks.old, i)
    const after = texts(now, hunks.new, i)
    const sameVerbs = signs(before) === signs(after) && verbsOf(lexicon, words) === verbsOf(lexicon, news[i] ?? [])
    return before === after || (sameVerbs && before.toLowerCase() !== after.toLowerCase()) ? [] : [{ before, after }]
  })
  if (differing.length === 0) return []
  const words = [...differing.map(({ before }) => before), ...differing.map(({ after }) => after)].filter((text) => text !== '')
  return [{ kind: 'style', direction: 'other', words }]
}

const signs = (text: string): string => text.replace(/[\p{L}\p{M}\s]/gu, '')

/** The words with each verb in one form; a reflexive `se` and an infinitive's `to` belong to the form. */
function verbsOf({ verbs }: Lexicon, tokens: readonly Token[]): string {
  const out: string[] = []
  let at = 0
  while (at < tokens.length) {
    const match = verbs.at(tokens, at)
    const token = tokens[at]
    if (match !== null) out.push(`${match.value}\u0000`)
    else if (token !== undefined && token.word !== 'se' && token.word !== 'to') out.push(token.raw)
    at = match?.to ?? at + 1
  }
  return out.join(' ')
}
