/** One connection as a screen has it, without a document behind it: the same frames for the server measured and for its peer. */
import { WebSocket } from 'ws'
import { askFrame, readMessage } from '../../domain/protocol/frames.ts'

export type Seat = { readonly address: string; readonly cookie: string }

/** `state` is the whole text in one update, as the server gave it. */
export type Line = { readonly socket: WebSocket; readonly state: Uint8Array; readonly milliseconds: number }

const NOTHING_YET = new Uint8Array([0])

export function openLine({ address, cookie }: Seat): Promise<Line> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { headers: { cookie }, perMessageDeflate: false })
    const read = (data: Buffer): void => {
      const message = readMessage(data)
      if (message.kind !== 'update') return
      socket.off('message', read).off('error', reject).off('close', turnedAway)
      resolve({ socket, state: message.bytes, milliseconds: performance.now() - began })
    }
    const turnedAway = (code: number, reason: Buffer): void => reject(new Error(`turned away with ${code} ${reason.toString()}`))
    socket.on('open', () => socket.send(askFrame(NOTHING_YET)))
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
