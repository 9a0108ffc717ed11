/** Links and the seats that they open: found by the hash of their token, used up by who takes the seat. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refused } from '../../domain/sentences/refusals.ts'
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import type { Host } from './host.ts'
import { sendProblem } from './problem.ts'
import { cookieName, hashOf, newToken } from './session.ts'

const TOKEN = /^[\w-]{20,100}$/

export type Link = { readonly document: DocumentId; readonly seat: SeatId; readonly state: 'fresh' | 'link.used' | 'link.revoked' }

export async function findLink(host: Host, token: string): Promise<Link | null> {
  const link = TOKEN.test(token) ? await host.store.sessions.findLink(hashOf(token)) : null
  if (link === null) return null
  const state = link.revokedAt !== null ? 'link.revoked' : link.usedAt !== null ? 'link.used' : 'fresh'
  return { document: link.document, seat: link.seat, state }
}

/** The link is used up and the seat is this browser's. */
export async function takeSeat(
  host: Host,
  request: FastifyRequest,
  reply: FastifyReply,
  { document, seat, token: link }: Link & { readonly token: string },
): Promise<FastifyReply> {
  const token = newToken()
  const taken = await host.store.sessions.redeem({ link: hashOf(link), session: hashOf(token), at: host.now() })
  if (!taken) return sendProblem(request, reply, refused('link.used'))
  return giveCookie(host, reply, seat, token).redirect(`/room/${document}/${seat}`, 303)
}

/** Strict: no other site's page can make this browser act with it. */
export function giveCookie(host: Pick<Host, 'isSecure'>, reply: FastifyReply, seat: SeatId, token: string): FastifyReply {
  const secure = host.isSecure() ? '; Secure' : ''
  return reply.header('set-cookie', `${cookieName(seat)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=1209600${secure}`)
}
