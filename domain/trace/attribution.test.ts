import { expect, test } from 'vitest'
import { act, aSeat, catchUp, edit, openRoom, paragraphIn, type Room, type Seat } from '../../tests/notation/room.ts'
import { settleParagraph } from '../proposals/settle.ts'
import { readChars } from '../text/chars.ts'
import type { Party, ParagraphId } from '../text/ids.ts'
import { joinParagraph, moveParagraph, restoreParagraph, restoreRuns, splitParagraph } from '../text/structure.ts'
import { attributionIn } from './attribution.ts'

const text = (seat: Seat, n: number) => {
  const held = paragraphIn(seat.doc, n).text
  if (held === null) throw new Error(`paragraph ${n} has no text`)
  return held
}

/** Types a word of one's own and notes under whose name the log has it. */
function types(room: Room, authors: string[], seat: Seat, n: number, at: number, word: string): void {
  catchUp(room, seat.doc)
  edit(room, seat, () => text(seat, n).insert(at, word, { ins: { by: seat.author.party } }))
  name(room, authors, seat.author.party)
}

/** All that the log got since is that author's. */
function name(room: Room, authors: string[], author: string): void {
  while (authors.length < room.emitted.length) authors.push(author)
}

const settled = (room: Room, n: number, by: string, decision: 'accept' | 'reject') =>
  act(room, () => settleParagraph(paragraphIn(room.doc, n), [{ by: by as Party, hunk: null, decision }]))

/** Each stretch of the whole text with its author and how often it was copied. */
function attributed(room: Room, authors: readonly string[]): (string | number)[][] {
  const log = room.emitted.map((bytes, i) => ({ seq: i + 1, origin: authors[i] ?? '', bytes }))
  const whose = attributionIn(log, room.carried)
  const found: (string | number)[][] = []
  for (const { text: held } of room.index.paragraphs.values()) {
    for (const run of held === null ? [] : readChars(held)) {
      for (let i = 0; i < run.length; i++) {
        const at = whose({ client: run.client, clock: run.clock + i })
        const last = found.at(-1)
        const [author, copies] = at === null ? ['nobody', 0] : [at.origin, at.copies]
        if (last !== undefined && last[0] === author && last[2] === copies) last[1] = `${last[1]}${run.text.charAt(i)}`
        else found.push([author, run.text.charAt(i), copies])
      }
    }
  }
  return found
}

test('[I7] words keep their author through acceptance, a split, a join, a move and a reopening', () => {
  const room = openRoom([['El río crece', 'Fin'], []])
  const authors: string[] = []
  name(room, authors, 'template')
  const [mx, fr] = [aSeat(room, 'MX'), aSeat(room, 'FR')]
  types(room, authors, mx, 1, 2, ' gran')
  types(room, authors, fr, 1, 7, ' y ancho')
  expect(attributed(room, authors)).toEqual([
    ['template', 'El', 0],
    ['MX', ' gran', 0],
    ['FR', ' y ancho', 0],
    ['template', ' río creceFin', 0],
  ])
  settled(room, 1, 'MX', 'accept')
  const before = readChars(text({ ...mx, doc: room.doc }, 1))
  settled(room, 1, 'FR', 'reject')
  act(room, () => room.carried.push(...splitParagraph(paragraphIn(room.doc, 1), 4, 'p_zzzzzzzzzz' as ParagraphId)))
  const half = room.index.paragraphs.get('p_zzzzzzzzzz' as ParagraphId)
  if (half === undefined) throw new Error('nothing was split off')
  act(room, () => room.carried.push(...joinParagraph(half, paragraphIn(room.doc, 1))))
  name(room, authors, 'server')
  expect(attributed(room, authors)).toEqual([
    ['template', 'El', 0],
    ['MX', ' g', 0],
    // Joined words are told apart by a space of the server's.
    ['server', ' ', 0],
    ['MX', 'ran', 2],
    ['template', ' río crece', 2],
    ['template', 'Fin', 0],
  ])
  act(room, () => room.carried.push(...restoreRuns(paragraphIn(room.doc, 1), before)))
  act(room, () => room.carried.push(...moveParagraph(paragraphIn(room.doc, 1), paragraphIn(room.doc, 2).section, null)))
  name(room, authors, 'server')
  expect(attributed(room, authors)).toEqual([
    ['template', 'El', 2],
    ['MX', ' gran', 2],
    ['FR', ' y ancho', 2],
    ['template', ' río crece', 2],
    ['template', 'Fin', 0],
  ])
})

test('[I7] a paragraph that was taken out and brought back has its authors still', () => {
  const room = openRoom([['El río crece', 'Fin']])
  const authors: string[] = []
  name(room, authors, 'template')
  types(room, authors, aSeat(room, 'MX'), 1, 2, ' gran')
  const paragraph = paragraphIn(room.doc, 1)
  const runs = paragraph.text === null ? [] : readChars(paragraph.text)
  act(room, () => paragraph.section.element.delete(0, 1))
  act(room, () => room.carried.push(...restoreParagraph(paragraphIn(room.doc, 2).section, null, { ...paragraph, runs })))
  name(room, authors, 'server')
  expect(attributed(room, authors)).toEqual([
    ['template', 'El', 1],
    ['MX', ' gran', 1],
    ['template', ' río crece', 1],
    ['template', 'Fin', 0],
  ])
})

test('[I7] a character that the log does not have is nobody’s', () => {
  const room = openRoom([['El río crece']])
  const seat = aSeat(room, 'MX')
  const authors: string[] = []
  name(room, authors, 'template')
  types(room, authors, seat, 1, 2, ' gran')
  const whose = attributionIn([{ seq: 1, origin: 'template', bytes: room.emitted[0] ?? new Uint8Array() }], [])
  expect(whose({ client: seat.doc.clientID, clock: 0 })).toBeNull()
})
