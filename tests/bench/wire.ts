/** One connection as a screen has it, without a document behind it: the same frames for the server measured and for its peers. */
import { WebSocket } from 'ws'
import { askFrame, readMessage } from '../../domain/protocol/frames.ts'

/** `named`: each frame begins with the document's name, and the name is asked for first, as Hocuspocus has it. */
export type Seat = { readonly address: string; readonly cookie: string; readonly named?: string }

/** `state` is the whole text in one update, as the server gave it. */
export type Line = {
  readonly socket: WebSocket
  readonly state: Uint8Array
  readonly milliseconds: number
  readonly send: (frame: Uint8Array) => void
  /** Each frame that comes, without the document's name. */
  readonly listen: (heard: (frame: Uint8Array) => void) => void
}

const NOTHING_YET = new Uint8Array([0])

const worded = (text: string): Buffer => {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from([bytes.length]), bytes])
}

/** A token for whoever asks, and the version of the page. */
const TOKEN = Buffer.concat([Buffer.from([2, 0]), worded('bench'), worded('4.7.0')])

export function openLine({ address, cookie, named }: Seat): Promise<Line> {
  const began = performance.now()
  const head = named === undefined ? null : worded(named)
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { headers: { cookie }, perMessageDeflate: false })
    const send = (frame: Uint8Array): void => socket.send(head === null ? frame : Buffer.concat([head, frame]))
    const bare = (data: Buffer): Uint8Array => (head === null ? data : data.subarray(head.length))
    const read = (data: Buffer): void => {
      const frame = bare(data)
      if (frame[0] !== SYNC) return
      const message = readMessage(frame)
      if (message.kind !== 'update') return
      socket.off('message', read).off('error', reject).off('close', turnedAway)
      const listen: Line['listen'] = (heard) => void socket.on('message', (each: Buffer) => heard(bare(each)))
      resolve({ socket, state: message.bytes, milliseconds: performance.now() - began, send, listen })
    }
    const turnedAway = (code: number, reason: Buffer): void => reject(new Error(`turned away with ${code} ${reason.toString()}`))
    socket.on('open', () => {
      if (head !== null) send(TOKEN)
      send(askFrame(NOTHING_YET))
    })
    socket.on('message', read).on('error', reject).on('close', turnedAway)
  })
}
const SYNC = 0
const UPDATE = 2
const ACKNOWLEDGED = 100

export type Heard =
  | { readonly kind: 'update'; readonly client: number; readonly clock: number }
  | { readonly kind: 'acknowledged'; readonly count: number }

/** What a frame is about, without decoding the update in it; null for what the bench does not measure. */
export function hear(frame: Uint8Array): Heard | null {
  let at = 0
  const uint = (): number => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = frame[at++] ?? 0
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
    }
  }
  const type = uint()
  if (type === ACKNOWLEDGED) return { kind: 'acknowledged', count: uint() }
  if (type !== SYNC || uint() !== UPDATE) return null
  uint()
  if (uint() === 0) return null
  uint()
  return { kind: 'update', client: uint(), clock: uint() }
}
