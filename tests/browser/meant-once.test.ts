/** What is meant once happens once, and there: a double click, a key that is held or pressed again, a caret whose paragraph others took away. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act, caretAt, caretAtEnd, declarationOf, notationOf, openStage, saved, selectWords, type Stage, started } from './stage.ts'

let stage: Stage
let chair: Page
let mx: Page
let gt: Page

const BASE = Array.from({ length: 12 }, (_, i) => `Acordaron celebrar ${i + 1} reuniones anuales de las redes consulares.`)

beforeAll(async () => {
  stage = await openStage({ text: declarationOf(BASE) })
  chair = await stage.sit('chair')
  mx = await stage.sit('mx-1')
  gt = await stage.sit('gt-1')
})
afterAll(() => stage.close())

const card = (page: Page, by: string): Locator => page.locator(`.side .card[data-by="${by}"]`).first()
const dialog = (): Locator => chair.getByRole('dialog')

/** As a hand does that clicks twice: at one place, whatever comes under it. */
async function clickTwice(page: Page, button: Locator): Promise<void> {
  const box = await button.boundingBox()
  if (box === null) throw new Error('the button is not on the screen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x - 2, y)
  await page.mouse.move(x, y)
  await page.waitForTimeout(600)
  await page.mouse.click(x, y)
  await page.waitForTimeout(220)
  await page.mouse.click(x, y)
  await page.waitForTimeout(600)
}

async function propose(page: Page, label: string, changes: readonly (readonly [string, string])[]): Promise<void> {
  for (const [words, instead] of changes) {
    await selectWords(page, label, words)
    await page.keyboard.type(instead)
  }
  await saved(page)
}

/** Mexico's proposal to remove the paragraph is accepted by the chair. */
async function removeByMexico(label: string): Promise<void> {
  const at = (await started(chair, 'chair')).paragraphs.find((each) => each.label === label)
  const seen = at?.proposals.find(({ by }) => by === 'MX')?.seen
  expect(await act(chair, 'chair', { type: 'accept', paragraph: at?.id, by: 'MX', seen })).toBe(200)
}

const LOST = 'El párrafo en el que estaba el cursor ya no está en el texto.'

describe('a caret whose paragraph others took away', () => {
  beforeAll(async () => {
    await caretAt(mx, 'C5', 0)
    await mx.keyboard.press('Shift+End')
    await mx.keyboard.press('Delete')
    await mx.keyboard.press('Delete')
    await saved(mx)
    await caretAtEnd(gt, 'C5')
    await removeByMexico('C5')
  })

  test('writes nothing in the paragraph that came to its place, and that is said', async () => {
    await gt.getByText(LOST).waitFor()
    expect(await notationOf(gt, 'C6')).toBe(BASE[5])
    await gt.keyboard.type(' de Guatemala')
    await gt.keyboard.press('Enter')
    await gt.keyboard.press('Delete')
    await gt.evaluate(() => document.execCommand('insertText', false, 'dictado'))
    expect(await notationOf(gt, 'C6')).toBe(BASE[5])
    expect(await gt.locator('.para[data-by="GT"]').count()).toBe(0)
    expect(await gt.locator('.kept-shelf').textContent()).toContain('dictado')
  })

  test('writes where the person puts it, also where it already was', async () => {
    await gt.keyboard.press('ArrowRight')
    await expect.poll(() => gt.getByText(LOST).count()).toBe(0)
    await gt.keyboard.type('X')
    await expect.poll(() => notationOf(chair, 'C6')).toBe(`A[GT+X]${BASE[5]?.slice(1)}`)
  })
})

describe('a key that is held or pressed again', () => {
  test('does not settle the proposal that is now the only one', async () => {
    await caretAtEnd(mx, 'C1')
    await mx.keyboard.type(' MX')
    await caretAt(gt, 'C1', 0)
    await gt.keyboard.type('GT ')
    await caretAtEnd(chair, 'C1')
    await card(chair, 'GT').waitFor()
    await card(chair, 'MX').locator('.card-head').click()
    await chair.keyboard.down('Alt')
    await chair.keyboard.press('1')
    await chair.waitForTimeout(150)
    await chair.keyboard.down('1')
    await chair.waitForTimeout(900)
    await chair.keyboard.down('1')
    await chair.keyboard.up('1')
    await chair.waitForTimeout(300)
    expect(await notationOf(chair, 'C1')).toBe(`[GT+GT ]${BASE[0]} MX`)
    await chair.keyboard.press('1')
    await chair.keyboard.up('Alt')
    await expect.poll(() => notationOf(chair, 'C1')).toBe(`GT ${BASE[0]} MX`)
  })

  test('does not accept the next change of a proposal', async () => {
    const changes = [
      ['Acordaron', 'Decidieron'],
      ['anuales', 'regulares'],
      ['consulares', 'vecinas'],
    ] as const
    await propose(mx, 'C2', changes)
    await caretAtEnd(chair, 'C2')
    await card(chair, 'MX').locator('.hunks li').nth(2).waitFor()
    await card(chair, 'MX').locator('.hunks button').first().focus()
    await chair.keyboard.press('Enter')
    await chair.waitForTimeout(300)
    await chair.keyboard.press('Enter')
    await chair.waitForTimeout(300)
    await expect.poll(() => card(chair, 'MX').locator('.hunks li').count()).toBe(2)
    await chair.keyboard.press('Tab')
    await chair.keyboard.press('Enter')
    await expect
      .poll(() => notationOf(chair, 'C2'))
      .toBe('Decidieron celebrar 2 reuniones regulares de las redes [MX-consulares][MX+vecinas].')
  })

  for (const by of ['voice', 'palette'] as const)
    test(`does not reach the text when it closed the list: ${by}`, async () => {
      await caretAtEnd(chair, 'C3')
      await chair.keyboard.press(by === 'voice' ? 'F2' : 'Control+k')
      if (by === 'palette') await dialog().waitFor()
      await chair.keyboard.type(by === 'voice' ? 'HN' : 'siguiente')
      await chair.waitForTimeout(200)
      await chair.keyboard.down('Enter')
      await chair.waitForTimeout(500)
      for (let time = 0; time < 5; time++) {
        await chair.keyboard.down('Enter')
        await chair.waitForTimeout(30)
      }
      await chair.keyboard.up('Enter')
      await chair.waitForTimeout(300)
      expect(await chair.locator('.para.is-new').count()).toBe(0)
    })
})

describe('a double click', () => {
  test('at the speakers’ list gives the floor once, and adds one delegation', async () => {
    for (const party of ['MX', 'GT', 'HN', 'BZ']) await act(chair, 'chair', { type: 'ask-floor', for: party })
    await chair.bringToFront()
    await chair.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
    await chair.getByRole('menuitem', { name: 'Lista de oradores…' }).click()
    await dialog().waitFor()
    await clickTwice(chair, dialog().getByRole('button', { name: 'Dar la palabra a quien sigue' }))
    await expect.poll(() => dialog().locator('.floor-now').textContent()).toContain('MX')
    expect(await dialog().locator('.floor-list li').count()).toBe(3)
    await clickTwice(chair, dialog().getByRole('button', { name: 'Añadir a la lista' }))
    expect(await dialog().locator('.floor-list li').count()).toBe(4)
    await dialog().getByRole('button', { name: 'Dar la palabra a quien sigue' }).focus()
    await chair.keyboard.press('Enter')
    await chair.waitForTimeout(200)
    await chair.keyboard.press('Enter')
    await chair.waitForTimeout(200)
    await expect.poll(() => dialog().locator('.floor-now').textContent()).toContain('GT')
    await chair.keyboard.press('Escape')
  })

  test('is not needed to know what was refused: the speakers’ list tells only of its own acts', async () => {
    await caretAtEnd(chair, 'C4')
    await chair.route('**/acts?*', (route) => route.abort(), { times: 1 })
    await chair.locator('.desk-of').getByText('Acordado', { exact: true }).click()
    await chair.locator('.notice-row').waitFor()
    await chair.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
    await chair.getByRole('menuitem', { name: 'Lista de oradores…' }).click()
    await dialog().locator('.floor-now').waitFor()
    expect(await dialog().getByRole('alert').count()).toBe(0)
    await chair.keyboard.press('Escape')
  })

  test('at the door puts a person out once, and accredits one', async () => {
    await chair.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
    await chair.getByRole('menuitem', { name: 'Puerta y reuniones' }).click()
    const row = chair.locator('.door-row.in').filter({ has: chair.getByRole('button', { name: 'Retirar', exact: true }) })
    const seat = await row.nth(2).getAttribute('data-seat')
    const same = chair.locator(`.door-row[data-seat="${seat}"]`)
    await clickTwice(chair, same.getByRole('button').first())
    await expect.poll(() => same.getByRole('button').first().textContent()).toBe('Dar entrada')
    const before = await chair.locator('.door-row').count()
    await chair.getByRole('button', { name: 'Acreditar persona' }).click()
    await dialog().getByRole('textbox').nth(0).fill('Ana Doble')
    await dialog().getByRole('textbox').nth(1).fill('Asesora')
    await dialog().getByRole('button').last().dblclick()
    await dialog().locator('input[readonly]').waitFor()
    await chair.keyboard.press('Escape')
    await expect.poll(() => chair.locator('.door-row').count()).toBe(before + 1)
    await chair.waitForTimeout(500)
    expect(await chair.locator('.door-row').count()).toBe(before + 1)
    expect(stage.complaints).toEqual([])
  })
})

test('what a pen joins or what is moved takes the caret with it', async () => {
  const pen = await stage.sit('secretariat')
  expect(await act(chair, 'chair', { type: 'open-direct-writing' })).toBe(200)
  await caretAt(pen, 'C8', 0)
  await pen.keyboard.press('Backspace')
  await expect.poll(() => notationOf(pen, 'C7')).toBe(`${BASE[6]} ${BASE[7]}`)
  await pen.waitForTimeout(300)
  await pen.keyboard.type('Z')
  await expect.poll(() => notationOf(pen, 'C7')).toBe(`${BASE[6]}Z ${BASE[7]}`)
  await caretAtEnd(pen, 'C9')
  const { paragraphs } = await started(chair, 'chair')
  const [moved, after] = ['C9', 'C10'].map((label) => paragraphs.find((each) => each.label === label)?.id)
  const section = await pen.locator('.para[data-label="C9"]').evaluate((element) => element.closest('section')?.dataset.id)
  expect(await act(chair, 'chair', { type: 'move-paragraph', paragraph: moved, after, section })).toBe(200)
  await pen.waitForTimeout(300)
  await pen.keyboard.type('M')
  await expect.poll(() => pen.locator('.para', { hasText: `${BASE[8]}M` }).count()).toBe(1)
  expect(await pen.getByText(LOST).count()).toBe(0)
})
