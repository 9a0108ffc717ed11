/** Differences between two wordings, word by word. Laws: `=` and `-` joined give the old wording exactly, `=` and `+`
 *  the new one (an `=` that is spelled otherwise carries its new spelling). */
import { diffArrays } from 'diff'

export type WordOp = { readonly op: '=' | '-' | '+'; readonly text: string; readonly new?: string }

/** Two words are the same where this gives the same for both. */
export type Spelling = (word: string) => string

const exactly: Spelling = (word) => word

/** Composed accents, no-break spaces and the shapes of quotes and hyphens do not make another word. */
export const foldSpelling: Spelling = (word) =>
  word
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[“”«»„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')

/** Past this many single edits two wordings have nothing in common worth showing. */
const MOST_EDITS = 1500

const segmenter = new Intl.Segmenter('es', { granularity: 'word' })

/** Words, spaces and signs in order; joined they are the text. */
export const wordsOf = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** A stretch that both have, or that was struck with what was put in its place. */
type Stretch = { readonly kind: 'same' | 'change'; readonly old: readonly string[]; readonly new: readonly string[] }

/** The longest common run of words. Words that only one side has cannot be in it: they are set aside first, so that
 *  two wordings with little in common cost little. Null past the most edits. */
function pairedWords(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] | null {
  const inBefore = new Set(before)
  const inAfter = new Set(after)
  const old = [...before.keys()].filter((i) => inAfter.has(before[i] ?? ''))
  const now = [...after.keys()].filter((i) => inBefore.has(after[i] ?? ''))
  const parts = diffArrays(
    old.map((i) => before[i]),
    now.map((i) => after[i]),
    { maxEditLength: MOST_EDITS },
  )
  if (parts === undefined) return null
  const pairs: (readonly [number, number])[] = []
  let i = 0
  let j = 0
  for (const { added, removed, count } of parts) {
    for (let k = 0; k < count && !added && !removed; k++) pairs.push([old[i + k] ?? 0, now[j + k] ?? 0])
    if (!added) i += count
    if (!removed) j += count
  }
  return pairs
}

function stretchesOf(before: readonly string[], after: readonly string[], spelling: Spelling): readonly Stretch[] {
  const pairs = pairedWords(before.map(spelling), after.map(spelling)) ?? []
  const stretches: Stretch[] = []
  let i = 0
  let j = 0
  for (const [old, now] of [...pairs, [before.length, after.length] as const]) {
    if (old > i || now > j) stretches.push({ kind: 'change', old: before.slice(i, old), new: after.slice(j, now) })
    if (old < before.length) stretches.push({ kind: 'same', old: before.slice(old, old + 1), new: after.slice(now, now + 1) })
    i = old + 1
    j = now + 1
  }
  return merged(stretches)
}

/** Neighbours of one kind become one. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: { kind: Stretch['kind']; old: string[]; new: string[] }[] = []
  for (const { kind, old, new: now } of stretches) {
    const last = out.at(-1)
    if (last?.kind === kind) {
      for (const word of old) last.old.push(word)
      for (const word of now) last.new.push(word)
    } else out.push({ kind, old: [...old], new: [...now] })
  }
  return out
}

const wordCount = (tokens: readonly string[]): number => tokens.filter((token) => /[\p{L}\p{N}]/u.test(token)).length

/** What is left standing between two replacements and says nothing alone: a space, a comma, a `de` among longer changes. */
function isConfetti(before: Stretch | undefined, same: Stretch, after: Stretch | undefined): boolean {
  if (same.kind !== 'same' || before?.kind !== 'change' || after?.kind !== 'change') return false
  const struck = wordCount(before.old) + wordCount(after.old)
  const put = wordCount(before.new) + wordCount(after.new)
  if (struck === 0 || put === 0) return false
  const kept = wordCount(same.old)
  if (kept === 0) return true
  const short = same.old.every((token) => token.length <= 3)
  return short && kept <= 2 && Math.min(struck, put) >= 2 * kept + 1
}

function withoutConfetti(stretches: readonly Stretch[]): readonly Stretch[] {
  const left = merged(
    stretches.map((stretch, i) => (isConfetti(stretches[i - 1], stretch, stretches[i + 1]) ? { ...stretch, kind: 'change' } : stretch)),
  )
  // Changes that have grown together may make confetti of what stands between them now.
  return left.length < stretches.length ? withoutConfetti(left) : left
}

const endsWith = (tokens: readonly string[], end: readonly string[], spelling: Spelling): boolean =>
  end.length > 0 &&
  tokens.length >= end.length &&
  end.every((token, i) => spelling(token) === spelling(tokens[tokens.length - end.length + i] ?? ''))

/** `[+,][ ][+cuando sea posible, ]` is one insertion: a space between two of them moves behind the second, which ends with one. */
function slid(before: Stretch, same: Stretch, after: Stretch, spelling: Spelling): readonly [Stretch, Stretch] | null {
  if (same.kind !== 'same' || wordCount(same.old) > 0 || before.kind !== 'change' || after.kind !== 'change') return null
  const cut = (tokens: readonly string[]): readonly [readonly string[], readonly string[]] => [
    tokens.slice(0, tokens.length - same.old.length),
    tokens.slice(tokens.length - same.old.length),
  ]
  if (before.old.length + after.old.length === 0 && endsWith(after.new, same.new, spelling)) {
    const [rest, end] = cut(after.new)
    return [
      { kind: 'change', old: [], new: [...before.new, ...same.new, ...rest] },
      { kind: 'same', old: same.old, new: end },
    ]
  }
  if (before.new.length + after.new.length === 0 && endsWith(after.old, same.old, spelling)) {
    const [rest, end] = cut(after.old)
    return [
      { kind: 'change', old: [...before.old, ...same.old, ...rest], new: [] },
      { kind: 'same', old: end, new: same.new },
    ]
  }
  return null
}

function joinedBySliding(stretches: readonly Stretch[], spelling: Spelling): readonly Stretch[] {
  const out: Stretch[] = []
  for (const stretch of stretches) {
    const same = out.at(-1)
    const before = out.at(-2)
    const pair = same === undefined || before === undefined ? null : slid(before, same, stretch, spelling)
    if (pair === null) out.push(stretch)
    else out.splice(-2, 2, ...pair)
  }
  return merged(out)
}

function opsOf(stretch: Stretch): readonly WordOp[] {
  const old = stretch.old.join('')
  const now = stretch.new.join('')
  if (stretch.kind === 'same') return [{ op: '=', text: old, ...(old === now ? {} : { new: now }) }]
  const ops: WordOp[] = []
  if (old !== '') ops.push({ op: '-', text: old })
  if (now !== '') ops.push({ op: '+', text: now })
  return ops
}

/** Words that a replacement begins or ends with on both sides stand outside it. */
function trimmed(stretch: Stretch, spelling: Spelling): readonly Stretch[] {
  if (stretch.kind === 'same') return [stretch]
  const { old, new: now } = stretch
  const most = Math.min(old.length, now.length)
  const same = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && spelling(a) === spelling(b)
  let head = 0
  while (head < most && same(old[head], now[head])) head++
  let tail = 0
  while (tail < most - head && same(old.at(-1 - tail), now.at(-1 - tail))) tail++
  const pieces: Stretch[] = [
    { kind: 'same', old: old.slice(0, head), new: now.slice(0, head) },
    { kind: 'change', old: old.slice(head, old.length - tail), new: now.slice(head, now.length - tail) },
    { kind: 'same', old: old.slice(old.length - tail), new: now.slice(now.length - tail) },
  ]
  return pieces.filter((piece) => piece.old.length + piece.new.length > 0)
}

/** The differences, whole words at a time. By default only identical words are the same. */
export function wordDiff(old: string, now: string, spelling: Spelling = exactly): readonly WordOp[] {
  const stretches = withoutConfetti(joinedBySliding(stretchesOf(wordsOf(old), wordsOf(now), spelling), spelling))
  return merged(stretches.flatMap((stretch) => trimmed(stretch, spelling))).flatMap(opsOf)
}
