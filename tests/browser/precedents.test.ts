/** Precedents in a real browser: the secretariat fills the library, a delegation finds an earlier wording beside its paragraph and proposes it, and all read where it is from. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from './inspector.ts'
import { caretAtEnd, declarationOf, inRoom, notationOf, openStage, pictureOf, sectionWords, type Stage } from './stage.ts'

const LINES = [
  'Se comprometieron a elaborar un directorio regional de oficinas consulares.',
  'Reconocieron el trabajo de los puertos de la región y de sus 12 autoridades.',
]
const ES = [
  'Declaración de la Bahía',
  'Bahía Serena, 4 de junio de 2022',
  'Las Viceministras y los Viceministros,',
  '1. Se comprometieron a elaborar y publicar un directorio regional de oficinas consulares.',
  '2. Reconocieron el trabajo de los puertos de la región y de sus 9 autoridades.',
]
const EN = [
  'Bay Declaration',
  'Bahía Serena, 4 June 2022',
  'The Vice-Ministers,',
  '1. Undertook to compile and publish a regional directory of consular offices.',
  '2. Recognized the work of the ports of the region and of their 9 authorities.',
]
const PORTS_EN = 'Recognized the work of the ports of the region and of their 9 authorities.'

let stage: Stage
let office: Page
let mx: Page
beforeAll(async () => {
  stage = await openStage({ text: declarationOf(LINES) })
  office = await stage.sit('secretariat')
  mx = await stage.sit('mx-1')
})
afterAll(() => stage.close())

const more = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'Más', exact: true }).first().click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}
const choose = (page: Page, files: Readonly<Record<string, readonly string[]>>): Promise<void> =>
  page
    .locator('.library-add input[type=file]')
    .setInputFiles(
      Object.entries(files).map(([name, lines]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n\n')) })),
    )
const became = (page: Page, file: string) => page.locator('.library-added li').filter({ hasText: file })
const row = (page: Page, file: string) => page.locator(`.library-table tr[data-file="${file}"]`)
const precedent = (page: Page) => page.locator('.precedent').first()

test('where the library is empty the panel says so, and takes the secretariat there', async () => {
  await office.bringToFront()
  await caretAtEnd(office, 'C1')
  await office.locator('.side').getByRole('button', { name: 'Precedentes' }).click()
  await office.getByText('La biblioteca está vacía.').waitFor()
  await office.locator('.side').getByRole('button', { name: 'Biblioteca de declaraciones' }).click()
  await office.getByText('Todavía no hay ninguna declaración. Añada').waitFor()
  expect(await office.locator('.library-table').count()).toBe(0)
})

test('files are added, what cannot be read or is there already is said, and a source is put right', async () => {
  await choose(office, { 'bahia.es.txt': ES, 'bahia.en.txt': EN, 'roto.docx': ['{\\rtf1'] })
  await became(office, 'roto.docx').getByText('texto enriquecido').waitFor()
  await row(office, 'bahia.es.txt').getByText('también en inglés').waitFor()
  await choose(office, { 'bahia.es.txt': [...ES, '3. Agradecieron.'] })
  await became(office, 'bahia.es.txt').getByRole('button', { name: 'Sustituir el que hay' }).waitFor()
  await choose(office, { 'faro.txt': ['DECLARACIÓN DEL FARO', '1. Acordaron encender todos los faros.'] })
  await row(office, 'faro.txt')
    .getByRole('button', { name: /^Rectificar/ })
    .click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('Declaración', { exact: true }).fill('Declaración del Faro')
  await dialog.getByLabel('Lugar').fill('Punta Faro')
  await dialog.getByLabel('Año').fill('2019')
  await dialog.getByRole('button', { name: 'Guardar' }).click()
  await row(office, 'faro.txt').getByText('Punta Faro, 2019').waitFor()
  await office.screenshot({ path: pictureOf('library') })
  await row(office, 'faro.txt')
    .getByRole('button', { name: /^Quitar/ })
    .click()
  await office.getByRole('dialog').getByRole('button', { name: 'Quitar' }).click()
  await expect.poll(() => row(office, 'faro.txt').count()).toBe(0)
})

test('a delegation sees what differs, and one click proposes the earlier wording with its source', async () => {
  await mx.bringToFront()
  await caretAtEnd(mx, 'C2')
  await mx.locator('.dock').getByRole('button', { name: 'Precedentes' }).click()
  await precedent(mx).getByText('Bahía Serena, 2022 · párr. 2').waitFor()
  const drawn = precedent(mx).locator('.precedent-words').first()
  expect([await drawn.locator('del').innerText(), await drawn.locator('ins').innerText()].map((words) => words.match(/\d+/)?.[0])).toEqual([
    '12',
    '9',
  ])
  expect(await precedent(mx).locator('.precedent-beside').innerText()).toContain(PORTS_EN)
  await mx.screenshot({ path: pictureOf('precedents') })
  await precedent(mx).getByRole('button', { name: 'Proponer en C2' }).click()
  await expect
    .poll(() => notationOf(mx, 'C2'))
    .toBe('Reconocieron el trabajo de los puertos de la región y de sus [MX-12][MX+9] autoridades.')
  await mx.locator('.side').getByRole('button', { name: 'Propuestas' }).click()
  const source = 'Redacción tomada de «Declaración de la Bahía» (Bahía Serena, 2022), párr. 2.'
  await mx.locator('.card[data-by="MX"]').getByText(source).waitFor()
  await office.bringToFront()
  await more(office, 'Sala')
  await inRoom(office)
  await caretAtEnd(office, 'C2')
  await office.locator('.card[data-by="MX"]').getByText(source).waitFor()
})

test('what one has proposed already is replaced only after a question; a new paragraph comes behind', async () => {
  await mx.bringToFront()
  await caretAtEnd(mx, 'C2')
  await mx.locator('.side').getByRole('button', { name: 'Precedentes' }).click()
  await precedent(mx).getByRole('button', { name: 'Proponer en C2' }).click()
  await mx.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click()
  await precedent(mx).getByRole('button', { name: 'Párrafo nuevo' }).click()
  const earlier = 'Reconocieron el trabajo de los puertos de la región y de sus 9 autoridades.'
  await expect.poll(async () => (await sectionWords(mx, 'commitments')).at(-1)).toBe(earlier)
  expect(stage.complaints).toEqual([])
})

test('library and precedents have no fault that an inspector of accessibility finds', async () => {
  expect(await faultsOf(mx)).toEqual([])
  await more(mx, 'Biblioteca de declaraciones')
  await row(mx, 'bahia.es.txt').waitFor()
  await mx.getByRole('menu').waitFor({ state: 'detached' })
  expect(await faultsOf(mx)).toEqual([])
})

test('who observes reads precedents and proposes nothing', async () => {
  const observer = await stage.sit('observer')
  await caretAtEnd(observer, 'C2')
  await more(observer, 'Precedentes')
  await precedent(observer).getByText('Bahía Serena, 2022').waitFor()
  expect(await precedent(observer).getByRole('button').allInnerTexts()).toEqual(['Copiar'])
  await more(observer, 'Biblioteca de declaraciones')
  await row(observer, 'bahia.es.txt').waitFor()
  expect(await observer.locator('.library').getByRole('button').count()).toBe(0)
  expect(stage.complaints).toEqual([])
})
