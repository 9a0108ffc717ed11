/** Reopening after somebody went on: what was taken back since stays taken back, what was written or offered since is not lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { updateOf } from '../notation/room.ts'
import { del, textIn } from './edits.ts'
import { startIn, startWire, type Wire } from './harness.ts'

const LINE = 5
let wire: Wire
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-reopen-'))
  wire = await startWire({ folder })
})
afterEach(async () => {
  await wire.stop()
  rmSync(folder, { recursive: true, force: true })
})

const paragraphNow = async () => {
  const found = (await wire.start('chair')).paragraphs[LINE]
  if (found === undefined) throw new Error('the line is gone')
  return found
}
async function does(seat: string, type: string, fields: object): Promise<Record<string, unknown>> {
  const { status, body } = await wire.act(seat, { type, ...fields })
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
/** All the text as the chair has it, with its marks. */
async function lines(): Promise<readonly string[]> {
  const page = await wire.raw('chair')
  await page.synced()
  const all = page.lines()
  page.close()
  return all
}
const spoken = async (): Promise<string> => (await lines()).join('\n')
async function types(seat: string, word: string, by: string | null = null): Promise<void> {
  const page = await wire.raw(seat)
  await page.synced()
  const change = () => textIn(page.doc, LINE).insert(0, word, by === null ? {} : { ins: { by } })
  await page.outcome(page.sendUpdate(updateOf(page.doc, change)))
  page.close()
}
/** DO and CA have a proposal; the chair takes DO's. */
async function acceptOneOfTwo(): Promise<string> {
  await types('do-1', 'dominicana ', 'DO')
  await types('ca-1', 'canadiense ', 'CA')
  const { id, proposals } = await paragraphNow()
  await does('cr-1', 'support', { paragraph: id, by: 'CA', seen: proposals.find(({ by }) => by === 'CA')?.seen })
  await does('chair', 'accept', { paragraph: id, by: 'DO', seen: proposals.find(({ by }) => by === 'DO')?.seen })
  return id
}
const heldOf = async (party: string): Promise<number> => {
  const page = await wire.raw('chair')
  await page.synced()
  const held = [...page.doc.getMap('positions').keys()].filter((key) => key.endsWith(`/${party}`)).length
  page.close()
  return held
}

describe('reopening a settlement', () => {
  test('brings back the words it was about, and not another’s that were withdrawn since', async () => {
    const id = await acceptOneOfTwo()
    await does('ca-1', 'withdraw', { paragraph: id })
    await does('chair', 'reopen', { paragraph: id })
    expect(await spoken()).toContain('dominicana')
    expect(await spoken()).not.toContain('canadiense')
    expect((await paragraphNow()).proposals.map(({ by }) => by)).toEqual(['DO'])
    expect(await heldOf('CA')).toBe(0)
    // The same words again find nobody who held anything of those.
    await types('ca-1', 'canadiense ', 'CA')
    const page = await wire.raw('chair')
    await page.synced()
    const said = [...page.doc.getMap<{ positions: unknown[] }>('positions').entries()].find(([key]) => key.endsWith('/CA'))
    expect(said?.[1].positions).toEqual([])
  })

  test('the same after a restart', async () => {
    const id = await acceptOneOfTwo()
    await does('ca-1', 'withdraw', { paragraph: id })
    const port = Number(new URL(wire.url).port)
    await wire.stop()
    const again = await startIn(folder, port)
    wire = { ...wire, stop: () => again.stop() }
    await does('chair', 'reopen', { paragraph: id })
    expect(await spoken()).toContain('dominicana')
    expect(await spoken()).not.toContain('canadiense')
  })

  test('is refused where the base text was written directly since, and where it was cut or joined', async () => {
    const id = await acceptOneOfTwo()
    await does('ca-1', 'withdraw', { paragraph: id })
    await does('chair', 'open-direct-writing', {})
    await does('chair', 'split-paragraph', { paragraph: id, offset: 12 })
    const cut = await lines()
    expect(await wire.act('chair', { type: 'reopen', paragraph: id })).toMatchObject({
      status: 409,
      body: { code: 'paragraph.written-since' },
    })
    expect(await lines()).toEqual(cut)
    const second = (await wire.start('chair')).paragraphs[LINE + 1]?.id
    await does('chair', 'join-paragraph', { paragraph: second })
    await does('chair', 'join-paragraph', { paragraph: id })
    const joined = await lines()
    expect(await wire.act('chair', { type: 'reopen', paragraph: id })).toMatchObject({ status: 404 })
    expect(await lines()).toEqual(joined)
  })

  test('leaves another wording that was offered since where it stands, and the two as rivals', async () => {
    const id = await acceptOneOfTwo()
    await does('ca-1', 'withdraw', { paragraph: id })
    await does('ca-1', 'offer-alternative', { paragraph: id, text: 'Otra redacción.' })
    await does('chair', 'reopen', { paragraph: id })
    const { seen } = await paragraphNow()
    await does('chair', 'reject', { paragraph: id, seen })
    const now = await paragraphNow()
    expect(await wire.act('chair', { type: 'agree', paragraph: id, seen: now.seen })).toMatchObject({
      status: 409,
      body: { code: 'group.open' },
    })
  })
})

test('a conflict in a paragraph that was taken out is on no page, and is there again when the paragraph comes back', async () => {
  await types('do-1', 'uno ', 'DO')
  await types('ca-1', 'dos ', 'CA')
  const { id } = await paragraphNow()
  for (const party of ['DO', 'CA']) {
    const seen = (await paragraphNow()).proposals.find(({ by }) => by === party)?.seen
    await does('chair', 'accept', { paragraph: id, by: party, seen })
  }
  const page = await wire.raw('do-1')
  await page.synced()
  const marked = (): readonly string[] => [...page.doc.getMap('conflicts').keys()]
  expect(marked()).toEqual([id])
  const text = textIn(page.doc, LINE)
  await page.outcome(page.sendUpdate(updateOf(page.doc, () => text.format(0, text.length, { [del('DO')]: { by: 'DO' } }))))
  await does('chair', 'accept', { paragraph: id, by: 'DO', seen: (await paragraphNow()).proposals[0]?.seen })
  await page.until(() => marked().length === 0)
  await does('chair', 'reopen', { paragraph: id })
  await page.until(() => marked().length === 1)
  page.close()
})
