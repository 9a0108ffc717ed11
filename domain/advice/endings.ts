/** The sign at a paragraph's end, as the organisation's data have it for its place. */
import { listsIn } from './lists.ts'
import type { AdvisedParagraph, AdviceSettings, Note } from './types.ts'

type Expected = { readonly paragraph: AdvisedParagraph; readonly sign: string }

const CLOSING = /["”»’)\]]*\s*$/u

/** Its sign and where it stands: before closing quotes or after them. */
function endOf(text: string): { readonly sign: string; readonly from: number; readonly to: number } {
  const end = text.trimEnd().length
  const last = text.charAt(end - 1)
  if ('.,;:?!…'.includes(last)) return { sign: last, from: end - 1, to: end }
  const inside = text.slice(0, end).replace(CLOSING, '')
  const sign = inside.charAt(inside.length - 1)
  return '.,;'.includes(sign) && sign !== '' ? { sign, from: inside.length - 1, to: inside.length } : { sign: '', from: end, to: end }
}

export function endingNotes(paragraphs: readonly AdvisedParagraph[], { style }: AdviceSettings): readonly Note[] {
  const { endings } = style
  if (endings === undefined) return []
  const heads = listsIn(paragraphs).map(({ kind, paragraphs: list }) =>
    list.flatMap((paragraph, i): readonly Expected[] => {
      const isLast = i === list.length - 1 && kind !== 'preamble'
      const sign = kind === 'preamble' ? endings.preamble : isLast ? (endings.last ?? endings.operative) : endings.operative
      return sign === undefined || !hasEnd(paragraph, paragraphs) ? [] : [{ paragraph, sign }]
    }),
  )
  return [...heads, itemsIn(paragraphs, endings)].flatMap(notesOf)
}

type Endings = NonNullable<AdviceSettings['style']['endings']>

function itemsIn(paragraphs: readonly AdvisedParagraph[], { item, lastItem = item }: Endings): readonly Expected[] {
  return paragraphs.flatMap((paragraph, i): readonly Expected[] => {
    if (paragraph.level === 0 || paragraph.role !== 'body' || !hasEnd(paragraph, paragraphs)) return []
    const sign = (paragraphs[i + 1]?.level ?? 0) < paragraph.level ? lastItem : item
    return sign === undefined ? [] : [{ paragraph, sign }]
  })
}

/** Titles, lead-ins and annexes end as they like, and so does what items follow. */
function hasEnd(paragraph: AdvisedParagraph, all: readonly AdvisedParagraph[]): boolean {
  const { role, kind, text } = paragraph
  const next = all[all.indexOf(paragraph) + 1]
  const leads = next !== undefined && next.kind === kind && next.level > paragraph.level
  return role === 'body' && kind !== 'title' && kind !== 'annexes' && text.trim() !== '' && !leads && endOf(text).sign !== ':'
}

const SMALLEST_LIST = 3

/** Where most of a list ends otherwise, that is its style: one note tells. */
function notesOf(expected: readonly Expected[]): readonly Note[] {
  const other = expected.filter(({ paragraph, sign }) => endOf(paragraph.text).sign !== sign)
  if (expected.length >= SMALLEST_LIST && other.length > expected.length / 2)
    return [{ kind: 'endings', paragraphs: other.map(({ paragraph }) => paragraph.id), what: { sign: other[0]?.sign ?? '' } }]
  return other.map(({ paragraph, sign }) => {
    const { from, to } = endOf(paragraph.text)
    return { kind: 'ending', paragraphs: [paragraph.id], what: { sign }, suggestion: { from, to, text: sign } }
  })
}
