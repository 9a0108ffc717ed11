/** What acts on a language's side ask: whether there is one, and whether the seat has its pen. */
import { isSide } from '../languages/languages.ts'
import { writableSides } from '../languages/pens.ts'
import type { SideParagraph } from '../languages/side-text.ts'
import { digestOf } from '../seal/index.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Digest, ParagraphId } from '../text/ids.ts'
import { notAsSeen } from './paragraphs.ts'
import type { Context } from './types.ts'

/** More paragraphs than any Declaration has. */
export const MOST_PAIRS = 1500

/** Of what stands in a side, in plain words. */
export const sideSeen = (text: string): Digest => digestOf(['side', text])

export function sideRefused({ state, actor }: Pick<Context, 'state' | 'actor'>, language: string): Refusal | null {
  if (!isSide(state.conference, language)) return refused('language.no-side', { language })
  return writableSides(state, actor).includes(language) ? null : refused('language.not-your-pen', { language })
}

/** What stands in the side, where it is what the person saw. */
export function sideAsSeen({ sideOf }: Context, language: string, paragraph: ParagraphId, seen: Digest): SideParagraph | Refusal {
  const side = sideOf(language, paragraph)
  if (side === null) return refused('paragraph.gone')
  return notAsSeen(seen, sideSeen(side.text)) ?? side
}
