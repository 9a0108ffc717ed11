/** A real server with the built pages, and a real browser in which several seats sit. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { serve } from '../../server/serve.ts'
import { launchBrowser } from './browser.ts'

export type Stage = {
  readonly url: string
  readonly data: string
  readonly browser: Browser
  readonly context: BrowserContext
  /** Opens the seat's link in the one browser, confirms it, and waits for the text. */
  readonly sit: (seat: string) => Promise<Page>
  /** What pages said on their consoles that they should not have. */
  readonly complaints: string[]
  readonly stopServer: () => Promise<void>
  readonly close: () => Promise<void>
}

const PICTURES = fileURLToPath(new URL('./pictures/', import.meta.url))
export const pictureOf = (name: string): string => `${PICTURES}${name}.png`

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-stage-'))
  const links = join(folder, 'links.json')
  const data = join(folder, 'data')
  const clientFolder = fileURLToPath(new URL('../../dist/client', import.meta.url))
  const settings = {
    host: '127.0.0.1',
    port: 0,
    data,
    clientFolder,
    commitDelay: 0,
    logLevel: 'silent',
    rehearsal: { links, text: null, delegations: 11 },
  }
  const server = await serve(settings, {
    log: pino({ level: 'silent' }),
    now: Date.now,
    random: (length) => new Uint8Array(randomBytes(length)),
    print: () => undefined,
  })
  const { seats } = JSON.parse(readFileSync(links, 'utf8')) as { seats: { seat: string; link: string }[] }
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-ES' })
  const complaints: string[] = []
  let stopped = false
  const stopServer = async (): Promise<void> => {
    if (!stopped) await server.stop()
    stopped = true
  }
  return {
    url: server.url,
    data,
    browser,
    context,
    complaints,
    sit: async (seat) => {
      const link = seats.find((each) => each.seat === seat)?.link
      if (link === undefined) throw new RangeError(`no seat ${seat}`)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(`${seat}: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' && message.text().includes('Content Security Policy')) complaints.push(`${seat}: ${message.text()}`)
      })
      await page.goto(link)
      await page.getByRole('button', { name: 'Entrar en la sala' }).click()
      await page.locator('.ProseMirror .para').first().waitFor()
      return page
    },
    stopServer,
    close: async () => {
      await browser.close()
      await stopServer()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The paragraph with this label, on a page. */
export const paragraph = (page: Page, label: string) => page.locator(`.para[data-label="${label}"]`)

/** What the paragraph says, without codes and numbers that are not its text. */
export const wordsOf = (page: Page, label: string): Promise<string> => paragraph(page, label).evaluate(spelled)

/** The text of every paragraph of a section on screen, in order. */
export const sectionWords = (page: Page, kind: string): Promise<string[]> =>
  page
    .locator(`.ProseMirror section[data-kind="${kind}"] .para`)
    .all()
    .then((all) => Promise.all(all.map((each) => each.evaluate(spelled))))

function spelled(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const outside of copy.querySelectorAll('.tag, .number, .caret, .ProseMirror-trailingBreak')) outside.remove()
  return copy.textContent ?? ''
}

type Selecting = {
  readonly editor: {
    readonly view: { posAtDOM: (node: Node, offset: number) => number; focus: () => void }
    readonly commands: { setTextSelection: (range: { from: number; to: number }) => void }
  }
}

/** Selects from the paragraph's start, or its end, to its end, and looks at the page as a person at the keyboard does. */
async function select(page: Page, label: string, from: 'start' | 'end'): Promise<void> {
  await page.bringToFront()
  await paragraph(page, label).click()
  await paragraph(page, label).evaluate((element, start) => {
    const { editor } = element.closest('.ProseMirror') as unknown as Selecting
    const end = editor.view.posAtDOM(element, element.childNodes.length)
    editor.commands.setTextSelection({ from: start === 'start' ? editor.view.posAtDOM(element, 0) : end, to: end })
    editor.view.focus()
  }, from)
  await page.locator(`.para.is-current[data-label="${label}"]`).waitFor()
}

/** Puts the caret at the end of a paragraph. */
export const caretAtEnd = (page: Page, label: string): Promise<void> => select(page, label, 'end')

/** Selects all words of a paragraph. */
export const selectParagraph = (page: Page, label: string): Promise<void> => select(page, label, 'start')

export const saved = (page: Page): Promise<void> => page.locator('[data-saved="saved"]').waitFor()
