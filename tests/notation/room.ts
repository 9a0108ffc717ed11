/** A server's side of one text without socket or disk, and seats whose pages are plain Yjs documents: what a guard's test needs. */
import * as Y from 'yjs'
import {
  type Author,
  decodeBounded,
  type GuardFacts,
  indexText,
  judge,
  settleMarks,
  type TextIndex,
  trustTransaction,
  type Verdict,
} from '../../domain/guard/guard.ts'
import { unfrozenIn } from '../../domain/sitting/frozen.ts'
import type { TextReading } from '../../domain/sitting/text-reading.ts'
import { PLAIN } from '../../domain/text/chars.ts'
import { mirrorStructure, writeInSide } from '../../domain/text/mirror.ts'
import { fragmentOf, type ParagraphElement, paragraphsOf, type SectionElement, sectionsOf } from '../../domain/text/document.ts'
import type { ParagraphId, Party, SeatId, SectionId } from '../../domain/text/ids.ts'
import { sourceLookup } from '../../domain/text/carried.ts'
import { type Carried, copyOf, insertParagraph, writeDeclaration } from '../../domain/text/structure.ts'
import { parseLine, printText } from './notation.ts'

export const PARTIES = ['chair', 'secretariat', 'MX', 'FR', 'GT'] as readonly Party[]

export type Room = {
  readonly doc: Y.Doc
  readonly index: TextIndex
  readonly facts: GuardFacts
  readonly agreed: Set<string>
  /** Which paragraph is read, and whether that freezes the others. */
  readonly reading: { of: TextReading }
  readonly holders: Map<number, SeatId>
  readonly carried: Carried[]
  /** Every update that the document made, as it would be logged and sent. */
  readonly emitted: Uint8Array[]
}

/** The seat that no reading freezes. */
export const PEN = 'seat-pen' as SeatId

export type Seat = { readonly author: Author; readonly doc: Y.Doc }

/** The id of the nth paragraph of a room, from 1. */
export const idOf = (n: number): ParagraphId => `p_${String(n).padStart(10, '0')}` as ParagraphId

/** One section per list of lines, each line a paragraph in the notation. */
export function openRoom(sections: readonly (readonly string[])[]): Room {
  const doc = new Y.Doc()
  doc.clientID = 1
  const emitted: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => void emitted.push(bytes))
  doc.transact(() => {
    writeSections(doc, sections)
    writeEnglish(doc)
  })
  doc.getMap('room').set('title', 'Declaración')
  const agreed = new Set<string>()
  const sourceOf = sourceLookup()
  const reading: Room['reading'] = { of: { now: null, freeze: false } }
  const holders = new Map<number, SeatId>()
  const carried: Carried[] = []
  const facts: GuardFacts = {
    isAgreed: (paragraph) => agreed.has(paragraph),
    unfrozenFor: (seat) => (seat === PEN ? null : unfrozenIn(reading.of, index.paragraphs.values())),
    isParty: (party) => PARTIES.includes(party),
    holderOf: (client) => (client < 65_536 ? ('server' as SeatId) : (holders.get(client) ?? null)),
    carriedTo: (client, clock) => copyOf(carried, client, clock),
    carriedFrom: (client, clock) => sourceOf(carried, client, clock),
  }
  const index = indexText(doc, [fragmentOf(doc)], PARTIES, new Map(), new Map([[ENGLISH, fragmentOf(doc, ENGLISH)]]))
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.origin === ACT) trustTransaction(index, transaction)
  })
  return { doc, index, facts, agreed, reading, holders, carried, emitted }
}

const ACT = { kind: 'act' }

/** Every room has a side: what is judged of the text is judged beside it. */
export const ENGLISH = 'en'

function writeEnglish(doc: Y.Doc): void {
  const side = fragmentOf(doc, ENGLISH)
  mirrorStructure(fragmentOf(doc), side)
  writeInSide(side, new Map(paragraphsOf(side).map(({ id }, i) => [id, [{ text: `The river ${i + 1}`, marks: PLAIN }]])))
}

/** The text of the nth paragraph's counterpart. */
export function englishIn(doc: Y.Doc, n: number): Y.XmlText {
  const text = paragraphsOf(fragmentOf(doc, ENGLISH)).find((each) => each.id === idOf(n))?.text
  if (text === null || text === undefined) throw new Error(`paragraph ${n} has no counterpart`)
  return text
}

function writeSections(doc: Y.Doc, sections: readonly (readonly string[])[]): void {
  let written = 0
  let section = 0
  const ids = { section: () => `s_${String(++section).padStart(10, '0')}` as SectionId, paragraph: () => idOf(++written) }
  const empty = sections.map(() => ({ kind: 'commitments' as const, heading: null, paragraphs: [] }))
  writeDeclaration(fragmentOf(doc), { title: '', language: 'es', sections: empty }, ids)
  sectionsOf(fragmentOf(doc)).forEach((element, i) => {
    for (const line of sections[i] ?? []) addLine(element, line, ids.paragraph())
  })
}

function addLine(section: SectionElement, line: string, id: ParagraphId): void {
  const { pi, pieces } = parseLine(line)
  const last = paragraphsOf(section.element.parent as Y.XmlFragment).findLast((each) => each.section.id === section.id)
  insertParagraph(section, last ?? null, { id, role: 'body', level: 0, marker: 'none', pi, runs: pieces })
}

/** The server changes the text by an act of its own; the side follows in the same transaction. */
export const act = <T>({ doc, carried }: Room, change: () => T): T =>
  doc.transact(() => {
    const changed = change()
    for (const range of mirrorStructure(fragmentOf(doc), fragmentOf(doc, ENGLISH)).carried) carried.push(range)
    return changed
  }, ACT)

let lastClient = 100_000
export const newClient = (): number => ++lastClient

/** A seat with the text before it, as a page has that was just opened. */
export function aSeat(
  room: Room,
  party: string,
  { mode = 'propose' as Author['mode'], name = party, sides = [] as readonly string[] } = {},
): Seat {
  return { author: { seat: `seat-${name}` as SeatId, party: party as Party, mode, sides: new Set(sides) }, doc: aPage(room) }
}

export function aPage(room: Room): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = newClient()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc))
  return doc
}

/** The update that a change of the page makes, markers that Yjs cleans up included. */
export function updateOf(doc: Y.Doc, change: () => void): Uint8Array {
  const made: Uint8Array[] = []
  const note = (bytes: Uint8Array): void => void made.push(bytes)
  doc.on('update', note)
  doc.transact(change)
  doc.off('update', note)
  return Y.mergeUpdates(made)
}

/** What the server does with one frame: decoded, judged, applied, marks settled. */
export function receive(room: Room, author: Author, bytes: Uint8Array): Verdict {
  const update = decodeBounded(bytes)
  if (update === null) return { kind: 'refused', code: 'update.malformed', paragraph: null }
  if (update.structs.length === 0 && update.deleted.length === 0) return { kind: 'known' }
  const verdict = judge(room.index, room.facts, author, update)
  if (verdict.kind !== 'lawful') return verdict
  for (const client of verdict.newClients) room.holders.set(client, author.seat)
  Y.applyUpdate(room.doc, bytes, { kind: 'seat' })
  settleMarks(room.index, room.facts, author, verdict, { kind: 'repair' })
  return verdict
}

/** The seat changes its page and sends what that made. */
export const edit = (room: Room, seat: Seat, change: () => void): Verdict => receive(room, seat.author, updateOf(seat.doc, change))

/** The page gets what the server has and it has not. */
export function catchUp(room: Room, doc: Y.Doc): void {
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc, Y.encodeStateVector(doc)))
}

export const printed = (room: Room): string[] => printText(fragmentOf(room.doc))

export function paragraphIn(doc: Y.Doc, n: number): ParagraphElement {
  const paragraph = paragraphsOf(fragmentOf(doc)).find((each) => each.id === idOf(n))
  if (paragraph === undefined) throw new Error(`there is no paragraph ${n}`)
  return paragraph
}

/** The text of the nth paragraph as it was numbered when the room was opened. */
export function textIn(doc: Y.Doc, n: number): Y.XmlText {
  const { text } = paragraphIn(doc, n)
  if (text === null) throw new Error(`paragraph ${n} has no text`)
  return text
}

export function sectionIn(doc: Y.Doc, n: number): SectionElement {
  const section = sectionsOf(fragmentOf(doc))[n - 1]
  if (section === undefined) throw new Error(`there is no section ${n}`)
  return section
}
