// @vitest-environment happy-dom
/** What the binding of editor and shared text must not do to others' words. The published y-tiptap 3.0.9 does each of these; patches/ cures it. */
import { Fragment, type Node } from '@tiptap/pm/model'
import { updateYFragment } from '@tiptap/y-tiptap'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { threeParties } from '../../tests/rooms/cast.ts'
import { aroundCaret, caret, positionOf, press, select, selectWords, type, typeAtOnce } from '../../tests/rooms/hands.ts'
import { paragraphElements, shown, stored } from '../../tests/rooms/notation.ts'
import type { Seat } from '../../tests/rooms/relay.ts'
import { readChars } from '../../domain/text/chars.ts'
import { delKey, TEXT_ROOT } from '../../domain/text/schema.ts'

const textAt = (doc: Y.Doc, paragraph: number): Y.XmlText => {
  const text = paragraphElements(doc)[paragraph]?.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error(`paragraph ${paragraph} has no text`)
  return text
}

/** The living characters that none of the seats wrote: the base text, if nobody deleted and wrote it again. */
function untouched(seat: Seat, seats: readonly Seat[], paragraph: number): string {
  const clients = new Set(seats.map(({ doc }) => doc.clientID))
  return readChars(textAt(seat.doc, paragraph))
    .filter((run) => !clients.has(run.client))
    .map((run) => run.text)
    .join('')
}

/** Writes other children of the one section into the shared text, as the binding does with what the editor shows. */
function writeChildren({ doc, editor }: Seat, change: (children: readonly (Node | undefined)[]) => (Node | undefined)[]): void {
  const section = editor.state.doc.child(0)
  const children = change(section.children).filter((each) => each !== undefined)
  const wanted = editor.state.doc.copy(Fragment.from(section.copy(Fragment.from(children))))
  updateYFragment(doc, doc.getXmlFragment(TEXT_ROOT), wanted, { mapping: new Map(), isOMark: new Map() })
}

describe('patch 1: a text is changed by one delta whose insertions carry their marks', () => {
  test('two parties that type at the same place at once each keep their own words, and base text stays base text', () => {
    const { room, mx, fr } = threeParties()
    caret(mx.editor, 0, 9)
    caret(fr.editor, 0, 9)
    typeAtOnce(mx.editor, ' red')
    typeAtOnce(fr.editor, ' big')
    room.sync()
    const inOneOrder = ['The quick[MX+ red][FR+ big] brown fox', 'The quick[FR+ big][MX+ red] brown fox']
    expect(inOneOrder).toContain(stored(mx.doc)[0])
    expect(stored(fr.doc)).toEqual(stored(mx.doc))
  })

  test('typing over base text and own words together leaves the base characters the same ones', () => {
    const { room, mx } = threeParties()
    caret(mx.editor, 0, 9)
    typeAtOnce(mx.editor, 'ZZ')
    selectWords(mx.editor, 'ickZZ bro')
    type(mx.editor, 'Q')
    expect(untouched(mx, room.seats, 0)).toBe('The quick brown fox')
  })

  test('a letter typed beside the same letter is the new one', () => {
    const { room, mx } = threeParties([{ id: 'p_aaaaaaaaaa', text: 'Ana' }])
    caret(mx.editor, 0, 1)
    type(mx.editor, 'n')
    expect(stored(mx.doc)).toEqual(['A[MX+n]na'])
    for (const run of readChars(textAt(mx.doc, 0))) expect(run.client === mx.doc.clientID).toBe(run.marks.ins === 'MX')
    caret(mx.editor, 0, 2)
    press(mx.editor, 'Backspace')
    expect(untouched(mx, room.seats, 0)).toBe('Ana')
    expect(stored(mx.doc)).toEqual(['Ana'])
  })

  test('words dragged over another’s insertion leave that insertion where and whose it was', () => {
    const { room, mx, fr } = threeParties()
    caret(fr.editor, 0, 9)
    typeAtOnce(fr.editor, 'F')
    room.sync()
    caret(mx.editor, 0, 9)
    typeAtOnce(mx.editor, 'mmmm')
    const from = mx.editor.state.selection.head - 4
    const { tr } = mx.editor.state
    mx.editor.view.dispatch(tr.delete(from, from + 4).insertText('mmmm', from + 1))
    expect(stored(mx.doc)[0]).toBe('The quick[FR+F][MX+mmmm] brown fox')
    const french = readChars(textAt(mx.doc, 0)).find((run) => run.marks.ins === 'FR')
    expect(french?.client).toBe(fr.doc.clientID)
  })

  test('what did not change writes nothing, also where two parties struck the same words', () => {
    const { room, mx, fr } = threeParties()
    for (const seat of [mx, fr]) {
      selectWords(seat.editor, 'brown')
      press(seat.editor, 'Delete')
      room.sync()
    }
    let updates = 0
    mx.doc.on('update', () => updates++)
    caret(mx.editor, 1, 2)
    caret(mx.editor, 0, 2)
    expect(updates).toBe(0)
    expect(Object.keys((textAt(mx.doc, 0).toDelta() as { attributes?: object }[])[1]?.attributes ?? {}).toSorted()).toEqual(
      [delKey(mx.author.party), delKey(fr.author.party)].toSorted(),
    )
  })

  test('a keystroke in a long paragraph costs little, and a huge replacement comes to an end', () => {
    const { mx } = threeParties([{ id: 'p_aaaaaaaaaa', text: 'abcde '.repeat(50) }])
    const costs: number[] = []
    for (let i = 0; i < 100; i++) {
      const { state } = mx.editor
      const at = positionOf(mx.editor, 0, (i * 37) % 300)
      const wanted = state.tr.insert(at, state.schema.text('n', [state.schema.mark('ins', { by: 'MX' })])).doc
      const began = performance.now()
      updateYFragment(mx.doc, mx.doc.getXmlFragment(TEXT_ROOT), wanted, { mapping: new Map(), isOMark: new Map() })
      costs.push(performance.now() - began)
    }
    // The least of many: what it costs when nothing else runs on the machine.
    expect(Math.min(...costs)).toBeLessThan(5)
    select(mx.editor, [0, 0], [0, -1])
    typeAtOnce(mx.editor, 'wholly other words '.repeat(300))
    select(mx.editor, [0, 0], [0, -1])
    typeAtOnce(mx.editor, 'and these too '.repeat(300))
    expect(shown(mx.editor)[0]?.length).toBeLessThan(5000)
  })
})

describe('patch 2: an element is the same only with the same id', () => {
  test('where a paragraph without id hinders telling all apart, none is rewritten into another', () => {
    const { room, mx, fr } = threeParties([
      { id: 'p_aaaaaaaaaa', text: 'one' },
      { id: 'p_bbbbbbbbbb', text: '', pi: 'FR' },
    ])
    paragraphElements(fr.doc)[0]?.removeAttribute('id')
    room.sync()
    const french = paragraphElements(mx.doc)[1]
    writeChildren(mx, ([first, second]) => [first, mx.editor.schema.node('paragraph', { id: 'p_dddddddddd', pi: 'MX' }), second])
    expect(paragraphElements(mx.doc)[2]).toBe(french)
    expect(french?.getAttribute('id')).toBe('p_bbbbbbbbbb')
  })
})

describe('patch 3: an empty paragraph is born with its text', () => {
  test('two parties that type into it at once type into one text', () => {
    const { room, mx, fr } = threeParties()
    caret(mx.editor, 0, -1)
    press(mx.editor, 'Enter')
    expect(paragraphElements(mx.doc)[1]?.length).toBe(1)
    room.sync()
    caret(fr.editor, 1, 0)
    typeAtOnce(fr.editor, 'French')
    typeAtOnce(mx.editor, 'Mexican')
    room.sync()
    expect(paragraphElements(mx.doc)[1]?.length).toBe(1)
    expect(['MX>[MX+Mexican][FR+French]', 'MX>[FR+French][MX+Mexican]']).toContain(stored(mx.doc)[1])
    for (const run of readChars(textAt(mx.doc, 1))) expect(run.client).toBe(run.marks.ins === 'FR' ? fr.doc.clientID : mx.doc.clientID)
  })

  test('a stored paragraph without any text gets one only when something is typed', () => {
    const { room, mx, fr } = threeParties()
    const [first] = paragraphElements(fr.doc)
    first?.delete(0, 1)
    room.sync()
    caret(mx.editor, 1, 0)
    type(mx.editor, 'M')
    expect(paragraphElements(mx.doc)[0]?.length).toBe(0)
    caret(mx.editor, 0, 0)
    type(mx.editor, 'M')
    expect(paragraphElements(mx.doc)[0]?.length).toBe(1)
  })
})

describe('patch 4: children that have ids are told apart by them', () => {
  test('removing one paragraph and adding another at once leaves the one between them the same', () => {
    const { mx } = threeParties()
    const [, second, third] = paragraphElements(mx.doc)
    writeChildren(mx, ([, two, three]) => [two, three, mx.editor.schema.node('paragraph', { id: 'p_dddddddddd', pi: 'MX' })])
    expect(paragraphElements(mx.doc).slice(0, 2)).toEqual([second, third])
    expect(paragraphElements(mx.doc)[2]?.getAttribute('id')).toBe('p_dddddddddd')
  })

  test('a paragraph that moves is the only one made anew', () => {
    const { mx } = threeParties()
    const [first, second, third] = paragraphElements(mx.doc)
    writeChildren(mx, ([one, two, three]) => [two, three, one])
    const after = paragraphElements(mx.doc)
    expect(after.slice(0, 2)).toEqual([second, third])
    expect(after[2]).not.toBe(first)
    expect(after[2]?.getAttribute('id')).toBe('p_aaaaaaaaaa')
  })
})

describe('patch 5: the caret is remembered by paragraph and character', () => {
  test('a caret remembered beyond the end of a text that others made shorter does not throw', () => {
    const { room, mx, fr } = threeParties()
    caret(fr.editor, 0, -1)
    typeAtOnce(fr.editor, ' and many more words than before')
    room.sync()
    caret(mx.editor, 2, -1)
    mx.editor.view.dispatch(mx.editor.state.tr.insertText('M', positionOf(mx.editor, 1, 0)))
    selectWords(fr.editor, ' and many more words than before')
    press(fr.editor, 'Delete')
    room.sync()
    mx.editor.commands.undo()
    typeAtOnce(fr.editor, 'F')
    const update = Y.encodeStateAsUpdate(fr.doc, Y.encodeStateVector(mx.doc))
    expect(() => Y.applyUpdate(mx.doc, update, 'relay')).not.toThrow()
    expect(aroundCaret(mx.editor)).toBe('the lazy dog|')
  })

  test('words that another types before the caret in the same paragraph move it along', () => {
    const { room, mx, fr } = threeParties()
    caret(mx.editor, 0, 9)
    caret(fr.editor, 0, 3)
    typeAtOnce(fr.editor, ' very')
    room.sync()
    expect(aroundCaret(mx.editor)).toBe('The very quick| brown fox')
    caret(fr.editor, 0, -1)
    typeAtOnce(fr.editor, '!')
    room.sync()
    expect(aroundCaret(mx.editor)).toBe('The very quick| brown fox!')
  })

  test('a paragraph that another proposes before the caret’s leaves the caret in its own', () => {
    const { room, mx, fr } = threeParties()
    caret(mx.editor, 2, 3)
    caret(fr.editor, 0, -1)
    press(fr.editor, 'Enter')
    typeAtOnce(fr.editor, 'the')
    room.sync()
    expect(aroundCaret(mx.editor)).toBe('the| lazy dog')
  })

  test('a selection is kept over the same words', () => {
    const { room, mx, fr } = threeParties()
    selectWords(mx.editor, 'brown')
    caret(fr.editor, 0, 3)
    typeAtOnce(fr.editor, ' very')
    room.sync()
    expect(aroundCaret(mx.editor)).toBe('selection of brown')
  })

  test('the caret that an undo brought back is not brought back again by the next remote change', () => {
    const { room, mx, fr } = threeParties()
    caret(mx.editor, 0, 9)
    typeAtOnce(mx.editor, ' red')
    caret(mx.editor, 2, 3)
    mx.editor.commands.undo()
    expect(aroundCaret(mx.editor)).toBe('The quick| brown fox')
    caret(mx.editor, 2, 3)
    caret(fr.editor, 1, 0)
    typeAtOnce(fr.editor, 'x')
    room.sync()
    expect(aroundCaret(mx.editor)).toBe('the| lazy dog')
  })

  test('a paragraph that the server made anew gives the caret back at the same place', () => {
    const { room, mx, fr } = threeParties()
    caret(mx.editor, 1, 5)
    const [first, second] = paragraphElements(fr.doc)
    const section = second?.parent as Y.XmlElement
    fr.doc.transact(() => {
      const copy = second?.clone()
      section.delete(1, 1)
      if (copy !== undefined) section.insert(2, [copy])
    })
    room.sync()
    expect(first).toBe(paragraphElements(fr.doc)[0])
    expect(shown(mx.editor)).toEqual(['The quick brown fox', 'the lazy dog', 'jumps over'])
    expect(aroundCaret(mx.editor)).toBe('jumps| over')
  })
})
