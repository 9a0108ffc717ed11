/** Typing in a browser: from the key to the paint, in the room with 300 paragraphs and 100 pending proposals, and in plain Tiptap on the same text. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { updateFrame } from '../../domain/protocol/frames.ts'
import { launchBrowser } from '../browser/browser.ts'
import { seeded } from '../rooms/seeded.ts'
import { type Percentiles, percentiles } from './numbers.ts'
import { enterRoom, servePlain } from './pages.ts'
import { type Measured, startOurs } from './servers.ts'
import { openLine } from './wire.ts'
import { openWriter } from './writer.ts'

const PROPOSALS = 100
const KEYS_EACH = 6
const DELEGATIONS = 11
/** Far down in the text, where a person in the middle of the work is. */
const PLACE = 150
const BETWEEN_KEYS_MS = 70

export type Typing = { readonly ours: readonly Percentiles[]; readonly plain: readonly Percentiles[]; readonly pending: number }

/** Each of the delegations changes paragraphs here and there until a hundred have a proposal. */
async function propose({ seats }: Measured): Promise<void> {
  const writers = await Promise.all(
    seats.slice(3, 14).map(async (seat, number) => {
      const line = await openLine(seat)
      return { line, writer: openWriter(line.state, seat.party, seeded(number), KEYS_EACH / 2) }
    }),
  )
  for (let key = 0; key < PROPOSALS * KEYS_EACH; key++) {
    const { line, writer } = writers[key % writers.length] as (typeof writers)[number]
    line.socket.send(updateFrame(writer.type().bytes))
    // Fewer than the server lets a seat send.
    if (key % 20 === 19) await new Promise((resolve) => void setTimeout(resolve, 60))
  }
  await new Promise((resolve) => void setTimeout(resolve, 500))
  for (const { line } of writers) line.socket.close()
}

type Timed = { readonly keys: number[] }

/** From the key's own time stamp until after the frame that shows what it did. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const timed: Timed = { keys: [] }
    Object.assign(window, { timed })
    const channel = new MessageChannel()
    const waiting: number[] = []
    channel.port1.onmessage = () => {
      const now = performance.now()
      for (const at of waiting.splice(0)) timed.keys.push(now - at)
    }
    window.addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          waiting.push(event.timeStamp)
          channel.port2.postMessage(null)
        })
      },
      true,
    )
  })
}

const WORDS = 'con pleno respeto a las personas que viajan y a sus familias '

/** Types as a person does, at no fixed beat against the frames; gives milliseconds for each key. */
async function typeKeys(page: Page, keys: number, seed: number): Promise<number[]> {
  await page.bringToFront()
  await page.evaluate(() => void (window as unknown as { timed: Timed }).timed.keys.splice(0))
  const random = seeded(seed)
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(WORDS[key % WORDS.length] === ' ' ? 'Space' : (WORDS[key % WORDS.length] ?? 'a'))
    await new Promise((resolve) => void setTimeout(resolve, BETWEEN_KEYS_MS * (0.5 + random())))
  }
  await page.waitForFunction((count) => (window as unknown as { timed: Timed }).timed.keys.length >= count, keys)
  return page.evaluate(() => (window as unknown as { timed: Timed }).timed.keys)
}

/** Opens the text and puts the caret at the end of a line in the middle of it. */
async function openText(context: BrowserContext, url: string, paragraphs: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  const paragraph = page.locator(paragraphs).nth(PLACE)
  await paragraph.waitFor()
  await paragraph.click()
  await page.keyboard.press('End')
  await watchKeys(page)
  return page
}

export async function runTyping(folder: string, rounds: number, keys: number): Promise<Typing> {
  mkdirSync(folder, { recursive: true })
  const measured = await startOurs({ folder, delegations: DELEGATIONS, commitDelay: 0 })
  await propose(measured)
  const { server, url } = await servePlain(join(folder, 'plain'))
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-ES' })
  const room = await openText(context, await enterRoom(context, measured.seats[0] ?? { address: '', cookie: '' }), '.ProseMirror .para')
  const plain = await openText(context, url, '.ProseMirror p')
  const pending = await room.evaluate(() => new Set([...document.querySelectorAll('.para:has(ins, del)')]).size)
  if (pending < PROPOSALS) throw new Error(`only ${pending} paragraphs have a proposal`)
  const found: { ours: Percentiles[]; plain: Percentiles[] } = { ours: [], plain: [] }
  for (let round = 0; round <= rounds; round++) {
    const ours = percentiles(await typeKeys(room, keys, round))
    const theirs = percentiles(await typeKeys(plain, keys, round))
    // The first round warms up.
    if (round > 0) {
      found.ours.push(ours)
      found.plain.push(theirs)
    }
  }
  await browser.close()
  server.close()
  await measured.stop()
  return { ...found, pending }
}
