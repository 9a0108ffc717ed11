/** Issued revisions: their list, and each as the canonical JSON whose digest the list gives; whose the words are. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { isOffice } from '../../domain/sitting/seats.ts'
import { mayRead, mayReadRevisions } from '../../domain/sitting/sitting.ts'
import { authorsJson } from '../room/authors.ts'
import { languagesIn, withoutDispositions } from '../room/revision.ts'
import type { Room } from '../room/room.ts'
import type { Address, Asking } from './documents.ts'
import { sendProblem } from './problem.ts'

type Numbered = { readonly Params: Address['Params'] & { readonly number: string }; readonly Querystring: Address['Querystring'] }
type AuthorsAddress = { readonly Params: Address['Params']; readonly Querystring: Address['Querystring'] & { readonly from?: string } }
type WhoAsks = (request: FastifyRequest<Address>, reply: FastifyReply) => Promise<Asking | null>

export function serveRevisions(app: FastifyInstance, whoAsks: WhoAsks): void {
  app.get<Address>('/api/documents/:document/revisions', async (request, reply) => {
    const asking = await readerOf(request, reply, whoAsks)
    return asking === null ? reply : reply.header('cache-control', 'no-store').send({ revisions: listed(asking.room) })
  })
  app.get<Numbered>('/api/documents/:document/revisions/:number', async (request, reply) => {
    const asking = await readerOf(request, reply, whoAsks)
    if (asking === null) return reply
    const { room, seat } = asking
    const { number } = request.params
    const revision = room.revisions.find((each) => String(each.number) === number)
    if (revision === undefined) return sendProblem(request, reply, unknown(room, number))
    const json = isOffice(seat) || seat.delegation !== null ? revision.json : withoutDispositions(revision.json)
    return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(json)
  })
}

/** Whose words the base text is made of: of a revision for who may read revisions, of the text as it stands for who may read that. */
export function serveAuthors(app: FastifyInstance, whoAsks: WhoAsks): void {
  app.get<AuthorsAddress>('/api/documents/:document/authors', async (request, reply) => {
    const { from } = request.query
    const asking = await whoAsks(request, reply)
    if (asking === null) return reply
    const { room, seat } = asking
    const mayAsk = (): Refusal | null => (from === undefined ? mayRead : mayReadRevisions)(room.state, seat)
    const refusal = mayAsk()
    if (refusal !== null) return sendProblem(request, reply, refusal)
    const authors = from === undefined ? await authorsJson(room) : authorsOf(room, from)
    if (authors === null) return sendProblem(request, reply, unknown(room, from ?? ''))
    // Asked again: the seat may have been put out meanwhile.
    const outMeanwhile = mayAsk()
    if (outMeanwhile !== null) return sendProblem(request, reply, outMeanwhile)
    return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(authors)
  })
}

const unknown = ({ state }: Room, number: string): Refusal =>
  state.historyDestroyed === null ? refused('revision.unknown', { number: number.slice(0, 10) }) : refused('history.destroyed')

/** Null where no such revision was issued; without paragraphs where it was issued before authors were kept. */
function authorsOf({ revisions }: Room, number: string): string | null {
  const revision = revisions.find((each) => String(each.number) === number)
  return revision === undefined ? null : (revision.authors ?? JSON.stringify({ from: revision.number, paragraphs: [] }))
}

/** Null where a refusal was answered. */
async function readerOf(request: FastifyRequest<Address>, reply: FastifyReply, whoAsks: WhoAsks): Promise<Asking | null> {
  const asking = await whoAsks(request, reply)
  if (asking === null) return null
  const refusal = mayReadRevisions(asking.room.state, asking.seat)
  if (refusal === null) return asking
  sendProblem(request, reply, refusal)
  return null
}

const listed = ({ state, revisions }: Room): readonly unknown[] =>
  state.revisions.map((issued) => {
    const kept = revisions.find((each) => each.number === issued.number)
    return { ...issued, digest: kept?.digest ?? null, languages: kept === undefined ? [] : languagesIn(kept) }
  })
