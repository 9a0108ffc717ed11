/** The text in the format's parts: the title in the preface, the preamble's recitals, sections of numbered paragraphs one under another, the closing, annexes. */
import type { SourceParagraph } from '../compile/types.ts'
import { groupedBy } from '../compile/grouped.ts'
import { numbersOf } from '../text/numbers.ts'
import type { ParagraphId, SectionId } from '../text/ids.ts'
import type { SectionKind } from '../text/schema.ts'
import { partyId } from './akn-names.ts'
import { type Referred, wordsOf } from './akn-words.ts'
import { type Attributes, element, holding, lines, xmlWords } from './akn-xml.ts'

export type Section = { readonly id: SectionId; readonly kind: SectionKind; readonly paragraphs: readonly SourceParagraph[] }

/** What a paragraph is written with. */
type Writing = { readonly referred: Referred; readonly numbers: ReadonlyMap<ParagraphId, string | null> }

export const sectionsOf = (paragraphs: readonly SourceParagraph[]): readonly Section[] =>
  [...groupedBy(paragraphs, ({ section }) => section).entries()].map(([id, own]) => ({
    id,
    kind: own[0]?.kind ?? 'commitments',
    paragraphs: own,
  }))

function printedIn(sections: readonly Section[]): ReadonlyMap<ParagraphId, string | null> {
  const printed = new Map<ParagraphId, string | null>()
  for (const { paragraphs } of sections) {
    const numbers = numbersOf(paragraphs)
    paragraphs.forEach(({ id }, at) => printed.set(id, numbers[at] ?? null))
  }
  return printed
}

export const writingOf = (sections: readonly Section[], referred: Referred): Writing => ({ referred, numbers: printedIn(sections) })

/** What makes the paragraph findable and the same again when the file is read. */
const marksOf = ({ id, section, kind, role, level, marker, pi, alt, label }: SourceParagraph): Attributes => ({
  eId: id,
  wId: id,
  class: role,
  ...(pi === null ? {} : { refersTo: `#${partyId(pi)}` }),
  ...(alt === null || alt === id ? {} : { alternativeTo: alt }),
  'declaro:section': section,
  'declaro:kind': kind,
  'declaro:role': role,
  'declaro:level': String(level),
  'declaro:marker': marker,
  'declaro:proposedBy': pi,
  'declaro:wordings': alt,
  'declaro:label': label,
})

const numberOf = ({ id }: SourceParagraph, { numbers }: Writing): string | null => numbers.get(id) ?? null
const withWords = (paragraph: SourceParagraph, { referred }: Writing): string => wordsOf(paragraph.runs, referred)

function num(paragraph: SourceParagraph, writing: Writing): readonly string[] {
  const number = numberOf(paragraph, writing)
  return number === null ? [] : [element('num', {}, xmlWords(number))]
}

/** A block has no place for a number of its own. */
function block(paragraph: SourceParagraph, writing: Writing): string {
  const number = numberOf(paragraph, writing)
  const words = withWords(paragraph, writing)
  const held = paragraph.role === 'title' ? element('docTitle', {}, words) : words
  return element('p', marksOf(paragraph), `${number === null ? '' : element('inline', { name: 'num' }, xmlWords(`${number} `))}${held}`)
}

export const blocks = (sections: readonly Section[], writing: Writing): readonly string[] =>
  sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => block(paragraph, writing)))

/** Recitals, and what leads them in and out. */
export function recitals(sections: readonly Section[], writing: Writing): readonly string[] {
  const parts: string[] = []
  let together: string[] = []
  const end = (): void => {
    parts.push(...holding('recitals', {}, together))
    together = []
  }
  for (const paragraph of sections.flatMap(({ paragraphs }) => paragraphs)) {
    const words = element('p', {}, withWords(paragraph, writing))
    if (paragraph.role === 'body' || paragraph.role === 'quote') {
      together.push(element('recital', marksOf(paragraph), [...num(paragraph, writing), words].join('')))
      continue
    }
    end()
    if (paragraph.role === 'chapeau') parts.push(element('formula', { name: 'chapeau', ...marksOf(paragraph) }, words))
    else parts.push(block(paragraph, writing))
  }
  end()
  return parts
}

/** A paragraph and those that hang from it. */
type Node = { readonly paragraph: SourceParagraph; readonly under: Node[] }

const isHeading = ({ role }: SourceParagraph): boolean => role === 'heading' || role === 'title'

function nested(paragraphs: readonly SourceParagraph[]): readonly Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  for (const paragraph of paragraphs) {
    const node: Node = { paragraph, under: [] }
    while (open.length > 0 && (isHeading(paragraph) || (open.at(-1)?.paragraph.level ?? 0) >= paragraph.level)) open.pop()
    ;(open.at(-1)?.under ?? roots).push(node)
    if (!isHeading(paragraph)) open.push(node)
  }
  return roots
}

const BY_DEPTH = ['paragraph', 'subparagraph', 'point', 'indent'] as const

function hierarchy({ paragraph, under }: Node, depth: number, writing: Writing): string {
  if (isHeading(paragraph)) return element('crossHeading', marksOf(paragraph), withWords(paragraph, writing))
  const words = element('p', {}, withWords(paragraph, writing))
  const inner =
    under.length === 0
      ? [element('content', {}, words)]
      : [element('intro', {}, words), ...under.map((each) => hierarchy(each, depth + 1, writing))]
  return element(BY_DEPTH[depth] ?? 'indent', marksOf(paragraph), lines([...num(paragraph, writing), ...inner]))
}

/** Its first heading is the section's own. */
function hierarchicalSection({ id, kind, paragraphs }: Section, writing: Writing): string {
  const [first] = paragraphs
  const headed = first !== undefined && isHeading(first)
  const heading = headed ? [element('heading', marksOf(first), withWords(first, writing))] : []
  const rest = nested(headed ? paragraphs.slice(1) : paragraphs).map((node) => hierarchy(node, 0, writing))
  return element('section', { eId: id, class: kind }, lines([...heading, ...rest]))
}

/** A body may not be empty. */
export function mainBody(sections: readonly Section[], writing: Writing, attributes: Attributes): string {
  const parts = sections.map((section) => hierarchicalSection(section, writing))
  return element('mainBody', attributes, lines(parts.length === 0 ? [element('p', {}, '')] : parts))
}
