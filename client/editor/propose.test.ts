// @vitest-environment happy-dom
import { TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { FOX, threeParties } from '../../tests/rooms/cast.ts'
import { aroundCaret, caret, paste, pasteText, positionOf, press, select, selectWords, type, typeAtOnce } from '../../tests/rooms/hands.ts'
import { idsIn, shown } from '../../tests/rooms/notation.ts'
import { isParagraphId } from '../../domain/text/ids.ts'

const [FIRST, SECOND, THIRD] = ['The quick brown fox', 'jumps over', 'the lazy dog']

describe('typing', () => {
  test('words are the party’s insertion, and the caret follows them', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    type(mx.editor, ' red')
    expect(aroundCaret(mx.editor)).toBe('The quick red| brown fox')
    everyoneSees(['The quick[MX+ red] brown fox', 'jumps over', 'the lazy dog'])
  })

  test('typing on at the end, at the start and inside one’s own insertion continues it', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    type(mx.editor, ' red')
    type(mx.editor, ' big')
    caret(mx.editor, 0, 9)
    type(mx.editor, '!')
    caret(mx.editor, 0, 12)
    type(mx.editor, '?')
    expect(aroundCaret(mx.editor)).toBe('The quick! r?|ed big brown fox')
    everyoneSees(['The quick[MX+! r?ed big] brown fox', 'jumps over', 'the lazy dog'])
  })

  test.each([
    ['at the start of a paragraph', 0, '[MX+Now ]The quick brown fox'],
    ['at its end', -1, 'The quick brown fox[MX+Now ]'],
  ])('%s', (_, offset, expected) => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, offset)
    type(mx.editor, 'Now ')
    everyoneSees([expected, 'jumps over', 'the lazy dog'])
  })

  test('over a selection strikes it, and the new words stand after it with the caret behind them', () => {
    const { mx, everyoneSees } = threeParties()
    selectWords(mx.editor, 'quick')
    type(mx.editor, 'slow')
    expect(aroundCaret(mx.editor)).toBe('The quickslow| brown fox')
    everyoneSees(['The [MX-quick][MX+slow] brown fox', 'jumps over', 'the lazy dog'])
  })

  test('over base text and one’s own words together strikes the one and deletes the other', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    type(mx.editor, 'ZZ')
    selectWords(mx.editor, 'ickZZ bro')
    type(mx.editor, 'Q')
    everyoneSees(['The qu[MX-ick bro][MX+Q]wn fox', 'jumps over', 'the lazy dog'])
    expect(aroundCaret(mx.editor)).toBe('The quick broQ|wn fox')
  })

  test('inside struck words, one’s own or another’s, carries no strike', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    selectWords(fr.editor, 'quick')
    press(fr.editor, 'Delete')
    caret(fr.editor, 0, 6)
    type(fr.editor, 'F')
    room.sync()
    caret(mx.editor, 0, 8)
    type(mx.editor, 'M')
    everyoneSees(['The [FR-qu][FR+F][FR-i][MX+M][FR-ck] brown fox', 'jumps over', 'the lazy dog'])
  })

  test('a replacement in several steps of one transaction is one proposal', () => {
    const { mx, everyoneSees } = threeParties()
    const { tr } = mx.editor.state
    const at = positionOf(mx.editor, 0, 9)
    mx.editor.view.dispatch(
      tr
        .insertText('(c)', at)
        .insertText('©', at, at + 3)
        .insertText('!', at + 1),
    )
    everyoneSees(['The quick[MX+©!] brown fox', 'jumps over', 'the lazy dog'])
  })

  test('a spelling corrected by the least difference leaves the caret where it was wanted, behind the word', () => {
    const { mx, everyoneSees } = threeParties()
    selectWords(mx.editor, 'quick')
    const at = positionOf(mx.editor, 0, 6)
    const tr = mx.editor.state.tr.insertText('a', at, at + 1)
    mx.editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 3)))
    expect(aroundCaret(mx.editor)).toBe('The quiack| brown fox')
    everyoneSees(['The qu[MX-i][MX+a]ck brown fox', 'jumps over', 'the lazy dog'])
  })

  test('several places changed in one transaction are each proposed', () => {
    const { mx, everyoneSees } = threeParties()
    const { tr } = mx.editor.state
    const [one, two] = [positionOf(mx.editor, 0, 4), positionOf(mx.editor, 1, 0)]
    mx.editor.view.dispatch(
      tr
        .insertText('A', two)
        .delete(one, one + 5)
        .insertText('B', one),
    )
    everyoneSees(['The [MX-quick][MX+B] brown fox', '[MX+A]jumps over', 'the lazy dog'])
  })

  test('a text with characters outside the basic plane keeps them whole', () => {
    const { mx, everyoneSees } = threeParties([{ id: 'p_aaaaaaaaaa', text: 'a😀b' }])
    caret(mx.editor, 0, 3)
    typeAtOnce(mx.editor, '😃😁')
    caret(mx.editor, 0, 1)
    typeAtOnce(mx.editor, '😄')
    everyoneSees(['a[MX+😄]😀[MX+😃😁]b'])
  })

  test('an editor that may not be edited changes nothing', () => {
    const { mx, everyoneSees } = threeParties()
    mx.editor.setEditable(false, false)
    caret(mx.editor, 0, 3)
    type(mx.editor, 'x')
    press(mx.editor, 'Enter')
    everyoneSees([FIRST, SECOND, THIRD])
  })
})

describe('deleting', () => {
  test('Backspace three times strikes three characters and walks to the left', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    for (let i = 0; i < 3; i++) press(mx.editor, 'Backspace')
    expect(aroundCaret(mx.editor)).toBe('The qu|ick brown fox')
    everyoneSees(['The qu[MX-ick] brown fox', SECOND, THIRD])
  })

  test('Delete three times strikes three characters and walks to the right', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 4)
    for (let i = 0; i < 3; i++) press(mx.editor, 'Delete')
    expect(aroundCaret(mx.editor)).toBe('The qui|ck brown fox')
    everyoneSees(['The [MX-qui]ck brown fox', SECOND, THIRD])
  })

  test('striking one’s own strike again does nothing: the caret passes over it', () => {
    const { mx, everyoneSees } = threeParties()
    selectWords(mx.editor, 'quick')
    press(mx.editor, 'Delete')
    expect(aroundCaret(mx.editor)).toBe('The quick| brown fox')
    press(mx.editor, 'Backspace')
    expect(aroundCaret(mx.editor)).toBe('The |quick brown fox')
    press(mx.editor, 'Delete')
    expect(aroundCaret(mx.editor)).toBe('The quick| brown fox')
    selectWords(mx.editor, 'quick')
    press(mx.editor, 'Backspace')
    everyoneSees(['The [MX-quick] brown fox', SECOND, THIRD])
  })

  test('one’s own pending words really go', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    type(mx.editor, ' red')
    press(mx.editor, 'Backspace')
    press(mx.editor, 'Backspace')
    expect(aroundCaret(mx.editor)).toBe('The quick r| brown fox')
    everyoneSees(['The quick[MX+ r] brown fox', SECOND, THIRD])
  })

  test('select all and delete strikes every paragraph and joins none', () => {
    const { mx, everyoneSees } = threeParties()
    press(mx.editor, 'a', { ctrlKey: true })
    press(mx.editor, 'Delete')
    everyoneSees([`[MX-${FIRST}]`, `[MX-${SECOND}]`, `[MX-${THIRD}]`])
  })

  test('a deletion across paragraphs strikes each part and never joins', () => {
    const { mx, everyoneSees } = threeParties()
    select(mx.editor, [0, 10], [2, 3])
    press(mx.editor, 'Backspace')
    everyoneSees(['The quick [MX-brown fox]', '[MX-jumps over]', '[MX-the] lazy dog'])
    expect(idsIn(mx.doc)).toEqual(FOX.map(({ id }) => id))
  })

  test('typing over several paragraphs strikes each part; the words stand in the first', () => {
    const { mx, everyoneSees } = threeParties()
    select(mx.editor, [0, 10], [2, 3])
    type(mx.editor, 'cat')
    expect(aroundCaret(mx.editor)).toBe('The quick brown foxcat|')
    everyoneSees(['The quick [MX-brown fox][MX+cat]', '[MX-jumps over]', '[MX-the] lazy dog'])
  })

  test('cut all through the whole document as one step', () => {
    const { mx, everyoneSees } = threeParties()
    mx.editor.view.dispatch(mx.editor.state.tr.delete(0, mx.editor.state.doc.content.size))
    everyoneSees([`[MX-${FIRST}]`, `[MX-${SECOND}]`, `[MX-${THIRD}]`])
  })

  test('words dragged to another paragraph are struck here and inserted there', () => {
    const { mx, everyoneSees } = threeParties()
    const { tr } = mx.editor.state
    const from = positionOf(mx.editor, 0, 4)
    tr.delete(from, from + 6)
    const to = tr.mapping.map(positionOf(mx.editor, 2, 4))
    mx.editor.view.dispatch(tr.insertText('quick ', to).setMeta('uiEvent', 'drop'))
    everyoneSees(['The [MX-quick ]brown fox', SECOND, 'the [MX+quick ]lazy dog'])
  })
})

describe('two parties on the same words', () => {
  test('two strikes stand beside each other', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    selectWords(mx.editor, 'quick brown')
    press(mx.editor, 'Delete')
    room.sync()
    selectWords(fr.editor, 'brown fox')
    press(fr.editor, 'Delete')
    everyoneSees(['The [MX-quick ][FR,MX-brown][FR- fox]', SECOND, THIRD])
  })

  test('unstrike takes off one’s own strike and leaves the other’s', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    for (const seat of [mx, fr]) {
      selectWords(seat.editor, 'brown')
      press(seat.editor, 'Delete')
      room.sync()
    }
    selectWords(mx.editor, 'brown')
    mx.editor.commands.unstrike()
    everyoneSees(['The quick [FR-brown] fox', SECOND, THIRD])
    caret(fr.editor, 0, 12)
    expect(fr.editor.commands.unstrike()).toBe(true)
    expect(mx.editor.commands.unstrike()).toBe(true)
    everyoneSees([FIRST, SECOND, THIRD])
  })

  test('a strike in another’s insertion keeps whose insertion it is', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    type(mx.editor, ' very red')
    room.sync()
    selectWords(fr.editor, 'very')
    press(fr.editor, 'Delete')
    everyoneSees(['The quick[MX+ ][MX+FR-very][MX+ red] brown fox', SECOND, THIRD])
  })

  test('typing inside another’s insertion is one’s own and leaves the other’s on both sides', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    type(mx.editor, ' very red')
    room.sync()
    caret(fr.editor, 0, 14)
    type(fr.editor, 'XX')
    expect(aroundCaret(fr.editor)).toBe('The quick veryXX| red brown fox')
    everyoneSees(['The quick[MX+ very][FR+XX][MX+ red] brown fox', SECOND, THIRD])
  })

  test('typing at either end of another’s insertion is one’s own', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    type(mx.editor, ' red')
    room.sync()
    caret(fr.editor, 0, 13)
    type(fr.editor, 'A')
    caret(fr.editor, 0, 9)
    type(fr.editor, 'B')
    everyoneSees(['The quick[FR+B][MX+ red][FR+A] brown fox', SECOND, THIRD])
  })

  test('deleting one’s own words that another struck really deletes them', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    type(mx.editor, ' red')
    room.sync()
    selectWords(fr.editor, ' red')
    press(fr.editor, 'Delete')
    room.sync()
    selectWords(mx.editor, ' red')
    press(mx.editor, 'Delete')
    everyoneSees([FIRST, SECOND, THIRD])
  })
})

describe('new paragraphs', () => {
  test('Enter at the end proposes an empty paragraph after, with a fresh id and the caret in it', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, -1)
    press(mx.editor, 'Enter')
    type(mx.editor, 'new')
    expect(aroundCaret(mx.editor)).toBe('new|')
    everyoneSees([FIRST, 'MX>[MX+new]', SECOND, THIRD])
    const [first, added, second] = idsIn(mx.doc)
    expect([first, second]).toEqual(['p_aaaaaaaaaa', 'p_bbbbbbbbbb'])
    expect(isParagraphId(added)).toBe(true)
  })

  test('Enter in the middle of base text moves no words', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 4)
    press(mx.editor, 'Enter')
    expect(aroundCaret(mx.editor)).toBe('|')
    everyoneSees([FIRST, 'MX>', SECOND, THIRD])
  })

  test('Enter at the start proposes a paragraph before', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 0)
    press(mx.editor, 'Enter')
    type(mx.editor, 'First')
    everyoneSees(['MX>[MX+First]', FIRST, SECOND, THIRD])
  })

  test('Enter over a selection strikes it and proposes a paragraph', () => {
    const { mx, everyoneSees } = threeParties()
    selectWords(mx.editor, 'quick')
    press(mx.editor, 'Enter')
    everyoneSees(['The [MX-quick] brown fox', 'MX>', SECOND, THIRD])
  })

  test('a split that a browser made by itself becomes a proposed paragraph too', () => {
    const { mx, everyoneSees } = threeParties()
    mx.editor.view.dispatch(mx.editor.state.tr.split(positionOf(mx.editor, 0, 4)))
    everyoneSees([FIRST, 'MX>', SECOND, THIRD])
  })

  test('Enter in one’s own proposed paragraph carries the own words that follow', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, -1)
    press(mx.editor, 'Enter')
    type(mx.editor, 'one two')
    caret(mx.editor, 1, 3)
    press(mx.editor, 'Enter')
    expect(aroundCaret(mx.editor)).toBe('| two')
    everyoneSees([FIRST, 'MX>[MX+one]', 'MX>[MX+ two]', SECOND, THIRD])
  })

  test('Enter there carries nothing when another has words in what follows', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    caret(mx.editor, 0, -1)
    press(mx.editor, 'Enter')
    type(mx.editor, 'one two')
    room.sync()
    caret(fr.editor, 1, 5)
    type(fr.editor, 'F')
    room.sync()
    caret(mx.editor, 1, 3)
    press(mx.editor, 'Enter')
    everyoneSees([FIRST, 'MX>[MX+one t][FR+F][MX+wo]', 'MX>', SECOND, THIRD])
  })

  test('Backspace in one’s own empty paragraph removes it; the caret stands at the end of the one before', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, -1)
    press(mx.editor, 'Enter')
    press(mx.editor, 'Backspace')
    expect(aroundCaret(mx.editor)).toBe('The quick brown fox|')
    everyoneSees([FIRST, SECOND, THIRD])
  })

  test.each([
    ['Backspace at the start of a paragraph', 1, 0, 'Backspace', 'The quick brown fox|'],
    ['Delete at the end of a paragraph', 0, -1, 'Delete', '|jumps over'],
    ['Backspace at the start of the text', 0, 0, 'Backspace', '|The quick brown fox'],
    ['Delete at the end of the text', 2, -1, 'Delete', 'the lazy dog|'],
  ])('%s only moves the caret', (_, paragraph, offset, key, expected) => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, paragraph, offset)
    press(mx.editor, key)
    expect(aroundCaret(mx.editor)).toBe(expected)
    everyoneSees([FIRST, SECOND, THIRD])
  })

  test('another’s empty paragraph is not removed by Backspace', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    caret(fr.editor, 0, -1)
    press(fr.editor, 'Enter')
    room.sync()
    caret(mx.editor, 1, 0)
    press(mx.editor, 'Backspace')
    everyoneSees([FIRST, 'FR>', SECOND, THIRD])
  })

  test('one’s own proposed paragraph goes when it is deleted from end to end, unless another has words in it', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    caret(mx.editor, 0, -1)
    press(mx.editor, 'Enter')
    type(mx.editor, 'one')
    press(mx.editor, 'Enter')
    type(mx.editor, 'two')
    room.sync()
    caret(fr.editor, 2, -1)
    type(fr.editor, 'F')
    room.sync()
    select(mx.editor, [0, -1], [3, 0])
    press(mx.editor, 'Delete')
    everyoneSees([FIRST, 'MX>[FR+MX-F]', SECOND, THIRD])
  })

  test('a proposed paragraph stands at the level of its neighbour, but is no heading', () => {
    const { mx } = threeParties()
    mx.editor.view.dispatch(mx.editor.state.tr)
    caret(mx.editor, 0, -1)
    press(mx.editor, 'Enter')
    const node = mx.editor.state.selection.$head.parent
    expect(node.attrs).toMatchObject({ role: 'body', level: 0, marker: 'none', pi: 'MX', alt: null })
    mx.editor.view.dispatch(mx.editor.state.tr.setNodeAttribute(mx.editor.state.selection.$head.before(), 'level', 2))
    press(mx.editor, 'Enter')
    expect(mx.editor.state.selection.$head.parent.attrs).toMatchObject({ level: 2 })
  })

  test('level and marker of base paragraphs and ids of any are not changed by keys', () => {
    const { mx } = threeParties()
    mx.editor.view.dispatch(mx.editor.state.tr.setNodeAttribute(1, 'level', 2))
    expect(mx.editor.state.doc.nodeAt(1)?.attrs.level).toBe(0)
    caret(mx.editor, 0, -1)
    press(mx.editor, 'Enter')
    const pos = mx.editor.state.selection.$head.before()
    const { id } = mx.editor.state.selection.$head.parent.attrs
    mx.editor.view.dispatch(mx.editor.state.tr.setNodeAttribute(pos, 'id', 'p_forged0000'))
    expect(mx.editor.state.doc.nodeAt(pos)?.attrs.id).toBe(id)
  })
})

describe('pasting', () => {
  test('three paragraphs: the first in line, the others proposed with fresh ids, the caret at the end of the last', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 1, 5)
    paste(mx.editor, '<p>one</p><p>two</p><p>three</p>')
    expect(aroundCaret(mx.editor)).toBe('three|')
    everyoneSees([FIRST, 'jumps[MX+one] over', 'MX>[MX+two]', 'MX>[MX+three]', THIRD])
    expect(new Set(idsIn(mx.doc)).size).toBe(5)
    expect(idsIn(mx.doc).every(isParagraphId)).toBe(true)
  })

  test('the same from plain text', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 1, 5)
    pasteText(mx.editor, 'one\n\ntwo\nthree\n')
    everyoneSees([FIRST, 'jumps[MX+one] over', 'MX>[MX+two]', 'MX>[MX+three]', THIRD])
  })

  test('over a selection of several paragraphs strikes it and keeps every paragraph', () => {
    const { mx, everyoneSees } = threeParties()
    select(mx.editor, [0, 10], [1, 5])
    paste(mx.editor, '<p>one</p><p>two</p>')
    everyoneSees(['The quick [MX-brown fox][MX+one]', 'MX>[MX+two]', '[MX-jumps] over', THIRD])
  })

  test('words copied in an editor keep the space at their end', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 2, 4)
    paste(mx.editor, '<p data-pm-slice="1 1 []">quick </p>')
    everyoneSees([FIRST, SECOND, 'the [MX+quick ]lazy dog'])
  })

  test('emphasis comes along; another’s marks, ids and struck words do not', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    paste(mx.editor, '<p data-id="p_bbbbbbbbbb" data-pi="FR"><ins data-by="FR">a <b>bold</b></ins><del data-by="FR">gone</del></p>')
    everyoneSees(['The quick[MX+a ][MX+bold:bold] brown fox', SECOND, THIRD])
  })
})

describe('emphasis', () => {
  test('is put on one’s own pending words alone', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    caret(fr.editor, 0, 3)
    type(fr.editor, 'FF')
    room.sync()
    caret(mx.editor, 0, 5)
    type(mx.editor, 'MM')
    select(mx.editor, [0, 0], [0, -1])
    mx.editor.commands.toggleBold()
    everyoneSees(['The[FR+FF][MX+bold:MM] quick brown fox', SECOND, THIRD])
    selectWords(mx.editor, 'MM')
    mx.editor.commands.toggleBold()
    everyoneSees(['The[FR+FF][MX+MM] quick brown fox', SECOND, THIRD])
  })

  test('chosen before typing goes with the typed words', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    mx.editor.commands.toggleItalic()
    type(mx.editor, ' red')
    everyoneSees(['The quick[MX+italic: red] brown fox', SECOND, THIRD])
  })

  test('a mark that claims another party is not taken', () => {
    const { mx, everyoneSees } = threeParties()
    const { state } = mx.editor
    const range = [positionOf(mx.editor, 0, 0), positionOf(mx.editor, 0, 3)] as const
    mx.editor.view.dispatch(
      state.tr.addMark(...range, state.schema.mark('ins', { by: 'FR' })).addMark(...range, state.schema.mark('del', { by: 'FR' })),
    )
    everyoneSees([FIRST, SECOND, THIRD])
  })
})

describe('agreed paragraphs', () => {
  test('keep out the whole change, and the words are handed back', () => {
    const { room, mx, everyoneSees } = threeParties()
    room.agreed.add('p_bbbbbbbbbb')
    caret(mx.editor, 1, 5)
    type(mx.editor, 'x')
    select(mx.editor, [0, 10], [2, 3])
    typeAtOnce(mx.editor, 'cat')
    expect(mx.blocked).toEqual([
      { paragraph: 'p_bbbbbbbbbb', code: 'paragraph.agreed', text: 'x' },
      { paragraph: 'p_bbbbbbbbbb', code: 'paragraph.agreed', text: 'cat' },
    ])
    everyoneSees([FIRST, SECOND, THIRD])
  })

  test('a selection that ends at its edge does not touch it', () => {
    const { room, mx, everyoneSees } = threeParties()
    room.agreed.add('p_bbbbbbbbbb')
    select(mx.editor, [0, 10], [1, 0])
    press(mx.editor, 'Delete')
    expect(mx.blocked).toEqual([])
    everyoneSees(['The quick [MX-brown fox]', SECOND, THIRD])
  })

  test('a paragraph may be proposed beside one', () => {
    const { room, mx, everyoneSees } = threeParties()
    room.agreed.add('p_bbbbbbbbbb')
    caret(mx.editor, 1, -1)
    press(mx.editor, 'Enter')
    type(mx.editor, 'more')
    everyoneSees([FIRST, SECOND, 'MX>[MX+more]', THIRD])
  })

  test('pasted words, emphasis and unstrike stop there as well', () => {
    const { room, mx, everyoneSees } = threeParties()
    caret(mx.editor, 1, 5)
    type(mx.editor, 'M')
    selectWords(mx.editor, 'over')
    press(mx.editor, 'Delete')
    room.agreed.add('p_bbbbbbbbbb')
    select(mx.editor, [1, 0], [1, -1])
    mx.editor.commands.toggleBold()
    mx.editor.commands.unstrike()
    caret(mx.editor, 1, 0)
    pasteText(mx.editor, 'one\ntwo')
    expect(mx.blocked.map(({ text }) => text)).toEqual(['', '', 'one\ntwo'])
    everyoneSees([FIRST, 'jumps[MX+M] [MX-over]', THIRD])
  })
})

describe('an input method', () => {
  const composes = (text: string, from: number, to: number, { mx }: ReturnType<typeof threeParties>): void => {
    mx.editor.view.dispatch(
      mx.editor.state.tr.insertText(text, positionOf(mx.editor, 0, from), positionOf(mx.editor, 0, to)).setMeta('composition', 1),
    )
  }

  test('that replaces its preedit again and again leaves one insertion, and the composition stays known', () => {
    const cast = threeParties()
    const seen: unknown[] = []
    cast.mx.editor.on('transaction', ({ transaction }) => seen.push(transaction.getMeta('composition')))
    caret(cast.mx.editor, 0, 9)
    composes('に', 9, 9, cast)
    composes('にほ', 9, 10, cast)
    composes('日本', 9, 11, cast)
    expect(aroundCaret(cast.mx.editor)).toBe('The quick日本| brown fox')
    expect(seen.filter((meta) => meta === 1)).toHaveLength(3)
    cast.everyoneSees(['The quick[MX+日本] brown fox', SECOND, THIRD])
  })

  test.each(['Process', 'Dead'])('%s over a selection strikes it, and the caret stands after it, before the composition begins', (key) => {
    const { mx, everyoneSees } = threeParties()
    selectWords(mx.editor, 'quick')
    mx.editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    expect(aroundCaret(mx.editor)).toBe('The quick| brown fox')
    type(mx.editor, 'é')
    everyoneSees(['The [MX-quick][MX+é] brown fox', SECOND, THIRD])
  })
})

test('a page that opens later shows what the others show', () => {
  const { room, mx, fr } = threeParties()
  selectWords(mx.editor, 'quick brown')
  type(mx.editor, 'slow')
  room.sync()
  selectWords(fr.editor, 'slow')
  press(fr.editor, 'Delete')
  caret(fr.editor, 1, -1)
  press(fr.editor, 'Enter')
  room.sync()
  const late = room.join('CR')
  expect(shown(late.editor)).toEqual(['The [MX-quick brown][MX+FR-slow] fox', 'jumps over', 'FR>', 'the lazy dog'])
})

test('half a character is never written', () => {
  const { mx, everyoneSees } = threeParties([{ id: 'p_aaaaaaaaaa', text: 'a😀b' }])
  const { tr } = mx.editor.state
  const inside = positionOf(mx.editor, 0, 2)
  mx.editor.view.dispatch(tr.insertText('\ude01', inside, inside + 1))
  caret(mx.editor, 0, 2)
  type(mx.editor, 'x')
  everyoneSees(['a[MX-😀][MX+x😁]b'])
})

test("a deletion of one half of another's character strikes that character, and makes none of the words after it one's own", () => {
  const { room, mx, fr, everyoneSees } = threeParties([{ id: 'p_aaaaaaaaaa', text: 'ab' }])
  caret(fr.editor, 0, 1)
  typeAtOnce(fr.editor, '😀xy')
  room.sync()
  caret(mx.editor, 0, 3)
  press(mx.editor, 'Backspace')
  everyoneSees(['a[FR+MX-😀][FR+xy]b'])
})
