/** A word that nobody else uses, in every private place and in everything that is withdrawn: then all that every kind of seat is answered, at every
 *  address that the server has, and all that it is sent on its sockets, is searched for it. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { serve } from '../../server/serve.ts'
import { filesUnder } from '../contract/private-files.ts'
import { updateOf } from '../notation/room.ts'
import { allAnswers, type Answered, ASKED, routesOf } from './addresses.ts'
import { comment, draftsOf, knock, write } from './drafts.ts'
import { by, paragraphIn, textIn } from './edits.ts'
import { readLinks, TEXT, type Wire, wireTo } from './harness.ts'
import { freePort } from './process.ts'
import type { RawClient } from './raw.ts'

// Every address is asked by every kind of seat, again and again, papers among them: minutes on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

const PRIVATE = {
  draft: 'quetzaldorado',
  explanation: 'ranacristal',
  comment: 'colibrigris',
  group: 'jaguarverde',
  title: 'manatimanso',
  desk: 'buhorojo',
} as const
const WITHDRAWN = {
  words: 'pelicanopardo',
  tabled: 'tucanreal',
  explanation: 'iguanalenta',
  paragraph: 'cocuyosolo',
  wording: 'armadillogris',
  remark: 'venadoblanco',
} as const
const SEGMENT = { words: 'ornitorrinco', remark: 'pangolinpardo', wording: 'lemurnegro', tabled: 'okapimanso' } as const

/** One of each kind; the Dominican Republic's own are left out where its words are looked for. */
const EVERY_KIND = ['chair', 'secretariat', 'ca-1', 'ca-2', 'observer', 'service'] as const
const SENT_OUT = ['secretariat', 'ca-2', 'do-2', 'observer', 'service'] as const
const [LINE, OTHER] = [4, 5]
const LINES = TEXT.split('\n').filter((line) => line !== '')

const folder = mkdtempSync(join(tmpdir(), 'declaro-canary-'))
const logged: string[] = []
let port = 0
let stop: () => Promise<void>
let routes: readonly string[]
let wire: Wire

async function start(): Promise<void> {
  const settings = {
    host: '127.0.0.1',
    port,
    data: join(folder, 'data'),
    clientFolder: join(folder, 'pages'),
    commitDelay: 0,
    logLevel: 'trace',
    rehearsal: { links: join(folder, 'links.json'), text: join(folder, 'text.txt'), delegations: 4 },
  }
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
  const server = await routesOf(() => serve(settings, { log, now: Date.now, random, print: (line) => void logged.push(line) }))
  routes = server.routes
  stop = server.started.stop
}

beforeAll(async () => {
  mkdirSync(join(folder, 'pages'))
  writeFileSync(join(folder, 'pages', 'index.html'), '<!doctype html><title>Declaro</title>')
  writeFileSync(join(folder, 'text.txt'), TEXT)
  port = await freePort()
  await start()
  wire = wireTo(`http://127.0.0.1:${port}`, readLinks(join(folder, 'links.json')), () => stop())
  await done('chair', 'permit-observers', { permitted: true })
  await done('chair', 'issue-revision', { title: 'Antes' })
})
afterAll(async () => {
  await wire.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function done(seat: string, type: string, fields: object = {}): Promise<Record<string, unknown>> {
  const { status, body } = await wire.act(seat, { type, ...fields })
  expect([type, status, body.code]).toEqual([type, 200, undefined])
  return body
}

const bytesFrom = ({ received }: RawClient, from = 0): string =>
  received
    .slice(from)
    .map((frame) => ('bytes' in frame ? Buffer.from(frame.bytes).toString('latin1') : JSON.stringify(frame)))
    .join('')

async function pageOf(seat: string): Promise<RawClient> {
  const page = await wire.raw(seat)
  await page.synced()
  return page
}

/** What a page that opens now is sent: of the room, and at the doors of the streams of others. */
async function sentTo(seat: string, streams: readonly string[]): Promise<readonly Answered[]> {
  const page = await wire.raw(seat, { client: null, generation: null })
  const heard: Answered[] = []
  await page.synced().then(undefined, () => page.closed)
  heard.push({ at: `${seat} /sync`, status: 101, said: bytesFrom(page) })
  page.close()
  for (const stream of streams) {
    const refused = await knock(wire, seat, stream)
    const closing = await refused.closed
    heard.push({ at: `${seat} /sync/private ${stream}`, status: closing.code, said: JSON.stringify(closing) + bytesFrom(refused) })
  }
  return heard
}

async function everythingFor(seats: readonly string[], streams: readonly string[] = []): Promise<readonly Answered[]> {
  const ofEach = seats.map(async (seat) => [...(await sentTo(seat, streams)), ...(await allAnswers(wire, seat))])
  return (await Promise.all(ofEach)).flat()
}

/** Who was told which of the words, and where. */
const leaks = (all: readonly Answered[], canaries: Readonly<Record<string, string>>): readonly string[] =>
  all.flatMap(({ at, said }) => Object.entries(canaries).flatMap(([of, canary]) => (said.includes(canary) ? [`${at}: ${of}`] : [])))

const told = (all: readonly Answered[], canary: string): boolean => all.some(({ said }) => said.includes(canary))

test('every address that the server has is asked, and none that it has not', () => {
  expect(Object.keys(ASKED).toSorted()).toEqual([...routes].toSorted())
})

test('[I5] what a delegation, a group and the desk prepare is told to no other seat, at no address, on no socket', async () => {
  const listeners = await Promise.all(EVERY_KIND.map(pageOf))
  const mine = await draftsOf(wire, 'do-1', 'delegation:DO')
  await write(mine, 'd1', PRIVATE.draft)
  await comment(mine, 'c1', PRIVATE.comment)
  const explained = mine.sendUpdate(
    updateOf(mine.doc, () => {
      const draft = mine.doc.getMap<Y.Map<unknown>>('drafts').get('d1')
      draft?.set('explanation', new Y.Text(PRIVATE.explanation))
    }),
  )
  expect(await mine.outcome(explained)).toEqual({ kind: 'acknowledged' })
  const group = `group:${String((await done('do-1', 'form-group', { title: PRIVATE.title, members: ['CR'] })).group)}`
  await write(await draftsOf(wire, 'cr-1', group), 'd1', PRIVATE.group)
  await write(await draftsOf(wire, 'chair', 'desk'), 'd1', PRIVATE.desk)

  const { desk, ...ofDelegations } = PRIVATE
  const others = await everythingFor(EVERY_KIND, ['delegation:DO', group])
  expect(leaks(others, ofDelegations)).toEqual([])
  const apart = others.filter(({ at }) => !/^(?:chair|secretariat) /.test(at))
  const knocking = await Promise.all(['ca-1', 'observer', 'do-1'].map((seat) => sentTo(seat, ['desk'])))
  expect(leaks([...apart, ...knocking.flat()], { desk })).toEqual([])
  expect(
    leaks(
      listeners.map((page, i) => ({ at: `${EVERY_KIND[i]} live`, status: 101, said: bytesFrom(page) })),
      PRIVATE,
    ),
  ).toEqual([])
  expect(others.filter(({ status }) => status < 300).length).toBeGreaterThan(100)
  const again = await draftsOf(wire, 'do-2', 'delegation:DO')
  expect(leaks([{ at: 'own', status: 101, said: bytesFrom(again) }], { draft: PRIVATE.draft })).toHaveLength(1)
})

/** A proposal of every kind that can be withdrawn; answers how each is taken back. */
async function proposeEverything(): Promise<readonly (readonly [type: string, fields: object])[]> {
  const page = await pageOf('do-1')
  const [line, other] = [paragraphIn(page.doc, LINE).id, paragraphIn(page.doc, OTHER)]
  await page.outcome(page.sendUpdate(updateOf(page.doc, () => textIn(page.doc, LINE).insert(0, `${WITHDRAWN.words} `, { ins: by('DO') }))))
  const drafts = [
    { kind: 'words', paragraph: other.id, base: LINES[OTHER], text: `${LINES[OTHER]} ${WITHDRAWN.tabled}` },
    { kind: 'new', section: other.section.id, after: other.id, text: WITHDRAWN.paragraph, role: 'body', level: 0, marker: 'none' },
  ]
  const tabled = await done('do-1', 'table', { drafts, explanation: WITHDRAWN.explanation })
  const offered = await done('do-1', 'offer-alternative', { paragraph: line, text: WITHDRAWN.wording })
  await done('do-1', 'comment', { paragraph: line, words: { text: WITHDRAWN.remark } })
  page.close()
  const made = (tabled.drafts as readonly { readonly paragraph: string }[]).map(({ paragraph }) => paragraph)
  return [
    ...[line, ...made, String(offered.paragraph)].map((paragraph) => ['withdraw', { paragraph }] as const),
    ['withdraw-comment', { thread: 1, comment: 1 }],
  ]
}

test('[I5] what is withdrawn is in the log only: no seat is told it from then on, neither who was there nor who comes later, nor after a start', async () => {
  const listeners = await Promise.all(EVERY_KIND.map(pageOf))
  const takeBack = await proposeEverything()
  await listeners[0]?.until(() => Object.values(WITHDRAWN).every((word) => bytesFrom(listeners[0] as RawClient).includes(word)))
  const before = await everythingFor(['chair'])
  for (const word of Object.values(WITHDRAWN)) expect([word, told(before, word)]).toEqual([word, true])

  const heard = listeners.map(({ received }) => received.length)
  for (const [type, fields] of takeBack) await done('do-1', type, fields)
  await done('chair', 'issue-revision', { title: 'Después' })
  const since = listeners.map((page, i) => ({ at: `${EVERY_KIND[i]} live`, status: 101, said: bytesFrom(page, heard[i]) }))
  expect(leaks(since, WITHDRAWN)).toEqual([])
  expect(leaks(await everythingFor(EVERY_KIND), WITHDRAWN)).toEqual([])
  // Its own delegation alone finds them again, where it looks back.
  const own = leaks(await everythingFor(['do-2']), WITHDRAWN)
  expect(own.filter((where) => !where.includes('/replay/frames'))).toEqual([])
  for (const page of listeners) page.close()
  await stop()
  await start()
  expect(leaks(await everythingFor(['secretariat', 'ca-1', 'observer']), WITHDRAWN)).toEqual([])
  const files = filesUnder(join(folder, 'data')).map(({ bytes }) => bytes.toString('latin1'))
  expect(files.join('\n')).toContain(WITHDRAWN.words)
})

test('[I5] of a restricted segment those sent out are told nothing, at no address; once it ends they have what stands', async () => {
  const head = await pageOf('do-1')
  const [paragraph, other] = [paragraphIn(head.doc, LINE).id, paragraphIn(head.doc, OTHER).id]
  await done('chair', 'open-segment', { paragraphs: [paragraph, other], allow: 'heads' })
  await head.outcome(head.sendUpdate(updateOf(head.doc, () => textIn(head.doc, LINE).insert(0, `${SEGMENT.words} `, { ins: by('DO') }))))
  await done('do-1', 'comment', { paragraph, words: { text: SEGMENT.remark } })
  await done('do-1', 'offer-alternative', { paragraph, text: SEGMENT.wording })
  const text = `${LINES[OTHER]} ${SEGMENT.tabled}`
  await done('ca-1', 'table', { drafts: [{ kind: 'words', paragraph: other, base: LINES[OTHER], text }], explanation: SEGMENT.tabled })
  await done('chair', 'issue-revision', { title: 'Dentro' })
  expect(leaks(await everythingFor(SENT_OUT, ['delegation:BZ']), SEGMENT)).toEqual([])
  await done('chair', 'close-segment')
  const back = await everythingFor(SENT_OUT.slice(0, 2))
  for (const word of Object.values(SEGMENT)) expect([word, told(back, word)]).toEqual([word, true])
})

test('[I5] nothing of all that is in what the server says of its work', () => {
  const log = [{ at: 'log', status: 0, said: logged.join('') }]
  for (const canaries of [PRIVATE, WITHDRAWN, SEGMENT]) expect(leaks(log, canaries)).toEqual([])
})
