/** Papers taken out: ordered, made in the background, fetched by the seat that ordered them. Any kind of paper goes this way. */
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { languagesSpoken } from '../../domain/sentences/catalogue.ts'
import type { Language } from '../../domain/sentences/problem.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { mayShowDispositions, mayTakePaper, type PaperKind, type PaperOf, PAPER_VIEWS, PAPERS } from '../../domain/sitting/papers.ts'
import { DUES_ASKED, STATES_ASKED } from '../../domain/register/filter.ts'
import { registerName } from '../../domain/register/paper.ts'
import { mayTakeRegister } from '../../domain/register/rights.ts'
import { languageCode, party } from '../../domain/sitting/schemas.ts'
import { compilationName } from '../../domain/compile/paper.ts'
import { VIEW_KINDS, type View } from '../../domain/compile/types.ts'
import { decisionsName } from '../../domain/record/decisions-paper.ts'
import { spansOpenTo } from '../../domain/record/periods.ts'
import { correspondenceName } from '../../domain/trace/table.ts'
import { REHEARSAL } from '../rehearsal.ts'
import { besideName, exportName } from '../../domain/export/named.ts'
import { NO_OPTIONS, TEXT_VIEWS, type TextView } from '../../domain/export/types.ts'
import { performInRoom } from '../room/act.ts'
import type { Revision } from '../room/revision.ts'
import { compilationFacts, versionIn } from '../papers/compilation-order.ts'
import { correspondenceFacts, issuedText, liveText } from '../papers/correspondence-order.ts'
import { decisionsFacts } from '../papers/decisions-order.ts'
import { type StateWanted, versionFacts, versionsRefused } from '../papers/side-order.ts'
import { registerFacts } from '../papers/register-order.ts'
import { BESIDE_FORMS, COMPILATION_FORMS, PAPER_FORMS, type PaperForm, REGISTER_FORMS, TABLE_FORMS, TEXT_FORMS } from '../papers/order.ts'
import type { Owner, Paper, Place } from '../papers/papers.ts'
import type { Address, Asking } from './documents.ts'
import type { Host } from './host.ts'
import { sendProblem } from './problem.ts'
import { isSameOrigin } from './session.ts'

/** Expressions of one work in a file; a table has two columns. */
const MOST_BESIDE = 8

const wanted = z.strictObject({
  kind: z.enum(PAPERS),
  form: z.enum(PAPER_FORMS),
  language: z.custom<Language>((value) => languagesSpoken().some((each) => each === value)),
  of: z.union([z.literal(['live', 'certified']), z.int().positive()]),
  /** Of a table; where it is not said: whether they are released. */
  dispositions: z.boolean().optional(),
  /** Of a compilation, or of the text itself: how it is read. */
  view: z.enum(PAPER_VIEWS).optional(),
  party: party.optional(),
  /** Of the text itself: in which of the conference's languages, where it is not the negotiated one; and in which others beside it, on the same paper. */
  textLanguage: languageCode.optional(),
  beside: z.array(languageCode).max(MOST_BESIDE).optional(),
  /** Of the text itself; what is not said is as in `NO_OPTIONS`. */
  options: z
    .strictObject({
      lineNumbers: z.boolean().default(NO_OPTIONS.lineNumbers),
      watermark: z.boolean().default(NO_OPTIONS.watermark),
      nativeMoves: z.boolean().default(NO_OPTIONS.nativeMoves),
    })
    .default(NO_OPTIONS),
  /** Of a register: what is still to be carried out, or all; and which rows. */
  list: z.enum(['all', 'handover']).default('all'),
  responsible: z.string().max(400).optional(),
  state: z.enum(STATES_ASKED).optional(),
  due: z.enum(DUES_ASKED).optional(),
})
type Wanted = z.infer<typeof wanted>
type Chosen = Wanted & { readonly dispositions: boolean }

/** The field that does not go with the others, or null. */
function misfit(wanted: Wanted): string | null {
  const { kind, form, view, party: of, of: text } = wanted
  if (!FORMS_OF[kind].some((each) => each === form)) return 'form'
  if (text === 'certified' ? kind !== 'text' : (kind === 'decisions' || kind === 'register') && text !== 'live') return 'of'
  if (view !== undefined && !VIEWS_OF[kind].some((each) => each === view)) return 'view'
  if (kind === 'compilation' && view === 'delegation' && of === undefined) return 'party'
  return misfitOfVersions(wanted)
}

/** What parties propose stands in the negotiated text alone; a compilation is read in one other language, in its place or beside it. */
function misfitOfVersions({ kind, form, view, textLanguage, beside }: Wanted): string | null {
  if (textLanguage === undefined && beside === undefined) return null
  if (kind === 'compilation') return beside === undefined || (textLanguage === undefined && beside.length === 1) ? null : 'beside'
  if (kind !== 'text') return 'textLanguage'
  if (view === 'proposals') return 'view'
  if (beside === undefined) return null
  if (!BESIDE_FORMS.some((each) => each === form)) return 'form'
  const isRepeated = new Set(beside).size < beside.length || beside.some((each) => each === textLanguage)
  return beside.length === 0 || isRepeated || (form !== 'akn' && beside.length > 1) ? 'beside' : null
}

/** In which forms each kind of paper can be had. */
const FORMS_OF: Readonly<Record<PaperKind, readonly PaperForm[]>> = {
  correspondence: TABLE_FORMS,
  decisions: TABLE_FORMS,
  compilation: COMPILATION_FORMS,
  text: TEXT_FORMS,
  register: REGISTER_FORMS,
}
const VIEWS_OF: Readonly<Record<PaperKind, readonly Wanted['view'][]>> = {
  correspondence: VIEW_KINDS,
  decisions: VIEW_KINDS,
  compilation: VIEW_KINDS,
  text: TEXT_VIEWS,
  register: VIEW_KINDS,
}
const viewOfCompilation = ({ view }: Wanted): View['kind'] => VIEW_KINDS.find((each) => each === view) ?? 'compilation'
const viewOfText = ({ view }: Wanted): TextView => TEXT_VIEWS.find((each) => each === view) ?? 'clean'

type Waiting = { readonly Params: Address['Params']; readonly Querystring: Address['Querystring'] & { readonly wait?: string } }
type Numbered = Waiting & { readonly Params: { readonly id: string } }
type WhoAsks = (request: FastifyRequest<Address>, reply: FastifyReply) => Promise<Asking | null>

export function servePapers(app: FastifyInstance, host: Host, whoAsks: WhoAsks): void {
  app.post<Waiting>('/api/documents/:document/papers', async (request, reply) => {
    if (!isSameOrigin(request.raw)) return sendProblem(request, reply, refused('origin.foreign'))
    const asking = await whoAsks(request, reply)
    if (asking === null) return reply
    const paper = await ordered(host, asking, request.body)
    if ('code' in paper) return sendProblem(request, reply, paper)
    reply.code(202).header('cache-control', 'no-store')
    if (request.query.wait === undefined) return reply.send({ id: paper.id })
    await overSoon(paper)
    const refusal = mayHave(asking, paper)
    return refusal === null ? reply.send({ id: paper.id, ...told(paper) }) : sendProblem(request, reply, refusal)
  })
  app.get<Numbered>('/api/documents/:document/papers/:id', async (request, reply) => {
    const paper = await paperFor(host, request, reply, whoAsks)
    return paper === null ? reply : reply.header('cache-control', 'no-store').send(told(paper))
  })
  app.get<Numbered>('/api/documents/:document/papers/:id/file', async (request, reply) => {
    const paper = await paperFor(host, request, reply, whoAsks)
    return paper === null ? reply : sendFile(request, reply, paper)
  })
}

/** Who waits is told at once when it is made, and else how far it is: to be asked over and over costs the rooms' thread more than the paper does. */
const WAITED_MS = 1_000

const overSoon = ({ over }: Paper): Promise<void> => Promise.race([over, pause(WAITED_MS, undefined, { ref: false })])

const told = ({ name, state, progress }: Paper) => ({ name, state: state.kind, progress })

/** Null where a refusal was answered. Whether the seat may is asked again each time, and after a wait: it may have lost the right meanwhile. */
async function paperFor(host: Host, request: FastifyRequest<Numbered>, reply: FastifyReply, whoAsks: WhoAsks): Promise<Paper | null> {
  const asking = await whoAsks(request, reply)
  if (asking === null) return null
  const find = (): Paper | Refusal => host.papers.find(ownerOf(asking), request.params.id)
  const found = find()
  if (request.query.wait !== undefined && !('code' in found)) await overSoon(found)
  const paper = find()
  const refusal = 'code' in paper ? paper : mayHave(asking, paper)
  if (refusal === null) return paper as Paper
  sendProblem(request, reply, refusal)
  return null
}

const mayHave = ({ room, seat }: Asking, { of, hasDispositions }: Pick<Paper, 'of' | 'hasDispositions'>): Refusal | null =>
  (of === 'register' ? mayTakeRegister(room.state, seat) : mayTakePaper(room.state, seat, of)) ??
  (hasDispositions ? mayShowDispositions(room.state, seat) : null)

const ownerOf = ({ room, seat }: Asking): Owner => ({ document: room.document, seat: seat.id })

/** On record first, made then: what the seat may have is what the act allows. */
async function ordered(host: Host, asking: Asking, body: unknown): Promise<Paper | Refusal> {
  const { room, seat } = asking
  const read = wanted.safeParse(body)
  if (!read.success) return refused('act.malformed', { field: read.error.issues[0]?.path.join('.') || 'body' })
  const field = misfit(read.data)
  if (field !== null) return refused('act.malformed', { field })
  const { kind: paper, of } = read.data
  const isTable = paper === 'correspondence'
  const dispositions = isTable && (read.data.dispositions ?? room.state.dispositionsReleased)
  const unknown =
    paper === 'text' || paper === 'compilation' ? versionsRefused(room, stateWanted(room, of), versionsOf(room, read.data)) : null
  // Who may not have the paper at all is told just that, by the act.
  if (unknown !== null && mayTakePaper(room.state, seat, typeof of === 'number' ? 'revision' : of) === null) return unknown
  const place = host.papers.place(ownerOf(asking))
  if ('code' in place) return place
  try {
    const taken = await performInRoom(room, seat, {
      type: 'take-paper',
      paper,
      of,
      dispositions,
      ...viewOnRecord(read.data),
      ...versionsOnRecord(room, read.data),
    })
    return taken.kind === 'refused' ? taken : ordering(place, asking, { ...read.data, dispositions })
  } finally {
    place.giveUp()
  }
}

function viewOnRecord(wanted: Wanted): { readonly view?: Wanted['view'] } {
  if (wanted.kind === 'compilation') return { view: viewOfCompilation(wanted) }
  return wanted.kind === 'text' ? { view: viewOfText(wanted) } : {}
}

/** The text's own first, then those beside it. */
const versionsOf = ({ state }: Asking['room'], { textLanguage = state.conference.language, beside = [] }: Wanted): readonly string[] => [
  textLanguage,
  ...beside,
]

const versionsOnRecord = (room: Asking['room'], wanted: Wanted): { readonly languages?: string } =>
  wanted.textLanguage === undefined && wanted.beside === undefined ? {} : { languages: versionsOf(room, wanted).join(', ') }

const stateWanted = (room: Asking['room'], of: Wanted['of']): StateWanted =>
  of === 'certified' ? of : (room.revisions.find(({ number }) => number === of) ?? 'live')

function ordering(place: Place, asking: Asking, chosen: Chosen): Paper {
  const { room } = asking
  const revision = room.revisions.find(({ number }) => number === chosen.of)
  switch (chosen.kind) {
    case 'correspondence':
      return orderTable(place, room, chosen, revision)
    case 'compilation':
      return orderCompilation(place, room, chosen, revision)
    case 'register':
      return orderRegister(place, room, chosen)
    case 'decisions':
      return orderDecisions(place, asking, chosen)
    case 'text':
      return orderText(place, asking, chosen)
  }
}

/** The act was refused where the conference keeps none. */
function orderDecisions(place: Place, { room, seat }: Asking, { form, language }: Chosen): Paper {
  const list = room.state.conference.decisions === 'attributed' ? 'attributed' : 'unattributed'
  const spans = spansOpenTo(room.state, seat, room.deeds)
  const facts = decisionsFacts(room, list, { language, isRehearsal: room.document === REHEARSAL, spans })
  const about = { of: 'live', hasDispositions: false, name: `${decisionsName(facts)}.${form}` } as const
  return place.order({ kind: 'decisions', form: inForm(TABLE_FORMS, form), facts, at: facts.at }, about)
}

function orderRegister(place: Place, room: Asking['room'], { form, language, list, responsible, state, due }: Chosen): Paper {
  const isRehearsal = room.document === REHEARSAL
  const facts = registerFacts(room, { language, isRehearsal, list, filter: { responsible, state, due } })
  const about = { of: 'register', hasDispositions: false, name: `${registerName(facts)}.${form}` } as const
  return place.order({ kind: 'register', form: inForm(REGISTER_FORMS, form), facts, at: facts.at }, about)
}

/** What `misfit` let through is one of these. */
const inForm = <Form extends PaperForm>(forms: readonly [Form, ...Form[]], form: PaperForm): Form =>
  forms.find((each) => each === form) ?? forms[0]

function orderTable(place: Place, room: Asking['room'], { form, language, dispositions }: Chosen, revision: Revision | undefined): Paper {
  const text = revision === undefined ? liveText(room) : issuedText(revision)
  const isRehearsal = room.document === REHEARSAL
  const facts = correspondenceFacts(room.state, text, { language, hasDispositions: dispositions, isRehearsal })
  const about = { of: text.of.kind, hasDispositions: dispositions, name: `${correspondenceName(facts)}.${form}` }
  return place.order({ kind: 'correspondence', form: inForm(TABLE_FORMS, form), facts, at: text.of.at }, about)
}

function orderCompilation(place: Place, room: Asking['room'], chosen: Chosen, revision: Revision | undefined): Paper {
  const { language, party: of = null } = chosen
  const kind = viewOfCompilation(chosen)
  const form = COMPILATION_FORMS.find((each) => each === chosen.form) ?? 'html'
  const isRehearsal = room.document === REHEARSAL
  const facts = compilationFacts(room, {
    language,
    isRehearsal,
    wanted: { kind, party: of },
    revision,
    version: versionIn(room, revision, chosen),
  })
  const about = { of: facts.of.kind, hasDispositions: false, name: `${compilationName(facts)}.${form}` }
  return place.order({ kind: 'compilation', form: inForm(COMPILATION_FORMS, form), facts }, about)
}

function orderText(place: Place, { room, seat }: Asking, chosen: Chosen): Paper {
  const wanted = { language: chosen.language, view: viewOfText(chosen), options: chosen.options }
  const state = stateWanted(room, chosen.of)
  const [facts, ...beside] = versionsOf(room, chosen).map((textLanguage) => versionFacts(room, seat, state, { ...wanted, textLanguage }))
  if (facts === undefined) throw new Error('a text is in one language at least')
  const form = inForm(TEXT_FORMS, chosen.form)
  const of: PaperOf = typeof chosen.of === 'number' ? 'revision' : chosen.of
  const about = { of, hasDispositions: false, name: `${beside.length > 0 ? besideName([facts, ...beside]) : exportName(facts)}.${form}` }
  if (beside.length > 0) return place.order({ kind: 'versions', form: inForm(BESIDE_FORMS, form), facts: [facts, ...beside] }, about)
  return place.order({ kind: 'text', form, facts }, about)
}

const TYPES: Readonly<Record<PaperForm, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  akn: 'application/akn+xml',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function sendFile(request: FastifyRequest<Numbered>, reply: FastifyReply, { state, name, form }: Paper): FastifyReply {
  if (state.kind === 'failed') return sendProblem(request, reply, refused('paper.failed'))
  if (state.kind !== 'ready') return sendProblem(request, reply, refused('paper.not-ready'))
  return reply
    .headers({ 'cache-control': 'no-store', 'content-disposition': disposition(name) })
    .type(TYPES[form])
    .send(Buffer.from(state.bytes.buffer, state.bytes.byteOffset, state.bytes.byteLength))
}

/** Saved, never shown at our own address; the plain name is for programs that know no other letters. */
const disposition = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, inHex)}`

const inHex = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
