/** Since when a seat was away is on record: a restart forgets it as little as the text. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { updateOf } from '../notation/room.ts'
import { by, textIn } from './edits.ts'
import { readLinks, startIn, type Wire, wireTo } from './harness.ts'
import { freePort } from './process.ts'

const LINE = 4
const MINUTES = 60_000

async function visited(wire: Wire, seat: string, word: string | null): Promise<void> {
  const page = await wire.raw(seat)
  await page.synced()
  if (word !== null) {
    const bytes = updateOf(page.doc, () => textIn(page.doc, LINE).insert(0, `${word} `, { ins: by(seat.slice(0, 2).toUpperCase()) }))
    expect(await page.outcome(page.sendUpdate(bytes))).toEqual({ kind: 'acknowledged' })
  }
  page.close()
  await page.closed
}

type Told = {
  readonly since: { readonly kind: string } | null
  readonly changed: readonly { readonly changes: readonly { readonly what: string }[] }[]
}

test('who was in the text when the server stopped is told afterwards what changed since', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-record-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  let clock = 0
  const now = (): number => Date.now() + clock
  let server = await startIn(folder, port, now)
  const wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
  const caughtUp = async (seat: string): Promise<Told> => (await wire.get(seat, '/catching-up')).body as unknown as Told
  await visited(wire, 'do-1', 'Antes')
  await visited(wire, 'cr-1', null)
  await server.stop()
  server = await startIn(folder, port, now)
  expect(await caughtUp('cr-1')).toMatchObject({ since: null, changed: [] })
  clock += 10 * MINUTES
  await visited(wire, 'do-1', 'Después')
  const { since, changed } = await caughtUp('cr-1')
  expect(since?.kind).toBe('visit')
  expect(changed.map(({ changes }) => changes.map(({ what }) => what))).toEqual([['proposal-changed']])
  await wire.stop()
})
