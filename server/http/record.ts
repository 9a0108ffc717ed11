/** Looking back: what changed since one was here, the replay, how far the meeting has come, what was decided. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Left } from '../../domain/sitting/fold/record.ts'
import { decisionsIn } from '../../domain/record/decisions.ts'
import type { Deed } from '../../domain/record/deeds.ts'
import type { Moment } from '../../domain/record/frames.ts'
import { isWithin, type Span, spansOpenTo } from '../../domain/record/periods.ts'
import { mayLookBack, mayReadDecisions } from '../../domain/record/rights.ts'
import type { Language } from '../../domain/sentences/problem.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { isOffice } from '../../domain/sitting/seats.ts'
import { mayRead } from '../../domain/sitting/sitting.ts'
import { unseenAgreed } from '../../domain/sitting/tabling.ts'
import type { RoomState, Seat } from '../../domain/sitting/types.ts'
import type { LookerKind, Since } from '../replay/messages.ts'
import { absenceOf } from '../room/absences.ts'
import type { Room } from '../room/room.ts'
import type { Address, Asking } from './documents.ts'
import type { Host } from './host.ts'
import { languageOf, sendProblem } from './problem.ts'

type Query = Address['Querystring'] & { readonly since?: string; readonly seqs?: string }
type Asked = { readonly Params: Address['Params']; readonly Querystring: Query }
type WhoAsks = (request: FastifyRequest<Address>, reply: FastifyReply) => Promise<Asking | null>
type Answer = Record<string, unknown> | Refusal
type May = (state: RoomState, seat: Seat) => Refusal | null

export function serveRecord(app: FastifyInstance, host: Host, whoAsks: WhoAsks): void {
  const serve = (path: string, may: May, answer: (asking: Asking, query: Query, language: Language) => Promise<Answer> | Answer): void => {
    app.get<Asked>(`/api/documents/:document${path}`, async (request, reply) => {
      const asking = await whoAsks(request, reply)
      if (asking === null) return reply
      const { room, seat } = asking
      const refusal = may(room.state, seat)
      if (refusal !== null) return sendProblem(request, reply, refusal)
      const answered = await answer(asking, request.query, languageOf(request))
      // Asked again: the seat may have been put out meanwhile.
      const outMeanwhile = may(room.state, seat)
      if (outMeanwhile !== null) return sendProblem(request, reply, outMeanwhile)
      if (isRefusal(answered)) return sendProblem(request, reply, answered)
      return reply.header('cache-control', 'no-store').send(answered)
    })
  }
  serve('/catching-up', mayRead, (asking, query) => catchingUp(host, asking, query))
  serve('/replay', mayLookBack, (asking, _query, language) => moments(host, asking, language))
  serve('/replay/frames', mayLookBack, (asking, query) => frames(host, asking, query))
  serve('/convergence', mayLookBack, async (asking) => {
    const { room } = asking
    return { points: await host.replays.ask(room, { kind: 'points', spans: spansOf(asking), now: room.now() }) }
  })
  serve('/decisions', mayReadDecisions, (asking) => decisions(asking))
}

const isRefusal = (answer: Answer): answer is Refusal => answer.kind === 'refused'

const spansOf = ({ room, seat }: Asking): readonly Span[] => spansOpenTo(room.state, seat, room.deeds)

type Reference = { readonly kind: 'visit' | 'revision'; readonly at: number; readonly number?: number }

/** From where the seat looks: when it was last here, or the last revision. */
function sinceOf(
  { room, seat }: Asking,
  wanted: string | undefined,
): { readonly told: Reference; readonly since: Since; readonly from: Left } | null {
  if (wanted === 'revision') {
    const [issued, revision] = [room.state.revisions.at(-1), room.revisions.at(-1)]
    if (issued === undefined || revision === undefined) return null
    const { at, number } = issued
    return { told: { kind: 'revision', at, number }, since: { kind: 'revision', json: revision.json }, from: { at, seq: -1 } }
  }
  const left = absenceOf(room, seat.id)
  return left === null ? null : { told: { kind: 'visit', at: left.at }, since: { kind: 'seq', seq: left.seq }, from: left }
}

async function catchingUp({ replays }: Host, asking: Asking, { since: wanted }: Query): Promise<Answer> {
  const { room, seat } = asking
  const reference = sinceOf(asking, wanted)
  const spans = spansOf(asking)
  const deeds = reference === null ? [] : room.deeds.filter((deed) => isAfter(deed, reference.from) && isWithin(spans, deed.at))
  const found = await replays.ask(room, {
    kind: 'catching-up',
    since: reference?.since ?? null,
    looker: lookerOf(seat),
    deeds: deeds.map(({ at, facts }) => ({ at, facts })),
    agreedWhileOut: seat.delegation === null ? [] : unseenAgreed(room.state, seat.delegation),
    language: room.state.conference.language,
  })
  return { since: reference?.told ?? null, ...found }
}

/** By its place in the log where that is known: clocks of one millisecond hold many acts. */
const isAfter = ({ logSeq, at }: Deed, from: Left): boolean => (from.seq < 0 || logSeq === null ? at > from.at : logSeq > from.seq)

const lookerOf = (seat: Seat): LookerKind =>
  isOffice(seat) ? { kind: 'office' } : seat.delegation === null ? { kind: 'following' } : { kind: 'delegation', party: seat.delegation }

async function openMoments({ replays }: Host, asking: Asking): Promise<readonly Moment[]> {
  const all = await replays.ask(asking.room, { kind: 'moments' })
  const spans = spansOf(asking)
  return all.filter(({ at }) => isWithin(spans, at))
}

async function moments(host: Host, asking: Asking, language: Language): Promise<Answer> {
  const { room } = asking
  const told = new Map<number, string[]>()
  for (const { logSeq, sentence } of room.deeds)
    if (logSeq !== null && sentence !== null) told.set(logSeq, [...(told.get(logSeq) ?? []), sentence[language]])
  const open = await openMoments(host, asking)
  return {
    moments: open.map((moment) => ({ ...moment, sitting: sittingAt(room, moment.at), sentences: told.get(moment.seq) ?? [] })),
    sittings: room.state.sittings.map(({ ordinal, kind }) => ({ ordinal, kind })),
  }
}

const sittingAt = ({ state }: Room, at: number): number | null =>
  state.sittings.findLast((sitting) => sitting.openedAt <= at && (sitting.state !== 'closed' || at <= sitting.closedAt))?.ordinal ?? null

/** At once; a page asks again for more. */
const MOST_FRAMES = 40
const SEQS = /^\d{1,15}(,\d{1,15}){0,39}$/

async function frames(host: Host, asking: Asking, { seqs: wanted = '' }: Query): Promise<Answer> {
  if (!SEQS.test(wanted)) return refused('act.malformed', { field: 'seqs' })
  const seqs = [...new Set(wanted.split(',').map(Number))].slice(0, MOST_FRAMES)
  const open = new Set((await openMoments(host, asking)).map(({ seq }) => seq))
  if (!seqs.every((seq) => open.has(seq))) return refused('replay.not-yours')
  const { room, seat } = asking
  return { frames: await host.replays.ask(room, { kind: 'frames', seqs, viewer: seat.delegation }) }
}

function decisions(asking: Asking): Answer {
  const { room } = asking
  const list = room.state.conference.decisions ?? 'off'
  if (list === 'off') return refused('decisions.off')
  return {
    list,
    decisions: decisionsIn(room.deeds, list, spansOf(asking)),
    sittings: room.state.sittings.map(({ ordinal, kind }) => ({ ordinal, kind })),
  }
}
