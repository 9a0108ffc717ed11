/** A process of its own with seats that send what has to be refused, or more than is allowed, again and again, until it is ended. */
import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { askFrame, presenceFrame, updateFrame } from '../../domain/protocol/frames.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { openLine, type Seat } from './wire.ts'
import { WebSocket } from 'ws'

/** `refused`: unlawful updates alone. `all`: those, bytes that are none, and floods of updates, presence, questions and bytes, in turn. */
export type HostileOrder = { readonly seats: readonly Seat[]; readonly perSecond: number; readonly what: 'refused' | 'all' }
/** Updates that were refused, lines that were closed for what was too much, and lines that were opened. */
export type HostileReport = { readonly refused: number; readonly tooMuch: number; readonly lines: number }

const REFUSED = 101
const TOO_MUCH = 4429
const count = { refused: 0, tooMuch: 0, lines: 0 }

/** Deletes half of the base text everywhere: read, judged, and refused whole. */
function unlawful(state: Uint8Array): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const before = Y.encodeStateVector(doc)
  doc.transact(() => {
    for (const { text } of paragraphsOf(fragmentOf(doc))) text?.delete(0, text.length >> 1)
  })
  return updateFrame(Y.encodeStateAsUpdate(doc, before))
}

/** What one line sends, all at once. */
type Attack = readonly Uint8Array[]

const many = (times: number, frame: Uint8Array): Attack => Array.from({ length: times }, () => frame)

function attacksWith(state: Uint8Array, what: HostileOrder['what']): readonly Attack[] {
  const judged: Attack = [unlawful(state)]
  if (what === 'refused') return [judged]
  return [
    judged,
    [updateFrame(randomBytes(500_000))],
    many(300, updateFrame(new Uint8Array([0, 0]))),
    many(200, presenceFrame(new Uint8Array([0]))),
    many(5, askFrame(new Uint8Array([0]))),
    many(4, presenceFrame(new Uint8Array(1_000_000))),
  ]
}

/** The server closes after each; the seat comes again. One that it does not close takes its leave. */
function attack({ address, cookie }: Seat, frames: Attack): void {
  const socket = new WebSocket(address, { headers: { cookie }, perMessageDeflate: false })
  count.lines++
  socket.on('open', () => {
    for (const frame of frames) socket.send(frame)
    setTimeout(() => socket.close(), 4_000)
  })
  socket.on('message', (data: Buffer) => {
    if (data[0] === REFUSED) count.refused++
  })
  socket.on('close', (code) => {
    if (code === TOO_MUCH) count.tooMuch++
  })
  socket.on('error', () => undefined)
}

async function begin({ seats, perSecond, what }: HostileOrder): Promise<void> {
  const [first] = seats
  if (first === undefined) throw new RangeError('no seat to attack with')
  const line = await openLine(first)
  line.socket.close()
  const attacks = attacksWith(line.state, what)
  let turn = 0
  setInterval(() => {
    const seat = seats[turn % seats.length] ?? first
    attack(seat, attacks[Math.floor(turn++ / seats.length) % attacks.length] ?? [])
  }, 1000 / perSecond)
}

process.on('message', (order: HostileOrder | 'count') => {
  const report = (): void => void process.send?.({ ...count } satisfies HostileReport)
  if (order === 'count') return report()
  begin(order).then(report, () => process.exit(1))
})
process.on('disconnect', () => process.exit(0))
