/** What a compilation is made from, taken out of a room: the live text, or an issued revision as it was. */
import { type SponsorHeld, withSponsors } from '../../domain/compile/sponsors.ts'
import type { PositionHeld, Version, View } from '../../domain/compile/types.ts'
import { partiesAmong, type UnreadFacts, type UnreadParagraph, type UnreadSource } from '../../domain/compile/unread.ts'
import { runsOf } from '../../domain/proposals/read.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import type { RoomState } from '../../domain/sitting/types.ts'
import type { Party } from '../../domain/text/ids.ts'
import { labelsFor } from '../../domain/text/labels.ts'
import { type Revision, sidesIn } from '../room/revision.ts'
import type { Room } from '../room/room.ts'
import { sidesOf } from '../room/sides.ts'
import { nameAlone } from './correspondence-order.ts'

type Taken = Pick<UnreadFacts, 'of' | 'source'>

export function liveSource(room: Room): Taken {
  const { labels: stored, standing, positions, sponsors } = room.state
  const verified = [...room.index.paragraphs.values()].map(({ section, ...own }) => ({ ...own, section: section.id, kind: section.kind }))
  const labels = labelsFor(verified, stored)
  const paragraphs = verified.map(({ id, section, kind, role, level, marker, pi, alt, runs }): UnreadParagraph => {
    const about = { label: labels.get(id) ?? null, standing: standing.get(id) ?? ({ kind: 'open' } as const) }
    return { id, section, kind, role, level, marker, pi, alt, runs: runsOf(runs), ...about }
  })
  return { of: { kind: 'live', at: room.now() }, source: { paragraphs, positions: withSponsors(positions, sponsors) } }
}

/** What we issued, in the form in which we issued it. */
type Issued = {
  readonly number: number
  readonly title: string
  readonly at: number
  readonly paragraphs: readonly UnreadParagraph[]
  readonly positions: readonly PositionHeld[]
  /** Left out where there are none. */
  readonly sponsors?: readonly SponsorHeld[]
}

export function issuedSource({ json }: Revision): Taken {
  const { number, title, at, paragraphs, positions, sponsors } = JSON.parse(json) as Issued
  return {
    of: { kind: 'revision', number, title, at },
    source: { paragraphs, positions: withSponsors(positions, sponsors) },
  }
}

/** `adopted` in an order means: whatever anybody has pending. */
export type Wanted = { readonly kind: View['kind']; readonly party: Party | null }

function viewOf({ kind, party }: Wanted, { paragraphs }: UnreadSource): View {
  switch (kind) {
    case 'compilation':
    case 'clean':
      return { kind }
    case 'adopted':
      return { kind, parties: partiesAmong(paragraphs) }
    case 'delegation':
      return party === null ? { kind: 'clean' } : { kind, party }
  }
}

/** In which language besides the negotiated one it is wanted, in its place or beside it. */
export type VersionWanted = { readonly textLanguage?: string | undefined; readonly beside?: readonly string[] | undefined }

/** Of the text as it stands, or as it was issued; undefined where it is read in the negotiated language alone. */
export function versionIn(room: Room, revision: Revision | undefined, { textLanguage, beside }: VersionWanted): Version | undefined {
  const language = textLanguage ?? beside?.[0]
  if (language === undefined || language === room.state.conference.language) return undefined
  return {
    language,
    as: beside === undefined ? 'alone' : 'beside',
    words: revision === undefined ? wordsNow(room, language) : wordsIn(revision, language),
  }
}

const wordsIn = (revision: Revision, language: string): Version['words'] =>
  sidesIn(revision).find((side) => side.language === language)?.words ?? {}

const wordsNow = (room: Room, language: string): Version['words'] =>
  Object.fromEntries([...room.index.paragraphs.keys()].map((id) => [id, sidesOf(room)(language, id)?.runs ?? []]))

type Asked = { readonly language: Language; readonly isRehearsal: boolean; readonly wanted: Wanted; readonly version?: Version | undefined }

export function compilationFacts(state: RoomState, { of, source }: Taken, { language, isRehearsal, wanted, version }: Asked): UnreadFacts {
  const { title, language: textLanguage, venueZone } = state.conference
  const view = viewOf(wanted, source)
  const named = [...partiesAmong(source.paragraphs), ...(view.kind === 'delegation' ? [view.party] : [])]
  const names = Object.fromEntries(named.map((party) => [party, nameAlone(state, party, language)]))
  return {
    language,
    textLanguage,
    conference: title,
    isRehearsal,
    zone: venueZone,
    of,
    view,
    names,
    source: version === undefined ? source : { ...source, version },
  }
}
