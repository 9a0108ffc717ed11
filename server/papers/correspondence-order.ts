/** What the table of correspondence is made from, taken out of a room: the links as they are known today, on the text that was asked for. */
import { partyName } from '../../domain/sentences/audit.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import { HAT_TERMS } from '../../domain/sentences/terms.ts'
import type { Run } from '../../domain/proposals/types.ts'
import { dispositionsOnRecord } from '../../domain/sitting/course.ts'
import type { Link, RoomState, Standing } from '../../domain/sitting/types.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import type { Role, SectionKind } from '../../domain/text/schema.ts'
import { type OriginContext, originOf } from '../../domain/trace/origin.ts'
import type { CorrespondenceFacts, TableParagraph, TextOfTable } from '../../domain/trace/table.ts'
import { wordedToday } from '../../domain/trace/wordings.ts'
import type { Revision } from '../room/revision.ts'
import type { Room } from '../room/room.ts'
import { textOf } from '../room/text.ts'

type Placed = {
  readonly id: ParagraphId
  readonly kind: SectionKind
  readonly role: Role
  readonly pi: Party | null
  readonly runs: readonly Run[]
  readonly label: string | null
  readonly standing: Standing
}
/** The text that the table is about, and the links that were on record with it where it is an issued one. */
type TextTaken = {
  readonly of: Exclude<TextOfTable, { kind: 'file' }>
  readonly paragraphs: readonly Placed[]
  readonly links: readonly Link[]
}

export function liveText(room: Room): TextTaken {
  const { labels, standing } = room.state
  const paragraphs = textOf(room).paragraphs.map(({ id, kind, role, pi, runs }) => ({
    id,
    kind,
    role,
    pi,
    runs,
    label: labels.get(id) ?? null,
    standing: standing.get(id) ?? ({ kind: 'open' } as const),
  }))
  return { of: { kind: 'live', at: room.now() }, paragraphs, links: room.state.links }
}

/** What we issued, in the form in which we issued it. */
type Issued = Pick<TextTaken, 'paragraphs' | 'links'> & { readonly number: number; readonly title: string; readonly at: number }

export function issuedText({ json }: Revision): TextTaken {
  const { number, title, at, paragraphs, links } = JSON.parse(json) as Issued
  return { of: { kind: 'revision', number, title, at }, paragraphs, links }
}

export type Wanted = { readonly language: Language; readonly hasDispositions: boolean; readonly isRehearsal: boolean }

/** Only what may stand in a table handed round is taken: a disposition comes without its reason. */
export function correspondenceFacts(
  state: RoomState,
  text: TextTaken,
  { language, hasDispositions, isRehearsal }: Wanted,
): CorrespondenceFacts {
  const { conference, recommendations } = state
  const links = linksOn(text, state.links)
  return {
    language,
    textLanguage: conference.language,
    conference: conference.title,
    isRehearsal,
    zone: conference.venueZone,
    of: text.of,
    recommendations: recommendations.map((each) => ({ number: each.number, text: each.text })),
    links,
    paragraphs: paragraphsOf(state, text, links, language),
    dispositions: hasDispositions ? dispositionsOnRecord(state) : null,
    topics: topicsIn(state, text.of, language),
  }
}

function topicsIn(state: RoomState, of: TextTaken['of'], language: Language): CorrespondenceFacts['topics'] {
  const until = of.kind === 'revision' ? of.at : Number.POSITIVE_INFINITY
  return state.topics
    .filter((topic) => topic.at <= until)
    .map(({ number, title, raisedBy, outcome, paragraph }) => ({
      number,
      title,
      raisedBy: nameAlone(state, raisedBy, language),
      outcome,
      paragraph,
    }))
}

function paragraphsOf(state: RoomState, text: TextTaken, links: readonly Link[], language: Language): readonly TableParagraph[] {
  const submitted = new Set(state.recommendations.map(({ number }) => number))
  const context: OriginContext = {
    links: new Set(links.flatMap((link) => (submitted.has(link.recommendation) ? [link.paragraph] : []))),
    topics: new Set(state.topics.flatMap(({ paragraph }) => paragraph ?? [])),
    byHand: state.origins,
  }
  return text.paragraphs.map((paragraph) => {
    const { id, label, kind, pi, runs, standing } = paragraph
    const words = wordedToday({ runs, pi }).text
    return {
      id,
      label,
      kind,
      text: words,
      standing: standing.kind,
      proposedBy: pi === null ? null : partyName(state, pi, language),
      hasPending: runs.some((run) => run.ins !== null || run.dels.length > 0),
      isUnfounded: originOf({ ...paragraph, text: words }, context) === 'undetermined',
    }
  })
}

/** As it stands in a cell, not in a sentence: `Estados Unidos`, `Presidencia`. */
export function nameAlone({ conference }: RoomState, party: string, language: Language): string {
  if (party === 'chair' || party === 'secretariat') return HAT_TERMS[party][language]
  return conference.members.find((member) => member.code === party)?.names[language]?.short ?? party
}

/** A paragraph that came after the revision is not one that went: of paragraphs not in the text, only those count that were on record with it. */
function linksOn({ paragraphs, links }: TextTaken, today: readonly Link[]): readonly Link[] {
  const there = new Set(paragraphs.map(({ id }) => id))
  return [...today.filter(({ paragraph }) => there.has(paragraph)), ...links.filter(({ paragraph }) => !there.has(paragraph))].map(
    ({ recommendation, paragraph }) => ({ recommendation, paragraph }),
  )
}
