// @vitest-environment happy-dom
/** Whole pages at a real server, with sessions and editors as on the screens: a frame that is lost, one that never fits, words that are refused. */
import type { Editor } from '@tiptap/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fragmentOf, type ParagraphElement, paragraphsOf } from '../../domain/text/document.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'
import { printText } from '../notation/notation.ts'
import { caret, press, selectWords, type as typeKeys } from '../rooms/hands.ts'
import { type LiveRoom, type LiveSeat, openLiveRoom, until } from '../rooms/live.ts'
import { by, textIn } from '../wire/edits.ts'

const LINE = 1
const BASE = 'Reiteraron su voluntad de trabajar juntas.'
const OTHER = 'Destacaron la utilidad de los talleres.'
const TEXT = `DECLARACIÓN\n\n${BASE}\n${OTHER}\n`
const BOTH_STRUCK = Array(2).fill('Reiteraron su [CA,DO-voluntad] de trabajar juntas.')
/** Three bytes each. */
const LARGER_THAN_A_FRAME = '字'.repeat(350_000)
const RETRIES = 5

let room: LiveRoom
let writer: LiveSeat
let reader: LiveSeat
let refusals: string[]
beforeEach(async () => {
  refusals = []
  room = await openLiveRoom(TEXT, (_, code) => void refusals.push(code))
  writer = await room.seat('do-1')
  reader = await room.seat('ca-1')
})
afterEach(() => room.stop())

const linesOf = (seat: LiveSeat): string[] => printText(fragmentOf(seat.doc()))
const shownIn = (editor: Editor): string[] => editor.getText({ blockSeparator: '\n' }).split('\n')

function typeAtEnd(seat: LiveSeat, words: string): void {
  caret(seat.editor(), LINE, -1)
  typeKeys(seat.editor(), words)
}

test('[T07] a frame that was lost on its way takes nothing with it: the page is told of the gap, and brings all its words', async () => {
  writer.lose()
  typeAtEnd(writer, ' uno')
  typeAtEnd(writer, ' dos tres')
  await expect.poll(() => linesOf(reader)[LINE], { timeout: 10_000 }).toContain('[DO+ uno dos tres]')
  await writer.saved()
  expect(refusals).toContain('update.gap')
  expect(linesOf(writer)).toEqual(linesOf(reader))
})

test('[T09] words that fit in no frame are tried a few times, then kept with their author; the page goes on', async () => {
  const before = linesOf(reader)
  const text = textIn(writer.doc(), LINE)
  text.insert(text.length, LARGER_THAN_A_FRAME, { ins: by('DO') })
  await until(writer.session, (state) => state.kind === 'in' && state.kept.length === 1 && state.saved === 'saved')
  expect(new Set(refusals)).toEqual(new Set(['frame.too-large']))
  expect(writer.lines()).toBeLessThanOrEqual(1 + RETRIES)
  expect(linesOf(writer)).toEqual(before)
  typeAtEnd(writer, ' breve')
  await expect.poll(() => linesOf(reader)[LINE]).toContain('[DO+ breve]')
})

describe('[T15] structure changes while a page without a line writes', () => {
  let chair: LiveSeat
  const idAt = (line: number): ParagraphId => (paragraphsOf(fragmentOf(chair.doc()))[line] as ParagraphElement).id
  beforeEach(async () => {
    chair = await room.seat('chair')
    await chair.act({ type: 'open-direct-writing' })
  })

  function writeAway(line: number, at: number): void {
    writer.cut()
    caret(writer.editor(), line, at)
    typeKeys(writer.editor(), ' siempre')
  }

  async function everyoneHas(lines: readonly string[]): Promise<void> {
    await expect.poll(() => linesOf(reader), { timeout: 10_000 }).toEqual(['DECLARACIÓN', ...lines])
    await writer.saved()
    expect(linesOf(writer)).toEqual(linesOf(reader))
    const ids = paragraphsOf(fragmentOf(reader.doc())).map((paragraph) => paragraph.id)
    expect(new Set(ids).size).toBe(ids.length)
  }

  test('split: words stand in the half in which they were written, and the next ones at the new end', async () => {
    const id = idAt(LINE)
    writeAway(LINE, BASE.indexOf(' juntas'))
    expect(await chair.act({ type: 'split-paragraph', paragraph: id, offset: BASE.indexOf(' de ') })).toMatchObject({ status: 200 })
    await everyoneHas(['Reiteraron su voluntad', ' de trabajar[DO+ siempre] juntas.', OTHER])
    expect(idAt(LINE)).toBe(id)
    typeAtEnd(writer, ' firme')
    await everyoneHas(['Reiteraron su voluntad[DO+ firme]', ' de trabajar[DO+ siempre] juntas.', OTHER])
    expect(refusals).toEqual(['paragraph.moved'])
  })

  test('joined: words follow their sentence', async () => {
    writeAway(LINE + 1, OTHER.indexOf(' la '))
    expect(await chair.act({ type: 'join-paragraph', paragraph: idAt(LINE + 1) })).toMatchObject({ status: 200 })
    await everyoneHas([`${BASE} ${OTHER.replace(' la ', '[DO+ siempre] la ')}`])
  })

  test('moved: words go with their paragraph', async () => {
    writeAway(LINE, BASE.indexOf(' juntas'))
    const [paragraph, after] = [idAt(LINE), idAt(LINE + 1)]
    expect(await chair.act({ type: 'move-paragraph', paragraph, section: sectionOf(chair), after })).toMatchObject({ status: 200 })
    await everyoneHas([OTHER, BASE.replace(' juntas', '[DO+ siempre] juntas')])
  })
})

const sectionOf = (seat: LiveSeat): string => (paragraphsOf(fragmentOf(seat.doc()))[LINE] as ParagraphElement).section.id

test('[T16] two parties write in one empty paragraph at once, and strike the very same words: nothing is doubled, lost or passed over', async () => {
  caret(writer.editor(), LINE, -1)
  press(writer.editor(), 'Enter')
  await expect.poll(() => linesOf(reader)[LINE + 1]).toBe('DO>')
  for (const [seat, words] of [
    [writer, 'uno '],
    [reader, 'otro '],
  ] as const) {
    caret(seat.editor(), LINE + 1, 0)
    typeKeys(seat.editor(), words)
    selectWords(seat.editor(), 'voluntad')
    press(seat.editor(), 'Backspace')
  }
  await expect.poll(() => [linesOf(writer), linesOf(reader)].map((lines) => lines[LINE])).toEqual(BOTH_STRUCK)
  for (const seat of [writer, reader]) await seat.saved()
  expect(linesOf(writer)).toEqual(linesOf(reader))
  const { element } = paragraphsOf(fragmentOf(reader.doc()))[LINE + 1] as ParagraphElement
  expect(element.length, 'texts in the paragraph').toBe(1)
  expect(['DO>[DO+uno ][CA+otro ]', 'DO>[CA+otro ][DO+uno ]']).toContain(linesOf(reader)[LINE + 1])
})

test('[T30] after a refusal a page keeps nothing of what was refused: it takes the server’s text, with its own lawful words', async () => {
  const [line, other] = linesOf(reader).slice(LINE)
  const refusedDoc = writer.doc()
  typeAtEnd(writer, ' lícita')
  refusedDoc.transact(() => {
    textIn(refusedDoc, LINE + 1).delete(0, 10)
    textIn(refusedDoc, LINE + 1).insert(0, 'Robaron', { ins: by('CA') })
  })
  await until(writer.session, (state) => state.kind === 'in' && state.doc !== refusedDoc && state.saved === 'saved')
  expect(refusals).toEqual(['text.not-yours'])
  await expect.poll(() => linesOf(reader)).toEqual(linesOf(writer))
  expect(linesOf(reader)[LINE]).toBe(`${line}[DO+ lícita]`)
  expect(linesOf(reader)[LINE + 1]).not.toContain('CA+')
  expect(linesOf(reader)[LINE + 1]?.replace(/\[[^\]]*\]/g, '')).toBe(other)
  expect(shownIn(writer.editor())).toEqual(shownIn(reader.editor()))
})
