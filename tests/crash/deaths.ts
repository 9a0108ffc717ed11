/** At which moments of a room's life a server is killed, and how often each may be passed before. */
import type { Moment } from '../../server/moments.ts'
import type { Death } from './life.ts'

/** Moments that come while pages type, draft and act, each with up to how many times it may come before the end. */
export const IN_THE_ROOM = {
  received: 60,
  decoded: 60,
  judged: 60,
  applied: 40,
  staged: 40,
  'act-decided': 4,
  'act-carried-out': 4,
  'act-known': 4,
  'commit-asked': 30,
  'commit-known': 30,
  acknowledging: 40,
  acknowledged: 40,
  spoken: 30,
  'head-moved': 30,
  'log-appended': 30,
  'log-packed': 3,
  'audit-appended': 5,
  'snapshot-kept': 2,
  'rows-kept': 2,
  committed: 30,
  'stream-written': 20,
  'stream-committed': 20,
} as const satisfies Partial<Record<Moment, number>>

/** Those that come once, with the first words of a stream that has no key. */
export const AT_FIRST = ['key-noted', 'key-made'] as const satisfies readonly Moment[]

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Each moment once, in an order and at a time that chance gives; first one of those that come once. */
export function deathsOf(random: () => number): Death[] {
  const drawn = Object.entries(IN_THE_ROOM).map(([moment, most]) => ({
    death: { moment: moment as Moment, time: 1 + Math.floor(random() * most) },
    place: random(),
  }))
  const first = AT_FIRST[Math.floor(random() * AT_FIRST.length)] ?? 'key-noted'
  return [{ moment: first, time: 1 }, ...drawn.sort((one, other) => one.place - other.place).map(({ death }) => death)]
}
