/** While the chair reads one paragraph and freezes the others: a page's frame is refused whole, a pen's is not, and it ends with the reading. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { updateOf } from '../notation/room.ts'
import { addParagraphAfter, by, paragraphIn, textIn } from './edits.ts'
import { startWire, type Wire } from './harness.ts'
import type { Outcome, RawClient } from './raw.ts'

const READ = 3
const OTHER = 4

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.stop())

const send = (page: RawClient, change: () => void): Promise<Outcome> => page.outcome(page.sendUpdate(updateOf(page.doc, change)))
const word = (page: RawClient, line: number, party: string) => (): void => textIn(page.doc, line).insert(0, 'Palabra ', { ins: by(party) })
const FROZEN = { kind: 'refused', code: 'paragraph.frozen', close: 4409 }

async function pageOf(seat: string): Promise<RawClient> {
  const page = await wire.raw(seat)
  await page.synced()
  return page
}

test('[I2] what is written elsewhere is refused as frozen; here, by a pen, and after it, it enters', async () => {
  const page = await pageOf('do-1')
  const read = async (freeze: boolean) =>
    expect((await wire.act('chair', { type: 'read-paragraph', paragraph: paragraphIn(page.doc, READ).id, freeze })).status).toBe(200)
  await read(true)
  await page.until(() => JSON.stringify(page.doc.getMap('room').get('textReading')).includes('"freeze":true'))
  expect(await send(page, word(page, READ, 'DO'))).toEqual({ kind: 'acknowledged' })
  expect(await send(page, word(page, OTHER, 'DO'))).toEqual(FROZEN)
  const again = await pageOf('do-1')
  expect(again.lines()[OTHER]).not.toContain('Palabra')
  const place = { id: 'p_zzzzzzzzzz', pi: 'DO', role: 'body', marker: 'none' }
  expect(await send(again, () => addParagraphAfter(paragraphIn(again.doc, OTHER), place))).toEqual(FROZEN)
  const pen = await pageOf('secretariat')
  expect(await send(pen, word(pen, OTHER, 'secretariat'))).toEqual({ kind: 'acknowledged' })
  const beside = await pageOf('do-1')
  expect(await send(beside, () => addParagraphAfter(paragraphIn(beside.doc, READ), place))).toEqual({ kind: 'acknowledged' })
  await read(false)
  expect(await send(beside, word(beside, OTHER + 1, 'DO'))).toEqual({ kind: 'acknowledged' })
  // One's own pending words elsewhere are taken back by the act, frozen or not.
  await read(true)
  const other = paragraphIn(beside.doc, OTHER + 1).id
  expect((await wire.act('do-1', { type: 'withdraw', paragraph: other })).status).toBe(200)
})
