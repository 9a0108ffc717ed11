/** Whose turn it is to search: one search of a seat at a time, and so many in a while, so that no seat keeps the others waiting. */
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'

const WHILE_MS = 60_000
/** Of one seat, in that while: more than a person who goes through the text can ask for. */
const MOST_IN_A_WHILE = 120
/** Of all seats, one after the other: each takes some hundredths of a second. */
const MOST_WAITING = 40

export type Searches = { readonly turn: <Given>(seat: string, search: () => Promise<Given>) => Promise<Given> | Refusal }

export function openSearches(now: () => number): Searches {
  const begun = new Map<string, readonly number[]>()
  const held = new Set<string>()
  return {
    turn: (seat, search) => {
      const since = now() - WHILE_MS
      const recent = (begun.get(seat) ?? []).filter((at) => at > since)
      if (held.has(seat) || held.size >= MOST_WAITING || recent.length >= MOST_IN_A_WHILE) return refused('library.busy')
      for (const [other, times] of begun) if (times.every((at) => at <= since)) begun.delete(other)
      begun.set(seat, [...recent, now()])
      held.add(seat)
      return search().finally(() => held.delete(seat))
    },
  }
}
