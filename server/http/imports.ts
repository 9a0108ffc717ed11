/** Files that are handed in to be read: what was understood is answered, nothing is changed and nothing is kept. An act carries out what was chosen. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { importProposalsAct } from '../../domain/acts/import-proposals.ts'
import { speakingFor } from '../../domain/acts/on-behalf.ts'
import { mayPerform } from '../../domain/acts/perform.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { mayRead, mayReadRevisions } from '../../domain/sitting/sitting.ts'
import { type DelegationCode, isDelegationCode } from '../../domain/text/ids.ts'
import { issuedParagraphs, liveParagraphs, namesOfParties, saidIn } from '../imports/facts.ts'
import type { Turn } from '../imports/imports.ts'
import type { SentBack } from '../imports/job.ts'
import type { Address, Asking } from './documents.ts'
import type { Host } from './host.ts'
import { sendProblem } from './problem.ts'
import { isSameOrigin } from './session.ts'

const MB = 1_000_000
const LARGEST_MB = 25
/** Of the newest revisions, those that a file without tracked changes may have come from. */
const REVISIONS_COMPARED = 6
const MOST_AUTHORS = 200

type HandedIn = {
  readonly Params: Address['Params']
  readonly Querystring: Address['Querystring'] & { readonly for?: string; readonly without?: string }
  readonly Body: Buffer
}
type WhoAsks = (request: FastifyRequest<HandedIn>, reply: FastifyReply) => Promise<Asking | null>

type Allowed = { readonly kind: 'allowed'; readonly asking: Asking; readonly by: DelegationCode; readonly turn: Turn }

/** Who hands in, whether they may, and whether it is their turn: asked before a byte of the file is taken. */
export function serveImports(app: FastifyInstance, host: Host, whoAsks: WhoAsks): void {
  void app.register(async (files) => {
    const allowed = new WeakMap<FastifyRequest, Allowed>()
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
      const may = mayHandIn(host, asking, request.query.for)
      if (may.kind === 'refused') return sendProblem(request, reply, may)
      allowed.set(request, may)
    })
    files.addHook('onResponse', async (request) => allowed.get(request)?.turn.giveUp())
    files.addHook('onRequestAbort', async (request) => allowed.get(request)?.turn.giveUp())
    files.post<HandedIn>('/api/documents/:document/imports', { bodyLimit: LARGEST_MB * MB }, async (request, reply) => {
      const may = allowed.get(request)
      if (may === undefined || !(request.body instanceof Buffer))
        return sendProblem(request, reply, refused('act.malformed', { field: 'body' }))
      // Asked again: the seat may have been put out while its file came in.
      const outMeanwhile = notAllowed(may.asking)
      if (outMeanwhile !== null) return sendProblem(request, reply, outMeanwhile)
      const job = jobFor(may, request.body, authorsLeftOut(request.query.without))
      const understood = await may.turn.read(job)
      const outBefore = notAllowed(may.asking) ?? outOfText(may.asking, job)
      if (outBefore !== null) return sendProblem(request, reply, outBefore)
      if (understood.kind === 'refused') return sendProblem(request, reply, understood)
      return reply.header('cache-control', 'no-store').send(understood.preview)
    })
  })
}

function mayHandIn(host: Host, asking: Asking, behalf: string | undefined): Allowed | Refusal {
  const { room, seat } = asking
  const refusal = notAllowed(asking)
  if (refusal !== null) return refusal
  const named = isDelegationCode(behalf) ? behalf : undefined
  const speaker = speakingFor({ state: room.state, actor: seat }, named)
  if (speaker.kind === 'refused') return speaker
  const turn = host.imports.turn({ document: room.document, seat: seat.id })
  return 'code' in turn ? turn : { kind: 'allowed', asking, by: speaker.delegation, turn }
}

/** Who is out of the room needs a revision that it may read. */
function notAllowed({ room, seat }: Asking): Refusal | null {
  const permitted = mayPerform({ state: room.state, actor: seat, now: room.now() }, importProposalsAct)
  if (permitted.kind === 'refused') return permitted
  if (mayRead(room.state, seat) === null) return null
  return mayReadRevisions(room.state, seat) ?? (room.revisions.length === 0 ? refused('revision.unknown') : null)
}

/** It was read against the text as it stands: who is out of it by now is told nothing of what was understood. */
const outOfText = ({ room, seat }: Asking, { hasLive }: SentBack): Refusal | null => (hasLive ? mayRead(room.state, seat) : null)

const names = z.array(z.string()).max(MOST_AUTHORS)

/** Null where nothing, or nothing that can be read, is said of it. */
function authorsLeftOut(without: unknown): readonly string[] | null {
  if (typeof without !== 'string') return null
  try {
    return names.safeParse(JSON.parse(without)).data ?? null
  } catch {
    return null
  }
}

/** Who is out of the room learns nothing of how the text stands: the file is read against the newest revision. */
function jobFor({ asking: { room, seat }, by }: Allowed, body: Buffer, without: readonly string[] | null): SentBack {
  const { state, revisions } = room
  const last = revisions.at(-1)
  const isInside = mayRead(state, seat) === null
  return {
    kind: 'sent-back',
    bytes: new Uint8Array(body),
    facts: {
      by,
      language: state.conference.language,
      ours: isInside || last === undefined ? liveParagraphs(room, by) : issuedParagraphs(last),
      names: namesOfParties(state),
      without,
      said: isInside ? saidIn(state) : {},
    },
    revisions: revisions.slice(-REVISIONS_COMPARED).map(({ number, json }) => ({ number, json })),
    hasLive: isInside,
  }
}
