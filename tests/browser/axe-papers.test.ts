/** The screens of adoption and papers, looked at by an inspector of accessibility: from the list of what is missing to the page that verifies. */
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPackage } from '../../domain/seal/package.fixture.ts'
import { faultsOf } from './inspector.ts'
import { act, declarationOf, inRoom, openStage, type Stage, started } from './stage.ts'

const VERIFY = pathToFileURL(fileURLToPath(new URL('../../dist/verify/verify.html', import.meta.url))).href

const TEXT = declarationOf([
  'Acordaron intercambiar datos de contacto y encomendaron a la Secretaría Técnica la publicación de la lista.',
  'Solicitaron a la Secretaría Técnica un informe.',
])

let stage: Stage
let chair: Page
let mx: Page

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  chair = await stage.sit('chair')
  mx = await stage.sit('mx-1')
})
afterAll(() => stage.close())

const dialog = (page: Page) => page.getByRole('dialog')

async function choose(page: Page, item: string): Promise<void> {
  await page.bringToFront()
  await page.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
}

test('the dialogs that take the text out and bring comments in', async () => {
  await choose(chair, 'Exportar…')
  await dialog(chair).getByText('Con propuestas', { exact: true }).click()
  expect(await faultsOf(chair)).toEqual([])
  await closeDialog(chair)
  await choose(mx, 'Importar comentarios…')
  await dialog(mx).waitFor()
  expect(await faultsOf(mx)).toEqual([])
  const changed = Buffer.from(TEXT.replace('un informe', 'un informe breve'))
  await mx.locator('.import-drop input[type=file]').setInputFiles({ name: 'comentarios.txt', mimeType: 'text/plain', buffer: changed })
  await dialog(mx).locator('.import-items li').first().waitFor()
  expect(await faultsOf(mx)).toEqual([])
  await closeDialog(mx)
})

test('the register of decisions, with a row and its form open, and the documents', async () => {
  await choose(chair, 'Registro de decisiones')
  await chair
    .locator('.register-candidates')
    .getByRole('button', { name: /^Inscribir/ })
    .first()
    .click()
  await chair.locator('[data-decision="1"]').waitFor()
  expect(await faultsOf(chair)).toEqual([])
  await chair.getByRole('button', { name: 'Rectificar la decisión n.º 1' }).click()
  expect(await faultsOf(chair)).toEqual([])
  await chair.getByRole('button', { name: 'Documentos de la Conferencia' }).click()
  await chair.getByRole('button', { name: 'Añadir un documento' }).click()
  await dialog(chair).waitFor()
  expect(await faultsOf(chair)).toEqual([])
  await closeDialog(chair)
})

test('adoption: what is missing, a statement, the question, adopted', async () => {
  expect(await act(chair, 'chair', { type: 'close-sitting' })).toBe(200)
  await mx.locator('.chain-end').waitFor()
  expect(await faultsOf(mx)).toEqual([])
  expect(await act(chair, 'chair', { type: 'open-sitting', kind: 'second' })).toBe(200)
  await mx.reload()
  await inRoom(mx)
  await choose(chair, 'Aprobación de la Declaración')
  await chair.locator('.adoption-list > li').first().waitFor()
  expect(await faultsOf(chair)).toEqual([])
  await choose(mx, 'Aprobación de la Declaración')
  await mx.getByRole('button', { name: 'Formular reserva, explicación o desvinculación' }).click()
  await dialog(mx).getByLabel('Palabras que constarán en acta').fill('México se reserva su posición.')
  expect(await faultsOf(mx)).toEqual([])
  await dialog(mx).getByRole('button', { name: 'Formular' }).click()
  await mx.locator('.statement').waitFor()
  for (const { id, seen } of (await started(chair, 'chair')).paragraphs)
    expect(await act(chair, 'chair', { type: 'agree', paragraph: id, seen })).toBe(200)
  await chair.bringToFront()
  await chair.getByRole('button', { name: 'La Presidencia pregunta…' }).click()
  await dialog(chair).getByLabel('La pregunta se hizo y nadie objetó').check()
  expect(await faultsOf(chair)).toEqual([])
  await dialog(chair).getByRole('button', { name: 'Declarar aprobada' }).click()
  await mx.getByRole('button', { name: 'Aprobada', exact: true }).waitFor()
  expect(await faultsOf(mx)).toEqual([])
})

test('certified, with its packages, for the chair and out of the room', async () => {
  await chair.bringToFront()
  await chair.getByRole('button', { name: 'Certificar…' }).click()
  await dialog(chair).getByLabel('El texto fue cotejado y la revisión terminó').check()
  expect(await faultsOf(chair)).toEqual([])
  await dialog(chair).getByRole('button', { name: 'Certificar', exact: true }).click()
  await chair.getByText('Paquete público').waitFor()
  expect(await faultsOf(chair)).toEqual([])
  await chair.getByRole('button', { name: 'Emitir un corrigendum…' }).click()
  await dialog(chair).waitFor()
  expect(await faultsOf(chair)).toEqual([])
  await closeDialog(chair)
  expect(await act(chair, 'chair', { type: 'close-sitting' })).toBe(200)
  await mx.getByText('La Declaración fue certificada el').waitFor()
  await mx.getByText('Paquete público').waitFor()
  expect(await faultsOf(mx)).toEqual([])
  expect(stage.complaints).toEqual([])
})

test('the page that verifies, with a package that is whole', async () => {
  const context = await stage.browser.newContext({ locale: 'es-MX', bypassCSP: true })
  const page = await context.newPage()
  await page.goto(VERIFY)
  await page.setInputFiles('#file', { name: 'paquete.zip', mimeType: 'application/zip', buffer: Buffer.from(aPackage().bytes) })
  await page.getByRole('heading', { name: 'ÍNTEGRO' }).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await faultsOf(page)).toEqual([])
  }
  await context.close()
})
