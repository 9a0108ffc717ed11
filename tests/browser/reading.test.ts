/** The Recommendations are read through in a first sitting: one on all screens, marked by the chair, retained into the text. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, declarationOf, openStage, type Stage, started } from './stage.ts'

let stage: Stage
let chair: Page
let mexico: Page
let projector: Page
beforeAll(async () => {
  stage = await openStage({ text: declarationOf(['Reiteraron su voluntad de cooperar.', 'Instaron a los Estados a informar.']) })
  chair = await stage.sit('chair')
  mexico = await stage.sit('mx-1')
  projector = await stage.context.newPage()
  stage.listen(projector, 'projector')
  await projector.goto(`${stage.url}/room/rehearsal/chair/projector`)
  await projector.locator('.projector').waitFor()
  await act(chair, 'chair', {
    type: 'load-recommendations',
    items: [
      { number: '1', text: 'Aprobar el plan de trabajo de la Red.' },
      { number: '2', text: 'Solicitar a la Secretaría un mapa.' },
    ],
  })
})
afterAll(() => stage.close())

const inBar = (page: Page) => page.locator('.reading')
const reads = (page: Page, words: string) => inBar(page).getByText(words).waitFor()

test('the one that is read is on every screen', async () => {
  await chair.getByRole('button', { name: 'Empezar la lectura' }).click()
  for (const page of [chair, mexico]) await reads(page, 'Aprobar el plan de trabajo de la Red.')
  await projector.locator('.pj-recommendation').getByText('Aprobar el plan').waitFor()
  expect(await inBar(chair).getByText('1 de 2 leídas').isVisible()).toBe(true)
  expect(await inBar(mexico).getByRole('button').count()).toBe(0)
})

test('retained, it stands in the section that was chosen, its verb in the form of that section', async () => {
  await inBar(chair).getByRole('combobox').selectOption({ label: 'Entra en: Compromisos' })
  await inBar(chair).getByRole('button', { name: 'Recoger', exact: true }).click()
  await mexico.locator('.para', { hasText: 'Aprobaron el plan de trabajo de la Red.' }).waitFor()
  await inBar(chair).getByText('En el texto:').waitFor()
  expect(await inBar(chair).getByRole('button', { name: 'Recoger', exact: true }).getAttribute('aria-pressed')).toBe('true')
})

test('the whole reading can be led from the keyboard', async () => {
  await chair.bringToFront()
  await inBar(chair).getByRole('button', { name: 'Siguiente' }).focus()
  await chair.keyboard.press('Enter')
  for (const page of [chair, mexico]) await reads(page, 'Solicitar a la Secretaría un mapa.')
  await inBar(chair).getByRole('button', { name: 'No recoger' }).focus()
  await chair.keyboard.press('Enter')
  await inBar(chair).getByRole('button', { name: 'Añadir motivo interno' }).waitFor()
  await inBar(chair).getByRole('button', { name: 'Dejar la lectura' }).focus()
  await chair.keyboard.press('Enter')
  await inBar(mexico).waitFor({ state: 'detached' })
  await inBar(chair).getByText('2 de 2 leídas').waitFor()
  await expect.poll(() => inBar(chair).getByRole('button').allTextContents()).toEqual(['Seguir la lectura'])
})

test('the room’s screen goes on to a paragraph and comes back to the Recommendation', async () => {
  await act(chair, 'chair', { type: 'read-recommendation', recommendation: '2' })
  await projector.bringToFront()
  await projector.locator('.pj-recommendation').getByText('Solicitar').waitFor()
  await projector.keyboard.press('ArrowRight')
  await projector.locator('.pj-recommendation').waitFor({ state: 'detached' })
  await projector.getByRole('button', { name: 'Ver la Recomendación' }).click({ force: true })
  await projector.locator('.pj-recommendation').waitFor()
  expect(await projector.locator('.pj-label').textContent()).toBe('Rec. 2')
})

test('a paragraph of the second sitting waits for the meeting to admit it', async () => {
  await act(chair, 'chair', { type: 'close-sitting' })
  await act(chair, 'chair', { type: 'open-sitting', kind: 'second' })
  const { paragraphs } = await started(chair, 'chair')
  const last = paragraphs.findLast(({ label }) => label === 'C2')
  if (last === undefined) throw new Error('there is no C2')
  await act(chair, 'chair', { type: 'open-direct-writing' })
  const section = await chair.locator('.ProseMirror section[data-kind="commitments"]').getAttribute('data-id')
  const body = { type: 'insert-paragraph', section, after: last.id, role: 'body', level: 0, marker: 'none', text: 'Crearon una escuela.' }
  expect(await act(chair, 'chair', body)).toBe(200)
  await chair.bringToFront()
  await chair.locator('.para', { hasText: 'Crearon una escuela.' }).click()
  await chair.getByRole('button', { name: 'Admitir sin objeción' }).click()
  await chair.getByText('la reunión lo admitió sin objeción').waitFor()
  expect(stage.complaints).toEqual([])
})
