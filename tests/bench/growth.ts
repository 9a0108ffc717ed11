/** How a keystroke's way to another screen grows with paragraphs, with edits and with connections, and how many keystrokes a second it takes until it
 *  is late; ours and the plain relay in turns. */
import { join } from 'node:path'
import { median } from './numbers.ts'
import { type Contestant, openPair, type Pace, type Run } from './rooms.ts'
import { WITHOUT_LIMIT } from './servers.ts'

/** Medians over the rounds, milliseconds; `at` is how many paragraphs, edits or connections there were. */
export type Point = { readonly at: number; readonly ours: Late; readonly peer: Late }
export type Late = { readonly p50: number; readonly p99: number }
export type Series = { readonly by: string; readonly points: readonly Point[] }
/** `late`: how many a second were asked for when p99 first passed the limit; null where it never did. */
export type Flood = { readonly points: readonly Point[]; readonly late: { readonly ours: number | null; readonly peer: number | null } }

const LATE_MS = 200
const FEW = { connections: 33, delegations: 11 }
const PER_SECOND = 150

const lateOf = (runs: readonly Run[]): Late => ({
  p50: median(runs.map(({ screen }) => screen.p50)).median,
  p99: median(runs.map(({ screen }) => screen.p99)).median,
})

async function pointOf(at: number, pair: readonly [Contestant, Contestant], pace: Pace, perSecond: number): Promise<Point> {
  const runs: [Run[], Run[]] = [[], []]
  for (let round = 0; round < pace.rounds; round++)
    for (const side of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const))
      runs[side].push(await pair[side].run(pace.updates, perSecond, 100 + round))
  return { at, ours: lateOf(runs[0]), peer: lateOf(runs[1]) }
}

async function closed<Value>(pair: readonly [Contestant, Contestant], work: () => Promise<Value>): Promise<Value> {
  try {
    for (const each of pair) await each.run(200, PER_SECOND, 0)
    return await work()
  } finally {
    for (const each of pair) await each.stop()
  }
}

export async function byParagraphs(folder: string, pace: Pace): Promise<Series> {
  const points: Point[] = []
  for (const paragraphs of [75, 300, 1_200]) {
    const pair = await openPair(FEW, join(folder, `paragraphs ${paragraphs}`), { paragraphs })
    points.push(await closed(pair, () => pointOf(paragraphs, pair, pace, PER_SECOND)))
  }
  return { by: 'paragraphs', points }
}

/** The same room, with more and more written into it between one look and the next. */
export async function byEdits(folder: string, pace: Pace): Promise<Series> {
  const pair = await openPair(FEW, join(folder, 'edits'))
  return closed(pair, async () => {
    const points: Point[] = []
    let written = 0
    for (const edits of [0, 10_000, 20_000, 40_000]) {
      const more = Math.max(0, edits - written)
      if (more > 0) for (const each of pair) await each.run(more, 650, edits)
      points.push(await pointOf(edits, pair, pace, PER_SECOND))
      written = edits + pace.rounds * pace.updates
    }
    return { by: 'edits', points }
  })
}

export async function byConnections(folder: string, pace: Pace): Promise<Series> {
  const points: Point[] = []
  for (const connections of [33, 150, 300, 600]) {
    const pair = await openPair({ connections, delegations: Math.ceil(connections / 3) }, join(folder, `connections ${connections}`))
    points.push(await closed(pair, () => pointOf(connections, pair, pace, 60)))
  }
  return { by: 'connections', points }
}

/** Twenty pages, all of them writing, with no limit on a seat: two seconds at each speed, faster each time, until p99 is late at both. */
export async function flood(folder: string): Promise<Flood> {
  const pair = await openPair({ connections: 20, delegations: 7 }, join(folder, 'flood'), { program: WITHOUT_LIMIT })
  return closed(pair, async () => {
    const points: Point[] = []
    const late: { ours: number | null; peer: number | null } = { ours: null, peer: null }
    for (const perSecond of [200, 400, 800, 1_200, 1_600, 2_400, 3_200, 4_800, 6_400]) {
      const point = await pointOf(perSecond, pair, { rounds: 1, updates: perSecond * 2 }, perSecond)
      points.push(point)
      for (const name of ['ours', 'peer'] as const) if (late[name] === null && point[name].p99 > LATE_MS) late[name] = perSecond
      if (late.ours !== null && late.peer !== null) break
    }
    return { points, late }
  })
}
