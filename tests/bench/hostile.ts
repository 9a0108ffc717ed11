/** A process of its own with one seat that sends what has to be refused, again and again, until it is ended. */
import * as Y from 'yjs'
import { updateFrame } from '../../domain/protocol/frames.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { openLine, type Seat } from './wire.ts'
import { WebSocket } from 'ws'

export type HostileOrder = { readonly seat: Seat; readonly perSecond: number }
export type HostileReport = { readonly refused: number }

const REFUSED = 101
let refused = 0

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

/** The server closes after each refusal; the seat comes again. */
function attack({ address, cookie }: Seat, frame: Uint8Array): void {
  const socket = new WebSocket(address, { headers: { cookie }, perMessageDeflate: false })
  socket.on('open', () => socket.send(frame))
  socket.on('message', (data: Buffer) => {
    if (data[0] === REFUSED) refused++
  })
  socket.on('error', () => undefined)
}

process.on('message', (order: HostileOrder | 'count') => {
  if (order === 'count') return void process.send?.({ refused } satisfies HostileReport)
  openLine(order.seat).then(
    (line) => {
      line.socket.close()
      const frame = unlawful(line.state)
      setInterval(() => attack(order.seat, frame), 1000 / order.perSecond)
      process.send?.({ refused } satisfies HostileReport)
    },
    () => process.exit(1),
  )
})
process.on('disconnect', () => process.exit(0))
