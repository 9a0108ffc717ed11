/** Rival wordings, conflicts and packages in a real browser: offered, seen side by side, settled in one dialog, taken back; marked until resolved; agreed together. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caretAt, caretAtEnd, declarationOf, openStage, paragraph, pictureOf, saved, type Stage, started, wordsOf } from './stage.ts'

let stage: Stage
let chair: Page
let mx: Page
let gt: Page
let screen: Page

const FIRST = 'Se comprometieron a elaborar un directorio regional de oficinas de orientación para las personas que navegan.'
const OTHER = 'Se comprometieron a publicar y mantener al día un directorio de oficinas de orientación.'
const MIDDLE = 'Se comprometieron a elaborar, publicar y mantener al día un directorio regional de oficinas de orientación.'
const TEXT = declarationOf([
  FIRST,
  'Se comprometieron a acompañar la capacitación.',
  'Se comprometieron a celebrar un taller anual en cada puerto.',
])

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  chair = await stage.sit('chair')
  mx = await stage.sit('mx-1')
  gt = await stage.sit('gt-1')
  screen = await stage.context.newPage()
  stage.listen(screen, 'screen')
})
afterAll(() => stage.close())

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

async function inEnglish(page: Page, look: () => Promise<void>): Promise<void> {
  await page.bringToFront()
  await page.locator('header.top').getByRole('button', { name: 'Más' }).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await look()
  await page.bringToFront()
  await page.locator('header.top').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Español' }).click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

const side = (page: Page) => page.locator('.side')
const more = (page: Page) => side(page).locator('.desk-of').getByRole('button', { name: 'Más' })

async function fromMore(page: Page, item: string): Promise<void> {
  await more(page).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a delegation offers another wording from the dock; it stands below with a label of its own, and the first words stay', async () => {
  await caretAtEnd(mx, 'C1')
  await mx.locator('.dock').getByRole('button', { name: 'Otra redacción' }).click()
  const dialog = mx.getByRole('dialog')
  const words = dialog.getByRole('textbox', { name: 'Redacción' })
  expect(await words.inputValue()).toBe(FIRST)
  expect(await dialog.getByRole('button', { name: 'Ofrecer' }).isDisabled()).toBe(true)
  await words.fill(OTHER)
  await pictured(mx, 'alternatives-offer')
  await dialog.getByRole('button', { name: 'Ofrecer' }).click()
  await dialog.waitFor({ state: 'detached' })
  await gt.bringToFront()
  await paragraph(gt, 'C1 alt').waitFor()
  expect(await wordsOf(gt, 'C1 alt')).toBe(OTHER)
  expect(await wordsOf(gt, 'C1')).toBe(FIRST)
  expect(await paragraph(gt, 'C2').count()).toBe(1)
})

test('the chair puts a compromise beside them; the desk has all side by side with who backs which', async () => {
  await chair.bringToFront()
  await caretAtEnd(chair, 'C1')
  await fromMore(chair, 'Ofrecer compromiso…')
  const dialog = chair.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Redacción' }).fill(MIDDLE)
  await dialog.getByRole('button', { name: 'Ofrecer' }).click()
  await dialog.waitFor({ state: 'detached' })
  await gt.bringToFront()
  await paragraph(gt, 'C1 alt bis').waitFor()
  const { paragraphs } = await started(gt, 'gt-1')
  const compromise = paragraphs.find(({ label }) => label === 'C1 alt bis')
  expect(await act(gt, 'gt-1', { type: 'support', paragraph: compromise?.id, by: 'chair', seen: compromise?.proposals[0]?.seen })).toBe(200)
  await caretAt(gt, 'C1', 17)
  await gt.keyboard.type(' ante todo')
  await saved(gt)
  await pictured(gt, 'alternatives-delegation')
  await chair.bringToFront()
  const wordings = side(chair).locator('.wordings .wording')
  await expect.poll(() => wordings.count()).toBe(3)
  await wordings.nth(2).getByText('GT').waitFor()
  await pictured(chair, 'alternatives-desk')
})

test('a group is settled in one dialog in which nothing is decided beforehand, and is taken back whole', async () => {
  await chair.bringToFront()
  await side(chair).getByRole('button', { name: 'Resolver las alternativas…' }).click()
  const dialog = chair.getByRole('dialog')
  const done = dialog.getByRole('button', { name: 'Resolver', exact: true })
  await dialog.getByText('Faltan 4 por decidir.').waitFor()
  expect(await dialog.locator('.fate input:checked').count()).toBe(0)
  expect(await done.isDisabled()).toBe(true)
  const choose = (of: string, fate: string) =>
    dialog
      .getByRole('radiogroup', { name: `Qué pasa con ${of}`, exact: true })
      .getByText(fate, { exact: true })
      .click()
  await choose('C1 alt bis', 'Queda')
  await choose('C1', 'Se refunde')
  await dialog.getByText('Faltan 2 por decidir.').waitFor()
  expect(await done.isDisabled()).toBe(true)
  await pictured(chair, 'alternatives-settle')
  await dialog.getByRole('button', { name: 'No incorporar las que faltan' }).click()
  await dialog.getByText('Todo está decidido.').waitFor()
  await done.click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => wordsOf(chair, 'C1')).toBe(MIDDLE)
  expect(await chair.locator('.para.is-beside').count()).toBe(0)
  await caretAtEnd(chair, 'C1')
  await side(chair).getByRole('button', { name: 'Deshacer el último resultado' }).click()
  await expect.poll(() => chair.locator('.para.is-beside').count()).toBe(2)
  expect(await wordsOf(chair, 'C1')).toContain(' ante todo')
  await screen.goto(`${stage.url}/room/rehearsal/chair/projector`)
  await screen.locator('.pj-wording').nth(2).waitFor()
  expect(await screen.locator('.pj-wording').count()).toBe(3)
  expect(await screen.locator('.projector > footer').innerText()).toContain('GT')
  await screen.screenshot({ path: pictureOf('alternatives-projector') })
  await inEnglish(chair, async () => {
    await pictured(chair, 'alternatives-desk-en')
    await side(chair).getByRole('button', { name: 'Settle the alternatives…' }).click()
    await chair.getByRole('dialog').getByText('4 are still to be decided.').waitFor()
    await pictured(chair, 'alternatives-settle-en')
    await chair.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await chair.getByRole('dialog').waitFor({ state: 'detached' })
    await screen.reload()
    await screen.locator('.pj-wording').getByText('Base text').waitFor()
    await screen.screenshot({ path: pictureOf('alternatives-projector-en') })
  })
})

test('two insertions accepted at one place stay marked on desk and projector until the chair says that they are resolved', async () => {
  for (const [page, words] of [
    [mx, ' Será gratuita.'],
    [gt, ' Será anual.'],
  ] as const) {
    await caretAtEnd(page, 'C2')
    await page.keyboard.type(words)
    await saved(page)
  }
  await chair.bringToFront()
  await caretAtEnd(chair, 'C2')
  for (const code of ['MX', 'GT']) {
    const card = side(chair).locator(`.card[data-by="${code}"]`)
    await card.getByRole('button', { name: 'Incorporar', exact: true }).click()
    await card.waitFor({ state: 'detached' })
  }
  const row = side(chair).locator('.conflict-row')
  await row.waitFor()
  expect(await row.innerText()).toContain('Será')
  expect(await side(chair).getByRole('radio', { name: 'Acordado', exact: true }).isDisabled()).toBe(true)
  await pictured(chair, 'conflict-desk')
  const { paragraphs } = await started(chair, 'chair')
  await screen.bringToFront()
  await screen.goto(`${stage.url}/room/rehearsal/chair/projector#${paragraphs.find(({ label }) => label === 'C2')?.id}`)
  await screen.locator('.pj-conflicts').waitFor()
  await screen.screenshot({ path: pictureOf('conflict-projector') })
  await chair.bringToFront()
  await row.getByRole('button', { name: 'Resuelto' }).click()
  await row.waitFor({ state: 'detached' })
  await screen.locator('.pj-conflicts').waitFor({ state: 'detached' })
})

test('paragraphs of a package are agreed together, with the last of them', async () => {
  await chair.bringToFront()
  await caretAtEnd(chair, 'C2')
  await fromMore(chair, 'Formar un paquete…')
  const dialog = chair.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Nombre del paquete' }).fill('Capacitación y puertos')
  await dialog.getByRole('checkbox', { name: /^C3/ }).check()
  await pictured(chair, 'package-make')
  await dialog.getByRole('button', { name: 'Formar con 2 párrafos' }).click()
  await dialog.waitFor({ state: 'detached' })
  await side(chair).getByText('Ninguno está listo todavía.').waitFor()
  await side(chair).locator('.desk-of').getByText('Acordado', { exact: true }).click()
  await side(chair).getByText('Listos: C2.').waitFor()
  expect(await paragraph(chair, 'C2').getAttribute('class')).toContain('is-open')
  await pictured(chair, 'package-desk')
  await caretAtEnd(chair, 'C3')
  await side(chair).getByText('Listos: C2.').waitFor()
  await side(chair).locator('.desk-of').getByText('Acordado', { exact: true }).click()
  await gt.bringToFront()
  await expect.poll(() => gt.locator('.para.is-agreed').count()).toBe(2)
  expect(stage.complaints).toEqual([])
})
