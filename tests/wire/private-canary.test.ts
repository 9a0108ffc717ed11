/** A word that nobody else uses, in each private place: then every byte that went to others, and every file on the disk, is searched for it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { updateOf } from '../notation/room.ts'
import { filesUnder, openedByAnyKey } from '../contract/private-files.ts'
import { askPrivate, comment, draftsOf, knock, readDraft, strikeAll, write } from './drafts.ts'
import { by, textIn } from './edits.ts'
import { readLinks, TEXT, type Wire, wireTo } from './harness.ts'
import { freePort, kill, type ServerProcess, startProcess } from './process.ts'
import type { RawClient } from './raw.ts'

const CANARIES = {
  'delegation:DO': 'quetzal-dorado',
  'delegation:CR': 'tapir-azul',
  'own comment': 'colibri-gris',
  group: 'jaguar-verde',
  title: 'amigos-del-manati',
  struck: 'tortuga-blanca',
} as const
const WITHDRAWN = 'pelicano-pardo'
const LINE = 4

const folder = mkdtempSync(join(tmpdir(), 'declaro-canary-'))
const data = join(folder, 'data')
const heard: string[] = []
const others: RawClient[] = []
let port = 0
let server: ServerProcess
let wire: Wire
let group = ''

async function start(): Promise<void> {
  server = startProcess({
    PORT: String(port),
    DECLARO_DATA: data,
    DECLARO_LINKS: join(folder, 'links.json'),
    DECLARO_TEXT: join(folder, 'text.txt'),
    DECLARO_DELEGATIONS: '4',
  })
  await server.until('Declaro: ')
}

beforeAll(async () => {
  writeFileSync(join(folder, 'text.txt'), TEXT)
  port = await freePort()
  await start()
  wire = wireTo(`http://127.0.0.1:${port}`, readLinks(join(folder, 'links.json')), async () => void (await kill(server, 'SIGTERM')))
})
afterAll(async () => {
  await wire.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Where a canary is found; the names, so that a failure tells which. */
const foundIn = (text: string, canaries: readonly string[] = Object.values(CANARIES)): string[] =>
  canaries.filter((canary) => text.includes(canary))
const bytesOf = ({ received }: RawClient): string =>
  received.map((frame) => ('bytes' in frame ? Buffer.from(frame.bytes).toString('latin1') : JSON.stringify(frame))).join('')
const onDisk = (): string =>
  filesUnder(data)
    .map(({ bytes }) => bytes.toString('latin1'))
    .join('\n')

/** Whatever an address answers, words and headers. */
async function ask(seat: string, rest: string): Promise<void> {
  const answer = await fetch(`${wire.url}/api/documents/rehearsal${rest}`, { headers: { cookie: await wire.signIn(seat) } })
  heard.push(JSON.stringify([...answer.headers]) + (await answer.text()))
}

async function act(seat: string, body: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const answer = await wire.act(seat, body)
  if (seat !== 'do-1' && seat !== 'cr-1') heard.push(JSON.stringify(answer))
  return answer.body
}

const OTHERS = ['bz-1', 'ca-1', 'chair', 'secretariat'] as const

test('what was acknowledged is there after kill -9, with all who listen in the room', async () => {
  for (const seat of OTHERS) others.push(await wire.raw(seat))
  for (const page of others) await page.synced()
  const mine = await draftsOf(wire, 'do-1', 'delegation:DO')
  await write(mine, 'd1', `Proponer el ${CANARIES['delegation:DO']}`)
  await comment(mine, 'c1', `Pedir instrucciones: ${CANARIES['own comment']}`)
  await write(mine, 'd2', CANARIES.struck)
  await strikeAll(mine, 'd2')
  const theirs = await draftsOf(wire, 'cr-1', 'delegation:CR')
  await write(theirs, 'd1', CANARIES['delegation:CR'])
  group = String((await act('do-1', { type: 'form-group', title: CANARIES.title, members: ['CR'] })).group)
  const shared = await draftsOf(wire, 'cr-1', `group:${group}`)
  await write(shared, 'd1', CANARIES.group)
  for (const page of others) heard.push(bytesOf(page))
  expect(await kill(server)).toEqual({ code: null, signal: 'SIGKILL' })
  await start()
  const again = await draftsOf(wire, 'do-2', 'delegation:DO')
  expect(readDraft(again, 'd1')).toContain(CANARIES['delegation:DO'])
  expect(again.doc.getMap('comments').size).toBe(1)
  again.close()
  const groupAgain = await draftsOf(wire, 'do-1', `group:${group}`)
  expect(readDraft(groupAgain, 'd1')).toBe(CANARIES.group)
  groupAgain.close()
})

test('[I5] no other seat is sent a byte of it, by whatever route', async () => {
  for (const [number, seat] of OTHERS.entries()) {
    const page = await wire.raw(seat)
    await page.synced()
    others[number] = page
    for (const stream of ['delegation:DO', 'delegation:CR', `group:${group}`]) {
      const refused = await knock(wire, seat, stream)
      heard.push(JSON.stringify(await refused.closed) + bytesOf(refused))
      heard.push(JSON.stringify(await askPrivate(wire, seat, stream)))
    }
    await act(seat, { type: 'erase-private', stream: 'delegation:DO' })
    await act(seat, { type: 'leave-group', group })
    await act(seat, { type: 'form-group', title: 7, members: group })
    for (const rest of [
      '',
      '/seat',
      '/office',
      '/revisions',
      '/authors',
      '/dispositions',
      '/private',
      '/nothing',
      '/catching-up',
      '/record',
    ])
      await ask(seat, rest)
  }
  await act('chair', { type: 'issue-revision', title: 'Tras la primera' })
  for (const seat of OTHERS) await ask(seat, '/revisions/1')
  for (const path of ['/metrics', '/healthz', '/', `/room/rehearsal/bz-1`]) heard.push(await (await fetch(`${wire.url}${path}`)).text())
  for (const page of others) heard.push(bytesOf(page))
  expect(heard.join('').length).toBeGreaterThan(20_000)
  expect(foundIn(heard.join('\n'))).toEqual([])
  expect(foundIn(server.said())).toEqual([])
  expect(heard.join('\n')).not.toContain(group)
})

test('on the disk none of it stands in clear; the keys that are there open what was not struck out', () => {
  expect(foundIn(onDisk())).toEqual([])
  expect(foundIn(openedByAnyKey(data)).toSorted()).toEqual(Object.values(CANARIES).toSorted())
})

test('a proposal that was withdrawn is in the log only', async () => {
  const page = await wire.raw('do-1')
  await page.synced()
  await page.outcome(page.sendUpdate(updateOf(page.doc, () => textIn(page.doc, LINE).insert(0, `${WITHDRAWN} `, { ins: by('DO') }))))
  const paragraph = (await wire.start('chair')).paragraphs[LINE]?.id
  expect((await wire.act('do-1', { type: 'withdraw', paragraph })).status).toBe(200)
  page.close()
  const late = await wire.raw('ca-1')
  await late.synced()
  expect(bytesOf(late)).not.toContain(WITHDRAWN)
  await act('chair', { type: 'issue-revision', title: 'Otra' })
  const later = heard.length
  for (const seat of OTHERS) for (const rest of ['', '/office', '/revisions/2', '/authors', '/record']) await ask(seat, rest)
  expect(foundIn(heard.slice(later).join('\n'), [WITHDRAWN])).toEqual([])
  expect(onDisk()).toContain(WITHDRAWN)
})

test('what was struck out before a sitting closed can be opened by no key after it; what was not struck out lives on', async () => {
  await act('chair', { type: 'close-sitting' })
  const mine = await draftsOf(wire, 'do-1', 'delegation:DO')
  expect(readDraft(mine, 'd1')).toContain(CANARIES['delegation:DO'])
  await write(mine, 'd1', ' otra vez')
  expect(foundIn(openedByAnyKey(data), [CANARIES.struck])).toEqual([])
  expect(foundIn(openedByAnyKey(data), [CANARIES['delegation:DO']])).toHaveLength(1)
})

test('what is erased can be opened by no key, and what is others’ still can', async () => {
  expect((await wire.act('do-1', { type: 'erase-private', stream: 'delegation:DO' })).status).toBe(200)
  expect((await wire.act('do-1', { type: 'dissolve-group', group })).status).toBe(200)
  const gone = [CANARIES['delegation:DO'], CANARIES['own comment'], CANARIES.group, CANARIES.title, CANARIES.struck]
  await expect.poll(() => foundIn(openedByAnyKey(data), gone)).toEqual([])
  expect(foundIn(openedByAnyKey(data))).toEqual([CANARIES['delegation:CR']])
  expect(foundIn(onDisk())).toEqual([])
  expect(foundIn(server.said())).toEqual([])
  const anew = await draftsOf(wire, 'do-2', 'delegation:DO')
  expect(readDraft(anew, 'd1')).toBe('')
})
