/** Issued revisions: their list, and each as the canonical JSON whose digest the list gives. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refused } from '../../domain/sentences/refusals.ts'
import { mayReadRevisions } from '../../domain/sitting/sitting.ts'
import type { Room } from '../room/room.ts'
import type { Address, Asking } from './documents.ts'
import { sendProblem } from './problem.ts'

type Numbered = { readonly Params: Address['Params'] & { readonly number: string }; readonly Querystring: Address['Querystring'] }
type WhoAsks = (request: FastifyRequest<Address>, reply: FastifyReply) => Promise<Asking | null>

export function serveRevisions(app: FastifyInstance, whoAsks: WhoAsks): void {
  app.get<Address>('/api/documents/:document/revisions', async (request, reply) => {
    const room = await roomFor(request, reply, whoAsks)
    return room === null ? reply : reply.header('cache-control', 'no-store').send({ revisions: listed(room) })
  })
  app.get<Numbered>('/api/documents/:document/revisions/:number', async (request, reply) => {
    const room = await roomFor(request, reply, whoAsks)
    if (room === null) return reply
    const { number } = request.params
    const revision = room.revisions.find((each) => String(each.number) === number)
    if (revision === undefined) return sendProblem(request, reply, refused('revision.unknown', { number: number.slice(0, 10) }))
    return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(revision.json)
  })
}

/** Null where a refusal was answered. */
async function roomFor(request: FastifyRequest<Address>, reply: FastifyReply, whoAsks: WhoAsks): Promise<Room | null> {
  const asking = await whoAsks(request, reply)
  if (asking === null) return null
  const refusal = mayReadRevisions(asking.room.state, asking.seat)
  if (refusal === null) return asking.room
  sendProblem(request, reply, refusal)
  return null
}

const listed = ({ state, revisions }: Room): readonly unknown[] =>
  state.revisions.map((issued) => ({ ...issued, digest: revisions.find((each) => each.number === issued.number)?.digest ?? null }))
