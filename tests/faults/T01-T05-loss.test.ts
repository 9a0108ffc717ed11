/** Words that are lost, doubled or replaced by an empty text: on a slow disk, when the last page leaves, when a load fails, when a text is begun twice. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import type { Server } from '../../server/serve.ts'
import { type Overrides, readLinks, startIn, TEXT, type Wire, wireTo } from '../wire/harness.ts'
import { freePort } from '../wire/process.ts'
import { ACKNOWLEDGED, aRoom, sees, typed, write } from './a-room.ts'

const SLOW = 90
/** One commit for each of the updates would take longer than the test may. */
const PATIENCE = { timeout: 20_000 }
/** Updates of each author. */
const EACH = 20

const slow = aRoom({ commitDelay: SLOW })

test('[T02] on a slow disk what many write together is a handful of commits, not one for each of 240 updates', PATIENCE, async () => {
  const seats = ['do', 'ca', 'cr', 'bz'].flatMap((party) => [1, 2, 3].map((number) => `${party}-${number}`))
  const pages = await Promise.all(seats.map((seat) => slow.page(seat)))
  const acknowledgements = (): number[] => pages.map(({ received }) => received.filter(({ kind }) => kind === 'acknowledged').length)
  const before = acknowledgements()
  const last = pages.map((page, at) => {
    const party = (seats[at] ?? '').slice(0, 2).toUpperCase()
    const sent = Array.from({ length: EACH }, (_, i) => page.sendUpdate(typed(page, ` ${at}-${i}`, party)))
    return page.outcome(sent.at(-1) ?? 0)
  })
  expect(await Promise.all(last)).toEqual(pages.map(() => ACKNOWLEDGED))
  const commits = Math.max(...acknowledgements().map((count, at) => count - (before[at] ?? 0)))
  expect(commits, 'an acknowledgement is said once for each commit').toBeLessThan(EACH / 2)
})

test('[T03] the last page leaves while its words are still on their way to the disk: who comes next has them', async () => {
  await slow.wire().signIn('ca-1')
  for (let round = 0; round < 3; round++) {
    const writer = await slow.page('do-1')
    const before = writer.acknowledged()
    // The first is being written, the second waits for the next commit.
    for (const word of [` adiós${round}`, ` despedida${round}`]) writer.sendUpdate(typed(writer, word))
    writer.close()
    await writer.closed
    expect(writer.acknowledged(), 'it left before it was told').toBe(before)
    const next = await slow.page('ca-1', { client: null, generation: null })
    for (const word of [`adiós${round}`, `despedida${round}`]) expect(sees(next, word)).toBe(true)
    next.close()
    await next.closed
  }
})

type Kept = {
  readonly wire: Wire
  readonly folder: string
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

/** A server on a folder of its own, that can be started again at the same address. */
async function onAFolder(): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-loss-'))
  const port = await freePort()
  let server: Server | null = await startIn(folder, port)
  const stop = async (): Promise<void> => {
    await server?.stop()
    server = null
  }
  const wire = wireTo(server.url, readLinks(join(folder, 'links.json')), stop)
  onTestFinished(async () => {
    await wire.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const start = async (): Promise<void> => {
    server = await startIn(folder, port)
  }
  return { wire, folder, stop, start }
}

test('[T04] a text that can no longer be read back is refused, never answered as an empty one, and not a byte is written over it', async () => {
  const { wire, folder } = await onAFolder()
  const page = await wire.raw('do-1')
  await page.synced()
  expect(await write(page, ' guardada')).toEqual(ACKNOWLEDGED)
  const database = new DatabaseSync(join(folder, 'data', 'declaro.sqlite'))
  onTestFinished(() => database.close())
  const rows = (): unknown => database.prepare('SELECT seq, hex(bytes) AS bytes FROM updates ORDER BY seq').all()
  // Behind the server's back a row is damaged, and the head moved so that the next commit fails and the room is loaded again.
  database.exec("UPDATE updates SET bytes = x'0000' WHERE seq = 2; UPDATE documents SET seq = seq + 1")
  const damaged = rows()
  page.sendUpdate(typed(page, ' después'))
  expect(await page.closed).toMatchObject({ code: 4503 })
  for (let i = 0; i < 3; i++) {
    const next = await wire.raw('do-1', { client: null, generation: null })
    expect(await next.closed).toMatchObject({ code: 4500 })
    expect(next.received).toEqual([])
  }
  expect((await wire.get('chair', '')).status).toBe(503)
  expect((await wire.act('chair', { type: 'record-topic', title: 'x', raisedBy: 'DO' })).status).toBe(503)
  expect(rows()).toEqual(damaged)
})

test('[T04] who comes while the server still reads the text waits for it, and never has an empty one', async () => {
  const { wire, stop, start } = await onAFolder()
  const whole = await wire.raw('chair')
  await whole.synced()
  const lines = whole.lines().join('\n')
  await stop()
  const firsts: string[] = []
  let isReady = false
  const starting = start().then(() => {
    isReady = true
  })
  while (!isReady || firsts.length === 0) {
    const page = await wire.raw('chair', { client: null, generation: null })
    await page.synced().then(
      () => firsts.push(page.lines().join('\n')),
      () => page.closed,
    )
    page.close()
  }
  await starting
  expect(new Set(firsts)).toEqual(new Set([lines]))
})

test('[T05] started again and again on one folder, with a page of before that comes back, the text stands once', async () => {
  const { wire, stop, start } = await onAFolder()
  const own = await wire.start('do-1')
  const doc = new Y.Doc()
  const comesBack: Overrides = { client: own.client, generation: own.generation, doc }
  const first = await wire.raw('do-1', comesBack)
  await first.synced()
  const lines = first.lines()
  expect(lines).toHaveLength(TEXT.split('\n').filter((line) => line !== '').length)
  for (let restart = 0; restart < 2; restart++) {
    await stop()
    await start()
    const back = await wire.raw('do-1', comesBack)
    await back.synced()
    expect(back.lines()).toEqual(lines)
    const other = await wire.raw('ca-1')
    await other.synced()
    expect(other.lines()).toEqual(lines)
  }
})

test('[T05] a text that a page began itself is not merged into ours', async () => {
  const own = await slow.wire().start('do-1')
  const seeded = new Y.Doc()
  seeded.getXmlFragment('text').insert(0, [new Y.XmlElement('section')])
  const page = await slow.knock('do-1', { client: own.client, generation: null, doc: seeded })
  expect(await page.closed).toEqual({ code: 4409, reason: 'update.generation' })
  const bystander = await slow.page('ca-1')
  const before = bystander.lines()
  const second = await slow.knock('do-1', { client: own.client, generation: own.generation, doc: seeded })
  expect(await second.closed).toMatchObject({ code: 4409 })
  expect(bystander.lines()).toEqual(before)
})
