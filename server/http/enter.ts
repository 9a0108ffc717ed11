/** Signing in: a link shows whose seat it is and uses nothing up; one POST to the same address takes the seat in this browser. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { PAGE_WORDS } from '../../domain/sentences/pages.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { entersByLink } from '../../domain/sitting/sign-in.ts'
import type { Language } from '../../domain/sentences/problem.ts'
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import { REHEARSAL } from '../rehearsal.ts'
import { type Room, seatOf } from '../room/room.ts'
import { isCardCode, tokenOfCode } from './cards.ts'
import type { Host } from './host.ts'
import { findLink, giveCookie, type Link, takeSeat } from './links.ts'
import { sendToSignIn, type SigningIn } from './signing-in.ts'
import { escape, page } from './page.ts'
import { languageOf, sendProblem } from './problem.ts'
import { hashOf, holderOf, isSameOrigin, newToken } from './session.ts'

type Params = { readonly Params: { readonly token: string } }

export function serveEntrance(app: FastifyInstance, host: Host): void {
  app.get<Params>('/enter/:token', async (request, reply) => {
    const link = await findLink(host, request.params.token)
    if (link === null) return sendProblem(request, reply, refused('link.unknown'))
    if (link.state !== 'fresh' && !(await holdsSeat(host, request, link))) return sendProblem(request, reply, refused(link.state))
    const room = await host.findRoom(link.document)
    return reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(entrancePage(languageOf(request), link.document, room === null ? '' : nameOf(room, link.seat, languageOf(request))))
  })
  app.post<Params>('/enter/:token', async (request, reply) => {
    if (!isSameOrigin(request.raw)) return sendProblem(request, reply, refused('origin.foreign'))
    const link = await findLink(host, request.params.token)
    if (link === null) return sendProblem(request, reply, refused('link.unknown'))
    const room = `/room/${link.document}/${link.seat}`
    if (await holdsSeat(host, request, link)) return reply.redirect(room, 303)
    if (link.state !== 'fresh') return sendProblem(request, reply, refused(link.state))
    const way = await wayIn(host, link)
    if (way.kind === 'refused') return sendProblem(request, reply, way)
    if (way.kind === 'sign in') return sendToSignIn(host, way.signIn, request, reply, request.params.token)
    return takeSeat(host, request, reply, { ...link, token: request.params.token })
  })
}

/** The link alone, or who it is too; refused before anybody is sent away where it is not set who that is. */
async function wayIn(
  host: Host,
  { document, seat: id }: Link,
): Promise<{ kind: 'link' } | { kind: 'sign in'; signIn: SigningIn } | Refusal> {
  if (host.signIn === null) return { kind: 'link' }
  const room = await host.findRoom(document)
  const seat = room === null ? null : seatOf(room, id)
  if (room === null || seat === null) return refused('link.unknown')
  if (entersByLink(room.state, seat)) return { kind: 'link' }
  return room.state.signIns.has(id) ? { kind: 'sign in', signIn: host.signIn } : refused('sign-in.not-set')
}

/** A second device: the code read from the first opens the same seat here. */
export function serveDeviceCodes(app: FastifyInstance, host: Host): void {
  app.post<{ readonly Body: unknown }>('/api/enter-code', async (request, reply) => {
    if (!isSameOrigin(request.raw)) return sendProblem(request, reply, refused('origin.foreign'))
    const body = z.strictObject({ code: z.string().max(40) }).safeParse(request.body)
    if (!body.success) return sendProblem(request, reply, refused('act.malformed', { field: 'code' }))
    if (isCardCode(body.data.code)) return answerCard(host, request, reply, body.data.code)
    const found = host.deviceCodes.take(body.data.code)
    if (found === 'too many') return sendProblem(request, reply, refused('code.too-many'))
    if (found === 'unknown') return sendProblem(request, reply, refused('code.unknown'))
    const token = newToken()
    await host.store.sessions.openSession({ hash: hashOf(token), ...found, at: host.now() })
    return giveCookie(host, reply, found.seat, token).send({ room: `/room/${found.document}/${found.seat}` })
  })
}

/** A card's code leads to its link, which shows whose seat it is and asks once more. */
async function answerCard(host: Host, request: FastifyRequest, reply: FastifyReply, code: string): Promise<FastifyReply> {
  const guess = host.guesses.begin()
  if (guess === null) return sendProblem(request, reply, refused('code.too-many'))
  const token = await tokenOfCode(code)
  const link = await findLink(host, token)
  if (link === null) return sendProblem(request, reply, refused('code.unknown'))
  // One that was used counts as wrong, too: each costs the server its time.
  if (link.state !== 'fresh' && !(await holdsSeat(host, request, link))) return sendProblem(request, reply, refused(link.state))
  guess.wasRight()
  return reply.header('cache-control', 'no-store').send({ link: `/enter/${token}` })
}

async function holdsSeat(host: Host, request: FastifyRequest, link: Link): Promise<boolean> {
  return (await holderOf(host.store.sessions, request.raw, link.document, link.seat)).kind === 'holder'
}

function nameOf(room: Room, id: SeatId, language: Language): string {
  const seat = seatOf(room, id)
  const person = seat === null ? undefined : room.state.persons.get(seat.person)
  const delegation = room.state.conference.members.find((member) => member.code === seat?.delegation)
  return [person?.name, delegation?.names[language]?.name].filter((part) => part !== undefined && part !== '').join(' · ')
}

const entrancePage = (language: Language, document: DocumentId, name: string): string => {
  const { rehearsal, takeSeat, opensSeatOf, enter, onceHere } = PAGE_WORDS
  const mark = document === REHEARSAL ? `<p><b>${rehearsal[language]}</b></p>` : ''
  return page(
    language,
    `${mark}<h1>${takeSeat[language]}</h1><p>${opensSeatOf[language]}</p><p class="name">${escape(name)}</p><form method="post"><button>${enter[language]}</button></form><p class="quiet">${onceHere[language]}</p>`,
  )
}
