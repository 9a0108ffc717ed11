/** Sealed packages, listed and handed out. The public ones to every seat that counts; the internal one to chair and secretariat alone. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { isOffice, isRevoked } from '../../domain/sitting/seats.ts'
import type { Sealed } from '../../domain/sitting/sealed.ts'
import { sentOut } from '../../domain/sitting/segment.ts'
import type { RoomState, Seat } from '../../domain/sitting/types.ts'
import { dueIn } from '../../domain/seal/due.ts'
import type { Address, Asking } from './documents.ts'
import type { Host } from './host.ts'
import { sendProblem } from './problem.ts'

type WhoAsks = (request: FastifyRequest<Address>, reply: FastifyReply) => Promise<Asking | null>
type Numbered = { readonly Params: Address['Params'] & { readonly number: string }; readonly Querystring: Address['Querystring'] }

const mayHave = (seat: Seat, { kind }: Pick<Sealed, 'kind'>): boolean => kind !== 'internal' || isOffice(seat)

/** With the history that it held. */
const isDestroyed = ({ historyDestroyed }: RoomState, { number }: Sealed): boolean => historyDestroyed?.packages.includes(number) ?? false

export function servePackages(app: FastifyInstance, host: Host, whoAsks: WhoAsks): void {
  app.get<Address>('/api/documents/:document/packages', async (request, reply) => {
    const asking = await whoAsks(request, reply)
    if (asking === null) return reply
    const { room, seat } = asking
    const out = isOut(room.state, seat)
    if (out !== null) return sendProblem(request, reply, out)
    const packages = room.state.sealed.filter((sealed) => mayHave(seat, sealed) && !isDestroyed(room.state, sealed))
    const awaited = dueIn(room.state).filter((due) => mayHave(seat, due)).length
    return reply.header('cache-control', 'no-store').send({ key: host.publicKey(), packages, awaited, ...delay(host, asking) })
  })
  app.get<Numbered>('/api/documents/:document/packages/:number/file', async (request, reply) => {
    const asking = await whoAsks(request, reply)
    if (asking === null) return reply
    const { room, seat } = asking
    const sealed = found(room.state, seat, request.params.number)
    if ('code' in sealed) return sendProblem(request, reply, sealed)
    if (isDestroyed(room.state, sealed)) return sendProblem(request, reply, refused('history.destroyed'))
    const bytes = await host.store.packages.find(room.document, sealed.number)
    if (bytes === null) return sendProblem(request, reply, refused('sealed.unknown'))
    return reply
      .headers({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${nameOf(room.document, sealed)}"` })
      .type('application/zip')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  })
}

/** Chair and secretariat are told that sealing failed, and when it is tried again: it may be theirs to make room on the disk. */
const delay = ({ sealing }: Host, { room, seat }: Asking): Record<string, unknown> =>
  isOffice(seat) ? { triedAgainAt: sealing.triedAgainAt(room.document) } : {}

/** A package holds words of the text: as all of them, it is not for who is sent out of a restricted segment, until it ends. */
const isOut = (state: RoomState, seat: Seat): Refusal | null => (isRevoked(state, seat.id) ? refused('seat.revoked') : sentOut(state, seat))

/** That there is one of a number is told to nobody who may not have it. */
function found(state: RoomState, seat: Seat, number: string): Sealed | Refusal {
  const out = isOut(state, seat)
  if (out !== null) return out
  return state.sealed.find((sealed) => String(sealed.number) === number && mayHave(seat, sealed)) ?? refused('sealed.unknown')
}

const nameOf = (document: string, { number, kind, of }: Sealed): string =>
  `${document.replace(/[^A-Za-z0-9_-]/g, '_')}-${number}-${kind}${of === null ? '' : `-${of}`}.zip`
