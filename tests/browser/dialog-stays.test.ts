/** A dialog is about what it was opened for: the reading goes on, words change and proposals are withdrawn under it, and it acts nowhere else. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { act, caretAtEnd, declarationOf, openStage, paragraph, saved, type Stage, started, wordsOf } from './stage.ts'

const COMMITMENTS = [
  'Reiteraron su voluntad de dar información clara.',
  'Acordaron celebrar reuniones anuales de las redes.',
  'Agradecieron a los organismos su apoyo.',
  'Decidieron crear un grupo de trabajo.',
  'Convinieron en reunirse de nuevo.',
  'Saludaron la iniciativa regional.',
]

let stage: Stage
let chair: Page
let secretariat: Page
let mx: Page
let gt: Page

beforeAll(async () => {
  stage = await openStage({ text: declarationOf(COMMITMENTS) })
  chair = await stage.sit('chair')
  secretariat = await stage.sit('secretariat')
  mx = await stage.sit('mx-1')
  gt = await stage.sit('gt-1')
})
afterAll(() => stage.close())
beforeEach(async () => {
  for (const page of [chair, mx, gt]) {
    if ((await dialog(page).count()) > 0) await dialog(page).getByRole('button', { name: 'Cancelar' }).click()
    await dialog(page).waitFor({ state: 'detached' })
  }
})

const dialog = (page: Page) => page.getByRole('dialog')
const title = (page: Page) => dialog(page).getByRole('heading').first().textContent()
const labelled = async (label: string) => {
  const found = (await started(chair, 'chair')).paragraphs.find((each) => each.label === label)
  if (found === undefined) throw new RangeError(`no ${label}`)
  return found
}
const standingOf = async (label: string) => JSON.stringify((await labelled(label)).standing)
const labelOf = (page: Page, words: string) => page.locator('.ProseMirror .para', { hasText: words }).getAttribute('data-label')
const current = (page: Page) => page.locator('.para.is-current').getAttribute('data-label')

/** Everybody's screen is at this paragraph. */
async function readAt(label: string): Promise<void> {
  const { id } = await labelled(label)
  await act(chair, 'chair', { type: 'read-paragraph', paragraph: id })
  for (const page of [chair, mx]) await caretAtEnd(page, label)
}

/** The other seat of the office brings the next paragraph to all screens. */
async function readOn(page: Page, to: string): Promise<void> {
  await secretariat.bringToFront()
  await secretariat.keyboard.press('F9')
  await page.bringToFront()
  await expect.poll(() => current(page)).toBe(to)
}

async function underMore(item: RegExp): Promise<void> {
  await chair.bringToFront()
  await chair.locator('.desk-of').getByRole('button', { name: 'Más' }).click()
  await chair.getByRole('menuitem', { name: item }).click()
  await dialog(chair).waitFor()
}

async function askOfWhom(label: string): Promise<void> {
  await caretAtEnd(chair, label)
  await chair.locator('.desk-of').getByText('Ad referéndum', { exact: true }).click()
  await dialog(chair).waitFor()
}

/** New words come in from Guatemala and are accepted at the other seat. */
async function wordsCome(label: string, words: string): Promise<void> {
  await caretAtEnd(gt, label)
  await gt.keyboard.type(words)
  await saved(gt)
  await caretAtEnd(secretariat, label)
  await secretariat.locator('.card[data-by="GT"]').getByRole('button', { name: 'Incorporar', exact: true }).click()
  await expect.poll(async () => (await labelled(label)).proposals.length).toBe(0)
}

test('a compromise is offered for the paragraph for which it was written, though the reading went on', async () => {
  await readAt('C4')
  await underMore(/Ofrecer compromiso/)
  await dialog(chair).getByRole('textbox').fill('Decidieron crear una comisión.')
  await readOn(chair, 'C5')
  expect(await title(chair)).toContain('C4')
  expect(await dialog(chair).getByRole('textbox').inputValue()).toBe('Decidieron crear una comisión.')
  await dialog(chair).getByRole('button', { name: 'Ofrecer', exact: true }).click()
  await dialog(chair).waitFor({ state: 'detached' })
  await expect.poll(() => labelOf(chair, 'Decidieron crear una comisión.')).toMatch(/^C4/)
})

test("a delegation's other wording stays that of its paragraph", async () => {
  await readAt('C5')
  await mx.bringToFront()
  await mx.locator('.dock').getByRole('button', { name: 'Otra redacción' }).click()
  await dialog(mx).getByRole('textbox').fill('Convinieron en reunirse cada año.')
  await readOn(mx, 'C6')
  expect(await title(mx)).toContain('C5')
  await dialog(mx).getByRole('button', { name: 'Ofrecer', exact: true }).click()
  await dialog(mx).waitFor({ state: 'detached' })
  await expect.poll(() => labelOf(mx, 'Convinieron en reunirse cada año.')).toMatch(/^C5/)
})

test('what was decided of the wordings stays before the chair, also where there is nothing to decide any more', async () => {
  await readAt('C4')
  await chair.getByRole('button', { name: 'Resolver las alternativas…' }).click()
  await dialog(chair).locator('.fate label').first().click()
  await readOn(chair, 'C5')
  expect(await title(chair)).toContain('C4')
  expect(await dialog(chair).locator('.fate input:checked').count()).toBe(1)
  const rival = (await started(chair, 'chair')).paragraphs.find(({ label }) => label.startsWith('C4') && label !== 'C4')
  expect(await act(chair, 'chair', { type: 'withdraw', paragraph: rival?.id, by: 'chair' })).toBe(200)
  await dialog(chair).getByText('Ya no hay otras redacciones de C4.').waitFor()
  expect(await dialog(chair).locator('.fate input:checked').count()).toBe(1)
})

test('F9 does nothing under an open dialog', async () => {
  await readAt('C1')
  await underMore(/Aplazar/)
  await dialog(chair).getByRole('textbox').fill('Falta una consulta')
  await chair.keyboard.press('F9')
  await readOn(chair, 'C2')
  expect(await title(chair)).toContain('C1')
  await dialog(chair).getByRole('button', { name: 'Aplazar', exact: true }).click()
  await dialog(chair).waitFor({ state: 'detached' })
  await expect.poll(() => chair.locator('.aside-list').textContent()).toContain('C1')
  await act(chair, 'chair', { type: 'return-paragraph', paragraph: (await labelled('C1')).id })
})

test('the delegations ticked for ad referendum are asked for anew each time', async () => {
  await act(chair, 'chair', { type: 'read-paragraph', paragraph: null })
  await askOfWhom('C1')
  await dialog(chair).getByLabel(/^HN/).check()
  await dialog(chair).getByRole('button', { name: 'Cancelar' }).click()
  await askOfWhom('C2')
  expect(await title(chair)).toContain('C2')
  expect(await dialog(chair).locator('input:checked').count()).toBe(0)
})

test('words that come in under the dialog are read before they are marked ad referendum', async () => {
  await askOfWhom('C3')
  await dialog(chair).getByLabel(/^HN/).check()
  await wordsCome('C3', ' y su confianza')
  await chair.bringToFront()
  await dialog(chair)
    .getByText(/Agradecieron a los organismos su apoyo\. y su confianza/)
    .waitFor()
  const mark = dialog(chair).getByRole('button', { name: 'Ad referéndum', exact: true })
  expect(await mark.isDisabled()).toBe(true)
  await dialog(chair).getByRole('button', { name: 'Seguir con esta redacción' }).click()
  await mark.click()
  await expect.poll(() => standingOf('C3')).toContain('ad-referendum')
})

test('a position goes to the wording that was read', async () => {
  await caretAtEnd(gt, 'C2')
  await gt.keyboard.type(' cada mes')
  await saved(gt)
  await caretAtEnd(mx, 'C2')
  const card = mx.locator('.card[data-by="GT"]')
  await card.getByRole('button', { name: 'Posición con motivo…' }).click()
  await dialog(mx).getByRole('textbox', { name: 'Motivo' }).fill('Es mucho.')
  await caretAtEnd(gt, 'C2')
  await gt.keyboard.type(' y cada semana')
  await saved(gt)
  await mx.bringToFront()
  await dialog(mx)
    .getByText(/cada mes y cada semana/)
    .waitFor()
  expect(await dialog(mx).getByRole('button', { name: 'Objetar' }).isDisabled()).toBe(true)
  await gt.bringToFront()
  await act(gt, 'gt-1', { type: 'withdraw', paragraph: (await labelled('C2')).id })
  await mx.bringToFront()
  await dialog(mx)
    .getByText(/ya no está pendiente/)
    .waitFor()
  expect(await dialog(mx).getByRole('textbox', { name: 'Motivo' }).inputValue()).toBe('Es mucho.')
  await dialog(mx).getByRole('button', { name: 'Cancelar' }).click()
  await caretAtEnd(gt, 'C2')
  await gt.keyboard.type(' otra vez')
  await saved(gt)
  await mx.bringToFront()
  await card.waitFor()
  expect(await dialog(mx).count()).toBe(0)
})

test('words that come in are read before their section is agreed', async () => {
  await caretAtEnd(chair, 'C6')
  await underMore(/Acordar la sección/)
  await dialog(chair).getByText('Saludaron la iniciativa regional.').waitFor()
  await wordsCome('C6', ' de los puertos')
  await chair.bringToFront()
  expect(await wordsOf(chair, 'C6')).toContain('de los puertos')
  const agree = dialog(chair).getByRole('button', { name: /^Acordar/ })
  expect(await agree.isDisabled()).toBe(true)
  await dialog(chair).getByRole('button', { name: 'Seguir con esta redacción' }).click()
  await agree.click()
  await expect.poll(() => standingOf('C6')).toContain('agreed')
})

test('a reason is asked for anew each time', async () => {
  for (const label of ['C1', 'C6']) {
    await caretAtEnd(chair, label)
    await chair.locator('.desk-of').getByText('Abierto', { exact: true }).click()
    expect(await title(chair)).toContain(label)
    expect(await dialog(chair).getByRole('textbox').inputValue()).toBe('')
    await dialog(chair).getByRole('textbox').fill(`Errata en ${label}`)
    await dialog(chair).getByRole('button', { name: 'Cancelar' }).click()
  }
})

test('a dialog whose paragraph went says so, and keeps what was written', async () => {
  await act(chair, 'chair', { type: 'read-paragraph', paragraph: null })
  await caretAtEnd(gt, 'C6')
  await gt.keyboard.press('Enter')
  await gt.keyboard.type('Elogiaron el esfuerzo.')
  await saved(gt)
  await caretAtEnd(mx, 'C7')
  await mx.locator('.dock').getByRole('button', { name: 'Otra redacción' }).click()
  await dialog(mx).getByRole('textbox').fill('Elogiaron el trabajo.')
  const { id, proposals } = await labelled('C7')
  await act(chair, 'chair', { type: 'reject', paragraph: id, by: 'GT', seen: proposals[0]?.seen })
  await paragraph(mx, 'C7').waitFor({ state: 'detached' })
  expect(await title(mx)).toContain('C7')
  await dialog(mx)
    .getByText(/C7 ya no está en el texto/)
    .waitFor()
  expect(await dialog(mx).getByRole('textbox').inputValue()).toBe('Elogiaron el trabajo.')
  expect(await dialog(mx).getByRole('button', { name: 'Ofrecer', exact: true }).isDisabled()).toBe(true)
})

test("the reason of a Recommendation's mark is that Recommendation's, whichever is read now", async () => {
  const items = [
    { number: '1', text: 'Aprobar el plan de trabajo de la Red.' },
    { number: '2', text: 'Solicitar a la Secretaría un mapa.' },
  ]
  await act(chair, 'chair', { type: 'load-recommendations', items })
  await act(chair, 'chair', { type: 'read-recommendation', recommendation: '1' })
  await chair.bringToFront()
  await chair.locator('.reading').getByRole('button', { name: 'No recoger' }).click()
  await chair.getByRole('button', { name: 'Añadir motivo interno' }).click()
  await dialog(chair).getByRole('textbox').fill('Ya consta en C1')
  await act(secretariat, 'secretariat', { type: 'read-recommendation', recommendation: '2' })
  await chair.locator('.reading').getByText('Solicitar a la Secretaría un mapa.').waitFor()
  expect(await title(chair)).toContain('1')
  await dialog(chair).getByRole('button', { name: 'Aceptar' }).click()
  await dialog(chair).waitFor({ state: 'detached' })
  await act(chair, 'chair', { type: 'read-recommendation', recommendation: '1' })
  await chair.locator('.reading').getByText('Ya consta en C1').waitFor()
})
