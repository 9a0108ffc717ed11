import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printText } from '../../tests/notation/notation.ts'
import { act, openRoom, paragraphIn } from '../../tests/notation/room.ts'
import { tablingOf } from '../tabling/tabling.ts'
import { readChars } from '../text/chars.ts'
import { fragmentOf } from '../text/document.ts'
import type { Party } from '../text/ids.ts'
import { putProposal, wordingToTable } from './put.ts'
import { viewOf, wordingWith } from './read.ts'
import type { ParagraphView } from './types.ts'

const GT = 'GT' as Party
const MX = 'MX' as Party

type Room = ReturnType<typeof openRoom>
const viewIn = (room: Room): ParagraphView => {
  const paragraph = paragraphIn(room.doc, 1)
  return viewOf(paragraph, paragraph.text === null ? [] : readChars(paragraph.text))
}
const read = ({ runs }: ParagraphView, ...accepted: readonly Party[]): string =>
  wordingWith(runs, new Set(accepted))
    .map(([text]) => text)
    .join('')

/** GT tables a text on the paragraph as it stands. */
function tables(room: Room, text: string): void {
  const now = wordingToTable(viewIn(room))
  act(room, () => putProposal(paragraphIn(room.doc, 1), GT, tablingOf({ base: now, draft: text, now }).hunks))
}

const print = (room: Room): string => printText(fragmentOf(room.doc))[0] ?? ''

describe('putProposal', () => {
  test.each([
    ['beside what it replaces', 'El río baja', 'El lago baja', 'El [GT-río][GT+lago] baja'],
    ['and leaves what others have pending', 'El [MX+gran ]río [FR-baja]', 'El río crece', 'El [MX+gran ]río [FR,GT-baja][GT+crece]'],
    ['in place of what the party had pending', 'El [GT+gran ]río [GT-baja]', 'El río baja hoy', 'El río baja[GT+ hoy]'],
    [
      'over another’s insertion inside',
      'uno dos [MX+dos y medio ]tres cinco',
      'uno cinco',
      'uno [GT-dos ][MX+dos y medio ][GT-tres ]cinco',
    ],
    ['in an empty paragraph', '', 'El río', '[GT+El río]'],
  ])('writes the proposal %s', (_, before, text, after) => {
    const room = openRoom([[before]])
    tables(room, text)
    expect(print(room)).toBe(after)
  })

  test('of a paragraph that the party proposes itself, the words are changed in place', () => {
    const room = openRoom([['GT>[GT+El río baja]']])
    tables(room, 'El lago baja')
    expect(print(room)).toBe('GT>[GT+El lago baja]')
  })

  test('of a paragraph that another proposes, its words are struck and added to', () => {
    const room = openRoom([['MX>[MX+El río baja]']])
    tables(room, 'El lago baja')
    expect(print(room)).toBe('MX>[MX+El ][MX+GT-río][GT+lago][MX+ baja]')
  })
})

describe('laws of putting a proposal', () => {
  const word = fc.constantFrom('uno', 'dos', 'tres', 'de', 'la')
  const words = fc.array(word, { maxLength: 6 }).map((all) => all.map((each) => `${each} `).join(''))
  const piece = fc.tuple(fc.constantFrom('', 'MX+', 'FR+', 'GT+', 'MX-', 'FR-', 'GT-', 'MX+FR-'), words)
  const line = fc.array(piece, { maxLength: 8 }).map((all) =>
    all
      .filter(([, text]) => text !== '')
      .map(([mark, text]) => (mark === '' ? text : `[${mark}${text}]`))
      .join(''),
  )

  test('the proposal reads exactly the text tabled; base text and others’ proposals stay as they were', () => {
    let written = 0
    fc.assert(
      fc.property(line, words, (before, text) => {
        const room = openRoom([[before]])
        const was = viewIn(room)
        tables(room, text)
        const now = viewIn(room)
        expect(read(now, GT)).toBe(text)
        expect(read(now)).toBe(read(was))
        for (const by of [MX, 'FR' as Party]) {
          expect(read(now, by)).toBe(read(was, by))
          expect(now.proposals.find((each) => each.by === by)?.seen).toBe(was.proposals.find((each) => each.by === by)?.seen)
        }
        if (now.proposals.some((each) => each.by === GT) && now.proposals.length > 1) written++
      }),
      { numRuns: 400 },
    )
    expect(written).toBeGreaterThan(50)
  })
})
