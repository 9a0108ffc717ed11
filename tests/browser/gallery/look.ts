/** How screens are looked at: sizes, themes, languages, switched on the page as a person switches them, without a reload. */
import type { Page } from 'playwright-core'
import type { Language } from '../../../client/sentences/language.ts'
import { goTo, type Hall } from './hall.ts'
import { clear } from './reach.ts'
import type { Chapter, Screen } from './screen.ts'

export const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 820, height: 1180 },
] as const
export const LANGUAGES: readonly Language[] = ['es', 'en']
export const THEMES = ['light', 'dark', 'contrast'] as const

export type Size = (typeof SIZES)[number]
export type Theme = (typeof THEMES)[number]
export type View = { readonly size: Size; readonly language: Language; readonly theme: Theme }

const [LAPTOP, , TABLET] = SIZES
export const FIRST: View = { size: LAPTOP, language: 'es', theme: 'light' }

/** In all sizes and languages; what everybody sees most in the other themes too. */
export function viewsOf({ main, isPrinted }: Screen): readonly View[] {
  if (isPrinted === true)
    return [
      { ...FIRST, size: TABLET },
      { ...FIRST, size: TABLET, theme: 'dark' },
    ]
  const light = LANGUAGES.flatMap((language) => SIZES.map((size): View => ({ size, language, theme: 'light' })))
  if (main !== true) return light
  const others = (['dark', 'contrast'] as const).flatMap((theme) => [LAPTOP, TABLET].map((size): View => ({ size, language: 'es', theme })))
  return [...light, ...others]
}

export const nameOf = (chapter: string, { name }: Screen, { size, language, theme }: View): string =>
  `${chapter}-${name}-${language}-${size.width}-${theme}`

/** What has happened before a chapter is done at pages as they were opened. */
export async function begin(hall: Hall, { before }: Chapter): Promise<void> {
  for (const page of await hall.opened()) {
    await page.emulateMedia({ media: 'screen' })
    await show(page, FIRST)
    await clear(page)
  }
  await before(hall)
}

/** Brings a page to a screen; it is left as a person would leave it, for the next. */
export async function reach(hall: Hall, screen: Screen): Promise<Page> {
  const page = await hall.pageOf(screen.seat)
  await page.bringToFront()
  await page.emulateMedia({ media: 'screen' })
  await show(page, FIRST)
  await clear(page)
  if (screen.path !== undefined) await goTo(page, screen.path)
  await screen.reach?.(page, hall)
  if (screen.isPrinted === true) await page.emulateMedia({ media: 'print' })
  await page.locator(screen.shows).first().waitFor()
  return page
}

export async function show(page: Page, { size, language, theme }: View): Promise<void> {
  await page.setViewportSize(size)
  await page.evaluate(switchTo, { language, theme })
  await settled(page)
}

/** Made by the server: asked for again in the language. */
export async function showServed(page: Page, { size, language, theme }: View): Promise<void> {
  await page.setViewportSize(size)
  await page.unrouteAll()
  await page.route('**/enter/**', (route) => route.continue({ headers: { ...route.request().headers(), 'accept-language': language } }))
  await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' })
  await page.reload()
}

function switchTo({ language, theme }: Pick<View, 'language' | 'theme'>): void {
  const root = document.documentElement
  root.setAttribute('data-mantine-color-scheme', theme === 'dark' ? 'dark' : 'light')
  root.toggleAttribute('data-contrast', theme === 'contrast')
  window.dispatchEvent(new StorageEvent('storage', { key: 'declaro/language', newValue: language }))
}

/** Letters are there, and what moves has come to where it goes. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish()
  })
}
