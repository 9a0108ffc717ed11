/** The register of decisions in a real browser: what the text decides is taken by click and by key, put right in place, followed up and taken out;
 *  documents of the conference are listed and cited; at the close of the sitting the end of the chain is shown. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, inRoom, openStage, paragraph, pictureOf, type Stage, started } from './stage.ts'

const TEXT = [
  'CONFERENCIA DE LOS PUERTOS',
  'DECLARACIÓN',
  '',
  'Las Viceministras y los Viceministros,',
  '',
  'COMPROMISOS',
  '1. Aprobaron el directorio regional y encomendaron a la Secretaría Técnica su publicación antes del 30 de junio de 2032.',
  '',
  'DECISIONES',
  '1. Solicitar a la Presidencia Pro-Témpore que convoque un taller.',
  '2. Encomendar a la Secretaría Técnica:',
  'a) elaborar un estudio sobre los trámites;',
  'b) presentar un informe.',
].join('\n')

let stage: Stage
let chair: Page
let mexico: Page
const go = (page: Page, seat: string, path: string) => page.goto(`${stage.url}/room/rehearsal/${seat}${path}`)
const candidates = (page: Page) => page.locator('.register-candidates li')
const row = (page: Page, number: number) => page.locator(`[data-decision="${number}"]`)

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  chair = await stage.sit('chair')
  mexico = await stage.sit('mx-1')
})
afterAll(() => stage.close())

test('delegations have no way to it before the text is adopted', async () => {
  await mexico.getByRole('button', { name: 'Más', exact: true }).first().click()
  expect(await mexico.getByRole('menuitem', { name: 'Registro de decisiones' }).count()).toBe(0)
  await go(mexico, 'mx-1', '/register')
  await mexico.getByRole('alert').getByText('se abre a las delegaciones cuando se aprueba').waitFor()
})

test('what the text decides is offered, taken by click or key, left by key', async () => {
  await chair.bringToFront()
  await chair.getByRole('button', { name: 'Más', exact: true }).first().click()
  await chair.getByRole('menuitem', { name: 'Registro de decisiones' }).click()
  await chair.getByRole('heading', { name: '5 actos del texto sin inscribir' }).waitFor()
  await candidates(chair)
    .nth(1)
    .getByRole('button', { name: /^Inscribir/ })
    .click()
  await row(chair, 1).getByText('30 jun 2032').waitFor()
  await chair.getByRole('heading', { name: '4 actos del texto sin inscribir' }).waitFor()
  await candidates(chair)
    .first()
    .getByRole('button', { name: /^Inscribir/ })
    .focus()
  await chair.keyboard.press('Delete')
  await chair.getByRole('heading', { name: '3 actos del texto sin inscribir' }).waitFor()
  await chair.keyboard.press('ArrowDown')
  await chair.keyboard.press('Enter')
  await row(chair, 2).getByText('elaborar un estudio sobre los trámites').waitFor()
  expect(await row(chair, 2).textContent()).toContain('Encomendar')
  expect(await row(chair, 2).textContent()).toContain('Secretaría Técnica')
})

test('a row is put right in its place and followed up', async () => {
  await chair.getByRole('button', { name: 'Rectificar la decisión n.º 2' }).click()
  const editor = chair.getByRole('form', { name: 'Rectificar la decisión n.º 2' })
  await editor.getByLabel('Plazo').fill('2032-01-15')
  await editor.getByRole('combobox', { name: 'Responsable' }).fill('México')
  await chair.keyboard.press('Enter')
  await editor.getByRole('button', { name: 'Guardar' }).click()
  await row(chair, 2).getByText('15 ene 2032').waitFor()
  expect(await row(chair, 2).textContent()).toContain('Secretaría Técnica, México')
  await chair.getByLabel('Estado de la decisión n.º 1').selectOption('done')
  await chair.locator('[data-decision="1"].is-done').waitFor()
  await chair.getByRole('button', { name: 'Añadir una nota a la decisión n.º 1' }).click()
  await chair.getByRole('dialog').getByLabel('Nota de seguimiento').fill('Se publicó en el sitio.')
  await chair.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click()
  await row(chair, 1).getByText('Se publicó en el sitio.').waitFor()
})

test('filters narrow the rows, and what is shown leaves as a workbook', async () => {
  await chair.getByRole('group', { name: 'Filtros' }).getByLabel('Responsable').selectOption({ label: 'México' })
  await row(chair, 1).waitFor({ state: 'detached' })
  await chair.getByText('1 decisión', { exact: true }).waitFor()
  await chair.getByRole('button', { name: 'Exportar el registro' }).click()
  await chair.getByRole('dialog').getByRole('button', { name: 'Preparar' }).click()
  const link = chair.getByRole('link', { name: /^Descargar «Registro de decisiones .*\.xlsx»$/ })
  const coming = chair.waitForEvent('download')
  await link.click()
  expect((await coming).suggestedFilename()).toMatch(/\.xlsx$/)
  await chair.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).last().click()
})

test('a document of the conference is listed by the digest of its file, cited, and shown at its paragraph', async () => {
  await chair.getByRole('button', { name: 'Documentos de la Conferencia' }).click()
  await chair.getByRole('button', { name: 'Añadir un documento' }).click()
  const dialog = chair.getByRole('dialog')
  await dialog.getByLabel('Signatura').fill('CP/7')
  await dialog.getByLabel('Título').fill('Lineamientos')
  await dialog.locator('input[type=file]').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') })
  await expect.poll(() => dialog.getByLabel('Huella SHA-256').inputValue()).toMatch(/^ba7816bf/)
  await dialog.getByRole('button', { name: 'Guardar' }).click()
  const listed = chair.locator('[data-document="CP/7"]')
  await listed.getByText('ba78 16bf').waitFor()
  await listed.getByRole('button', { name: 'Citar en un párrafo' }).click()
  const choice = dialog.getByRole('combobox')
  await choice.selectOption({ label: (await choice.locator('option').allTextContents()).find((words) => words.startsWith('C1')) ?? '' })
  await dialog.getByRole('button', { name: 'Citar', exact: true }).click()
  await listed.getByRole('button', { name: 'Dejar de citarlo en C1' }).waitFor()
  await go(chair, 'chair', '')
  await inRoom(chair)
  await paragraph(chair, 'C1').click()
  await chair.locator('.cited-told').getByText('CP/7').waitFor()
})

test('at the close the end of the chain is the same for chair and delegation', async () => {
  await go(mexico, 'mx-1', '')
  await inRoom(mexico)
  await chair.bringToFront()
  await chair.getByRole('button', { name: 'Cerrar', exact: true }).click()
  await chair.getByRole('dialog').getByRole('button', { name: 'Cerrar', exact: true }).last().click()
  const shown = await chair.locator('.chain-end').textContent()
  expect(shown).toMatch(/La reunión se cerró con el acto n\.º \d+\..*([0-9a-f]{4} ){15}[0-9a-f]{4}/)
  await chair.getByRole('button', { name: 'Anotado' }).click()
  expect(await mexico.locator('.chain-end').textContent()).toBe(shown)
})

test('once the text is adopted a delegation that is out of the room reads the register, filters it and takes it as CSV', async () => {
  await act(chair, 'chair', { type: 'open-sitting', kind: 'second' })
  for (const { id, seen } of (await started(chair, 'chair')).paragraphs)
    expect(await act(chair, 'chair', { type: 'agree', paragraph: id, seen })).toBe(200)
  expect(await act(chair, 'chair', { type: 'adopt' })).toBe(200)
  await act(chair, 'chair', { type: 'close-sitting' })
  await go(mexico, 'mx-1', '')
  await mexico.bringToFront()
  await mexico.getByRole('button', { name: 'Registro de decisiones' }).click()
  await row(mexico, 1).getByText('Se publicó en el sitio.').waitFor()
  expect(await mexico.getByRole('button', { name: /^Rectificar|^Inscribir|^Añadir/ }).count()).toBe(0)
  await mexico.getByRole('group', { name: 'Filtros' }).getByLabel('Responsable').selectOption({ label: 'México' })
  await row(mexico, 1).waitFor({ state: 'detached' })
  await mexico.screenshot({ path: pictureOf('register-outside-1366') })
  await mexico.getByRole('button', { name: 'Exportar el registro' }).click()
  await mexico.getByRole('dialog').getByLabel('Formato').selectOption('csv')
  await mexico.getByRole('dialog').getByRole('button', { name: 'Preparar' }).click()
  const coming = mexico.waitForEvent('download')
  await mexico.getByRole('link', { name: /^Descargar «Registro de decisiones .*\.csv»$/ }).click()
  const rows = readFileSync(await (await coming).path(), 'utf8')
  expect(rows).toContain('elaborar un estudio sobre los trámites')
  expect(rows).not.toContain('directorio regional')
  await mexico.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).last().click()
  await mexico.setViewportSize({ width: 820, height: 1100 })
  await mexico.screenshot({ path: pictureOf('register-outside-820') })
  expect(await mexico.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  await mexico.getByRole('button', { name: 'Volver', exact: true }).click()
  await mexico.screenshot({ path: pictureOf('register-out-820') })
  await mexico.getByRole('button', { name: 'Registro de decisiones' }).waitFor()
})

test('in English, on a narrow screen, everything is there too', async () => {
  await chair.setViewportSize({ width: 820, height: 1100 })
  await go(chair, 'chair', '/register')
  await row(chair, 1).waitFor()
  await chair.getByRole('button', { name: 'Más', exact: true }).first().click()
  await chair.getByRole('menuitem', { name: 'English' }).click()
  await chair.getByRole('heading', { name: 'Register of decisions' }).waitFor()
  await chair.getByRole('button', { name: 'Put decision 1 right' }).waitFor()
  expect(await row(chair, 1).getByRole('combobox').inputValue()).toBe('done')
  expect(await chair.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  expect(stage.complaints).toEqual([])
})
