/** While the reading freezes all but one paragraph: what is tried elsewhere is refused whole, beside the honest edit that resembles it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { unfrozenIn } from '../sitting/frozen.ts'
import type { ParagraphId, Party } from '../text/ids.ts'
import { delKey } from '../text/schema.ts'
import { removeParagraph } from '../text/structure.ts'
import { receiveLawfully } from '../../tests/notation/lawful.ts'
import { act, aSeat, idOf, openRoom, paragraphIn, printed, type Room, sectionIn, textIn, updateOf } from '../../tests/notation/room.ts'
import type { Verdict } from './types.ts'

const LINES = ['El [MX+gran ]río', 'El monte', 'El mar', 'MX>[MX+Mío]'] as const

const reading = (lines: readonly string[] = LINES, n = 2): Room => {
  const room = openRoom([lines, ['La otra sección']])
  room.reading.of = { now: idOf(n), freeze: true }
  return room
}

const changed = (change: (doc: Y.Doc) => void, room = reading(), name = 'MX'): Verdict => {
  const { author, doc } = aSeat(room, 'MX', { name })
  return receiveLawfully(
    room,
    author,
    updateOf(doc, () => change(doc)),
  )
}

const proposed = (id: string): Y.XmlElement => {
  const element = new Y.XmlElement<Record<string, string | number>>('paragraph')
  for (const [name, value] of Object.entries({ id, pi: 'MX', role: 'body', level: 0, marker: 'none' })) element.setAttribute(name, value)
  const text = new Y.XmlText()
  element.insert(0, [text])
  text.insert(0, 'Nuevo', { ins: { by: 'MX' } })
  return element as unknown as Y.XmlElement
}
const add =
  (at: number, section = 1, ...ids: readonly string[]) =>
  (doc: Y.Doc) =>
    sectionIn(doc, section).element.insert(at, (ids.length === 0 ? ['p_zzzzzzzzzz'] : ids).map(proposed))

const MX = { by: 'MX' }
const STRIKE = { [delKey('MX' as Party)]: MX }

describe('[I2] while one paragraph is read and the others are frozen', () => {
  test.each<readonly [title: string, change: (doc: Y.Doc) => void]>([
    ['a word elsewhere', (doc) => textIn(doc, 3).insert(2, ' ancho')],
    ['a strike elsewhere', (doc) => textIn(doc, 3).format(0, 2, STRIKE)],
    ['one’s own word taken back elsewhere', (doc) => textIn(doc, 1).delete(3, 5)],
    ['a word in one’s own paragraph elsewhere', (doc) => textIn(doc, 4).insert(3, ' propio')],
    ['another marker for one’s own paragraph elsewhere', (doc) => paragraphIn(doc, 4).element.setAttribute('marker', 'bullet')],
    ['one’s own paragraph taken out elsewhere', (doc) => sectionIn(doc, 1).element.delete(3, 1)],
    ['a paragraph before another', add(0)],
    ['a paragraph at the end', add(4)],
    ['a paragraph in another section', add(1, 2)],
    ['two paragraphs elsewhere, each beside the other', add(4, 1, 'p_zzzzzzzzzz', 'p_yyyyyyyyyy')],
    [
      'a word here and one elsewhere in the same update',
      (doc) => {
        textIn(doc, 2).insert(2, ' alto')
        textIn(doc, 3).insert(2, ' ancho')
      },
    ],
  ])('%s is refused, and changes nothing', (_, change) => {
    const room = reading()
    const before = printed(room)
    expect(changed(change, room)).toMatchObject({ kind: 'refused', code: 'paragraph.frozen' })
    expect(printed(room)).toEqual(before)
  })

  test.each<readonly [title: string, change: (doc: Y.Doc) => void]>([
    ['a word in it', (doc) => textIn(doc, 2).insert(2, ' alto')],
    ['a paragraph right before it', add(1)],
    ['a paragraph right after it', add(2)],
    ['two paragraphs right after it', add(2, 1, 'p_zzzzzzzzzz', 'p_yyyyyyyyyy')],
    [
      'a paragraph elsewhere that was taken back before it was sent',
      (doc) => {
        add(4)(doc)
        sectionIn(doc, 1).element.delete(4, 1)
      },
    ],
  ])('%s is let in', (_, change) => expect(changed(change)).toMatchObject({ kind: 'lawful' }))

  test('a word in the paragraph that was proposed beside it is let in', () => {
    const room = reading()
    changed(add(2), room)
    const { author, doc } = aSeat(room, 'FR')
    const write = (): void => {
      const text = sectionIn(doc, 1).element.get(2) as Y.XmlElement
      ;(text.get(0) as Y.XmlText).insert(0, 'Muy ')
    }
    expect(receiveLawfully(room, author, updateOf(doc, write))).toMatchObject({ kind: 'lawful' })
  })

  test('an agreed paragraph is refused as agreed, also the one that is read', () => {
    const room = reading()
    room.agreed.add(idOf(2))
    expect(changed((doc) => textIn(doc, 2).insert(2, ' alto'), room)).toMatchObject({ code: 'paragraph.agreed' })
  })

  test('the pens write everywhere', () => {
    for (const change of [(doc: Y.Doc) => textIn(doc, 3).insert(2, ' ancho'), add(4), add(1, 2)])
      expect(changed(change, reading(), 'pen')).toMatchObject({ kind: 'lawful' })
  })

  test('a mark that leans on a deleted marker elsewhere is put right, not taken for a withdrawal', () => {
    const room = reading(['El [MX-gran ]río', 'El monte'])
    changed((doc) => {
      const marker = [...(doc.store.clients.get(1) ?? [])].find(
        (item) => item instanceof Y.Item && item.content instanceof Y.ContentFormat && item.content.key === delKey('MX' as Party),
      )
      ;(marker as Y.Item).delete(doc._transaction as Y.Transaction)
    }, room)
    expect(printed(room)[0]).toBe('El [MX-gran ]río')
  })

  test('a new paragraph is let in exactly where it then may be written in, whatever stands or stood around it', () => {
    let refusedOnes = 0
    let letIn = 0
    const letters = fc.array(fc.constantFrom('B', 'MX', 'FR'), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), fc.nat(), (kinds, readAt, place, gone) => {
        const lines = kinds.map((kind, i) => (kind === 'B' ? `Base ${i}` : `${kind}>[${kind}+Propuesto ${i}]`))
        const n = 1 + (readAt % lines.length)
        const removed = 1 + (gone % lines.length)
        const room = reading(lines, n)
        const seat = aSeat(room, 'MX')
        if (removed !== n) act(room, () => removeParagraph(paragraphIn(room.doc, removed)))
        if (gone % 2 === 0) Y.applyUpdate(seat.doc, Y.encodeStateAsUpdate(room.doc))
        const at = place % (sectionIn(seat.doc, 1).element.length + 1)
        const verdict = receiveLawfully(
          room,
          seat.author,
          updateOf(seat.doc, () => add(at)(seat.doc)),
        )
        if (verdict.kind === 'refused') {
          refusedOnes++
          expect(verdict.code).toBe('paragraph.frozen')
          Y.applyUpdate(room.doc, Y.encodeStateAsUpdate(seat.doc))
          expect(isOpenIn(room.doc, n)).toBe(false)
          return
        }
        letIn++
        expect(isOpenIn(room.doc, n)).toBe(true)
      }),
      { numRuns: 300 },
    )
    expect([refusedOnes > 30, letIn > 30]).toEqual([true, true])
  })
})

/** Whether the new paragraph, as it came to stand in `doc`, is one that may be written in. */
function isOpenIn(doc: Y.Doc, read: number): boolean {
  const all = sectionIn(doc, 1)
    .element.toArray()
    .map((child) => child as Y.XmlElement)
    .map((element) => ({
      id: element.getAttribute('id') as unknown as ParagraphId,
      pi: (element.getAttribute('pi') ?? null) as unknown as Party | null,
    }))
  return unfrozenIn({ now: idOf(read), freeze: true }, all)?.has('p_zzzzzzzzzz' as ParagraphId) ?? false
}
