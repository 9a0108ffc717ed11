/** Positions in a real browser: one press, or with a reason; sponsors; what is outdated; on behalf; written proposals; what was agreed in a delegation's absence. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caretAtEnd, declarationOf, openStage, paragraph, pictureOf, saved, type Stage, started } from './stage.ts'

let stage: Stage
let chair: Page
let st: Page
let mx: Page
let gt: Page

const FIRST = 'Se comprometieron a elaborar un directorio regional de oficinas de orientación.'
const TEXT = declarationOf([FIRST, 'Invitaron a los observadores a acompañar la capacitación.', 'Agradecieron a los puertos.'])
const ID = { chair: 'chair', st: 'secretariat', mx: 'mx-1', gt: 'gt-1', pa: 'pa-1' } as const

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  chair = await stage.sit(ID.chair)
  st = await stage.sit(ID.st)
  mx = await stage.sit(ID.mx)
  gt = await stage.sit(ID.gt)
})
afterAll(() => stage.close())

const cardOf = (page: Page, by: string) => page.locator(`.side .card[data-by="${by}"]`).first()
const wide = { width: 1366, height: 768 }
const narrow = { width: 820, height: 1180 }

async function pictured(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size)
    await page.screenshot({ path: pictureOf(`${name}-${size.width}`) })
  }
  await page.setViewportSize(wide)
}

async function inEnglish(page: Page, name: string): Promise<void> {
  await page.locator('header.top').getByRole('button', { name: 'Más' }).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await pictured(page, name)
  await page.locator('header.top').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Español' }).click()
}

test('what was tabled says for which group, why, and who stands behind it', async () => {
  const [first] = (await started(mx, ID.mx)).paragraphs.filter(({ label }) => label === 'C1')
  const draft = { kind: 'words', paragraph: first?.id, base: FIRST, text: FIRST.replace('directorio regional', 'directorio público') }
  const explanation = 'El Grupo convino en ello en su última reunión, y las oficinas ya lo publican.'
  const body = { type: 'table', drafts: [draft], explanation, with: ['NI', 'PA'], inNameOf: 'Grupo de Amigos del Mar' }
  expect(await act(mx, ID.mx, body)).toBe(200)
  await caretAtEnd(gt, 'C1')
  const card = cardOf(gt, 'MX')
  await card.getByText('en nombre de «Grupo de Amigos del Mar»').waitFor()
  await card.locator('.explained').waitFor()
  expect(await card.locator('.pos').first().innerText()).toMatch(/Copatrocinan\s+NI\s+PA/)
})

test('a plain verb is one press; a reason is asked for only where one is wanted, and is read on the card', async () => {
  const card = cardOf(gt, 'MX')
  await card.locator('.card-head').click()
  await gt.getByRole('button', { name: 'Apoyar', exact: true }).click()
  await card
    .getByText(/Apoya\b/)
    .first()
    .waitFor()
  await card.getByRole('button', { name: 'Posición con motivo…' }).click()
  const dialog = gt.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Objeta la propuesta' }).check()
  await dialog.getByRole('textbox', { name: 'Motivo' }).fill('Falta decir quién lo mantiene al día.')
  await pictured(gt, 'position-reason')
  await dialog.getByRole('button', { name: 'Objetar' }).click()
  await dialog.waitFor({ state: 'detached' })
  await mx.bringToFront()
  await caretAtEnd(mx, 'C1')
  await cardOf(mx, 'MX').getByText('Falta decir quién lo mantiene al día.').waitFor()
  expect(await cardOf(mx, 'MX').locator('.pos').first().innerText()).not.toContain('Apoya')
})

test('the secretariat records a position and a sponsorship for a delegation that speaks', async () => {
  await st.bringToFront()
  await caretAtEnd(st, 'C1')
  await st.keyboard.press('F2')
  await st.locator('input[placeholder="Código o nombre"]:focus').waitFor()
  await st.keyboard.type('HN')
  await st.keyboard.press('Enter')
  await st.locator('.voice[data-by="HN"]').waitFor()
  // The caret is back where it was.
  await st.locator('.ProseMirror:focus .para.is-current[data-label="C1"]').waitFor()
  const card = cardOf(st, 'MX')
  const behalf = card.getByRole('group', { name: /Honduras/ })
  await behalf.getByRole('button', { name: 'Posición con motivo…' }).click()
  const dialog = st.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Apoya la propuesta' }).check()
  await dialog.getByRole('textbox', { name: 'Motivo' }).fill('Ya se publica.')
  await dialog.getByRole('button', { name: 'Apoyar' }).click()
  await card.getByText('Ya se publica.').waitFor()
  await pictured(st, 'position-behalf')
  await behalf.getByRole('button', { name: 'Copatrocinar' }).click()
  await expect.poll(() => card.locator('.pos').first().innerText()).toMatch(/Copatrocinan[\s\S]*HN/)
  await behalf.getByRole('button', { name: 'Retirar el copatrocinio' }).click()
  await expect.poll(() => card.locator('.pos').first().innerText()).not.toContain('HN')
})

test('when the wording changes, what was said of the other is shown apart, and is kept with one press', async () => {
  await mx.bringToFront()
  await caretAtEnd(mx, 'C1')
  await mx.keyboard.type(' Lo mantendrá la Secretaría.')
  await saved(mx)
  const card = cardOf(gt, 'MX')
  await gt.bringToFront()
  await card.locator('.outdated').waitFor()
  expect(await card.locator('.outdated').innerText()).toMatch(/Objeta\s+GT/)
  expect(await card.locator('.pos').first().innerText()).toContain('Sin posiciones')
  await pictured(gt, 'position-outdated')
  await inEnglish(gt, 'position-outdated-en')
  await card.getByRole('button', { name: 'Mantener la posición' }).click()
  await expect.poll(() => card.locator('.pos').first().innerText()).toMatch(/Objeta\s+GT/)
  await card.getByText('Falta decir quién lo mantiene al día.').waitFor()
  await card.getByRole('button', { name: 'Copatrocinar' }).click()
  await expect.poll(() => card.locator('.pos').first().innerText()).toMatch(/Copatrocina\s+GT/)
})

test('a paragraph that is agreed while a delegation is out says so, and comes first on its return', async () => {
  const seats = ['pa-1', 'pa-2', 'pa-3']
  for (const seat of seats) await act(st, ID.st, { type: 'remove-seat', seat })
  const there = (await started(chair, ID.chair)).paragraphs.find(({ label }) => label === 'C2')
  expect(await act(chair, ID.chair, { type: 'agree', paragraph: there?.id, seen: there?.seen })).toBe(200)
  await chair.bringToFront()
  await paragraph(chair, 'C2').click()
  await chair.locator('.desk-of').getByText('Acordado en ausencia de Panamá').waitFor()
  await pictured(chair, 'absence-desk')
  await act(st, ID.st, { type: 'admit-seat', seat: ID.pa })
  const pa = await stage.sit(ID.pa)
  const strip = pa.getByRole('region', { name: 'Acordado en su ausencia:' })
  await strip.getByRole('button', { name: 'C2', exact: true }).click()
  await pictured(pa, 'absence-return')
  await inEnglish(pa, 'absence-return-en')
  await strip.getByRole('button', { name: 'Tomar nota de C2' }).click()
  await strip.waitFor({ state: 'detached' })
  await chair.bringToFront()
  await expect.poll(() => chair.locator('.desk-of').innerText()).not.toContain('Aún sin tomar nota')
})

test('the chair sets a time for written proposals; the room and those who are out are told', async () => {
  await chair.bringToFront()
  await chair.locator('header.top').getByRole('button', { name: 'Más' }).click()
  await chair.getByRole('menuitem', { name: 'Propuestas por escrito…' }).click()
  const dialog = chair.getByRole('dialog')
  await dialog.getByLabel('Hasta').waitFor()
  await pictured(chair, 'window-dialog')
  await dialog.getByRole('button', { name: 'Abrir el plazo' }).click()
  await dialog.waitFor({ state: 'detached' })
  await gt.bringToFront()
  await gt.locator('.window-told').waitFor()
  await pictured(gt, 'window-room')
  expect(await act(chair, ID.chair, { type: 'close-sitting' })).toBe(200)
  await gt.getByRole('alert').first().waitFor()
  await gt.locator('.notice-card .window-told').waitFor()
  expect(await gt.locator('.window-told').count()).toBe(1)
  await pictured(gt, 'window-out')
  expect(stage.complaints).toEqual([])
})
