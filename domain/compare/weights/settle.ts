/** What both wordings say falls out; what is left is set against what stands in its place, and judged. */
import type { WeightDirection, WeightKind } from '../types.ts'
import { type Difference, type Hunk, hunkAt, type Side } from './sides.ts'

/** How an expression weighs. */
export type Weighing = {
  readonly kind: WeightKind
  /** Two expressions with one key say the same. */
  readonly key: string
  /** Another way to say the same, which only pairs with a key: an organisation's name and its letters. */
  readonly alias?: string
  /** Only expressions of one scale are more or less than each other. */
  readonly scale: string
  readonly level: number
  /** What saying nothing amounts to on this scale. */
  readonly neutral: number
  /** Two expressions of one level weigh the same. */
  readonly alike: boolean
  /** Counts only against another one in its place. */
  readonly paired: boolean
  /** Counts only where little else changes, unless what stands against it counts anywhere. */
  readonly tight: boolean
  /** A clause that comes or goes whole with it is neither a weakening nor a strengthening, unless it binds. */
  readonly clause: boolean
}

/** Where one stands: from which word, before which. */
export type Found = {
  readonly rule: Weighing
  readonly first: number
  readonly end: number
  /** The level where both wordings deny it. */
  readonly denied?: number
}

/** Without a word on more, neither weaker nor stronger. */
export const weighing = (of: Pick<Weighing, 'kind' | 'key' | 'scale'> & Partial<Weighing>): Weighing => ({
  level: 0,
  neutral: 0,
  alike: false,
  paired: false,
  tight: false,
  clause: false,
  ...of,
})

export type Change = {
  readonly kind: WeightKind
  readonly direction: WeightDirection
  readonly old: string | null
  readonly new: string | null
  /** The places it stands in. */
  readonly hunks: readonly number[]
}

type Placed = Weighing & {
  readonly denied: number | undefined
  readonly hunk: number
  readonly text: string
  readonly before: string
  readonly after: string
}
type Two = { readonly old: readonly Placed[]; readonly new: readonly Placed[] }

/** How the key of a proper name begins. */
export const NAME = 'name '

const TIGHT_WORDS = 3
const CLAUSE_WORDS = 8

function placed(side: Side, hunks: readonly Hunk[], found: readonly Found[]): readonly Placed[] {
  return found.map((each) => {
    const from = side.tokens[each.first]?.from ?? 0
    const to = side.tokens[each.end - 1]?.to ?? from
    return {
      ...each.rule,
      denied: each.denied,
      hunk: hunkAt(hunks, from, to),
      text: side.text.slice(from, to),
      before: side.tokens[each.first - 1]?.word ?? '',
      after: side.tokens[each.end]?.word ?? '',
    }
  })
}

/** Takes out as many of each key as both have, the first ones first: so nothing depends on which side is called old. */
function without({ old, new: now }: Two, keyOf: (found: Placed) => string | null): Two {
  const count = (all: readonly Placed[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const key of all.map(keyOf)) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }
  const inOld = count(old)
  const inNew = count(now)
  const left = (all: readonly Placed[]): readonly Placed[] => {
    const taken = new Map<string, number>()
    return all.filter((found) => {
      const key = keyOf(found)
      if (key === null) return true
      const soFar = taken.get(key) ?? 0
      taken.set(key, soFar + 1)
      return soFar >= Math.min(inOld.get(key) ?? 0, inNew.get(key) ?? 0)
    })
  }
  return { old: left(old), new: left(now) }
}

/** An expression is the same where each of its words stayed; one whose words stayed apart is not. */
function withoutKept(difference: Difference, old: readonly Found[], now: readonly Found[]): readonly [readonly Found[], readonly Found[]] {
  const keyIn = (side: Side, { rule, first, end }: Found): string | null => {
    const from = side.tokens[first]?.mate ?? null
    const to = side.tokens[end - 1]?.mate ?? null
    return from === null || to === null ? null : `${rule.key} ${from} ${to}`
  }
  const inOld = new Set(old.map((found) => keyIn(difference.old, found)))
  const inNew = new Set(now.map((found) => keyIn(difference.new, found)))
  const gone = (side: Side, other: ReadonlySet<string | null>, found: Found): boolean => {
    const key = keyIn(side, found)
    return key === null || !other.has(key)
  }
  return [old.filter((found) => gone(difference.old, inNew, found)), now.filter((found) => gone(difference.new, inOld, found))]
}

/** A name that the other wording only spells without capitals is no other name. */
function withoutSmall(names: readonly Found[], others: readonly Found[], other: Side): readonly Found[] {
  if (!names.some(({ rule }) => rule.key.startsWith(NAME))) return names
  const keys = new Set(others.map(({ rule }) => rule.key))
  const text = ` ${other.tokens.map(({ word }) => word).join(' ')} `
  return names.filter(({ rule: { key } }) => !key.startsWith(NAME) || keys.has(key) || !text.includes(` ${key.slice(NAME.length)} `))
}

/** What moved with its neighbour, then what stayed in its place, then what stands elsewhere. */
const STEPS: readonly ((found: Placed) => string | null)[] = [
  ({ key, after }) => (after === '' ? null : `${key} ${after}`),
  ({ key, before }) => (before === '' ? null : `${key} ${before}`),
  ({ key, hunk }) => `${key} ${hunk}`,
  ({ alias, hunk }) => (alias === undefined ? null : `${alias} ${hunk}`),
]

function directionOf(old: Placed | undefined, now: Placed | undefined): WeightDirection | null {
  const one = old ?? now
  if (one === undefined) return null
  if (old !== undefined && now !== undefined && old.scale !== now.scale) return 'other'
  const denied = old?.denied !== undefined && now?.denied !== undefined
  const levelOf = (found: Placed | undefined): number => (denied ? found?.denied : found?.level) ?? one.neutral
  const before = levelOf(old)
  const after = levelOf(now)
  if (before === after) return one.alike && old !== undefined && now !== undefined ? null : 'other'
  return after < before ? 'weaker' : 'stronger'
}

function judged(difference: Difference, old: Placed | undefined, now: Placed | undefined): Change | null {
  const one = old ?? now
  if (one === undefined) return null
  const words = { old: difference.hunks.old[one.hunk]?.words ?? 0, new: difference.hunks.new[one.hunk]?.words ?? 0 }
  const alone = old === undefined || now === undefined
  if (alone && one.paired) return null
  if (one.tight && (now ?? one).tight && Math.max(words.old, words.new) > TIGHT_WORDS) return null
  const wholeClause =
    alone && one.clause && one.level < one.neutral && Math.min(words.old, words.new) === 0 && words.old + words.new >= CLAUSE_WORDS
  const direction = wholeClause ? 'other' : directionOf(old, now)
  return direction === null
    ? null
    : { kind: one.kind, direction, old: old?.text ?? null, new: now?.text ?? null, hunks: [one.hunk, now?.hunk ?? one.hunk] }
}

/** Hedges stand against hedges, numbers against numbers, be they deadlines or not. */
const placeOf = ({ hunk, scale }: Placed): string => `${hunk} ${scale.startsWith('until') ? 'number' : scale}`

const byPlace = (all: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> => {
  const groups = new Map<string, Placed[]>()
  for (const found of all) {
    const place = placeOf(found)
    const group = groups.get(place)
    if (group === undefined) groups.set(place, [found])
    else group.push(found)
  }
  return groups
}

/** What counts by itself is set against its like before what only counts in a pair. */
const mainFirst = (found: readonly Placed[]): readonly Placed[] => [
  ...found.filter((each) => !each.paired),
  ...found.filter((each) => each.paired),
]

type Pair = { readonly old: Placed | undefined; readonly new: Placed | undefined }

/** In each place the first against the first, and so on. */
function pairs({ old, new: now }: Two): readonly Pair[] {
  const olds = byPlace(old)
  const news = byPlace(now)
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((place) => {
    const before = mainFirst(olds.get(place) ?? [])
    const after = mainFirst(news.get(place) ?? [])
    return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => ({ old: before[i], new: after[i] }))
  })
}

/** What has nothing in its place; one verb, or one deadline, here and one there that stands for it elsewhere are one change. */
function lonely({ old, new: now }: Two): readonly Pair[] {
  const [before, ...others] = [...old, ...now]
  const after = others[0]
  const isForce = before?.scale === 'force' && !(before.paired && after?.paired)
  const isDeadline = before?.scale.startsWith('until') && before.scale === after?.scale
  const isOne = old.length === 1 && now.length === 1 && (isForce || isDeadline)
  if (isOne) return [{ old: before, new: after }]
  return [...old.map((found) => ({ old: found, new: undefined })), ...now.map((found) => ({ old: undefined, new: found }))]
}

/** The changes among expressions of one kind. */
export function settled(difference: Difference, old: readonly Found[], now: readonly Found[]): readonly Change[] {
  const [keptOld, keptNew] = withoutKept(difference, old, now)
  const olds = withoutSmall(keptOld, now, difference.new)
  const news = withoutSmall(keptNew, old, difference.old)
  if (olds.length + news.length === 0) return []
  let left: Two = { old: placed(difference.old, difference.hunks.old, olds), new: placed(difference.new, difference.hunks.new, news) }
  for (const keyOf of STEPS) left = without(left, keyOf)
  const [together, alone] = [pairs(left), { old: [] as Placed[], new: [] as Placed[] }]
  const changes: (Change | null)[] = []
  for (const pair of together) {
    if (pair.old !== undefined && pair.new !== undefined) changes.push(judged(difference, pair.old, pair.new))
    else if (pair.old !== undefined) alone.old.push(pair.old)
    else if (pair.new !== undefined) alone.new.push(pair.new)
  }
  const single = without(alone, ({ key }) => key)
  for (const { old: before, new: after } of lonely(single)) changes.push(judged(difference, before, after))
  return changes.filter((change) => change !== null)
}
