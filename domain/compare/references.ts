/** References that merely follow a renumbering: `párrafo 4` became `párrafo 5` because paragraph 4 did. */
import { REFERENCE_WORDS } from './lexicon.ts'
import type { Reference } from './types.ts'
import { foldSpelling, wordsOf } from './tokens.ts'
import type { WordOp } from './words.ts'

/** For each number that a paragraph had, the numbers that it has now. */
export type Renumbering = ReadonlyMap<string, ReadonlySet<string>>

/** `4.`, `(4)`, `a)` -> `4`, `4`, `a`; null where there is no number. */
function bareNumber(number: string | null): string | null {
  const bare = number?.replace(/[^\p{L}\p{N}]/gu, '') ?? ''
  return bare === '' ? null : bare
}

export function renumbering(pairs: readonly { readonly old: string | null; readonly now: string | null }[]): Renumbering {
  const became = new Map<string, Set<string>>()
  for (const { old, now } of pairs) {
    const [from, to] = [bareNumber(old), bareNumber(now)]
    if (from === null || to === null || from === to) continue
    const known = became.get(from)
    if (known === undefined) became.set(from, new Set([to]))
    else known.add(to)
  }
  return became
}

/** So many words before a number are looked at. */
const LOOKED_BACK = 24

const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)
/** What may stand between the word `párrafos` and one of its numbers: `4, 5 y 7`, `4 a 6`. */
const isListed = (word: string): boolean => /^(?:y|e|o|u|a|al|and|or|to|et|ou|à|\d+|[a-z]|[ivx]+)$/i.test(word)

/** Whether the words read up to here name a numbered item. */
function pointsAtItem(words: readonly string[]): boolean {
  const read = words.filter(isWord)
  const last = read.findLast((word) => !isListed(word))
  return last !== undefined && REFERENCE_WORDS.has(last.toLowerCase())
}

/** The words with each reference written as it is now; null where there is none that has one number now. */
export function renumbered(words: readonly string[], became: Renumbering): readonly string[] | null {
  let any = false
  const out = words.map((word, at) => {
    const to = became.get(word)
    if (to === undefined || to.size !== 1 || !pointsAtItem(words.slice(Math.max(0, at - LOOKED_BACK), at))) return word
    any = true
    return [...to][0] ?? word
  })
  return any ? out : null
}

/** The references in one replacement; null where anything else in it is another. */
function referencesIn(before: readonly string[], old: string, now: string, became: Renumbering): readonly Reference[] | null {
  const [struck, put] = [wordsOf(old), wordsOf(now)]
  if (struck.length !== put.length) return null
  const found: Reference[] = []
  for (const [at, from] of struck.entries()) {
    const to = put[at] ?? ''
    if (foldSpelling(from) === foldSpelling(to)) continue
    if (became.get(from)?.has(to) !== true || !pointsAtItem([...before, ...struck.slice(0, at)])) return null
    found.push({ from, to })
  }
  return found
}

/** The words with the references taken for unchanged, and those references. */
export type Followed = { readonly words: readonly WordOp[]; readonly references: readonly Reference[] }

export function followed(words: readonly WordOp[], became: Renumbering): Followed {
  if (became.size === 0 || words.length < 2) return { words, references: [] }
  const out: WordOp[] = []
  const references: Reference[] = []
  let before: readonly string[] = []
  for (let at = 0; at < words.length; at++) {
    const op = words[at]
    const next = words[at + 1]
    if (op === undefined) break
    const found = op.op === '-' && next?.op === '+' ? referencesIn(before, op.text, next.text, became) : null
    before = [...before, ...(op.op === '+' ? [] : wordsOf(op.text))].slice(-LOOKED_BACK)
    if (found === null || next === undefined) out.push(op)
    else {
      out.push({ op: '=', text: op.text, new: next.text })
      for (const each of found) references.push(each)
      at++
    }
  }
  return { words: out, references }
}
