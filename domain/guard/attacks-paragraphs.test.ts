/** Attacks on paragraphs, sections and what the server alone writes, each beside the honest edit that resembles it. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ParagraphId, Party } from '../text/ids.ts'
import { readChars } from '../text/chars.ts'
import { delKey } from '../text/schema.ts'
import { joinParagraph, removeParagraph, restoreRuns, splitParagraph } from '../text/structure.ts'
import { fragmentOf } from '../text/document.ts'
import { settleParagraph } from '../proposals/settle.ts'
import { receiveLawfully } from '../../tests/notation/lawful.ts'
import {
  act,
  aSeat,
  catchUp,
  idOf,
  openRoom,
  paragraphIn,
  printed,
  type Room,
  type Seat,
  sectionIn,
  textIn,
  updateOf,
} from '../../tests/notation/room.ts'
import type { Verdict } from './types.ts'

type Attributes = Readonly<Record<string, string | number>>
const LAWFUL: Attributes = { id: 'p_zzzzzzzzzz', pi: 'MX', role: 'body', level: 0, marker: 'none' }

/** A paragraph as a page makes it. */
function paragraphOf(attributes: Attributes, text: string | null = 'Nuevo', marks: object = { ins: { by: 'MX' } }): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, string | number>>('paragraph')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  const held = new Y.XmlText()
  if (text !== null) element.insert(0, [held])
  if (text !== null) held.insert(0, text, marks)
  return element as unknown as Y.XmlElement
}
const without = (name: string): Attributes => Object.fromEntries(Object.entries(LAWFUL).filter(([each]) => each !== name))

type Change = (doc: Y.Doc) => void
const send = (room: Room, seat: Seat, change: Change): Verdict =>
  receiveLawfully(
    room,
    seat.author,
    updateOf(seat.doc, () => change(seat.doc)),
  )
const LINES = ['El río', 'FR>[FR+Otro]', 'MX>[MX+Mío]']
function changed(change: Change, lines: readonly string[] = LINES): { verdict: Verdict; room: Room } {
  const room = openRoom([lines, ['Segunda sección']])
  return { verdict: send(room, aSeat(room, 'MX'), change), room }
}
const add =
  (element: Y.XmlElement, at = 1): Change =>
  (doc) =>
    sectionIn(doc, 1).element.insert(at, [element])

describe('a proposed paragraph', () => {
  test.each<readonly [title: string, element: () => Y.XmlElement, after: string]>([
    ['is taken as it is', () => paragraphOf(LAWFUL), 'MX>[MX+Nuevo]'],
    ['may be empty', () => paragraphOf(LAWFUL, ''), 'MX>'],
    ['may come without its text', () => paragraphOf(LAWFUL, null), 'MX>'],
    ['may leave out what has a default', () => paragraphOf({ id: 'p_zzzzzzzzzz', pi: 'MX' }), 'MX>[MX+Nuevo]'],
    ['has unmarked words stamped', () => paragraphOf(LAWFUL, 'Nuevo', {}), 'MX>[MX+Nuevo]'],
    ["has words marked as another's stamped anew", () => paragraphOf(LAWFUL, 'Nuevo', { ins: { by: 'FR' } }), 'MX>[MX+Nuevo]'],
    ['may carry emphasis', () => paragraphOf(LAWFUL, 'Nuevo', { bold: {} }), 'MX>[MX+bold:Nuevo]'],
  ])('[I2] %s', (_, element, after) => {
    const { verdict, room } = changed(add(element()))
    expect(verdict).toMatchObject({ kind: 'lawful', added: new Set(['p_zzzzzzzzzz']), structure: true })
    expect(printed(room)).toEqual(['El río', after, ...LINES.slice(1), 'Segunda sección'])
  })

  test.each<readonly [title: string, element: () => Y.XmlElement, code: string]>([
    ['without a party', () => paragraphOf(without('pi')), 'paragraph.not-yours'],
    ['of another party', () => paragraphOf({ ...LAWFUL, pi: 'FR' }), 'paragraph.not-yours'],
    ['without an id', () => paragraphOf(without('id')), 'update.foreign-content'],
    ['with an id of another form', () => paragraphOf({ ...LAWFUL, id: 'mine' }), 'update.foreign-content'],
    ['with an id in use', () => paragraphOf({ ...LAWFUL, id: idOf(1) }), 'paragraph.duplicate-id'],
    ["with the id of one's own other paragraph", () => paragraphOf({ ...LAWFUL, id: idOf(3) }), 'paragraph.duplicate-id'],
    ['as an alternative', () => paragraphOf({ ...LAWFUL, alt: 'g' }), 'update.foreign-content'],
    ['of a role that does not exist', () => paragraphOf({ ...LAWFUL, role: 'article' }), 'update.foreign-content'],
    ['of a level that does not exist', () => paragraphOf({ ...LAWFUL, level: 9 }), 'update.foreign-content'],
    ['with an attribute that does not exist', () => paragraphOf({ ...LAWFUL, onclick: 'x' }), 'update.foreign-content'],
    [
      'with two texts',
      () => {
        const element = paragraphOf(LAWFUL)
        element.insert(1, [new Y.XmlText('más')])
        return element
      },
      'update.foreign-content',
    ],
    [
      'with an element inside',
      () => {
        const element = paragraphOf(LAWFUL)
        element.insert(1, [new Y.XmlElement('paragraph')])
        return element
      },
      'update.foreign-content',
    ],
    ['that is none but a table', () => new Y.XmlElement('table'), 'update.foreign-content'],
    ['that is a bare text', () => new Y.XmlText('suelto') as unknown as Y.XmlElement, 'update.foreign-content'],
  ])('[I2] %s is refused', (_, element, code) => {
    const { verdict, room } = changed(add(element()))
    expect(verdict).toMatchObject({ kind: 'refused', code })
    expect(printed(room)).toEqual([...LINES, 'Segunda sección'])
  })

  test('[I2] two of the same id in one update are refused', () => {
    const { verdict } = changed((doc) => sectionIn(doc, 1).element.insert(1, [paragraphOf(LAWFUL), paragraphOf(LAWFUL)]))
    expect(verdict).toMatchObject({ kind: 'refused', code: 'paragraph.duplicate-id' })
  })

  test('[I2] two of two ids in one update are taken', () => {
    const { verdict } = changed((doc) =>
      sectionIn(doc, 1).element.insert(1, [paragraphOf(LAWFUL), paragraphOf({ ...LAWFUL, id: 'p_yyyyyyyyyy' })]),
    )
    expect(verdict).toMatchObject({ kind: 'lawful' })
  })

  test('one that was made and taken back before it was sent leaves nothing', () => {
    const { verdict, room } = changed((doc) => {
      add(paragraphOf(LAWFUL))(doc)
      sectionIn(doc, 1).element.delete(1, 1)
    })
    expect(verdict).toMatchObject({ kind: 'lawful' })
    expect(printed(room)).toEqual([...LINES, 'Segunda sección'])
  })

  test('one that was left without its text gets it later', () => {
    const room = openRoom([LINES])
    const mx = aSeat(room, 'MX')
    send(room, mx, add(paragraphOf(LAWFUL, null)))
    const later = send(room, mx, (doc) => {
      const text = new Y.XmlText()
      ;(sectionIn(doc, 1).element.get(1) as Y.XmlElement).insert(0, [text])
      text.insert(0, 'Tarde')
    })
    expect(later).toMatchObject({ kind: 'lawful', structure: true })
    expect(printed(room)[1]).toBe('MX>[MX+Tarde]')
  })
})

describe('attributes', () => {
  test.each<readonly [title: string, n: number, name: string, value: string | number, verdict: object]>([
    ["one's own proposed paragraph gets a level", 3, 'level', 2, { kind: 'lawful' }],
    ["one's own proposed paragraph gets a role", 3, 'role', 'heading', { kind: 'lawful' }],
    ["one's own proposed paragraph gets no level that does not exist", 3, 'level', 7, { code: 'update.foreign-content' }],
    ["one's own proposed paragraph keeps its id", 3, 'id', 'p_zzzzzzzzzz', { code: 'paragraph.not-yours' }],
    ["one's own proposed paragraph stays one's own", 3, 'pi', 'FR', { code: 'paragraph.not-yours' }],
    ["one's own proposed paragraph becomes no alternative", 3, 'alt', 'g', { code: 'paragraph.not-yours' }],
    ['a base paragraph keeps its level', 1, 'level', 2, { code: 'paragraph.not-yours' }],
    ['a base paragraph keeps its id', 1, 'id', 'p_zzzzzzzzzz', { code: 'paragraph.not-yours' }],
    ["a base paragraph is not made one's own", 1, 'pi', 'MX', { code: 'paragraph.not-yours' }],
    ["another's proposed paragraph keeps its level", 2, 'level', 2, { code: 'paragraph.not-yours' }],
    ["another's proposed paragraph is not made one's own", 2, 'pi', 'MX', { code: 'paragraph.not-yours' }],
  ])('[I2] %s', (_, n, name, value, expected) => {
    expect(changed((doc) => paragraphIn(doc, n).element.setAttribute(name, value as string)).verdict).toMatchObject(expected)
  })

  test.each([1, 2, 3].flatMap((n) => ['id', 'role', 'level', 'pi'].map((name) => [n, name] as const)))(
    '[I2] of paragraph %i, %s is not taken off',
    (n, name) => {
      const { verdict } = changed((doc) => paragraphIn(doc, n).element.removeAttribute(name))
      // What is not there can't be taken off.
      const missing = n === 1 && name === 'pi'
      expect(verdict).toMatchObject(missing ? { kind: 'known' } : { kind: 'refused', code: 'paragraph.not-yours' })
    },
  )

  test('[I2] a section keeps its attributes', () => {
    expect(changed((doc) => sectionIn(doc, 1).element.setAttribute('kind', 'annexes')).verdict).toMatchObject({
      code: 'paragraph.not-yours',
    })
    expect(changed((doc) => sectionIn(doc, 1).element.removeAttribute('id')).verdict).toMatchObject({ code: 'paragraph.not-yours' })
    expect(changed((doc) => sectionIn(doc, 1).element.setAttribute('new', 'x')).verdict).toMatchObject({ code: 'paragraph.not-yours' })
  })
})

describe('removal', () => {
  const remove =
    (n: number): Change =>
    (doc) => {
      const { element, section } = paragraphIn(doc, n)
      section.element.delete(section.element.toArray().indexOf(element), 1)
    }

  test("[I2] one's own proposed paragraph goes", () => {
    const { verdict, room } = changed(remove(3))
    expect(verdict).toMatchObject({ kind: 'lawful', removed: new Set([idOf(3)]), structure: true })
    expect(printed(room)).toEqual(['El río', 'FR>[FR+Otro]', 'Segunda sección'])
  })

  test("[I2] one's own proposed paragraph goes with another's strike on it", () => {
    expect(changed(remove(1), ['MX>[MX+FR-Mío]']).verdict).toMatchObject({ kind: 'lawful' })
  })

  test.each<readonly [title: string, line: string, code: string]>([
    ['a base paragraph', 'El río', 'paragraph.not-yours'],
    ['an empty base paragraph', '', 'paragraph.not-yours'],
    ['a base paragraph that one has struck whole', '[MX-El río]', 'paragraph.not-yours'],
    ["a base paragraph that holds only one's own words", '[MX+El río]', 'paragraph.not-yours'],
    ["another's proposed paragraph", 'FR>[FR+El río]', 'paragraph.not-yours'],
    ["one's own with another's words in it", 'MX>[MX+El ][FR+gran ][MX+río]', 'paragraph.others-words'],
  ])('[I2] %s does not go by keys', (_, line, code) => {
    const { verdict, room } = changed(remove(1), [line])
    expect(verdict).toMatchObject({ kind: 'refused', code, paragraph: idOf(1) })
    expect(printed(room)).toEqual([line, 'Segunda sección'])
  })

  test('[I2] a section does not go, nor comes', () => {
    expect(changed((doc) => fragmentOf(doc).delete(0, 1)).verdict).toMatchObject({ code: 'paragraph.not-yours' })
    expect(changed((doc) => fragmentOf(doc).insert(0, [new Y.XmlElement('section')])).verdict).toMatchObject({
      code: 'paragraph.not-yours',
    })
    expect(changed((doc) => fragmentOf(doc).insert(0, [paragraphOf(LAWFUL)])).verdict).toMatchObject({ code: 'paragraph.not-yours' })
  })

  test("[I2] one's own removed paragraph comes back by one's own undo, to the same party only", () => {
    const room = openRoom([LINES])
    const [mx, fr, mx2] = [aSeat(room, 'MX'), aSeat(room, 'FR'), aSeat(room, 'MX', { name: 'MX2' })]
    const undo = new Y.UndoManager(fragmentOf(mx.doc))
    send(room, mx, remove(3))
    expect(send(room, fr, add(paragraphOf({ ...LAWFUL, pi: 'FR', id: idOf(3) })))).toMatchObject({
      kind: 'refused',
      code: 'paragraph.duplicate-id',
    })
    expect(send(room, mx, () => undo.undo())).toMatchObject({ kind: 'lawful', added: new Set([idOf(3)]) })
    expect(printed(room)).toEqual(LINES)
    expect(send(room, mx2, add(paragraphOf({ ...LAWFUL, id: idOf(3) })))).toMatchObject({ kind: 'refused', code: 'paragraph.duplicate-id' })
  })

  test('[I2] a paragraph that became base text and was removed does not come back by undo', () => {
    const room = openRoom([LINES])
    const mx = aSeat(room, 'MX')
    act(room, () => settleParagraph(paragraphIn(room.doc, 3), [{ by: 'MX' as never, hunk: null, decision: 'accept' }]))
    act(room, () => removeParagraph(paragraphIn(room.doc, 3)))
    expect(send(room, mx, add(paragraphOf({ ...LAWFUL, id: idOf(3) })))).toMatchObject({ kind: 'refused', code: 'paragraph.duplicate-id' })
  })

  test('removed and made again in one update, a proposed paragraph has the words of the new one', () => {
    const { verdict, room } = changed((doc) => {
      remove(3)(doc)
      add(paragraphOf({ ...LAWFUL, id: idOf(3) }))(doc)
    })
    expect(verdict).toMatchObject({ kind: 'lawful' })
    expect(printed(room)).toEqual(['El río', 'MX>[MX+Nuevo]', 'FR>[FR+Otro]', 'Segunda sección'])
  })

  test('words written in a paragraph that is gone are refused, with the reason', () => {
    const room = openRoom([LINES])
    const mx = aSeat(room, 'MX')
    act(room, () => removeParagraph(paragraphIn(room.doc, 1)))
    expect(send(room, mx, (doc) => textIn(doc, 1).insert(2, 'x'))).toMatchObject({ kind: 'refused', code: 'paragraph.gone' })
  })
})

describe('what is no text of the Declaration', () => {
  test.each<readonly [title: string, change: Change]>([
    ["a map of the server's", (doc) => doc.getMap('room').set('title', 'Mía')],
    ["a new entry in a map of the server's", (doc) => doc.getMap('standing').set(idOf(1), 'agreed')],
    ["an entry of a map of the server's taken off", (doc) => doc.getMap('room').delete('title')],
    ['another root', (doc) => doc.getText('mine').insert(0, 'x')],
    ['a text of another language', (doc) => fragmentOf(doc, 'en').insert(0, [paragraphOf(LAWFUL)])],
    ['a document inside the document', (doc) => doc.getMap('mine').set('inner', new Y.Doc())],
  ])('[I2] %s is refused', (_, change) => {
    expect(changed(change).verdict).toMatchObject({ kind: 'refused' })
  })
})

describe('words that come late', () => {
  /** `El río crece` is cut before `crece` while MX, not knowing it, writes at this place. */
  function late(change: (text: Y.XmlText) => void): { verdict: Verdict; room: Room } {
    const room = openRoom([['El río crece', 'Otro']])
    const mx = aSeat(room, 'MX')
    act(room, () => room.carried.push(...splitParagraph(paragraphIn(room.doc, 1), 7, 'p_zzzzzzzzzz' as ParagraphId)))
    return { verdict: send(room, mx, (doc) => change(textIn(doc, 1))), room }
  }

  test.each<readonly [title: string, change: (text: Y.XmlText) => void]>([
    ['beside a word that was carried away', (text) => text.insert(10, 'X')],
    ['at the end, which was carried away', (text) => text.insert(12, 'X')],
    ['a strike of words carried away', (text) => text.format(7, 5, { bold: {} })],
  ])('[I2] %s they are refused, to be proposed again at the new place', (_, change) => {
    expect(late(change).verdict).toMatchObject({ kind: 'refused', code: 'paragraph.moved' })
  })

  test('[I2] beside a word that stayed they are taken, to the last one', () => {
    expect(printed(late((text) => text.insert(2, 'X')).room)).toEqual(['El[MX+X] río ', 'crece', 'Otro'])
    expect(printed(late((text) => text.insert(7, 'X')).room)).toEqual(['El río [MX+X]', 'crece', 'Otro'])
  })

  test('[I2] at the new end, by a page that knows of it, they are taken, whatever is deleted there', () => {
    const room = openRoom([['El río crece', 'Otro']])
    const mx = aSeat(room, 'MX')
    act(room, () => room.carried.push(...splitParagraph(paragraphIn(room.doc, 1), 7, 'p_zzzzzzzzzz' as ParagraphId)))
    catchUp(room, mx.doc)
    expect(send(room, mx, (doc) => textIn(doc, 1).insert(7, 'ancho'))).toMatchObject({ kind: 'lawful' })
    expect(send(room, mx, (doc) => textIn(doc, 1).delete(7, 5))).toMatchObject({ kind: 'lawful' })
    expect(send(room, mx, (doc) => textIn(doc, 1).insert(7, 'hondo'))).toMatchObject({ kind: 'lawful' })
    expect(printed(room)).toEqual(['El río [MX+hondo]', 'crece', 'Otro'])
  })

  test.each([
    ['where a strike ended', 'El [GT-río ]crece', 7, ['El [GT-río ][MX+X]', 'crece', 'Otro']],
    ['in the midst of a strike', 'El [GT-río ]crece', 5, ['El [GT-rí][MX+X]', '[GT-o ]crece', 'Otro']],
    ['in the midst of a proposal', 'El [GT+gran ]río', 5, ['El [GT+gr][MX+X]', '[GT+an ]río', 'Otro']],
    ['in the midst of a proposal at the end', 'El río[GT+ gran]', 8, ['El río[GT+ g][MX+X]', '[GT+ran]', 'Otro']],
  ])('[I2] at the new end, %s, they are taken', (_, line, offset, after) => {
    const room = openRoom([[line, 'Otro']])
    act(room, () => room.carried.push(...splitParagraph(paragraphIn(room.doc, 1), offset, 'p_zzzzzzzzzz' as ParagraphId)))
    const mx = aSeat(room, 'MX')
    expect(send(room, mx, (doc) => textIn(doc, 1).insert(offset, 'X', { ins: { by: 'MX' } }))).toMatchObject({ kind: 'lawful' })
    expect(printed(room)).toEqual(after)
  })

  test('[I2] beside a word that was deleted before, they follow the living one that was carried away', () => {
    const room = openRoom([['El río [MX+muy ]crece', 'Otro']])
    const mx = aSeat(room, 'MX')
    send(room, mx, (doc) => textIn(doc, 1).delete(7, 4))
    act(room, () => room.carried.push(...splitParagraph(paragraphIn(room.doc, 1), 3, 'p_zzzzzzzzzz' as ParagraphId)))
    expect(send(room, mx, (doc) => textIn(doc, 1).insert(7, 'X'))).toMatchObject({ kind: 'refused', code: 'paragraph.moved' })
  })

  test.each<readonly [title: string, change: (text: Y.XmlText) => void]>([
    ['a word', (text) => text.insert(text.length, 'X')],
    ['a strike of the last word', (text) => text.format(text.length - 5, 5, { [delKey('MX' as Party)]: { by: 'MX' } })],
  ])(
    '[I2] at an end behind which another paragraph was joined meanwhile, %s is refused, to be proposed again where it was',
    (_, change) => {
      const room = openRoom([['El río crece', 'Otro']])
      const mx = aSeat(room, 'MX')
      act(room, () => room.carried.push(...joinParagraph(paragraphIn(room.doc, 2), paragraphIn(room.doc, 1))))
      expect(send(room, mx, (doc) => change(textIn(doc, 1)))).toMatchObject({ kind: 'refused', code: 'paragraph.moved' })
      const knowing = aSeat(room, 'MX')
      expect(send(room, knowing, (doc) => textIn(doc, 1).insert(17, 'X'))).toMatchObject({ kind: 'lawful' })
      expect(send(room, knowing, (doc) => textIn(doc, 1).insert(12, 'Y'))).toMatchObject({ kind: 'lawful' })
      expect(printed(room)).toEqual(['El río crece[MX+Y] Otro[MX+X]'])
    },
  )

  test('[I2] beside words that a reopening brought back in their place they are taken', () => {
    const room = openRoom([['El río crece', 'Otro']])
    const mx = aSeat(room, 'MX')
    act(room, () => room.carried.push(...restoreRuns(paragraphIn(room.doc, 1), readChars(textIn(room.doc, 1)))))
    send(room, mx, (doc) => textIn(doc, 1).insert(0, 'X', { ins: { by: 'MX' } }))
    expect(printed(room)).toEqual(['[MX+X]El río crece', 'Otro'])
  })
})
