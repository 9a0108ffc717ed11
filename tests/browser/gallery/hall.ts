/** The rehearsal with some seats at pages of their own, for whoever wants to see every screen: what is done there, and where. */
import type { BrowserContext, Page } from 'playwright-core'
import type { ActType } from '../../../domain/acts/registry.ts'
import { en } from '../../../client/sentences/en.ts'
import { es } from '../../../client/sentences/es.ts'
import type { Language, SentenceKey } from '../../../client/sentences/language.ts'
import { act, openStage, type Stage, started } from '../stage.ts'

/** Who sits at a page; `guest` is nobody yet. */
export const SEATS = ['chair', 'secretariat', 'mx-1', 'mx-2', 'gt-1', 'us-1', 'observer', 'service-en'] as const
export type SeatName = (typeof SEATS)[number] | 'guest'

type Entry = Awaited<ReturnType<typeof started>>['paragraphs'][number]

export type Hall = {
  readonly stage: Stage
  readonly pageOf: (seat: SeatName) => Promise<Page>
  /** The pages of all who came so far. */
  readonly opened: () => Promise<readonly Page[]>
  /** Performs an act from a seat; a refusal is a fault of the list of screens. */
  readonly does: (seat: SeatName, type: ActType, input?: Readonly<Record<string, unknown>>) => Promise<void>
  readonly entry: (label: string) => Promise<Entry>
  readonly entries: () => Promise<readonly Entry[]>
  readonly close: () => Promise<void>
}

const SENTENCES = { es, en }

/** What a screen says in a language; only sentences without values and plurals. */
export const wordsIn = (language: Language, key: SentenceKey): string => {
  const sentence = (SENTENCES[language] as Readonly<Record<string, string>>)[key]
  if (sentence === undefined) throw new RangeError(`no sentence ${key}`)
  return sentence
}

export async function openHall(): Promise<Hall> {
  const stage = await openStage()
  const pages = new Map<SeatName, Promise<Page>>()
  const pageOf = (seat: SeatName): Promise<Page> => {
    const opened = pages.get(seat) ?? openPage(stage, seat)
    pages.set(seat, opened)
    return opened
  }
  const entries = async (): Promise<readonly Entry[]> => (await started(await pageOf('chair'), 'chair')).paragraphs
  return {
    stage,
    pageOf,
    opened: () => Promise.all(pages.values()),
    entries,
    entry: async (label) => {
      const found = (await entries()).find((each) => each.label === label)
      if (found === undefined) throw new RangeError(`no paragraph ${label}`)
      return found
    },
    does: async (seat, type, input = {}) => {
      const status = await act(await pageOf(seat), seat, { ...input, type })
      if (status !== 200) throw new Error(`${seat} may not ${type}: ${status}`)
    },
    close: stage.close,
  }
}

async function openPage(stage: Stage, seat: SeatName): Promise<Page> {
  const context = await newContext(stage)
  // One of them is there for the first time.
  if (seat !== 'mx-1') await context.addInitScript("localStorage.setItem('declaro/first-visit', 'over')")
  const page = await context.newPage()
  stage.listen(page, seat)
  if (seat === 'guest') return page
  await page.goto(stage.linkOf(seat))
  await page.getByRole('button').click()
  await page.locator('.ProseMirror .para, .notice-card h1').first().waitFor()
  return page
}

/** Each person has a computer of their own. */
async function newContext({ browser }: Stage): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-ES', reducedMotion: 'reduce' })
  // Functions that are sent to a page keep their names by this, where a script was compiled on its way.
  await context.addInitScript('globalThis.__name = (named) => named')
  return context
}

/** Goes to another screen of the seat's room without leaving the page. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const room = location.pathname.split('/').slice(0, 4).join('/')
    history.pushState(null, '', `${room}${to}`)
  }, path)
}
