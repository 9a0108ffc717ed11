/** What a person at the text relies on while the sitting and others go on: the keyboard is there again after a pause, and others' carets stand where they are. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caretAt, caretAtEnd, declarationOf, notationOf, openStage, paragraph, saved, type Stage, takeSeat } from './stage.ts'

let stage: Stage
let chair: Page
let gt: Page
let mx: Page

const BASE = 'Abrieron el gran puente norte.'

beforeAll(async () => {
  stage = await openStage({ text: declarationOf(Array.from({ length: 8 }, () => BASE)) })
  chair = await stage.sit('chair')
  gt = await stage.sit('gt-1')
  // In a window of its own: both are in front.
  mx = await (await stage.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-ES' })).newPage()
  stage.listen(mx, 'mx-1')
  await takeSeat(mx, stage.linkOf('mx-1'))
})
afterAll(() => stage.close())

const mayWrite = (may: boolean): Promise<void> => mx.locator(`.sheet-text .ProseMirror[contenteditable="${may}"]`).waitFor()

async function suspend(): Promise<void> {
  await act(chair, 'chair', { type: 'suspend-sitting', mode: 'read_only' })
  await mayWrite(false)
}

async function resume(): Promise<void> {
  await act(chair, 'chair', { type: 'resume-sitting' })
  await mayWrite(true)
}

test('when writing goes on after a suspension, the keyboard is where it was', async () => {
  for (const [label, pause] of [
    ['C1', 0],
    ['C2', 500],
  ] as const) {
    await caretAt(mx, label, 12)
    await mx.keyboard.type('muy ')
    await suspend()
    await mx.waitForTimeout(pause)
    await mx.keyboard.type('en vano')
    await resume()
    await mx.keyboard.type('muy ')
    await expect.poll(() => notationOf(mx, label)).toBe('Abrieron el [MX+muy muy ]gran puente norte.')
    await saved(mx)
  }
})

test('who went elsewhere meanwhile stays there, and who was not at the text is not brought to it', async () => {
  await caretAt(mx, 'C3', 12)
  await suspend()
  const button = mx.getByRole('button').first()
  await button.focus()
  await resume()
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  await button.evaluate((element) => element.blur())
  await suspend()
  await resume()
  await mx.waitForTimeout(200)
  expect(await mx.evaluate(() => document.activeElement === document.body)).toBe(true)
})

/** The text before another's caret, and the paragraph that it stands in. */
const caretOfGt = (): Promise<string> =>
  mx.locator('.caret[data-by="GT"]').evaluate((caret) => {
    const inside = caret.closest<HTMLElement>('.para')
    if (inside === null) return 'between paragraphs'
    const before = document.createRange()
    before.setStart(inside, 0)
    before.setEndBefore(caret)
    return `${inside.dataset.label}: ${before.toString()}`
  })

test('another’s caret stays where it is while one writes, erases and pastes above it', async () => {
  const at = 'C6: Abrieron el gran'
  await caretAt(gt, 'C6', 16)
  await expect.poll(caretOfGt).toBe(at)
  await caretAt(mx, 'C5', 12)
  for (const letter of 'muy, muy, muy ') {
    await mx.keyboard.type(letter)
    expect(await caretOfGt()).toBe(at)
  }
  for (let erased = 0; erased < 5; erased++) {
    await mx.keyboard.press('Backspace')
    expect(await caretOfGt()).toBe(at)
  }
  await mx.keyboard.press('Enter')
  await mx.keyboard.type('Otro')
  expect(await caretOfGt()).toBe(at)
  await mx.locator('.sheet-text .ProseMirror').evaluate((root) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'pegado '.repeat(8))
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  expect(await caretOfGt()).toBe(at)
  await mx.keyboard.press('ControlOrMeta+z')
  expect(await caretOfGt()).toBe(at)
  await caretAtEnd(gt, 'C7')
  await expect.poll(caretOfGt).toBe(`C7: ${BASE}`)
  await paragraph(mx, 'C7').and(mx.locator('.is-open')).waitFor()
  expect(stage.complaints).toEqual([])
})
