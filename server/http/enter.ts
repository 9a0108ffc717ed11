/** Signing in: a link shows whose seat it is and uses nothing up; one POST to the same address takes the seat in this browser. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refused } from '../../domain/sentences/refusals.ts'
import { type Language, problemOf } from '../../domain/sentences/problem.ts'
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import { type Room, seatOf } from '../room/room.ts'
import type { Host } from './host.ts'
import { languageOf, sendProblem } from './problem.ts'
import { cookieName, hashOf, holderOf, isSameOrigin, newToken } from './session.ts'

const TOKEN = /^[\w-]{20,100}$/
type Params = { readonly Params: { readonly token: string } }

const WORDS = {
  es: {
    title: 'Tomar su puesto',
    question: 'Este enlace abre el puesto de',
    enter: 'Entrar en la sala',
    once: 'Sirve una sola vez, en este equipo. Si no es usted, cierre esta página y avise a la Secretaría.',
    start: 'Si ya entró en otro equipo, pida allí un código y escríbalo en la',
    startLink: 'página de inicio',
  },
  en: {
    title: 'Take your seat',
    question: 'This link opens the seat of',
    enter: 'Enter the room',
    once: 'It works once, on this computer. If this is not you, close this page and tell the Secretariat.',
    start: 'If you are in already on another device, ask for a code there and type it on the',
    startLink: 'start page',
  },
} as const

export function serveEntrance(app: FastifyInstance, host: Host): void {
  app.get<Params>('/enter/:token', async (request, reply) => {
    const link = await findLink(host, request.params.token)
    if (link === null) return turnAway(request, reply, 'link.unknown')
    if (link.state !== 'fresh' && !(await holdsSeat(host, request, link))) return turnAway(request, reply, link.state)
    const room = await host.findRoom(link.document)
    return reply
      .type('text/html; charset=utf-8')
      .send(entrancePage(languageOf(request), room === null ? '' : nameOf(room, link.seat, languageOf(request))))
  })
  app.post<Params>('/enter/:token', async (request, reply) => {
    if (!isSameOrigin(request.raw)) return sendProblem(request, reply, refused('origin.foreign'))
    const link = await findLink(host, request.params.token)
    if (link === null) return turnAway(request, reply, 'link.unknown')
    const room = `/room/${link.document}/${link.seat}`
    if (await holdsSeat(host, request, link)) return reply.redirect(room, 303)
    if (link.state !== 'fresh') return turnAway(request, reply, link.state)
    const token = newToken()
    const taken = await host.store.sessions.redeem({ link: hashOf(request.params.token), session: hashOf(token), at: host.now() })
    if (!taken) return turnAway(request, reply, 'link.used')
    return giveCookie(reply, link.seat, token).redirect(room, 303)
  })
}

/** A second device: the code read from the first opens the same seat here. */
export function serveDeviceCodes(app: FastifyInstance, host: Host): void {
  app.post<{ readonly Body: unknown }>('/api/enter-code', async (request, reply) => {
    if (!isSameOrigin(request.raw)) return sendProblem(request, reply, refused('origin.foreign'))
    const body = z.strictObject({ code: z.string().max(40) }).safeParse(request.body)
    if (!body.success) return sendProblem(request, reply, refused('act.malformed', { field: 'code' }))
    const found = host.deviceCodes.take(body.data.code)
    if (found === 'too many') return sendProblem(request, reply, refused('code.too-many'))
    if (found === 'unknown') return sendProblem(request, reply, refused('code.unknown'))
    const token = newToken()
    await host.store.sessions.openSession({ hash: hashOf(token), ...found, at: host.now() })
    return giveCookie(reply, found.seat, token).send({ room: `/room/${found.document}/${found.seat}` })
  })
}

/** Strict: no other site's page can make this browser act with it. */
export function giveCookie(reply: FastifyReply, seat: SeatId, token: string): FastifyReply {
  return reply.header('set-cookie', `${cookieName(seat)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=1209600`)
}

type Link = { readonly document: DocumentId; readonly seat: SeatId; readonly state: 'fresh' | 'link.used' | 'link.revoked' }

async function findLink(host: Host, token: string): Promise<Link | null> {
  const link = TOKEN.test(token) ? await host.store.sessions.findLink(hashOf(token)) : null
  if (link === null) return null
  const state = link.revokedAt !== null ? 'link.revoked' : link.usedAt !== null ? 'link.used' : 'fresh'
  return { document: link.document, seat: link.seat, state }
}

async function holdsSeat(host: Host, request: FastifyRequest, link: Link): Promise<boolean> {
  return (await holderOf(host.store.sessions, request.raw, link.document, link.seat)) !== null
}

/** A browser gets a page with the sentence, a script the problem details. */
function turnAway(request: FastifyRequest, reply: FastifyReply, code: 'link.unknown' | 'link.used' | 'link.revoked'): FastifyReply {
  const wantsPage = (request.headers.accept ?? '').includes('text/html')
  if (!wantsPage) return sendProblem(request, reply, refused(code))
  const language = languageOf(request)
  const problem = problemOf(refused(code), language)
  return reply
    .code(problem.status)
    .type('text/html; charset=utf-8')
    .send(page(language, `<p class="name">${escape(problem.detail)}</p>${wayOn(language)}`))
}

function nameOf(room: Room, id: SeatId, language: Language): string {
  const seat = seatOf(room, id)
  const person = seat === null ? undefined : room.state.persons.get(seat.person)
  const delegation = room.state.conference.members.find((member) => member.code === seat?.delegation)
  return [person?.name, delegation?.names[language]?.name].filter((part) => part !== undefined && part !== '').join(' · ')
}

const wayOn = (language: Language): string => `<p class="quiet">${WORDS[language].start} <a href="/">${WORDS[language].startLink}</a>.</p>`

const entrancePage = (language: Language, name: string): string => {
  const words = WORDS[language]
  return page(
    language,
    `<h1>${words.title}</h1><p>${words.question}</p><p class="name">${escape(name)}</p><form method="post"><button>${words.enter}</button></form><p class="quiet">${words.once}</p>`,
  )
}

const page = (language: Language, body: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="same-origin"><title>Declaro</title><link rel="stylesheet" href="/enter.css"><main><p class="mark">Declaro</p>${body}</main></html>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
