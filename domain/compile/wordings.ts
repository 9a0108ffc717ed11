/** Wording in proposers' own languages in a compilation: a note beside the paragraph that it is for, with the language named. */
import { type GivenWording, paragraphBeside, type Rendering, renderingStands, type RenderingStanding } from '../languages/wordings.ts'
import type { ParagraphId, Party } from '../text/ids.ts'
import { groupedBy } from './grouped.ts'
import type { SourceParagraph } from './types.ts'

/** As a page is shown it, and as an issued revision keeps it. */
export type WordingHeld = Pick<GivenWording, 'by' | 'place' | 'language' | 'text' | 'version'> & {
  readonly rendering: Pick<Rendering, 'paragraph' | 'seen' | 'of' | 'verdict'> | null
}

/** `isNew`: of a paragraph that is not there yet, noted at the one it is to follow. */
export type WordingNoted = {
  readonly by: Party
  readonly language: string
  readonly text: string
  readonly standing: RenderingStanding
  readonly isNew: boolean
}

/** Each is noted once: where it is rendered, else at its place, or where its section begins. */
export function wordingsBeside(
  paragraphs: readonly SourceParagraph[],
  held: readonly WordingHeld[],
): (paragraph: SourceParagraph) => readonly WordingNoted[] {
  const beside = groupedBy(held, (wording) => besideIn(paragraphs, wording))
  return (paragraph) => (beside.get(paragraph.id) ?? []).map((wording) => noted(paragraph, wording))
}

function besideIn(paragraphs: readonly SourceParagraph[], { place, rendering }: WordingHeld): ParagraphId | null {
  const isThere = (id: ParagraphId | null): boolean => paragraphs.some((paragraph) => paragraph.id === id)
  const wanted = [paragraphBeside({ place, rendering }), paragraphBeside({ place, rendering: null })].find(isThere)
  if (wanted !== undefined) return wanted
  const first = place.kind === 'new' ? paragraphs.find(({ section }) => section === place.section) : undefined
  return (first ?? paragraphs.at(-1))?.id ?? null
}

function noted({ id, proposals }: SourceParagraph, { by, place, language, text, version, rendering }: WordingHeld): WordingNoted {
  const now = rendering?.paragraph === id ? proposals.find((proposal) => proposal.by === by)?.seen : undefined
  const standing = renderingStands({ version, rendering }, now ?? null)
  return { by, language, text, standing, isNew: place.kind === 'new' && now === undefined }
}
