/** From one proposal to the next, down the text and around its end. */
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'

type Place = { readonly paragraph: ParagraphId; readonly by: Party | null }
type Found = { readonly paragraph: ParagraphId; readonly by: Party }

/** Null where nothing is pending. Without a chosen one it begins at the paragraph of the caret, with that paragraph's own. */
export function proposalBeside(paragraphs: readonly ParagraphView[], from: Place | null, step: 1 | -1): Found | null {
  const all = paragraphs.flatMap(({ id, proposals }): Found[] => proposals.map(({ by }) => ({ paragraph: id, by })))
  const chosen = all.findIndex(({ paragraph, by }) => paragraph === from?.paragraph && by === from.by)
  if (chosen >= 0) return all[(chosen + step + all.length) % all.length] ?? null
  const order = paragraphs.map(({ id }) => id)
  const here = from === null ? -1 : order.indexOf(from.paragraph)
  return step === 1
    ? (all.find(({ paragraph }) => order.indexOf(paragraph) >= here) ?? all[0] ?? null)
    : (all.findLast(({ paragraph }) => order.indexOf(paragraph) < here) ?? all.at(-1) ?? null)
}
