/** Signing in with the meeting's provider before a link opens its seat: off to the provider, and back with who it is. The link is used up last. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isHim } from '../../domain/sitting/sign-in.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import type { Language } from '../../domain/sentences/problem.ts'
import type { Errands } from '../sign-in/errands.ts'
import type { Provider } from '../sign-in/provider.ts'
import { findLink, type Link, takeSeat } from './links.ts'
import type { Host } from './host.ts'
import { escape, page } from './page.ts'
import { languageOf, sendProblem } from './problem.ts'
import { newToken } from './session.ts'

export type SigningIn = {
  readonly provider: Provider
  readonly errands: Errands
  /** What this server's addresses begin with, as browsers have them. */
  readonly url: () => string
}

const BACK = '/signed-in'
const COOKIE = /(?:^|;\s*)declaro-signing-in=([\w-]{20,100})/

/** `Lax`: the provider's page sends the browser back with it. It opens nothing by itself. */
const cookie = (id: string, seconds: number): string => `declaro-signing-in=${id}; Path=${BACK}; HttpOnly; SameSite=Lax; Max-Age=${seconds}`

/** The seat's link and the browser go to the provider. */
export async function sendToSignIn(
  host: Host,
  signIn: SigningIn,
  request: FastifyRequest,
  reply: FastifyReply,
  link: string,
): Promise<FastifyReply> {
  const sent = await signIn.provider.send(`${signIn.url()}${BACK}`).catch((fault: unknown) => noted(host, fault))
  if (sent === null) return sendProblem(request, reply, refused('sign-in.unreachable'))
  const id = newToken()
  signIn.errands.begin(id, { ...sent.errand, link })
  return reply
    .headers({ 'set-cookie': cookie(id, 600), 'cache-control': 'no-store', refresh: `0; url=${sent.to.href}` })
    .type('text/html; charset=utf-8')
    .send(awayPage(languageOf(request), sent.to.href))
}

const AWAY = {
  es: { tell: 'Identifíquese con el proveedor de la reunión; después vuelve aquí.', go: 'Ir a identificarse' },
  en: { tell: 'Sign in with the meeting’s provider; then you come back here.', go: 'Go and sign in' },
} as const

/** A page of its own, and no redirect: a form of ours ends nowhere else than here. */
const awayPage = (language: Language, to: string): string =>
  page(language, `<p>${AWAY[language].tell}</p><p><a href="${escape(to)}" rel="noreferrer">${AWAY[language].go}</a></p>`)

export function serveSigningIn(app: FastifyInstance, host: Host, signIn: SigningIn): void {
  app.get(BACK, async (request, reply) => {
    const errand = signIn.errands.end(COOKIE.exec(request.headers.cookie ?? '')?.[1] ?? '')
    if (errand === null) return sendProblem(request, reply, refused('sign-in.over'))
    const url = signIn.url()
    const signedIn = await signIn.provider
      .receive(new URL(request.url, url), `${url}${BACK}`, errand)
      .catch((fault: unknown) => noted(host, fault))
    if (signedIn === null) return sendProblem(request, reply, refused('sign-in.over'))
    const link = await findLink(host, errand.link)
    if (link === null) return sendProblem(request, reply, refused('link.unknown'))
    if (link.state !== 'fresh') return sendProblem(request, reply, refused(link.state))
    const identity = await identityOf(host, link)
    if (identity === null || !isHim(identity, signedIn))
      return sendProblem(request, reply, refused(identity === null ? 'sign-in.not-set' : 'sign-in.another'))
    return takeSeat(host, request, reply, { ...link, token: errand.link })
  })
}

const identityOf = async (host: Host, { document, seat }: Link): Promise<string | null> =>
  (await host.findRoom(document))?.state.signIns.get(seat) ?? null

/** What was wrong, for who runs the server: by its code, without a name, an address or a token. */
function noted(host: Host, fault: unknown): null {
  host.log.warn({ fault: fault instanceof Error ? fault.name : 'fault', code: (fault as { code?: unknown }).code }, 'signing in')
  return null
}
