/** Another language's side: what its pens write is taken as they write it; all else that is tried there is refused whole. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { fragmentOf, paragraphsOf } from '../text/document.ts'
import { delKey } from '../text/schema.ts'
import type { Party } from '../text/ids.ts'
import { receiveLawfully } from '../../tests/notation/lawful.ts'
import { aSeat, ENGLISH, englishIn, openRoom, printed, type Room, type Seat, textIn, updateOf } from '../../tests/notation/room.ts'
import type { Verdict } from './types.ts'

const LINES = ['El [MX+gran ]río', 'El monte', 'MX>[MX+Mío]'] as const

const translator = (room: Room): Seat => aSeat(room, 'secretariat', { name: 'translator', sides: [ENGLISH] })
const say = (room: Room, seat: Seat, change: (doc: Y.Doc) => void): Verdict =>
  receiveLawfully(
    room,
    seat.author,
    updateOf(seat.doc, () => change(seat.doc)),
  )
const english = (room: Room): string[] => paragraphsOf(fragmentOf(room.doc, ENGLISH)).map(({ text }) => text?.toString() ?? '')

describe('[I2] a language’s side', () => {
  test('is written by its pen: words, emphasis, words struck out', () => {
    const room = openRoom([LINES])
    const seat = translator(room)
    expect(say(room, seat, (doc) => englishIn(doc, 1).insert(4, 'great '))).toMatchObject({ kind: 'lawful' })
    expect(say(room, seat, (doc) => englishIn(doc, 2).delete(0, 4))).toMatchObject({ kind: 'lawful' })
    expect(say(room, seat, (doc) => englishIn(doc, 2).format(0, 5, { bold: {} }))).toMatchObject({ kind: 'lawful' })
    expect(english(room)).toEqual(['The great river 1', '<bold>river</bold> 2'])
    expect(printed(room)).toEqual([...LINES])
  })

  test('is written also where the paragraph is agreed, or frozen by the reading', () => {
    const room = openRoom([LINES])
    room.agreed.add('p_0000000002')
    room.reading.of = { now: 'p_0000000001' as never, freeze: true }
    expect(say(room, translator(room), (doc) => englishIn(doc, 2).insert(0, 'Oh, '))).toMatchObject({ kind: 'lawful' })
  })

  test('takes nothing from a seat without its pen, whatever its voice', () => {
    for (const seat of ['MX', 'chair', 'secretariat'])
      for (const mode of ['propose', 'direct'] as const) {
        const room = openRoom([LINES])
        expect(say(room, aSeat(room, seat, { mode }), (doc) => englishIn(doc, 1).insert(0, 'x'))).toMatchObject({ code: 'text.not-yours' })
        expect(say(room, aSeat(room, seat, { mode, name: `${seat}-2` }), (doc) => englishIn(doc, 1).delete(0, 1))).toMatchObject({
          code: 'text.not-yours',
        })
      }
  })

  test.each<readonly [string, (doc: Y.Doc) => void]>([
    ['a new paragraph', (doc) => sectionOf(doc).insert(0, [new Y.XmlElement('paragraph')])],
    ['a paragraph taken out', (doc) => sectionOf(doc).delete(0, 1)],
    ['another id', (doc) => (sectionOf(doc).get(0) as Y.XmlElement).setAttribute('id', 'p_zzzzzzzzzz')],
    ['another look', (doc) => (sectionOf(doc).get(0) as Y.XmlElement).setAttribute('marker', 'bullet')],
    ['a second text', (doc) => (sectionOf(doc).get(0) as Y.XmlElement).insert(1, [new Y.XmlText('two')])],
    ['the text taken out', (doc) => (sectionOf(doc).get(0) as Y.XmlElement).delete(0, 1)],
    ['a section taken out', (doc) => fragmentOf(doc, ENGLISH).delete(0, 1)],
    ['a new section', (doc) => fragmentOf(doc, ENGLISH).insert(0, [new Y.XmlElement('section')])],
  ])('keeps its structure from its own pen: %s', (_, change) => {
    const room = openRoom([LINES])
    expect(say(room, translator(room), change)).toMatchObject({ kind: 'refused', code: 'paragraph.not-yours' })
  })

  test('that the conference has not cannot be begun', () => {
    const room = openRoom([LINES])
    const begin = (doc: Y.Doc) => fragmentOf(doc, 'fr').insert(0, [new Y.XmlElement('section')])
    expect(say(room, translator(room), begin)).toMatchObject({ kind: 'refused', code: 'update.outside-text' })
  })

  test('holds no mark of a proposal: what a page pastes with one is put right', () => {
    const room = openRoom([LINES])
    const marks = { ins: { by: 'MX' }, [delKey('MX' as Party)]: { by: 'MX' } }
    expect(say(room, translator(room), (doc) => englishIn(doc, 1).insert(0, 'wide ', marks))).toMatchObject({ kind: 'lawful' })
    expect(english(room)[0]).toBe('wide The river 1')
  })

  test('and the text in one update: each is judged by its own rule', () => {
    const room = openRoom([LINES])
    const both = (doc: Y.Doc): void => {
      textIn(doc, 2).insert(3, 'alto ', { ins: { by: 'secretariat' } })
      englishIn(doc, 2).insert(4, 'high ')
    }
    expect(say(room, translator(room), both)).toMatchObject({ kind: 'lawful' })
    expect([printed(room)[1], english(room)[1]]).toEqual(['El [secretariat+alto ]monte', 'The high river 2'])
    const other = openRoom([LINES])
    const strike = (doc: Y.Doc): void => {
      textIn(doc, 2).delete(0, 2)
      englishIn(doc, 2).insert(4, 'high ')
    }
    expect(say(other, translator(other), strike)).toMatchObject({ code: 'text.not-yours' })
    expect(english(other)[1]).toBe('The river 2')
  })

  test('two pens write at once, and all that both wrote is there', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(20), fc.nat(6)), { minLength: 1, maxLength: 25 }), (steps) => {
        const room = openRoom([LINES])
        const seats = [translator(room), aSeat(room, 'secretariat', { name: 'other', sides: [ENGLISH] })] as const
        for (const [first, at, cut] of steps) {
          const seat = seats[first ? 0 : 1]
          const verdict = say(room, seat, (doc) => {
            const text = englishIn(doc, 1)
            const from = Math.min(at, text.length)
            text.insert(from, first ? 'a' : 'b')
            const length = Math.min(cut, text.length - from - 1)
            if (length > 0) text.delete(from + 1, length)
          })
          expect(verdict.kind).toBe('lawful')
          if (at % 3 === 0) Y.applyUpdate(seat.doc, Y.encodeStateAsUpdate(room.doc, Y.encodeStateVector(seat.doc)))
        }
        for (const seat of seats) Y.applyUpdate(seat.doc, Y.encodeStateAsUpdate(room.doc, Y.encodeStateVector(seat.doc)))
        expect(seats.map(({ doc }) => englishIn(doc, 1).toString())).toEqual([english(room)[0], english(room)[0]])
      }),
      { numRuns: 60 },
    )
  })
})

const sectionOf = (doc: Y.Doc): Y.XmlElement => fragmentOf(doc, ENGLISH).get(0) as Y.XmlElement
