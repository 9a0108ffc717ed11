/** A restricted segment looked back on: who was sent out finds neither its moments nor words that did not stay. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { updateOf } from '../notation/room.ts'
import { by, paragraphIn, textIn } from './edits.ts'
import { startWire, type Wire } from './harness.ts'

const LINE = 4
const CANARY = 'ornitorrinco'

let wire: Wire
let clock = 0
const later = (ms: number): void => void (clock += ms)
beforeAll(async () => {
  wire = await startWire({ now: () => Date.now() + clock })
})
afterAll(() => wire.stop())

async function typed(seat: string, word: string): Promise<string> {
  const page = await wire.raw(seat)
  await page.synced()
  const { id } = paragraphIn(page.doc, LINE)
  const bytes = updateOf(page.doc, () => textIn(page.doc, LINE).insert(0, `${word} `, { ins: by(seat.slice(0, 2).toUpperCase()) }))
  expect(await page.outcome(page.sendUpdate(bytes))).toEqual({ kind: 'acknowledged' })
  page.close()
  await page.closed
  later(5_000)
  return id
}

async function chair(type: string, fields: object = {}): Promise<void> {
  expect(await wire.act('chair', { type, ...fields })).toMatchObject({ status: 200 })
  later(5_000)
}

const seqsFor = async (seat: string): Promise<number[]> =>
  ((await wire.get(seat, '/replay')).body as { moments: { seq: number }[] }).moments.map(({ seq }) => seq)
const framesFor = async (seat: string, seqs: readonly number[]): Promise<string> =>
  JSON.stringify((await wire.get(seat, `/replay/frames?seqs=${seqs.join()}`)).body)

test('[I5] moments of a restricted segment are given to those it named, and to nobody else', async () => {
  const paragraph = await typed('ca-1', 'Antes')
  await chair('open-segment', { paragraphs: [paragraph], allow: 'heads' })
  await typed('do-1', CANARY)
  for (const seat of ['secretariat', 'do-2'])
    for (const address of ['/replay', '/replay/frames?seqs=1', '/convergence', '/catching-up'])
      expect(await wire.get(seat, address), `${seat} ${address}`).toMatchObject({ body: { code: 'segment.closed' } })
  const { paragraphs } = await wire.start('chair')
  const seen = paragraphs[LINE]?.proposals.find((each) => each.by === 'DO')?.seen
  await chair('reject', { paragraph, by: 'DO', seen })
  await chair('close-segment')
  await typed('ca-1', 'Luego')
  const inside = await seqsFor('ca-1')
  expect(await framesFor('ca-1', inside)).toContain(CANARY)
  for (const seat of ['secretariat', 'do-2', 'ca-2']) {
    const seqs = await seqsFor(seat)
    expect(seqs.length).toBeGreaterThan(1)
    expect(seqs.length).toBeLessThan(inside.length)
    const frames = await framesFor(seat, seqs)
    expect(frames, seat).not.toContain(CANARY)
    expect(frames, seat).toContain('Luego')
    const closed = inside.find((seq) => !seqs.includes(seq))
    expect(await wire.get(seat, `/replay/frames?seqs=${closed}`)).toMatchObject({ body: { code: 'replay.not-yours' } })
  }
})
