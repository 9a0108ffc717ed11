/** The compiled text in a real browser: brackets as they are proposed, other ways to read it, copied, printed, taken out. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caretAtEnd, declarationOf, openStage, pictureOf, saved, selectWords, type Stage, started } from './stage.ts'

let stage: Stage
let chair: Page
let mx: Page
let gt: Page

const TEXT = declarationOf([
  'Se comprometieron a elaborar un directorio regional de oficinas de orientación y a ponerlo a disposición del público.',
  'Invitaron a los observadores [invitados] a acompañar la capacitación.',
  'Agradecieron la hospitalidad.',
])

const screenOf = (page: Page): Promise<unknown> => page.goto(page.url().replace(/(\/room\/[^/]+\/[^/]+).*/, '$1/compilation'))
const par = (page: Page, label: string) => page.locator(`.compiled-par[data-label="${label}"]`)
const count = (page: Page) => page.locator('.compilation-count')

async function write(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words)
  await saved(page)
}

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  chair = await stage.sit('chair')
  mx = await stage.sit('mx-1')
  gt = await stage.sit('gt-1')
  await selectWords(mx, 'C1', ' y a ponerlo')
  await mx.keyboard.press('ArrowLeft')
  await write(mx, ', en español y en lenguas indígenas,')
  await selectWords(gt, 'C1', 'a disposición del público')
  await write(gt, 'al alcance de todas las personas')
  await selectWords(gt, 'C1', ' y en lenguas indígenas')
  await gt.keyboard.press('Delete')
  await caretAtEnd(gt, 'C2')
  await gt.keyboard.press('Enter')
  await write(gt, 'Saludaron a las ciudades del puerto.')
  const [first] = (await started(mx, 'mx-1')).paragraphs.filter(({ label }) => label === 'C1')
  const [byGt, byMx] = ['GT', 'MX'].map((party) => first?.proposals.find(({ by }) => by === party))
  for (const [seat, type, proposal] of [
    ['gt-1', 'support', byMx],
    ['mx-1', 'object', byGt],
  ] as const)
    await act(seat === 'gt-1' ? gt : mx, seat, { type, paragraph: first?.id, by: proposal?.by, seen: proposal?.seen })
})
afterAll(() => stage.close())

test('what is pending stands in brackets with who wants it, and they are counted in words', async () => {
  await screenOf(chair)
  await par(chair, 'C1').waitFor()
  const words = await par(chair, 'C1').locator('.compiled-text > p').first().innerText()
  expect(words.replace(/\s+/g, ' ')).toContain('orientación')
  expect(await par(chair, 'C1').locator('.bracket').count()).toBe(4)
  expect(await par(chair, 'C1').innerText()).toContain('MX objeta la propuesta de GT.')
  expect(await count(chair).innerText()).toBe('5 corchetes')
  expect(await par(chair, 'C1').innerText()).toContain('4 corchetes')
  await chair.screenshot({ path: pictureOf('compilation-1366') })
})

test('a bracket in the text itself opens none', async () => {
  expect(await par(chair, 'C2').locator('.bracket').count()).toBe(0)
  expect(await par(chair, 'C2').innerText()).toContain('[invitados]')
})

test('it is copied as plain text, in pairs', async () => {
  await chair.getByRole('button', { name: 'Copiar' }).click()
  await chair.getByRole('button', { name: 'Copiado' }).waitFor()
  await stage.context.grantPermissions(['clipboard-read'])
  expect(await chair.evaluate(() => navigator.clipboard.readText())).toContain('[MX, GT: , en español')
})

test('clean, as if adopted with a party left out, and of one delegation', async () => {
  const choose = (name: string) => chair.locator('.compilation .mantine-SegmentedControl-label').getByText(name, { exact: true }).click()
  await choose('En limpio')
  await chair.getByText('Texto sin corchetes').waitFor()
  expect(await par(chair, 'C1').innerText()).toContain('a disposición del público')
  await choose('Como si se incorporara')
  expect(await par(chair, 'C1').innerText()).toContain('al alcance de todas las personas')
  await chair.screenshot({ path: pictureOf('compilation-adopted-1366') })
  await chair.getByRole('button', { name: 'Guatemala' }).click()
  await expect
    .poll(() => par(chair, 'C1').innerText())
    .toContain('en español y en lenguas indígenas, y a ponerlo a disposición del público')
  await choose('Por delegación')
  await chair.getByRole('combobox', { name: 'De qué parte' }).selectOption('GT')
  await expect.poll(() => par(chair, 'C1').innerText()).not.toContain('en español')
  expect(await chair.getByText('Saludaron a las ciudades del puerto.').count()).toBe(1)
})

test('another’s words come to it while it is read', async () => {
  await screenOf(mx)
  expect(await count(mx).innerText()).toBe('5 corchetes')
  await caretAtEnd(gt, 'C2')
  await write(gt, ' Y más.')
  await mx.bringToFront()
  await expect.poll(() => count(mx).innerText()).toBe('6 corchetes')
})

test('on paper it is the page alone', async () => {
  await mx.emulateMedia({ media: 'print' })
  expect(await mx.locator('.top').isVisible()).toBe(false)
  expect(await mx.getByRole('button', { name: 'Copiar' }).isVisible()).toBe(false)
  expect(await par(mx, 'C1').isVisible()).toBe(true)
  await mx.screenshot({ path: pictureOf('compilation-print'), fullPage: true })
  await mx.emulateMedia({ media: 'screen' })
})

test('the chair takes it out as text; a delegation only from what was issued', async () => {
  await chair.bringToFront()
  await screenOf(chair)
  await chair.getByRole('button', { name: 'Sacar como archivo' }).click()
  const dialog = chair.getByRole('dialog')
  await dialog.getByText('Texto (.txt)').click()
  await dialog.getByRole('button', { name: 'Preparar' }).click()
  const link = dialog.getByRole('link', { name: /^Descargar/ })
  await link.waitFor()
  const [download] = await Promise.all([chair.waitForEvent('download'), link.click()])
  expect(readFileSync(await download.path(), 'utf8')).toContain('[párrafo nuevo GT: Saludaron a las ciudades del puerto.]')
  await mx.bringToFront()
  await mx.getByRole('button', { name: 'Sacar como archivo' }).click()
  await mx.getByText('Todavía no se ha emitido ninguna revisión').waitFor()
})

test('in English, and narrow', async () => {
  await chair.bringToFront()
  await chair.evaluate(() => localStorage.setItem('declaro/language', 'en'))
  await chair.setViewportSize({ width: 820, height: 1100 })
  await screenOf(chair)
  await chair.getByText('6 brackets').waitFor()
  expect(await chair.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await chair.screenshot({ path: pictureOf('compilation-en-820') })
  expect(stage.complaints).toEqual([])
})
