/** The table of correspondence taken out of the room, in a real browser: ordered on the trace's screen, made, fetched, read. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, declarationOf, openStage, pictureOf, type Stage, started } from './stage.ts'

let stage: Stage
let chair: Page
let mx: Page

const TEXT = declarationOf([
  'Se comprometieron a elaborar un directorio regional de oficinas y a ponerlo a disposición del público.',
  'Invitaron a los observadores a acompañar, cuando sea posible, la capacitación.',
])
const ITEMS = [
  'Elaborar un directorio regional de oficinas y publicarlo.',
  'Invitar a los observadores a acompañar la capacitación.',
  'Crear un fondo.',
]

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  chair = await stage.sit('chair')
  mx = await stage.sit('mx-1')
  const items = ITEMS.map((text, i) => ({ number: String(i + 1), text }))
  await act(chair, 'chair', { type: 'load-recommendations', items })
  const commitments = (await started(chair, 'chair')).paragraphs.slice(-2)
  for (const [i, { id }] of commitments.entries()) await act(chair, 'chair', { type: 'link', recommendation: String(i + 1), paragraph: id })
  await act(chair, 'chair', { type: 'set-disposition', recommendation: '3', disposition: 'not_retained', reason: 'motivo de la casa' })
})
afterAll(() => stage.close())

const dialog = (page: Page) => page.getByRole('dialog')

async function openDialog(page: Page): Promise<void> {
  await page.bringToFront()
  await page.goto(page.url().replace(/(\/room\/[^/]+\/[^/]+).*/, '$1/trace'))
  await page.getByRole('button', { name: 'Cuadro para repartir' }).click()
}

/** Has it made, and fetches it as a person does. */
async function takeOut(page: Page): Promise<{ readonly name: string; readonly file: string }> {
  await dialog(page).getByRole('button', { name: 'Preparar' }).click()
  const link = dialog(page).getByRole('link', { name: /^Descargar/ })
  await link.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return { name: download.suggestedFilename(), file: await download.path() }
}

test('the chair takes out the table of today’s text, with dispositions, as a Word file', async () => {
  await openDialog(chair)
  await dialog(chair)
    .getByRole('checkbox', { name: /Con el curso dado/ })
    .check()
  const { name, file } = await takeOut(chair)
  expect(name).toMatch(/^Cuadro de correspondencia \d+ de \p{L}+ de \d{4}\.docx$/u)
  const words = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array())
  for (const each of ['Crear un fondo.', 'no recogida', 'cuando sea posible']) expect(words).toContain(each)
  expect(words).not.toContain('motivo de la casa')
})

test('a delegation has none before a revision is issued, and then one of the revision, without dispositions', async () => {
  await openDialog(mx)
  await dialog(mx).getByText('Todavía no se ha emitido ninguna revisión').waitFor()
  expect(await dialog(mx).getByRole('button', { name: 'Preparar' }).isDisabled()).toBe(true)
  expect(await act(chair, 'chair', { type: 'issue-revision', title: 'Tras la primera lectura' })).toBe(200)
  await dialog(mx).getByLabel('Texto', { exact: true }).waitFor()
  await dialog(mx).getByText('Página (.html)').click()
  const { name, file } = await takeOut(mx)
  expect(name).toBe('Cuadro de correspondencia Rev.1.html')
  const html = readFileSync(file, 'utf8')
  expect(html).toContain('Rev.1, «Tras la primera lectura»')
  expect(html).not.toMatch(/recogida|Curso dado/)
})

test.each([
  ['Español', 'es', 'Texto de la Declaración'],
  ['English', 'en', 'Text of the Declaration'],
])('the page (%s) reads as a table, wide and narrow, without a script and without the network', async (choice, lang, head) => {
  await openDialog(chair)
  await dialog(chair).getByText('Página (.html)').click()
  await dialog(chair).getByText(choice, { exact: true }).click()
  await dialog(chair)
    .getByRole('checkbox', { name: /Con el curso dado/ })
    .check()
  const { file } = await takeOut(chair)
  const reader = await stage.browser.newPage({ viewport: { width: 1366, height: 768 } })
  const asked: string[] = []
  reader.on('request', (request) => asked.push(request.url()))
  await reader.setContent(readFileSync(file, 'utf8'))
  expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([])
  expect(await reader.locator('html').getAttribute('lang')).toBe(lang)
  expect(await reader.getByRole('columnheader', { name: head }).count()).toBe(1)
  expect(await reader.getByRole('rowheader', { name: '1', exact: true }).count()).toBe(1)
  expect(
    await reader
      .locator('ins')
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine),
  ).toBe('underline')
  await reader.setViewportSize({ width: 600, height: 700 })
  expect(await reader.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await reader.setViewportSize({ width: 1366, height: 768 })
  await reader.screenshot({ path: pictureOf(`table-${lang}`), fullPage: true })
  await reader.close()
})

/** The order, and the question after it. */
const ORDERED = /\/papers[/?]/

test('a fault is told in words, and it can be tried again', async () => {
  await openDialog(chair)
  await chair.route(ORDERED, (route) => route.fulfill({ json: { id: 'a', name: 'a', state: 'failed', progress: { done: 0, total: 1 } } }))
  await dialog(chair).getByRole('button', { name: 'Preparar' }).click()
  await dialog(chair).getByRole('alert').getByText('No se pudo preparar').waitFor()
  await chair.unroute(ORDERED)
  await dialog(chair).getByRole('button', { name: 'Preparar otra vez' }).click()
  await dialog(chair)
    .getByRole('link', { name: /^Descargar/ })
    .waitFor()
  expect(stage.complaints).toEqual([])
})

test('how far it is stands in a bar and in words', async () => {
  await openDialog(chair)
  await chair.route(ORDERED, (route) => route.fulfill({ json: { id: 'a', name: 'a', state: 'making', progress: { done: 12, total: 30 } } }))
  await dialog(chair).getByRole('button', { name: 'Preparar' }).click()
  await dialog(chair).getByText('12 de 30 Recomendaciones').waitFor()
  expect(await dialog(chair).getByRole('progressbar').getAttribute('value')).toBe('12')
  await chair.screenshot({ path: pictureOf('hand-out') })
})
