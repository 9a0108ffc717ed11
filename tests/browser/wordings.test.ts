/** Wording in another language in a real browser: given by a delegation, rendered by the pen beside it, disputed, rendered again, confirmed, settled; and told to all. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caretAtEnd, declarationOf, openStage, pictureOf, type Stage, takeSeat } from './stage.ts'

let stage: Stage
let st: Page
let mx: Page
let gt: Page

const FIRST = 'Se comprometieron a elaborar un directorio regional de oficinas de orientación.'
const TEXT = declarationOf([FIRST, 'Invitaron a los observadores a acompañar la capacitación.', 'Agradecieron a los puertos.'])
const ORIGINAL = 'Undertook to draw up a regional directory of guidance offices, open to the public.'
const NEW = 'Thanked the port of Veracruz for its hospitality.'

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  st = await stage.sit('secretariat')
  mx = await ownComputer('mx-1')
  gt = await stage.sit('gt-1')
})
afterAll(() => stage.close())

/** Pages of one browser speak one language: this delegation has a computer of its own. */
async function ownComputer(seat: string): Promise<Page> {
  const page = await (await stage.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-ES' })).newPage()
  stage.listen(page, seat)
  await takeSeat(page, stage.linkOf(seat))
  return page
}

const cardOf = (page: Page) => page.locator('.side .card[data-by="MX"]').first()
const SIZES = [
  { width: 1366, height: 768 },
  { width: 820, height: 1180 },
]

async function pictured(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await page.screenshot({ path: pictureOf(`${name}-${size.width}`) })
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}

async function speak(page: Page, from: 'Más' | 'More', language: 'English' | 'Español'): Promise<void> {
  await page.bringToFront()
  await page.locator('header.top').getByRole('button', { name: from }).click()
  await page.getByRole('menuitem', { name: language }).click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

async function give(words: string, isNew: boolean): Promise<void> {
  await mx.getByRole('button', { name: 'Escribir en otro idioma' }).click()
  const dialog = mx.getByRole('dialog')
  if (isNew) await dialog.getByText('Párrafo nuevo tras C2').click()
  await dialog.getByRole('textbox', { name: 'Redacción en inglés' }).fill(words)
  await pictured(mx, isNew ? 'wording-new' : 'wording-give')
  await dialog.getByRole('button', { name: 'Entregar' }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('a delegation gives its wording in its own language, for a paragraph and for a new one, and all in the room read it', async () => {
  await mx.bringToFront()
  await caretAtEnd(mx, 'C1')
  await give(ORIGINAL, false)
  await caretAtEnd(mx, 'C2')
  await give(NEW, true)
  await gt.bringToFront()
  await caretAtEnd(gt, 'C1')
  const card = gt.locator('.original-card[data-by="MX"]')
  await card.getByText(ORIGINAL).waitFor()
  expect(await card.innerText()).toMatch(/Redacción de C1[\s\S]*Original en inglés[\s\S]*Por verter al español\./)
  expect(await card.getByRole('button').count()).toBe(0)
})

test('one click takes the pen in that voice in that paragraph; rendered, both stand beside each other', async () => {
  await st.bringToFront()
  const queue = st.locator('.render-queue')
  await queue.getByText('2 redacciones por verter al español').waitFor()
  await pictured(st, 'wording-queue')
  await queue.getByRole('button', { name: 'Escribir por México en C1' }).click()
  await st.locator('.voice[data-by="MX"]').waitFor()
  await st.locator('.ProseMirror:focus .para.is-current[data-label="C1"]').waitFor()
  await st.locator('.original-card').getByRole('button', { name: 'Verter…' }).click()
  const dialog = st.getByRole('dialog')
  const written = dialog.getByRole('textbox', { name: 'Versión en español' })
  expect(await written.inputValue()).toBe(FIRST)
  await written.fill(FIRST.replace('orientación.', 'orientación, abierto.'))
  await pictured(st, 'wording-render')
  await dialog.getByRole('button', { name: 'Presentar como propuesta de México' }).click()
  await dialog.waitFor({ state: 'detached' })
  await cardOf(gt).getByText('Vertida por la Redacción').waitFor()
  expect(await cardOf(gt).innerText()).toMatch(/, abierto[\s\S]*Original en inglés[\s\S]*open to the public/)
  await queue.getByText('Una redacción por verter al español').waitFor()
})

test('the delegation says in its own language that it is not what it meant, and confirms what is rendered again', async () => {
  await speak(mx, 'Más', 'English')
  await caretAtEnd(mx, 'C1')
  await pictured(mx, 'wording-rendered-en')
  await cardOf(mx).getByRole('button', { name: 'That is not what we meant…' }).click()
  await mx.getByRole('dialog').getByRole('textbox').fill('“Open to the public”, not merely open.')
  await mx.getByRole('dialog').getByRole('button', { name: 'OK' }).click()
  await st.bringToFront()
  await cardOf(st).getByText('“Open to the public”, not merely open.').waitFor()
  await pictured(st, 'wording-disputed')
  await cardOf(st).getByRole('button', { name: 'Verter…' }).click()
  const dialog = st.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Versión en español' }).fill(FIRST.replace('orientación.', 'orientación, abierto al público.'))
  await dialog.getByRole('button', { name: /^Presentar/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await mx.bringToFront()
  await cardOf(mx).getByText('Rendered by the pen').waitFor()
  await cardOf(mx).getByRole('button', { name: 'The rendering is right' }).click()
  await cardOf(mx).getByText('The delegation confirmed the rendering.').waitFor()
  expect(await cardOf(mx).getByRole('button', { name: 'The rendering is right' }).count()).toBe(0)
  await speak(mx, 'More', 'Español')
})

test('words that change afterwards are told; a new paragraph is rendered where it belongs; the compilation names the language', async () => {
  await st.bringToFront()
  await caretAtEnd(st, 'C1')
  await st.keyboard.type(' Y gratuito.')
  await cardOf(mx).getByText('La propuesta cambió después de vertida.').waitFor()
  await st.locator('.render-queue').getByRole('button', { name: 'Escribir por México en C2' }).click()
  await st.locator('.original-card').getByText(NEW).waitFor()
  await st.locator('.original-card').getByRole('button', { name: 'Verter…' }).click()
  const dialog = st.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Versión en español' }).fill('Agradecieron al puerto de Veracruz su hospitalidad.')
  await dialog.getByRole('button', { name: /^Presentar/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await st.locator('.para').filter({ hasText: 'Agradecieron al puerto de Veracruz' }).waitFor()
  await st.locator('.render-queue').waitFor({ state: 'detached' })
  await gt.bringToFront()
  await gt.locator('header.top').getByRole('button', { name: 'Más' }).click()
  await gt.getByRole('menuitem', { name: 'Texto compilado' }).click()
  const notes = gt.locator('.compiled-note')
  await notes.getByText(`Redacción original de MX en inglés (la versión cambió después): «${ORIGINAL}»`).waitFor()
  await notes.getByText(`Redacción original de MX en inglés (vertida, sin conformidad todavía): «${NEW}»`).waitFor()
  expect(await notes.count()).toBe(2)
  await gt.getByRole('menu').waitFor({ state: 'detached' })
  await pictured(gt, 'wording-compilation')
})

test('settled, the proposal takes its wording with it', async () => {
  await st.bringToFront()
  await caretAtEnd(st, 'C1')
  await cardOf(st).getByRole('button', { name: 'Incorporar', exact: true }).click()
  await st.locator('.original').waitFor({ state: 'detached' })
  await mx.bringToFront()
  await caretAtEnd(mx, 'C1')
  await mx.locator('.side .original').getByText(ORIGINAL).waitFor({ state: 'detached' })
  expect(stage.complaints).toEqual([])
})
