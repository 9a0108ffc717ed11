/** A real server with the built pages, and a real browser in which several seats sit. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  /** What the terminal shows whoever starts the server: the link to set up a conference. */
  readonly setupLink: () => string
  readonly browser: Browser
  readonly context: BrowserContext
  /** The seat's link, as the browser is to open it. */
  readonly linkOf: (seat: string) => string
  /** Notes what a page that was opened otherwise complains of. */
  readonly listen: (page: Page, seat: string) => void
  /** Opens the seat's link in the one browser, confirms it, and waits for the text. */
  readonly sit: (seat: string) => Promise<Page>
  /** What pages said on their consoles that they should not have. */
  readonly complaints: string[]
  readonly stopServer: () => Promise<void>
  readonly close: () => Promise<void>
}

const PICTURES = fileURLToPath(new URL('./pictures/', import.meta.url))
export const pictureOf = (name: string): string => `${PICTURES}${name}.png`

/** A Declaration whose commitments are these. */
export const declarationOf = (commitments: readonly string[]): string =>
  ['CONFERENCIA DE LOS PUERTOS', 'DECLARACIÓN', '', 'Las Viceministras y los Viceministros,', '', ...commitments].join('\n')

type Setting = {
  /** The name under which the browser finds the server: one that is not this computer's own makes a page on plain http no secure context. */
  readonly name?: string
  /** The Declaration, instead of the one that the template gives. */
  readonly text?: string
  /** A conference of its own, instead of the rehearsal: what its file says. */
  readonly conference?: object
  /** The server's clock, where hours have to pass. */
  readonly now?: () => number
}

export async function openStage({ name = '127.0.0.1', text, conference, now = Date.now }: Setting = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-stage-'))
  const file = join(folder, 'declaration.txt')
  if (text !== undefined) writeFileSync(file, text)
  const own = conference === undefined ? null : join(folder, 'conference.json')
  if (own !== null) writeFileSync(own, JSON.stringify(conference))
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
    rehearsal: { links, text: text === undefined ? null : file, conference: own, delegations: 11 },
  }
  const printed: string[] = []
  const server = await serve(settings, {
    log: pino({ level: 'silent' }),
    now,
    random: (length) => new Uint8Array(randomBytes(length)),
    print: (line) => printed.push(line),
  })
  const { seats } = JSON.parse(readFileSync(links, 'utf8')) as { seats: { seat: string; link: string }[] }
  const browser = await launchBrowser([`--host-resolver-rules=MAP ${name} 127.0.0.1`])
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-ES' })
  const complaints: string[] = []
  const at = (url: string): string => url.replace('127.0.0.1', name)
  const linkOf = (seat: string): string => {
    const link = seats.find((each) => each.seat === seat)?.link
    if (link === undefined) throw new RangeError(`no seat ${seat}`)
    return link
  }
  const listen = (page: Page, seat: string): void => {
    page.on('pageerror', (error) => complaints.push(`${seat}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy')) complaints.push(`${seat}: ${message.text()}`)
    })
  }
  let stopped = false
  const stopServer = async (): Promise<void> => {
    if (!stopped) await server.stop()
    stopped = true
  }
  return {
    url: at(server.url),
    linkOf: (seat) => at(linkOf(seat)),
    setupLink: () => at(printed.find((line) => line.includes('/setup/'))?.trim() ?? ''),
    listen,
    data,
    browser,
    context,
    complaints,
    sit: async (seat) => {
      const page = await context.newPage()
      listen(page, seat)
      await takeSeat(page, at(linkOf(seat)))
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

/** Confirms a link and waits for the text. */
export async function takeSeat(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Entrar en la sala' }).click()
  await inRoom(page)
}

export const inRoom = (page: Page): Promise<void> => page.locator('.ProseMirror .para').first().waitFor()

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

/** What the paragraph says and whose it is, as all read it: `El [MX-gran ][MX+ancho ]río`; `[MX+,GT-x]` is Mexico's, struck by Guatemala. */
export const notationOf = (page: Page, label: string): Promise<string> => paragraph(page, label).evaluate(notated)

function notated(paragraphElement: Element): string {
  const runs: { whose: string; text: string }[] = []
  const walker = document.createTreeWalker(paragraphElement, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent === null || parent.closest('.tag, .number, .caret, .comment-sign') !== null) continue
    const marks: string[] = []
    for (let at: Element | null = parent; at !== null && at !== paragraphElement; at = at.parentElement)
      if (at.matches('ins, del')) marks.push(`${(at as HTMLElement).dataset.by ?? '?'}${at.matches('ins') ? '+' : '-'}`)
    const whose = marks.sort((a, b) => Number(a.endsWith('-')) - Number(b.endsWith('-')) || a.localeCompare(b)).join(',')
    const last = runs.at(-1)
    if (last?.whose === whose) last.text += node.textContent ?? ''
    else runs.push({ whose, text: node.textContent ?? '' })
  }
  return runs.map(({ whose, text }) => (whose === '' ? text : `[${whose}${text}]`)).join('')
}

function spelled(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const outside of copy.querySelectorAll('.tag, .number, .caret, .comment-sign, .ProseMirror-trailingBreak')) outside.remove()
  return copy.textContent ?? ''
}

type Selecting = {
  readonly editor: {
    readonly view: { posAtDOM: (node: Node, offset: number) => number; focus: () => void }
    readonly state: { readonly selection: { readonly from: number; readonly to: number } }
    readonly commands: { setTextSelection: (range: { from: number; to: number }) => void }
  }
}

/** From one place to another, each a paragraph's label and how many characters of it come before; Infinity is its end. */
export type Place = readonly [label: string, offset: number]

/** Selects, and looks at the page as a person at the keyboard does. */
export async function select(page: Page, from: Place, to: Place): Promise<void> {
  await page.bringToFront()
  await paragraph(page, to[0]).click()
  await page.locator('.sheet-text .ProseMirror').evaluate(
    (root, places) => {
      const { editor } = root as unknown as Selecting
      const [start = 0, end = 0] = places.map(([label, offset]) => {
        const element = root.querySelector(`.para[data-label="${label}"]`)
        if (element === null) throw new RangeError(`no paragraph ${label}`)
        const first = editor.view.posAtDOM(element, 0)
        const last = editor.view.posAtDOM(element, element.childNodes.length)
        return offset === null ? last : Math.min(first + offset, last)
      })
      editor.commands.setTextSelection({ from: start, to: end })
      editor.view.focus()
    },
    [from, to].map(([label, offset]) => [label, Number.isFinite(offset) ? offset : null] as const),
  )
  await page.locator(`.para.is-current[data-label="${to[0]}"]`).waitFor()
  await expectSelected(page, from, to)
}

/** What the editor holds selected and what the browser does are the same place: typed letters go where the browser's caret is. */
async function expectSelected(page: Page, from: Place, to: Place): Promise<void> {
  const [held, browsers] = await page.locator('.sheet-text .ProseMirror').evaluate((root) => {
    const { editor } = root as unknown as Selecting
    const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
    const at = (node: Node | null | undefined, offset: number | undefined): number | null =>
      node == null || !root.contains(node) ? null : editor.view.posAtDOM(node, offset ?? 0)
    const { from: start, to: end } = editor.state.selection
    const places = [at(anchorNode, anchorOffset), at(focusNode, focusOffset)].sort((a, b) => Number(a) - Number(b))
    return [[start, end], places] as const
  })
  if (held.join() !== browsers.join())
    throw new Error(`${from.join(' ')} to ${to.join(' ')}: the editor has ${held.join('-')} selected, the browser ${browsers.join('-')}`)
}

export const caretAt = (page: Page, label: string, offset: number): Promise<void> => select(page, [label, offset], [label, offset])

/** Puts the caret at the end of a paragraph. */
export const caretAtEnd = (page: Page, label: string): Promise<void> => caretAt(page, label, Number.POSITIVE_INFINITY)

/** Selects all words of a paragraph. */
export const selectParagraph = (page: Page, label: string): Promise<void> => select(page, [label, 0], [label, Number.POSITIVE_INFINITY])

/** Selects words where the paragraph first says them. */
export async function selectWords(page: Page, label: string, words: string): Promise<void> {
  const at = (await wordsOf(page, label)).indexOf(words)
  if (at < 0) throw new RangeError(`${label} does not say ${words}`)
  await select(page, [label, at], [label, at + words.length])
}

export const saved = (page: Page): Promise<void> => page.locator('[data-saved="saved"]').waitFor()

/** What the server tells a script of the text. */
type Started = {
  readonly digest: string
  readonly paragraphs: readonly {
    readonly id: string
    readonly label: string
    readonly standing: string
    readonly seen: string
    readonly proposals: readonly { readonly by: string; readonly seen: string }[]
  }[]
}

export const started = (page: Page, seat: string, document = 'rehearsal'): Promise<Started> =>
  page.evaluate(async ([of, named]) => (await fetch(`/api/documents/${named}?seat=${of}`)).json() as Promise<Started>, [
    seat,
    document,
  ] as const)

/** Performs an act from the seat's page; answers the status. */
export const act = (page: Page, seat: string, body: unknown, document = 'rehearsal'): Promise<number> =>
  page.evaluate(
    async ([of, sent, named]) =>
      (
        await fetch(`/api/documents/${named}/acts?seat=${of}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: sent,
        })
      ).status,
    [seat, JSON.stringify(body), document] as const,
  )
