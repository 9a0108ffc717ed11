/** What a compilation is made from, taken out of a room: the live text, or an issued revision as it was. */
import { type SponsorHeld, withSponsors } from '../../domain/compile/sponsors.ts'
import type { PositionHeld, View } from '../../domain/compile/types.ts'
import type { WordingHeld } from '../../domain/compile/wordings.ts'
import { partiesAmong, type UnreadFacts, type UnreadParagraph, type UnreadSource } from '../../domain/compile/unread.ts'
import { runsOf } from '../../domain/proposals/read.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import type { RoomState } from '../../domain/sitting/types.ts'
import type { Party } from '../../domain/text/ids.ts'
import { labelsFor } from '../../domain/text/labels.ts'
import type { Revision } from '../room/revision.ts'
import { wordingsIssued } from '../room/wordings.ts'
import type { Room } from '../room/room.ts'
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
  return {
    of: { kind: 'live', at: room.now() },
    source: { paragraphs, positions: withSponsors(positions, sponsors), wordings: wordingsIssued(room.state) },
  }
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
  readonly wordings?: readonly WordingHeld[]
}

export function issuedSource({ json }: Revision): Taken {
  const { number, title, at, paragraphs, positions, sponsors, wordings = [] } = JSON.parse(json) as Issued
  return {
    of: { kind: 'revision', number, title, at },
    source: { paragraphs, positions: withSponsors(positions, sponsors), wordings },
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

type Asked = { readonly language: Language; readonly isRehearsal: boolean; readonly wanted: Wanted }

export function compilationFacts(state: RoomState, { of, source }: Taken, { language, isRehearsal, wanted }: Asked): UnreadFacts {
  const { title, language: textLanguage, venueZone } = state.conference
  const view = viewOf(wanted, source)
  const named = [...partiesAmong(source.paragraphs), ...(view.kind === 'delegation' ? [view.party] : [])]
  const names = Object.fromEntries(named.map((party) => [party, nameAlone(state, party, language)]))
  return { language, textLanguage, conference: title, isRehearsal, zone: venueZone, of, view, names, source }
}
