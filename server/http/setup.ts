/** Setting up a conference, for the browser in which the set-up link was opened. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { PAGE_WORDS } from '../../domain/sentences/pages.ts'
import type { Language } from '../../domain/sentences/problem.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { setupOrder } from '../../domain/setup/conference.ts'
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import { REHEARSAL } from '../rehearsal.ts'
import { type Room, seatOf } from '../room/room.ts'
import { cardsOf, finishSetup, type Made, setUpConference, setupStanding } from '../setup/conference.ts'
import { giveCookie } from './links.ts'
import type { Host } from './host.ts'
import { page } from './page.ts'
import { languageOf, sendProblem } from './problem.ts'
import { hashOf, isSameOrigin, newToken } from './session.ts'

const COOKIE = /(?:^|;\s*)declaro-setup=([\w-]{20,100})/
const TOKEN = /^[\w-]{20,100}$/
/** A conference of hundreds of persons with the whole of an earlier Declaration. */
const LARGEST_ORDER = 8 << 20

type Link = { readonly Params: { readonly token: string } }
type Posted = { readonly Body: unknown }

export function serveSetup(app: FastifyInstance, host: Host): void {
  serveSetupLink(app, host)
  app.get('/api/setup', async (request, reply) => reply.header('cache-control', 'no-store').send(await setupData(host, request)))
  const held = holding(host)
  app.post<Posted>('/api/setup/conference', { bodyLimit: LARGEST_ORDER }, async (request, reply) => {
    if (!held(request, reply)) return reply
    const order = setupOrder.safeParse(request.body)
    if (!order.success)
      return sendProblem(request, reply, refused('act.malformed', { field: order.error.issues[0]?.path.join('.') ?? 'body' }))
    return answerMade(request, reply, await setUpConference(host, order.data))
  })
  app.post('/api/setup/cards', async (request, reply) => {
    if (!held(request, reply)) return reply
    const standing = await setupStanding(host)
    if (standing.kind !== 'made') return sendProblem(request, reply, refused('setup.over'))
    return answerMade(request, reply, { ...standing, cards: await cardsOf(host, standing.room) })
  })
  app.post('/api/setup/done', async (request, reply) => {
    if (!held(request, reply)) return reply
    const standing = await setupStanding(host)
    if (standing.kind !== 'made') return sendProblem(request, reply, refused('setup.over'))
    await finishSetup(host, standing.room)
    return reply.send({})
  })
  serveRehearsalSeats(app, host, held)
}

/** Shows what it is for and uses nothing up; one POST opens it in this browser. */
function serveSetupLink(app: FastifyInstance, host: Host): void {
  app.get<Link>('/setup/:token', (request, reply) => {
    if (!TOKEN.test(request.params.token) || !host.setup.isFresh(request.params.token))
      return sendProblem(request, reply, refused('setup.link-unknown'))
    return reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(setupPage(languageOf(request)))
  })
  app.post<Link>('/setup/:token', (request, reply) => {
    if (!isSameOrigin(request.raw)) return sendProblem(request, reply, refused('origin.foreign'))
    const session = TOKEN.test(request.params.token) ? host.setup.take(request.params.token) : null
    if (session === null) return sendProblem(request, reply, refused('setup.link-unknown'))
    const secure = host.isSecure() ? '; Secure' : ''
    return reply
      .header('set-cookie', `declaro-setup=${session}; Path=/; HttpOnly; SameSite=Strict; Max-Age=86400${secure}`)
      .redirect('/setup', 303)
  })
}

function setupPage(language: Language): string {
  const { setUp, setUpTell, begin, setUpOnce } = PAGE_WORDS
  return page(
    language,
    `<h1>${setUp[language]}</h1><p>${setUpTell[language]}</p><form method="post"><button>${begin[language]}</button></form><p class="quiet">${setUpOnce[language]}</p>`,
  )
}

type Held = (request: FastifyRequest, reply: FastifyReply) => boolean

const isHolder = (host: Host, request: FastifyRequest): boolean =>
  host.setup.isHeldBy(COOKIE.exec(request.headers.cookie ?? '')?.[1] ?? null)

const holding =
  (host: Host): Held =>
  (request, reply) => {
    const refusal = !isSameOrigin(request.raw) ? refused('origin.foreign') : isHolder(host, request) ? null : refused('setup.not-held')
    if (refusal !== null) sendProblem(request, reply, refusal)
    return refusal === null
  }

const answerMade = (request: FastifyRequest, reply: FastifyReply, made: Made | Refusal): FastifyReply =>
  made.kind === 'refused'
    ? sendProblem(request, reply, made)
    : reply.header('cache-control', 'no-store').send({
        document: made.room.document,
        conference: made.room.state.conference,
        seats: made.cards,
      })

async function setupData(host: Host, request: FastifyRequest): Promise<Record<string, unknown>> {
  const standing = await setupStanding(host)
  const isHeld = isHolder(host, request)
  const rehearsal = isHeld ? await host.findRoom(REHEARSAL) : null
  return {
    standing: standing.kind,
    held: isHeld,
    ...(rehearsal === null ? {} : { rehearsal: { members: rehearsal.state.conference.members, seats: seatsIn(rehearsal) } }),
  }
}

const seatsIn = ({ state: { seats, persons } }: Room) =>
  [...seats.values()]
    .filter(({ revokedAt }) => revokedAt === null)
    .map(({ id, hat, delegation, person }) => ({ seat: id, role: hat, delegation, name: persons.get(person)?.name ?? '' }))

/** Of the rehearsal alone: whoever sets up sits where they like, and takes nobody's link for it. */
function serveRehearsalSeats(app: FastifyInstance, host: Host, held: Held): void {
  app.post<Posted>('/api/setup/rehearsal', async (request, reply) => {
    if (!held(request, reply)) return reply
    const asked = z.strictObject({ seat: z.string().max(64) }).safeParse(request.body)
    const room = await host.findRoom(REHEARSAL as DocumentId)
    const seat = room === null || !asked.success ? null : seatOf(room, asked.data.seat as SeatId)
    if (room === null || seat === null || seat.revokedAt !== null) return sendProblem(request, reply, refused('document.unknown'))
    const token = newToken()
    await host.store.sessions.openSession({ hash: hashOf(token), document: room.document, seat: seat.id, at: host.now() })
    return giveCookie(host, reply, seat.id, token).send({ room: `/room/${room.document}/${seat.id}` })
  })
}
