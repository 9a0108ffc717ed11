/** What acts ask of a paragraph before they decide on it. */
import type { ParagraphView, Proposal } from '../proposals/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { isAgreed } from '../sitting/standing.ts'
import type { Digest, ParagraphId, Party, SectionId } from '../text/ids.ts'
import { amongAlternatives } from './wordings.ts'
import type { Context } from './types.ts'

export function paragraphIn(context: Context, id: ParagraphId): ParagraphView | Refusal {
  const found = context.text.find(id)
  if (found !== null) return found
  return refused(context.state.removedIds.has(id) ? 'paragraph.gone' : 'paragraph.unknown')
}

/** The paragraph, unless it is locked. */
export function unlockedParagraph(context: Context, id: ParagraphId): ParagraphView | Refusal {
  return isAgreed(context.state, id) ? refused('paragraph.agreed') : paragraphIn(context, id)
}

/** The paragraph whose structure may be changed: not locked, and no proposal itself. */
export function baseParagraph(context: Context, id: ParagraphId): ParagraphView | Refusal {
  const paragraph = unlockedParagraph(context, id)
  if (paragraph.kind === 'refused') return paragraph
  if (paragraph.pi !== null) return refused('paragraph.proposed')
  return amongAlternatives(context, paragraph) ?? paragraph
}

export const notAsSeen = (seen: Digest, now: Digest): Refusal | null => (seen === now ? null : refused('wording.changed'))

/** What `by` has pending in the paragraph, in the wording that was seen. */
export function proposalSeen(paragraph: ParagraphView, by: Party, seen: Digest | undefined): Proposal | Refusal {
  const proposal = paragraph.proposals.find((each) => each.by === by)
  if (proposal === undefined) return refused('proposal.gone')
  return seen === undefined ? proposal : (notAsSeen(seen, proposal.seen) ?? proposal)
}

export const stillPending = (paragraph: ParagraphView): Refusal | null =>
  paragraph.proposals.length === 0 ? null : refused('paragraph.has-proposals', { count: paragraph.proposals.length })

export const textOf = (paragraph: Pick<ParagraphView, 'runs'>): string => paragraph.runs.map((run) => run.text).join('')

export type Place = { readonly kind: 'place'; readonly section: SectionId; readonly after: ParagraphView | null }

/** A place in the text: after a paragraph of that section, or first in it. */
export function placeIn(context: Context, section: SectionId, after: ParagraphId | undefined): Place | Refusal {
  if (!context.sections.includes(section)) return refused('section.unknown')
  if (after === undefined) return { kind: 'place', section, after: null }
  const before = paragraphIn(context, after)
  if (before.kind === 'refused') return before
  return before.section === section ? { kind: 'place', section, after: before } : refused('act.malformed', { field: 'after' })
}
