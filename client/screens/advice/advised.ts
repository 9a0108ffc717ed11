/** The text as advice is asked about it: as it would read with the pens' own words, and without those of delegations. */
import type { AdvisedParagraph } from '../../../domain/advice/types.ts'
import { isRivalWording } from '../../../domain/proposals/alternatives.ts'
import { wordingWith } from '../../../domain/proposals/read.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'

const PENS: ReadonlySet<Party> = new Set(['chair', 'secretariat'])

/** Kept while the paragraph's view stays the same object. */
const kept = new WeakMap<ParagraphView, string>()

function cleanText(view: ParagraphView): string {
  const known = kept.get(view)
  if (known !== undefined) return known
  const text = wordingWith(view.runs, PENS)
    .map(([words]) => words)
    .join('')
  kept.set(view, text)
  return text
}

/** A paragraph that a delegation proposes is not the meeting's yet, nor is one that stands beside another wording. */
export const advisedText = (paragraphs: readonly ParagraphView[], isAgreed: (id: ParagraphId) => boolean): readonly AdvisedParagraph[] =>
  paragraphs.flatMap((view) => {
    if ((view.pi !== null && !PENS.has(view.pi)) || isRivalWording(view)) return []
    const { id, kind, role, level, marker } = view
    return [{ id, kind, role, level, marker, text: cleanText(view), agreed: isAgreed(id) }]
  })

/** Whether offsets in the text that is advised are offsets in the paragraph: nothing is pending in it. */
export const isPlain = (view: ParagraphView): boolean => view.proposals.length === 0
