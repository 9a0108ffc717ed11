/** What each server keeps: many joining at once, bytes on disk for a keystroke, starting again, and what is gone after kill -9. */
import { join } from 'node:path'
import * as Y from 'yjs'
import { updateFrame } from '../../domain/protocol/frames.ts'
import { seeded } from '../rooms/seeded.ts'
import { memoryOf } from './children.ts'
import { bytesIn, type LogBytes, logBytesIn } from './disk.ts'
import { type Percentiles, percentiles } from './numbers.ts'
import { type Again, type Measured, type Peer, peerAgain, PEERS, startAgain, startOurs, startPeer, stateOf } from './servers.ts'
import { openLine } from './wire.ts'
import { openWriter } from './writer.ts'

const DELEGATIONS = 50
const WRITERS = 10
const PER_SECOND = 100
/** The peers keep what they keep a while after it was written. */
const LEFT_ALONE_MS = 12_000

export type Endurance = {
  readonly name: 'ours' | Peer
  /** Milliseconds until each of the pages that joined at the same moment had the text. */
  readonly joins: Percentiles
  readonly memory: number | null
  /** Null where nothing is kept. */
  readonly bytesEach: number | null
  /** Of ours alone: what the rows are made of. */
  readonly logBytes: LogBytes | null
  readonly again: Pick<Again, 'ready' | 'text'>
  /** Characters that were on another screen before the kill and are not there after it. */
  readonly lost: { readonly of: number; readonly gone: number }
}

type Server = {
  readonly name: Endurance['name']
  readonly measured: Measured
  readonly folder: string
  readonly again: () => Promise<Again>
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds))

async function joinAtOnce({ measured }: Server, times: number): Promise<Percentiles> {
  const took: number[] = []
  for (let time = 0; time < times; time++) {
    const lines = await Promise.all(measured.seats.map(openLine))
    took.push(...lines.map(({ milliseconds }) => milliseconds))
    for (const { socket } of lines) socket.close()
    await pause(200)
  }
  return percentiles(took)
}

/** Types so many keystrokes; `seen` is everything that a page beside the writers had in the end. */
async function typed({ measured }: Server, keystrokes: number, seed: number): Promise<{ readonly seen: Y.Doc }> {
  const beside = await openLine(measured.seats[0] ?? { address: '', cookie: '' })
  const seen = new Y.Doc()
  Y.applyUpdate(seen, beside.state)
  beside.listen((frame) => {
    if (frame[0] === 0 && frame[1] === 2) Y.applyUpdate(seen, bytesOf(frame))
  })
  const writers = await Promise.all(
    measured.seats
      .slice(3, 3 + WRITERS * 3)
      .flatMap((seat, at) => (at % 3 === 0 ? [seat] : []))
      .map(async (seat, at) => {
        const line = await openLine(seat)
        return { line, writer: openWriter(line.state, seat.party, seeded(seed * 100 + at)) }
      }),
  )
  for (let key = 0; key < keystrokes; key++) {
    const { line, writer } = writers[key % writers.length] as (typeof writers)[number]
    line.send(updateFrame(writer.type().bytes))
    if (key % WRITERS === WRITERS - 1) await pause((1_000 * WRITERS) / PER_SECOND)
  }
  await pause(300)
  for (const { line } of writers) line.socket.terminate()
  beside.socket.terminate()
  return { seen }
}

/** Of a frame with an update: what comes after its two numbers and its length. */
function bytesOf(frame: Uint8Array): Uint8Array {
  let at = 2
  while ((frame[at++] ?? 0) >= 0x80);
  return frame.subarray(at)
}

const characters = (doc: Y.Doc): number =>
  [...Y.decodeStateVector(Y.encodeStateVector(doc)).values()].reduce((sum, clock) => sum + clock, 0)

/** Characters of `seen` that `kept` does not have. */
function missing(seen: Y.Doc, kept: Uint8Array): number {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, kept)
  const has = Y.decodeStateVector(Y.encodeStateVector(doc))
  return [...Y.decodeStateVector(Y.encodeStateVector(seen))].reduce(
    (sum, [client, clock]) => sum + Math.max(0, clock - (has.get(client) ?? 0)),
    0,
  )
}

async function endure(server: Server, keystrokes: number): Promise<Endurance> {
  const { name, measured, folder } = server
  const joins = await joinAtOnce(server, 3)
  await pause(LEFT_ALONE_MS)
  const before = bytesIn(folder)
  await typed(server, keystrokes, 1)
  await pause(LEFT_ALONE_MS)
  const grown = bytesIn(folder) - before
  const logBytes = name === 'ours' ? logBytesIn(folder) : null
  const memory = memoryOf(measured.process)
  const start = characters(docOf(await stateOf(measured.seats[0] ?? { address: '', cookie: '' })))
  const { seen } = await typed(server, Math.ceil(keystrokes / 10), 2)
  const killed = new Promise((resolve) => measured.process.once('exit', resolve))
  measured.process.kill('SIGKILL')
  await killed
  const again = await server.again()
  return {
    name,
    joins,
    memory,
    bytesEach: name === 'peer' ? null : grown / keystrokes,
    logBytes,
    again,
    lost: { of: characters(seen) - start, gone: missing(seen, again.state) },
  }
}

function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}

/** One after the other, each alone on the machine. */
export async function runEndurance(folder: string, keystrokes: number): Promise<readonly Endurance[]> {
  const options = { folder: join(folder, 'ours'), delegations: DELEGATIONS, commitDelay: 0 }
  const measured = await startOurs(options)
  const state = await stateOf(measured.seats[0] ?? { address: '', cookie: '' })
  const cookie = measured.seats[0]?.cookie ?? ''
  const ours = await endure({ name: 'ours', measured, folder: options.folder, again: () => startAgain(options, cookie) }, keystrokes)
  const found: Endurance[] = [ours]
  for (const peer of PEERS) {
    const of = { peer, folder: join(folder, peer) }
    const server = await startPeer(of, measured.seats, state)
    found.push(await endure({ name: peer, measured: server, folder: of.folder, again: () => peerAgain(of) }, keystrokes))
  }
  return found
}
