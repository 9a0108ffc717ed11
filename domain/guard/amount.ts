/** How much one delegation may put into the text. Far more than any Declaration needs; without it one page could make every other wait. */
import { LONGEST_PARAGRAPH, MOST_PROPOSED } from '../text/schema.ts'
import { type Hearing, type ItemStruct, Refused } from './hearing.ts'
import type { Verified } from './index-of-text.ts'

/** Notes new characters of a text, one that exists or one that the update brings. */
export function requireRoomFor(hearing: Hearing, text: object, struct: ItemStruct, paragraph: Verified | null): void {
  const grown = (hearing.grown.get(text) ?? paragraph?.text?.length ?? 0) + struct.length
  if (grown > LONGEST_PARAGRAPH) throw new Refused('text.too-long', paragraph?.id ?? null)
  hearing.grown.set(text, grown)
}

export function requireRoomForParagraphs(hearing: Hearing): void {
  if (hearing.newParagraphs.size === 0) return
  let proposed = hearing.newParagraphs.size
  for (const { pi } of hearing.index.paragraphs.values()) if (pi === hearing.author.party) proposed++
  if (proposed > MOST_PROPOSED) throw new Refused('text.too-long')
}
