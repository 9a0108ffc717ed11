/** Dialogs: an act is done once however often its button is pressed, what was written stays, and the keyboard goes back where it was. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caretAtEnd, openStage, saved, type Stage, wordsOf } from './stage.ts'

let stage: Stage
let chair: Page
let mx: Page

beforeAll(async () => {
  stage = await openStage()
  chair = await stage.sit('chair')
  mx = await stage.sit('mx-1')
})
afterAll(() => stage.close())

const dialog = (page: Page) => page.getByRole('dialog')

/** As over a line that is a little slow. */
async function slowly(page: Page): Promise<void> {
  await page.route('**/acts?*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 250))
    await route.continue()
  })
}

async function fromMenu(page: Page, item: string): Promise<void> {
  await page.bringToFront()
  await page.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a double click on the button of a dialog issues one revision', async () => {
  await slowly(chair)
  await fromMenu(chair, 'Emitir revisión…')
  await dialog(chair).getByRole('button', { name: 'Emitir revisión' }).dblclick({ delay: 40 })
  await dialog(chair).waitFor({ state: 'detached' })
  await chair.unroute('**/acts?*')
  await chair.locator('.top').getByText('Rev.1').waitFor()
  expect(await chair.locator('.top').getByText('Rev.2').count()).toBe(0)
})

test('a click beside a dialog closes nothing; after Escape the keyboard is in the text again, where it was', async () => {
  await chair.bringToFront()
  await caretAtEnd(chair, 'C1')
  await chair.keyboard.press('F1')
  await dialog(chair).waitFor()
  await chair.keyboard.press('Escape')
  await dialog(chair).waitFor({ state: 'detached' })
  await chair.locator('.sheet-text .ProseMirror:focus').waitFor()
  await chair.keyboard.type(' Y ya.')
  await saved(chair)
  expect(await wordsOf(chair, 'C1')).toMatch(/ Y ya\.$/)
  await chair.getByRole('button', { name: 'Suspender' }).click()
  await dialog(chair).waitFor()
  await chair.mouse.click(5, 400)
  expect(await dialog(chair).count()).toBe(1)
  await dialog(chair).getByRole('button', { name: 'Cancelar' }).click()
})

test('a reservation that was being written is there again after the sitting was suspended', async () => {
  expect(await act(chair, 'chair', { type: 'close-sitting' })).toBe(200)
  expect(await act(chair, 'chair', { type: 'open-sitting', kind: 'second' })).toBe(200)
  expect(await act(chair, 'chair', { type: 'admit-seat', seat: 'mx-1' })).toBe(200)
  await mx.bringToFront()
  await mx.getByRole('button', { name: 'Volver a entrar' }).click()
  await fromMenu(mx, 'Aprobación de la Declaración')
  await mx.getByRole('button', { name: 'Formular reserva, explicación o desvinculación' }).click()
  await dialog(mx).getByLabel('Palabras que constarán en acta').fill('México se reserva.')
  expect(await act(chair, 'chair', { type: 'suspend-sitting', mode: 'dark' })).toBe(200)
  await mx.getByText('La sala está vacía').waitFor()
  expect(await act(chair, 'chair', { type: 'resume-sitting' })).toBe(200)
  await mx.getByRole('button', { name: 'Volver a entrar' }).click()
  await mx.getByRole('button', { name: 'Formular reserva, explicación o desvinculación' }).click()
  expect(await dialog(mx).getByLabel('Palabras que constarán en acta').inputValue()).toBe('México se reserva.')
  await dialog(mx).getByRole('button', { name: 'Formular', exact: true }).click()
  await mx.getByText('México se reserva.').waitFor()
  await mx.getByRole('button', { name: 'Formular reserva, explicación o desvinculación' }).click()
  expect(await dialog(mx).getByLabel('Palabras que constarán en acta').inputValue()).toBe('')
  expect(stage.complaints).toEqual([])
})
