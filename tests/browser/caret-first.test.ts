/** Where a person puts the caret while others type: a click and an arrow key count, whatever arrives in the same moment. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caretAt, caretAtEnd, openStage, paragraph, type Stage, takeSeat } from './stage.ts'

let stage: Stage
let chair: Page
let mx: Page
let typing = { stop: async (): Promise<void> => undefined }

beforeAll(async () => {
  stage = await openStage()
  chair = await stage.sit('chair')
  // In a window of its own: both are in front.
  mx = await (await stage.browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  stage.listen(mx, 'mx-1')
  await takeSeat(mx, stage.linkOf('mx-1'))
  // Below what is clicked, which thus stays where it is.
  await caretAtEnd(mx, 'D1')
  await chair.bringToFront()
  typing = typeOn(mx)
})
afterAll(async () => {
  await typing.stop()
  await stage.close()
})

/** Letters and words without a pause, until told to stop. */
function typeOn(page: Page): { stop: () => Promise<void> } {
  let isTyping = true
  const done = (async () => {
    for (let typed = 1; isTyping; typed++) await page.keyboard.press(typed % 12 > 6 ? 'Backspace' : typed % 12 === 3 ? 'Space' : 'a')
  })()
  return {
    stop: () => {
      isTyping = false
      return done
    },
  }
}

const currentLabel = (): Promise<string | null> => chair.locator('.para.is-current').getAttribute('data-label')

/** The caret's place in its paragraph, in characters. */
const offset = (page: Page): Promise<number> =>
  page.locator('.sheet-text .ProseMirror').evaluate((root) => {
    const { editor } = root as unknown as { editor: { state: { selection: { $head: { parentOffset: number } } } } }
    return editor.state.selection.$head.parentOffset
  })

test('a click puts the caret into the paragraph that was clicked', async () => {
  for (let time = 0; time < 10; time++)
    for (const label of ['C1', 'C2', 'C3', 'C4']) {
      await paragraph(chair, label).click()
      await expect.poll(currentLabel).toBe(label)
    }
})

test('the first click after the keyboard was elsewhere does too', async () => {
  for (let time = 0; time < 10; time++)
    for (const label of ['C1', 'C2', 'C3', 'C4']) {
      await chair.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
      await paragraph(chair, label).click()
      await expect.poll(currentLabel).toBe(label)
    }
})

test('each arrow key moves the caret by one character', async () => {
  await caretAt(chair, 'C2', 2)
  for (let time = 0; time < 60; time++) await chair.keyboard.press('ArrowRight')
  await expect.poll(() => offset(chair)).toBe(62)
})

test('words are selected by dragging over them', async () => {
  for (let time = 0; time < 8; time++) {
    const box = await paragraph(chair, 'C3').boundingBox()
    if (box === null) throw new Error('the paragraph is not on the screen')
    const [from, y] = [box.x + 60, box.y + 14]
    await chair.mouse.move(from, y)
    await chair.mouse.down()
    for (let step = 1; step <= 20; step++) await chair.mouse.move(from + step * 10, y)
    await chair.mouse.up()
    await expect.poll(() => chair.evaluate(() => document.getSelection()?.toString())).toMatch(/^Destacaron que los p/)
    await paragraph(chair, 'C4').click()
    await paragraph(chair, 'C4').and(chair.locator('.is-current')).waitFor()
  }
  expect(stage.complaints).toEqual([])
})
