// @vitest-environment happy-dom
/** Whole pages at a real server, with sessions and editors as on the screens: a frame that is lost, one that never fits, words that are refused. */
import type { Editor } from '@tiptap/core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fragmentOf } from '../../domain/text/document.ts'
import { printText } from '../notation/notation.ts'
import { caret, type as typeKeys } from '../rooms/hands.ts'
import { type LiveRoom, type LiveSeat, openLiveRoom, until } from '../rooms/live.ts'
import { by, textIn } from '../wire/edits.ts'

const LINE = 1
const TEXT = 'DECLARACIÓN\n\nReiteraron su voluntad de trabajar juntas.\nDestacaron la utilidad de los talleres.\n'
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
  await expect.poll(() => linesOf(reader)[LINE]).toBe(`${line}[DO+ lícita]`)
  expect(linesOf(writer)).toEqual(linesOf(reader))
  expect(linesOf(reader)[LINE + 1]).not.toContain('CA+')
  expect(linesOf(reader)[LINE + 1]?.replace(/\[[^\]]*\]/g, '')).toBe(other)
  expect(shownIn(writer.editor())).toEqual(shownIn(reader.editor()))
})
