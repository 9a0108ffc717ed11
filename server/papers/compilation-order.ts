/** What a compilation is made from, taken out of a room: the live text, or an issued revision as it was. */
import { partiesPending } from '../../domain/compile/compile.ts'
import type { CompilationFacts } from '../../domain/compile/paper.ts'
import { type SponsorHeld, withSponsors } from '../../domain/compile/sponsors.ts'
import type { PositionHeld, Source, SourceParagraph, View } from '../../domain/compile/types.ts'
import { proposalsIn } from '../../domain/proposals/read.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import type { RoomState } from '../../domain/sitting/types.ts'
import type { Party } from '../../domain/text/ids.ts'
import { labelsFor } from '../../domain/text/labels.ts'
import type { Revision } from '../room/revision.ts'
import type { Room } from '../room/room.ts'
import { textOf } from '../room/text.ts'
import { nameAlone } from './correspondence-order.ts'

type Taken = Pick<CompilationFacts, 'of' | 'source'>

export function liveSource(room: Room): Taken {
  const { labels: stored, standing, positions, sponsors } = room.state
  const views = textOf(room).paragraphs
  const labels = labelsFor(views, stored)
  const paragraphs = views.map(({ id, section, kind, role, level, marker, pi, alt, runs, proposals }): SourceParagraph => {
    const about = { label: labels.get(id) ?? null, standing: standing.get(id) ?? ({ kind: 'open' } as const) }
    return { id, section, kind, role, level, marker, pi, alt, runs, proposals, ...about }
  })
  return { of: { kind: 'live', at: room.now() }, source: { paragraphs, positions: withSponsors(positions, sponsors) } }
}

/** What we issued, in the form in which we issued it. */
type Issued = {
  readonly number: number
  readonly title: string
  readonly at: number
  readonly paragraphs: readonly Omit<SourceParagraph, 'proposals'>[]
  readonly positions: readonly PositionHeld[]
  /** Left out where there are none. */
  readonly sponsors?: readonly SponsorHeld[]
}

export function issuedSource({ json }: Revision): Taken {
  const { number, title, at, paragraphs, positions, sponsors } = JSON.parse(json) as Issued
  const withProposals = paragraphs.map((each): SourceParagraph => ({ ...each, proposals: proposalsIn(each.runs, each.pi) }))
  return {
    of: { kind: 'revision', number, title, at },
    source: { paragraphs: withProposals, positions: withSponsors(positions, sponsors) },
  }
}

/** `adopted` in an order means: whatever anybody has pending. */
export type Wanted = { readonly kind: View['kind']; readonly party: Party | null }

function viewOf({ kind, party }: Wanted, source: Source): View {
  switch (kind) {
    case 'compilation':
    case 'clean':
      return { kind }
    case 'adopted':
      return { kind, parties: partiesPending(source) }
    case 'delegation':
      return party === null ? { kind: 'clean' } : { kind, party }
  }
}

type Asked = { readonly language: Language; readonly isRehearsal: boolean; readonly wanted: Wanted }

export function compilationFacts(state: RoomState, { of, source }: Taken, { language, isRehearsal, wanted }: Asked): CompilationFacts {
  const { title, language: textLanguage, venueZone } = state.conference
  const view = viewOf(wanted, source)
  const named = [...partiesPending(source), ...(view.kind === 'delegation' ? [view.party] : [])]
  const names = Object.fromEntries(named.map((party) => [party, nameAlone(state, party, language)]))
  return { language, textLanguage, conference: title, isRehearsal, zone: venueZone, of, view, names, source }
}
