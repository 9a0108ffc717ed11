/** Attacks on words and marks, each beside the honest edit that resembles it. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { delKey } from '../text/schema.ts'
import type { Party } from '../text/ids.ts'
import { receiveLawfully } from '../../tests/notation/lawful.ts'
import { aSeat, idOf, openRoom, paragraphIn, printed, type Room, type Seat, textIn, updateOf } from '../../tests/notation/room.ts'
import type { Verdict } from './types.ts'

const by = (party: string): { by: string } => ({ by: party })
const del = (party: string): string => delKey(party as Party)

type Change = (doc: Y.Doc) => void
/** MX changes a text of these lines; every law is held against the outcome. */
function changed(lines: readonly string[], change: Change, { agreed = [] as number[] } = {}): { verdict: Verdict; room: Room } {
  const room = openRoom([lines])
  for (const n of agreed) room.agreed.add(idOf(n))
  const mx = aSeat(room, 'MX')
  return { verdict: send(room, mx, change), room }
}
const send = (room: Room, seat: Seat, change: Change): Verdict =>
  receiveLawfully(
    room,
    seat.author,
    updateOf(seat.doc, () => change(seat.doc)),
  )

type Case = readonly [title: string, line: string, change: (text: Y.XmlText) => void, after: string]

describe('what is let in, with marks put right', () => {
  test.each<Case>([
    ['an unmarked word is stamped', 'El río', (text) => text.insert(2, ' gran'), 'El[MX+ gran] río'],
    ['a marked word stays as it is', 'El río', (text) => text.insert(2, ' gran', { ins: by('MX') }), 'El[MX+ gran] río'],
    ["a word marked as another's is stamped anew", 'El río', (text) => text.insert(2, ' gran', { ins: by('FR') }), 'El[MX+ gran] río'],
    ["a word marked as nobody's party is stamped anew", 'El río', (text) => text.insert(2, ' gran', { ins: by('XX') }), 'El[MX+ gran] río'],
    ["a word written inside another's is one's own", 'El [FR+gran ]río', (text) => text.insert(5, 'XX'), 'El [FR+gr][MX+XX][FR+an ]río'],
    [
      "a word written inside another's strike carries no strike",
      'El [FR-gran ]río',
      (text) => text.insert(5, 'XX', { [del('FR')]: by('FR') }),
      'El [FR-gr][MX+XX][FR-an ]río',
    ],
    [
      'a word that is born struck is not',
      'El río',
      (text) => text.insert(2, ' gran', { ins: by('MX'), [del('MX')]: by('MX') }),
      'El[MX+ gran] río',
    ],
    ['a strike of base text', 'El gran río', (text) => text.format(3, 5, { [del('MX')]: by('MX') }), 'El [MX-gran ]río'],
    ["a strike of another's word", 'El [FR+gran ]río', (text) => text.format(3, 5, { [del('MX')]: by('MX') }), 'El [FR+MX-gran ]río'],
    ["a second strike beside another's", 'El [FR-gran ]río', (text) => text.format(3, 5, { [del('MX')]: by('MX') }), 'El [FR,MX-gran ]río'],
    ["one's own strike taken back", 'El [MX-gran ]río', (text) => text.format(3, 5, { [del('MX')]: null }), 'El gran río'],
    ['striking as another is undone', 'El gran río', (text) => text.format(3, 5, { [del('FR')]: by('FR') }), 'El gran río'],
    [
      "striking one's own word is undone: it can be deleted",
      'El [MX+gran ]río',
      (text) => text.format(3, 5, { [del('MX')]: by('MX') }),
      'El [MX+gran ]río',
    ],
    ["stripping another's strike is undone", 'El [FR-gran ]río', (text) => text.format(3, 5, { [del('FR')]: null }), 'El [FR-gran ]río'],
    ["stripping another's insertion mark is undone", 'El [FR+gran ]río', (text) => text.format(3, 5, { ins: null }), 'El [FR+gran ]río'],
    ["stripping one's own insertion mark is undone", 'El [MX+gran ]río', (text) => text.format(3, 5, { ins: null }), 'El [MX+gran ]río'],
    [
      "taking another's word for one's own is undone",
      'El [FR+gran ]río',
      (text) => text.format(0, 11, { ins: by('MX') }),
      'El [FR+gran ]río',
    ],
    ["giving one's own word to another is undone", 'El [MX+gran ]río', (text) => text.format(3, 5, { ins: by('FR') }), 'El [MX+gran ]río'],
    ["calling base text one's own is undone", 'El gran río', (text) => text.format(3, 5, { ins: by('MX') }), 'El gran río'],
    ['emphasis on base text is undone', 'El gran río', (text) => text.format(3, 5, { bold: {} }), 'El gran río'],
    ['emphasis taken off base text is put back', 'El [bold:gran ]río', (text) => text.format(3, 5, { bold: null }), 'El [bold:gran ]río'],
    ["emphasis on another's word is undone", 'El [FR+gran ]río', (text) => text.format(3, 5, { italic: {} }), 'El [FR+gran ]río'],
    ["emphasis on one's own word", 'El [MX+gran ]río', (text) => text.format(3, 4, { italic: {} }), 'El [MX+italic:gran][MX+ ]río'],
    ["one's own word deleted", 'El [MX+gran ]río', (text) => text.delete(3, 5), 'El río'],
    ["one's own word deleted that another has struck", 'El [MX+FR-gran ]río', (text) => text.delete(3, 5), 'El río'],
    ["one's own part deleted between others' words", '[FR+uno][MX+dos][GT+tres]', (text) => text.delete(3, 3), '[FR+uno][GT+tres]'],
  ])('[I2] %s', (_, line, change, after) => {
    const { verdict, room } = changed([line], (doc) => change(textIn(doc, 1)))
    expect(verdict).toMatchObject({ kind: 'lawful' })
    expect(printed(room)).toEqual([after])
  })

  test('[I2] a repair is sent on: whoever applies the updates has the same marks', () => {
    const { room } = changed(['El gran río'], (doc) => textIn(doc, 1).format(3, 5, { [del('FR')]: by('FR'), bold: {} }))
    const other = new Y.Doc()
    for (const bytes of room.emitted) Y.applyUpdate(other, bytes)
    expect(textIn(other, 1).toDelta()).toEqual([{ insert: 'El gran río' }])
  })

  test("[I2] markers alone may be deleted, another's too, and what they marked stays marked", () => {
    const { verdict, room } = changed(['El [FR+gran ][bold:río] [MX-largo]'], (doc) => {
      for (let item = textIn(doc, 1)._start; item !== null; item = item.right) {
        const at = item
        if (at.content instanceof Y.ContentFormat) doc.transact((transaction) => at.delete(transaction))
      }
    })
    expect(verdict).toMatchObject({ kind: 'lawful' })
    expect(printed(room)).toEqual(['El [FR+gran ][bold:río] largo'])
  })

  test('what the server has deleted already is no change', () => {
    const room = openRoom([['El [MX+gran ]río']])
    const [mx, also] = [aSeat(room, 'MX'), aSeat(room, 'MX', { name: 'MX2' })]
    expect(send(room, mx, (doc) => textIn(doc, 1).delete(3, 5))).toMatchObject({ kind: 'lawful' })
    expect(send(room, also, (doc) => textIn(doc, 1).delete(3, 5))).toEqual({ kind: 'known' })
  })
})

describe('what is refused', () => {
  test.each<readonly [title: string, line: string, change: (text: Y.XmlText) => void, code: string]>([
    ['deleting base text', 'El gran río', (text) => text.delete(3, 5), 'text.not-yours'],
    ['deleting base text that one has struck', 'El [MX-gran ]río', (text) => text.delete(3, 5), 'text.not-yours'],
    ["deleting another's word", 'El [FR+gran ]río', (text) => text.delete(3, 5), 'text.not-yours'],
    ["deleting one's own word and one letter more", 'El [MX+gran ]río', (text) => text.delete(3, 6), 'text.not-yours'],
    ['a mark that is not of the vocabulary', 'El río', (text) => text.format(0, 2, { colour: 'red' }), 'update.foreign-content'],
    ['a mark that says more than who', 'El río', (text) => text.insert(2, 'x', { ins: { by: 'MX', at: 7 } }), 'update.foreign-content'],
    ['an emphasis with something in it', 'El [MX+río]', (text) => text.format(3, 3, { bold: { weight: 9 } }), 'update.foreign-content'],
    ['an emphasis that is only true', 'El [MX+río]', (text) => text.format(3, 3, { bold: true }), 'update.foreign-content'],
    ['a strike under a key of its own', 'El río', (text) => text.format(0, 2, { 'del--AAAAAAAA': by('MX') }), 'update.foreign-content'],
    ["a strike under another's key", 'El río', (text) => text.format(0, 2, { [del('FR')]: by('MX') }), 'update.foreign-content'],
    ['a strike under the plain key', 'El río', (text) => text.format(0, 2, { del: by('MX') }), 'update.foreign-content'],
    [
      'a strike by a party that is not of the conference',
      'El río',
      (text) => text.format(0, 2, { [del('XX')]: by('XX') }),
      'update.foreign-content',
    ],
    ['an embed', 'El río', (text) => text.insertEmbed(2, { image: 'x' }), 'update.foreign-content'],
    ['a paragraph inside a text', 'El río', (text) => text.insertEmbed(2, new Y.XmlElement('paragraph')), 'update.foreign-content'],
    ['a map inside a text', 'El río', (text) => text.insertEmbed(2, new Y.Map()), 'update.foreign-content'],
    ['an attribute of the text', 'El río', (text) => text.setAttribute('ins', by('MX')), 'update.foreign-content'],
  ])('[I2] %s', (_, line, change, code) => {
    const { verdict, room } = changed([line], (doc) => change(textIn(doc, 1)))
    expect(verdict).toMatchObject({ kind: 'refused' })
    // An object in an attribute can't even be read.
    expect(['update.malformed', code]).toContain(verdict.kind === 'refused' && verdict.code)
    expect(printed(room)).toEqual([line])
  })

  test.each<readonly [title: string, change: (text: Y.XmlText) => void]>([
    ['a strike that ends under a key no party has', (text) => text.format(0, 2, { 'del--AAAAAAAA': null })],
    ['an insertion mark that is only a word', (text) => text.format(0, 2, { ins: 'MX' })],
  ])('[I2] %s', (_, change) => {
    const room = openRoom([['El río']])
    const mx = aSeat(room, 'MX')
    // Something must stand there for Yjs to end it.
    textIn(mx.doc, 1).format(0, 1, { 'del--AAAAAAAA': by('MX') })
    const verdict = send(room, mx, (doc) => change(textIn(doc, 1)))
    expect(verdict).toMatchObject({ kind: 'refused' })
  })

  test('[I2] the text of a paragraph is not deleted from under it', () => {
    for (const line of ['El río', 'FR>[FR+El río]', 'MX>[MX+El río]']) {
      const { verdict } = changed([line], (doc) => paragraphIn(doc, 1).element.delete(0, 1))
      expect(verdict).toMatchObject({ kind: 'refused', code: 'paragraph.not-yours' })
    }
  })

  test('[I2] one unlawful change and nothing of the update is taken', () => {
    const { verdict, room } = changed(['El río', 'Los Estados'], (doc) => {
      textIn(doc, 1).insert(2, ' gran')
      textIn(doc, 2).delete(0, 3)
    })
    expect(verdict).toEqual({ kind: 'refused', code: 'text.not-yours', paragraph: idOf(2) })
    expect(printed(room)).toEqual(['El río', 'Los Estados'])
  })
})

describe('an agreed paragraph', () => {
  const LINES = ['El [MX+gran ]río [FR-largo]', 'Los Estados']
  test.each<readonly [title: string, change: (text: Y.XmlText) => void]>([
    ['takes no word', (text) => text.insert(2, 'x')],
    ['takes no strike', (text) => text.format(0, 2, { [del('MX')]: by('MX') })],
    ["keeps one's own pending word", (text) => text.delete(3, 5)],
    ['keeps its base text', (text) => text.delete(0, 2)],
  ])('[I2] %s', (_, change) => {
    const { verdict, room } = changed(LINES, (doc) => change(textIn(doc, 1)), { agreed: [1] })
    expect(verdict).toMatchObject({ kind: 'refused', code: 'paragraph.agreed', paragraph: idOf(1) })
    expect(printed(room)).toEqual(LINES)
  })

  test('[I2] does not hold back the others', () => {
    const { verdict } = changed(LINES, (doc) => textIn(doc, 2).insert(0, 'x'), { agreed: [1] })
    expect(verdict).toMatchObject({ kind: 'lawful' })
  })

  test('[I2] keeps its marks where markers are deleted', () => {
    const { verdict, room } = changed(
      LINES,
      (doc) => {
        for (let item = textIn(doc, 1)._start; item !== null; item = item.right) {
          const at = item
          if (at.content instanceof Y.ContentFormat) doc.transact((transaction) => at.delete(transaction))
        }
      },
      { agreed: [1] },
    )
    expect(verdict).toMatchObject({ kind: 'lawful' })
    expect(printed(room)).toEqual(LINES)
  })

  test("[I2] takes no attribute and does not go, though it was one's own", () => {
    const own = ['MX>[MX+El río]']
    expect(changed(own, (doc) => paragraphIn(doc, 1).element.setAttribute('level', 1 as never), { agreed: [1] }).verdict).toMatchObject({
      code: 'paragraph.agreed',
    })
    expect(changed(own, (doc) => paragraphIn(doc, 1).section.element.delete(0, 1), { agreed: [1] }).verdict).toMatchObject({
      code: 'paragraph.agreed',
    })
  })
})

describe('direct writing', () => {
  function written(line: string, change: (text: Y.XmlText) => void, agreed = false): { verdict: Verdict; after: string | undefined } {
    const room = openRoom([[line]])
    if (agreed) room.agreed.add(idOf(1))
    const pen = aSeat(room, 'secretariat', { mode: 'direct' })
    const verdict = send(room, pen, (doc) => change(textIn(doc, 1)))
    return { verdict, after: printed(room)[0] }
  }

  test.each<Case>([
    ['a word is base text', 'El río', (text) => text.insert(2, ' gran'), 'El gran río'],
    [
      'a word marked as a proposal is base text all the same',
      'El río',
      (text) => text.insert(2, ' gran', { ins: by('MX') }),
      'El gran río',
    ],
    [
      'a word inside a struck one inherits no strike',
      'El [MX-gran ]río',
      (text) => text.insert(5, 'XX', { [del('MX')]: by('MX') }),
      'El [MX-gr]XX[MX-an ]río',
    ],
    ['emphasis on base text', 'El río', (text) => text.format(3, 3, { bold: {} }), 'El [bold:río]'],
    ['base text is deleted', 'El gran río', (text) => text.delete(3, 5), 'El río'],
    ['a pending strike stays', 'El [MX-gran ]río', (text) => text.format(3, 5, { [del('MX')]: null }), 'El [MX-gran ]río'],
    ['a pending word stays pending', 'El [MX+gran ]río', (text) => text.format(3, 5, { ins: null, italic: {} }), 'El [MX+gran ]río'],
    [
      'base text stays base text',
      'El gran río',
      (text) => text.format(3, 5, { ins: by('secretariat'), [del('secretariat')]: by('secretariat') }),
      'El gran río',
    ],
  ])('[I2] %s', (_, line, change, expected) => {
    const { verdict, after } = written(line, change)
    expect(verdict).toMatchObject({ kind: 'lawful' })
    expect(after).toBe(expected)
  })

  test.each<readonly [title: string, line: string, change: (text: Y.XmlText) => void]>([
    ['text with a pending strike is not deleted', 'El [MX-gran ]río', (text) => text.delete(3, 5)],
    ['a pending word is not deleted', 'El [MX+gran ]río', (text) => text.delete(3, 5)],
    ["a pending word of the pen's own is not deleted", 'El [secretariat+gran ]río', (text) => text.delete(3, 5)],
    ['a proposed paragraph takes no base text', 'MX>[MX+El río]', (text) => text.insert(2, 'x')],
  ])('[I2] %s', (_, line, change) => {
    const { verdict, after } = written(line, change)
    expect(verdict).toMatchObject({ kind: 'refused', code: 'text.not-yours' })
    expect(after).toBe(line)
  })

  test('[I2] no agreed paragraph is touched', () => {
    expect(written('El río', (text) => text.insert(2, 'x'), true).verdict).toMatchObject({ code: 'paragraph.agreed' })
    expect(written('El río', (text) => text.delete(0, 1), true).verdict).toMatchObject({ code: 'paragraph.agreed' })
  })

  test('[I2] no paragraph is added, removed or reshaped by keys', () => {
    const room = openRoom([['El río', 'Los Estados', 'secretariat>[secretariat+Suyo]']])
    const change = (each: Change): Verdict => send(room, aSeat(room, 'secretariat', { mode: 'direct' }), each)
    const added = new Y.XmlElement('paragraph')
    added.setAttribute('id', 'p_zzzzzzzzzz')
    added.setAttribute('pi', 'secretariat')
    for (const each of [
      (doc: Y.Doc) => paragraphIn(doc, 1).section.element.delete(0, 1),
      (doc: Y.Doc) => paragraphIn(doc, 1).section.element.delete(2, 1),
      (doc: Y.Doc) => paragraphIn(doc, 1).section.element.insert(0, [added]),
      (doc: Y.Doc) => paragraphIn(doc, 1).element.setAttribute('level', 2 as never),
      (doc: Y.Doc) => paragraphIn(doc, 3).element.setAttribute('level', 2 as never),
    ]) {
      expect(change(each)).toMatchObject({ kind: 'refused', code: 'paragraph.not-yours' })
    }
  })
})
