/** What happens to words when the line, the room or the page goes away, in a real browser. All of it on plain http under a name that is not this
 *  computer's own, as in a closed room: no crypto.subtle, no clipboard API, no service worker. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Line, openLine } from './line.ts'
import {
  act,
  caretAt,
  caretAtEnd,
  declarationOf,
  inRoom,
  notationOf,
  openStage,
  paragraph,
  saved,
  type Stage,
  started,
  takeSeat,
} from './stage.ts'

const BASE = 'Abrieron el gran puente norte.'

let stage: Stage
let chair: Page
let gt: Page
/** Mexico sits at a laptop of its own, whose line fails. */
let laptop: BrowserContext
let line: Line
let mx: Page

beforeAll(async () => {
  stage = await openStage({ name: 'sala.test', text: declarationOf(Array.from({ length: 30 }, () => BASE)) })
  line = await openLine(stage.url)
  chair = await stage.sit('chair')
  gt = await stage.sit('gt-1')
  laptop = await stage.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-ES' })
  mx = await laptop.newPage()
  stage.listen(mx, 'mx-1')
  await takeSeat(mx, line.through(stage.linkOf('mx-1')))
})
afterAll(async () => {
  await stage.close()
  await line.close()
})

let used = 0
/** A paragraph that no other test touches. */
const fresh = (): string => `C${++used}`

const everyoneSees = async (label: string, notation: string): Promise<void> => {
  for (const page of [mx, gt, chair]) await expect.poll(() => notationOf(page, label)).toBe(notation)
  await saved(mx)
}

const agree = async (label: string): Promise<void> => {
  const found = (await started(chair, 'chair')).paragraphs.find((each) => each.label === label)
  expect(await act(chair, 'chair', { type: 'agree', paragraph: found?.id, seen: found?.seen })).toBe(200)
}

/** What this computer holds of the room. */
const held = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.entries(localStorage).flatMap(([key, value]) => (key.startsWith('declaro/rehearsal') ? [String(value)] : [])))

describe('on plain http', () => {
  test('the page is no secure context, and everything works all the same', async () => {
    expect(await mx.evaluate(() => [isSecureContext, 'subtle' in crypto, 'clipboard' in navigator, 'serviceWorker' in navigator])).toEqual([
      false,
      false,
      false,
      false,
    ])
    const label = fresh()
    await caretAtEnd(mx, label)
    await mx.keyboard.type(' Ya.')
    await everyoneSees(label, `${BASE}[MX+ Ya.]`)
    await caretAtEnd(chair, label)
    await chair.locator('.card[data-by="MX"]').getByRole('button', { name: 'Incorporar', exact: true }).click()
    await everyoneSees(label, `${BASE} Ya.`)
  })
})

/** The page goes while the line is down, and is opened again when it is back. */
async function reloadAcrossTheGap(): Promise<void> {
  const address = mx.url()
  await expect(mx.reload()).rejects.toThrow('ERR_')
  await mx.waitForURL(/^chrome-error:/)
  line.wake()
  await mx.goto(address)
  await inRoom(mx)
}

describe('a line that fails', () => {
  test('[T10] words typed meanwhile are kept unreadable, and come in when it is back', async () => {
    const label = fresh()
    line.sleep()
    await caretAtEnd(mx, label)
    await mx.keyboard.type(' sin red')
    await expect.poll(() => held(mx)).toHaveLength(1)
    expect((await held(mx)).join()).not.toContain('sin red')
    line.wake()
    await everyoneSees(label, `${BASE}[MX+ sin red]`)
    expect(await held(mx)).toEqual([])
  })

  test('after a reload they come back as the party’s proposal, once', async () => {
    const [one, two] = [fresh(), fresh()]
    line.sleep()
    await caretAtEnd(mx, one)
    await mx.keyboard.type(' recargado')
    await caretAt(mx, two, 12)
    await mx.keyboard.press('Enter')
    await mx.keyboard.type('Otro')
    await reloadAcrossTheGap()
    await everyoneSees(one, `${BASE}[MX+ recargado]`)
    await everyoneSees(two, BASE)
    await everyoneSees(`${two} bis`, '[MX+Otro]')
    await mx.reload()
    await inRoom(mx)
    await everyoneSees(one, `${BASE}[MX+ recargado]`)
    expect(await paragraph(mx, `${two} ter`).count()).toBe(0)
  })

  test('[T10] words that the server had, though the page was not told, do not come twice', async () => {
    const [one, two] = [fresh(), fresh()]
    line.deafen()
    await caretAtEnd(mx, one)
    await mx.keyboard.type(' oído')
    await caretAtEnd(mx, two)
    await mx.keyboard.press('Enter')
    await mx.keyboard.type('Otro')
    await expect.poll(() => notationOf(gt, one)).toBe(`${BASE}[MX+ oído]`)
    await expect.poll(() => notationOf(gt, `${two} bis`)).toBe('[MX+Otro]')
    await reloadAcrossTheGap()
    await everyoneSees(one, `${BASE}[MX+ oído]`)
    await everyoneSees(`${two} bis`, '[MX+Otro]')
    expect(await paragraph(mx, `${two} ter`).count()).toBe(0)
  })

  test('a refusal keeps the words, the caret, and what was written elsewhere', async () => {
    const [closed, open] = [fresh(), fresh()]
    line.sleep()
    await caretAt(mx, closed, 12)
    await mx.keyboard.type('muy ')
    await caretAt(mx, open, 12)
    await mx.keyboard.type('bien ')
    await agree(closed)
    line.wake()
    const kept = mx.locator('.kept li')
    await kept.waitFor()
    expect(await kept.locator('.kept-words').textContent()).toBe('añadir muy ')
    expect(await kept.getByRole('button').allTextContents()).toEqual([
      'Proponer en el párrafo actual',
      `Pedir que se reabra ${closed}`,
      'Pasar al borrador interno',
      'Copiar',
      'Descartar',
    ])
    await mx.keyboard.type('y mejor ')
    await everyoneSees(open, 'Abrieron el [MX+bien y mejor ]gran puente norte.')
    await everyoneSees(closed, BASE)
    expect(await act(chair, 'chair', { type: 'suspend-sitting', mode: 'read_only' })).toBe(200)
    await mx.getByText('Ahora no se escribe. Podrá hacerlo').waitFor()
    expect(await kept.getByRole('button', { name: 'Proponer' }).count()).toBe(0)
    expect(await act(chair, 'chair', { type: 'resume-sitting' })).toBe(200)
    await kept.getByRole('button', { name: 'Proponer' }).waitFor()
    await kept.getByRole('button', { name: 'Copiar' }).click()
    await caretAtEnd(mx, open)
    await mx.keyboard.press('ControlOrMeta+v')
    await everyoneSees(open, 'Abrieron el [MX+bien y mejor ]gran puente norte.[MX+muy ]')
    await kept.getByRole('button', { name: 'Pedir que se reabra' }).click()
    await mx.getByRole('textbox', { name: 'Motivo' }).fill('falta una palabra')
    await mx.getByRole('dialog').getByRole('button', { name: 'Aceptar' }).click()
    await paragraph(chair, closed).click()
    await chair.getByText('falta una palabra').waitFor()
    await kept.getByRole('button', { name: 'Descartar' }).click()
    expect(await kept.count()).toBe(0)
  })
})

describe('one browser, several tabs', () => {
  test('two seats in two tabs each, all writing, each as itself', async () => {
    const [one, two] = [fresh(), fresh()]
    const us = await stage.sit('us-1')
    const [usTab, gtTab] = [await stage.context.newPage(), await stage.context.newPage()]
    await usTab.goto(`${stage.url}/room/rehearsal/us-1`)
    await gtTab.goto(`${stage.url}/room/rehearsal/gt-1`)
    for (const page of [usTab, gtTab]) await inRoom(page)
    for (const [page, label, words] of [
      [us, one, 'a'],
      [usTab, two, 'b'],
      [gt, two, 'c'],
      [gtTab, one, 'd'],
    ] as const) {
      if (page === us || page === usTab) await caretAt(page, label, 0)
      else await caretAtEnd(page, label)
      await page.keyboard.type(words)
    }
    for (const page of [us, usTab, gt, gtTab, mx]) {
      await expect.poll(() => notationOf(page, one)).toBe(`[US+a]${BASE}[GT+d]`)
      await expect.poll(() => notationOf(page, two)).toBe(`[US+b]${BASE}[GT+c]`)
    }
    await caretAt(usTab, one, 1)
    await usTab.keyboard.type('z')
    await caretAt(us, one, 1)
    await us.keyboard.press('Backspace')
    await expect.poll(() => notationOf(gt, one)).toBe(`[US+z]${BASE}[GT+d]`)
    for (const page of [us, usTab, gtTab]) await page.close()
  })
})

describe('the room around the text', () => {
  test('[T06] nobody can write before the text is there', async () => {
    const page = await stage.context.newPage()
    const held: (() => void)[] = []
    await page.routeWebSocket(/\/sync\//, (socket) => {
      const server = socket.connectToServer()
      socket.onMessage((message) => server.send(message))
      server.onMessage((message) => void held.push(() => socket.send(message)))
    })
    await page.goto(`${stage.url}/room/rehearsal/gt-1`)
    await page.getByRole('status').first().waitFor()
    await expect.poll(() => held.length).toBeGreaterThan(1)
    expect(await page.locator('[contenteditable="true"]').count()).toBe(0)
    for (const release of held) release()
    await page.locator('.ProseMirror[contenteditable="true"]').waitFor()
    await page.close()
  })

  test('presence says party and name as the server knows them', async () => {
    const label = fresh()
    await caretAtEnd(mx, label)
    const caret = paragraph(gt, label).locator('.caret[data-by="MX"]')
    await caret.waitFor()
    expect(await caret.getAttribute('data-code')).toBe('MX')
    expect(await caret.getAttribute('title')).toContain('Jefatura de delegación 1 (MX)')
  })

  test('find goes to the words, one place after the other', async () => {
    const [one, two] = [fresh(), fresh()]
    for (const label of [one, two]) {
      await caretAtEnd(gt, label)
      await gt.keyboard.type(' Hallazgo')
    }
    await saved(gt)
    await caretAt(gt, 'C1', 0)
    await gt.keyboard.press('ControlOrMeta+f')
    await gt.getByRole('textbox', { name: 'Buscar en el texto' }).fill('hallazgo')
    await gt.keyboard.press('Enter')
    await gt.locator(`.para.is-current[data-label="${one}"]`).waitFor()
    await gt.keyboard.press('Enter')
    await gt.locator(`.para.is-current[data-label="${two}"]`).waitFor()
    await gt.keyboard.press('Escape')
    expect(await gt.evaluate(() => getSelection()?.toString())).toBe('Hallazgo')
  })

  test('words are spelled in the conference’s language, whatever the screen speaks', async () => {
    const text = gt.locator('.ProseMirror')
    expect([await text.getAttribute('lang'), await text.getAttribute('spellcheck')]).toEqual(['es', 'true'])
    await gt.getByRole('button', { name: 'Más' }).click()
    await gt.getByRole('menuitem', { name: 'English' }).click()
    await gt.getByRole('button', { name: 'More' }).waitFor()
    expect(await text.getAttribute('lang')).toBe('es')
  })
})

describe('a laptop asleep through the close of the sitting', () => {
  test('wakes up outside: its late words are shown once, and nothing of the text stays', async () => {
    const label = fresh()
    line.sleep()
    await caretAtEnd(mx, label)
    await mx.keyboard.type(' dormido')
    await expect.poll(() => held(mx)).toHaveLength(1)
    expect(await act(chair, 'chair', { type: 'close-sitting' })).toBe(200)
    line.wake()
    await mx.getByText('La reunión está cerrada').waitFor()
    expect(await mx.locator('.late .kept-words').allTextContents()).toEqual(['añadir  dormido'])
    expect(await mx.content()).not.toContain('gran puente')
    expect(await held(mx)).toEqual([])
    await mx.reload()
    await mx.getByText('La reunión está cerrada').waitFor()
    expect(await mx.content()).not.toContain('dormido')
  })

  test('no page broke, and none met the content policy', () => {
    expect(stage.complaints).toEqual([])
  })
})
