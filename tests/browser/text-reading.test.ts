/** The chair reads the text paragraph by paragraph: who follows is taken along, who types is left alone; what is frozen waits; who is sent out comes back. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Line, openLine } from './line.ts'
import { caretAtEnd, declarationOf, openStage, paragraph, saved, type Stage, takeSeat, wordsOf } from './stage.ts'

const COMMITMENTS = [
  'Reiteraron su voluntad de cooperar.',
  'Instaron a los Estados a informar.',
  'Destacaron la utilidad de los talleres.',
  'Decidieron reunirse otra vez.',
]

let stage: Stage
let line: Line
let chair: Page
let mexico: Page
let guatemala: Page
let projector: Page
beforeAll(async () => {
  stage = await openStage({ text: declarationOf(COMMITMENTS) })
  line = await openLine(stage.url)
  chair = await stage.sit('chair')
  mexico = await stage.sit('mx-1')
  guatemala = await stage.context.newPage()
  stage.listen(guatemala, 'gt-1')
  await takeSeat(guatemala, line.through(stage.linkOf('gt-1')))
  projector = await stage.context.newPage()
  stage.listen(projector, 'projector')
  await projector.goto(`${stage.url}/room/rehearsal/chair/projector`)
  await projector.locator('.projector').waitFor()
})
afterAll(async () => {
  await line.close()
  await stage.close()
})

const strip = (page: Page) => page.locator('.text-reading')
const isAt = (page: Page, label: string): Promise<void> => page.locator(`.para.is-current[data-label="${label}"]`).waitFor()
const isRead = (page: Page, label: string): Promise<void> => strip(page).getByText(label, { exact: false }).first().waitFor()
const onScreen = (label: string): Promise<void> => projector.locator('.pj-label', { hasText: label }).waitFor()
async function more(item: RegExp): Promise<void> {
  await chair.bringToFront()
  await chair.locator('.desk-of').getByRole('button', { name: 'Más' }).click()
  await chair.getByRole('menuitem', { name: item }).click()
}

test('one key brings the next open paragraph to every screen that follows, and to the room’s screen', async () => {
  await caretAtEnd(chair, 'C1')
  await chair.keyboard.press('F9')
  for (const page of [mexico, guatemala]) {
    await isRead(page, 'La Presidencia lee C1')
    await isAt(page, 'C1')
  }
  await onScreen('C1')
  await projector.getByText('lectura en curso').waitFor()
  expect(await projector.locator('.pj-words .opening').allTextContents()).toEqual(['Reiteraron'])
})

test('who does not want to follow stays, and finds the way back', async () => {
  await strip(guatemala).getByLabel('Seguir la lectura').uncheck()
  await chair.bringToFront()
  await chair.keyboard.press('F9')
  await isAt(mexico, 'C2')
  await isAt(chair, 'C2')
  await isRead(guatemala, 'La Presidencia lee C2')
  await isAt(guatemala, 'C1')
  await strip(guatemala).getByRole('button', { name: 'Ir a C2' }).click()
  await isAt(guatemala, 'C2')
  expect(await strip(guatemala).getByRole('button', { name: 'Ir a C2' }).count()).toBe(0)
  await strip(guatemala).getByLabel('Seguir la lectura').check()
})

test('nothing moves under a person who is typing', async () => {
  await caretAtEnd(mexico, 'C2')
  await mexico.keyboard.type(' Pronto')
  await saved(mexico)
  await chair.bringToFront()
  await strip(chair).getByLabel('Ir al rótulo').fill('c 4')
  await strip(chair).getByLabel('Ir al rótulo').press('Enter')
  await isRead(mexico, 'La Presidencia lee C4')
  await isAt(guatemala, 'C4')
  await onScreen('C4')
  await isAt(mexico, 'C2')
  await mexico.bringToFront()
  await mexico.keyboard.type('!')
  await expect.poll(() => wordsOf(mexico, 'C2')).toBe('Instaron a los Estados a informar. Pronto!')
})

test('words written elsewhere without the net, while the chair freezes the others, are kept and proposed again when that ends', async () => {
  await caretAtEnd(guatemala, 'C3')
  line.sleep()
  await guatemala.keyboard.type(' Siempre')
  await chair.bringToFront()
  await strip(chair).getByLabel('Propuestas solo aquí').click()
  await strip(mexico).getByText('sin propuestas nuevas').waitFor()
  line.wake()
  await guatemala.bringToFront()
  await guatemala.getByText('Estas palabras no entraron: se leía otro párrafo y C3 esperaba').waitFor()
  const again = guatemala.getByRole('button', { name: 'Proponer de nuevo en C3' })
  expect(await again.isDisabled()).toBe(true)
  expect(await wordsOf(guatemala, 'C3')).toBe(COMMITMENTS[2])
  // A key pressed where nothing may be written says why.
  await caretAtEnd(mexico, 'C3')
  await mexico.keyboard.type('x')
  await mexico.getByText('La Presidencia lee C4: por ahora no entran propuestas en C3.').waitFor()
  expect(await wordsOf(mexico, 'C3')).toBe(COMMITMENTS[2])
  await chair.bringToFront()
  await strip(chair).getByLabel('Propuestas solo aquí').click()
  await again.click()
  await expect.poll(() => wordsOf(mexico, 'C3')).toBe(`${COMMITMENTS[2]} Siempre`)
  await again.waitFor({ state: 'detached' })
})

test('a paragraph put aside is listed, and comes at the end of the reading', async () => {
  await caretAtEnd(chair, 'C1')
  await more(/Aplazar C1/)
  await chair.getByLabel(/Motivo/).fill('Falta una consulta')
  await chair.getByRole('button', { name: 'Aplazar', exact: true }).click()
  await mexico.locator('.aside-list').getByRole('button', { name: 'C1' }).waitFor()
  await mexico.locator('.para[data-label="C1"][data-notes="aplazado"]').waitFor()
  await chair.keyboard.press('F9')
  await onScreen('C1')
  expect(await mexico.locator('.aside-list').getByRole('button').allTextContents()).toEqual(['C1'])
})

test('a section is agreed in one act, but for what is named as left out', async () => {
  await caretAtEnd(chair, 'C4')
  await more(/Acordar la sección/)
  const dialog = chair.getByRole('dialog')
  await dialog.getByText('aplazado').waitFor()
  expect(await dialog.locator('.agree-list').nth(1).locator('li').allTextContents()).toEqual([
    'C1 aplazado',
    'C2 1 propuesta pendiente',
    'C3 1 propuesta pendiente',
  ])
  await dialog.getByRole('button', { name: 'Acordar 2 párrafos' }).click()
  await mexico.locator('.map .dots .st.agreed').waitFor()
  expect(await mexico.locator('.map .dots .st.agreed').getAttribute('aria-label')).toBe('C4, Acordado')
})

test('in a restricted segment who is sent out sees why, and is back by itself when it ends', async () => {
  const representative = await stage.sit('mx-2')
  await caretAtEnd(chair, 'C2')
  await more(/Segmento restringido/)
  await chair.getByText(/Salen \d+ personas\./).waitFor()
  await chair.getByRole('button', { name: 'Abrir el segmento' }).click()
  await representative.getByRole('heading', { name: 'Segmento restringido' }).waitFor()
  expect(await representative.content()).not.toContain('Pronto')
  await mexico.locator('.segment-sign').getByText('solo jefaturas').waitFor()
  await projector.locator('.pj-segment').getByText('solo jefaturas').waitFor()
  await chair.getByRole('button', { name: 'Terminar el segmento' }).click()
  await paragraph(representative, 'C2').getByText('Pronto').waitFor()
  await projector.locator('.pj-segment').waitFor({ state: 'detached' })
  await mexico.locator('.segment-sign').waitFor({ state: 'detached' })
})

test('who has the floor is on the room’s screen, and first among the voices', async () => {
  await guatemala.bringToFront()
  await guatemala.locator('.top').getByRole('button', { name: 'Más' }).click()
  await guatemala.getByRole('menuitem', { name: 'Lista de oradores…' }).click()
  await guatemala.getByRole('button', { name: 'Pedir la palabra' }).click()
  await guatemala.getByRole('button', { name: 'Salir de la lista' }).waitFor()
  await chair.bringToFront()
  await chair.locator('.top').getByRole('button', { name: 'Más' }).click()
  await chair.getByRole('menuitem', { name: 'Lista de oradores…' }).click()
  await chair.getByRole('button', { name: 'Dar la palabra a quien sigue' }).click()
  await projector.locator('header').getByText('Tiene la palabra').waitFor()
  await chair.keyboard.press('Escape')
  await chair.keyboard.press('F2')
  await expect.poll(() => chair.getByRole('menuitem').first().textContent()).toContain('Guatemala')
  expect(stage.complaints).toEqual([])
})
