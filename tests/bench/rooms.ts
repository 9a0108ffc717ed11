/** One size of room: every server with its screens, measured in turns, round after round. */
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { ask, end, forkBeside, memoryOf, processorTimeOf } from './children.ts'
import type { HostileOrder, HostileReport } from './hostile.ts'
import type { Order, Report, Run as Measures, Screen } from './load.ts'
import { type Measured, type OursOptions, type Peer, PEERS, startOurs, startPeer, stateOf } from './servers.ts'
import { openLine } from './wire.ts'

export type Room = { readonly connections: number; readonly delegations: number; readonly perSecond: number }
export type Pace = { readonly rounds: number; readonly updates: number }

/** `processor` is what the server used for one update, in milliseconds of processor time. */
export type Run = Measures & { readonly processor: number | null }

/** A server with all its screens. */
export type Contestant = {
  readonly name: Name
  readonly server: Measured
  readonly run: (updates: number, perSecond: number, seed: number) => Promise<Run>
  readonly stop: () => Promise<void>
}
export type Name = Peer | 'ours' | 'ours, 5 ms commits' | 'ours, 10 ms commits'

const WRITERS = 20

async function said(child: ChildProcess, order: Order): Promise<Exclude<Report, { kind: 'failed' }>> {
  const report = await ask<Report>(child, order)
  if (report.kind === 'failed') throw new Error(report.message)
  return report
}

/** Writers sit among the others in the order of joining, so that no server is measured at the first screens it speaks to. */
export async function fill(name: Name, server: Measured, connections: number): Promise<Contestant> {
  const desk = forkBeside('load.ts')
  const crowd = forkBeside('load.ts')
  const screens = server.seats.slice(0, connections).map((seat, index): Screen => {
    const isWriter = Math.floor(((index + 1) * WRITERS) / connections) > Math.floor((index * WRITERS) / connections)
    return { ...seat, seed: index, role: isWriter ? 'writer' : 'reader' }
  })
  for (const screen of screens) await said(screen.role === 'writer' ? desk : crowd, { kind: 'join', screens: [screen] })
  const run = async (updates: number, perSecond: number, seed: number): Promise<Run> => {
    const before = processorTimeOf(server.process)
    const report = await said(desk, { kind: 'run', updates, perSecond, seed })
    const after = processorTimeOf(server.process)
    if (report.kind !== 'ran') throw new Error('no run')
    // Hocuspocus may send two keystrokes as one: the second is then not told apart.
    if (report.run.lost !== 0 && name !== 'hocuspocus')
      throw new Error(`${name}: ${report.run.lost} keystrokes never came to another screen`)
    return { ...report.run, processor: before === null || after === null ? null : (after - before) / updates }
  }
  const stop = async (): Promise<void> => {
    await Promise.all([end(desk), end(crowd)])
    await server.stop()
  }
  return { name, server, run, stop }
}

export type Contest = {
  readonly contestants: readonly Contestant[]
  readonly folderOf: (name: Name) => string
  readonly stop: () => Promise<void>
}

const DELAYS: readonly (readonly [Name, number])[] = [
  ['ours', 0],
  ['ours, 5 ms commits', 5],
  ['ours, 10 ms commits', 10],
]

export async function openContest(room: Room, folder: string): Promise<Contest> {
  const folderOf = (name: Name): string => join(folder, `${room.connections} ${name}`)
  const contestants: Contestant[] = []
  for (const [name, commitDelay] of DELAYS) {
    const server = await startOurs({ folder: folderOf(name), delegations: room.delegations, commitDelay })
    contestants.push(await fill(name, server, room.connections))
  }
  const seats = contestants[0]?.server.seats ?? []
  const state = await stateOf(seats[0] ?? { address: '', cookie: '' })
  for (const peer of PEERS) {
    const server = await startPeer({ peer, folder: folderOf(peer) }, seats, state)
    contestants.push(await fill(peer, server, room.connections))
  }
  const stop = async (): Promise<void> => {
    for (const contestant of contestants) await contestant.stop()
  }
  return { contestants, folderOf, stop }
}

/** Ours alone. */
export async function openOurs({ connections, delegations }: Room, folder: string): Promise<Contestant> {
  return fill('ours', await startOurs({ folder, delegations, commitDelay: 0 }), connections)
}

/** Ours and the plain relay with the same text. */
export async function openPair(
  { connections, delegations }: Pick<Room, 'connections' | 'delegations'>,
  folder: string,
  options: Pick<OursOptions, 'paragraphs' | 'program'> = {},
): Promise<readonly [Contestant, Contestant]> {
  const server = await startOurs({ folder: join(folder, 'ours'), delegations, commitDelay: 0, ...options })
  const state = await stateOf(server.seats[0] ?? { address: '', cookie: '' })
  const peer = await startPeer({ peer: 'peer', folder: join(folder, 'peer') }, server.seats, state)
  return [await fill('ours', server, connections), await fill('peer', peer, connections)]
}

/** Runs by round and by name; who begins changes with each round. The first, short round warms up and is not counted. */
export async function inTurns(contestants: readonly Contestant[], pace: Pace, perSecond: number): Promise<Map<Name, Run>[]> {
  for (const contestant of contestants) await contestant.run(Math.ceil(pace.updates / 5), perSecond, 0)
  const rounds: Map<Name, Run>[] = []
  for (let round = 0; round < pace.rounds; round++) {
    const runs = new Map<Name, Run>()
    const first = round % contestants.length
    for (const each of [...contestants.slice(first), ...contestants.slice(0, first)])
      runs.set(each.name, await each.run(pace.updates, perSecond, round + 1))
    rounds.push(runs)
  }
  return rounds
}

export type Siege = { readonly calm: readonly Run[]; readonly besieged: readonly Run[]; readonly refused: number }

const ATTACKS_PER_SECOND = 20

/** Others' keystrokes while one seat sends refused updates, and without, in turns. */
export async function besiege({ server, run }: Contestant, pace: Pace, perSecond: number): Promise<Siege> {
  const calm: Run[] = []
  const besieged: Run[] = []
  let refused = 0
  for (let round = 0; round < pace.rounds; round++) {
    calm.push(await run(pace.updates, perSecond, round))
    const hostile = forkBeside('hostile.ts')
    await ask<HostileReport>(hostile, {
      seats: server.seats.slice(-1),
      perSecond: ATTACKS_PER_SECOND,
      what: 'refused',
    } satisfies HostileOrder)
    besieged.push(await run(pace.updates, perSecond, round))
    refused += (await ask<HostileReport>(hostile, 'count')).refused
    await end(hostile)
  }
  if (refused === 0) throw new Error('the hostile seat was never refused')
  return { calm, besieged, refused }
}

export type Opening = { readonly ours: readonly number[]; readonly peer: readonly number[] }

/** One more page opens the document, at ours and at the peer's in turns. */
export async function openInTurns(ours: Contestant, peer: Contestant, times: number): Promise<Opening> {
  const milliseconds = async ({ server }: Contestant): Promise<number> => {
    const line = await openLine(server.seats[0] ?? { address: '', cookie: '' })
    line.socket.close()
    return line.milliseconds
  }
  const opening = { ours: [] as number[], peer: [] as number[] }
  for (let time = 0; time < times; time++) {
    opening.ours.push(await milliseconds(ours))
    opening.peer.push(await milliseconds(peer))
  }
  return opening
}

export const memory = (contestants: readonly Contestant[]): Map<Name, number | null> =>
  new Map(contestants.map(({ name, server }) => [name, memoryOf(server.process)]))
