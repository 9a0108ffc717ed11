// @vitest-environment happy-dom
/** A pen writes in several names; whatever happens to its line, each word is of the party in whose name it was written. */
import { afterEach, expect, test } from 'vitest'
import type { Party } from '../../domain/text/ids.ts'
import { caret, type as typeKeys } from './hands.ts'
import { type LiveRoom, type LiveSeat, openLiveRoom } from './live.ts'

const TEXT = 'DECLARACIÓN\n\nReiteraron su voluntad de trabajar juntas.\n'
const LINE = 1

let room: LiveRoom | null = null
afterEach(async () => {
  await room?.stop()
  room = null
})

function writeAs(pen: LiveSeat, party: string, words: string): void {
  pen.session.setVoice(party as Party)
  caret(pen.editor(), LINE, -1)
  typeKeys(pen.editor(), words)
}
const owners = (seat: LiveSeat): (string | null)[][] =>
  seat
    .text()
    .paragraphs[LINE]?.runs.filter(({ ins }) => ins !== null)
    .map(({ ins, text }) => [ins, text]) ?? []

test('[I2] words written in two names while the line was cut come back each in its own', async () => {
  room = await openLiveRoom(TEXT)
  const [pen, reader] = [await room.seat('secretariat'), await room.seat('do-1')]
  pen.cut()
  writeAs(pen, 'DO', ' uno')
  writeAs(pen, 'CA', ' dos')
  writeAs(pen, 'secretariat', ' tres')
  const expected = [
    ['DO', ' uno'],
    ['CA', ' dos'],
    ['secretariat', ' tres'],
  ]
  await expect.poll(() => owners(reader), { timeout: 10_000 }).toEqual(expected)
  await pen.saved()
  expect(owners(pen)).toEqual(expected)
  writeAs(pen, 'CA', ' cuatro')
  await expect.poll(() => owners(reader).at(-1)).toEqual(['CA', ' cuatro'])
})

test('[I2] words in a name left before they reached the server are of that name', async () => {
  room = await openLiveRoom(TEXT)
  const [pen, reader] = [await room.seat('secretariat'), await room.seat('do-1')]
  pen.cut()
  writeAs(pen, 'DO', ' uno')
  pen.session.setVoice('CA' as Party)
  await expect.poll(() => owners(reader), { timeout: 10_000 }).toEqual([['DO', ' uno']])
  writeAs(pen, 'CA', ' dos')
  await expect.poll(() => owners(reader).at(-1)).toEqual(['CA', ' dos'])
})

test('a pen that came before the sitting opened may write for delegations once it is open, and its page says so', async () => {
  room = await openLiveRoom(TEXT)
  const chair = await room.seat('chair')
  expect(await chair.act({ type: 'close-sitting' })).toMatchObject({ status: 200 })
  const pen = await room.seat('secretariat')
  expect(pen.session.state()).toMatchObject({ kind: 'in', start: { voices: [] } })
  expect(await chair.act({ type: 'open-sitting', kind: 'drafting' })).toMatchObject({ status: 200 })
  await expect.poll(() => pen.session.state()).toMatchObject({ start: { voices: expect.arrayContaining(['secretariat', 'DO', 'CA']) } })
  writeAs(pen, 'CA', ' uno')
  await expect.poll(() => owners(chair)).toEqual([['CA', ' uno']])
})
