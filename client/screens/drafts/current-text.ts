/** The text against which drafts are read: in an open sitting the text of the room, out of it the newest revision. */
import { wordingToTable } from '../../../domain/proposals/put.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { PrivateDraft } from '../../../domain/private/drafts.ts'
import { tablingOf, type Tabling } from '../../../domain/tabling/tabling.ts'
import type { Digest, ParagraphId, Party, SectionId } from '../../../domain/text/ids.ts'
import type { Level, Marker, Role, SectionKind } from '../../../domain/text/schema.ts'
import type { Shown } from '../../room/text-store.ts'
import type { Revision } from '../revision/revision.ts'

export type CurrentParagraph = {
  readonly id: ParagraphId
  readonly section: SectionId
  readonly kind: SectionKind
  readonly label: string
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  /** The wording that a draft is read against: without anybody's proposals; of a paragraph that is itself proposed, as it was proposed. */
  readonly text: string
  /** The same with what one's own delegation has pending there, and the digest of the paragraph; tabling puts itself in its place. */
  readonly own: { readonly text: string; readonly seen: Digest } | null
  readonly agreed: boolean
}

export type CurrentText = {
  /** Null for the text of the room. */
  readonly revision: number | null
  readonly language: string
  readonly paragraphs: readonly CurrentParagraph[]
}

type Read = Pick<ParagraphView, 'id' | 'kind' | 'role' | 'level' | 'marker' | 'pi' | 'runs'> & {
  readonly section: SectionId
  readonly label: string
  readonly agreed: boolean
  readonly own: CurrentParagraph['own']
}

const paragraphOf = ({ pi, runs, ...rest }: Read): CurrentParagraph => ({ ...rest, text: wordingToTable({ pi, runs }) })

/** As the party would have it. */
const wordingOf = ({ runs, pi }: Pick<ParagraphView, 'runs' | 'pi'>, own: Party): string =>
  runs.flatMap(({ text, ins, dels }) => ((ins === null || ins === pi || ins === own) && !dels.includes(own) ? [text] : [])).join('')

function ownIn(view: ParagraphView, own: Party): CurrentParagraph['own'] {
  return view.proposals.some(({ by }) => by === own) ? { text: wordingOf(view, own), seen: view.seen } : null
}

export function textInRoom(
  { paragraphs, labels, standing }: Pick<Shown, 'paragraphs' | 'labels' | 'standing'>,
  own: Party,
  language: string,
): CurrentText {
  const read = (view: ParagraphView): CurrentParagraph => {
    const { id, section, kind, role, level, marker, pi, runs } = view
    const agreed = standing.get(id)?.kind === 'agreed'
    return paragraphOf({ id, section, kind, role, level, marker, pi, runs, label: labels.get(id) ?? '·', agreed, own: ownIn(view, own) })
  }
  return { revision: null, language, paragraphs: paragraphs.map(read) }
}

/** What was agreed or pending then may be otherwise by now: of that an issued text says nothing. */
export function textOfRevision({ number, paragraphs }: Revision, language: string): CurrentText {
  const read = ({ id, section, kind, role, level, marker, pi, runs, label }: Revision['paragraphs'][number]): CurrentParagraph =>
    paragraphOf({ id, section: section as SectionId, kind, role, level, marker, pi, runs, label: label ?? '·', agreed: false, own: null })
  return { revision: number, language, paragraphs: paragraphs.map(read) }
}

export type DraftStanding =
  /** A new paragraph: nothing to be read against. */
  | { readonly kind: 'new' }
  /** The paragraph stands in the text no more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'known'; readonly now: CurrentParagraph; readonly moved: boolean; readonly tabling: Tabling }

/** How a draft stands to the text: whether that moved on since, and what tabling would do now. */
export function standingOf(draft: PrivateDraft, text: CurrentText): DraftStanding {
  if (draft.kind === 'new') return { kind: 'new' }
  const now = text.paragraphs.find(({ id }) => id === draft.paragraph)
  if (now === undefined) return { kind: 'gone' }
  const tabling = tablingOf({ base: draft.base, draft: draft.text, now: now.text }, text.language)
  return { kind: 'known', now, moved: now.text !== draft.base, tabling }
}

/** Where a new paragraph's draft stands: behind which label. */
export function labelOfDraft(draft: PrivateDraft, text: CurrentText | null): string | null {
  const id = draft.kind === 'words' ? draft.paragraph : draft.after
  return text?.paragraphs.find((each) => each.id === id)?.label ?? null
}
