/** Characters that splits, joins and moves took to another paragraph: looked up by a page's every late word, so they are kept in order. */
import type { Carried } from '../../domain/text/structure.ts'

type Ranges = { readonly counted: number; readonly byClient: ReadonlyMap<number, readonly Carried[]> }

type Character = { readonly client: number; readonly clock: number }

/** Tells the character that was made of this one, or null; the list it is asked about only grows. */
export function carriedLookup(): (carried: readonly Carried[], client: number, clock: number) => Character | null {
  let known: Ranges = { counted: 0, byClient: new Map() }
  return (carried, client, clock) => {
    if (known.counted !== carried.length) known = inOrder(carried)
    const ranges = known.byClient.get(client) ?? []
    const range = ranges[lastUpTo(ranges, clock)]
    if (range === undefined || clock >= range.clock + range.length) return null
    return { client: range.toClient, clock: range.toClock + clock - range.clock }
  }
}

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
