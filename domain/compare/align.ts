/** Which words of one wording stand in the other, in order. Rare words that each wording has once are anchors; between
 *  them the heaviest common run is taken, where a run broken in two costs more than it gains by a sign or a space.
 *  Near-linear: what is too large for that table and has no anchor is left to `diff`, and past its patience unpaired. */
import { diffArrays } from 'diff'
import { CONTENT_WEIGHT } from './tokens.ts'

/** For each word of the old wording, its place in the new one, or -1. */
export type Alignment = Int32Array

type Box = { readonly i0: number; readonly i1: number; readonly j0: number; readonly j1: number }
type Run = { readonly i: number; readonly j: number; readonly length: number; readonly weight: number }

/** Cells of the table: 30,000 take well under a millisecond. */
const LARGEST_TABLE = 30_000
/** A table of so many cells is quicker than looking for anchors. */
const SMALL_TABLE = 400
/** What it costs to begin a common run between two changes. */
const RUN_COST = 1.2
/** Past this many single edits two wordings have nothing in common worth showing. */
const MOST_EDITS = 400

/** Used again for every box; a table of one word by all others is the longest. */
const tables = { best: new Float32Array(2 * LARGEST_TABLE + 4), run: new Float32Array(2 * LARGEST_TABLE + 4) }

class Aligning {
  readonly to: Int32Array

  private readonly a: Int32Array
  private readonly b: Int32Array
  private readonly weights: readonly number[]

  constructor(a: Int32Array, b: Int32Array, weights: readonly number[]) {
    this.a = a
    this.b = b
    this.weights = weights

    this.to = new Int32Array(a.length).fill(-1)
  }

  align(box: Box): void {
    const open: Box[] = [box]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const inner = this.trimmed(next)
      const size = (inner.i1 - inner.i0) * (inner.j1 - inner.j0)
      if (size === 0) continue
      const runs = size <= SMALL_TABLE ? [] : this.anchors(inner)
      if (runs.length > 0) {
        // Not spread: there may be more than a call takes.
        for (const each of this.between(inner, runs)) open.push(each)
      } else if (size <= LARGEST_TABLE) this.table(inner)
      else this.byEdits(inner)
    }
  }

  private pair(i: number, j: number): void {
    this.to[i] = j
  }

  /** What both begin and end with is paired at once. */
  private trimmed({ i0, i1, j0, j1 }: Box): Box {
    const { a, b } = this
    let [from, start, to, end] = [i0, j0, i1, j1]
    while (from < to && start < end && a[from] === b[start]) this.pair(from++, start++)
    while (from < to && start < end && a[to - 1] === b[end - 1]) this.pair(--to, --end)
    return { i0: from, i1: to, j0: start, j1: end }
  }

  /** Words that say something and that each side has once, each with the equal words around it. */
  private anchors(box: Box): readonly Run[] {
    const { a, b, weights } = this
    places.old.read(a, box.i0, box.i1, weights.length)
    places.now.read(b, box.j0, box.j1, weights.length)
    const runs = this.runsIn(box)
    places.old.clear(a, box.i0, box.i1)
    places.now.clear(b, box.j0, box.j1)
    return heaviestChain(runs)
  }

  private runsIn(box: Box): readonly Run[] {
    const runs: Run[] = []
    let last: Run | undefined
    for (let i = box.i0; i < box.i1; i++) {
      const id = this.a[i] ?? 0
      const j = places.now.of(id) - 1
      if (j < 0 || places.old.of(id) < 0 || (this.weights[id] ?? 0) < CONTENT_WEIGHT) continue
      if (last !== undefined && i - last.i < last.length && i - last.i === j - last.j) continue
      last = this.grown(i, j, box)
      runs.push(last)
    }
    return runs
  }

  private grown(i: number, j: number, box: Box): Run {
    const { a, b, weights } = this
    let before = 0
    while (i - before > box.i0 && j - before > box.j0 && a[i - before - 1] === b[j - before - 1]) before++
    let after = 1
    while (i + after < box.i1 && j + after < box.j1 && a[i + after] === b[j + after]) after++
    let weight = -RUN_COST
    for (let at = i - before; at < i + after; at++) weight += weights[a[at] ?? -1] ?? 0
    return { i: i - before, j: j - before, length: before + after, weight }
  }

  /** Pairs the runs; what lies between them is still to be looked at. */
  private between(box: Box, runs: readonly Run[]): readonly Box[] {
    const boxes: Box[] = []
    let { i0, j0 } = box
    for (const { i, j, length } of runs) {
      const skip = Math.max(0, i0 - i, j0 - j)
      if (skip >= length) continue
      boxes.push({ i0, i1: i + skip, j0, j1: j + skip })
      for (let k = skip; k < length; k++) this.pair(i + k, j + k)
      i0 = i + length
      j0 = j + length
    }
    boxes.push({ i0, i1: box.i1, j0, j1: box.j1 })
    return boxes
  }

  /** The heaviest common run of a small box. `gap[j]`: best up to here; `run[j]`: best that ends with a pair here. */
  private table({ i0, i1, j0, j1 }: Box): void {
    const { a, b, weights } = this
    const [n, m] = [i1 - i0, j1 - j0]
    const width = m + 1
    const best = tables.best.fill(0, 0, (n + 1) * width)
    const run = tables.run.fill(Number.NEGATIVE_INFINITY, 0, (n + 1) * width)
    for (let i = 1; i <= n; i++) {
      const id = a[i0 + i - 1] ?? -1
      const weight = weights[id] ?? 0
      for (let j = 1; j <= m; j++) {
        const at = i * width + j
        let most = Math.max(best[at - 1] ?? 0, best[at - width] ?? 0)
        if (id === b[j0 + j - 1]) {
          const before = at - width - 1
          const paired = weight + Math.max(run[before] ?? 0, (best[before] ?? 0) - RUN_COST)
          run[at] = paired
          if (paired > most) most = paired
        }
        best[at] = most
      }
    }
    this.walkBack({ i0, i1, j0, j1 }, best, run)
  }

  private walkBack({ i0, i1, j0, j1 }: Box, best: Float32Array, run: Float32Array): void {
    const width = j1 - j0 + 1
    let [i, j] = [i1 - i0, j1 - j0]
    let inRun = false
    while (i > 0 && j > 0) {
      const at = i * width + j
      const here = run[at] ?? Number.NEGATIVE_INFINITY
      if (inRun || (here >= (best[at] ?? 0) && here > Number.NEGATIVE_INFINITY)) {
        this.pair(i0 + i - 1, j0 + j - 1)
        const before = at - width - 1
        inRun = (run[before] ?? Number.NEGATIVE_INFINITY) > (best[before] ?? 0) - RUN_COST
        i--
        j--
      } else if ((best[at - 1] ?? 0) >= (best[at] ?? 0)) j--
      else i--
    }
  }

  /** Words that only one side has cannot be paired: they are set aside first. */
  private byEdits({ i0, i1, j0, j1 }: Box): void {
    const before = new Set(this.a.subarray(i0, i1))
    const after = new Set(this.b.subarray(j0, j1))
    const old: number[] = []
    const now: number[] = []
    for (let i = i0; i < i1; i++) if (after.has(this.a[i] ?? -1)) old.push(i)
    for (let j = j0; j < j1; j++) if (before.has(this.b[j] ?? -1)) now.push(j)
    const parts = diffArrays(
      old.map((i) => this.a[i]),
      now.map((j) => this.b[j]),
      { maxEditLength: MOST_EDITS },
    )
    let [i, j] = [0, 0]
    for (const { added, removed, count } of parts ?? []) {
      for (let k = 0; k < count && !added && !removed; k++) this.pair(old[i + k] ?? 0, now[j + k] ?? 0)
      if (!added) i += count
      if (!removed) j += count
    }
  }
}

/** Where each word stands, by word: one more than its place, 0 nowhere, -1 more than once. Cleared after use. */
class Places {
  private at = new Int32Array(0)

  read(ids: Int32Array, from: number, to: number, words: number): void {
    if (this.at.length < words) this.at = new Int32Array(2 * words)
    for (let at = from; at < to; at++) {
      const id = ids[at] ?? 0
      this.at[id] = this.at[id] === 0 ? at + 1 : -1
    }
  }

  of(id: number): number {
    return this.at[id] ?? 0
  }

  clear(ids: Int32Array, from: number, to: number): void {
    for (let at = from; at < to; at++) this.at[ids[at] ?? 0] = 0
  }
}

const places = { old: new Places(), now: new Places() }

/** Of runs in the order of the old wording, those that stand in the same order in the new one and weigh most together. */
function heaviestChain(runs: readonly Run[]): readonly Run[] {
  const picked = heaviestAscending(
    runs.map(({ j }) => j),
    runs.map(({ weight }) => weight),
  )
  return picked.map((at) => runs[at]).filter((run) => run !== undefined)
}

/** Indices of the ascending values that weigh most together; of equals the earlier. In n log n. */
export function heaviestAscending(values: readonly number[], weights: readonly number[]): readonly number[] {
  const ranks = new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank + 1]))
  const tree = new Int32Array(ranks.size + 1).fill(-1)
  const totals: number[] = []
  const before: number[] = []
  const total = (at: number | undefined): number => (at === undefined || at < 0 ? 0 : (totals[at] ?? 0))
  values.forEach((value, at) => {
    const rank = ranks.get(value) ?? 0
    let best = -1
    for (let k = rank - 1; k > 0; k -= k & -k) if (total(tree[k]) > total(best)) best = tree[k] ?? -1
    before.push(best)
    totals.push(total(best) + (weights[at] ?? 0))
    for (let k = rank; k < tree.length; k += k & -k) if (total(at) > total(tree[k])) tree[k] = at
  })
  let last = -1
  totals.forEach((sum, at) => {
    if (sum > total(last)) last = at
  })
  const picked: number[] = []
  for (let at = last; at >= 0; at = before[at] ?? -1) picked.push(at)
  return picked.reverse()
}

export function align(a: Int32Array, b: Int32Array, weights: readonly number[]): Alignment {
  const aligning = new Aligning(a, b, weights)
  aligning.align({ i0: 0, i1: a.length, j0: 0, j1: b.length })
  return aligning.to
}
