/** Updates that are lawful word by word and too much in all: one page must not make the others wait. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { receiveLawfully } from '../../tests/notation/lawful.ts'
import { aSeat, openRoom, sectionIn, textIn, updateOf } from '../../tests/notation/room.ts'
import { LONGEST_PARAGRAPH, MOST_PROPOSED } from '../text/schema.ts'
import { LIMITS } from './decode.ts'
import type { Verdict } from './types.ts'

const INS = { ins: { by: 'MX' } }
function changes(...each: readonly ((doc: Y.Doc) => void)[]): Verdict[] {
  const room = openRoom([['El río']])
  const mx = aSeat(room, 'MX')
  return each.map((change) =>
    receiveLawfully(
      room,
      mx.author,
      updateOf(mx.doc, () => change(mx.doc)),
    ),
  )
}

let made = 0
function propose(doc: Y.Doc, count: number, text: string): void {
  const paragraphs = Array.from({ length: count }, () => {
    const element = new Y.XmlElement('paragraph')
    for (const [name, value] of Object.entries({ id: `p_n${String(++made).padStart(9, '0')}`, pi: 'MX' })) element.setAttribute(name, value)
    const held = new Y.XmlText()
    element.insert(0, [held])
    held.insert(0, text, INS)
    return element
  })
  sectionIn(doc, 1).element.insert(1, paragraphs)
}

const LAWFUL = { kind: 'lawful' }
const TOO_LONG = { kind: 'refused', code: 'text.too-long' }

describe('[I11] too much in all', () => {
  test('a paragraph takes words up to its length, all that stands there counted, and no more', () => {
    const room = LONGEST_PARAGRAPH - 'El río'.length
    expect(changes((doc) => textIn(doc, 1).insert(2, 'a'.repeat(room), INS))).toMatchObject([LAWFUL])
    expect(changes((doc) => textIn(doc, 1).insert(2, 'a'.repeat(room + 1), INS))).toMatchObject([TOO_LONG])
    const [half, rest, over] = [room >> 1, room - (room >> 1), 1].map(
      (length) => (doc: Y.Doc) => textIn(doc, 1).insert(0, 'a'.repeat(length), INS),
    )
    if (half === undefined || rest === undefined || over === undefined) throw new Error('three changes')
    expect(changes(half, rest, over)).toMatchObject([LAWFUL, LAWFUL, TOO_LONG])
  })

  test('so does a paragraph that the update brings', () => {
    expect(changes((doc) => propose(doc, 1, 'a'.repeat(LONGEST_PARAGRAPH)))).toMatchObject([LAWFUL])
    expect(changes((doc) => propose(doc, 1, 'a'.repeat(LONGEST_PARAGRAPH + 1)))).toMatchObject([TOO_LONG])
  })

  test('a party proposes so many paragraphs, in one update or in several, and no more', () => {
    expect(changes((doc) => propose(doc, MOST_PROPOSED, 'a'))).toMatchObject([LAWFUL])
    expect(changes((doc) => propose(doc, MOST_PROPOSED + 1, 'a'))).toMatchObject([TOO_LONG])
    const most = (doc: Y.Doc): void => propose(doc, MOST_PROPOSED, 'a')
    expect(changes(most, (doc) => propose(doc, 1, 'a'))).toMatchObject([LAWFUL, TOO_LONG])
  })

  test('an update has so many parts and no more', () => {
    const scattered = (count: number) => (doc: Y.Doc) => {
      const text = textIn(doc, 1)
      // Each at the beginning: none goes on where another ends.
      for (let i = 0; i < count; i++) text.insert(0, 'a', INS)
    }
    expect(changes(scattered(200))).toMatchObject([LAWFUL])
    expect(changes(scattered(LIMITS.structs + 1))).toMatchObject([{ kind: 'refused', code: 'update.malformed' }])
  })
})
