/** What a file is read against, for the seat that hands it in: the text as it stands, or for who is out of the room the newest revision. */
import { wordingToTable } from '../../domain/proposals/put.ts'
import type { ImportFacts } from '../../domain/importing/preview.ts'
import type { Ours } from '../../domain/importing/types.ts'
import type { ParagraphView, Run } from '../../domain/proposals/types.ts'
import { PARTY_TERMS } from '../../domain/sentences/terms.ts'
import { isAgreed } from '../../domain/sitting/standing.ts'
import type { RoomState } from '../../domain/sitting/types.ts'
import type { DelegationCode, ParagraphId, Party } from '../../domain/text/ids.ts'
import { labelsFor } from '../../domain/text/labels.ts'
import type { Revision } from '../room/revision.ts'
import type { Room } from '../room/room.ts'
import { textOf } from '../room/text.ts'

const fullOf = (runs: readonly Pick<Run, 'text'>[]): string => runs.map(({ text }) => text).join('')

type Common = Pick<ParagraphView, 'id' | 'section' | 'role' | 'level' | 'marker' | 'runs' | 'pi'>

const common = (paragraph: Common) => ({
  id: paragraph.id,
  section: paragraph.section,
  role: paragraph.role,
  level: paragraph.level,
  marker: paragraph.marker,
  text: wordingToTable(paragraph),
  full: fullOf(paragraph.runs),
})

export function liveParagraphs(room: Room, by: DelegationCode): readonly Ours[] {
  const { paragraphs } = textOf(room)
  const labels = labelsFor(paragraphs, room.state.labels)
  return paragraphs
    .filter(({ pi }) => pi === null)
    .map((paragraph) => ({
      ...common(paragraph),
      label: labels.get(paragraph.id) ?? null,
      seen: paragraph.seen,
      isAgreed: isAgreed(room.state, paragraph.id),
      hasOwn: paragraph.proposals.some((proposal) => proposal.by === by),
    }))
}

/** The server wrote it itself when the revision was issued. */
type Issued = {
  readonly paragraphs: readonly (Common & { readonly label: string | null; readonly standing: { readonly kind: string } })[]
}

export function issuedParagraphs({ json }: Revision): readonly Ours[] {
  return (JSON.parse(json) as Issued).paragraphs
    .filter(({ pi }) => pi === null)
    .map((paragraph) => ({
      ...common(paragraph),
      label: paragraph.label,
      seen: null,
      isAgreed: paragraph.standing.kind === 'agreed',
      hasOwn: false,
    }))
}

/** Everything that a party may be called in a file, in any language that is known. */
export function namesOfParties({ conference }: RoomState): Readonly<Record<string, Party>> {
  const offices = (['chair', 'secretariat'] as const).flatMap((party) =>
    Object.values(PARTY_TERMS[party]).map((name) => [name, party] as const),
  )
  const members = conference.members.flatMap(({ code, names }) =>
    [code, ...Object.values(names).flatMap(({ name, short }) => [name, short])].map((name) => [name, code] as const),
  )
  return Object.fromEntries([...offices, ...members])
}

export function saidIn({ comments }: RoomState): ImportFacts['said'] {
  const said: Record<ParagraphId, string[]> = {}
  for (const { paragraph, remarks } of comments.values()) {
    said[paragraph] = [...(said[paragraph] ?? []), ...remarks.flatMap(({ text }) => text ?? [])]
  }
  return said
}
