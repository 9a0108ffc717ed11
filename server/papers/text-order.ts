/** What the Declaration is exported from, taken out of a room: the live text, a revision as it was issued, or the text as it was certified. */
import type { Certificate } from '../../domain/adoption/certificate.ts'
import type { UnreadFacts } from '../../domain/export/unread.ts'
import { finalFacts, statementsOnPaper } from '../../domain/export/final-facts.ts'
import type { CommentOnPaper, Options, StatementOnPaper, TextView } from '../../domain/export/types.ts'
import { partiesAmong, type UnreadParagraph } from '../../domain/compile/unread.ts'
import type { Thread } from '../../domain/comments/types.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import { follows } from '../../domain/sitting/seats.ts'
import type { Link, Seat } from '../../domain/sitting/types.ts'
import { spanOf } from '../../domain/text/anchors.ts'
import type { Instant, Party } from '../../domain/text/ids.ts'
import { REHEARSAL } from '../rehearsal.ts'
import type { Revision } from '../room/revision.ts'
import type { Room } from '../room/room.ts'
import { issuedSource, liveSource } from './compilation-order.ts'
import { nameAlone } from './correspondence-order.ts'

type Wanted = { readonly language: Language; readonly view: TextView; readonly options: Options }
/** `textLanguage`: of an authentic version, where it is not the negotiated text. */
type WantedCertified = Wanted & { readonly textLanguage?: string }

/** What all three states have alike. */
function aboutRoom({ state, document }: Room, { language, options }: Wanted) {
  const { conference } = state
  const { title, symbol = null, language: textLanguage, venueZone: zone } = conference
  return { language, textLanguage, conference: title, symbol, isRehearsal: document === REHEARSAL, zone, options }
}

export function liveFacts(room: Room, wanted: Wanted): UnreadFacts {
  const { of, source } = liveSource(room)
  const { links, recommendations } = room.state
  const comments = [...room.state.comments.values()].filter(({ closed }) => closed === null).flatMap((thread) => commentNow(room, thread))
  return {
    ...aboutRoom(room, wanted),
    of: of.kind === 'revision' ? of : { kind: 'live', at: of.at },
    view: wanted.view,
    names: namesIn(room, source.paragraphs, comments, [], wanted.language),
    source,
    proposedAt: proposedAtNow(room),
    comments,
    statements: [],
    links: links.map(({ recommendation, paragraph }) => ({ recommendation, paragraph })),
    recommendations: recommendations.map(({ number, text }) => ({ number, text })),
  }
}

type Traced = { readonly links?: readonly Link[]; readonly recommendations?: readonly { readonly number: string; readonly text: string }[] }

export function issuedFacts(room: Room, revision: Revision, wanted: Wanted): UnreadFacts {
  const { of, source } = issuedSource(revision)
  const { links = [], recommendations = [] } = JSON.parse(revision.json) as Traced
  const comments = [...room.state.comments.values()].flatMap((thread) => commentThen(thread, source.paragraphs, of.at))
  return {
    ...aboutRoom(room, wanted),
    of,
    view: wanted.view,
    names: namesIn(room, source.paragraphs, comments, [], wanted.language),
    source,
    proposedAt: Object.fromEntries(Object.entries(proposedAtNow(room)).filter(([, at]) => at <= of.at)),
    comments,
    statements: [],
    links,
    recommendations,
  }
}

/** Nothing is pending in it. What became of Recommendations is not for those who only follow. */
export function certifiedFacts(room: Room, seat: Seat, wanted: WantedCertified): UnreadFacts {
  const { certificate: json } = room.kept
  if (json === undefined) throw new Error('the act allows no certified text where there is none')
  const certificate = JSON.parse(json) as Certificate
  const statements = statementsOnPaper(certificate)
  const names = namesIn(room, [], [], statements, wanted.language)
  const facts = finalFacts(certificate, room.state.adoption.corrigenda, { ...aboutRoom(room, wanted), names }, wanted.textLanguage)
  return { ...facts, options: wanted.options, statements, ...(follows(seat) ? { links: [], recommendations: [] } : {}) }
}

function proposedAtNow({ proposals }: Room): Record<string, Instant> {
  const lives = [...proposals].flatMap(([paragraph, byParty]) =>
    [...byParty].map(([by, { openedAt }]) => [`${paragraph}/${by}`, openedAt] as const),
  )
  return Object.fromEntries(lives)
}

const said = ({ remarks }: Thread, until: Instant): CommentOnPaper['remarks'] =>
  remarks.flatMap(({ by, text, at }) => (text === null || at > until ? [] : [{ by, text, at }]))

/** None where all of it was withdrawn, or its paragraph is gone. */
function commentNow({ index }: Room, thread: Thread): readonly CommentOnPaper[] {
  const found = index.paragraphs.get(thread.paragraph)
  const remarks = said(thread, Number.POSITIVE_INFINITY)
  if (found === undefined || remarks.length === 0) return []
  const on = thread.on === null ? null : spanOf(found.runs, thread.on.anchor)
  return [{ number: thread.number, paragraph: thread.paragraph, on, remarks }]
}

/** As it stood when the revision was issued. Its words are where they are quoted, if they are quoted once. */
function commentThen(thread: Thread, paragraphs: readonly UnreadParagraph[], until: Instant): readonly CommentOnPaper[] {
  const { number, paragraph, on, closed } = thread
  const found = paragraphs.find(({ id }) => id === paragraph)
  const remarks = said(thread, until)
  if (found === undefined || remarks.length === 0 || (closed !== null && closed.at <= until)) return []
  const words = found.runs.map(({ text }) => text).join('')
  return [{ number, paragraph, on: on === null ? null : onlyPlaceOf(words, on.quote), remarks }]
}

function onlyPlaceOf(words: string, quote: string): CommentOnPaper['on'] {
  const from = quote === '' ? -1 : words.indexOf(quote)
  return from < 0 || words.includes(quote, from + 1) ? null : { from, to: from + quote.length }
}

function namesIn(
  { state }: Room,
  paragraphs: readonly UnreadParagraph[],
  comments: readonly CommentOnPaper[],
  statements: readonly StatementOnPaper[],
  language: Language,
): Record<string, string> {
  const parties = new Set<Party>([
    ...partiesAmong(paragraphs),
    ...comments.flatMap(({ remarks }) => remarks.map(({ by }) => by)),
    ...statements.map(({ by }) => by),
  ])
  return Object.fromEntries([...parties].sort().map((party) => [party, nameAlone(state, party, language)]))
}
