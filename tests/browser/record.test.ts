/** Looking back in a real browser: the line after an absence, the list that leads to paragraphs, the replay by slider and keys, the chart with its table. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caretAtEnd, declarationOf, inRoom, openStage, paragraph, saved, type Stage, started } from './stage.ts'

let stage: Stage
let chair: Page
let mexico: Page
let guatemala: Page
let clock = 0
const later = (ms: number): void => void (clock += ms)
const MINUTES = 60_000
const room = (seat: string, path = ''): string => `${stage.url}/room/rehearsal/${seat}${path}`

beforeAll(async () => {
  const text = declarationOf(['Reiteraron su voluntad de cooperar.', 'Instaron a los Estados a informar.'])
  stage = await openStage({ text, now: () => Date.now() + clock })
  chair = await stage.sit('chair')
  mexico = await stage.sit('mx-1')
  guatemala = await stage.sit('gt-1')
})
afterAll(() => stage.close())

async function typed(page: Page, label: string, words: string): Promise<void> {
  await caretAtEnd(page, label)
  await page.keyboard.type(words)
  await saved(page)
  later(5_000)
}

async function settled(type: string, label: string): Promise<void> {
  const found = (await started(chair, 'chair')).paragraphs.find((each) => each.label === label)
  const [proposal] = found?.proposals ?? []
  expect(await act(chair, 'chair', { type, paragraph: found?.id, by: proposal?.by, seen: proposal?.seen })).toBe(200)
  later(5_000)
}

const list = (page: Page) => page.getByRole('complementary', { name: 'Ponerse al día' })

test('who was never away sees no line about it', async () => {
  await typed(guatemala, 'C1', ' con los puertos')
  expect(await mexico.getByRole('region', { name: 'Ponerse al día' }).count()).toBe(0)
})

test('after an absence one line says so, and its list leads to the paragraphs', async () => {
  await caretAtEnd(mexico, 'C2')
  const seenByGuatemala = guatemala.locator('.caret[data-by="MX"]')
  await seenByGuatemala.waitFor()
  await mexico.goto('about:blank')
  // Then the server has seen it go.
  await seenByGuatemala.waitFor({ state: 'detached' })
  later(10 * MINUTES)
  await settled('accept', 'C1')
  await typed(guatemala, 'C2', ' sin demora')
  await mexico.goto(room('mx-1'))
  await inRoom(mexico)
  const line = mexico.getByRole('region', { name: 'Ponerse al día' })
  await line.waitFor()
  expect(await line.textContent()).toMatch(/1 asunto le espera\. Cambiaron 2 párrafos\./)
  await line.getByRole('button', { name: 'Ponerse al día' }).click()
  await list(mexico).getByText('propuesta incorporada').waitFor()
  await list(mexico).getByText('sin demora').waitFor()
  await list(mexico)
    .getByRole('button', { name: /^C2 Sin posición suya/ })
    .click()
  await mexico.locator('.para.is-current[data-label="C2"]').waitFor()
  await line.waitFor({ state: 'detached' })
})

test('what is answered no longer waits', async () => {
  const found = (await started(mexico, 'mx-1')).paragraphs.find(({ label }) => label === 'C2')
  const [proposal] = found?.proposals ?? []
  expect(await act(mexico, 'mx-1', { type: 'support', paragraph: found?.id, by: proposal?.by, seen: proposal?.seen })).toBe(200)
  await list(mexico).getByText('Nada le espera.').waitFor()
  await list(mexico).getByRole('button', { name: 'Volver a las propuestas' }).click()
  await mexico.getByRole('complementary', { name: 'Propuestas' }).waitFor()
})

test('the replay goes from moment to moment by keys and by its slider, and says whose act it was', async () => {
  await mexico.goto(room('mx-1', '/replay'))
  const words = (label: string) => mexico.locator(`.replay-text .para[data-label="${label}"]`)
  await words('C2').getByText('sin demora').waitFor()
  const told = mexico.locator('.replay-told')
  await mexico.getByRole('checkbox', { name: 'Solo actos' }).check()
  await mexico.keyboard.press('Shift+F8')
  await told.getByText('La Presidencia incorporó la propuesta de Guatemala').waitFor()
  await expect.poll(() => words('C2').textContent()).not.toContain('sin demora')
  await expect.poll(() => words('C1').locator('ins').count()).toBe(0)
  await mexico.getByRole('checkbox', { name: 'Solo actos' }).uncheck()
  const slider = mexico.getByRole('slider', { name: 'Momento' })
  await slider.focus()
  await mexico.keyboard.press('ArrowLeft')
  await words('C1').locator('ins[data-by="GT"]').first().waitFor()
  await mexico.keyboard.press('Home')
  await expect.poll(() => words('C1').textContent()).not.toContain('con los puertos')
  expect(await mexico.getByRole('button', { name: /^Momento anterior/ }).isDisabled()).toBe(true)
})

test('the chart has its figures in a table beside it', async () => {
  await chair.goto(room('chair', '/convergence'))
  await chair.getByRole('img', { name: /^Párrafos abiertos/ }).waitFor()
  const row = chair.getByRole('row', { name: /^Todo el texto/ })
  expect(await row.getByRole('cell').allTextContents()).toEqual(['0', '0', '2', '1'])
  expect(stage.complaints).toEqual([])
})

test('in English, on a narrow screen, everything is there too', async () => {
  await chair.setViewportSize({ width: 820, height: 1100 })
  await chair.getByRole('button', { name: 'Más' }).click()
  await chair.getByRole('menuitem', { name: 'English' }).click()
  await chair.getByRole('heading', { name: 'Progress of the negotiation' }).waitFor()
  await chair.getByRole('button', { name: 'More' }).click()
  expect(await chair.getByRole('menuitem', { name: 'List of decisions' }).count()).toBe(0)
  await chair.getByRole('menuitem', { name: 'Catch up' }).click()
  await chair.getByRole('complementary', { name: 'Catching up' }).getByText('Pending from').waitFor()
  const width = await chair.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(width).toBe(0)
  expect(await paragraph(chair, 'C2').isVisible()).toBe(true)
})
