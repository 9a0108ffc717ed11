/** A large room in a browser: 40 delegations, 300 paragraphs, 600 pending changes. How long until the text is on the screen, and how smoothly it
 *  goes by when one scrolls through it; beside it plain Tiptap on the same text. */
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import * as Y from 'yjs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readText } from '../../domain/proposals/read.ts'
import { fragmentOf } from '../../domain/text/document.ts'
import { updateFrame } from '../../domain/protocol/frames.ts'
import { launchBrowser } from '../browser/browser.ts'
import { seeded } from '../rooms/seeded.ts'
import { enterRoom, servePlain } from './pages.ts'
import { type Measured, startOurs, stateOf } from './servers.ts'
import { openLine } from './wire.ts'
import { openWriter } from './writer.ts'

const DELEGATIONS = 40
const HUNKS = 600
const PARAGRAPHS = 300
/** About as many keys as a short change has. */
const KEYS_EACH = 4
const SCROLL_MS = 10_000
const WHEEL_MS = 40
const SCROLLED_AT_LEAST = 10_000

/** `frames`: milliseconds between one frame and the next while the text goes by. */
export type Visit = { readonly opened: number; readonly frames: readonly number[] }
export type Large = { readonly hunks: number; readonly ours: readonly Visit[]; readonly plain: readonly Visit[] }

const hunksIn = (state: Uint8Array): number => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return readText(fragmentOf(doc)).paragraphs.reduce(
    (sum, { proposals }) => sum + proposals.reduce((count, { hunks }) => count + hunks.length, 0),
    0,
  )
}

/** Every delegation changes words here and there until so many changes are pending. */
async function propose({ seats }: Measured): Promise<number> {
  const heads = seats.filter(({ party }, i) => seats.findIndex((each) => each.party === party) === i)
  const writers = await Promise.all(
    heads.map(async (seat, number) => {
      const line = await openLine(seat)
      return { line, writer: openWriter(line.state, seat.party, seeded(number), KEYS_EACH / 2) }
    }),
  )
  let hunks = 0
  for (let round = 0; hunks < HUNKS; round++) {
    for (let key = 0; key < KEYS_EACH; key++) for (const { line, writer } of writers) line.socket.send(updateFrame(writer.type().bytes))
    // Fewer than the server lets a seat send.
    await new Promise((resolve) => void setTimeout(resolve, 150))
    if (round % 4 === 3) hunks = hunksIn(await stateOf(heads[0] ?? { address: '', cookie: '' }))
  }
  for (const { line } of writers) line.socket.close()
  return hunks
}

type Watched = { opened: number | null; frames: number[] }

/** Notes when all paragraphs have been painted, and then every frame. */
async function watch(page: Page, paragraphs: string): Promise<void> {
  await page.addInitScript(
    ({ selector, count }) => {
      const watched: Watched = { opened: null, frames: [] }
      Object.assign(window, { watched })
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        watched.opened ??= performance.now()
      }
      let last = 0
      // Without a name: what the loader adds to keep one is not known in the page.
      const steps: FrameRequestCallback[] = []
      steps.push((now) => {
        if (watched.opened === null) {
          if (document.querySelectorAll(selector).length >= count) channel.port2.postMessage(null)
        } else if (last > 0) watched.frames.push(now - last)
        last = now
        for (const step of steps) requestAnimationFrame(step)
      })
      for (const step of steps) requestAnimationFrame(step)
    },
    { selector: paragraphs, count: PARAGRAPHS },
  )
}

async function visit(context: BrowserContext, url: string, paragraphs: string): Promise<Visit> {
  const page = await context.newPage()
  await watch(page, paragraphs)
  await page.goto(url)
  await page.waitForFunction(() => (window as unknown as { watched: Watched }).watched.opened !== null)
  // What the page does at its leisure once the text is there is not part of the scroll.
  await page.waitForTimeout(1_500)
  await page.mouse.move(600, 400)
  await page.evaluate(() => void (window as unknown as { watched: Watched }).watched.frames.splice(0))
  for (const began = performance.now(); performance.now() - began < SCROLL_MS; ) {
    await page.mouse.wheel(0, 120)
    await page.waitForTimeout(WHEEL_MS)
  }
  const gone = await page
    .locator(paragraphs)
    .first()
    .evaluate((first) => -first.getBoundingClientRect().top)
  if (gone < SCROLLED_AT_LEAST) throw new Error(`only ${gone} pixels went by`)
  const watched = await page.evaluate(() => (window as unknown as { watched: Watched }).watched)
  await page.close()
  return { opened: watched.opened ?? Number.NaN, frames: watched.frames }
}

const VIEWPORT = { viewport: { width: 1366, height: 768 }, locale: 'es-ES' }

/** A browser that has never been there: nothing is in its cache. */
async function inNewContext(browser: Browser, run: (context: BrowserContext) => Promise<Visit>): Promise<Visit> {
  const context = await browser.newContext(VIEWPORT)
  const visited = await run(context)
  await context.close()
  return visited
}

export async function runLarge(folder: string, rounds: number): Promise<Large> {
  mkdirSync(folder, { recursive: true })
  const measured = await startOurs({ folder, delegations: DELEGATIONS, commitDelay: 0 })
  const hunks = await propose(measured)
  const { server, url } = await servePlain(join(folder, 'plain'))
  const browser = await launchBrowser()
  const ours: Visit[] = []
  const plain: Visit[] = []
  const seat = measured.seats[0] ?? { address: '', cookie: '' }
  for (let round = 0; round < rounds; round++) {
    ours.push(await inNewContext(browser, async (context) => visit(context, await enterRoom(context, seat), '.ProseMirror .para')))
    plain.push(await inNewContext(browser, (context) => visit(context, url, '.ProseMirror p')))
  }
  await browser.close()
  server.close()
  await measured.stop()
  return { hunks, ours, plain }
}
