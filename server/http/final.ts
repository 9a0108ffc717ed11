/** The final text once it is adopted, and what was said of it: for every seat that counts, in the room or out of it. It holds no disposition. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Certificate, FinalText } from '../../domain/adoption/certificate.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import { isRevoked } from '../../domain/sitting/seats.ts'
import { sentOut } from '../../domain/sitting/segment.ts'
import { adoptionShown } from '../room/adoption.ts'
import type { Room } from '../room/room.ts'
import type { Address, Asking } from './documents.ts'
import { sendProblem } from './problem.ts'

type WhoAsks = (request: FastifyRequest<Address>, reply: FastifyReply) => Promise<Asking | null>

export function serveFinal(app: FastifyInstance, whoAsks: WhoAsks): void {
  app.get<Address>('/api/documents/:document/final', async (request, reply) => {
    const asking = await whoAsks(request, reply)
    if (asking === null) return reply
    const { room, seat } = asking
    const out = isRevoked(room.state, seat.id) ? refused('seat.revoked') : sentOut(room.state, seat)
    if (out !== null) return sendProblem(request, reply, out)
    const final = finalText(room)
    if (final === null) return sendProblem(request, reply, refused('final.none'))
    return reply.header('cache-control', 'no-store').send({ final, ...sidesOf(room), ...adoptionShown(room.state) })
  })
}

/** The other authentic languages, once they are certified. */
function sidesOf({ kept }: Room): Pick<Certificate, 'sides' | 'note'> {
  if (kept.certificate === undefined) return {}
  const { sides, note } = JSON.parse(kept.certificate) as Certificate
  return { ...(sides === undefined ? {} : { sides }), ...(note === undefined ? {} : { note }) }
}

/** As it was certified, or, until then, as it was adopted. */
function finalText({ kept }: Room): FinalText | null {
  if (kept.certificate !== undefined) return (JSON.parse(kept.certificate) as Certificate).final
  return kept.adopted === undefined ? null : (JSON.parse(kept.adopted) as FinalText)
}
