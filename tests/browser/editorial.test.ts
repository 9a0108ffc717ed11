/** Style and editorial corrections in a real browser: notes beside the text for pens alone, a wording taken from one, a correction suggested, listed and accepted. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  act,
  caretAt,
  caretAtEnd,
  declarationOf,
  inRoom,
  notationOf,
  openStage,
  paragraph,
  pictureOf,
  saved,
  type Stage,
  started,
  wordsOf,
} from './stage.ts'

let stage: Stage
let pen: Page
let mx: Page

const TEXT = declarationOf([
  'Reiteraron su voluntad de cooperacion con Mexico.',
  'Reconocieron el valor de los talleres conjuntos.',
  'Reconocieron la  labor de los migrantes ilegales y del "Grupo".',
])

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  pen = await stage.sit('secretariat')
  mx = await stage.sit('mx-1')
})
afterAll(() => stage.close())

const notes = (page: Page) => page.locator('.style-notes .note-list li')
const note = (page: Page, words: string) => notes(page).filter({ hasText: words })
const dialog = (page: Page) => page.getByRole('dialog')
const marked = (page: Page) => page.locator('.marked-words')

async function inEnglish(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('declaro/language', 'en'))
  await page.setViewportSize({ width: 820, height: 1100 })
  await page.reload()
  await inRoom(page)
}

test('a pen reads beside the paragraph what could be better, and a delegation never does', async () => {
  await caretAtEnd(pen, 'C3')
  await note(pen, '«Reconocieron» abre dos párrafos seguidos').waitFor()
  await note(pen, 'prefiere «personas migrantes en situación irregular»').waitFor()
  await pen.screenshot({ path: pictureOf('style-1366') })
  await caretAtEnd(mx, 'C3')
  await paragraph(mx, 'C3').waitFor()
  expect(await mx.getByText('abre dos párrafos seguidos').count()).toBe(0)
  await mx.getByRole('button', { name: 'Más' }).click()
  await mx.getByRole('menuitem', { name: 'Comparar' }).waitFor()
  expect(await mx.getByRole('menuitem', { name: 'Notas de estilo' }).count()).toBe(0)
  await mx.keyboard.press('Escape')
})

test('each wording is taken as a proposal of the pen, of no more words than change, also beside what is pending', async () => {
  await caretAt(mx, 'C3', 'Reconocieron la  labor'.length)
  await mx.keyboard.type(' constante')
  await saved(mx)
  await pen.bringToFront()
  await expect.poll(() => notationOf(pen, 'C3')).toContain('[MX+ constante]')
  for (const words of ['Hay un espacio de más', 'La Conferencia escribe las comillas así', 'abre dos párrafos seguidos']) {
    await note(pen, words).getByRole('button', { name: 'Proponer' }).click()
    await expect.poll(() => note(pen, words).count()).toBe(0)
  }
  await saved(pen)
  expect(await notationOf(pen, 'C3')).toBe(
    'Reconocieron[secretariat+ también] la [secretariat- ]labor[MX+ constante] de los migrantes ilegales y del [secretariat-"][secretariat+“]Grupo[secretariat-"][secretariat+”].',
  )
})

test('a note that does not apply is gone, also from the list of all', async () => {
  await note(pen, 'personas migrantes').getByRole('button', { name: 'No aplica' }).click()
  await expect.poll(() => notes(pen).count()).toBe(0)
  await pen.locator('button[aria-label="Más"]').click()
  await pen.getByRole('menuitem', { name: 'Notas de estilo' }).click()
  await dialog(pen).getByText('No hay nada que señalar.').waitFor()
  await pen.keyboard.press('Escape')
})

test('a delegation suggests a correction of what is agreed: what changes the sense cannot be sent', async () => {
  const first = (await started(pen, 'secretariat')).paragraphs.find(({ label }) => label === 'C1')
  expect(await act(pen, 'secretariat', { type: 'agree', paragraph: first?.id, seen: first?.seen })).toBe(200)
  await caretAtEnd(mx, 'C1')
  await mx.getByRole('button', { name: 'Sugerir corrección editorial' }).click()
  const field = dialog(mx).getByLabel('El párrafo como debe leerse')
  const send = dialog(mx).getByRole('button', { name: 'Sugerir', exact: true })
  await field.fill('Reiteraran su voluntad de cooperación con México.')
  await dialog(mx).getByText('es otra palabra, o podría serlo.').waitFor()
  expect(await send.isDisabled()).toBe(true)
  await field.fill('Reiteraron su voluntad de cooperación con México.')
  await marked(mx).waitFor()
  expect(await marked(mx).locator('del').allInnerTexts()).toEqual(['cooperacion', 'Mexico.'])
  await mx.screenshot({ path: pictureOf('correction-1366') })
  await send.click()
  await mx.locator('.corrections summary').click()
  await mx.locator('.corrections').getByText('C1 · México').waitFor()
  expect(await mx.getByRole('button', { name: /^Aceptar/ }).count()).toBe(0)
})

test('it is accepted in one act, in English and narrow too; the paragraph stays agreed on all pages', async () => {
  await inEnglish(pen)
  await caretAtEnd(pen, 'C1')
  await pen.getByRole('button', { name: 'Suggest an editorial correction' }).waitFor()
  await pen.locator('button[aria-label="More"]').click()
  await pen.getByRole('menuitem', { name: 'Editorial corrections' }).click()
  await dialog(pen).getByRole('button', { name: 'Accept 1 correction' }).hover()
  await pen.screenshot({ path: pictureOf('corrections-en-820') })
  await dialog(pen).getByRole('button', { name: 'Accept 1 correction' }).click()
  await dialog(pen).getByText('No corrections are waiting.').waitFor()
  await expect.poll(() => wordsOf(mx, 'C1')).toBe('Reiteraron su voluntad de cooperación con México.')
  expect((await started(mx, 'mx-1')).paragraphs.find(({ label }) => label === 'C1')?.standing).toBe('agreed')
  expect(await mx.locator('.corrections').count()).toBe(0)
  expect(stage.complaints).toEqual([])
})
