/** What the Declaration is exported from, taken out of a room: the live text, a revision as it was issued, or the text as it was certified. */
import type { Certificate } from '../../domain/adoption/certificate.ts'
import { commentNow } from '../../domain/export/comments.ts'
import { finalFacts, statementsOnPaper } from '../../domain/export/final-facts.ts'
import type { Options, TextFacts, TextView } from '../../domain/export/types.ts'
import type { UnreadFacts } from '../../domain/export/unread.ts'
import { namesOf } from '../../domain/compile/unread.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import { follows } from '../../domain/sitting/seats.ts'
import type { Seat } from '../../domain/sitting/types.ts'
import { REHEARSAL } from '../rehearsal.ts'
import type { Revision } from '../room/revision.ts'
import type { Room } from '../room/room.ts'
import { allNames, issuedSource, ofIssued, ofLive } from './compilation-order.ts'
import { linksJson, liveSource, proposedAtJson, recommendationsJson } from './kept-json.ts'

type Wanted = { readonly language: Language; readonly view: TextView; readonly options: Options }
/** `textLanguage`: of an authentic version, where it is not the negotiated text. */
type WantedCertified = Wanted & { readonly textLanguage?: string }

/** What all three states have alike. */
function aboutRoom({ state, document }: Room, { language, options }: Wanted) {
  const { conference } = state
  const { title, symbol = null, language: textLanguage, venueZone: zone } = conference
  const names = allNames(state, language)
  return { language, textLanguage, conference: title, symbol, isRehearsal: document === REHEARSAL, zone, options, names }
}

export function liveFacts(room: Room, wanted: Wanted): UnreadFacts {
  const { index, state } = room
  const open = [...state.comments.values()].filter(({ closed }) => closed === null)
  return {
    ...aboutRoom(room, wanted),
    of: ofLive(room),
    view: wanted.view,
    source: liveSource(room),
    proposedAt: proposedAtJson(room),
    comments: open.flatMap((thread) => commentNow(thread, index.paragraphs.get(thread.paragraph)?.runs)),
    links: linksJson(state.links),
    recommendations: recommendationsJson(state.recommendations),
    annexed: { documents: state.annexed.documents, citations: state.annexed.citations },
  }
}

export function issuedFacts(room: Room, revision: Revision, wanted: Wanted): UnreadFacts {
  return {
    ...aboutRoom(room, wanted),
    of: ofIssued(room, revision),
    view: wanted.view,
    source: issuedSource(revision),
    proposedAt: proposedAtJson(room),
    threads: [...room.state.comments.values()],
    negotiated: room.state.conference.language,
  }
}

/** Nothing is pending in it. What became of Recommendations is not for those who only follow. */
export function certifiedFacts(room: Room, seat: Seat, wanted: WantedCertified): TextFacts {
  const { certificate: json } = room.kept
  if (json === undefined) throw new Error('the act allows no certified text where there is none')
  const certificate = JSON.parse(json) as Certificate
  const statements = statementsOnPaper(certificate)
  const about = aboutRoom(room, wanted)
  const parties = statements.map(({ by }) => by)
  const named = { ...about, names: namesOf(parties, about.names) }
  const facts = finalFacts(certificate, room.state.adoption.corrigenda, named, wanted.textLanguage)
  return { ...facts, options: wanted.options, statements, ...(follows(seat) ? { links: [], recommendations: [] } : {}) }
}
