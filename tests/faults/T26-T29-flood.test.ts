/** What would end the process, fill its memory or keep it from everyone else: broken lines, bombs, pages that come and go without end, storms of presence. */
import { randomBytes } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { connect, type Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { presenceFrame } from '../../domain/protocol/frames.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { updateOf } from '../notation/room.ts'
import { textIn } from '../wire/edits.ts'
import { openRaw } from '../wire/raw.ts'
import { ACKNOWLEDGED, aRoom, LINE, refusedWith, typed } from './a-room.ts'

const room = aRoom()

/** Presence goes out at most ten times a second. */
const GATHERED_FOR_MS = 100

/** A socket to the room opened by hand, on which any byte can be sent; `frames` go with the handshake. */
async function byHand(seat: string | null, frames: Uint8Array = new Uint8Array()): Promise<Socket> {
  const { hostname, port, host } = new URL(room.wire().url)
  const line = connect(Number(port), hostname)
  line.on('error', () => undefined)
  const cookie = seat === null ? '' : `Cookie: ${await room.wire().signIn(seat)}\r\n`
  const key = randomBytes(16).toString('base64')
  const handshake = `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}`
  const request = `GET /sync/rehearsal?schema=${SCHEMA_VERSION} HTTP/1.1\r\nHost: ${host}\r\n${cookie}${handshake}\r\n\r\n`
  line.write(Buffer.concat([Buffer.from(request), frames]))
  return line
}

/** The code with which the server closes the socket; 0 where it cuts the line without one. */
async function closeOf(line: Socket): Promise<number> {
  let heard = Buffer.alloc(0)
  for await (const chunk of line) {
    heard = Buffer.concat([heard, chunk as Buffer])
    const code = closeIn(heard.subarray(heard.indexOf('\r\n\r\n') + 4))
    if (code !== null) {
      line.destroy()
      return code
    }
  }
  return 0
}

/** The server's frames are not masked, and short ones are all that it says here before it closes. */
function closeIn(frames: Buffer): number | null {
  for (let at = 0; at + 4 <= frames.length; ) {
    const [kind, length] = [frames[at] ?? 0, frames[at + 1] ?? 0]
    if (kind === 0x88) return frames.readUInt16BE(at + 2)
    at += length === 126 ? 4 + frames.readUInt16BE(at + 2) : 2 + length
  }
  return null
}

const MASK = [0, 0, 0, 0]
const BROKEN: readonly (readonly [string, readonly number[]])[] = [
  ['has a reserved bit', [0xc2, 0x81, ...MASK, 0]],
  ['has all reserved bits', [0xf2, 0x81, ...MASK, 0]],
  ['is of a kind that does not exist', [0x83, 0x81, ...MASK, 0]],
  ['is not masked', [0x82, 0x01, 0]],
  ['says that it is 8 exabytes long', [0x82, 0xff, 0x7f, ...Array.from({ length: 7 }, () => 0xff), ...MASK]],
  ['says that it is 100 MB long', [0x82, 0xff, 0, 0, 0, 0, 6, 0, 0, 0, ...MASK]],
  ['goes on what never began', [0x80, 0x81, ...MASK, 0]],
  ['is a long ping', [0x89, 0xfe, 0, 200, ...MASK, ...Array.from({ length: 200 }, () => 0)]],
  ['is a ping in parts', [0x09, 0x81, ...MASK, 0]],
  ['closes with a code that there is not', [0x88, 0x82, ...MASK, 0, 5]],
  ['closes with half a code', [0x88, 0x81, ...MASK, 3]],
  ['is text that is no UTF-8', [0x81, 0x84, ...MASK, 0xff, 0xfe, 0xfd, 0xfc]],
]

test.each(['do-1', null])('[T27] frames that are none end the line that brought them, never the process: from %s', async (seat) => {
  const bystander = await room.page('ca-1')
  for (const [says, bytes] of BROKEN) {
    const line = await byHand(seat)
    line.write(Uint8Array.from(bytes))
    expect(await closeOf(line), says).toBeGreaterThan(0)
  }
  await room.expectServed(bystander)
})

test('[T27] of what comes before it is known who speaks a few frames wait, and no more', async () => {
  const bystander = await room.page('ca-1')
  const frame = Uint8Array.from([0x82, 0x81, ...MASK, 0])
  const frames = Buffer.concat(Array.from({ length: 200 }, () => frame))
  const lines = await Promise.all(Array.from({ length: 20 }, (_, i) => byHand(i % 2 === 0 ? null : 'do-1', frames)))
  expect(new Set(await Promise.all(lines.map(closeOf)))).toEqual(new Set([4429]))
  await room.expectServed(bystander)
})

/** Numbers as Yjs writes them. */
const varUint = (value: number): number[] => (value < 128 ? [value] : [(value % 128) + 128, ...varUint(Math.floor(value / 128))])
const bomb = (...numbers: readonly number[]): Uint8Array => Uint8Array.from(numbers.flatMap(varUint))
const MANY = 30_000_000

const BOMBS: readonly (readonly [string, Uint8Array])[] = [
  ['clients', bomb(MANY)],
  ['structs of one client', bomb(1, MANY, 70_000, 0)],
  ['deleted ranges', bomb(0, 1, 70_000, MANY)],
  ['clients with deleted ranges', bomb(0, MANY)],
  ['values in one struct', bomb(1, 1, 70_000, 0, 136, 1, 0, MANY)],
  ['letters', bomb(1, 1, 70_000, 0, 132, 1, 0, MANY)],
  ['skipped clocks', bomb(1, 1, 70_000, 0, 10, MANY, 0)],
]

test.each(BOMBS)('[T26] millions of %s said in a few bytes are refused before any is made', async (_, bytes) => {
  const bystander = await room.page('ca-1')
  const attacker = await room.page('do-1')
  expect(await attacker.outcome(attacker.sendUpdate(bytes))).toEqual(refusedWith('update.malformed'))
  await room.expectServed(bystander)
})

const presence = (client: number, clock: number): Uint8Array => {
  const state = [...Buffer.from('{"cursor":null}')]
  return presenceFrame(Uint8Array.from([1, client, clock, state.length].flatMap(varUint).concat(state)))
}

const SEATS = ['do', 'ca', 'cr', 'bz'].flatMap((party) => [1, 2, 3].map((number) => `${party}-${number}`))
const partyOf = (seat: string): string => seat.slice(0, 2).toUpperCase()
const PHRASE = ' efímera, larga como una frase que se retira'

/** Comes, shows where it is, writes a phrase, takes it back and goes: next to nothing of it has to stay. */
async function visit(seat: string): Promise<void> {
  const { url, document } = room.wire()
  const { client, generation } = await room.wire().start(seat)
  const query = new URLSearchParams({ schema: String(SCHEMA_VERSION), client: String(client), generation: String(generation) })
  const doc = new Y.Doc()
  doc.clientID = client
  const page = openRaw(`${url.replace(/^http/, 'ws')}/sync/${document}?${query}`, { cookie: await room.wire().signIn(seat) }, doc)
  await page.synced()
  page.send(presence(client, 1))
  page.sendUpdate(typed(page, PHRASE, partyOf(seat)))
  const takenBack = updateOf(doc, () => textIn(doc, LINE).delete(textIn(doc, LINE).length - PHRASE.length, PHRASE.length))
  expect(await page.outcome(page.sendUpdate(takenBack))).toEqual(ACKNOWLEDGED)
  page.close()
  await page.closed
}

/** Lines that the server had taken, that are gone, and that something still holds on to. */
function openLeaks(): { readonly count: () => number; readonly taken: () => number } {
  const lines: WeakRef<Socket>[] = []
  const note = (message: unknown): void => void lines.push(new WeakRef((message as { readonly socket: Socket }).socket))
  subscribe('net.server.socket', note)
  onTestFinished(() => void unsubscribe('net.server.socket', note))
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const count = (): number => {
    collect()
    return lines.filter((line) => line.deref()?.destroyed === true).length
  }
  return { count, taken: () => lines.length }
}

test('[T28] of pages that come, write, take it back and go, the server holds on to nothing', async () => {
  const leaks = openLeaks()
  for (let round = 0; round < 2; round++) await Promise.all(SEATS.map(visit))
  expect(leaks.taken()).toBeGreaterThanOrEqual(2 * SEATS.length)
  await expect.poll(leaks.count, { timeout: 10_000 }).toBe(0)
})

test('[T29] a storm of carets is told to each page a few times, gathered, and holds up no word', async () => {
  const pages = await Promise.all(SEATS.map((seat) => room.page(seat)))
  const bystander = await room.page('chair')
  const told = (): number => bystander.received.filter(({ kind }) => kind === 'presence').length
  const [before, from] = [told(), performance.now()]
  for (let clock = 1; clock <= 60; clock++) for (const page of pages) page.send(presence(page.doc.clientID, clock))
  await room.expectServed(bystander)
  await bystander.until(() => told() > before)
  const ticks = (performance.now() - from) / GATHERED_FOR_MS
  expect(told() - before, `of ${60 * pages.length}`).toBeLessThanOrEqual(Math.ceil(ticks) + 3)
})
