/** Signs in the text that are no part of it: who clicks on one writes beside it, not where the caret was before. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caretAt, notationOf, openStage, saved, type Stage } from './stage.ts'

let stage: Stage
let gt: Page
let ca: Page

beforeAll(async () => {
  stage = await openStage()
  gt = await stage.sit('gt-1')
  await caretAt(gt, 'C2', 'Reconocieron'.length)
  await gt.keyboard.type(' de nuevo')
  await saved(gt)
  ca = await stage.sit('ca-1')
  await ca.bringToFront()
})
afterAll(() => stage.close())

const sign = (label: string, name: 'tag' | 'number') => ca.locator(`.para[data-label="${label}"] .${name}`).first()

async function writes(words: string): Promise<void> {
  await ca.keyboard.type(words)
  await saved(ca)
}

test('on a page that only just opened, the code of a proposal', async () => {
  await sign('C2', 'tag').click()
  await writes(' de veras')
  expect(await notationOf(ca, 'C2')).toMatch(/^Reconocieron\[GT\+ de nuevo\]\[CA\+ de veras\] que /)
})

test('with the caret far away, the number of a paragraph and the code of a proposal', async () => {
  await caretAt(ca, 'P1', 0)
  await sign('D2', 'number').click()
  await writes('Asimismo, ')
  expect(await notationOf(ca, 'D2')).toMatch(/^\[CA\+Asimismo, \]/)
  await sign('C2', 'tag').click()
  await writes(' y pronto')
  expect(await notationOf(ca, 'C2')).toMatch(/^Reconocieron\[GT\+ de nuevo\]\[CA\+ y pronto de veras\] que /)
})

test('with the shift key the words up to it are selected', async () => {
  await caretAt(ca, 'C2', 0)
  await sign('C2', 'tag').click({ modifiers: ['Shift'] })
  await expect.poll(() => ca.evaluate(() => document.getSelection()?.toString())).toMatch(/^Reconocieron de nuevo/)
  expect(stage.complaints).toEqual([])
})
