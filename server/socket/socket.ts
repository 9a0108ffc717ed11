/** The socket's door: who are you, for which document, with which page; then frames, one by one, into the room. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, WebSocket, WebSocketServer } from 'ws'
import { readMessage } from '../../domain/protocol/frames.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import type { Party, SeatId } from '../../domain/text/ids.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import { mayHoldVoice } from '../../domain/sitting/sitting.ts'
import { answer, enter, leave } from '../room/join.ts'
import { receivePresence, sendPresence } from '../room/presence.ts'
import { receiveUpdate } from '../room/receive.ts'
import { type Connection, type Room, seatOf } from '../room/room.ts'
import { endConnection } from '../room/broadcast.ts'
import { type Amounts, type Limits, openLimits, type SeatLimits } from './limits.ts'
import { closeLine, connectionOn, type Entered, type Lined, once, paceReading, type Query, readQuery } from './line.ts'
import { enterPrivate, type Visit } from './private.ts'

export const LARGEST_FRAME = 1 << 20
const KEEP_ALIVE_MS = 15_000
const WS_TOO_LARGE = 1009
/** How long a page may take to answer that its socket is closed when the server stops. */
const LINGER_MS = 1_000

export type Door = {
  readonly findRoom: (document: string) => Promise<Room | null>
  /** The seat of the request's cookie, or null: none, several without `seat`, or one of another document. */
  readonly seatOf: (request: IncomingMessage, document: string, seat: string | null) => Promise<SeatId | null>
  /** A browser's foreign page may not open a socket with the seat's cookie. */
  readonly sameOrigin: (request: IncomingMessage) => boolean
  /** Told of a fault of ours that a frame brought to light. */
  readonly onFault: (fault: unknown) => void
}

export type SocketServer = {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly close: () => void
}

/** Where a frame is too large ws itself closes with 1009, upon which a page would come back with the same frame for ever. */
class RoomSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === WS_TOO_LARGE) super.close(4413, 'frame.too-large')
    else super.close(code, reason)
  }
}

export type LimitOptions = { readonly updatesPerSecond?: number | undefined; readonly ofDocument?: Amounts | undefined }

export function openSockets(door: Door, { updatesPerSecond, ofDocument }: LimitOptions): SocketServer {
  const server = new WebSocketServer({
    noServer: true,
    WebSocket: RoomSocket,
    maxPayload: LARGEST_FRAME,
    perMessageDeflate: false,
    skipUTF8Validation: true,
  })
  // Counted apart: who drafts in private types no slower in the room.
  const limits: OfLines = { ofRoom: openLimits(updatesPerSecond, ofDocument), ofStreams: openLimits(updatesPerSecond, ofDocument) }
  const alive = setInterval(() => {
    for (const socket of server.clients) socket.emit('keep-alive')
  }, KEEP_ALIVE_MS)
  return {
    upgrade: (request, socket, head) => {
      if (!door.sameOrigin(request)) return turnAwayUnheard(socket)
      server.handleUpgrade(request, socket, head, (ws) => greet(door, limits, { ws, line: socket }, request))
    },
    close: () => {
      clearInterval(alive)
      for (const socket of server.clients) socket.close(4500, 'server.stopping')
      // A laptop that is asleep does not answer.
      setTimeout(() => {
        for (const socket of server.clients) socket.terminate()
      }, LINGER_MS).unref()
      server.close()
    },
  }
}

/** Before the upgrade the line has no listener of its own: one that is cut now would end the process. */
function turnAwayUnheard(socket: Duplex): void {
  socket.on('error', () => undefined)
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
}

/** Frames that come before the seat is known wait, a few of them; then they take their turn. */
function greet(door: Door, limits: OfLines, lined: Lined, request: IncomingMessage): void {
  const { ws } = lined
  ws.binaryType = 'nodebuffer'
  paceReading(lined)
  const early: RawData[] = []
  const hold = (data: RawData): void => {
    if (early.length < 64) early.push(data)
    else closeLine(ws, 4429, 'too-many')
  }
  ws.on('message', hold)
  // A broken frame or line: ws closes the socket, and the room hears of that.
  ws.on('error', () => undefined)
  admit(door, limits, lined, request)
    .then((entered) => {
      ws.off('message', hold)
      if (entered === null || ws.readyState !== WebSocket.OPEN) return entered?.leave()
      ws.on('message', entered.receive)
      for (const data of early) entered.receive(data)
    })
    .catch((fault: unknown) => {
      door.onFault(fault)
      ws.close(4500, 'server.fault')
    })
}

type OfLines = { readonly ofRoom: Limits; readonly ofStreams: Limits }

async function admit(door: Door, limits: OfLines, lined: Lined, request: IncomingMessage): Promise<Entered | null> {
  const { ws } = lined
  const query = readQuery(request)
  const turnAway = (code: number, reason: string): null => {
    closeLine(ws, code, reason)
    return null
  }
  if (query === null) return turnAway(4400, 'address.unknown')
  if (query.schema !== SCHEMA_VERSION) return turnAway(4426, 'page.too-old')
  const seat = await door.seatOf(request, query.document, query.seat)
  if (seat === null) return turnAway(4401, 'seat.unknown')
  const room = await door.findRoom(query.document)
  if (room === null) return turnAway(4401, 'seat.unknown')
  const seatLimits = (query.stream === null ? limits.ofRoom : limits.ofStreams).of(query.document, seat)
  const tooMany = seatLimits.openSocket()
  if (tooMany !== null) return turnAway(4429, tooMany)
  if (query.stream === null) return enterRoom(door, room, lined, seat, query, seatLimits)
  return enterStream({ room, seat, query, limits: seatLimits, onFault: door.onFault }, lined)
}

/** However it goes, the socket counts no longer than it is there. */
async function enterStream(visit: Visit, lined: Lined): Promise<Entered | null> {
  const release = once(() => visit.limits.closeSocket())
  try {
    return await enterPrivate(lined, visit, release)
  } catch (fault) {
    release()
    throw fault
  }
}

function enterRoom(door: Door, room: Room, lined: Lined, seat: SeatId, query: Query, limits: SeatLimits): Entered {
  const { ws } = lined
  const connection = connectionOn(lined, seat, query, limits)
  const depart = once(() => {
    limits.closeSocket()
    leave(room, connection)
  })
  ws.on('close', depart)
  ws.on('keep-alive', () => {
    if (connection.state === 'joined') sendPresence(room, connection)
  })
  enter(room, connection)
  const heard: Line = { room, connection, limits, mayAsk: limits.questions() }
  return { receive: (data) => receiveSafely(door, heard, data), leave: depart }
}

type Line = { readonly room: Room; readonly connection: Connection; readonly limits: SeatLimits; readonly mayAsk: () => boolean }

/** No frame ends the process: what none of us foresaw ends the line that brought it, and is told. */
function receiveSafely(door: Door, line: Line, data: RawData): void {
  try {
    receive(line, data)
  } catch (fault) {
    door.onFault(fault)
    endConnection(line.room, line.connection, 4500, 'server.fault')
  }
}

function receive({ room, connection, limits, mayAsk }: Line, data: RawData): void {
  if (connection.state === 'ended' || connection.state === 'refused') return
  const tooLong = limits.bytes((data as Buffer).length)
  if (tooLong !== null) return endConnection(room, connection, 4429, tooLong)
  // Text frames and fragments arrive as buffers too: what is not a message of ours is unknown.
  const message = readMessage(data as Buffer)
  switch (message.kind) {
    case 'ask':
      if (!mayAsk()) return endConnection(room, connection, 4429, 'too-many.questions')
      return answer(room, connection, message.stateVector)
    case 'update': {
      const tooMany = limits.update()
      if (tooMany !== null) return endConnection(room, connection, 4429, tooMany)
      return receiveUpdate(room, connection, message.bytes)
    }
    case 'presence':
      if (limits.presence()) receivePresence(room, connection, message.bytes)
      return
    case 'ask-presence':
      if (limits.presence()) sendPresence(room, connection)
      return
    case 'voice':
      return changeVoice(room, connection, message.party)
    case 'unknown':
      return endConnection(room, connection, 4400, 'message.unknown')
  }
}

/** In order with the words: what follows on this connection is written in the new voice, whenever the seat may write again. */
function changeVoice(room: Room, connection: Connection, party: Party): void {
  const seat = seatOf(room, connection.seat)
  const refusal = seat === null ? refused('seat.revoked') : mayHoldVoice(room.state, seat, party)
  if (refusal === null) connection.voice = party
  else endConnection(room, connection, 4403, refusal.code)
}
