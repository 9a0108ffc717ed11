/** The door to a private stream: the room's frames, without a voice. */
import type { RawData } from 'ws'
import { readMessage } from '../../domain/protocol/frames.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { isStreamName, mayUseStream, type StreamName } from '../../domain/sitting/streams.ts'
import type { SeatId } from '../../domain/text/ids.ts'
import { answerFromStream, enterStream, receiveInStream } from '../private/receive.ts'
import type { Stream } from '../private/stream.ts'
import { endConnection } from '../room/broadcast.ts'
import { receivePresence, sendPresence } from '../room/presence.ts'
import { type Connection, type Room, seatOf } from '../room/room.ts'
import { connectionOn, type Entered, type Lined, once, type Query } from './line.ts'
import type { SeatLimits } from './limits.ts'

export type Visit = {
  readonly room: Room
  readonly seat: SeatId
  readonly query: Query
  readonly limits: SeatLimits
  readonly onFault: (fault: unknown) => void
}

/** Asked before the stream is read from the disk: who is not in it causes no work. */
function streamFor({ room, seat: id, query }: Visit): StreamName | Refusal {
  const seat = seatOf(room, id)
  if (seat === null || !isStreamName(query.stream)) return refused(seat === null ? 'seat.revoked' : 'stream.not-yours')
  return mayUseStream(room.state, seat, query.stream) ?? query.stream
}

/** Null where the line was closed at once. The socket counts against the seat's until `release`. */
export async function enterPrivate(lined: Lined, visit: Visit, release: () => void): Promise<Entered | null> {
  const { ws } = lined
  const name = streamFor(visit)
  if (typeof name !== 'string') {
    release()
    ws.close(4403, name.code)
    return null
  }
  const stream = await visit.room.streams.open(name)
  const connection = connectionOn(lined, visit.seat, visit.query, visit.limits)
  const leave = once(() => {
    release()
    visit.room.streams.leave(stream, connection)
  })
  ws.on('close', leave)
  ws.on('keep-alive', () => {
    if (connection.state === 'joined') sendPresence(stream, connection)
  })
  enterStream(stream, connection)
  const heard: Line = { stream, connection, limits: visit.limits, mayAsk: visit.limits.questions() }
  return { receive: (data) => receiveSafely(visit, heard, data), leave }
}

type Line = { readonly stream: Stream; readonly connection: Connection; readonly limits: SeatLimits; readonly mayAsk: () => boolean }

function receiveSafely({ onFault }: Visit, line: Line, data: RawData): void {
  try {
    receive(line, data)
  } catch (fault) {
    onFault(fault)
    endConnection(line.stream, line.connection, 4500, 'server.fault')
  }
}

function receive({ stream, connection, limits, mayAsk }: Line, data: RawData): void {
  if (connection.state === 'ended' || connection.state === 'refused') return
  const tooLong = limits.bytes((data as Buffer).length)
  if (tooLong !== null) return endConnection(stream, connection, 4429, tooLong)
  const message = readMessage(data as Buffer)
  switch (message.kind) {
    case 'ask':
      if (!mayAsk()) return endConnection(stream, connection, 4429, 'too-many.questions')
      return answerFromStream(stream, connection, message.stateVector)
    case 'update': {
      const tooMany = limits.update()
      if (tooMany !== null) return endConnection(stream, connection, 4429, tooMany)
      return receiveInStream(stream, connection, message.bytes)
    }
    case 'presence':
      if (limits.presence()) receivePresence(stream, connection, message.bytes)
      return
    case 'ask-presence':
      if (limits.presence()) sendPresence(stream, connection)
      return
    case 'voice':
    case 'unknown':
      return endConnection(stream, connection, 4400, 'message.unknown')
  }
}
