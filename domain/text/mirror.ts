/** A language's side has the sections and paragraphs of the negotiated text by construction: same ids, same order, same looks. The server brings it in
 *  line in the very commit that changes the text. Words are the translators': a paragraph that goes takes its own along, one that comes is empty. */
import type * as Y from 'yjs'
import type { CharRun } from './chars.ts'
import { type ParagraphElement, paragraphOf, paragraphsOf, type SectionElement, sectionsOf } from './document.ts'
import type { ParagraphId } from './ids.ts'
import {
  appendSection,
  type Carried,
  insertParagraph,
  joinParagraph,
  moveParagraph,
  removeParagraph,
  replaceRuns,
  restoreRuns,
  setParagraph,
} from './structure.ts'

export type Mirrored = { readonly touched: readonly ParagraphId[]; readonly carried: readonly Carried[] }

type Wanted = Pick<ParagraphElement, 'id' | 'role' | 'level' | 'marker'>

/** Inside a transaction. What parties propose has no counterpart until it is settled. */
export function mirrorStructure(text: Y.XmlFragment, side: Y.XmlFragment): Mirrored {
  const wanted = paragraphsOf(text).filter(({ pi }) => pi === null)
  mirrorSections(sectionsOf(text), side)
  const held = withoutOthers(paragraphsOf(side), new Set(wanted.map(({ id }) => id)))
  const sections = new Map(sectionsOf(side).map((section) => [section.id, section]))
  const touched: ParagraphId[] = []
  const carried: Carried[] = []
  let before: ParagraphElement | null = null
  for (const paragraph of wanted) {
    const section = sections.get(paragraph.section.id)
    if (section === undefined) throw new Error(`a side has no section ${paragraph.section.id}`)
    if (before?.section.id !== section.id) before = null
    const stands = held.get(paragraph.id)
    if (stands === undefined) touched.push(paragraph.id)
    const placed: Placed = placeParagraph(section, before, stands, paragraph)
    for (const range of placed.carried) carried.push(range)
    before = placed.paragraph
  }
  return { touched, carried }
}

/** Sections come and go with the whole text alone, in one order. */
function mirrorSections(wanted: readonly SectionElement[], side: Y.XmlFragment): void {
  const held = sectionsOf(side)
  if (held.length === wanted.length && wanted.every(({ id, kind }, at) => held[at]?.id === id && held[at]?.kind === kind)) return
  side.delete(0, side.length)
  for (const { id, kind } of wanted) appendSection(side, id, kind)
}

function withoutOthers(held: readonly ParagraphElement[], wanted: ReadonlySet<ParagraphId>): Map<ParagraphId, ParagraphElement> {
  for (const paragraph of held) if (!wanted.has(paragraph.id)) removeParagraph(paragraph)
  return new Map(held.filter(({ id }) => wanted.has(id)).map((paragraph) => [paragraph.id, paragraph]))
}

type Placed = { readonly paragraph: ParagraphElement; readonly carried: readonly Carried[] }

function placeParagraph(
  section: SectionElement,
  before: ParagraphElement | null,
  held: ParagraphElement | undefined,
  { id, role, level, marker }: Wanted,
): Placed {
  if (held === undefined) {
    insertParagraph(section, before, { id, role, level, marker, pi: null, runs: [] })
    return { paragraph: paragraphAfter(section, before), carried: [] }
  }
  const looksAlike = held.role === role && held.level === level && held.marker === marker
  if (!looksAlike) setParagraph(held, { role, level, marker })
  const isThere = held.section.id === section.id && held.element.prevSibling === (before?.element ?? null)
  if (isThere) return { paragraph: held, carried: [] }
  const carried = moveParagraph({ ...held, role, level, marker }, section, before)
  return { paragraph: paragraphAfter(section, before), carried }
}

function paragraphAfter(section: SectionElement, before: ParagraphElement | null): ParagraphElement {
  const next = before === null ? section.element.get(0) : before.element.nextSibling
  const paragraph = paragraphOf(section, next)
  if (paragraph === null) throw new Error('a paragraph that was just put into a side is not there')
  return paragraph
}

const inSide = (side: Y.XmlFragment, id: ParagraphId): ParagraphElement | undefined => paragraphsOf(side).find((each) => each.id === id)

/** The words of both paragraphs stay, in the one that lives on. */
export function joinInSide(side: Y.XmlFragment, paragraph: ParagraphId, into: ParagraphId): readonly Carried[] {
  const [gone, kept] = [inSide(side, paragraph), inSide(side, into)]
  return gone === undefined || kept === undefined ? [] : joinParagraph(gone, kept)
}

/** Brings words back into a side's paragraph that has none. */
export function fillSide(side: Y.XmlFragment, id: ParagraphId, runs: readonly CharRun[]): readonly Carried[] {
  const paragraph = inSide(side, id)
  return paragraph === undefined || (paragraph.text?.length ?? 0) > 0 ? [] : restoreRuns(paragraph, runs)
}

/** Words of a side's paragraphs, whole, in the place of what there is. */
export function writeInSide(side: Y.XmlFragment, words: ReadonlyMap<ParagraphId, readonly Pick<CharRun, 'text' | 'marks'>[]>): void {
  for (const paragraph of paragraphsOf(side)) {
    const runs = words.get(paragraph.id)
    if (runs !== undefined) replaceRuns(paragraph, runs)
  }
}
