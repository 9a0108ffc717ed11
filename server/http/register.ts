/** The register of decisions: for chair and secretariat with what could still be entered, for the others once the Declaration is adopted. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { baseText } from '../../domain/adoption/blanks.ts'
import { type Candidate, candidatesIn, isTaken } from '../../domain/register/candidates.ts'
import { dayAt } from '../../domain/register/paper.ts'
import { mayReadRegister } from '../../domain/register/rights.ts'
import { follows, isOffice } from '../../domain/sitting/seats.ts'
import { mayRead } from '../../domain/sitting/sitting.ts'
import type { Seat } from '../../domain/sitting/types.ts'
import { labelsFor } from '../../domain/text/labels.ts'
import { type Room } from '../room/room.ts'
import { textOf } from '../room/text.ts'
import type { Address, Asking } from './documents.ts'
import { sendProblem } from './problem.ts'

type WhoAsks = (request: FastifyRequest<Address>, reply: FastifyReply) => Promise<Asking | null>

export function serveRegister(app: FastifyInstance, whoAsks: WhoAsks): void {
  app.get<Address>('/api/documents/:document/register', async (request, reply) => {
    const asking = await whoAsks(request, reply)
    if (asking === null) return reply
    const { room, seat } = asking
    const refusal = mayReadRegister(room.state, seat)
    if (refusal !== null) return sendProblem(request, reply, refusal)
    const enters = isOffice(seat) && mayRead(room.state, seat) === null
    return reply
      .header('cache-control', 'no-store')
      .send({ ...rowsShown(room, seat), ...(enters ? { candidates: candidatesShown(room) } : {}) })
  })
}

/** What became of Recommendations is not for those who only follow. */
function rowsShown(room: Room, seat: Seat): Record<string, unknown> {
  const { register, conference, labels, annexed } = room.state
  const shown = labelsFor(textOf(room).paragraphs, labels)
  return {
    today: dayAt(room.now(), conference.venueZone),
    decisions: register.decisions.map((row) => ({
      ...row,
      label: shown.get(row.paragraph) ?? null,
      recommendations: follows(seat) ? [] : row.recommendations,
    })),
    documents: annexed.documents,
    citations: annexed.citations.map((each) => ({ ...each, label: shown.get(each.paragraph) ?? null })),
  }
}

/** What no row stands for yet, with the Recommendations behind its paragraph. */
function candidatesShown(room: Room): readonly unknown[] {
  const { register, labels, links } = room.state
  const { paragraphs } = textOf(room)
  const shown = labelsFor(paragraphs, labels)
  return acts(room)
    .filter((candidate) => !isTaken(candidate, register.decisions))
    .map(({ responsible, ...candidate }) => ({
      ...candidate,
      responsible: responsible.map(({ who }) => who),
      label: shown.get(candidate.paragraph) ?? null,
      recommendations: links.filter(({ paragraph }) => paragraph === candidate.paragraph).map(({ recommendation }) => recommendation),
    }))
}

function acts(room: Room): readonly Candidate[] {
  const { conference, adoption } = room.state
  const { language, members, venueZone } = conference
  const sources = textOf(room)
    .paragraphs.filter(({ pi }) => pi === null)
    .map((paragraph) => ({ ...paragraph, text: baseText(paragraph) }))
  return candidatesIn(sources, { language, members, adopted: adoption.adopted === null ? null : dayAt(adoption.adopted.at, venueZone) })
}
