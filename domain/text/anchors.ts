/** Words named by the identities of their characters, so that what is said of them finds them again after any edit around or inside them. */
import type { CharRun } from './chars.ts'

export type CharId = { readonly client: number; readonly clock: number }
export type CharRange = CharId & { readonly length: number }

/** Ranges in the order of the text. */
export type Anchor = readonly CharRange[]

/** UTF-16 offsets in the paragraph's full text; `to` is excluded. */
export type Span = { readonly from: number; readonly to: number }

/** The characters between the offsets. */
export function anchorOf(runs: readonly CharRun[], { from, to }: Span): Anchor {
  const ranges: CharRange[] = []
  let at = 0
  for (const { client, clock, length } of runs) {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, length)
    if (start < end) ranges.push({ client, clock: clock + start, length: end - start })
    at += length
  }
  return ranges
}

/** From the first to the last of the characters that are still in the paragraph, or null where none is. */
export function spanOf(runs: readonly CharRun[], anchor: Anchor): Span | null {
  let from: number | null = null
  let to = 0
  let at = 0
  for (const run of runs) {
    for (const range of anchor) {
      const start = Math.max(run.clock, range.clock)
      const end = Math.min(run.clock + run.length, range.clock + range.length)
      if (run.client !== range.client || start >= end) continue
      from ??= at + start - run.clock
      from = Math.min(from, at + start - run.clock)
      to = Math.max(to, at + end - run.clock)
    }
    at += run.length
  }
  return from === null ? null : { from, to }
}

/** Where the characters are after splits, joins and moves; `carriedTo` tells the copy that was made of one, or null. */
export function carriedAnchor(anchor: Anchor, carriedTo: (client: number, clock: number) => CharId | null): Anchor {
  const ranges: CharRange[] = []
  for (const { client, clock, length } of anchor) {
    for (let i = 0; i < length; i++) {
      const now = carriedTo(client, clock + i) ?? { client, clock: clock + i }
      const last = ranges.at(-1)
      if (last !== undefined && last.client === now.client && last.clock + last.length === now.clock)
        ranges[ranges.length - 1] = { ...last, length: last.length + 1 }
      else ranges.push({ ...now, length: 1 })
    }
  }
  return ranges
}

export type CarriedTo = (client: number, clock: number) => CharId | null

/** The last of the copies that were made of copies of the character; itself where none was. */
export function lastCopy(char: CharId, carriedTo: CarriedTo): CharId {
  const next = carriedTo(char.client, char.clock)
  return next === null ? char : lastCopy(next, carriedTo)
}

/** Where the characters are after all that ever carried them. */
export const whereNow = (anchor: Anchor, carriedTo: CarriedTo): Anchor =>
  carriedAnchor(anchor, (client, clock) => lastCopy({ client, clock }, carriedTo))

/** Whether they have a character in common. */
export const meet = (one: Anchor, other: Anchor): boolean =>
  one.some((a) => other.some((b) => a.client === b.client && a.clock < b.clock + b.length && b.clock < a.clock + a.length))
