/** What a rival wording says in another language: the version's words where it is the text's own, or those that its delegation gave and the pen rendered. */
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { besideIn, type WordingShown } from '../../room/wordings-shown.ts'

type Given = { readonly wordings: readonly WordingShown[]; readonly paragraphs: readonly ParagraphView[] }

/** The delegation's own words, as long as the rival wording still is their rendering; null for all others. */
export function givenIn({ wordings, paragraphs }: Given, { id, pi }: ParagraphView, language: string): WordingShown | null {
  const found = wordings.find((wording) => {
    if (wording.language !== language || wording.by !== pi || wording.rendering?.paragraph !== id) return false
    const { standing } = besideIn(paragraphs, wording)
    return standing === 'rendered' || standing === 'confirmed'
  })
  return found ?? null
}
