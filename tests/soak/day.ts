/** `npm run soak`: a conference day in a few minutes. Three sittings, 40 delegations, thousands of edits, pages that go, sleep and come back; at the end every acknowledged word is
 *  there once, the chains verify, a restart says the same, the invariants hold (laws.ts), and what memory and disk hold for a word is told. DECLARO_HOURS of DECLARO_WORDS for each delegation. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Y from 'yjs'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { verifyFolder } from '../../server/store/sqlite/verify-folder.ts'
import { bytesIn } from '../bench/disk.ts'
import { benchText } from '../bench/text.ts'
import { updateOf } from '../notation/room.ts'
import { seeded } from '../rooms/seeded.ts'
import { by } from '../wire/edits.ts'
import { readLinks, type StartData, type Wire, wireTo } from '../wire/harness.ts'
import { kill, type ServerProcess, startProcess } from '../wire/process.ts'
import type { RawClient } from '../wire/raw.ts'
import { asked, copied, type Delegate, whenAdopted, whenClosed, whileOpen } from './laws.ts'

const whole = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise)
const [HOURS, WORDS, DELEGATIONS] = [whole('DECLARO_HOURS', 4), whole('DECLARO_WORDS', 25), 40]
const SITTINGS = ['first', 'drafting', 'second'] as const
/** In each hour. */
const ACCEPTED = 12
const AGREED = 4
const WENT_AWAY = 0.1
const SLEPT = 0.1
/** Fewer than the server lets a seat send. */
const BETWEEN_WORDS_MS = 25

const folder = mkdtempSync(join(tmpdir(), 'declaro-day-'))
const data = join(folder, 'data')
const links = join(folder, 'links.json')
const held = join(folder, 'held.txt')
/** Milliseconds. */
const HELD_TOO_LONG = 50
const settings = {
  DECLARO_DATA: data,
  DECLARO_LINKS: links,
  DECLARO_TEXT: join(folder, 'text.json'),
  DECLARO_DELEGATIONS: String(DELEGATIONS),
  NODE_OPTIONS: `--import=${new URL('held.mjs', import.meta.url).href}`,
  DECLARO_HELD_FILE: held,
  DECLARO_HELD_MS: String(HELD_TOO_LONG),
}
writeFileSync(settings.DECLARO_TEXT, benchText())
const random = seeded(whole('DECLARO_SEED', 1))
const wrong: string[] = []
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms))

type Entry = { readonly id: string; readonly seen: string; readonly standing?: string; readonly proposals: readonly unknown[] }

const acknowledged = new Set<string>()
let written = 0

async function enter(wire: Wire, seat: string, page?: RawClient): Promise<RawClient> {
  const { generation } = await wire.page(seat)
  const opened = await wire.raw(seat, page === undefined ? {} : { doc: page.doc, client: page.doc.clientID, generation })
  await opened.synced()
  return opened
}

/** Never inside a word: each is to be found again. What is no letter takes up a place too. */
function betweenWords(text: Y.XmlText): number {
  const pieces = text.toDelta() as readonly { readonly insert: unknown }[]
  const letters = pieces.map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC')).join('')
  const places = [0, ...[...letters.matchAll(/ /g)].map(({ index }) => index + 1)]
  return places[Math.floor(random() * places.length)] ?? 0
}

/** A word at a place of a paragraph that is still open; acknowledged before the next. */
async function writes(wire: Wire, delegate: Delegate, open: ReadonlySet<string>): Promise<void> {
  for (let word = 0; word < WORDS; word++) {
    const places = paragraphsOf(fragmentOf(delegate.page.doc)).filter(({ id, text }) => text !== null && open.has(id))
    const place = places[Math.floor(random() * places.length)]
    if (place?.text === null || place === undefined) return
    const { text } = place
    const spelled = `w${written++}z`
    const at = betweenWords(text)
    const update = updateOf(delegate.page.doc, () => text.insert(at, `${spelled} `, { ins: by(delegate.party) }))
    if (random() < SLEPT / WORDS) {
      // The lid is shut on a word that was not sent: it goes out with the page that comes back.
      delegate.page.close()
      await pause(50)
      delegate.page = await enter(wire, delegate.seat, delegate.page)
      acknowledged.add(spelled)
      continue
    }
    const outcome = await delegate.page.outcome(delegate.page.sendUpdate(update))
    if (outcome.kind === 'acknowledged') acknowledged.add(spelled)
    else delegate.page = await enter(wire, delegate.seat)
    await pause(BETWEEN_WORDS_MS * (0.5 + random()))
  }
}

const entriesOf = async (wire: Wire): Promise<readonly Entry[]> => (await wire.start('chair')).paragraphs as unknown as readonly Entry[]

async function chairs(wire: Wire): Promise<void> {
  const pending = (await entriesOf(wire)).filter(({ proposals }) => proposals.length > 0)
  for (const { id, seen } of pending.slice(0, ACCEPTED)) await wire.act('chair', { type: 'accept', paragraph: id, seen })
  const free = (await entriesOf(wire)).filter(({ proposals, standing }) => proposals.length === 0 && standing !== 'agreed')
  for (const { id, seen } of free.slice(0, AGREED)) await wire.act('chair', { type: 'agree', paragraph: id, seen })
}

async function hour(wire: Wire, delegates: readonly Delegate[]): Promise<void> {
  const open = new Set((await entriesOf(wire)).filter(({ standing }) => standing !== 'agreed').map(({ id }) => id))
  for (const delegate of delegates) {
    if (random() >= WENT_AWAY) continue
    delegate.page.close()
    delegate.page = await enter(wire, delegate.seat, delegate.page)
  }
  await Promise.all(delegates.map((delegate) => writes(wire, delegate, open)))
  await chairs(wire)
}

function memoryOf({ child }: ServerProcess): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024
}

/** Each acknowledged word once, whoever's it is by now. */
function lookFor(lines: readonly string[], when: string): void {
  const found = new Map<string, number>()
  for (const [word] of lines.join('\n').matchAll(/w\d+z/g)) found.set(word, (found.get(word) ?? 0) + 1)
  for (const word of acknowledged) {
    const times = found.get(word) ?? 0
    if (times !== 1) wrong.push(`${when}: ${word} is there ${times} times`)
  }
}

/** For how long, each time, the server's thread of the rooms was at work without a turn for anybody since the last look. Milliseconds. */
function heldSince(): readonly number[] {
  const lines = existsSync(held) ? readFileSync(held, 'utf8').split('\n').filter(Boolean).map(Number) : []
  rmSync(held, { force: true })
  return lines
}

type Measured = { readonly memory: number; readonly bytesEach: number; readonly heldFor: readonly number[] }

async function sitting(wire: Wire, server: ServerProcess, kind: (typeof SITTINGS)[number]): Promise<Measured> {
  if (kind !== 'first') await wire.act('chair', { type: 'open-sitting', kind })
  const delegates = await Promise.all(
    readLinks(links).flatMap(({ seat }) => {
      const party = /^([a-z]{2,3})-1$/.exec(seat)?.[1]?.toUpperCase()
      return party === undefined ? [] : [enter(wire, seat).then((page): Delegate => ({ seat, party, page }))]
    }),
  )
  const before = { words: acknowledged.size, bytes: bytesIn(data) }
  for (let each = 0; each < HOURS; each++) await hour(wire, delegates)
  const grown = bytesIn(data) - before.bytes
  const [watcher] = delegates
  if (watcher !== undefined) lookFor(watcher.page.lines(), `${kind}, at the close`)
  const found = await whileOpen(wire, delegates)
  await wire.act('chair', { type: 'issue-revision', title: `After the ${kind}` })
  const adopted = kind === 'second' ? await whenAdopted(wire, delegates) : []
  await wire.act('chair', { type: 'close-sitting' })
  await pause(1_500)
  for (const each of [...found, ...adopted, ...(await whenClosed(wire, delegates))]) wrong.push(`${kind}: ${each}`)
  return { heldFor: heldSince(), memory: memoryOf(server), bytesEach: grown / Math.max(1, acknowledged.size - before.words) }
}

const addressOf = async (server: ServerProcess): Promise<string> => /http:\S+/.exec(await server.until('Declaro: '))?.[0] ?? ''
const textOf = ({ paragraphs }: StartData): string => paragraphs.map(({ id, seen }) => `${id} ${seen}`).join('\n')

const began = performance.now()
const server = startProcess(settings)
const wire = wireTo(await addressOf(server), readLinks(links), () => Promise.resolve())
// Nobody waits for a server that only starts.
heldSince()
wrong.push(...(await asked(wire)))
for (const kind of SITTINGS) {
  const { memory, bytesEach, heldFor } = await sitting(wire, server, kind)
  say(
    `${kind}: ${acknowledged.size} words so far, ${memory.toFixed(0)} MB resident, ${bytesEach.toFixed(0)} bytes on disk for a word, the loop held for over ${HELD_TOO_LONG} ms ${heldFor.length} times (${heldFor.join(', ')})`,
  )
}
const before = textOf(await wire.start('chair'))
await wire.stop()
await kill(server)
const again = startProcess(settings)
const cookie = await wire.signIn('chair')
const back = wireTo(await addressOf(again), [], () => Promise.resolve())
const rest = await fetch(`${back.url}/api/documents/rehearsal`, { headers: { cookie } })
if (!rest.ok) wrong.push(`after a kill the chair is answered ${rest.status}`)
else if (textOf((await rest.json()) as StartData) !== before) wrong.push('[I1] after a kill the text is another')
await kill(again, 'SIGTERM')
wrong.push(...(await copied(folder, data)))
for (const { table, row } of (await verifyFolder(data)).faults) wrong.push(`${table}, row ${row} does not verify`)
rmSync(folder, { recursive: true, force: true })
for (const each of wrong.slice(0, 20)) say(`WRONG: ${each}`)
say(JSON.stringify({ words: acknowledged.size, wrong: wrong.length, seconds: Math.round((performance.now() - began) / 1000) }))
process.exit(wrong.length === 0 ? 0 : 1)
