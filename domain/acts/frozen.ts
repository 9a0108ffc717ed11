/** What an act that writes a proposal asks of the reading: the same as the guard asks of each key. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import { opensBetween, unfrozenIn } from '../sitting/frozen.ts'
import { isOffice } from '../sitting/seats.ts'
import type { ParagraphId } from '../text/ids.ts'
import type { Place } from './paragraphs.ts'
import type { Context } from './types.ts'

/** Null where nothing is frozen for the one who acts. The whole text is not looked at where nothing is. */
const unfrozenFor = ({ state, text, actor }: Context): ReadonlySet<ParagraphId> | null =>
  isOffice(actor) || !state.textReading.freeze ? null : unfrozenIn(state.textReading, text.paragraphs)

/** Why nothing new may be proposed in the paragraph now, or null. */
export function frozenTo(context: Context, paragraph: ParagraphId): Refusal | null {
  const unfrozen = unfrozenFor(context)
  return unfrozen === null || unfrozen.has(paragraph) ? null : refused('paragraph.frozen')
}

/** Why no paragraph may be proposed there now, or null. */
export function placeFrozenTo(context: Context, { section, after }: Place): Refusal | null {
  const siblings = context.text.paragraphs.filter((each) => each.section === section)
  const at = after === null ? -1 : siblings.findIndex((each) => each.id === after.id)
  const next = siblings[at + 1]?.id ?? null
  return opensBetween(unfrozenFor(context), after?.id ?? null, next) ? null : refused('paragraph.frozen')
}
