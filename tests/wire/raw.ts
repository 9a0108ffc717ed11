/** A page that speaks the room's protocol frame by frame and does only what a test says: the honest one and the hostile one. */
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { answerFrame, askFrame, readMessage, updateFrame } from '../../domain/protocol/frames.ts'
import { fragmentOf } from '../../domain/text/document.ts'
import { printText } from '../notation/notation.ts'

export type Received =
  | { readonly kind: 'acknowledged'; readonly count: number }
  | { readonly kind: 'refused'; readonly count: number; readonly code: string }
  | ReturnType<typeof readMessage>

export type Closing = { readonly code: number; readonly reason: string }
export type Outcome = { readonly kind: 'acknowledged' } | { readonly kind: 'refused'; readonly code: string; readonly close: number }

export type RawClient = {
  readonly doc: Y.Doc
  readonly received: readonly Received[]
  readonly closed: Promise<Closing>
  readonly isOpen: () => boolean
  readonly synced: () => Promise<void>
  readonly send: (frame: Uint8Array | string) => void
  /** Gives the number of the frame, counted as the server counts. */
  readonly sendUpdate: (bytes: Uint8Array, as?: 'update' | 'answer') => number
  readonly acknowledged: () => number
  readonly outcome: (frame: number) => Promise<Outcome>
  /** Resolves when it holds, now or after a frame; rejects where the socket closes before. */
  readonly until: (holds: () => boolean) => Promise<void>
  readonly lines: () => string[]
  readonly close: () => void
}

const ACKNOWLEDGED = 100
const REFUSED = 101

function readReceived(frame: Uint8Array): Received {
  const decoder = decoding.createDecoder(frame)
  const type = decoding.readVarUint(decoder)
  if (type === ACKNOWLEDGED) return { kind: 'acknowledged', count: decoding.readVarUint(decoder) }
  if (type === REFUSED) return { kind: 'refused', count: decoding.readVarUint(decoder), code: decoding.readVarString(decoder) }
  return readMessage(frame)
}

/** Opens a socket at the address. It asks for the text and answers the server's question with what `doc` has and the server lacks. */
export function openRaw(address: string, headers: Readonly<Record<string, string>>, doc: Y.Doc): RawClient {
  const socket = new WebSocket(address, { headers })
  const received: Received[] = []
  const watchers = new Set<() => void>()
  const state = { sent: 0, acknowledged: 0, refused: null as string | null, synced: false, closing: null as Closing | null }
  const tell = (): void => {
    for (const watcher of [...watchers]) watcher()
  }
  const sendUpdate = (bytes: Uint8Array, as: 'update' | 'answer' = 'update'): number => {
    socket.send(as === 'update' ? updateFrame(bytes) : answerFrame(bytes))
    return ++state.sent
  }
  socket.on('open', () => socket.send(askFrame(Y.encodeStateVector(doc))))
  socket.on('message', (data: Buffer) => {
    const message = readReceived(new Uint8Array(data))
    received.push(message)
    if (message.kind === 'ask') sendUpdate(Y.encodeStateAsUpdate(doc, message.stateVector), 'answer')
    else if (message.kind === 'update') {
      // The first is the answer to what was asked: from then on the text is whole.
      state.synced = true
      Y.applyUpdate(doc, message.bytes, 'server')
    } else if (message.kind === 'acknowledged') state.acknowledged = message.count
    else if (message.kind === 'refused') state.refused = message.code
    tell()
  })
  const closed = new Promise<Closing>((resolve) => {
    socket.on('close', (code, reason) => {
      state.closing = { code, reason: reason.toString() }
      tell()
      resolve(state.closing)
    })
  })
  // A refused handshake or a cut line ends in `close`, which every test waits for.
  socket.on('error', () => undefined)
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!holds() && state.closing === null) return
        watchers.delete(look)
        if (holds()) resolve()
        else reject(new Error(`closed with ${state.closing?.code} ${state.closing?.reason} while waiting`))
      }
      watchers.add(look)
      look()
    })
  return {
    doc,
    received,
    closed,
    isOpen: () => socket.readyState === WebSocket.OPEN,
    synced: () => until(() => state.synced && state.acknowledged > 0),
    send: (frame) => socket.send(frame),
    sendUpdate,
    acknowledged: () => state.acknowledged,
    outcome: async (frame) => {
      await until(() => state.acknowledged >= frame || state.closing !== null)
      if (state.acknowledged >= frame) return { kind: 'acknowledged' }
      return { kind: 'refused', code: state.refused ?? '', close: (await closed).code }
    },
    until,
    lines: () => printText(fragmentOf(doc)),
    close: () => socket.close(),
  }
}
