/** A document's addresses: what a page starts from, and the acts. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { attendanceOf, certificationMissing } from '../../domain/adoption/facts.ts'
import type { Language } from '../../domain/sentences/problem.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { dispositionsOnRecord } from '../../domain/sitting/course.ts'
import { mayShowDispositions } from '../../domain/sitting/papers.ts'
import { mayRead, mayReadRevisions, mayWrite } from '../../domain/sitting/sitting.ts'
import { isOffice, powersOf } from '../../domain/sitting/seats.ts'
import { openWindow } from '../../domain/sitting/tabling.ts'
import type { RoomState, Seat } from '../../domain/sitting/types.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { labelsFor } from '../../domain/text/labels.ts'
import type { DocumentId } from '../../domain/text/ids.ts'
import { performAct } from './acts.ts'
import { newClient } from '../room/clients.ts'
import { troubleIn } from '../room/disk.ts'
import { type Room, seatOf } from '../room/room.ts'
import { sidesOf } from '../room/sides.ts'
import { openStarts } from '../socket/limits.ts'
import { digestIn, readAhead, textOf } from '../room/text.ts'
import { serveFinal } from './final.ts'
import type { Host } from './host.ts'
import { serveImports } from './imports.ts'
import { serveLibrary } from './library.ts'
import { serveTemplates } from './languages.ts'
import { servePackages } from './packages.ts'
import { servePapers } from './papers.ts'
import { servePrivate } from './private.ts'
import { languageOf, sendProblem } from './problem.ts'
import { serveRecord } from './record.ts'
import { serveRegister } from './register.ts'
import { serveAuthors, serveRevisions } from './revisions.ts'
import { holderOf, isSameOrigin, unsentKey } from './session.ts'

export type Address = { readonly Params: { readonly document: string }; readonly Querystring: { readonly seat?: string } }
export type Asking = { readonly room: Room; readonly seat: Seat; readonly token: string }

export function serveDocuments(app: FastifyInstance, host: Host): void {
  const mayStart = openStarts()
  const starts = async (request: FastifyRequest<Address>, reply: FastifyReply, start: Start) => {
    const asking = await whoAsks(host, request, reply)
    if (asking === null) return reply
    const refusal = mayRead(asking.room.state, asking.seat)
    if (refusal !== null) return sendProblem(request, reply, refusal)
    if (!mayStart(asking.room.document, asking.seat.id)) return sendProblem(request, reply, refused('start.too-many'))
    const given = await withClient(host, asking)
    await start.ahead(given.room)
    // Asked again: the seat may have been put out while its id went to disk.
    const outMeanwhile = mayRead(given.room.state, given.seat)
    if (outMeanwhile !== null) return sendProblem(request, reply, outMeanwhile)
    return reply.header('cache-control', 'no-store').send(start.data(given))
  }
  app.get<Address>('/api/documents/:document', (request, reply) => starts(request, reply, { ahead: readAhead, data: startData }))
  app.get<Address>('/api/documents/:document/page', (request, reply) => starts(request, reply, { ahead: nothing, data: pageData }))
  app.get<Address>('/api/documents/:document/seat', async (request, reply) => {
    const asking = await whoAsks(host, request, reply)
    return asking === null ? reply : reply.header('cache-control', 'no-store').send(seatData(asking))
  })
  app.get<Address>('/api/documents/:document/office', async (request, reply) => {
    const asking = await whoAsks(host, request, reply)
    if (asking === null) return reply
    const refusal = officeRefused(asking)
    if (refusal !== null) return sendProblem(request, reply, refusal)
    return reply
      .header('cache-control', 'no-store')
      .send({ ...officeData(asking.room), signIns: host.signIn === null ? null : Object.fromEntries(asking.room.state.signIns) })
  })
  app.get<Address>('/api/documents/:document/dispositions', async (request, reply) => {
    const asking = await whoAsks(host, request, reply)
    if (asking === null) return reply
    const refusal = mayShowDispositions(asking.room.state, asking.seat)
    if (refusal !== null) return sendProblem(request, reply, refusal)
    return reply.header('cache-control', 'no-store').send({ dispositions: dispositionsOnRecord(asking.room.state) })
  })
  app.get<Address>('/api/documents/:document/record', async (request, reply) => {
    const asking = await whoAsks(host, request, reply)
    if (asking === null) return reply
    const refusal = officeRefused(asking)
    if (refusal !== null) return sendProblem(request, reply, refusal)
    return reply.header('cache-control', 'no-store').send(recordData(asking.room, languageOf(request)))
  })
  const asked = (request: FastifyRequest<Address>, reply: FastifyReply) => whoAsks(host, request, reply)
  serveRevisions(app, asked)
  serveAuthors(app, asked)
  servePapers(app, host, asked)
  serveImports(app, host, (request, reply) => whoAsks(host, request, reply))
  serveRecord(app, host, asked)
  servePrivate(app, asked)
  serveFinal(app, asked)
  serveRegister(app, asked)
  serveTemplates(app, asked)
  servePackages(app, host, asked)
  serveLibrary(app, host, asked)
  app.post<Address>('/api/documents/:document/acts', async (request, reply) => {
    if (!isSameOrigin(request.raw)) return sendProblem(request, reply, refused('origin.foreign'))
    const asking = await whoAsks(host, request, reply)
    if (asking === null) return reply
    const outcome = await performAct(host, asking.room, asking.seat, request.body)
    if (outcome.kind === 'refused') return sendProblem(request, reply, outcome, outcome.extra)
    return reply.send(outcome.answer)
  })
}

/** A start and what it answers, the text read `ahead` of it. */
type Start = { readonly ahead: (room: Room) => Promise<void>; readonly data: (given: Given) => Record<string, unknown> }
type Given = Asking & { readonly client: number }

const nothing = (): Promise<void> => Promise.resolve()

/** Whose id is the first that the disk does not take gets another one in the room as it is loaded again, to be read. */
async function withClient(host: Host, asking: Asking): Promise<Given> {
  try {
    return { ...asking, client: await newClient(asking.room, asking.seat.id) }
  } catch (fault) {
    const room = troubleIn(fault) === null ? null : await host.findRoom(asking.room.document)
    const seat = room === null ? null : seatOf(room, asking.seat.id)
    if (room === null || seat === null) throw fault
    return { ...asking, room, seat, client: await newClient(room, seat.id) }
  }
}

/** For chair and secretariat, unless a restricted segment sent them out: what they know holds words of the text. */
const officeRefused = ({ room, seat }: Asking): Refusal | null => (isOffice(seat) ? mayRead(room.state, seat) : refused('right.missing'))

const LINES_SHOWN = 300

/** The newest first. */
function recordData({ record }: Room, language: Language): Record<string, unknown> {
  const lines = record.slice(-LINES_SHOWN).toReversed()
  return { lines: lines.map(({ sentence, ...line }) => ({ ...line, sentence: sentence[language] })) }
}

/** Paragraphs that their last settlement took out of the text: nowhere to be clicked, and yet to be reopened. */
function goneParagraphs({ state, index, before }: Room): readonly unknown[] {
  return [...state.settlements].flatMap(([id, { at }]) => {
    const kept = before.get(id)
    if (kept === undefined || index.paragraphs.has(id)) return []
    return [{ paragraph: id, at, text: kept.runs.map((run) => run.text).join('') }]
  })
}

async function whoAsks(host: Host, request: FastifyRequest<Address>, reply: FastifyReply): Promise<Asking | null> {
  const { document } = request.params
  const holder = await holderOf(host.store.sessions, request.raw, document, request.query.seat ?? null)
  if (holder.kind !== 'holder') {
    sendProblem(request, reply, refused(WHY_NOT[holder.kind]))
    return null
  }
  const room = await host.findRoom(document as DocumentId)
  const seat = room === null ? null : seatOf(room, holder.seat)
  if (room !== null && seat !== null) return { room, seat, token: holder.token }
  sendProblem(request, reply, refused('document.unknown'))
  return null
}

/** Who holds a seat of another Declaration learns no more of this one than that the address is not theirs. */
const WHY_NOT = { stranger: 'seat.unknown', several: 'seat.several', elsewhere: 'document.unknown' } as const

/** What any holder of a seat may know, in the room or out of it: nothing of the text, and of a revision only who may read it. */
function seatData({ room, seat, token }: Asking): Record<string, unknown> {
  const { conference, persons, sittings } = room.state
  const last = sittings.at(-1)
  const sitting =
    last === undefined
      ? null
      : {
          kind: last.kind,
          state: last.state,
          ordinal: last.ordinal,
          openedAt: last.openedAt,
          ...(last.state === 'closed' ? { closedAt: last.closedAt, ...closingFor(room, seat, last) } : {}),
        }
  const refusal = mayRead(room.state, seat)
  return {
    document: room.document,
    conference,
    seat: {
      id: seat.id,
      hat: seat.hat,
      powers: powersOf(seat, room.now()),
      delegation: seat.delegation,
      name: persons.get(seat.person)?.name ?? '',
    },
    sitting,
    revision: mayReadRevisions(room.state, seat) === null ? (room.state.revisions.at(-1) ?? null) : null,
    window: windowOpenIn(room),
    silence: silenceFor(room, seat),
    declared: {
      adopted: room.state.adoption.adopted?.at ?? null,
      certified: room.state.adoption.certified?.at ?? null,
      historyDestroyed: room.state.historyDestroyed?.at ?? null,
    },
    admitted: refusal === null ? null : refusal.code,
    unsentKey: unsentKey(token),
  }
}

/** For who was in the room when it closed: where the audit chain then stood, to be noted down. */
function closingFor({ closing }: Room, seat: Seat, { admitted }: RoomState['sittings'][number]): Record<string, unknown> {
  return closing !== null && (isOffice(seat) || admitted.has(seat.id)) ? { chain: closing } : {}
}

/** Until when proposals may be tabled also by those who are out. */
function windowOpenIn({ state, now }: Room): { readonly until: number } | null {
  const open = openWindow(state, now())
  return open === null ? null : { until: open.until }
}

/** Silence is kept or broken out of the room as well, and what became of it is told there until the Declaration is adopted. */
function silenceFor({ state: { adoption } }: Room, seat: Seat): Record<string, unknown> | null {
  const { silence, adopted } = adoption
  if (silence === null || adopted !== null || (seat.delegation === null && !isOffice(seat))) return null
  const { state, until } = silence
  return state === 'broken' ? { state, until, by: silence.by } : { state, until }
}

/** What a page needs to take part: its voices, and a client id never used before. The text comes by its line. */
function pageData(given: Given): Record<string, unknown> {
  const { room, seat, client } = given
  const writing = mayWrite(room.state, seat)
  return {
    ...seatData(given),
    generation: room.generation,
    schema: SCHEMA_VERSION,
    client,
    voices: writing.kind === 'pen' ? writing.voices : writing.kind === 'propose' ? [writing.party] : [],
  }
}

/** The same, and the text's state by paragraph, for who has no page. */
function startData(given: Given): Record<string, unknown> {
  const { room, seat } = given
  const { state } = room
  const { paragraphs } = textOf(room)
  // A paragraph that was only just proposed has the label that it has on every screen.
  const labels = labelsFor(paragraphs, state.labels)
  return {
    ...pageData(given),
    /** Of the canonical text: what is approved and adopted. */
    digest: digestIn(room),
    paragraphs: paragraphs.map(({ id, seen, proposals }) => ({
      id,
      label: labels.get(id) ?? null,
      standing: state.standing.get(id)?.kind ?? 'open',
      seen,
      proposals: proposals.map((proposal) => ({
        id: room.proposals.get(id)?.get(proposal.by)?.id ?? null,
        by: proposal.by,
        kind: proposal.kind,
        seen: proposal.seen,
        hunks: proposal.hunks,
      })),
    })),
    ...(isOffice(seat) ? officeData(room) : {}),
  }
}

/** For chair and secretariat alone: the door, and the trace with all that is internal. */
function officeData(room: Room): Record<string, unknown> {
  const { persons, seats, sittings, adoption } = room.state
  const last = sittings.at(-1)
  return {
    gone: goneParagraphs(room),
    people: {
      persons: [...persons.values()],
      seats: [...seats.values()],
      admitted: last === undefined || last.state === 'closed' ? [] : [...last.admitted],
      attendance: last?.attendance ?? [],
    },
    trace: officeTrace(room.state),
    adoption: {
      whyBroken: adoption.silence?.state === 'broken' ? adoption.silence.reason : null,
      ...attendanceOf(room.state),
      undisposed: certificationMissing(room.state, textOf(room), sidesOf(room)).flatMap(({ recommendations }) => recommendations),
    },
  }
}

function officeTrace(state: RoomState): Record<string, unknown> {
  const { dispositions, links, dismissedLinks, recommendations, topics, marks, reading, dispositionsReleased, admissions } = state
  return {
    recommendations,
    links,
    dismissedLinks,
    dispositions: [...dispositions].map(([recommendation, set]) => ({ recommendation, ...set })),
    dispositionsReleased,
    marks: [...marks].map(([recommendation, mark]) => ({ recommendation, ...mark })),
    read: [...reading.read],
    topics,
    admissions: [...admissions].map(([paragraph, admission]) => ({ paragraph, ...admission })),
  }
}
