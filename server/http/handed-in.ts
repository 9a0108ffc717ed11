/** A file that is handed in to be read: who hands it in and whether it is their turn is asked before a byte of it is taken, and again once it is read.
 *  Nothing of it is kept. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import type { Turn } from '../imports/imports.ts'
import type { Job } from '../imports/job.ts'
import type { Address, Asking } from './documents.ts'
import { sendProblem } from './problem.ts'
import { isSameOrigin } from './session.ts'

const MB = 1_000_000
const LARGEST_MB = 25

type Query = Address['Querystring'] & Readonly<Record<string, string | undefined>>
type HandedIn = { readonly Params: Address['Params']; readonly Querystring: Query; readonly Body: Buffer }
type WhoAsks = (request: FastifyRequest<HandedIn>, reply: FastifyReply) => Promise<Asking | null>

export type Allowed = { readonly kind: 'allowed'; readonly asking: Asking; readonly turn: Turn }

/** What is asked and done of one kind of file. */
export type Kind<May extends Allowed> = {
  readonly path: string
  readonly mayHandIn: (asking: Asking, query: Query) => May | Refusal
  readonly jobFor: (may: May, body: Uint8Array, query: Query) => Job
  /** Asked again after the file came in (no job yet) and after it was read: the seat may have been put out meanwhile. */
  readonly stillRefused: (may: May, job: Job | null) => Refusal | null
}

export function serveHandedIn<May extends Allowed>(app: FastifyInstance, kind: Kind<May>, whoAsks: WhoAsks): void {
  void app.register(async (files) => {
    const allowed = new WeakMap<FastifyRequest, May>()
    // A file and nothing else: what is sent as of another kind is not taken in, let alone read here.
    files.removeAllContentTypeParsers()
    files.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: LARGEST_MB * MB }, (_request, body, done) =>
      done(null, body),
    )
    files.addHook('onRequest', async (request: FastifyRequest<HandedIn>, reply) => {
      if (!isSameOrigin(request.raw)) return sendProblem(request, reply, refused('origin.foreign'))
      if (Number(request.headers['content-length'] ?? 0) > LARGEST_MB * MB)
        return sendProblem(request, reply.header('connection', 'close'), refused('import.too-large', { limit: LARGEST_MB }))
      const asking = await whoAsks(request, reply)
      if (asking === null) return reply
      const may = kind.mayHandIn(asking, request.query)
      if (may.kind === 'refused') return sendProblem(request, reply, may)
      allowed.set(request, may)
    })
    files.addHook('onResponse', async (request) => allowed.get(request)?.turn.giveUp())
    files.addHook('onRequestAbort', async (request) => allowed.get(request)?.turn.giveUp())
    files.post<HandedIn>(kind.path, { bodyLimit: LARGEST_MB * MB }, async (request, reply) => {
      const may = allowed.get(request)
      if (may === undefined || !(request.body instanceof Buffer))
        return sendProblem(request, reply, refused('act.malformed', { field: 'body' }))
      const outMeanwhile = kind.stillRefused(may, null)
      if (outMeanwhile !== null) return sendProblem(request, reply, outMeanwhile)
      const job = kind.jobFor(may, new Uint8Array(request.body), request.query)
      const understood = await may.turn.read(job)
      const outBefore = kind.stillRefused(may, job)
      if (outBefore !== null) return sendProblem(request, reply, outBefore)
      if (understood.kind === 'refused') return sendProblem(request, reply, understood)
      return reply.header('cache-control', 'no-store').send(understood.preview)
    })
  })
}
