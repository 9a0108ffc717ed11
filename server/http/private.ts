/** What a page of a private stream starts from: which streams are open to the seat, and a client id in one of them. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isStreamName, mayUseStream, type StreamName } from '../../domain/sitting/streams.ts'
import { seatsOf } from '../../domain/sitting/seats.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import type { SeatId } from '../../domain/text/ids.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { newStreamClient } from '../private/receive.ts'
import type { Stream } from '../private/stream.ts'
import { troubleIn } from '../room/disk.ts'
import type { Room } from '../room/room.ts'
import type { Address, Asking } from './documents.ts'
import { sendProblem } from './problem.ts'

type Question = Address & { readonly Querystring: { readonly stream?: unknown } }

export function servePrivate(
  app: FastifyInstance,
  asked: (request: FastifyRequest<Address>, reply: FastifyReply) => Promise<Asking | null>,
): void {
  app.get<Question>('/api/documents/:document/private', async (request, reply) => {
    const asking = await asked(request, reply)
    if (asking === null) return reply
    const { stream } = request.query
    const answer = stream === undefined ? listFor(asking) : startIn(asking, stream)
    const { refusal, data } = await answer
    return refusal === null ? reply.header('cache-control', 'no-store').send(data) : sendProblem(request, reply, refusal)
  })
}

type Answer = { readonly refusal: null; readonly data: Record<string, unknown> } | { readonly refusal: Refusal; readonly data: null }

const no = (refusal: Refusal): Answer => ({ refusal, data: null })

const listFor = async ({ room, seat }: Asking): Promise<Answer> => ({
  refusal: null,
  data: { document: room.document, schema: SCHEMA_VERSION, streams: await room.streams.shownTo(seat) },
})

async function startIn(asking: Asking, name: unknown): Promise<Answer> {
  const { room, seat } = asking
  if (!isStreamName(name)) return no(refused('stream.not-yours'))
  const refusal = mayUseStream(room.state, seat, name)
  if (refusal !== null) return no(refusal)
  const { stream, client } = await withClient(room, name, seat.id)
  const { data } = await listFor(asking)
  // Asked again: the seat may have been put out while its id went to disk.
  const outMeanwhile = mayUseStream(room.state, seat, name)
  if (outMeanwhile !== null) return no(outMeanwhile)
  return { refusal: null, data: { ...data, stream: name, generation: stream.generation, client, readers: readersOf(room, name) } }
}

/** Whose id is the first that the disk does not take gets another one in the stream as it is loaded again, to be read. */
async function withClient(room: Room, name: StreamName, seat: SeatId): Promise<{ readonly stream: Stream; readonly client: number }> {
  const stream = await room.streams.open(name)
  try {
    return { stream, client: await newStreamClient(stream, seat) }
  } catch (fault) {
    if (troubleIn(fault) === null) throw fault
    const again = await room.streams.open(name)
    return { stream: again, client: await newStreamClient(again, seat) }
  }
}

/** Those who are in it can see who else can read it: a seat that nobody of theirs asked for shows. */
const readersOf = ({ state }: Room, name: StreamName): readonly unknown[] =>
  seatsOf(state)
    .filter((seat) => mayUseStream(state, seat, name) === null)
    .map(({ id, hat, delegation, person }) => ({ seat: id, hat, delegation, name: state.persons.get(person)?.name ?? '' }))
