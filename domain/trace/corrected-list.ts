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

/** How it begins, and how it begins and ends: a long item that differs between is the same one, corrected. */
type Wording = { readonly beginning: string; readonly whole: string }

function wording({ text }: Item): Wording {
  const beginning = folded(text.slice(0, FURTHEST))
  return { beginning, whole: text.length <= FURTHEST ? beginning : `${beginning}…${folded(text.slice(-FURTHEST))}` }
}

/** Most of a corrected list is as it was. */
function wordingOnce(known: Map<string, Wording>, item: Item): Wording {
  const before = known.get(item.text)
  if (before !== undefined) return before
  const made = wording(item)
  known.set(item.text, made)
  return made
}

/** The first words that say something. */
function words({ beginning }: Wording): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [word] of beginning.matchAll(/[\p{L}\p{N}]{4,}/gu)) {
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
  const known = new Map<string, Wording>()
  const wordingsOf = (items: readonly Item[]): readonly Wording[] => items.map((item) => wordingOnce(known, item))
  const [old, own] = [wordingsOf(before), wordingsOf(now)]
  stayed.forEach((same, at) => {
    if (same !== undefined && old[same]?.whole === own[at]?.whole) pair(pairs, at, same)
  })
  pairSameWording(pairs, old, own)
  pairAlike(pairs, { old, own, stayed })
  now.forEach((_, at) => pair(pairs, at, stayed[at]))
  return now.map((item, at) => {
    const old = before[pairs.ofNew.get(at) ?? -1]
    return { ...item, was: old?.number ?? null, corrected: old !== undefined && old.text !== item.text }
  })
}

function pairSameWording(pairs: Pairs, before: readonly Wording[], now: readonly Wording[]): void {
  const free = new Map<string, number[]>()
  before.forEach(({ whole }, at) => {
    if (!pairs.taken.has(at)) append(free, whole, at)
  })
  now.forEach(({ whole }, at) => {
    if (!pairs.ofNew.has(at)) pair(pairs, at, free.get(whole)?.shift())
  })
}

function append(lists: Map<string, number[]>, key: string, at: number): void {
  const found = lists.get(key)
  if (found === undefined) lists.set(key, [at])
  else found.push(at)
}

type Alike = { readonly now: number; readonly before: number; readonly share: number }

/** So much alike under one number that nothing else is looked for. */
const SURELY = 0.85
/** A word that more items hold than these tells nothing: lists are written in formulas. */
const MOST_HOLDERS = 12

type Lists = { readonly old: readonly Wording[]; readonly own: readonly Wording[]; readonly stayed: readonly (number | undefined)[] }

/** The most alike first, so that an item that was cut in two goes on as its larger part. */
function pairAlike(pairs: Pairs, { old, own, stayed }: Lists): void {
  const before = old.map((each, at) => (pairs.taken.has(at) ? null : words(each)))
  const now = own.map((each, at) => (pairs.ofNew.has(at) ? null : words(each)))
  stayed.forEach((at, i) => {
    if (at !== undefined && shareOf(now[i], before[at]) >= SURELY) pair(pairs, i, at)
  })
  const holders = holdersOf(before)
  const found = now.flatMap((set, i): readonly Alike[] => {
    if (set === null || pairs.ofNew.has(i)) return []
    const candidates = candidatesFor(set, before, holders)
    const same = stayed[i]
    if (same !== undefined) candidates.add(same)
    return [...candidates].map((at) => ({ now: i, before: at, share: shareOf(set, before[at]) }))
  })
  const alike = found.filter(({ share }) => share >= ALIKE).sort((a, b) => b.share - a.share)
  for (const each of alike) pair(pairs, each.now, each.before)
}

/** Those that may be alike: even with every frequent word in common, others never are. */
function candidatesFor(
  set: ReadonlySet<string>,
  before: readonly (ReadonlySet<string> | null)[],
  { rare, frequent }: Holders,
): Set<number> {
  let ofAll = 0
  const common = new Map<number, number>()
  for (const word of set) {
    if (frequent.has(word)) ofAll++
    for (const at of rare.get(word) ?? []) common.set(at, (common.get(at) ?? 0) + 1)
  }
  const mayBeAlike = (at: number, count: number): boolean => 2 * (count + ofAll) >= ALIKE * (set.size + (before[at]?.size ?? 0))
  return new Set([...common].flatMap(([at, count]) => (mayBeAlike(at, count) ? [at] : [])))
}

/** Of the words of both, how many are common: 0 to 1. */
function shareOf(one: ReadonlySet<string> | null | undefined, other: ReadonlySet<string> | null | undefined): number {
  if (!one || !other || one.size + other.size === 0) return 0
  let common = 0
  for (const word of one) if (other.has(word)) common++
  return (2 * common) / (one.size + other.size)
}

/** Which items hold a word, and the words that too many hold. */
type Holders = { readonly rare: ReadonlyMap<string, readonly number[]>; readonly frequent: ReadonlySet<string> }

function holdersOf(sets: readonly (ReadonlySet<string> | null)[]): Holders {
  const rare = new Map<string, number[]>()
  const frequent = new Set<string>()
  sets.forEach((set, at) => {
    for (const word of set ?? []) append(rare, word, at)
  })
  for (const [word, found] of rare) if (found.length > MOST_HOLDERS) frequent.add(word)
  for (const word of frequent) rare.delete(word)
  return { rare, frequent }
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
