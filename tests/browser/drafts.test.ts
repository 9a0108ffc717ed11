/** Private drafts in a real browser: written together by one delegation, read by nobody else, put before the meeting in one act; between sittings too. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Line, openLine } from './line.ts'
import {
  act,
  caretAtEnd,
  declarationOf,
  inRoom,
  notationOf,
  openStage,
  paragraph,
  pictureOf,
  type Stage,
  started,
  takeSeat,
} from './stage.ts'

const DIRECTORY = 'Se comprometieron a elaborar un directorio regional de oficinas.'
const TEXT = declarationOf([
  DIRECTORY,
  'Invitaron a los observadores a acompañar la capacitación.',
  'Reconocieron el trabajo de los puertos.',
  'Acordaron reunirse cada año.',
  'Celebraron la apertura del puente.',
])

let stage: Stage
let line: Line
let chair: Page
let mx: Page
let mx2: Page
let gt: Page
/** All that the network brought to a page, as text of single bytes. */
const brought = new Map<Page, string[]>()

async function sit(seat: string, link: string): Promise<Page> {
  const own = await stage.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-ES' })
  const page = await own.newPage()
  const got: string[] = []
  brought.set(page, got)
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => void got.push(typeof payload === 'string' ? payload : payload.toString('utf8')))
  })
  page.on('response', (response) => {
    // A redirect, and an answer whose page has gone on, have no body.
    void response.text().then(
      (body) => void got.push(body),
      () => undefined,
    )
  })
  stage.listen(page, seat)
  await takeSeat(page, link)
  return page
}

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  line = await openLine(stage.url)
  chair = await sit('chair', stage.linkOf('chair'))
  gt = await sit('gt-1', stage.linkOf('gt-1'))
  mx = await sit('mx-1', line.through(stage.linkOf('mx-1')))
  mx2 = await sit('mx-2', stage.linkOf('mx-2'))
})
afterAll(async () => {
  await stage.close()
  await line.close()
})

const hasReached = (page: Page, words: string): boolean => (brought.get(page) ?? []).some((each) => each.includes(words))
const inside = (page: Page) => page.locator('.private')
const draft = (page: Page) => inside(page).locator('.draft-text .ProseMirror')
const button = (page: Page, name: string | RegExp) => inside(page).getByRole('button', { name, exact: true })
const turnToDrafts = (page: Page) => page.locator('.side-views').getByRole('button', { name: 'Borradores' }).click()
const savedInside = (page: Page) => inside(page).locator('[data-private-saved="saved"]').waitFor()

/** In one step, as a paste is: letters that are typed lie apart in what is sent. */
async function write(page: Page, key: 'Control+Home' | 'Control+End', words: string): Promise<void> {
  await page.bringToFront()
  await draft(page).click()
  await page.keyboard.press(key)
  await page.keyboard.insertText(words)
  await savedInside(page)
}

async function openDraftOf(page: Page, label: string): Promise<void> {
  await caretAtEnd(page, label)
  await page.getByRole('button', { name: 'Borrador interno' }).click()
  await page.getByRole('menuitem', { name: `Borrador de ${label}` }).click()
  await draft(page).waitFor()
}

async function table(page: Page): Promise<void> {
  await button(page, 'Presentar').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Presentar', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const wordsOf = (page: Page): Promise<string> =>
  draft(page).evaluate((root) => {
    const copy = root.cloneNode(true) as Element
    for (const outside of copy.querySelectorAll('del, .caret, .ProseMirror-trailingBreak')) outside.remove()
    return copy.textContent ?? ''
  })

describe('in a sitting', () => {
  test('two persons of a delegation write one draft together, and see where the other is and what it changes', async () => {
    await openDraftOf(mx, 'C1')
    expect(await inside(mx).innerText()).toContain('Solo México lo ve.')
    await write(mx, 'Control+End', ' Canariouno cada año.')
    await mx2.bringToFront()
    await turnToDrafts(mx2)
    await inside(mx2).locator('.draft-open').click()
    await expect.poll(() => wordsOf(mx2)).toBe(`${DIRECTORY} Canariouno cada año.`)
    expect((await draft(mx2).locator('ins').allInnerTexts()).join('')).toContain('Canariouno cada año.')
    await write(mx2, 'Control+Home', 'Hoy ')
    await draft(mx2).locator('.caret[data-by="MX"]').waitFor({ state: 'attached' })
    await mx2.screenshot({ path: pictureOf('draft-1366') })
    await expect.poll(() => wordsOf(mx)).toBe(`Hoy ${DIRECTORY} Canariouno cada año.`)
  })

  test('[I5] nothing of it reaches another delegation or the chair, on the page or by the network', async () => {
    expect([hasReached(mx2, 'Canariouno'), hasReached(gt, 'Canariouno'), hasReached(chair, 'Canariouno')]).toEqual([true, false, false])
    for (const page of [gt, chair]) {
      await page.bringToFront()
      expect(await page.content()).not.toContain('Canariouno')
    }
    await gt.bringToFront()
    await turnToDrafts(gt)
    await inside(gt).getByText('Aún no hay borradores.').waitFor()
    expect(await chair.locator('.side-views').getByRole('button', { name: 'Borradores' }).count()).toBe(0)
  })

  test('a comment for one’s own delegation reaches its persons and nobody else', async () => {
    await caretAtEnd(mx, 'C2')
    await mx.keyboard.press('Control+Alt+KeyM')
    await mx.getByText('Solo México', { exact: true }).click()
    await mx.getByRole('textbox', { name: 'Comentario' }).fill('Canariodos: esperar a la capital.')
    await mx.getByRole('button', { name: 'Comentar en la delegación' }).click()
    await paragraph(mx2, 'C2').locator('.comment-sign').waitFor()
    expect([hasReached(mx2, 'Canariodos'), hasReached(gt, 'Canariodos'), hasReached(chair, 'Canariodos')]).toEqual([true, false, false])
    expect(await paragraph(gt, 'C2').locator('.comment-sign').count()).toBe(0)
  })

  test('when the text moves on, the draft says what tabling would do now', async () => {
    await caretAtEnd(gt, 'C1')
    await gt.keyboard.type(' Así sea.')
    await expect.poll(() => notationOf(chair, 'C1')).toBe(`${DIRECTORY}[GT+ Así sea.]`)
    await caretAtEnd(chair, 'C1')
    await chair.locator('.card[data-by="GT"]').getByRole('button', { name: 'Incorporar', exact: true }).click()
    await mx2.bringToFront()
    await inside(mx2).getByText('El texto cambió desde que se abrió el borrador.').waitFor()
    expect(await inside(mx2).locator('[data-outcome="tabled"]').innerText()).toContain('Canariouno cada año.')
    await mx2.screenshot({ path: pictureOf('draft-moved-1366') })
  })

  test('it is tabled in one act: the meeting has the proposal with its explanation, the delegation its words until it discards them', async () => {
    await mx2.getByLabel(/Explicación/).fill('Así lo pidió la región.')
    await button(mx2, 'Presentar').click()
    await mx2.screenshot({ path: pictureOf('draft-table-1366') })
    await mx2.getByRole('dialog').getByRole('button', { name: 'Presentar', exact: true }).click()
    for (const page of [chair, gt, mx])
      await expect.poll(() => notationOf(page, 'C1')).toBe(`[MX+Hoy ]${DIRECTORY} [MX+Canariouno cada año. ]Así sea.`)
    await inside(mx2).getByText('Entró como propuesta').waitFor()
    expect(await wordsOf(mx2)).toBe(`Hoy ${DIRECTORY} Canariouno cada año.`)
    await caretAtEnd(chair, 'C1')
    await chair.locator('.card[data-by="MX"]').getByText('Así lo pidió la región.').waitFor()
    await mx2.bringToFront()
    await button(mx2, 'Descartar').click()
    await mx2.getByRole('dialog').getByRole('button', { name: 'Descartar' }).click()
    await inside(mx2).getByText('Aún no hay borradores.').waitFor()
    await expect.poll(() => notationOf(chair, 'C1')).toContain('Canariouno')
  })

  test('several go in together, a new paragraph among them', async () => {
    await openDraftOf(mx2, 'C3')
    await write(mx2, 'Control+End', ' Y de su gente.')
    await button(mx2, 'Todos los borradores').click()
    await button(mx2, 'Párrafo nuevo tras C3').click()
    await write(mx2, 'Control+End', 'Agradecieron a los pueblos.')
    await button(mx2, 'Todos los borradores').click()
    for (const each of await inside(mx2).getByRole('checkbox').all()) await each.check()
    await button(mx2, 'Presentar 2 elegidos').click()
    await mx2.getByRole('dialog').getByRole('button', { name: 'Presentar', exact: true }).click()
    await expect.poll(() => notationOf(gt, 'C3')).toContain('[MX+ Y de su gente.]')
    await expect.poll(() => notationOf(gt, 'C3 bis')).toBe('[MX+Agradecieron a los pueblos.]')
  })

  test('words that met an agreed paragraph go to the draft', async () => {
    line.sleep()
    await caretAtEnd(mx, 'C5')
    await mx.keyboard.type(' Gracias.')
    const found = (await started(chair, 'chair')).paragraphs.find(({ label }) => label === 'C5')
    expect(await act(chair, 'chair', { type: 'agree', paragraph: found?.id, seen: found?.seen })).toBe(200)
    line.wake()
    await mx.locator('.kept-shelf').getByRole('button', { name: 'Pasar al borrador interno' }).click()
    await expect.poll(() => wordsOf(mx)).toBe('Celebraron la apertura del puente. Gracias.')
    await inside(mx).getByText('El párrafo está acordado.').waitFor()
    expect(await mx.locator('.kept-shelf').count()).toBe(0)
    expect(await button(mx, 'Presentar').isDisabled()).toBe(true)
  })

  test('after a reload it is still there', async () => {
    await savedInside(mx)
    await mx.reload()
    await inRoom(mx)
    await turnToDrafts(mx)
    await inside(mx).locator('.draft-row', { hasText: 'C5' }).locator('.draft-open').click()
    expect(await wordsOf(mx)).toBe('Celebraron la apertura del puente. Gracias.')
  })

  test('the projector shows nothing of it, from a delegation’s own page neither', async () => {
    const projector = await mx.context().newPage()
    await projector.goto(mx.url().replace(/(\/room\/[^/]+\/[^/]+).*/, '$1/projector'))
    await projector.locator('main').waitFor()
    expect(await projector.locator('.private').count()).toBe(0)
    expect(await projector.content()).not.toContain('Gracias.')
    await projector.close()
  })
})

describe('a contact group', () => {
  test('drafts together under its name and its members; one of them tables with the others behind it', async () => {
    await mx2.bringToFront()
    await button(mx2, 'Formar grupo de contacto').click()
    await mx2.getByLabel('Nombre del grupo').fill('Amigos del canariotres')
    await mx2.getByLabel('GT · Guatemala').check()
    await mx2.getByRole('button', { name: 'Formar grupo', exact: true }).click()
    await inside(mx2).getByText('Lo ven Guatemala y México.').waitFor()
    await gt.bringToFront()
    await turnToDrafts(gt)
    await inside(gt).getByRole('button', { name: 'Amigos del canariotres' }).click()
    await inside(gt).getByText('Encabeza México').waitFor()
    await caretAtEnd(gt, 'C4')
    await button(gt, 'Borrador de C4').click()
    await write(gt, 'Control+End', ' En mayo.')
    await mx2.bringToFront()
    await inside(mx2).locator('.draft-open').click()
    await inside(mx2).getByText('Diferencias con el texto actual.').waitFor()
    await mx2.screenshot({ path: pictureOf('group-1366') })
    expect([hasReached(mx2, 'canariotres'), hasReached(gt, 'canariotres'), hasReached(chair, 'canariotres')]).toEqual([true, true, false])
    await button(mx2, 'Presentar').click()
    await mx2.getByRole('dialog').getByLabel('GT · Guatemala').check()
    await mx2.getByRole('dialog').getByLabel('En nombre de (optativo)').fill('Amigos del puerto')
    await mx2.getByRole('dialog').getByRole('button', { name: 'Presentar', exact: true }).click()
    await caretAtEnd(chair, 'C4')
    const card = chair.locator('.card[data-by="MX"]')
    await card.getByText('en nombre de «Amigos del puerto»').waitFor()
    expect(await card.locator('.pos .code').allInnerTexts()).toEqual(['GT'])
    await chair.screenshot({ path: pictureOf('tabled-with-1366') })
  })

  test('who leaves it sees it no more', async () => {
    await gt.bringToFront()
    await button(gt, 'Todos los borradores').click()
    await button(gt, 'Salir del grupo').click()
    await gt.getByRole('dialog').getByRole('button', { name: 'Salir del grupo' }).click()
    await inside(gt).getByText('Solo Guatemala lo ve.').waitFor()
    await expect.poll(() => inside(gt).innerText()).not.toContain('canariotres')
  })
})

describe('between sittings', () => {
  test('drafts stay open to the delegation, against the last revision; nothing can be tabled', async () => {
    expect(await act(chair, 'chair', { type: 'issue-revision', title: 'Primera' })).toBe(200)
    expect(await act(chair, 'chair', { type: 'close-sitting' })).toBe(200)
    await mx.bringToFront()
    await inside(mx).getByText('Diferencias con la Rev.1.').waitFor()
    await write(mx, 'Control+End', ' A todos.')
    await button(mx, 'Todos los borradores').click()
    await inside(mx)
      .getByLabel('Nuevo borrador sobre el párrafo')
      .selectOption({ label: 'C2 · Invitaron a los observadores a acompañar la capacitación.' })
    await button(mx, 'Borrador de C2').click()
    await write(mx, 'Control+End', ' Cada mes.')
    await mx.screenshot({ path: pictureOf('drafts-between-sittings-1366'), fullPage: true })
    expect(await button(mx, 'Presentar').isDisabled()).toBe(true)
  })

  test('in the time that the chair sets they are tabled in writing', async () => {
    expect(await act(chair, 'chair', { type: 'open-window', until: Date.now() + 3_600_000 })).toBe(200)
    await mx.reload()
    await inside(mx)
      .getByText(/Puede presentarlo por escrito hasta las/)
      .waitFor()
    await inside(mx).locator('.draft-row', { hasText: 'C2' }).locator('.draft-open').click()
    await inside(mx).getByText('Si México ya propone algo en C2, esto lo sustituye.').waitFor()
    await table(mx)
    await inside(mx).getByText('Entró como propuesta').waitFor()
    await expect.poll(() => notationOf(chair, 'C2')).toContain('[MX+ Cada mes.]')
  })

  test('in English, on a narrow screen', async () => {
    await mx.evaluate(() => localStorage.setItem('declaro/language', 'en'))
    await mx.setViewportSize({ width: 820, height: 1100 })
    await mx.reload()
    await inside(mx).getByText('Only Mexico sees it.').waitFor()
    await inside(mx).locator('.draft-row', { hasText: 'C5' }).locator('.draft-open').click()
    await inside(mx).getByText('Differences from Rev.1.').waitFor()
    expect(await inside(mx).innerText()).not.toMatch(/Borrador|Presentar|Guardado/)
    await mx.screenshot({ path: pictureOf('draft-en-820'), fullPage: true })
  })
})

test('no page complained', () => {
  expect(stage.complaints).toEqual([])
})
