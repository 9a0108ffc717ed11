/** The trace in a real browser: the Recommendations loaded from a Word file, links confirmed, the text changed by a delegation, two revisions
 *  issued and compared, the table taken out. */
import { Document, Packer, Paragraph } from 'docx'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, declarationOf, openStage, pictureOf, saved, selectWords, type Stage, started } from './stage.ts'

const TEXT = declarationOf([
  'Aprobaron el plan de trabajo de la Red de Puertos para el año 2032.',
  'Exhortaron a los países a publicar cada mes las cifras de arribo de embarcaciones.',
  'Instaron a las autoridades a revisar las tarifas de remolque antes de la próxima reunión.',
  'Se comprometieron a sembrar mangle en las riberas que perdieron su vegetación.',
])
const ITEMS = [
  '1. Aprobar el plan de trabajo de la Red de Puertos para el año 2032.',
  '2. Exhortar a los países a publicar cada mes las cifras de arribo de embarcaciones.',
  '3. Revisar las tarifas de remolque antes de la próxima reunión.',
  '4. Crear un fondo común para el dragado de canales.',
]

let stage: Stage
let secretariat: Page
let mexico: Page
beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  secretariat = await stage.sit('secretariat')
  mexico = await stage.sit('mx-1')
})
afterAll(() => stage.close())

const rowOf = (page: Page, number: string) => page.locator(`tr[data-number="${number}"]`)
const go = (page: Page, seat: string, path: string) => page.goto(`${stage.url}/room/rehearsal/${seat}${path}`)
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const PICTURE = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]

test('the Recommendations are loaded from a Word file, and shown as understood before; a wrong file costs nothing that was pasted', async () => {
  await go(secretariat, 'secretariat', '/trace')
  await secretariat.getByRole('button', { name: 'Cargar las Recomendaciones' }).click()
  const dialog = secretariat.getByRole('dialog')
  await dialog.getByRole('textbox').fill('1. Aprobar el plan.')
  await dialog.locator('input[type="file"]').setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE) })
  await dialog.getByRole('alert').getByText('es una imagen', { exact: false }).waitFor()
  expect(await dialog.getByRole('textbox').inputValue()).toBe('1. Aprobar el plan.')
  const word = new Document({ sections: [{ children: ITEMS.map((text) => new Paragraph(text)) }] })
  await secretariat
    .locator('input[type="file"]')
    .setInputFiles({ name: 'recomendaciones.docx', mimeType: WORD, buffer: await Packer.toBuffer(word) })
  await secretariat.getByText('Se entendieron 4 Recomendaciones.').waitFor()
  await secretariat.getByRole('button', { name: 'Aceptar' }).click()
  await rowOf(secretariat, '4').waitFor()
  expect(await secretariat.locator('tr[data-number]').count()).toBe(4)
})

test('links are proposed with their reasons; a person says yes to one, no to another, and yes to the sure ones together', async () => {
  await rowOf(secretariat, '1').getByText('mismas palabras', { exact: false }).waitFor()
  await secretariat.screenshot({ path: pictureOf('trace-links') })
  await rowOf(secretariat, '3').getByRole('button', { name: 'C3 no recoge la Recomendación 3' }).click()
  await rowOf(secretariat, '3').getByText('Ningún párrafo la recoge todavía.').waitFor()
  await rowOf(secretariat, '1').getByRole('button', { name: 'Vincular la Recomendación 1 a C1' }).click()
  await rowOf(secretariat, '1').locator('.trace-diff').waitFor()
  await secretariat.getByRole('button', { name: 'Vincular la propuesta segura' }).click()
  await secretariat.getByText('2 de 4 Recomendaciones recogidas').waitFor()
  expect(await rowOf(secretariat, '2').locator('.trace-diff').textContent()).toContain('Exhortaron')
  expect(await secretariat.locator('.trace-answers').count()).toBe(0)
})

test('what was refused is not proposed again; a person may link it all the same', async () => {
  await secretariat.reload()
  await rowOf(secretariat, '2').waitFor()
  await rowOf(secretariat, '3').getByText('Ningún párrafo la recoge todavía.').waitFor()
  const { paragraphs } = await started(secretariat, 'secretariat')
  const third = paragraphs.find(({ label }) => label === 'C3')?.id
  expect(await act(secretariat, 'secretariat', { type: 'link', recommendation: '3', paragraph: third })).toBe(200)
  await secretariat.getByText('3 de 4 Recomendaciones recogidas').waitFor()
})

test('while a delegation types, the trace follows, as if all were accepted or nothing', async () => {
  await selectWords(mexico, 'C2', 'Exhortaron')
  await mexico.keyboard.type('Invitaron, cuando sea posible,')
  await saved(mexico)
  await secretariat.bringToFront()
  expect(await rowOf(secretariat, '2').locator('ins').count()).toBe(0)
  await secretariat.getByText('Si se incorpora todo').click()
  await rowOf(secretariat, '2').locator('.trace-diff', { hasText: 'Invitaron, cuando sea posible' }).waitFor()
  await rowOf(secretariat, '2').getByText('cambia la fuerza: menos vinculante').waitFor()
  await secretariat.keyboard.press('F8')
  await rowOf(secretariat, '2').and(secretariat.locator('.sel')).waitFor()
  await secretariat.screenshot({ path: pictureOf('trace-all') })
  await secretariat.getByText('Texto de hoy').click()
  await expect.poll(() => rowOf(secretariat, '2').locator('ins').count()).toBe(0)
})

test('what the chair sets is on the secretariat’s screen without a further act; on paper there is neither weight nor reason', async () => {
  const chair = await stage.sit('chair')
  const set = { type: 'set-disposition', recommendation: '4', disposition: 'not_retained', reason: 'motivo de la casa' }
  expect(await act(chair, 'chair', set)).toBe(200)
  await chair.close()
  await secretariat.bringToFront()
  const reason = rowOf(secretariat, '4').getByText('motivo de la casa')
  await reason.waitFor()
  await rowOf(secretariat, '4').getByText('Fijado a mano.').waitFor()
  await secretariat.emulateMedia({ media: 'print' })
  expect(await reason.isVisible()).toBe(false)
  expect(await secretariat.locator('.weights:visible, .trace-tools:visible, .trace-dock:visible').count()).toBe(0)
  expect(await rowOf(secretariat, '4').getByText('Crear un fondo común').isVisible()).toBe(true)
  await secretariat.emulateMedia({ media: 'screen' })
  expect(await act(secretariat, 'secretariat', { type: 'clear-disposition', recommendation: '4' })).toBe(200)
})

test('a strip is one stop of the tab key, walked by arrows', async () => {
  const strip = secretariat.getByRole('toolbar', { name: 'Recomendaciones', exact: true })
  expect(await strip.locator('button[tabindex="0"]').count()).toBe(1)
  await strip.locator('button[tabindex="0"]').focus()
  await secretariat.keyboard.press('Home')
  await secretariat.keyboard.press('ArrowRight')
  await secretariat.keyboard.press('ArrowRight')
  await secretariat.keyboard.press('Enter')
  await rowOf(secretariat, '3').and(secretariat.locator('.sel')).waitFor()
})

test('its own proposal is weighed for a delegation, nobody else’s, and no disposition is shown to it before release', async () => {
  await mexico.locator('.card[data-by="MX"] .weights').getByText('menos vinculante').waitFor()
  const guatemala = await stage.sit('gt-1')
  await guatemala.locator('.para[data-label="C2"]').click()
  await guatemala.locator('.card[data-by="MX"]').waitFor()
  expect(await guatemala.locator('.weights').count()).toBe(0)
  await go(guatemala, 'gt-1', '/trace')
  await rowOf(guatemala, '1').waitFor()
  expect(await guatemala.getByText('Curso dado').count()).toBe(0)
  expect(await guatemala.locator('.weights').count()).toBe(0)
  await guatemala.close()
})

test('released, a delegation reads what became of each and every change of it; withheld, nobody but the office', async () => {
  const guatemala = await stage.sit('gt-1')
  await go(guatemala, 'gt-1', '/trace')
  await rowOf(guatemala, '4').waitFor()
  const by = (type: string, fields: object = {}) => act(secretariat, 'secretariat', { type, ...fields })
  expect(await by('set-disposition', { recommendation: '4', disposition: 'not_retained', reason: 'sin fondos' })).toBe(200)
  expect(await by('release-dispositions')).toBe(200)
  await rowOf(guatemala, '4').getByText('no recogida').waitFor()
  expect(await by('set-disposition', { recommendation: '4', disposition: 'referred_back', reason: 'sin fondos' })).toBe(200)
  await rowOf(guatemala, '4').getByText('remitida al Grupo').waitFor()
  expect(await guatemala.getByText('sin fondos').count()).toBe(0)
  expect(await by('withhold-dispositions')).toBe(200)
  await expect.poll(() => guatemala.getByText('Curso dado').count()).toBe(0)
  expect(await by('clear-disposition', { recommendation: '4' })).toBe(200)
  await guatemala.close()
})

test('by sections, and what nobody recommended, with its origin said by hand', async () => {
  await secretariat.bringToFront()
  await secretariat.getByText('Por secciones').click()
  await secretariat.locator('.trace-matrix tr', { hasText: '1Aprobar' }).getByText('C1', { exact: true }).waitFor()
  await secretariat.getByRole('button', { name: /^Nuevos/ }).click()
  await secretariat
    .locator('.trace-new tr', { hasText: 'mangle' })
    .getByRole('combobox')
    .selectOption({ label: 'de la Secretaría Técnica' })
  await expect
    .poll(() => secretariat.locator('.trace-new tr', { hasText: 'mangle' }).getByRole('combobox').inputValue())
    .toBe('secretariat')
  await secretariat.locator('.trace-strip .from-secretariat').waitFor()
  expect(await secretariat.locator('.trace-strip .from-secretariat').count()).toBe(1)
  await secretariat.getByRole('button', { name: /^Todas/ }).click()
  await secretariat.getByText('Cuadro', { exact: true }).click()
})

test('two revisions are issued and compared; the table is taken out with dispositions by the text', async () => {
  await act(secretariat, 'secretariat', { type: 'issue-revision', title: 'Antes' })
  const { paragraphs } = await started(secretariat, 'secretariat')
  const second = paragraphs.find(({ label }) => label === 'C2')
  await act(secretariat, 'secretariat', { type: 'accept', paragraph: second?.id, seen: second?.seen })
  await act(secretariat, 'secretariat', { type: 'issue-revision', title: 'Después', note: 'Tras la primera lectura' })
  await rowOf(secretariat, '2').locator('.trace-diff', { hasText: 'Invitaron, cuando sea posible' }).waitFor()
  await go(secretariat, 'secretariat', '/compare/1/2')
  await secretariat.getByText('1 párrafo con cambios', { exact: false }).first().waitFor()
  await go(secretariat, 'secretariat', '/trace')
  await secretariat.getByRole('button', { name: 'Cuadro para repartir' }).click()
  await secretariat.getByRole('dialog').getByText('HTML').click()
  await secretariat.getByRole('dialog').getByRole('button', { name: 'Preparar' }).click()
  const link = secretariat.getByRole('dialog').getByRole('link', { name: /^Descargar/ })
  const [download] = await Promise.all([secretariat.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/\.html$/)
  expect(stage.complaints).toEqual([])
})
