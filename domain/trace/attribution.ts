/** Who wrote each character: from the log, where every update has its author, and from the record of what was copied where. */
import { decodeBounded, type ItemId, UNBOUNDED } from '../guard/guard.ts'
import type { Carried } from '../text/structure.ts'

/** One update of the log: `seq` is its number, `origin` who wrote it. */
export type Logged<Origin> = { readonly seq: number; readonly origin: Origin; readonly bytes: Uint8Array }

/** Where a character was first written, and how many times it was copied since. */
export type Attribution<Origin> = { readonly seq: number; readonly origin: Origin; readonly copies: number }

type Stretch<Origin> = { readonly clock: number; readonly end: number; readonly seq: number; readonly origin: Origin }

/** Tells of any character by its identity. Null where the log does not have it: then the log is not whole. */
export function attributionIn<Origin>(
  log: Iterable<Logged<Origin>>,
  carried: readonly Carried[],
): (character: ItemId) => Attribution<Origin> | null {
  const written = new Map<number, Stretch<Origin>[]>()
  for (const entry of log) note(written, entry)
  const sources = sourcesOf(carried)
  return (character) => {
    let at = character
    for (let copies = 0; ; copies++) {
      const source = find(sources.get(at.client), at.clock)
      if (source === null) {
        const found = find(written.get(at.client), at.clock)
        return found === null ? null : { seq: found.seq, origin: found.origin, copies }
      }
      at = { client: source.from.client, clock: source.from.clock + at.clock - source.clock }
    }
  }
}

/** What an update repeats of earlier ones is theirs. */
function note<Origin>(written: Map<number, Stretch<Origin>[]>, { seq, origin, bytes }: Logged<Origin>): void {
  const update = decodeBounded(bytes, UNBOUNDED)
  for (const { client, clock, length } of update?.structs ?? []) {
    const stretches = written.get(client) ?? []
    const from = Math.max(clock, stretches.at(-1)?.end ?? 0)
    const end = clock + length
    if (from < end) stretches.push({ clock: from, end, seq, origin })
    written.set(client, stretches)
  }
}

type Source = { readonly clock: number; readonly end: number; readonly from: ItemId }

function sourcesOf(carried: readonly Carried[]): Map<number, Source[]> {
  const sources = new Map<number, Source[]>()
  for (const { client, clock, length, toClient, toClock } of carried) {
    const list = sources.get(toClient) ?? []
    list.push({ clock: toClock, end: toClock + length, from: { client, clock } })
    sources.set(toClient, list)
  }
  for (const list of sources.values()) list.sort((a, b) => a.clock - b.clock)
  return sources
}

/** Among stretches in the order of their clocks, the one that holds it. */
function find<Piece extends { readonly clock: number; readonly end: number }>(pieces: readonly Piece[] = [], clock: number): Piece | null {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece !== undefined && piece.end <= clock) low = middle + 1
    else high = middle
  }
  const found = pieces[low]
  return found !== undefined && found.clock <= clock ? found : null
}
