/** All that was ever carried elsewhere as the shared document tells it, so that what a page keeps for itself finds its words again however long after. */
import type { CharId } from './anchors.ts'
import type { Carried } from './structure.ts'

export type Told = readonly (readonly [client: number, clock: number, length: number, toClient: number, toClock: number])[]

/** What one more range writes anew. */
const PER_KEY = 50
/** 10,000 ranges: many times what a conference carries. */
const MOST_KEYS = 200

/** By when it was carried: a key that is full stays as it is. */
export function carriedShown(carried: readonly Carried[]): Map<string, Told> {
  const shown = new Map<string, Told>()
  const keys = Math.ceil(carried.length / PER_KEY)
  for (let key = Math.max(0, keys - MOST_KEYS); key < keys; key++) {
    const ranges = carried.slice(key * PER_KEY, (key + 1) * PER_KEY)
    shown.set(
      String(key),
      ranges.map(({ client, clock, length, toClient, toClock }) => [client, clock, length, toClient, toClock]),
    )
  }
  return shown
}

/** The list again, in its order. */
export const carriedFrom = (shown: Iterable<readonly [string, Told]>): readonly Carried[] =>
  [...shown]
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .flatMap(([, ranges]) => ranges.map(([client, clock, length, toClient, toClock]) => ({ client, clock, length, toClient, toClock })))

/** Characters that splits, joins and moves took elsewhere are looked up by a page's every late word, so they are kept in order. */
type Ranges = { readonly counted: number; readonly byClient: ReadonlyMap<number, readonly Carried[]> }

/** Tells the character that was made of this one, or null; the list it is asked about only grows. */
export function carriedLookup(): (carried: readonly Carried[], client: number, clock: number) => CharId | null {
  let known: Ranges = { counted: 0, byClient: new Map() }
  return (carried, client, clock) => {
    if (known.counted !== carried.length) known = inOrder(carried)
    const ranges = known.byClient.get(client) ?? []
    const range = ranges[lastUpTo(ranges, clock)]
    if (range === undefined || clock >= range.clock + range.length) return null
    return { client: range.toClient, clock: range.toClock + clock - range.clock }
  }
}

/** The other way round: tells the character that this one was made of, or null. */
export function sourceLookup(): (carried: readonly Carried[], client: number, clock: number) => CharId | null {
  const lookUp = carriedLookup()
  let turned: readonly Carried[] = []
  return (carried, client, clock) => {
    if (turned.length !== carried.length) turned = carried.map(turnedRound)
    return lookUp(turned, client, clock)
  }
}

const turnedRound = ({ client, clock, length, toClient, toClock }: Carried): Carried => ({
  client: toClient,
  clock: toClock,
  length,
  toClient: client,
  toClock: clock,
})

/** A character is carried once: ranges of one client do not overlap. */
function inOrder(carried: readonly Carried[]): Ranges {
  const byClient = new Map<number, Carried[]>()
  for (const range of carried) {
    const ranges = byClient.get(range.client)
    if (ranges === undefined) byClient.set(range.client, [range])
    else ranges.push(range)
  }
  for (const ranges of byClient.values()) ranges.sort((a, b) => a.clock - b.clock)
  return { counted: carried.length, byClient }
}

/** Index of the last range that begins at the clock or before; -1 where there is none. */
function lastUpTo(ranges: readonly Carried[], clock: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.clock ?? clock) <= clock) low = middle + 1
    else high = middle
  }
  return low - 1
}
