/** A list of Recommendations loaded over another: which item is which of those before. Nothing on record of one goes to another by a new number alone. */
import { foldSpelling } from '../compare/words.ts'

type Item = { readonly number: string; readonly text: string }

/** `was`: the number it had, or null for an item that is new. */
export type MatchedItem = Item & { readonly was: string | null; readonly corrected: boolean }

/** Words compared of one item, and how alike two must be to be the same in other words. */
const MOST_WORDS = 24
/** In characters: they stand within these. */
const FURTHEST = 320
const ALIKE = 0.6

const folded = (text: string): string => foldSpelling(text).toLowerCase().replace(/\s+/g, ' ').trim()

/** How it begins and ends: a long item that differs between is the same one, corrected. */
const wording = ({ text }: Item): string => `${folded(text.slice(0, FURTHEST))}…${folded(text.slice(-FURTHEST))}`

/** The first words that say something. */
function words(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [word] of folded(text.slice(0, FURTHEST)).matchAll(/[\p{L}\p{N}]{4,}/gu)) {
    if (found.size === MOST_WORDS) break
    found.add(word)
  }
  return found
}

/** Both lists as they are paired: indices of the new one to indices of the old one. */
type Pairs = { readonly ofNew: Map<number, number>; readonly taken: Set<number> }

function pair({ ofNew, taken }: Pairs, now: number, before: number | undefined): void {
  if (before === undefined || ofNew.has(now) || taken.has(before)) return
  ofNew.set(now, before)
  taken.add(before)
}

/** First where the wording is the same, then where it is much alike, last by the number. */
export function matchLists(before: readonly Item[], now: readonly Item[]): readonly MatchedItem[] {
  const pairs: Pairs = { ofNew: new Map(), taken: new Set() }
  const byNumber = new Map(before.map(({ number }, at) => [number, at]))
  const stayed = now.map(({ number }) => byNumber.get(number))
  const [old, own] = [before.map(wording), now.map(wording)]
  stayed.forEach((same, at) => {
    if (same !== undefined && old[same] === own[at]) pair(pairs, at, same)
  })
  pairSameWording(pairs, old, own)
  pairAlike(pairs, before, now)
  now.forEach((_, at) => pair(pairs, at, stayed[at]))
  return now.map((item, at) => {
    const old = before[pairs.ofNew.get(at) ?? -1]
    return { ...item, was: old?.number ?? null, corrected: old !== undefined && old.text !== item.text }
  })
}

function pairSameWording(pairs: Pairs, before: readonly string[], now: readonly string[]): void {
  const free = new Map<string, number[]>()
  before.forEach((text, at) => {
    if (pairs.taken.has(at)) return
    const found = free.get(text)
    if (found === undefined) free.set(text, [at])
    else found.push(at)
  })
  now.forEach((text, at) => {
    if (!pairs.ofNew.has(at)) pair(pairs, at, free.get(text)?.shift())
  })
}

type Alike = { readonly now: number; readonly before: number; readonly share: number }

/** So much alike under one number that nothing else is looked for. */
const SURELY = 0.85
/** A word that more items hold than these tells nothing: lists are written in formulas. */
const MOST_HOLDERS = 12

/** The most alike first, so that an item that was cut in two goes on as its larger part. */
function pairAlike(pairs: Pairs, before: readonly Item[], now: readonly Item[]): void {
  const old = before.map(({ text }, at) => (pairs.taken.has(at) ? null : words(text)))
  const own = now.map(({ text }, at) => (pairs.ofNew.has(at) ? null : words(text)))
  const byNumber = new Map(before.map(({ number }, at) => [number, at]))
  const stayed = now.map(({ number }) => byNumber.get(number))
  stayed.forEach((at, i) => {
    if (at !== undefined && shareOf(own[i], old[at]) >= SURELY) pair(pairs, i, at)
  })
  const holders = holdersOf(old)
  const found = own.flatMap((set, i): readonly Alike[] => {
    const candidates = new Set([...(set ?? [])].flatMap((word) => holders.get(word) ?? []).concat(stayed[i] ?? []))
    return [...candidates].map((at) => ({ now: i, before: at, share: shareOf(set, old[at]) }))
  })
  const alike = found.filter(({ share }) => share >= ALIKE).sort((a, b) => b.share - a.share)
  for (const each of alike) pair(pairs, each.now, each.before)
}

/** Of the words of both, how many are common: 0 to 1. */
function shareOf(one: ReadonlySet<string> | null | undefined, other: ReadonlySet<string> | null | undefined): number {
  if (!one || !other || one.size + other.size === 0) return 0
  let common = 0
  for (const word of one) if (other.has(word)) common++
  return (2 * common) / (one.size + other.size)
}

function holdersOf(sets: readonly (ReadonlySet<string> | null)[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  sets.forEach((set, at) => {
    for (const word of set ?? []) {
      const found = holders.get(word)
      if (found === undefined) holders.set(word, [at])
      else found.push(at)
    }
  })
  for (const [word, found] of holders) if (found.length > MOST_HOLDERS) holders.delete(word)
  return holders
}

export type Understood = {
  readonly kept: number
  readonly renumbered: number
  readonly corrected: number
  readonly added: number
  /** Numbers of the list before that the new one has not. */
  readonly dropped: readonly string[]
}

export function understoodOf(before: readonly Item[], items: readonly MatchedItem[]): Understood {
  const kept = new Set(items.flatMap(({ was }) => was ?? []))
  const old = items.filter(({ was }) => was !== null)
  const renumbered = old.filter(({ was, number }) => was !== number)
  return {
    kept: old.filter(({ was, number, corrected }) => was === number && !corrected).length,
    renumbered: renumbered.length,
    corrected: old.filter(({ corrected }) => corrected).length,
    added: items.length - old.length,
    dropped: before.flatMap(({ number }) => (kept.has(number) ? [] : [number])),
  }
}
