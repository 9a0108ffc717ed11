/** The text as of any minute: looked at from the command line while the server runs, and restored up to there. Under a key as in clear. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forPeople, textsAt } from '../../server/cli/at.ts'
import { momentIn } from '../../server/store/sqlite/moment.ts'
import { backUp, restoreFrom } from '../../server/store/sqlite/backup.ts'
import { makeKeyFile } from '../../server/store/sqlite/key-file.ts'
import { verifyFolder } from '../../server/store/sqlite/verify-folder.ts'
import { updateOf } from '../notation/room.ts'
import { by, textIn } from './edits.ts'
import { readLinks, startIn, startWire, type Wire, wireTo } from './harness.ts'
import { declaro, filesIn } from './operator.ts'
import type { RawClient } from './raw.ts'

const LINE = 4
let [folder, key] = ['', '']
let now = Date.UTC(2026, 4, 6, 9, 0)
let wire: Wire
let page: RawClient

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-moments-'))
  key = join(folder, 'the-key')
  makeKeyFile(key)
  wire = await startWire({ folder, now: () => now, keyFile: key })
  page = await wire.raw('do-1')
  await page.synced()
})
afterAll(async () => {
  await wire.stop()
  rmSync(folder, { recursive: true, force: true })
})

const at = (name: string): string => join(folder, name)
const minute = (plus: number): string => new Date(Date.UTC(2026, 4, 6, 9, plus)).toISOString()

async function type(words: string): Promise<void> {
  const sent = page.sendUpdate(updateOf(page.doc, () => textIn(page.doc, LINE).insert(0, words, { ins: by('DO') })))
  expect(await page.outcome(sent)).toEqual({ kind: 'acknowledged' })
}

/** Three minutes: words; the words taken into the text; more words, and a paragraph agreed. */
async function threeMinutes(): Promise<void> {
  now = Date.UTC(2026, 4, 6, 9, 1)
  await type('Al minuto uno, ')
  now = Date.UTC(2026, 4, 6, 9, 2)
  const proposed = (await wire.start('chair')).paragraphs.find(({ proposals }) => proposals.length > 0)
  const accepted = await wire.act('chair', { type: 'accept', paragraph: proposed?.id, by: 'DO', seen: proposed?.proposals[0]?.seen })
  expect(accepted.status).toBe(200)
  now = Date.UTC(2026, 4, 6, 9, 3)
  await type('Al minuto tres, ')
  await wire.act('chair', { type: 'close-sitting' })
}

test('[I1] the text as it stood at a minute is told while the server runs: what was proposed then is proposed, what came later is not there', async () => {
  await threeMinutes()
  const told = async (plus: number): Promise<string> => (await textsAt(at('data'), key, Date.parse(minute(plus)))).map(forPeople).join('')
  expect(await told(0)).not.toContain('minuto')
  expect(await told(1)).toContain('[+DO Al minuto uno, ]')
  expect(await told(2)).toMatch(/ Al minuto uno, Reiteraron/)
  expect(await told(3)).toContain('[+DO Al minuto tres, ]Al minuto uno, Reiteraron')
  expect(await textsAt(at('data'), key, Date.parse('2025-01-01T00:00Z'))).toEqual([])
  const said = await declaro(['at', at('data'), minute(3)], { DECLARO_KEY_FILE: key })
  expect(said).toEqual({ status: 0, said: await told(3) })
})

test('[I1] restored up to a minute, a server starts with the text of then, and goes on from it', async () => {
  await backUp(at('data'), at('copy'), key)
  const until = Date.parse(minute(2))
  mkdirSync(at('then'))
  expect((await restoreFrom(at('copy'), at('then/data'), key, until)).faults).toEqual([])
  await expect(restoreFrom(at('copy'), at('never/data'), key, 0)).rejects.toMatchObject({ code: 'store.failed' })
  const [moment] = await momentIn(at('then/data'), key, Date.now())
  expect([moment?.cut?.log, moment?.rows.every(({ at: written }) => (written ?? 0) <= until)]).toEqual([moment?.rows.length, true])
  const server = await startIn(at('then'), 0, () => now, key)
  const later = wireTo(server.url, readLinks(at('links.json')), () => server.stop())
  const cookie = await wire.signIn('do-1')
  const seat = await fetch(`${later.url}/api/documents/rehearsal/seat`, { headers: { cookie } })
  expect(seat.status).toBe(200)
  const start = (await (await fetch(`${later.url}/api/documents/rehearsal`, { headers: { cookie } })).json()) as { text?: unknown }
  expect(JSON.stringify(start)).not.toContain('minuto tres')
  expect((await recordAt(later.url, 'en'))[0]).toMatch(
    /^The data were restored from the backup [0-9a-f]{16}… as they were on May 6, 2026.*; what came after that is not here\.$/,
  )
  expect((await recordAt(later.url, 'es'))[0]).toMatch(
    /^Los datos se restauraron de la copia de seguridad [0-9a-f]{16}… tal como estaban el 6 de mayo de 2026/,
  )
  await later.stop()
  expect((await verifyFolder(at('then/data'), key)).faults).toEqual([])
})

/** The newest first, as chair and secretariat read them. */
async function recordAt(url: string, language: string): Promise<readonly string[]> {
  const headers = { cookie: await wire.signIn('chair'), 'accept-language': language }
  const { lines } = (await (await fetch(`${url}/api/documents/rehearsal/record`, { headers })).json()) as { lines: { sentence: string }[] }
  return lines.map(({ sentence }) => sentence)
}

test('[I5] under a key no sentence of the text, typed, kept or given as a reason, is in any byte of the data folder', () => {
  const bytes = filesIn(at('data'))
  for (const words of ['minuto', 'Reiteraron', 'Puerto Aurora', 'Destacaron la utilidad', 'Secretar'])
    expect([words, bytes.includes(words)]).toEqual([words, false])
})
