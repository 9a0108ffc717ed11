/** What moves under the pointer while others type: a click that meant another card does nothing, and says so. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caretAtEnd, openStage, paragraph, saved, type Stage, wordsOf } from './stage.ts'

let stage: Stage
let chair: Page
let gt: Page
let bz: Page

beforeAll(async () => {
  stage = await openStage()
  chair = await stage.sit('chair')
  gt = await stage.sit('gt-1')
  bz = await stage.sit('bz-1')
})
afterAll(() => stage.close())

const accept = (by: string) => chair.locator(`.card[data-by="${by}"]`).getByRole('button', { name: 'Incorporar', exact: true })

type At = { readonly x: number; readonly y: number }

async function middleOf(by: string): Promise<At> {
  const box = await accept(by).boundingBox()
  if (box === null) throw new Error(`${by} has no card on the screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** In the page itself, as soon as the card is drawn: a person's click that was on its way. */
const clickWhenCardComes = ({ x, y }: At, by: string): Promise<string | undefined> =>
  chair.evaluate(
    async ([left, top, party]) => {
      while (document.querySelector(`.card[data-by="${party}"]`) === null) await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      const hit = document.elementFromPoint(left, top)
      const told = { bubbles: true, cancelable: true, detail: 1, clientX: left, clientY: top }
      hit?.dispatchEvent(new PointerEvent('pointerdown', told))
      hit?.dispatchEvent(new MouseEvent('click', told))
      return hit?.closest<HTMLElement>('.card')?.dataset.by
    },
    [x, y, by] as const,
  )

test('a card that came under the pointer is not settled by the click that meant the one before', async () => {
  await caretAtEnd(gt, 'C2')
  await gt.keyboard.type(' de Guatemala')
  await saved(gt)
  await chair.bringToFront()
  await paragraph(chair, 'C2').click()
  const at = await middleOf('GT')
  await chair.mouse.move(at.x - 2, at.y)
  await chair.mouse.move(at.x, at.y)
  const clicked = clickWhenCardComes(at, 'BZ')
  await caretAtEnd(bz, 'C2')
  await chair.bringToFront()
  await bz.keyboard.type(' de Belice')
  expect(await clicked).toBe('BZ')
  await chair.getByText('La lista se movió bajo el puntero y no se hizo nada. Pulse de nuevo.').waitFor()
  await saved(bz)
  await expect.poll(() => chair.locator('.card[data-by="BZ"]').textContent()).toContain('de Belice')
  expect(await wordsOf(chair, 'C2')).toMatch(/ de Belice.* de Guatemala|de Guatemala.* de Belice/)
})

test('where the pointer is put afterwards, a click counts at once, and so does the keyboard', async () => {
  await accept('GT').click()
  await expect.poll(() => chair.locator('.card[data-by="GT"]').count()).toBe(0)
  await accept('BZ').focus()
  await chair.keyboard.press('Enter')
  await expect.poll(() => chair.locator('.card[data-by="BZ"]').count()).toBe(0)
  expect(stage.complaints).toEqual([])
})

test('who pressed elsewhere in between and comes back to the same place is taken at once', async () => {
  for (const [page, words] of [
    [gt, ' de Guatemala'],
    [bz, ' de Belice'],
  ] as const) {
    await caretAtEnd(page, 'C4')
    await page.keyboard.type(words)
    await saved(page)
  }
  await chair.bringToFront()
  await paragraph(chair, 'C4').click()
  const { x, y } = await middleOf('BZ')
  await chair.mouse.click(x, y)
  await expect.poll(() => chair.locator('.card[data-by="BZ"]').count(), { interval: 10 }).toBe(0)
  await paragraph(chair, 'C4').click()
  const next = await middleOf('GT')
  await chair.mouse.click(next.x, next.y)
  await expect.poll(() => chair.locator('.card[data-by="GT"]').count()).toBe(0)
  expect(stage.complaints).toEqual([])
})
