/** What the doors of room and private streams share: one line, its limits, and what a frame may do to the process: nothing. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import type { SeatId } from '../../domain/text/ids.ts'
import type { Connection } from '../room/room.ts'
import type { SeatLimits } from './limits.ts'

/** What may wait for a page that does not read, in bytes: some whole texts. Then the line is cut; the page comes back when it can. */
const LARGEST_BACKLOG = 4 << 20

const TOO_MUCH = 4429
/** By then the page has heard why. */
const HEARD_MS = 1_000

const readNoMore = new WeakSet<WebSocket>()

/** Of what is on its way on a line that sent too much no more is read: there may be a lot of it. */
export function closeLine(ws: WebSocket, code: number, reason: string): void {
  ws.close(code, reason)
  if (code !== TOO_MUCH) return
  readNoMore.add(ws)
  ws.pause()
  setTimeout(() => ws.terminate(), HEARD_MS).unref()
}

/** What a line brings in one go, in bytes: a whole text takes a fifth of a second, and between two goes it is others’ turn. */
const IN_ONE_GO = 256 << 10
const BETWEEN_GOES_MS = 50

/** Frames are taken apart byte by byte, on the thread that serves everybody: whoever sends a lot waits, and nobody else. */
export function paceReading({ ws, line }: Lined): void {
  let read = 0
  let since = 0
  line.on('data', (chunk: Buffer) => {
    const now = performance.now()
    if (now - since > BETWEEN_GOES_MS) [read, since] = [0, now]
    read += chunk.length
    if (read < IN_ONE_GO || ws.isPaused) return
    ws.pause()
    setTimeout(() => {
      if (!readNoMore.has(ws)) ws.resume()
    }, BETWEEN_GOES_MS)
  })
}

/** A socket and the line beneath it. */
export type Lined = { readonly ws: WebSocket; readonly line: Duplex }

export type Entered = { readonly receive: (data: RawData) => void; readonly leave: () => void }

export type Query = {
  readonly document: string
  /** Of a private stream, as the page says it; null for the room. */
  readonly stream: string | null
  readonly schema: number
  readonly generation: number | null
  readonly client: number | null
  readonly seat: string | null
}

export function readQuery(request: IncomingMessage): Query | null {
  const address = `http://localhost${request.url ?? '/'}`
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const [, document, isPrivate] = /^\/sync\/([\w-]{1,64})(\/private)?$/.exec(url.pathname) ?? []
  if (document === undefined) return null
  const number = (name: string): number | null => {
    const value = url.searchParams.get(name)
    return value === null || !/^\d{1,15}$/.test(value) ? null : Number(value)
  }
  return {
    document,
    stream: isPrivate === undefined ? null : (url.searchParams.get('stream') ?? ''),
    schema: number('schema') ?? 0,
    generation: number('generation'),
    client: number('client'),
    seat: url.searchParams.get('seat'),
  }
}

let lastConnection = 0

export const connectionOn = ({ ws, line }: Lined, seat: SeatId, query: Query, limits: SeatLimits): Connection => ({
  number: ++lastConnection,
  seat,
  send: (frame) => {
    if (ws.bufferedAmount > LARGEST_BACKLOG) ws.terminate()
    else ws.send(frame)
  },
  hold: () => line.cork(),
  release: () => line.uncork(),
  close: (code, reason) => closeLine(ws, code, reason),
  closeOfRefusal: () => (limits.refusal() ? 4409 : 4429),
  generation: query.generation,
  client: query.client,
  state: 'joining',
  unheard: false,
  voice: null,
  received: 0,
  acknowledged: 0,
  presence: null,
})

/** Runs it once, however often it is called. */
export function once(work: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    work()
  }
}
