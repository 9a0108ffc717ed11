/** The text as lists: paragraphs of one section that stand under one lead-in, the items under a paragraph apart. */
import type { AdvisedParagraph } from './types.ts'

/** Paragraphs at the head of a list, without what hangs from them. */
export type List = { readonly kind: AdvisedParagraph['kind']; readonly paragraphs: readonly AdvisedParagraph[] }

/** A lead-in begins a list, unless it has a number or items of its own: then it is one of the list's paragraphs. */
const beginsList = ({ role, level, marker }: AdvisedParagraph, next: AdvisedParagraph | undefined): boolean =>
  role === 'chapeau' && level === 0 && marker === 'none' && (next?.level ?? 0) === 0

const belongs = ({ role, level }: AdvisedParagraph): boolean => level === 0 && (role === 'body' || role === 'chapeau')

export function listsIn(paragraphs: readonly AdvisedParagraph[]): readonly List[] {
  const lists: { kind: AdvisedParagraph['kind']; paragraphs: AdvisedParagraph[] }[] = []
  let kind: AdvisedParagraph['kind'] | null = null
  for (const [i, paragraph] of paragraphs.entries()) {
    const begins = beginsList(paragraph, paragraphs[i + 1])
    if (begins || paragraph.kind !== kind) lists.push({ kind: paragraph.kind, paragraphs: [] })
    kind = paragraph.kind
    if (!begins && belongs(paragraph) && paragraph.text.trim() !== '') lists.at(-1)?.paragraphs.push(paragraph)
  }
  return lists.filter((list) => list.paragraphs.length > 0)
}
