/** Steps with which a screen is reached: by the words it says in Spanish, in which every page begins. */
import type { Locator, Page } from 'playwright-core'
import type { SentenceKey } from '../../../client/sentences/language.ts'
import { caretAtEnd, inRoom, saved } from '../stage.ts'
import { goTo, wordsIn } from './hall.ts'

export const said = (key: SentenceKey): string => wordsIn('es', key)

export const button = (within: Page | Locator, key: SentenceKey): Locator =>
  within.getByRole('button', { name: said(key), exact: true }).first()

export const press = (within: Page | Locator, key: SentenceKey): Promise<void> => button(within, key).click()

export async function openMore(page: Page): Promise<void> {
  await page
    .locator('.top')
    .getByRole('button', { name: said('top.more'), exact: true })
    .click()
  await page.getByRole('menu').waitFor()
}

/** A line of the menu at the top right; what opens by it is a dialog. */
export async function fromMore(page: Page, key: SentenceKey): Promise<void> {
  await openMore(page)
  await page.getByRole('menuitem', { name: said(key), exact: true }).click()
  await page.getByRole('dialog').waitFor()
}

/** A line of the menu on the desk of a paragraph. */
export async function fromDesk(page: Page, item: RegExp): Promise<void> {
  await openDeskMenu(page)
  await page.getByRole('menuitem', { name: item }).click()
  await page.getByRole('dialog').waitFor()
}

export async function openDeskMenu(page: Page): Promise<void> {
  await page
    .locator('.desk-of')
    .getByRole('button', { name: said('text-reading.more') })
    .click()
  await page.getByRole('menu').waitFor()
}

/** The drafting room, with the caret at a paragraph. */
export async function at(page: Page, label: string): Promise<void> {
  await clear(page)
  await goTo(page, '')
  await inRoom(page)
  await press(page.locator('.side-views'), 'panel.title')
  await caretAtEnd(page, label)
}

export async function write(page: Page, label: string, words: string): Promise<void> {
  await at(page, label)
  await page.keyboard.insertText(words)
  await saved(page)
}

/** Takes what is over the screen away: menus, dialogs, the line of finding. */
export async function clear(page: Page): Promise<void> {
  const over = page.locator('[role="dialog"], [role="menu"]')
  while ((await over.count()) > 0) {
    const top = over.last()
    await page.keyboard.press('Escape')
    await top.waitFor({ state: 'detached' })
  }
}
