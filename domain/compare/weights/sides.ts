/** The two wordings of a difference, each as words that know what became of them. */
import type { WordOp } from '../words.ts'
import { fold } from './patterns.ts'

export type Token = {
  readonly raw: string
  /** Folded: small letters, no accents; of `1.º` the `1`. */
  readonly word: string
  readonly from: number
  readonly to: number
  /** A comma, a full stop or a bracket stands before it. */
  readonly parted: boolean
  /** First of a sentence. */
  readonly initial: boolean
  /** The same on both sides where the word stayed; null where it is new or gone. */
  readonly mate: number | null
}

export type Side = { readonly text: string; readonly tokens: readonly Token[] }
/** One place where the wordings differ: from - to in each, and how many words. */
export type Hunk = { readonly from: number; readonly to: number; readonly words: number }
export type Difference = {
  readonly old: Side
  readonly new: Side
  readonly hunks: { readonly old: readonly Hunk[]; readonly new: readonly Hunk[] }
}

/** A full stop behind `Sr.` ends no sentence. */
const isShort = (before: Token | undefined, between: string): boolean =>
  before !== undefined && /^\. ?$/.test(between) && /^\p{Lu}\p{Ll}{0,2}$/u.test(before.raw)

type Piece = { readonly to: number; readonly kept: number | null }

/** `1.º` and `3rd` are numbers as well. */
const ORDINAL_END = /(?<=^\d+)(?:\.?[ºª°oa]|st|nd|rd|th|er|eme|e)$/
const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*(?:(?:\.?[ºª°]|st|nd|rd|th|er|e|ème)(?![\p{L}\p{M}]))?|[%/$€£]/gu
const PARTING = /[.,;:()[\]!?¿¡—–\n]/u
const ENDING = /[.!?\n]["”»')\]]*\s/u
const JOINING = /^[^\p{L}\p{N}]*(?:(?:y|e|o|u|and|or|et|ou)(?![\p{L}\p{N}]))?[^\p{L}\p{N}]*$/iu
const MATES_PER_PIECE = 1e6

function tokensOf(text: string, pieces: readonly Piece[]): readonly Token[] {
  const tokens: Token[] = []
  let end = 0
  let piece = 0
  let inPiece = 0
  for (const { 0: raw, index } of text.matchAll(TOKEN)) {
    while ((pieces[piece]?.to ?? Infinity) <= index) {
      piece++
      inPiece = 0
    }
    const between = text.slice(end, index)
    const to = index + raw.length
    const { to: last = 0, kept = null } = pieces[piece] ?? {}
    const mate = kept === null || to > last ? null : kept * MATES_PER_PIECE + inPiece
    const initial = end === 0 || (ENDING.test(between) && !isShort(tokens.at(-1), between))
    tokens.push({ raw, word: fold(raw).replace(ORDINAL_END, ''), from: index, to, parted: PARTING.test(between), initial, mate })
    inPiece++
    end = to
  }
  return tokens
}

type Draft = { text: string; readonly pieces: Piece[]; readonly hunks: Hunk[] }

function put(draft: Draft, text: string, kept: number | null): void {
  draft.text += text
  draft.pieces.push({ to: draft.text.length, kept })
}

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

function grow(draft: Draft, text: string, isNew: boolean): void {
  const end = draft.text.length
  const from = end - text.length
  const last = isNew ? undefined : draft.hunks.pop()
  draft.hunks.push({ from: last?.from ?? from, to: end, words: (last?.words ?? 0) + wordCount(text) })
}

/** Longer than any expression with what is looked at around it. */
const NEAR_WORDS = 16

/** Places in `tokens` of the words in and around the places that differ. */
function near(tokens: readonly Token[], hunks: readonly Hunk[]): ReadonlySet<number> {
  const kept = new Set<number>()
  let at = 0
  for (const { from, to } of hunks) {
    while ((tokens[at]?.to ?? Infinity) <= from) at++
    const first = Math.max(0, at - NEAR_WORDS)
    while ((tokens[at]?.from ?? Infinity) < to) at++
    for (let i = first; i < Math.min(tokens.length, at + NEAR_WORDS); i++) kept.add(i)
  }
  return kept
}

const matesAt = (tokens: readonly Token[], places: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...places].flatMap((place) => tokens[place]?.mate ?? []))

/** Farther away both sides say the same: what one side looks at of it, the other does too. */
function lookedAt(tokens: readonly Token[], own: ReadonlySet<number>, mates: ReadonlySet<number>): readonly Token[] {
  const isKept = (token: Token, place: number): boolean => own.has(place) || (token.mate !== null && mates.has(token.mate))
  let before = true
  return tokens.flatMap((token, place) => {
    const kept = isKept(token, place)
    const parted = kept && !before
    before = kept
    return kept ? [parted ? { ...token, parted: true } : token] : []
  })
}

function sides(old: Draft, now: Draft): { readonly old: Side; readonly new: Side } {
  const [before, after] = [tokensOf(old.text, old.pieces), tokensOf(now.text, now.pieces)]
  const [nearOld, nearNew] = [near(before, old.hunks), near(after, now.hunks)]
  // In a paragraph of usual length everything is near.
  if (nearOld.size === before.length && nearNew.size === after.length)
    return { old: { text: old.text, tokens: before }, new: { text: now.text, tokens: after } }
  return {
    old: { text: old.text, tokens: lookedAt(before, nearOld, matesAt(after, nearNew)) },
    new: { text: now.text, tokens: lookedAt(after, nearNew, matesAt(before, nearOld)) },
  }
}

export function differenceOf(ops: readonly WordOp[]): Difference {
  const old: Draft = { text: '', pieces: [], hunks: [] }
  const now: Draft = { text: '', pieces: [], hunks: [] }
  // Only words that stayed part two places: a space, a comma or an `and` does not.
  let isNew = true
  for (const [index, op] of ops.entries()) {
    if (op.op === '=') {
      put(old, op.text, index)
      put(now, op.new ?? op.text, index)
      isNew ||= !JOINING.test(op.text) || !JOINING.test(op.new ?? op.text)
      continue
    }
    put(op.op === '-' ? old : now, op.text, null)
    grow(old, op.op === '-' ? op.text : '', isNew)
    grow(now, op.op === '+' ? op.text : '', isNew)
    isNew = false
  }
  return {
    ...sides(old, now),
    hunks: { old: old.hunks, new: now.hunks },
  }
}

/** The place a stretch belongs to: the first it overlaps, else the one it follows at once, else the next. */
export function hunkAt(hunks: readonly Hunk[], from: number, to: number): number {
  let low = 0
  let high = hunks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hunks[middle]?.to ?? 0) <= from) low = middle + 1
    else high = middle
  }
  const overlaps = (hunks[low]?.from ?? Infinity) < to
  return !overlaps && hunks[low - 1]?.to === from ? low - 1 : Math.min(low, hunks.length - 1)
}
