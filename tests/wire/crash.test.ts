/** A server killed in the middle of the room's typing, again and again on one folder: what it acknowledged is there, once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId } from '../../domain/text/ids.ts'
import { openStore } from '../../server/store/open.ts'
import { updateOf } from '../notation/room.ts'
import { by, textIn } from './edits.ts'
import { readLinks, TEXT, type Wire, wireTo } from './harness.ts'
import { freePort, kill, type ServerProcess, startProcess } from './process.ts'
import type { RawClient } from './raw.ts'

const [LINE, KILLS, IN_FLIGHT] = [4, 5, 6]

const folder = mkdtempSync(join(tmpdir(), 'declaro-crash-'))
const running = new Set<ServerProcess>()
afterEach(async () => {
  for (const server of running) await kill(server)
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the server as an operator does; resolves when it says that it is there. */
async function started(port: number): Promise<ServerProcess> {
  const server = startProcess({
    PORT: String(port),
    DECLARO_DATA: join(folder, 'data'),
    DECLARO_LINKS: join(folder, 'links.json'),
    DECLARO_TEXT: join(folder, 'text.txt'),
    DECLARO_DELEGATIONS: '4',
  })
  running.add(server)
  await server.until('Declaro: ')
  return server
}

async function killed(server: ServerProcess): Promise<void> {
  running.delete(server)
  expect(await kill(server), 'it was killed, and did not end by itself').toEqual({ code: null, signal: 'SIGKILL' })
}

const countOf = (page: RawClient, word: string): number => (page.lines()[LINE] ?? '').split(word).length - 1

/** Types words, a few of them on their way at any time, until the socket is gone. Gives the words, and how many of them were acknowledged. */
async function typeUntilGone(
  page: RawClient,
  life: number,
  onAcknowledged: (count: number) => void,
): Promise<{ words: string[]; acknowledged: number }> {
  const words: string[] = []
  const before = page.acknowledged()
  const text = textIn(page.doc, LINE)
  let gone = false
  void page.closed.then(() => {
    gone = true
  })
  while (!gone) {
    const word = `<${life}.${words.length}>`
    words.push(word)
    page.sendUpdate(updateOf(page.doc, () => text.insert(text.length, word, { ins: by('DO') })))
    await page.until(() => before + words.length - page.acknowledged() < IN_FLIGHT).catch(() => page.closed)
    onAcknowledged(page.acknowledged() - before)
  }
  return { words, acknowledged: page.acknowledged() - before }
}

/** The words of this life that another delegation's page was shown. */
const shownTo = (page: RawClient, words: readonly string[]): string[] => words.filter((word) => countOf(page, word) > 0)

/** Acts of the secretariat one after another until the server is gone; gives those that were answered. */
async function recordUntilGone(wire: Wire, life: number): Promise<string[]> {
  const answered: string[] = []
  for (let i = 0; ; i++) {
    const title = `Tema ${life}.${i}`
    // A fetch that breaks off is an act that nobody was told of.
    const answer = await wire.act('secretariat', { type: 'record-topic', title, raisedBy: 'DO' }).catch(() => null)
    if (answer === null) return answered
    expect(answer).toMatchObject({ status: 200 })
    answered.push(title)
  }
}

async function topicsAt(wire: Wire): Promise<string[]> {
  const reader = await wire.raw('ca-1')
  await reader.synced()
  const topics = (reader.doc.getMap('room').get('topics') ?? []) as readonly { readonly title: string }[]
  reader.close()
  return topics.map(({ title }) => title)
}

/** Log and audit trail are read by another process than the one that was killed, and verify from the first row to the last. */
async function expectChainsWhole(): Promise<void> {
  const store = await openStore(join(folder, 'data'))
  expect(await store.verify('rehearsal' as DocumentId)).toBeNull()
  await store.close()
}

/** A new page of another delegation sees what the server has. */
async function expectOnce(wire: Wire, sure: readonly string[], perhaps: readonly string[]): Promise<void> {
  const reader = await wire.raw('ca-1')
  await reader.synced()
  expect(
    sure.filter((word) => countOf(reader, word) !== 1),
    'acknowledged, yet not there once',
  ).toEqual([])
  expect(
    perhaps.filter((word) => countOf(reader, word) > 1),
    'there twice',
  ).toEqual([])
  reader.close()
}

test('[I1] [I7] [T01] kill -9 while words are typed: everything acknowledged or shown to others is there once, the page brings the rest, once, and the chains verify', async () => {
  writeFileSync(join(folder, 'text.txt'), TEXT)
  const port = await freePort()
  let server = await started(port)
  const wire = wireTo(`http://127.0.0.1:${port}`, readLinks(join(folder, 'links.json')), async () => killed(server))
  const { client, generation } = await wire.start('do-1')
  const doc = new Y.Doc()
  const all: string[] = []
  const recorded: string[] = []
  let shownInAll = 0
  for (let life = 0; life < KILLS; life++) {
    const page = await wire.raw('do-1', { client, generation, doc })
    await page.synced()
    const bystander = await wire.raw('cr-1')
    await bystander.synced()
    const recording = recordUntilGone(wire, life)
    const killing: Promise<void>[] = []
    const { words, acknowledged } = await typeUntilGone(page, life, (count) => {
      if (count >= 5 + life * 7 && killing.length === 0) killing.push(killed(server))
    })
    await Promise.all(killing)
    recorded.push(...(await recording))
    await bystander.closed
    const shown = shownTo(bystander, words)
    shownInAll += shown.length
    await expectChainsWhole()
    expect(words.length, 'some were on their way').toBeGreaterThan(acknowledged)
    server = await started(port)
    await expectOnce(wire, [...all, ...words.slice(0, acknowledged), ...shown], words.slice(acknowledged))
    const topics = await topicsAt(wire)
    expect(
      recorded.filter((title) => topics.filter((each) => each === title).length !== 1),
      'an act was answered, yet is not on record once',
    ).toEqual([])
    // The same page comes back with the same document, as a page does whose line was cut, and so its words are all acknowledged.
    const again = await wire.raw('do-1', { client, generation, doc })
    await again.synced()
    all.push(...words)
    await expectOnce(wire, all, [])
    again.close()
    await again.closed
  }
  expect(all.length).toBeGreaterThan(5 * KILLS)
  expect(shownInAll, 'others were shown words').toBeGreaterThan(KILLS)
  expect(recorded.length, 'acts were answered').toBeGreaterThan(KILLS)
  await wire.stop()
  await expectChainsWhole()
})
