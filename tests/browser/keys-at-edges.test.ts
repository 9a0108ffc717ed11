/** Keys that come one right after another at the edges of paragraphs, on a computer that is slow: each is pressed where the caret is by then, and no
 *  paragraph is joined to another. */
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caretAt, caretAtEnd, declarationOf, notationOf, openStage, paragraph, saved, selectWords, type Stage } from './stage.ts'

let stage: Stage
let mx: Page
let keys: CDPSession

const BASE = 'Abrieron el gran puente norte.'
/** As another delegation has left it: its code stands in the line. */
const WITH_CODE = 'Abrieron el [GT-gran ]puente norte.'
const TIMES = Number(process.env.DECLARO_TIMES ?? 1)

beforeAll(async () => {
  stage = await openStage({ text: declarationOf(Array.from({ length: 8 }, () => BASE)) })
  const gt = await stage.sit('gt-1')
  for (const label of ['C3', 'C4', 'C5']) {
    await selectWords(gt, label, 'gran ')
    await gt.keyboard.press('Delete')
  }
  await saved(gt)
  mx = await stage.sit('mx-1')
  await paragraph(mx, 'C5').locator('.tag').waitFor()
  await mx.bringToFront()
  keys = await stage.context.newCDPSession(mx)
  await keys.send('Emulation.setCPUThrottlingRate', { rate: 6 })
})
afterAll(() => stage.close())

const CODES = { Home: 36, End: 35, Backspace: 8, Delete: 46, ArrowDown: 40 } as const
type Named = keyof typeof CODES
type Key = { readonly named: Named; readonly modifiers: number } | { readonly letter: string }

const SHIFT = 8
const CONTROL = 2
const key = (named: Named, modifiers = 0): Key => ({ named, modifiers })
const letter: Key = { letter: 'x' }

/** All at once: the page has them in its queue before it has done with the first. */
const hit = (pressed: readonly Key[]): Promise<unknown> =>
  Promise.all(pressed.flatMap(strokesOf).map((stroke) => keys.send('Input.dispatchKeyEvent', stroke)))

type Stroke = { type: 'keyDown' | 'keyUp'; key: string; code: string; windowsVirtualKeyCode: number; modifiers: number; text?: string }

function strokesOf(pressed: Key): Stroke[] {
  if ('letter' in pressed) {
    const stroke = { key: pressed.letter, code: 'KeyX', windowsVirtualKeyCode: 88, modifiers: 0 }
    return [
      { type: 'keyDown', text: pressed.letter, ...stroke },
      { type: 'keyUp', ...stroke },
    ]
  }
  const stroke = { key: pressed.named, code: pressed.named, windowsVirtualKeyCode: CODES[pressed.named], modifiers: pressed.modifiers }
  return [
    { type: 'keyDown', ...stroke },
    { type: 'keyUp', ...stroke },
  ]
}

const LABELS = ['C2', 'C3', 'C4', 'C5', 'C6'] as const
const readAll = (): Promise<string[]> => Promise.all(LABELS.map((label) => notationOf(mx, label)))
const AT_FIRST = [BASE, WITH_CODE, WITH_CODE, WITH_CODE, BASE]

async function clickInto(label: string): Promise<void> {
  const box = await paragraph(mx, label).boundingBox()
  if (box === null) throw new Error('the paragraph is not on the screen')
  await mx.mouse.click(box.x + 230, box.y + 14)
}

async function takeBack(): Promise<void> {
  await mx.waitForTimeout(600)
  await mx.keyboard.press('ControlOrMeta+z')
  await expect.poll(readAll).toEqual(AT_FIRST)
}

const becomes = (label: (typeof LABELS)[number], notation: string): string[] =>
  AT_FIRST.map((was, index) => (LABELS[index] === label ? notation : was))

type Case = readonly [name: string, pressed: readonly Key[], label: (typeof LABELS)[number], notation: string]

test.each<Case>([
  ['Home, Backspace, a letter', [key('Home'), key('Backspace'), letter], 'C3', `${WITH_CODE}[MX+x]`],
  ['End, Delete, a letter', [key('End'), key('Delete'), letter], 'C5', `[MX+x]${WITH_CODE}`],
  ['Home, Ctrl+Backspace, a letter', [key('Home'), key('Backspace', CONTROL), letter], 'C4', `[MX+x]${WITH_CODE}`],
  ['End, Ctrl+Delete, a letter', [key('End'), key('Delete', CONTROL), letter], 'C4', `${WITH_CODE}[MX+x]`],
])('%s', async (_, pressed, label, notation) => {
  for (let time = 0; time < TIMES; time++) {
    await clickInto('C4')
    await hit(pressed)
    await expect.poll(readAll).toEqual(becomes(label, notation))
    await takeBack()
  }
})

/** The words alone, without whose they are and who strikes them. */
const withoutSigns = (notation: string): string => notation.replace('[MX+x]', '').replaceAll(/\[[^\]]*-([^\]]*)\]/g, '$1')

test.each([
  ['a letter', letter],
  ['Delete', key('Delete')],
])('a selection over the edge of a paragraph, made with the keys, then %s: each keeps its words', async (_, last) => {
  for (let time = 0; time < TIMES; time++) {
    await clickInto('C4')
    await hit([key('End'), key('ArrowDown', SHIFT), last])
    await expect.poll(async () => (await readAll())[3]).toMatch(/MX-/)
    const notations = await readAll()
    expect(notations.map(withoutSigns)).toEqual(AT_FIRST.map(withoutSigns))
    expect(notations.join().match(/MX\+/g) ?? []).toHaveLength(last === letter ? 1 : 0)
    await takeBack()
  }
})

describe('an empty paragraph of one’s own, double-clicked', () => {
  const own = () => paragraph(mx, 'C4 bis')

  async function doubleClickAnd(pressed: Key): Promise<void> {
    await caretAtEnd(mx, 'C4')
    await mx.keyboard.press('Enter')
    await own().waitFor()
    await clickInto('C2')
    const box = await own().boundingBox()
    if (box === null) throw new Error('the paragraph is not on the screen')
    await Promise.all([mx.mouse.click(box.x + 80, box.y + 14, { clickCount: 2 }), hit([pressed])])
  }

  test('then a letter', async () => {
    for (let time = 0; time < TIMES; time++) {
      await doubleClickAnd(letter)
      await expect.poll(() => notationOf(mx, 'C4 bis')).toBe('[MX+x]')
      expect(await readAll()).toEqual(AT_FIRST)
      await hit([key('Backspace'), key('Backspace')])
      await expect.poll(() => own().count()).toBe(0)
    }
  })

  test('then Delete', async () => {
    for (let time = 0; time < TIMES; time++) {
      await doubleClickAnd(key('Delete'))
      await expect.poll(() => own().count()).toBe(0)
      expect(await readAll()).toEqual(AT_FIRST)
    }
  })
})

test.each([
  ['backward', 0, 'C3', `${WITH_CODE}[MX+x]`],
  ['forward', Number.POSITIVE_INFINITY, 'C5', `[MX+x]${WITH_CODE}`],
] as const)(
  'a keyboard on the screen, that has the browser delete %s at the edge of a paragraph',
  async (direction, at, label, notation) => {
    await caretAt(mx, 'C4', at)
    const commands = [direction === 'backward' ? 'DeleteBackward' : 'DeleteForward']
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Unidentified', commands })
    await hit([letter])
    await expect.poll(readAll).toEqual(becomes(label, notation))
    await takeBack()
    expect(stage.complaints).toEqual([])
  },
)
