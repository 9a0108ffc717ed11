/** Limits of a document over all its seats, on a real server where they are low: over them the line that goes beyond its share is closed, and no other. */
import { expect, onTestFinished, test } from 'vitest'
import { presenceFrame } from '../../domain/protocol/frames.ts'
import type { Amounts } from '../../server/socket/limits.ts'
import { updateOf } from '../notation/room.ts'
import { openPage } from '../rooms/pages.ts'
import { by, textIn } from './edits.ts'
import { startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

const LINE = 4

async function wireWith(ofDocument: Partial<Amounts>): Promise<Wire> {
  const wire = await startWire({ ofDocument })
  onTestFinished(() => wire.stop())
  return wire
}

async function page(wire: Wire, seat: string): Promise<RawClient> {
  const opened = await wire.raw(seat)
  await opened.synced()
  return opened
}

const word = ({ doc }: RawClient, party: string, text: string): Uint8Array =>
  updateOf(doc, () => textIn(doc, LINE).insert(0, text, { ins: by(party) }))

async function writesOn(of: RawClient, words: number): Promise<void> {
  for (let i = 0; i < words; i++) expect(await of.outcome(of.sendUpdate(word(of, 'CA', 'x')))).toEqual({ kind: 'acknowledged' })
}

test('[I11] a document with too many sockets turns away a seat’s third one, and never its first', async () => {
  const wire = await wireWith({ sockets: 4 })
  for (const seat of ['do-1', 'do-1', 'do-1', 'do-1']) await page(wire, seat)
  expect(await (await wire.raw('do-1')).closed).toEqual({ code: 4429, reason: 'crowded.sockets' })
  const pages = [await page(wire, 'ca-1'), await page(wire, 'ca-1')]
  expect(await (await wire.raw('ca-1')).closed).toEqual({ code: 4429, reason: 'crowded.sockets' })
  for (const each of pages) await writesOn(each, 1)
})

test('[I11] a document with too many updates closes whoever writes more than by hand; others write on', async () => {
  const wire = await wireWith({ updatesPerSecond: 5 })
  const [flooding, bystander] = [await page(wire, 'do-1'), await page(wire, 'ca-1')]
  for (let i = 0; i < 200; i++) flooding.sendUpdate(word(flooding, 'DO', 'y'))
  expect(await flooding.closed).toEqual({ code: 4429, reason: 'crowded.updates' })
  await writesOn(bystander, 20)
})

test('[I11] a document with too many bytes closes whoever sends most of them; others write on', async () => {
  const wire = await wireWith({ bytesPerSecond: 100_000 })
  const [flooding, bystander] = [await page(wire, 'do-1'), await page(wire, 'ca-1')]
  const told = presenceFrame(new Uint8Array(1_000_000))
  for (let i = 0; i < 5; i++) flooding.send(told)
  expect(await flooding.closed).toEqual({ code: 4429, reason: 'crowded.bytes' })
  await writesOn(bystander, 3)
})

test('[I11] of too many refusals in a document each next one says: come back later', async () => {
  const wire = await wireWith({ refusalsPerMinute: 3 })
  const codes: number[] = []
  for (const seat of ['do-1', 'do-1', 'do-1', 'ca-1']) {
    const refused = await page(wire, seat)
    refused.sendUpdate(Uint8Array.of(9, 9, 9))
    codes.push((await refused.closed).code)
  }
  expect(codes).toEqual([4409, 4409, 4409, 4429])
  await writesOn(await page(wire, 'ca-1'), 1)
})

test('[I11] presence beyond what a document takes is left out; lines stay, words pass', async () => {
  const wire = await wireWith({ presencePerSecond: 1 })
  const [flooding, bystander] = [await page(wire, 'do-1'), await page(wire, 'ca-1')]
  for (let i = 0; i < 30; i++) flooding.send(presenceFrame(new Uint8Array([0])))
  await writesOn(bystander, 3)
  expect(flooding.isOpen()).toBe(true)
})

test('a page that was closed so comes back by itself, with its words, once', async () => {
  const wire = await wireWith({ updatesPerSecond: 1 })
  const author = await openPage(wire, 'do-1')
  onTestFinished(() => author.session.destroy())
  await expect.poll(author.saved).toBe('saved')
  for (let i = 0; i < 80; i++) author.write(LINE, `<${i}>`)
  await expect.poll(author.saved, { timeout: 20_000 }).not.toBe('saved')
  await expect.poll(author.saved, { timeout: 30_000 }).toBe('saved')
  const lines = (await page(wire, 'cr-1')).lines().join('')
  expect(Array.from({ length: 80 }, (_, i) => lines.split(`<${i}>`).length - 1)).toEqual(Array.from({ length: 80 }, () => 1))
})

test('[I11] a seat that opens line after line is turned away; others come in', async () => {
  const wire = await wireWith({})
  let [opened, last] = [0, { code: 0, reason: '' }]
  for (const began = performance.now(); last.reason !== 'too-many.lines'; opened++) {
    const line = await wire.raw('do-1', { client: null, generation: null })
    await Promise.race([line.closed, line.until(() => line.received.length > 0)]).catch(() => undefined)
    line.close()
    last = await line.closed
    expect(opened).toBeLessThan(122 + (performance.now() - began) / 500)
  }
  expect(opened).toBeGreaterThan(120)
  await page(wire, 'ca-1')
})

test('[I11] of a long frame a line is read a piece at a time, and all of it', async () => {
  const wire = await wireWith({})
  const long = await page(wire, 'do-1')
  const began = performance.now()
  const outcome = await long.outcome(long.sendUpdate(new Uint8Array(1_000_000).fill(255)))
  expect(outcome).toMatchObject({ kind: 'refused', code: 'update.malformed' })
  expect(performance.now() - began).toBeGreaterThan(100)
})
