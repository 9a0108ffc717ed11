/** What acts ask of wordings that are rivals. */
import { type Alternatives, alternativesOf } from '../proposals/alternatives.ts'
import type { ParagraphView } from '../proposals/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { labelsFor } from '../text/labels.ts'
import type { ParagraphId } from '../text/ids.ts'
import type { Context } from './types.ts'

type Asked = Pick<Context, 'state' | 'text'>

/** The wordings among which this one is, while there are rivals. */
export const groupOf = ({ text }: Pick<Context, 'text'>, { id, alt }: Pick<ParagraphView, 'id' | 'alt'>): Alternatives | null =>
  alt === null ? null : alternativesOf(text.paragraphs, id)

/** Why the paragraph is not taken up alone, or null. */
export function amongAlternatives(context: Asked, paragraph: ParagraphView): Refusal | null {
  const group = groupOf(context, paragraph)
  return group === null ? null : refused('group.open', { count: group.members.length, label: labelIn(context, group.lead.id) })
}

/** As it stands on the screens, on record or not. */
export const labelIn = ({ state, text }: Asked, id: ParagraphId): string =>
  state.labels.get(id) ?? labelsFor(text.paragraphs, state.labels).get(id) ?? ''
