/** A page that has never been there: what it fetches before the editor, when one can write in it, and whether it stays free while five others type. */
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { updateFrame } from '../../domain/protocol/frames.ts'
import { launchBrowser } from '../browser/browser.ts'
import { seeded } from '../rooms/seeded.ts'
import { enterRoom } from './pages.ts'
import { type Measured, startOurs } from './servers.ts'
import { openLine } from './wire.ts'
import { openWriter } from './writer.ts'

const DELEGATIONS = 11
const OTHERS = 5
/** As a quick typist. */
const BETWEEN_KEYS_MS = 120
const LONG_MS = 50

export type FirstLoad = {
  /** Compressed bytes of scripts: of the page itself, and with the room and its editor. */
  readonly scripts: { readonly before: number; readonly room: number }
  /** Milliseconds from the address until a letter that was typed stands in the text. */
  readonly interactive: readonly number[]
  /** Milliseconds of tasks over 50 while others typed. */
  readonly longTasks: readonly number[]
  readonly keys: number
  readonly seconds: number
}

/** What the editor's own files are called in the build. */
const OF_THE_ROOM = /room-screens|editor/

async function scriptBytes(page: Page): Promise<() => FirstLoad['scripts']> {
  const session = await page.context().newCDPSession(page)
  const names = new Map<string, string>()
  const sizes = new Map<string, number>()
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type === 'Script') names.set(requestId, response.url)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => void sizes.set(requestId, encodedDataLength))
  const sum = (of: (url: string) => boolean): number => [...names].reduce((all, [id, url]) => all + (of(url) ? (sizes.get(id) ?? 0) : 0), 0)
  return () => ({ before: sum((url) => !OF_THE_ROOM.test(url)), room: sum(() => true) })
}

/** Types into a paragraph as soon as there is one, until a letter stands there. */
async function untilWritten(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    const watched = { written: Number.NaN }
    Object.assign(window, { watched })
    const steps: FrameRequestCallback[] = []
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      watched.written = performance.now()
    }
    steps.push(() => {
      const editor = document.querySelector<HTMLElement>('.ProseMirror[contenteditable="true"]')
      const place = editor?.querySelectorAll('.para')[40]
      const done = place?.querySelector('ins')?.textContent?.includes('q') === true
      if (done) return channel.port2.postMessage(null)
      if (editor !== null && editor !== undefined && place !== undefined && document.activeElement !== editor) {
        editor.focus()
        getSelection()?.selectAllChildren(place)
        getSelection()?.collapseToEnd()
      } else if (place !== undefined) document.execCommand('insertText', false, 'q')
      for (const step of steps) requestAnimationFrame(step)
    })
    for (const step of steps) requestAnimationFrame(step)
  })
  await page.goto(url)
  await page.waitForFunction(() => !Number.isNaN((window as unknown as { watched: { written: number } }).watched.written))
  return page.evaluate(() => (window as unknown as { watched: { written: number } }).watched.written)
}

async function othersType({ seats }: Measured, seconds: number): Promise<number> {
  const heads = seats.filter(({ party }, i) => seats.findIndex((each) => each.party === party) === i).slice(1, OTHERS + 1)
  const writers = await Promise.all(
    heads.map(async (seat, number) => {
      const line = await openLine(seat)
      return { line, writer: openWriter(line.state, seat.party, seeded(number)) }
    }),
  )
  let keys = 0
  for (const began = performance.now(); performance.now() - began < seconds * 1_000; ) {
    for (const { line, writer } of writers) line.socket.send(updateFrame(writer.type().bytes))
    keys += writers.length
    await new Promise((resolve) => void setTimeout(resolve, BETWEEN_KEYS_MS))
  }
  for (const { line } of writers) line.socket.close()
  return keys
}

const inNewContext = (browser: Browser) => browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-ES' })

export async function runFirstLoad(folder: string, rounds: number, seconds: number): Promise<FirstLoad> {
  mkdirSync(folder, { recursive: true })
  const measured = await startOurs({ folder, delegations: DELEGATIONS, commitDelay: 0 })
  const browser = await launchBrowser()
  const seat = measured.seats[0] ?? { address: '', cookie: '' }
  const interactive: number[] = []
  let scripts = { before: Number.NaN, room: Number.NaN }
  for (let round = 0; round < rounds; round++) {
    const context = await inNewContext(browser)
    const page = await context.newPage()
    const bytes = await scriptBytes(page)
    interactive.push(await untilWritten(page, await enterRoom(context, seat)))
    scripts = bytes()
    await context.close()
  }
  const context = await inNewContext(browser)
  const page = await context.newPage()
  await page.goto(await enterRoom(context, seat))
  await page.locator('.ProseMirror .para').nth(40).click()
  await page.waitForTimeout(2_000)
  await page.evaluate((long) => {
    const tasks: number[] = []
    Object.assign(window, { tasks })
    new PerformanceObserver((list) =>
      tasks.push(
        ...list
          .getEntries()
          .map(({ duration }) => duration)
          .filter((each) => each > long),
      ),
    ).observe({
      type: 'longtask',
    })
  }, LONG_MS)
  const keys = await othersType(measured, seconds)
  await page.waitForTimeout(500)
  const longTasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks)
  await browser.close()
  await measured.stop()
  return { scripts, interactive, longTasks, keys, seconds }
}
