/** The laws that hold after every update of a seat, whatever was in it. */
import { toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { type Author, everyParagraph, indexText, type TextIndex, type Verdict, type Verified } from '../../domain/guard/guard.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { othersWords } from './others.ts'
import { ENGLISH, PARTIES, receive, type Room } from './room.ts'

/** A plain throw: thousands of expectations would take longer than what they look at. */
function demand(holds: boolean, law: string, details: () => string = () => ''): void {
  if (!holds) throw new Error(`does not hold: ${law} ${details()}`)
}

/** All that the document holds, as one string. */
const everything = (room: Room): string => `${[...room.doc.share.keys()]} ${toBase64(Y.encodeStateAsUpdate(room.doc))}`

function demandFreshIndex(index: TextIndex, fresh: TextIndex): void {
  const places = [...index.places]
  demand(
    index.places.size === fresh.places.size && places.every(([type, { kind }]) => fresh.places.get(type)?.kind === kind),
    'places are as freshly found',
  )
  demand(
    places.every(([, place]) => !('paragraph' in place) || held(index, place.paragraph) === place.paragraph),
    'a place leads to the paragraph of the index',
  )
  const [kept, expected] = [plainParagraphs(index), plainParagraphs(fresh)]
  demand(kept === expected, 'characters are as freshly read', () => `\n${kept}\n${expected}`)
  for (const [id, { element, text }] of index.paragraphs) {
    const other = fresh.paragraphs.get(id)
    demand(element === other?.element && text === other.text, `paragraph ${id} is the one in the document`)
  }
}

const held = (index: TextIndex, { side, id }: Verified): Verified | undefined =>
  (side === null ? index.paragraphs : index.sideParagraphs.get(side))?.get(id)

/** No update of a seat changes the structure of a side. */
function demandMirrored(doc: Y.Doc): void {
  const looks = (language: string | null): string =>
    JSON.stringify(
      paragraphsOf(fragmentOf(doc, language))
        .filter(({ pi }) => pi === null)
        .map(({ id, section, role, level, marker }) => [id, section.id, section.kind, role, level, marker]),
    )
  demand(looks(null) === looks(ENGLISH), 'a side has the structure of the text')
}

const plainParagraphs = (index: TextIndex): string =>
  JSON.stringify(
    [...everyParagraph(index)].map(({ side, id, section, role, level, marker, pi, alt, runs, byClient }) => {
      return {
        side,
        id,
        section: [section.id, section.kind],
        role,
        level,
        marker,
        pi,
        alt,
        runs,
        byClient: [...byClient].sort(([a], [b]) => a - b),
      }
    }),
  )

/** What other pages get: every emitted update, in order, on an empty document. */
export function asSent(room: Room): Y.Doc {
  const doc = new Y.Doc()
  fragmentOf(doc)
  for (const bytes of room.emitted) Y.applyUpdate(doc, bytes)
  return doc
}

/** Receives one frame and holds the outcome against every law. */
export function receiveLawfully(room: Room, author: Author, bytes: Uint8Array): Verdict {
  const others = JSON.stringify(othersWords(room, author))
  const before = everything(room)
  const emitted = room.emitted.length
  const verdict = receive(room, author, bytes)
  const othersNow = JSON.stringify(othersWords(room, author))
  demand(othersNow === others, "others' words are unchanged", () => `\n${others}\n${othersNow}`)
  if (verdict.kind !== 'lawful') demand(everything(room) === before && room.emitted.length === emitted, 'what is not taken changes nothing')
  demand(room.doc.store.pendingStructs === null && room.doc.store.pendingDs === null, 'nothing is kept back by Yjs')
  demandFreshIndex(room.index, indexText(room.doc, [fragmentOf(room.doc)], PARTIES, new Map(), room.index.sides))
  demandMirrored(room.doc)
  return verdict
}
