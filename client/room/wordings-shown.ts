/** Wording in proposers' own languages, as the shared document holds it. */
import type * as Y from 'yjs'
import {
  type GivenWording,
  paragraphBeside,
  type Rendering,
  renderingStands,
  type RenderingStanding,
} from '../../domain/languages/wordings.ts'
import type { ParagraphView, Proposal } from '../../domain/proposals/types.ts'

type Told = Omit<GivenWording, 'seat' | 'rendering'>
export type WordingShown = Told & { readonly rendering: Omit<Rendering, 'by' | 'at'> | null }

/** In the order in which they were given. */
export const readWordings = (doc: Y.Doc): readonly WordingShown[] =>
  [...doc.getMap<Omit<WordingShown, 'number'>>('wordings').entries()]
    .map(([number, wording]) => ({ ...wording, number: Number(number) }))
    .sort((one, other) => one.number - other.number)

/** The delegation's proposal that renders it, as it now reads. */
export type Beside = {
  readonly standing: RenderingStanding
  readonly paragraph: ParagraphView | null
  readonly proposal: Proposal | null
}

export function besideIn(paragraphs: readonly ParagraphView[], wording: WordingShown): Beside {
  const there = wording.rendering === null ? undefined : paragraphs.find(({ id }) => id === wording.rendering?.paragraph)
  const proposal = there?.proposals.find(({ by }) => by === wording.by) ?? null
  const beside = paragraphBeside({ ...wording, rendering: null })
  const paragraph = (proposal === null ? paragraphs.find(({ id }) => id === beside) : there) ?? null
  return { standing: renderingStands(wording, proposal?.seen ?? null), paragraph, proposal }
}
