/** The text against which drafts are read: in an open sitting the text of the room, out of it the newest revision. */
import { wordingWith } from '../../../domain/proposals/read.ts'
import type { ParagraphView, Run } from '../../../domain/proposals/types.ts'
import type { PrivateDraft } from '../../../domain/private/drafts.ts'
import { tablingOf, type Tabling } from '../../../domain/tabling/tabling.ts'
import type { ParagraphId, Party, SectionId } from '../../../domain/text/ids.ts'
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
  /** Without anybody's proposals. */
  readonly text: string
  readonly agreed: boolean
}

export type CurrentText = {
  /** Null for the text of the room. */
  readonly revision: number | null
  readonly language: string
  readonly paragraphs: readonly CurrentParagraph[]
}

const NOBODY: ReadonlySet<Party> = new Set()

const baseOf = (runs: readonly Run[]): string =>
  wordingWith(runs, NOBODY)
    .map(([text]) => text)
    .join('')

/** Paragraphs that somebody only proposes are no base for a draft. */
const isBase = ({ pi }: Pick<ParagraphView, 'pi'>): boolean => pi === null

export function textInRoom({ paragraphs, labels, standing }: Shown, language: string): CurrentText {
  const read = ({ id, section, kind, role, level, marker, runs }: ParagraphView): CurrentParagraph => ({
    id,
    section,
    kind,
    label: labels.get(id) ?? '·',
    role,
    level,
    marker,
    text: baseOf(runs),
    agreed: standing.get(id)?.kind === 'agreed',
  })
  return { revision: null, language, paragraphs: paragraphs.filter(isBase).map(read) }
}

/** What was agreed then may have been reopened since: an issued text says nothing of it. */
export function textOfRevision({ number, paragraphs }: Revision, language: string): CurrentText {
  const read = ({ id, section, kind, role, level, marker, label, runs }: Revision['paragraphs'][number]): CurrentParagraph => ({
    id,
    section: section as SectionId,
    kind,
    label: label ?? '·',
    role,
    level,
    marker,
    text: baseOf(runs),
    agreed: false,
  })
  return { revision: number, language, paragraphs: paragraphs.filter(isBase).map(read) }
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
