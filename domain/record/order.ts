/** Which paragraphs came, went and moved between two orders: as few moved as can be. */
export type Placed<Id> = { readonly id: Id; readonly how: 'new' | 'moved'; readonly after: Id | null }
export type OrderChange<Id> = { readonly gone: readonly Id[]; readonly placed: readonly Placed<Id>[] }

export function orderChange<Id>(then: readonly Id[], now: readonly Id[]): OrderChange<Id> {
  const was = new Map(then.map((id, at) => [id, at]))
  const stays = longestRising(now.flatMap((id) => was.get(id) ?? []))
  const here = new Set(now)
  const placed = now.flatMap((id, at): readonly Placed<Id>[] => {
    const before = was.get(id)
    if (before !== undefined && stays.has(before)) return []
    return [{ id, how: before === undefined ? 'new' : 'moved', after: at === 0 ? null : (now[at - 1] ?? null) }]
  })
  return { gone: then.filter((id) => !here.has(id)), placed }
}

/** The order that follows when all of it is done. */
export function orderAfter<Id>(then: readonly Id[], { gone, placed }: OrderChange<Id>): readonly Id[] {
  const out = new Set([...gone, ...placed.map(({ id }) => id)])
  return placed.reduce<readonly Id[]>(
    (order, { id, after }) => {
      const at = after === null ? 0 : order.indexOf(after) + 1
      return [...order.slice(0, at), id, ...order.slice(at)]
    },
    then.filter((id) => !out.has(id)),
  )
}

/** The values of one longest rising subsequence. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const before = new Map<number, number | null>()
  for (const value of values) {
    const at = firstNotBelow(ends, value)
    before.set(value, at === 0 ? null : (ends[at - 1] ?? null))
    ends[at] = value
  }
  const rising = new Set<number>()
  for (let value: number | null = ends.at(-1) ?? null; value !== null; value = before.get(value) ?? null) rising.add(value)
  return rising
}

function firstNotBelow(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? value) < value) low = middle + 1
    else high = middle
  }
  return low
}
