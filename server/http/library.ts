/** The library of earlier Declarations: what it holds, files added and removed by chair and secretariat, and the search for a paragraph at hand,
 *  whose words come in a body and go into no address and no log. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { mayKeepLibrary, mayUseLibrary } from '../../domain/precedents/rights.ts'
import { EARLIEST_YEAR, LATEST_YEAR, LONGEST_PLACE, LONGEST_TITLE } from '../../domain/precedents/source.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { LONGEST_PARAGRAPH } from '../../domain/text/schema.ts'
import type { Turn } from '../imports/imports.ts'
import { openSearches } from '../library/searches.ts'
import { type Description, type Kept, MOST_DOCUMENTS } from '../store/sqlite/library.ts'
import type { Address, Asking } from './documents.ts'
import type { Host } from './host.ts'
import { sendProblem } from './problem.ts'
import { isSameOrigin } from './session.ts'

const AT = '/api/documents/:document/library'
const MB = 1_000_000
const LARGEST_MB = 25
/** A secretariat brings the Declarations of decades in one go. */
const FILES_IN_A_MINUTE = 120

type WhoAsks = (request: FastifyRequest<Address>, reply: FastifyReply) => Promise<Asking | null>
type May = (state: Asking['room']['state'], seat: Asking['seat']) => Refusal | null

const fileName = z
  .string()
  .transform((name) => name.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(200)
      .regex(/^[^\p{C}/\\]+$/u),
  )

const searched = z.strictObject({
  text: z.string().max(LONGEST_PARAGRAPH),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/),
})

const described = z.strictObject({
  file: fileName,
  title: z.string().trim().min(1).max(LONGEST_TITLE),
  place: z.string().trim().min(1).max(LONGEST_PLACE).nullable(),
  year: z.int().min(EARLIEST_YEAR).max(LATEST_YEAR).nullable(),
  versionOf: fileName.nullable(),
})

const removed = z.strictObject({ file: fileName })

export function serveLibrary(app: FastifyInstance, host: Host, whoAsks: WhoAsks): void {
  const { library } = host
  const searches = openSearches(host.now)
  const post = routesOf(app, host, whoAsks)

  app.get<Address>(AT, async (request, reply) => {
    const asking = await allowed(request, reply, whoAsks, mayUseLibrary)
    if (asking === null) return reply
    const documents = await answered(host, library.list())
    return isRefusal(documents) ? sendProblem(request, reply, documents) : sent(reply, { documents })
  })

  post('search', searched, mayUseLibrary, async ({ text, language }, { room, seat }) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return refused('library.nothing')
    return searches.turn(`${room.document} ${seat.id}`, () => library.search(text, language))
  })

  post('describe', described, mayKeepLibrary, async (description) => {
    const refusal = NOT_DESCRIBED[(await library.describe(description)).kind]
    return refusal === null ? {} : refused(refusal)
  })

  post('remove', removed, mayKeepLibrary, async ({ file }) => ((await library.remove(file)) ? {} : refused('library.unknown')))

  serveFiles(app, host, whoAsks)
}

const NOT_DESCRIBED = {
  described: null,
  unknown: 'library.unknown',
  'version-unknown': 'library.unknown',
  'version-language': 'library.same-language',
} as const satisfies Record<Description['kind'], string | null>

type Answer = Readonly<Record<string, unknown>> | Refusal

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refused'

const sent = (reply: FastifyReply, body: object): FastifyReply => reply.header('cache-control', 'no-store').send(body)

/** A library that does not answer is no fault of the room. */
async function answered<Given>({ log }: Host, asked: Promise<Given>): Promise<Given | Refusal> {
  try {
    return await asked
  } catch (fault) {
    log.error({ fault: fault instanceof Error ? fault.name : 'fault' }, 'the library does not answer')
    return refused('library.failed')
  }
}

async function allowed(request: FastifyRequest<Address>, reply: FastifyReply, whoAsks: WhoAsks, may: May): Promise<Asking | null> {
  const asking = await whoAsks(request, reply)
  if (asking === null) return null
  const refusal = may(asking.room.state, asking.seat)
  if (refusal === null) return asking
  sendProblem(request, reply, refusal)
  return null
}

/** A body that is read, for who may, before and after: the seat may have been put out meanwhile. */
function routesOf(app: FastifyInstance, host: Host, whoAsks: WhoAsks) {
  return <Body>(
    name: string,
    schema: z.ZodType<Body>,
    may: May,
    perform: (body: Body, asking: Asking) => Promise<Answer | Refusal>,
  ): void => {
    app.post<Address>(`${AT}/${name}`, async (request, reply) => {
      if (!isSameOrigin(request.raw)) return sendProblem(request, reply, refused('origin.foreign'))
      const asking = await allowed(request, reply, whoAsks, may)
      if (asking === null) return reply
      const body = schema.safeParse(request.body)
      if (!body.success) return sendProblem(request, reply, refused('act.malformed', { field: fieldOf(body.error) }))
      const answer = await answered(host, perform(body.data, asking))
      const refusal = may(asking.room.state, asking.seat) ?? (isRefusal(answer) ? answer : null)
      return refusal === null ? sent(reply, answer) : sendProblem(request, reply, refusal)
    })
  }
}

/** Names the field at fault, never its value. */
const fieldOf = ({ issues }: z.ZodError): string => issues[0]?.path.map(String).join('.').slice(0, 60) || 'body'

type HandedIn = {
  readonly Params: Address['Params']
  readonly Querystring: Address['Querystring'] & { readonly file?: string; readonly replace?: string }
  readonly Body: Buffer
}

/** Whether it is the seat's turn is asked before a byte of the file is taken. */
function serveFiles(app: FastifyInstance, host: Host, whoAsks: WhoAsks): void {
  void app.register(async (files) => {
    const turns = new WeakMap<FastifyRequest, { readonly asking: Asking; readonly turn: Turn }>()
    files.removeAllContentTypeParsers()
    files.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: LARGEST_MB * MB }, (_request, body, done) =>
      done(null, body),
    )
    files.addHook('onRequest', async (request: FastifyRequest<HandedIn>, reply) => {
      if (!isSameOrigin(request.raw)) return sendProblem(request, reply, refused('origin.foreign'))
      if (Number(request.headers['content-length'] ?? 0) > LARGEST_MB * MB)
        return sendProblem(request, reply.header('connection', 'close'), refused('import.too-large', { limit: LARGEST_MB }))
      const asking = await allowed(request, reply, whoAsks, mayKeepLibrary)
      if (asking === null) return reply
      const turn = host.imports.turn({ document: asking.room.document, seat: asking.seat.id }, FILES_IN_A_MINUTE)
      if ('code' in turn) return sendProblem(request, reply, turn)
      turns.set(request, { asking, turn })
    })
    files.addHook('onResponse', async (request) => turns.get(request)?.turn.giveUp())
    files.addHook('onRequestAbort', async (request) => turns.get(request)?.turn.giveUp())
    files.post<HandedIn>(AT, { bodyLimit: LARGEST_MB * MB }, async (request, reply) => {
      const held = turns.get(request)
      const file = fileName.safeParse(request.query.file)
      if (held === undefined || !(request.body instanceof Buffer))
        return sendProblem(request, reply, refused('act.malformed', { field: 'body' }))
      if (!file.success) return sendProblem(request, reply, refused('act.malformed', { field: 'file' }))
      const { room, seat } = held.asking
      const read = await held.turn.read({ kind: 'earlier', file: file.data, bytes: new Uint8Array(request.body) })
      const outMeanwhile = mayKeepLibrary(room.state, seat)
      if (outMeanwhile !== null) return sendProblem(request, reply, outMeanwhile)
      if (read.kind === 'refused') return sendProblem(request, reply, read)
      const kept = await answered(host, host.library.add(read.document, request.query.replace === 'yes' ? 'replace' : 'new'))
      const refusal = notKept(kept, file.data)
      return refusal === null ? sent(reply, { kind: kept.kind, file: file.data }) : sendProblem(request, reply, refusal)
    })
  })
}

function notKept(kept: Kept | Refusal, file: string): Refusal | null {
  switch (kept.kind) {
    case 'refused':
      return kept
    case 'added':
    case 'known':
      return null
    case 'there':
      return refused('library.there', { file: kept.file })
    case 'taken':
      return refused('library.name-taken', { file })
    case 'full':
      return refused('library.full', { most: MOST_DOCUMENTS })
  }
}
