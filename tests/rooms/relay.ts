/** A room without a server: editors whose documents exchange Yjs updates through a relay in memory, when it is told to. */
import type { Editor } from '@tiptap/core'
import * as Y from 'yjs'
import { createRoomEditor, type Author, type StructureRequest } from '../../client/editor/editor.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import { TEXT_ROOT } from '../../domain/text/schema.ts'
import { below, type Random } from './seeded.ts'

export type Seat = {
  readonly doc: Y.Doc
  readonly editor: Editor
  /** May be changed while the editor lives, as a pen's voice is. */
  author: Author
  readonly blocked: { readonly paragraph: ParagraphId; readonly code: string; readonly text: string }[]
  readonly requests: StructureRequest[]
}

export type Room = {
  readonly seats: readonly Seat[]
  readonly agreed: Set<string>
  /** Exchanges everything until nobody has anything new. */
  readonly sync: () => void
  /** One more seat, that opens the text as it now is. */
  readonly join: (party: string) => Seat
  readonly destroy: () => void
}

export type RoomText = readonly { readonly id: string; readonly text: string; readonly pi?: string }[]

/** One section with these paragraphs, made as the server makes it: every attribute stored, one text each. */
export function writeText(doc: Y.Doc, paragraphs: RoomText): void {
  const section = new Y.XmlElement('section')
  section.setAttribute('id', 's_0000000001')
  section.setAttribute('kind', 'commitments')
  section.insert(0, paragraphs.map(paragraphElement))
  doc.getXmlFragment(TEXT_ROOT).insert(0, [section])
}

export function paragraphElement({ id, text, pi }: RoomText[number]): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, string | number>>('paragraph')
  for (const [name, value] of Object.entries({ id, role: 'body', level: 0, marker: 'none', pi }))
    if (value !== undefined) element.setAttribute(name, value)
  const content = new Y.XmlText()
  if (text !== '') content.insert(0, text, pi === undefined ? {} : { ins: { by: pi } })
  element.insert(0, [content])
  return element as unknown as Y.XmlElement
}

export const clientId = (random: Random): number => 100_000 + below(random, 2 ** 31)

let made = 0
/** Ids that no text of a test begins with. */
export const freshId = (): ParagraphId => `p_n${String(++made).padStart(9, '0')}` as ParagraphId

/** With seeded chance the client ids, which decide the order of what is written at once, are the same in every run. */
export function openRoom(paragraphs: RoomText, parties: readonly string[], random: Random = Math.random): Room {
  const server = new Y.Doc()
  server.clientID = 1
  writeText(server, paragraphs)
  const agreed = new Set<string>()
  const seats = parties.map((party) => openSeat(server, party as Party, agreed, clientId(random)))
  const sync = (): void => exchange([server, ...seats.map((seat) => seat.doc)])
  const destroy = (): void => {
    for (const { editor, doc } of seats) {
      editor.destroy()
      doc.destroy()
    }
    server.destroy()
  }
  const join = (party: string): Seat => {
    sync()
    const seat = openSeat(server, party as Party, agreed, clientId(random))
    seats.push(seat)
    return seat
  }
  return { seats, agreed, sync, join, destroy }
}

function openSeat(server: Y.Doc, party: Party, agreed: ReadonlySet<string>, client: number): Seat {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'relay')
  const blocked: Seat['blocked'] = []
  const requests: StructureRequest[] = []
  const editor = createRoomEditor({
    fragment: doc.getXmlFragment(TEXT_ROOT),
    author: () => seat.author,
    isAgreed: (paragraph) => agreed.has(paragraph),
    onBlocked: (paragraph, code, text) => void blocked.push({ paragraph, code, text }),
    onStructure: (request) => void requests.push(request),
    newParagraphId: freshId,
  })
  editor.setEditable(true, false)
  const seat: Seat = { doc, editor, author: { party, mode: 'propose' }, blocked, requests }
  return seat
}

function exchange(docs: readonly Y.Doc[]): void {
  for (let round = 0; round < 20; round++) {
    let moved = false
    for (const from of docs) {
      for (const to of docs) {
        if (from === to) continue
        const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(to))
        const before = fingerprint(to)
        Y.applyUpdate(to, update, 'relay')
        moved ||= before !== fingerprint(to)
      }
    }
    if (!moved) return
  }
  throw new Error('the editors go on answering each other')
}

const fingerprint = (doc: Y.Doc): string =>
  JSON.stringify([[...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(), doc.getXmlFragment(TEXT_ROOT).toJSON()])
