/** The HTTP side: health, signing in, acts, what a page needs to start, and the pages themselves. Sockets are handed on at upgrade. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { Socket } from 'node:net'
import { resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import { fastify, LogController, type FastifyInstance, type FastifyReply } from 'fastify'
import { refused } from '../../domain/sentences/refusals.ts'
import { problemOf } from '../../domain/sentences/problem.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { troubleIn } from '../room/disk.ts'
import type { Amounts } from '../socket/limits.ts'
import { openSockets } from '../socket/socket.ts'
import type { DocumentId } from '../../domain/text/ids.ts'
import { serveDocuments } from './documents.ts'
import { serveDeviceCodes, serveEntrance } from './enter.ts'
import { HEADERS, policy } from './headers.ts'
import type { Host } from './host.ts'
import { serveMetrics } from './metrics.ts'
import { sendProblem } from './problem.ts'
import { serveSetup } from './setup.ts'
import { verifyPage } from '../seal/verify-page.ts'
import { holderOf, isSameOrigin } from './session.ts'
import { serveSigningIn } from './signing-in.ts'

/** Until all of a request is there, as of 25 MB over a poor line. One that is announced and never comes would hold a place among the files that are
 *  taken in at once. */
const LONGEST_REQUEST_MS = 300_000

export type AppOptions = {
  readonly clientFolder: string
  readonly logger: Host['log']
  /** For each seat; the limit of the protocol unless a load test says otherwise. */
  readonly updatesPerSecond?: number | undefined
  /** For each document; the limits of the protocol unless a test says otherwise. */
  readonly ofDocument?: Amounts | undefined
  /** What who reads the figures has to know; null, and there are none. */
  readonly metricsSecret: string | null
  /** As PEM; null for plain http. */
  readonly tls: { readonly cert: string; readonly key: string } | null
}

export async function buildApp(host: Host, options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 2 << 20,
    requestTimeout: LONGEST_REQUEST_MS,
    trustProxy: false,
    ...(options.tls === null ? {} : { serverFactory: behindTls(options.tls) }),
    // What cannot be an address of ours (a broken escape, a name of thousands of letters) never reaches a route.
    frameworkErrors: (_error, request, reply) => void sendProblem(request, reply, refused('address.unknown')),
    clientErrorHandler: (error, socket) => answerBroken(error, socket),
  })
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(HEADERS)
    if (host.isSecure()) reply.header('strict-transport-security', 'max-age=31536000')
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy('none'))
  })
  readJsonWhole(app)
  // A form's POST carries nothing we read; it must not be refused for its kind.
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, _body, done) => done(null, {}))
  app.get('/healthz', async (_request, reply) =>
    host.isReady() ? { status: 'ok', schema: SCHEMA_VERSION } : reply.code(503).send({ status: 'starting' }),
  )
  // First: what is registered before it, and booted by the pages below, would answer faults in fastify's own form.
  answerFaults(app)
  serveEntrance(app, host)
  serveDeviceCodes(app, host)
  if (host.signIn !== null) serveSigningIn(app, host, host.signIn)
  serveSetup(app, host)
  serveDocuments(app, host)
  serveVerifyPage(app)
  serveMetrics(app, host, options.metricsSecret)
  await servePages(app, options.clientFolder)
  attachSockets(app, host, options)
  return app
}

const behindTls =
  (tls: NonNullable<AppOptions['tls']>) =>
  (handler: RequestListener): Server =>
    createServer({ ...tls, minVersion: 'TLSv1.2', requestTimeout: LONGEST_REQUEST_MS }, handler)

/** To be kept and opened from a disk: here it would stand under this page's rules, and on a server that one may not trust. */
function serveVerifyPage(app: FastifyInstance): void {
  app.get('/verify.html', (_request, reply) =>
    reply
      .header('content-disposition', 'attachment; filename="verify.html"')
      .type('text/html; charset=utf-8')
      .send(Buffer.from(verifyPage())),
  )
}

async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const root = resolve(folder)
  if (!existsSync(resolve(root, 'index.html'))) return
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: keepAsNamed,
  })
  const index = await readFile(resolve(root, 'index.html'), 'utf8')
  for (const address of ['/', '/setup', '/room/*']) app.get(address, (_request, reply) => sendPage(reply, index))
}

const STAYS = /-[\w-]{8}\.(js|css)(\.br|\.gz)?$|\.woff2$/

/** What has its digest in its name, and fonts, stay what they are; all else is asked for again. */
function keepAsNamed(reply: FastifyReply, path: string): void {
  reply.header('cache-control', STAYS.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
}

/** The page with a nonce of its own, for the kit's one style block. */
function sendPage(reply: FastifyReply, index: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64url')
  return reply
    .headers({ 'content-security-policy': policy(nonce), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(index.replaceAll('NONCE', nonce))
}

/** A fault is ours: logged without text, answered without detail. What fastify itself refuses keeps its status. */
function answerFaults(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status === 413) return sendProblem(request, reply, refused('body.too-large'))
    if (status < 500) return sendProblem(request, reply, refused('act.malformed', { field: 'body' }))
    request.log.error({ fault: error.name, code: (error as { code?: unknown }).code, stack: error.stack }, 'fault')
    return sendProblem(request, reply, refused(troubleIn(error) ?? 'server.fault'))
  })
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, refused('address.unknown')))
}

/** Bytes that are no text, or escapes that are half a character, would be kept as other words than were sent. */
function readJsonWhole(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer)
      if (HALF_ESCAPED.test(text)) JSON.parse(text, demandWhole)
      void parse(request, text, done)
    } catch (fault) {
      done(Object.assign(fault as Error, { statusCode: 400 }))
    }
  })
}

const HALF_ESCAPED = /\\ud[89a-f]/i
const HALF = /\p{Surrogate}/u

function demandWhole(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && HALF.test(value)) throw new SyntaxError('half a character')
  return value
}

/** What is not HTTP, or carries more headers than we read: there is no request yet, so it is answered in both languages. */
function answerBroken(error: Error & { code?: unknown }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const problem = problemOf(refused('request.malformed'), 'es')
  const body = JSON.stringify({ ...problem, detail: `${problem.detail} / ${problemOf(refused('request.malformed'), 'en').detail}` })
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

function attachSockets(app: FastifyInstance, host: Host, { updatesPerSecond, ofDocument }: AppOptions): void {
  const sockets = openSockets(
    {
      findRoom: (document) => host.findRoom(document as DocumentId),
      seatOf: async (request, document, seat) => {
        const holder = await holderOf(host.store.sessions, request, document, seat)
        return holder.kind === 'holder' ? holder.seat : null
      },
      sameOrigin: isSameOrigin,
      onFault: (fault) => host.log.error({ fault: fault instanceof Error ? fault.name : 'fault', stack: (fault as Error).stack }, 'fault'),
    },
    { updatesPerSecond, ofDocument },
  )
  app.server.on('upgrade', sockets.upgrade)
  app.addHook('preClose', async () => sockets.close())
}
