/** What a file would write into a version in another language, paragraph by paragraph in the order of the text. Pure, and heavy for large files: the
 *  server asks it in a thread of its own. */
import { wordDiff } from '../compare/words.ts'
import type { PlainMark } from '../text/declaration.ts'
import type { ParagraphId } from '../text/ids.ts'
import { inOneLine } from '../text/one-line.ts'
import { LONGEST_PARAGRAPH } from '../text/schema.ts'
import { candidatesIn, type SideWanted } from './side-file.ts'
import type { Candidate, SideItem, SideOurs, SideUnderstood } from './side-types.ts'

export function sidePreviewOf(bytes: Uint8Array, wanted: SideWanted): SideUnderstood {
  const read = candidatesIn(bytes, wanted)
  if (read.kind === 'refused') return read
  const { ours, language } = wanted
  const { all, format, tracked, unread } = read
  const { placed, unplaced } = byParagraph(all, ours)
  const found = ours.flatMap((paragraph) => {
    const candidate = placed.get(paragraph.id)
    return candidate === undefined ? [] : [{ paragraph, candidate }]
  })
  const written = found.filter(({ candidate }) => !isBlank(candidate))
  const items = written
    .filter(({ paragraph, candidate }) => changes(paragraph, candidate))
    .map(({ paragraph, candidate }) => itemOf(paragraph, candidate, language))
  return {
    kind: 'understood',
    preview: {
      language,
      format,
      items,
      unchanged: written.length - items.length,
      blank: found.filter(({ candidate }) => isBlank(candidate)).map(({ paragraph }) => paragraph.label),
      missing: ours.filter(({ id, source }) => !placed.has(id) && source.trim() !== '').map(({ label }) => label),
      unplaced: unplaced.map(({ text }) => text),
      tracked,
      unread,
    },
  }
}

const isBlank = ({ text }: Pick<Candidate, 'text'>): boolean => text.trim() === ''

type Placed = { readonly placed: ReadonlyMap<ParagraphId, Candidate>; readonly unplaced: readonly Candidate[] }

/** The first words under a name are the paragraph's; others are told. */
function byParagraph(all: readonly Candidate[], ours: readonly SideOurs[]): Placed {
  const known = new Set(ours.map(({ id }) => id))
  const placed = new Map<ParagraphId, Candidate>()
  const unplaced: Candidate[] = []
  for (const candidate of all) {
    const { paragraph } = candidate
    if (paragraph !== null && known.has(paragraph) && !placed.has(paragraph)) placed.set(paragraph, candidate)
    else if (!isBlank(candidate)) unplaced.push(candidate)
  }
  return { placed, unplaced }
}

const keyOf = (marks: readonly PlainMark[]): string =>
  marks
    .map(({ from, to, type }) => `${type} ${from} ${to}`)
    .toSorted()
    .join()

const changes = ({ side, sideMarks }: SideOurs, { text, marks }: Candidate): boolean => side !== text || keyOf(sideMarks) !== keyOf(marks)

function itemOf({ id, label, source, side, seen }: SideOurs, candidate: Candidate, language: string): SideItem {
  const { text, marks, way, beside } = candidate
  return {
    paragraph: id,
    label,
    source,
    text,
    marks,
    seen,
    words: wordDiff(side, text, undefined, language),
    way,
    madeOn: beside === null || inOneForm(beside) === inOneForm(source) ? null : beside,
    obstacle: text.length > LONGEST_PARAGRAPH ? 'text.too-long' : null,
  }
}

const inOneForm = (text: string): string => inOneLine(text).normalize('NFC').trim().replace(/\s+/gu, ' ')
