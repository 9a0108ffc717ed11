/** Comments in a real browser: begun on words by the key, read by others, answered, lit in the text, kept when their words go, never on the projector. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caretAt, declarationOf, openStage, paragraph, pictureOf, selectWords, type Stage, started } from './stage.ts'

let stage: Stage
let chair: Page
let mx: Page

const TEXT = declarationOf([
  'Se comprometieron a elaborar un directorio regional de oficinas de orientación.',
  'Invitaron a los observadores a acompañar la capacitación.',
])

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  chair = await stage.sit('chair')
  mx = await stage.sit('mx-1')
})
afterAll(() => stage.close())

const panel = (page: Page) => page.locator('.side')
const card = (page: Page) => panel(page).locator('.comment-card').first()

async function openComments(page: Page, label: string): Promise<void> {
  await caretAt(page, label, 1)
  await panel(page)
    .getByRole('button', { name: /^Comentarios/ })
    .click()
}

test('words are commented with the key, and everyone sees a quiet sign', async () => {
  await selectWords(mx, 'C1', 'directorio regional')
  await mx.keyboard.press('Control+Alt+KeyM')
  const field = panel(mx).getByRole('textbox', { name: 'Comentario' })
  await field.waitFor()
  expect(await panel(mx).locator('.comment-composer').innerText()).toContain('directorio regional')
  await field.fill('¿Quién lo mantiene al día?')
  await panel(mx).getByRole('button', { name: 'Comentar para todos' }).click()
  await card(mx).getByText('¿Quién lo mantiene al día?').waitFor()
  await chair.bringToFront()
  await paragraph(chair, 'C1').locator('.comment-sign').waitFor()
  expect(await paragraph(chair, 'C1').locator('.comment-sign').innerText()).toBe('1')
  expect(await chair.locator('.commented').count()).toBe(0)
})

test('the sign opens it; its words are lit while it is pointed at; it is answered', async () => {
  await paragraph(chair, 'C1').locator('.comment-sign').click()
  await card(chair).hover()
  await expect
    .poll(() =>
      chair
        .locator('.commented')
        .allInnerTexts()
        .then((all) => all.join('')),
    )
    .toBe('directorio regional')
  await chair.screenshot({ path: pictureOf('comments-1366') })
  await card(chair).getByRole('button', { name: 'Responder' }).click()
  await panel(chair).getByRole('textbox', { name: 'Comentario' }).fill('La Secretaría Técnica.')
  await card(chair).getByRole('button', { name: 'Responder' }).click()
  await mx.bringToFront()
  await card(mx).getByText('La Secretaría Técnica.').waitFor()
})

test('it follows its words when the paragraph is divided, and stays when they are gone', async () => {
  const [{ id } = { id: '' }] = (await started(chair, 'chair')).paragraphs.filter(({ label }) => label === 'C1')
  await act(chair, 'chair', { type: 'open-direct-writing' })
  expect(await act(chair, 'chair', { type: 'split-paragraph', paragraph: id, offset: 32 })).toBe(200)
  await chair.bringToFront()
  await expect.poll(() => chair.locator('.para:has(.comment-sign)').innerText()).toContain('directorio regional')
  const moved = await chair.locator('.para:has(.comment-sign)').getAttribute('data-id')
  expect(moved).not.toBe(id)
  await act(chair, 'chair', { type: 'remove-paragraph', paragraph: moved })
  await panel(chair)
    .getByRole('button', { name: /^Abiertos/ })
    .click()
  await panel(chair).getByText('el párrafo ya no está').waitFor()
  expect(await card(chair).innerText()).toContain('Sobre palabras que ya no están')
  await act(chair, 'chair', { type: 'close-direct-writing' })
})

test('its own party withdraws it, and its words leave every page; the projector shows none', async () => {
  await openComments(mx, 'C2')
  await panel(mx)
    .getByRole('button', { name: /^Comentar C2/ })
    .click()
  await panel(mx).getByRole('textbox', { name: 'Comentario' }).fill('Canario.')
  await panel(mx).getByRole('button', { name: 'Comentar para todos' }).click()
  await card(mx).getByText('Canario.').waitFor()
  const projector = await stage.context.newPage()
  await projector.goto(chair.url().replace(/(\/room\/[^/]+\/[^/]+).*/, '$1/projector'))
  await projector.locator('main').waitFor()
  expect(await projector.getByText('Canario.').count()).toBe(0)
  await projector.close()
  await mx.bringToFront()
  await card(mx).getByRole('button', { name: 'Retirar' }).click()
  await expect.poll(() => mx.getByText('Canario.').count()).toBe(0)
})

test('in English, and narrow', async () => {
  await mx.evaluate(() => localStorage.setItem('declaro/language', 'en'))
  await mx.setViewportSize({ width: 820, height: 1100 })
  await mx.reload()
  await paragraph(mx, 'C2').click()
  await panel(mx)
    .getByRole('button', { name: /^Comments/ })
    .click()
  await panel(mx)
    .getByRole('button', { name: /^Comment on C2/ })
    .waitFor()
  await mx.screenshot({ path: pictureOf('comments-en-820') })
  expect(stage.complaints).toEqual([])
})
