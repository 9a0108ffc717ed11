/** Changes of structure, made by the server alone: a new text, paragraphs inserted, split, joined, moved, removed.
 *  Characters that are carried to another paragraph get new identities; what went where is told, so that nothing loses its origin. */
import * as Y from 'yjs'
import { attributesOf, type CharRun, marksOf, readChars } from './chars.ts'
import type { Declaration, PlainParagraph } from './declaration.ts'
import type { ParagraphElement, SectionElement } from './document.ts'
import { isParagraphId, type ParagraphId, type Party, type SectionId } from './ids.ts'
import { EMPHASES, type Level, type Marker, type Role, type SectionKind } from './schema.ts'

/** `length` characters from (client, clock) now stand at the same distance from (toClient, toClock). */
export type Carried = {
  readonly client: number
  readonly clock: number
  readonly length: number
  readonly toClient: number
  readonly toClock: number
}

/** The character that was made of this one, or null. */
export function copyOf(
  carried: readonly Carried[],
  client: number,
  clock: number,
): { readonly client: number; readonly clock: number } | null {
  const range = carried.findLast((each) => each.client === client && each.clock <= clock && clock < each.clock + each.length)
  return range === undefined ? null : { client: range.toClient, clock: range.toClock + clock - range.clock }
}

export type NewParagraph = {
  readonly id: ParagraphId
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly pi: Party | null
  readonly alt?: ParagraphId | null
  readonly runs: readonly Pick<CharRun, 'text' | 'marks'>[]
}

/** The runs of a plain paragraph: its text cut where emphasis begins or ends. */
export function plainRuns(paragraph: PlainParagraph, pi: Party | null = null): Pick<CharRun, 'text' | 'marks'>[] {
  const marks = paragraph.marks ?? []
  const cuts = [...new Set([0, paragraph.text.length, ...marks.flatMap((mark) => [mark.from, mark.to])])].sort((a, b) => a - b)
  return cuts.flatMap((from, i) => {
    const to = cuts[i + 1]
    if (to === undefined || to === from) return []
    const emphasis = EMPHASES.filter((each) => marks.some((mark) => mark.type === each && mark.from <= from && to <= mark.to))
    return [{ text: paragraph.text.slice(from, to), marks: marksOf(pi, [], emphasis) }]
  })
}

function elementOf(paragraph: NewParagraph): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, string | number>>('paragraph')
  const { id, role, level, marker, pi, alt = null } = paragraph
  for (const [name, value] of Object.entries({ id, role, level, marker, pi, alt })) if (value !== null) element.setAttribute(name, value)
  const text = new Y.XmlText()
  element.insert(0, [text])
  return element as unknown as Y.XmlElement
}

/** Writes runs at the end of a text; returns nothing, the caller reads identities from the document afterwards. */
function append(text: Y.XmlText, runs: readonly Pick<CharRun, 'text' | 'marks'>[]): void {
  for (const run of runs) {
    const attributes = attributesOf(run.marks)
    // Named explicitly as absent, or the new words would inherit what stands before them.
    for (const [key, value] of Object.entries(running(text))) if (!(key in attributes) && value !== null) attributes[key] = null
    text.insert(text.length, run.text, attributes)
  }
}

/** The attributes in force at the end of a text. */
function running(text: Y.XmlText): Record<string, unknown> {
  const attributes: Record<string, unknown> = {}
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentFormat) attributes[item.content.key] = item.content.value
  }
  return attributes
}

/** Fills an empty fragment with a Declaration. Returns the paragraphs' ids in order. An id that a file brings is kept
 *  where it has an id's form and comes for the first time; a text of any other kind would not be lawful. */
export function writeDeclaration(
  fragment: Y.XmlFragment,
  declaration: Declaration,
  ids: { section: () => SectionId; paragraph: () => ParagraphId },
): ParagraphId[] {
  const written = new Set<ParagraphId>()
  const isFree = (id: ParagraphId): boolean => isParagraphId(id) && !written.has(id)
  for (const section of declaration.sections) {
    const element = appendSection(fragment, ids.section(), section.kind)
    const paragraphs = section.heading === null ? section.paragraphs : [headingOf(section.heading), ...section.paragraphs]
    for (const paragraph of paragraphs) {
      const id = paragraph.id !== undefined && isFree(paragraph.id) ? paragraph.id : ids.paragraph()
      const { role, level, marker } = paragraph
      insertAt(element, element.length, { id, role, level, marker, pi: null, runs: plainRuns(paragraph) })
      written.add(id)
    }
  }
  return [...written]
}

/** At the end of a text. */
export function appendSection(fragment: Y.XmlFragment, id: SectionId, kind: SectionKind): Y.XmlElement {
  const element = new Y.XmlElement('section')
  element.setAttribute('id', id)
  element.setAttribute('kind', kind)
  fragment.push([element])
  return element
}

const headingOf = (text: string): PlainParagraph => ({ role: 'heading', level: 0, marker: 'none', text })

function insertAt(section: Y.XmlElement, index: number, paragraph: NewParagraph): Y.XmlElement {
  const element = elementOf(paragraph)
  section.insert(index, [element])
  append(element.get(0) as Y.XmlText, paragraph.runs)
  return element
}

/** At the end of a section. */
export const appendParagraph = (section: Y.XmlElement, paragraph: NewParagraph): void => void insertAt(section, section.length, paragraph)

const indexIn = (section: Y.XmlElement, paragraph: Y.XmlElement): number => section.toArray().indexOf(paragraph)

/** Inserts after the given paragraph of the same section, or first. */
export function insertParagraph(section: SectionElement, after: ParagraphElement | null, paragraph: NewParagraph): void {
  insertAt(section.element, after === null ? 0 : indexIn(section.element, after.element) + 1, paragraph)
}

export function removeParagraph(paragraph: ParagraphElement): void {
  const section = paragraph.section.element
  section.delete(indexIn(section, paragraph.element), 1)
}

/** `paragraph` keeps [0, offset); the rest, with its marks, becomes a new paragraph right after it. */
export function splitParagraph(paragraph: ParagraphElement, offset: number, into: ParagraphId): Carried[] {
  const { text, section, role, level, marker, pi } = paragraph
  if (text === null) return []
  const carried = cutRuns(readChars(text), offset)
  const index = indexIn(section.element, paragraph.element)
  const element = insertAt(section.element, index + 1, { id: into, role, level, marker, pi, runs: carried })
  text.delete(offset, text.length - offset)
  endHere(text)
  return matchCarried(carried, readChars(element.get(0) as Y.XmlText))
}

/** A character that was never seen, behind those that were carried away. Yjs puts what is written at the end behind all that was deleted there:
 *  from now on that is this one, so what is written at the new end is told from what comes late beside a word that went. Where strikes and proposals
 *  ended among those that went, it would stop short of it: no such end is left there, and none is needed at the end of a text. */
function endHere(text: Y.XmlText): void {
  dropEnds(text)
  const end = text.length
  append(text, [{ text: ' ', marks: marksOf(null, [], []) }])
  text.delete(end, 1)
  dropEnds(text)
}

/** Takes out the markers behind the last character. */
function dropEnds(text: Y.XmlText): void {
  let ends: Y.Item[] = []
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue
    if (item.content instanceof Y.ContentFormat) ends.push(item)
    else ends = []
  }
  text.doc?.transact((transaction) => {
    for (const each of ends) each.delete(transaction)
  })
}

/** `paragraph` is joined to the end of `into`, with a space between where neither brings one. */
export function joinParagraph(paragraph: ParagraphElement, into: ParagraphElement): Carried[] {
  if (into.text === null) return []
  const carried = paragraph.text === null ? [] : readChars(paragraph.text)
  const held = readChars(into.text)
  const needsSpace = held.length > 0 && carried.length > 0 && !held.at(-1)?.text.endsWith(' ') && !carried[0]?.text.startsWith(' ')
  const first = carried[0]
  if (needsSpace && first !== undefined) append(into.text, [{ text: ' ', marks: first.marks }])
  const before = into.text.length
  append(into.text, carried)
  removeParagraph(paragraph)
  return matchCarried(carried, cutRuns(readChars(into.text), before))
}

/** The same paragraph at another place: same id, attributes and marks. */
export function moveParagraph(paragraph: ParagraphElement, section: SectionElement, after: ParagraphElement | null): Carried[] {
  const { id, role, level, marker, pi, alt } = paragraph
  const carried = paragraph.text === null ? [] : readChars(paragraph.text)
  const index = after === null ? 0 : indexIn(section.element, after.element) + 1
  const element = insertAt(section.element, index, { id, role, level, marker, pi, alt, runs: carried })
  removeParagraph(paragraph)
  return matchCarried(carried, readChars(element.get(0) as Y.XmlText))
}

export function setParagraph(
  paragraph: ParagraphElement,
  attributes: { readonly role?: Role; readonly level?: Level; readonly marker?: Marker },
): void {
  const element = paragraph.element as unknown as Y.XmlElement<Record<string, string | number>>
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value)
}

/** Replaces a paragraph's characters by copies of those kept from before a settlement. */
export function restoreRuns(paragraph: ParagraphElement, runs: readonly CharRun[]): Carried[] {
  if (paragraph.text === null) return []
  replaceRuns(paragraph, runs)
  return matchCarried(runs, readChars(paragraph.text))
}

/** Other words in the place of what a paragraph says. */
export function replaceRuns({ text }: ParagraphElement, runs: readonly Pick<CharRun, 'text' | 'marks'>[]): void {
  if (text === null) return
  text.delete(0, text.length)
  append(text, runs)
}

/** A paragraph that a settlement took out, back with copies of its characters. */
export function restoreParagraph(
  section: SectionElement,
  after: ParagraphElement | null,
  paragraph: NewParagraph & { readonly runs: readonly CharRun[] },
): Carried[] {
  const index = after === null ? 0 : indexIn(section.element, after.element) + 1
  const element = insertAt(section.element, index, paragraph)
  return matchCarried(paragraph.runs, readChars(element.get(0) as Y.XmlText))
}

/** The runs from an offset on. */
function cutRuns(runs: readonly CharRun[], offset: number): CharRun[] {
  let at = 0
  return runs.flatMap((run) => {
    const start = Math.max(0, offset - at)
    at += run.length
    if (start >= run.length) return []
    return [{ ...run, clock: run.clock + start, length: run.length - start, text: run.text.slice(start) }]
  })
}

/** Pairs characters with their copies, stretch by stretch: both sides spell the same text. */
function matchCarried(from: readonly CharRun[], to: readonly CharRun[]): Carried[] {
  const carried: Carried[] = []
  let i = 0
  let j = 0
  let usedFrom = 0
  let usedTo = 0
  while (i < from.length && j < to.length) {
    const a = from[i]
    const b = to[j]
    if (a === undefined || b === undefined) break
    const length = Math.min(a.length - usedFrom, b.length - usedTo)
    carried.push({ client: a.client, clock: a.clock + usedFrom, length, toClient: b.client, toClock: b.clock + usedTo })
    usedFrom += length
    usedTo += length
    if (usedFrom === a.length) [i, usedFrom] = [i + 1, 0]
    if (usedTo === b.length) [j, usedTo] = [j + 1, 0]
  }
  return carried
}
