/** Adoption in a real browser: the chair clears the list, asks, declares; nothing is written any more, corrections go on, and the text is certified. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caretAtEnd, declarationOf, inRoom, openStage, pictureOf, saved, type Stage, started, wordsOf } from './stage.ts'

let stage: Stage
let chair: Page
let secretariat: Page
let mx: Page
let representative: Page
let screen: Page

const TEXT = declarationOf([
  'Reiteraron su voluntad de cooperacion entre los puertos.',
  'Reconocieron el valor de los talleres conjuntos de [nombre].',
  'Decidieron reunirse otra vez el año próximo.',
])

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  chair = await stage.sit('chair')
  mx = await stage.sit('mx-1')
  representative = await stage.sit('mx-2')
  await act(chair, 'chair', { type: 'close-sitting' })
  await act(chair, 'chair', { type: 'open-sitting', kind: 'second' })
  await act(chair, 'chair', { type: 'load-recommendations', items: [{ number: '4.2', text: 'Celebrar talleres conjuntos.' }] })
  for (const page of [mx, representative]) {
    await page.reload()
    await inRoom(page)
  }
  secretariat = await stage.sit('secretariat')
  screen = await stage.context.newPage()
  stage.listen(screen, 'screen')
})
afterAll(() => stage.close())

const dialog = (page: Page) => page.getByRole('dialog')
const missing = (page: Page) => page.locator('.adoption-list > li')
const goToAdoption = async (page: Page): Promise<void> => {
  await page.bringToFront()
  await page.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Aprobación de la Declaración' }).click()
  await page.getByRole('heading', { name: 'Aprobación de la Declaración' }).waitFor()
}

async function agreeAll(): Promise<void> {
  for (const { id, seen, standing } of (await started(chair, 'chair')).paragraphs)
    if (standing !== 'agreed') expect(await act(chair, 'chair', { type: 'agree', paragraph: id, seen })).toBe(200)
}

test('the list says what is missing and leads there', async () => {
  await caretAtEnd(mx, 'C3')
  await mx.keyboard.type(' en Lima')
  await saved(mx)
  await goToAdoption(chair)
  await missing(chair).filter({ hasText: 'Una propuesta pendiente' }).waitFor()
  expect(await missing(chair).allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('Una propuesta pendienteC3'), expect.stringContaining('Un blanco por rellenarC2')]),
  )
  expect(await chair.getByRole('button', { name: 'La Presidencia pregunta…' }).isDisabled()).toBe(true)
  await chair.screenshot({ path: pictureOf('adoption-missing-1366') })
  await missing(chair).filter({ hasText: 'Un blanco por rellenar' }).getByRole('button', { name: 'C2' }).click()
  await chair.locator('.para.is-current[data-label="C2"]').waitFor()
})

test('all that is pending lapses in one act, and the list is empty once all is agreed', async () => {
  const { paragraphs } = await started(chair, 'chair')
  const second = paragraphs.find(({ label }) => label === 'C2')
  const draft = {
    kind: 'words',
    paragraph: second?.id,
    base: 'Reconocieron el valor de los talleres conjuntos de [nombre].',
    text: 'Reconocieron el valor de los talleres conjuntos.',
  }
  expect(await act(chair, 'chair', { type: 'table', drafts: [draft] })).toBe(200)
  const tabled = (await started(chair, 'chair')).paragraphs.find(({ label }) => label === 'C2')
  expect(await act(chair, 'chair', { type: 'accept', paragraph: tabled?.id, seen: tabled?.seen })).toBe(200)
  await goToAdoption(chair)
  await missing(chair).filter({ hasText: 'Una propuesta pendiente' }).getByRole('button', { name: 'Dejar decaer todo' }).click()
  await dialog(chair).getByRole('button', { name: 'Dejar decaer todo' }).click()
  await missing(chair).filter({ hasText: 'Una propuesta pendiente' }).waitFor({ state: 'detached' })
  expect(await wordsOf(mx, 'C3')).toBe('Decidieron reunirse otra vez el año próximo.')
  await agreeAll()
  await chair.getByText('No queda nada por resolver en el texto.').waitFor()
})

test('a head makes a reservation, the secretariat enters another on behalf, a representative is told who does', async () => {
  await goToAdoption(representative)
  await representative.getByText('La formula la jefatura de la delegación o quien la suple.').waitFor()
  await goToAdoption(mx)
  await mx.getByRole('button', { name: 'Formular reserva, explicación o desvinculación' }).click()
  await dialog(mx).getByLabel('Palabras que constarán en acta').fill('México se reserva su posición sobre la fecha.')
  await dialog(mx).getByRole('combobox', { name: 'Sobre qué párrafos' }).click()
  await mx.getByRole('option', { name: 'C3 · Decidieron' }).click()
  await dialog(mx).getByText('Qué formula').click()
  await mx.screenshot({ path: pictureOf('adoption-statement-1366') })
  await dialog(mx).getByRole('button', { name: 'Formular' }).click()
  await mx.locator('.statement').filter({ hasText: 'C3' }).waitFor()
  await goToAdoption(secretariat)
  await secretariat.getByRole('button', { name: 'Consignar en nombre de una delegación' }).click()
  await dialog(secretariat).getByLabel('Delegación').selectOption('GT')
  await dialog(secretariat)
    .getByLabel(/^Explicación/)
    .check()
  await dialog(secretariat).getByLabel('Palabras que constarán en acta').fill('Guatemala entiende que no hay plazo.')
  await dialog(secretariat).getByRole('button', { name: 'Formular' }).click()
  await mx.getByText('consignada por la Secretaría').waitFor()
  expect(await secretariat.getByText('La declara la Presidencia en persona.').count()).toBe(1)
})

test('the chair asks, confirms once, and everyone sees that it is adopted', async () => {
  await screen.goto(`${stage.url}/room/rehearsal/chair/projector`)
  await screen.locator('.projector').waitFor()
  await chair.bringToFront()
  await chair.getByRole('button', { name: 'La Presidencia pregunta…' }).click()
  const declare = dialog(chair).getByRole('button', { name: 'Declarar aprobada' })
  expect(await declare.isDisabled()).toBe(true)
  await dialog(chair).getByText('11 delegaciones presentes').waitFor()
  await dialog(chair).getByLabel('La pregunta se hizo y nadie objetó').check()
  await chair.screenshot({ path: pictureOf('adoption-question-1366') })
  await declare.click()
  for (const page of [chair, mx, secretariat, representative]) await page.getByRole('button', { name: 'Aprobada', exact: true }).waitFor()
  await screen.getByRole('heading', { name: 'Aprobada' }).waitFor()
  await screen.bringToFront()
  await screen.screenshot({ path: pictureOf('adoption-projector-1366') })
  const told = (await screen.locator('.pj-adopted').textContent()) ?? ''
  expect(told).toContain('Reserva: MX')
  expect(told).not.toContain('se reserva su posición')
  await chair.bringToFront()
  await chair.screenshot({ path: pictureOf('adoption-adopted-1366') })
})

test('[I9] keys change nothing any more, and say why', async () => {
  await mx.bringToFront()
  await mx.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
  await mx.getByRole('menuitem', { name: 'Sala', exact: true }).click()
  await inRoom(mx)
  expect(await mx.locator('.sheet .ProseMirror').getAttribute('contenteditable')).toBe('false')
  await mx.locator('.dock').getByText('La Declaración fue aprobada').waitFor()
  await mx.locator('.para[data-label="C3"]').click()
  await mx.keyboard.type('x')
  expect(await wordsOf(mx, 'C3')).toBe('Decidieron reunirse otra vez el año próximo.')
  await mx.screenshot({ path: pictureOf('adoption-room-1366') })
})

test('on the chair’s desk nothing is left to settle, and a correction can be suggested', async () => {
  await chair.bringToFront()
  await chair.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
  await chair.getByRole('menuitem', { name: 'Sala', exact: true }).click()
  await inRoom(chair)
  await chair.locator('.para[data-label="C1"]').click()
  await chair.locator('.desk-of').getByText('La Declaración fue aprobada').waitFor()
  await chair.getByRole('button', { name: 'Sugerir corrección editorial' }).waitFor()
  expect(await chair.getByRole('button', { name: 'Reabrir' }).count()).toBe(0)
  await chair.screenshot({ path: pictureOf('adoption-desk-1366') })
  await goToAdoption(chair)
})

test('the editorial check goes on, and certification waits for it and for the dispositions', async () => {
  const first = (await started(chair, 'chair')).paragraphs.find(({ label }) => label === 'C1')
  const words = { text: 'Reiteraron su voluntad de cooperación entre los puertos.' }
  expect(await act(chair, 'chair', { type: 'suggest-correction', paragraph: first?.id, seen: first?.seen, words })).toBe(200)
  await missing(chair).filter({ hasText: 'Una corrección editorial por decidir' }).waitFor()
  await missing(chair).filter({ hasText: 'Una Recomendación sin curso dado' }).waitFor()
  expect(await chair.getByRole('button', { name: 'Certificar…' }).isDisabled()).toBe(true)
  await act(chair, 'chair', { type: 'accept-corrections', corrections: [{ id: 1, seen: first?.seen }] })
  await act(chair, 'chair', { type: 'set-disposition', recommendation: '4.2', disposition: 'merged' })
  await chair.getByText('La revisión está completa.').waitFor()
  await chair.getByRole('button', { name: 'Certificar…' }).click()
  await dialog(chair).getByLabel('El texto fue cotejado y la revisión terminó').check()
  await dialog(chair).getByText('las correcciones editoriales dieron').waitFor()
  await chair.screenshot({ path: pictureOf('adoption-certify-1366') })
  await dialog(chair).getByRole('button', { name: 'Certificar', exact: true }).click()
  for (const page of [chair, mx]) await page.getByRole('button', { name: 'Certificada', exact: true }).waitFor()
})

test('a corrigendum and an addendum come after, and the page reads well in English and on a tablet', async () => {
  await chair.getByRole('button', { name: 'Emitir un corrigendum…' }).click()
  await dialog(chair).getByLabel('Párrafo').selectOption({ label: 'C3 · Decidieron reunirse otra vez el año próximo.' })
  await dialog(chair).getByLabel('Dice', { exact: true }).fill('otra vez')
  await dialog(chair).getByLabel('Debe decir').fill('de nuevo')
  await dialog(chair).getByLabel('Motivo').fill('Errata')
  await dialog(chair).getByRole('button', { name: 'Emitir' }).click()
  await chair.getByText('Corr.1').waitFor()
  await chair.getByRole('button', { name: 'Recibir una adición…' }).click()
  await dialog(chair).getByLabel('Delegación').selectOption('PA')
  await dialog(chair).getByLabel('Palabras que constarán en acta').fill('Panamá se reserva su posición.')
  await dialog(chair).getByRole('button', { name: 'Recibir' }).click()
  await chair.getByText('Add.1').waitFor()
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
    [820, 1180],
  ] as const) {
    await chair.setViewportSize({ width, height })
    await chair.screenshot({ path: pictureOf(`adoption-certified-${width}`), fullPage: true })
  }
  await chair.evaluate(() => localStorage.setItem('declaro/language', 'en'))
  await chair.setViewportSize({ width: 1366, height: 768 })
  await chair.reload()
  await chair.getByRole('heading', { name: 'Adoption of the Declaration' }).waitFor()
  await chair.screenshot({ path: pictureOf('adoption-certified-en-1366') })
  expect(await chair.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(stage.complaints).toEqual([])
})
