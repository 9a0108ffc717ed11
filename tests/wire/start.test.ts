/** Starting the server, well and badly: each thing that can be wrong is said in both languages with a code, and nothing is lost by it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentId } from '../../domain/text/ids.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { updateOf } from '../notation/room.ts'
import { by, textIn } from './edits.ts'
import { enter, readLinks, TEXT, wireTo } from './harness.ts'
import { kill, type ServerProcess, type Settings, startProcess } from './process.ts'

const REHEARSAL = 'rehearsal' as DocumentId
const FIRST_LINK = '  chair '
const READY = 'Declaro: '

let folder: string
let count = 0
const at = (name: string): string => join(folder, name)
const aFolder = (): string => at(`data-${++count}`)
const database = (data: string): string => join(data, 'declaro.sqlite')

const running: ServerProcess[] = []
const starting = (settings: Settings): ServerProcess => {
  const server = startProcess({ DECLARO_TEXT: at('text.txt'), DECLARO_DELEGATIONS: '2', ...settings })
  running.push(server)
  return server
}
const started = async (settings: Settings): Promise<ServerProcess> => {
  const server = starting(settings)
  await server.until(READY)
  return server
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-start-'))
  writeFileSync(at('text.txt'), TEXT)
  writeFileSync(at('utf16.txt'), Buffer.from(`\ufeff${TEXT}`, 'utf16le'))
  writeFileSync(at('latin.txt'), Buffer.from(TEXT, 'latin1'))
  writeFileSync(
    at('bytes.txt'),
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
  )
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('large.txt'), Buffer.alloc(50 << 20, 'a '))
  writeFileSync(at('other.json'), '{"title":"x"}')
  mkdirSync(at('a-folder'))
})
afterEach(async () => {
  for (const server of running.splice(0)) await kill(server)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One line in each language with the code, status 1, and nothing that looks like a fault of ours. */
async function expectRefused(settings: Settings, code: string): Promise<string> {
  const server = starting(settings)
  const isThere = server.until(READY).then(
    () => 'it started',
    () => server.ended,
  )
  const end = await Promise.race([server.ended, isThere])
  const said = server.said()
  const sentences = said.split('\n').filter((line) => line.startsWith(`[${code}] `))
  expect(sentences, said).toHaveLength(2)
  expect(sentences[0]).not.toBe(sentences[1])
  expect(said).not.toMatch(/\n\s+at |node:internal|enter\//)
  expect(end).toEqual({ code: 1, signal: null })
  return said
}

describe('is refused, with the name of what is wrong:', () => {
  test.each<[string, () => Settings, string]>([
    ['a port that is no number', () => ({ PORT: 'abc' }), 'setting.invalid'],
    ['a port that there is not', () => ({ PORT: '70000' }), 'setting.invalid'],
    ['no delegation', () => ({ DECLARO_DELEGATIONS: '0' }), 'setting.invalid'],
    ['a number of delegations that is none', () => ({ DECLARO_DELEGATIONS: 'abc' }), 'setting.invalid'],
    ['a log level that there is not', () => ({ DECLARO_LOG: 'loud' }), 'setting.invalid'],
    ['an address of another computer', () => ({ HOST: '192.0.2.1' }), 'host.unknown'],
    ['a name of no computer', () => ({ HOST: 'nobody.invalid' }), 'host.unknown'],
    ['a text that is not there', () => ({ DECLARO_TEXT: at('absent.txt') }), 'file.missing'],
    ['a folder as the text', () => ({ DECLARO_TEXT: at('a-folder') }), 'file.unreadable'],
    ['a text in UTF-16', () => ({ DECLARO_TEXT: at('utf16.txt') }), 'file.not-text'],
    ['a text in Latin-1', () => ({ DECLARO_TEXT: at('latin.txt') }), 'file.not-text'],
    ['bytes as the text', () => ({ DECLARO_TEXT: at('bytes.txt') }), 'file.not-text'],
    ['an empty text', () => ({ DECLARO_TEXT: at('empty.txt') }), 'file.empty'],
    ['a text of 50 MB', () => ({ DECLARO_TEXT: at('large.txt') }), 'file.too-long'],
    ['a JSON of another form', () => ({ DECLARO_TEXT: at('other.json') }), 'file.malformed'],
    ['a file as the data folder', () => ({ DECLARO_DATA: at('text.txt') }), 'store.unwritable'],
    ['a data folder below a file', () => ({ DECLARO_DATA: join(at('text.txt'), 'data') }), 'store.unwritable'],
  ])('%s', async (_, settings, code) => {
    const wanted = settings()
    const said = await expectRefused({ DECLARO_DATA: aFolder(), ...wanted }, code)
    for (const [name, value] of Object.entries(wanted)) expect(said).toContain(code === 'setting.invalid' ? `${name}=${value}` : value)
  })

  if (process.platform === 'linux')
    test('a data folder where the system lets nobody make one', async () => {
      await expectRefused({ DECLARO_DATA: '/proc/declaro' }, 'store.unwritable')
    })

  test('a port that is taken', async () => {
    const first = await started({ DECLARO_DATA: aFolder() })
    const port = /:(\d+)$/.exec(await first.until(READY))?.[1] ?? ''
    expect(await expectRefused({ DECLARO_DATA: aFolder(), PORT: port }, 'port.taken')).toContain(port)
  })

  test('[I10] a data folder that another server has; that one goes on', async () => {
    const data = aFolder()
    const first = await started({ DECLARO_DATA: data })
    expect(await expectRefused({ DECLARO_DATA: data }, 'store.busy')).toContain(String(first.child.pid))
    const url = (await first.until(READY)).slice(READY.length)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })
})

describe('data that cannot be used', () => {
  test.each<[string, string, string]>([
    ['an update in the log edited', "UPDATE updates SET bytes = x'0000' WHERE seq = 2", 'store.corrupt'],
    ['an act on record edited', `UPDATE audit SET body = replace(body, 'Representante', 'Presidencia') WHERE seq = 1`, 'store.corrupt'],
    ['an act on record taken out', 'DELETE FROM audit WHERE seq = 2', 'store.corrupt'],
    ['tables of a newer version', 'PRAGMA user_version = 99', 'store.newer'],
    ['a text of a newer schema', 'UPDATE documents SET schema = 99', 'store.newer'],
  ])('[I7] [I10] [T04] %s: the server does not start, and not a byte is changed', async (_, sql, code) => {
    const data = aFolder()
    await kill(await started({ DECLARO_DATA: data }), 'SIGTERM')
    const edited = new DatabaseSync(database(data))
    edited.exec(sql)
    edited.close()
    const before = readFileSync(database(data))
    await expectRefused({ DECLARO_DATA: data }, code)
    expect(readFileSync(database(data)).equals(before)).toBe(true)
  })

  test('[I10] a database cut short is refused and stays as it is', async () => {
    const data = aFolder()
    await kill(await started({ DECLARO_DATA: data }), 'SIGTERM')
    const whole = readFileSync(database(data))
    const cut = whole.subarray(0, whole.length / 2)
    writeFileSync(database(data), cut)
    await expectRefused({ DECLARO_DATA: data }, 'store.corrupt')
    expect(readFileSync(database(data)).equals(cut)).toBe(true)
  })
})

/** The chair's link, as this start printed it, opens the room with its text. */
async function expectWhole(server: ServerProcess): Promise<void> {
  const link = (await server.until(FIRST_LINK)).slice(FIRST_LINK.length).trim()
  const { status, cookie } = await enter(link)
  expect(status).toBe(303)
  const answer = await fetch(`${new URL(link).origin}/api/documents/rehearsal`, { headers: { cookie } })
  expect(((await answer.json()) as { paragraphs: unknown[] }).paragraphs.length).toBeGreaterThan(5)
}

describe('a rehearsal whose making was cut short', () => {
  test('a file of links that cannot be written stops it before anything is made; the next start hands the links out', async () => {
    const data = aFolder()
    await expectRefused({ DECLARO_DATA: data, DECLARO_LINKS: join(at('text.txt'), 'links.json') }, 'links.unwritable')
    await expectRefused({ DECLARO_DATA: data, DECLARO_LINKS: at('a-folder') }, 'links.unwritable')
    const again = await started({ DECLARO_DATA: data, DECLARO_LINKS: at('links-a.json') })
    expect(readLinks(at('links-a.json'))).toHaveLength(10)
    await expectWhole(again)
  })

  test('before its text was on disk: the next start makes it', async () => {
    const data = aFolder()
    const store = await openSqlite(data)
    await store.createDocument(REHEARSAL, 1)
    await store.close()
    await expectWhole(await started({ DECLARO_DATA: data }))
  })

  test('while the links are shown: the next start shows links that work, the one after shows none', async () => {
    const data = aFolder()
    const first = starting({ DECLARO_DATA: data, DECLARO_COMMIT_DELAY: '50' })
    await first.until(FIRST_LINK)
    expect(await kill(first)).toMatchObject({ signal: 'SIGKILL' })
    const second = await started({ DECLARO_DATA: data })
    await expectWhole(second)
    await kill(second, 'SIGTERM')
    const third = await started({ DECLARO_DATA: data })
    expect(third.said()).not.toContain('/enter/')
  })
})

test('links begin with the address that people use, where it is said', async () => {
  const server = await started({ DECLARO_DATA: aFolder(), DECLARO_URL: 'https://sala.example/' })
  expect(await server.until(FIRST_LINK)).toMatch(/ https:\/\/sala\.example\/enter\/[\w-]{43}$/)
  expect(server.said()).toContain('Declaro: https://sala.example')
})

describe('SIGTERM', () => {
  test('[I1] while words are written ends it with status 0; all that was acknowledged is there', async () => {
    const data = aFolder()
    const settings = { DECLARO_DATA: data, DECLARO_LINKS: at('links-b.json') }
    const first = await started(settings)
    const seats = readLinks(at('links-b.json'))
    const wire = wireTo((await first.until(READY)).slice(READY.length), seats, async () => undefined)
    const page = await wire.raw('bz-1')
    await page.synced()
    const before = page.acknowledged()
    const word = (number: number): string => `<${number}>`
    const text = textIn(page.doc, 4)
    let written = 0
    while (page.acknowledged() - before < 20 && written < 60) {
      const next = word(written++)
      page.sendUpdate(updateOf(page.doc, () => text.insert(text.length, next, { ins: by('BZ') })))
      await page.until(() => before + written - page.acknowledged() < 6)
    }
    const end = kill(first, 'SIGTERM')
    expect(await page.closed).toMatchObject({ code: 4500 })
    expect(await end).toEqual({ code: 0, signal: null })
    const acknowledged = page.acknowledged() - before
    expect(acknowledged).toBeGreaterThan(10)
    const second = await started(settings)
    const cookie = await wire.signIn('bz-1')
    const reader = wireTo((await second.until(READY)).slice(READY.length), seats, async () => undefined)
    const answer = await fetch(`${reader.url}/api/documents/rehearsal`, { headers: { cookie } })
    const { paragraphs } = (await answer.json()) as { paragraphs: { proposals: { hunks: unknown[] }[] }[] }
    const proposed = JSON.stringify(paragraphs[4]?.proposals)
    for (let number = 0; number < acknowledged; number++) expect(proposed).toContain(word(number))
  })

  test('does not wait for a laptop that sleeps', async () => {
    const first = await started({ DECLARO_DATA: aFolder(), DECLARO_LINKS: at('links-c.json') })
    const url = new URL((await first.until(READY)).slice(READY.length))
    const { cookie } = await enter(readLinks(at('links-c.json'))[0]?.link ?? '')
    const sleeper = connect(Number(url.port), url.hostname)
    const awake = new Promise((resolve) => sleeper.once('data', resolve))
    sleeper.write(
      `GET /sync/rehearsal?schema=1 HTTP/1.1\r\nHost: ${url.host}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: c2xlZXBpbmcgbGFwdG9wIQ==\r\n\r\n`,
    )
    await awake
    sleeper.pause()
    const from = performance.now()
    expect(await kill(first, 'SIGTERM')).toEqual({ code: 0, signal: null })
    expect(performance.now() - from).toBeLessThan(15_000)
    sleeper.destroy()
  })
})

test('[I5] whatever the level, the log holds no word of the text, no link, no cookie', async () => {
  const server = await started({ DECLARO_DATA: aFolder(), DECLARO_LINKS: at('links-d.json'), DECLARO_LOG: 'trace' })
  const shown = server.said().length
  const wire = wireTo((await server.until(READY)).slice(READY.length), readLinks(at('links-d.json')), async () => undefined)
  const page = await wire.raw('bz-1')
  await page.synced()
  const write = (word: string) => page.sendUpdate(updateOf(page.doc, () => textIn(page.doc, 4).insert(3, word, { ins: by('BZ') })))
  expect(await page.outcome(write('confidencialísimo'))).toEqual({ kind: 'acknowledged' })
  await wire.act('chair', { type: 'record-topic', title: 'asunto reservado', raisedBy: 'BZ' })
  await wire.act('chair', { type: 'dissolve' })
  await enter(wire.link('bz-2'), { origin: 'http://elsewhere.example' })
  expect(await page.outcome(page.sendUpdate(Uint8Array.of(9, 9, 9)))).toMatchObject({ kind: 'refused' })
  const { cookie } = await enter(wire.link('bz-3'))
  await kill(server, 'SIGTERM')
  const logged = server.said().slice(shown)
  const secrets = [
    'confidencial',
    'asunto',
    'Reiteraron',
    ...[cookie, await wire.signIn('chair')].map((each) => each.split('=')[1] ?? ''),
    '/enter/',
  ]
  for (const secret of secrets) expect(logged).not.toContain(secret)
})
