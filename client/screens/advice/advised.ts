/** The text as advice is asked about it: as it would read with the pens' own words, and without those of delegations. */
import type { AdvisedParagraph, Note, NoteSpan } from '../../../domain/advice/types.ts'
import { isRivalWording } from '../../../domain/proposals/alternatives.ts'
import { staysWith, wordingWith } from '../../../domain/proposals/read.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'

const PENS: ReadonlySet<Party> = new Set(['chair', 'secretariat'])

/** Kept while the paragraph's view stays the same object. */
const kept = new WeakMap<ParagraphView, string>()

export function cleanText(view: ParagraphView): string {
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

/** Where words of the text that is advised stand in the paragraph with all that is pending; null where something pending stands among them. */
export function spanIn({ runs }: ParagraphView, { from, to }: NoteSpan): NoteSpan | null {
  const places: number[] = []
  let at = 0
  for (const run of runs) {
    if (staysWith(run, PENS)) places.push(...Array.from({ length: run.text.length }, (_, i) => at + i))
    at += run.text.length
  }
  if (from === to) {
    const before = places[from - 1]
    const place = before === undefined ? (places[0] ?? at) : before + 1
    return { from: place, to: place }
  }
  const [first, last] = [places[from], places[to - 1]]
  return first === undefined || last === undefined || last - first !== to - 1 - from ? null : { from: first, to: last + 1 }
}

/** By the paragraph they are about, the first of several. */
export function inTextOrder(notes: readonly Note[], paragraphs: readonly ParagraphView[]): readonly Note[] {
  const places = new Map<string, number>(paragraphs.map(({ id }, at) => [id, at]))
  const placeOf = (note: Note): number => places.get(note.paragraphs[0] ?? '') ?? places.size
  return notes.toSorted((one, other) => placeOf(one) - placeOf(other))
}
