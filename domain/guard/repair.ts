/** After a lawful update is applied: marks that are wrong or were lost are put right by the server itself,
 *  and the outcome is held against what the verified text said. */
import * as Y from 'yjs'
import { attributesBetween, type CharRun, type Marks, marksOf, readChars } from '../text/chars.ts'
import type { ParagraphId } from '../text/ids.ts'
import { everyParagraph, reindexCharacters, reindexStructure, stretches, type TextIndex, type Verified } from './index-of-text.ts'
import { lockOf } from './judge-frozen.ts'
import type { Author, GuardFacts, Verdict } from './types.ts'

/** A fault of ours, never of a client: the room is loaded again from disk. */
export class GuardFault extends Error {
  constructor(paragraph: ParagraphId) {
    super(`marks of paragraph ${paragraph} are not as judged`)
    this.name = 'GuardFault'
  }
}

type Repair = { readonly index: number; readonly length: number; readonly now: Marks; readonly expected: Marks }

export type Lawful = Extract<Verdict, { kind: 'lawful' }>

/** Brings index and marks in line after the update was applied. Returns how many stretches were repaired; throws GuardFault. */
export function settleMarks(index: TextIndex, facts: GuardFacts, author: Author, verdict: Lawful, origin: unknown): number {
  if (verdict.structure) reindexStructure(index)
  let repaired = 0
  for (const id of new Set([...verdict.touched, ...verdict.added])) {
    const paragraph = index.paragraphs.get(id)
    if (paragraph?.text == null) continue
    const hand = { author, locked: lockOf(facts, author, id) !== null }
    repaired += settleParagraph(index.doc, paragraph, paragraph.text, hand, origin)
  }
  const translator = { author: { ...author, mode: 'direct' as const }, locked: false }
  for (const { side, paragraph: id } of verdict.touchedSides) {
    const paragraph = index.sideParagraphs.get(side)?.get(id)
    if (paragraph?.text != null) repaired += settleParagraph(index.doc, paragraph, paragraph.text, translator, origin)
  }
  return repaired
}

/** Who wrote in a paragraph, and whether it was locked to them. */
type Hand = { readonly author: Author; readonly locked: boolean }

function settleParagraph(doc: Y.Doc, paragraph: Verified, text: Y.XmlText, { author, locked }: Hand, origin: unknown): number {
  const repairs = findRepairs(paragraph, readChars(text), locked, author)
  if (repairs.length > 0) {
    doc.transact(() => text.applyDelta(deltaOf(repairs)), origin)
    if (findRepairs(paragraph, readChars(text), locked, author).length > 0) throw new GuardFault(paragraph.id)
  }
  reindexCharacters(paragraph)
  return repairs.length
}

type Retain = { readonly retain: number; readonly attributes?: Record<string, unknown> }

/** One pass over the text, however many stretches are wrong. */
function deltaOf(repairs: readonly Repair[]): Retain[] {
  let at = 0
  return repairs.flatMap(({ index, length, now, expected }) => {
    const skip = index - at
    at = index + length
    const format = { retain: length, attributes: attributesBetween(now, expected) }
    return skip === 0 ? [format] : [{ retain: skip }, format]
  })
}

function findRepairs(paragraph: Verified, runs: readonly CharRun[], locked: boolean, author: Author): Repair[] {
  const repairs: Repair[] = []
  let index = 0
  for (const run of runs) {
    for (const part of stretches(paragraph, run.client, run.clock, run.length)) {
      const expected = expectedMarks(part.marks, run.marks, locked, author)
      if (expected !== run.marks) repairs.push({ index, length: part.length, now: run.marks, expected })
      index += part.length
    }
  }
  return repairs
}

/** New characters are always the author's insertion (base text when a pen writes directly); a strike is always the author's own. */
function expectedMarks(before: Marks | null, now: Marks, locked: boolean, author: Author): Marks {
  if (before === now && before.ins !== author.party) return now
  if (before === null) return marksOf(author.mode === 'propose' ? author.party : null, [], now.emphasis)
  if (locked || author.mode === 'side') return before
  if (author.mode === 'direct') return marksOf(before.ins, before.dels, before.ins === null ? now.emphasis : before.emphasis)
  const own = before.ins === author.party
  const others = before.dels.filter((by) => by !== author.party)
  const dels = !own && now.dels.includes(author.party) ? [...others, author.party] : others
  return marksOf(before.ins, dels, own ? now.emphasis : before.emphasis)
}

/** Takes what a transaction of the server's own changed for verified. */
export function trustTransaction(index: TextIndex, transaction: Y.Transaction): void {
  const changed = [...transaction.changed.keys()] as unknown as object[]
  if (changed.some((type) => !(type instanceof Y.XmlText))) reindexStructure(index)
  for (const type of changed) {
    const place = index.places.get(type)
    if (place?.kind === 'text') reindexCharacters(place.paragraph)
  }
  for (const paragraph of everyParagraph(index)) {
    if (paragraph.runs.length === 0 && paragraph.text !== null && paragraph.text.length > 0) reindexCharacters(paragraph)
  }
}
