/** The hard ways of putting words in, in a real browser: input methods, corrections, drag and drop, cut and paste, undo. Each test has paragraphs of
 *  its own, and looks at every screen: the author's, another delegation's, the chair's. */
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  act,
  caretAt,
  caretAtEnd,
  declarationOf,
  notationOf,
  openStage,
  paragraph,
  saved,
  select,
  selectWords,
  type Stage,
  started,
} from './stage.ts'

let stage: Stage
let chair: Page
let mx: Page
let gt: Page
let keys: CDPSession

const COUNT = 40

beforeAll(async () => {
  stage = await openStage({ text: declarationOf(Array.from({ length: COUNT }, () => 'Abrieron el gran puente norte.')) })
  chair = await stage.sit('chair')
  gt = await stage.sit('gt-1')
  mx = await stage.sit('mx-1')
  keys = await stage.context.newCDPSession(mx)
})
afterAll(async () => {
  await stage.close()
})

let used = 0
/** A paragraph that no other test touches. */
const fresh = (): string => `C${++used}`

const everyoneSees = async (label: string, notation: string): Promise<void> => {
  for (const page of [mx, gt, chair]) await expect.poll(() => notationOf(page, label)).toBe(notation)
  await saved(mx)
}

/** What the input method shows before it is chosen. */
const preedit = (text: string): Promise<unknown> =>
  keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
const choose = (text: string): Promise<unknown> => keys.send('Input.insertText', { text })
/** The key that an input method takes for itself: the page only learns that there was one. */
const imeKey = (key: 'Process' | 'Dead' = 'Process'): Promise<unknown> =>
  keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key, code: 'KeyK' })

const compose = async (steps: readonly string[]): Promise<void> => {
  for (const step of steps) {
    await imeKey()
    await preedit(step)
  }
  await choose(steps.at(-1) ?? '')
}

const isComposing = (page: Page): Promise<boolean> =>
  page.locator('.ProseMirror').evaluate((root) => (root as unknown as { editor: { view: { composing: boolean } } }).editor.view.composing)

const paste = (page: Page, text: string): Promise<void> =>
  page.locator('.ProseMirror').evaluate((root, words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)

/** What a clipboard's cut and paste, or a menu of the browser's, do: a command on the selection. */
const command = (page: Page, name: string, value: string): Promise<boolean> =>
  page.evaluate(([what, words]) => document.execCommand(what, false, words), [name, value] as const)

/** What is typed without a pause as long as this is one step of undo. */
const STEP_MS = 550

const BASE = 'Abrieron el gran puente norte.'

describe('an input method', () => {
  test('a tablet that takes the whole word into the composition proposes only what it adds', async () => {
    const label = fresh()
    await caretAt(mx, label, 16)
    const end = await mx.evaluate(() => {
      const selection = getSelection()
      const caret = [selection?.focusNode ?? null, selection?.focusOffset ?? 0] as const
      const root = document.querySelector('.ProseMirror')
      if (selection === null || root === null || caret[0] === null) throw new Error('no caret')
      selection.setBaseAndExtent(root, 0, caret[0], caret[1])
      const { length } = selection.toString()
      selection.collapse(caret[0], caret[1])
      return length
    })
    await keys.send('Input.imeSetComposition', {
      text: 'gran',
      selectionStart: 4,
      selectionEnd: 4,
      replacementStart: end - 4,
      replacementEnd: end,
    })
    await preedit('grand')
    await preedit('grande')
    await choose('grande')
    await everyoneSees(label, 'Abrieron el gran[MX+de] puente norte.')
    expect(await isComposing(mx)).toBe(false)
  })

  test('over a selection strikes it first, doubles no letter, and lets go', async () => {
    const label = fresh()
    await selectWords(mx, label, 'gran')
    await compose(['к', 'ки', 'кит'])
    await everyoneSees(label, 'Abrieron el [MX-gran][MX+кит] puente norte.')
    expect(await isComposing(mx)).toBe(false)
    await paste(mx, '!')
    await everyoneSees(label, 'Abrieron el [MX-gran][MX+кит!] puente norte.')
  })

  test('a dead key over a selection gives one letter', async () => {
    const label = fresh()
    await selectWords(mx, label, 'gran')
    await imeKey('Dead')
    await preedit('´')
    await choose('é')
    await mx.keyboard.type('x')
    await everyoneSees(label, 'Abrieron el [MX-gran][MX+éx] puente norte.')
    expect(await isComposing(mx)).toBe(false)
  })

  test('over words of several paragraphs', async () => {
    const [one, two] = [fresh(), fresh()]
    await select(mx, [one, 12], [two, 8])
    await compose(['に', 'にほ', '日本'])
    await everyoneSees(one, 'Abrieron el [MX-gran puente norte.]')
    await everyoneSees(two, '[MX-Abrieron][MX+日本] el gran puente norte.')
    expect(await isComposing(mx)).toBe(false)
  })

  test('in an empty paragraph of one’s own', async () => {
    const label = fresh()
    await caretAtEnd(mx, label)
    await mx.keyboard.press('Enter')
    await compose(['に', 'にほ', '日本'])
    await everyoneSees(`${label} bis`, '[MX+日本]')
    await compose(['ご'])
    await everyoneSees(`${label} bis`, '[MX+日本ご]')
    expect(await isComposing(mx)).toBe(false)
  })

  test('inside and at the end of one’s own words', async () => {
    const label = fresh()
    await caretAt(mx, label, 12)
    await mx.keyboard.type('muy ')
    await compose(['に', '日本'])
    await everyoneSees(label, 'Abrieron el [MX+muy 日本]gran puente norte.')
    await caretAt(mx, label, 14)
    await compose(['к', 'ки', 'кит'])
    await everyoneSees(label, 'Abrieron el [MX+muкитy 日本]gran puente norte.')
    expect(await isComposing(mx)).toBe(false)
  })

  test('beside another’s strike, and beside another’s words', async () => {
    const label = fresh()
    await selectWords(gt, label, 'gran ')
    await gt.keyboard.type('alto ')
    await everyoneSees(label, 'Abrieron el [GT-gran ][GT+alto ]puente norte.')
    await caretAt(mx, label, 17)
    await compose(['к', 'ки'])
    await everyoneSees(label, 'Abrieron el [GT-gran ][MX+ки][GT+alto ]puente norte.')
    await caretAt(mx, label, 12)
    await compose(['к', 'ки'])
    await everyoneSees(label, 'Abrieron el [MX+ки][GT-gran ][MX+ки][GT+alto ]puente norte.')
    await caretAt(mx, label, 26)
    await compose(['к', 'ки'])
    await everyoneSees(label, 'Abrieron el [MX+ки][GT-gran ][MX+ки][GT+alto ][MX+ки]puente norte.')
    expect(await isComposing(mx)).toBe(false)
  })

  test.each([
    ['before', 0],
    ['after', BASE.length],
    ['right beside', 12],
  ])('goes on while another writes in the same paragraph: %s', async (_, offset) => {
    const label = fresh()
    await caretAt(gt, label, offset)
    await caretAt(mx, label, 12)
    await imeKey()
    await preedit('に')
    await gt.keyboard.type('x')
    await paragraph(mx, label).locator('ins[data-by="GT"]').waitFor()
    await imeKey()
    await preedit('にほ')
    await gt.keyboard.type('y')
    await expect.poll(() => notationOf(mx, label)).toContain('xy')
    await imeKey()
    await choose('日本')
    expect(await isComposing(mx)).toBe(false)
    await paste(mx, '!')
    await expect.poll(() => notationOf(mx, label)).toContain('[MX+日本!]')
    const words = await notationOf(mx, label)
    // Which of two stands first who write at one place at one time is not said.
    expect(words.replace('[MX+日本!]', '').replace('[GT+xy]', '')).toBe(BASE)
    await everyoneSees(label, words)
  })

  test('given up leaves nothing', async () => {
    const label = fresh()
    await caretAt(mx, label, 12)
    await imeKey()
    await preedit('にほ')
    await preedit('')
    await everyoneSees(label, BASE)
    expect(await isComposing(mx)).toBe(false)
    await mx.keyboard.type('x')
    await everyoneSees(label, 'Abrieron el [MX+x]gran puente norte.')
  })
})

describe('the browser itself', () => {
  test('a correction of a word is a proposal', async () => {
    const label = fresh()
    await selectWords(mx, label, 'gran')
    expect(await command(mx, 'insertText', 'grin')).toBe(true)
    await mx.keyboard.type('!')
    await everyoneSees(label, 'Abrieron el gr[MX-a][MX+i]n[MX+!] puente norte.')
  })

  test('a text node that the browser changed by itself is a proposal', async () => {
    const label = fresh()
    await caretAt(mx, label, 16)
    await paragraph(mx, label).evaluate((element) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      while (texts.nextNode() !== null) {
        const text = texts.currentNode
        if (text.nodeValue?.includes('gran') === true) text.nodeValue = text.nodeValue.replace('gran', 'grin')
      }
    })
    await everyoneSees(label, 'Abrieron el gr[MX-a][MX+i]n puente norte.')
    await mx.keyboard.type('x')
    await expect.poll(() => notationOf(gt, label)).toContain('x')
  })
})

/** Where words stand on a page, to be taken with the mouse. */
const middleOf = (page: Page, label: string, words: string): Promise<{ x: number; y: number }> =>
  paragraph(page, label).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    throw new RangeError(`not there: ${wanted}`)
  }, words)

type Words = readonly [label: string, words: string]

/** Takes the middle of words and lets go at the middle of others, both in view. */
async function drag(page: Page, taken: Words, target: Words): Promise<void> {
  await paragraph(page, target[0]).evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const [from, to] = [await middleOf(page, ...taken), await middleOf(page, ...target)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 5, from.y, { steps: 2 })
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
}

/** What all read once these dropped words are taken out. Where between two letters a word lands is the font's to say. */
async function landedIn(label: string, dropped: readonly string[]): Promise<string> {
  const words = await notationOf(mx, label)
  await everyoneSees(label, words)
  for (const each of dropped) expect(words).toContain(`[MX+${each}]`)
  return dropped.reduce((left, each) => left.replace(`[MX+${each}]`, ''), words)
}

describe('moving words about', () => {
  test('dragging words within a paragraph strikes them there and proposes them here', async () => {
    const label = fresh()
    await selectWords(mx, label, 'gran ')
    await drag(mx, [label, 'gran'], [label, 'norte'])
    await expect.poll(() => notationOf(mx, label)).toContain('[MX-gran ]')
    expect(await landedIn(label, ['gran '])).toBe('Abrieron el [MX-gran ]puente norte.')
  })

  test('dragging words to another paragraph', async () => {
    const [one, two] = [fresh(), fresh()]
    await selectWords(mx, one, 'gran ')
    await drag(mx, [one, 'gran'], [two, 'puente'])
    await everyoneSees(one, 'Abrieron el [MX-gran ]puente norte.')
    expect(await landedIn(two, ['gran '])).toBe(BASE)
  })

  test('dragging one’s own words moves them, and another’s stay with their author', async () => {
    const [one, two] = [fresh(), fresh()]
    await caretAt(mx, one, 12)
    await mx.keyboard.type('ancho ')
    await caretAt(gt, one, 0)
    await gt.keyboard.type('Juntos ')
    await everyoneSees(one, '[GT+Juntos ]Abrieron el [MX+ancho ]gran puente norte.')
    await selectWords(mx, one, 'ancho ')
    await drag(mx, [one, 'ancho'], [two, 'puente'])
    await everyoneSees(one, '[GT+Juntos ]Abrieron el gran puente norte.')
    await selectWords(mx, one, 'Juntos ')
    await drag(mx, [one, 'Juntos'], [two, 'norte'])
    await everyoneSees(one, '[GT+,MX-Juntos ]Abrieron el gran puente norte.')
    expect(await landedIn(two, ['ancho ', 'Juntos '])).toBe(BASE)
  })

  test('cutting strikes, and what was cut can be pasted', async () => {
    const label = fresh()
    await selectWords(mx, label, 'gran ')
    await mx.keyboard.press('ControlOrMeta+x')
    await everyoneSees(label, 'Abrieron el [MX-gran ]puente norte.')
    await caretAtEnd(mx, label)
    await mx.keyboard.press('ControlOrMeta+v')
    await everyoneSees(label, 'Abrieron el [MX-gran ]puente norte.[MX+gran ]')
  })

  test('typing over several paragraphs strikes each, and joins none', async () => {
    const [one, two, three] = [fresh(), fresh(), fresh()]
    await select(mx, [one, 12], [three, 8])
    await mx.keyboard.type('todo')
    await everyoneSees(one, 'Abrieron el [MX-gran puente norte.][MX+todo]')
    await everyoneSees(two, '[MX-Abrieron el gran puente norte.]')
    await everyoneSees(three, '[MX-Abrieron] el gran puente norte.')
  })

  test('pasted paragraphs become paragraphs proposed after this one', async () => {
    const label = fresh()
    await caretAtEnd(mx, label)
    await paste(mx, ' Uno\n\nDos dos\n\nTres')
    await everyoneSees(label, 'Abrieron el gran puente norte.[MX+ Uno]')
    await everyoneSees(`${label} bis`, '[MX+Dos dos]')
    await everyoneSees(`${label} ter`, '[MX+Tres]')
    expect(await paragraph(gt, `${label} bis`).getAttribute('data-by')).toBe('MX')
  })

  test('when all is cut it is struck, not gone, and undo brings it back', async () => {
    const before = await mx.locator('.ProseMirror del[data-by="MX"]').count()
    const [first, last] = [fresh(), fresh()]
    await caretAtEnd(mx, last)
    await mx.waitForTimeout(STEP_MS)
    await mx.keyboard.press('ControlOrMeta+a')
    await mx.keyboard.press('ControlOrMeta+x')
    await paragraph(gt, last).locator('del[data-by="MX"]').waitFor()
    expect(await notationOf(gt, last)).toBe(`[MX-${BASE}]`)
    expect(await notationOf(chair, first)).toBe(`[MX-${BASE}]`)
    await saved(mx)
    await mx.keyboard.press('ControlOrMeta+z')
    await everyoneSees(first, BASE)
    await everyoneSees(last, BASE)
    await expect.poll(() => mx.locator('.ProseMirror del[data-by="MX"]').count()).toBe(before)
  })

  test('what is pasted into an agreed paragraph is kept beside it, and the dock says so', async () => {
    const label = fresh()
    const found = (await started(chair, 'chair')).paragraphs.find((each) => each.label === label)
    expect(await act(chair, 'chair', { type: 'agree', paragraph: found?.id, seen: found?.seen })).toBe(200)
    await paragraph(mx, label).and(mx.locator('.is-agreed')).waitFor()
    await caretAtEnd(mx, label)
    await paste(mx, ' palabras pegadas')
    await mx.getByText(`${label} está acordado`).waitFor()
    await everyoneSees(label, BASE)
    await mx.keyboard.type('a')
    await compose(['に', '日本'])
    await everyoneSees(label, BASE)
    expect(await isComposing(mx)).toBe(false)
    const kept = mx.locator('.kept li').filter({ hasText: 'palabras pegadas' })
    expect(await kept.getByRole('button').allTextContents()).toEqual([
      'Proponer en el párrafo actual',
      `Pedir que se reabra ${label}`,
      'Pasar al borrador interno',
      'Copiar',
      'Descartar',
    ])
    expect(await kept.getByRole('button', { name: 'Proponer' }).isDisabled()).toBe(true)
    const other = fresh()
    await caretAtEnd(mx, other)
    await kept.getByRole('button', { name: 'Proponer' }).click()
    await everyoneSees(other, `${BASE}[MX+ palabras pegadas]`)
    expect(await kept.count()).toBe(0)
    while ((await mx.getByRole('button', { name: 'Descartar' }).count()) > 0)
      await mx.getByRole('button', { name: 'Descartar' }).first().click()
  })
})

describe('each party’s own', () => {
  test('strikes of two on the same words stay each one’s own', async () => {
    const label = fresh()
    await selectWords(mx, label, 'el gran')
    await mx.keyboard.press('Delete')
    await selectWords(gt, label, 'gran puente')
    await gt.keyboard.press('Backspace')
    await everyoneSees(label, 'Abrieron [MX-el ][GT-,MX-gran][GT- puente] norte.')
    await mx.bringToFront()
    await mx.keyboard.press('ControlOrMeta+z')
    await everyoneSees(label, 'Abrieron el [GT-gran puente] norte.')
  })

  test('writing over another’s words strikes them, and Backspace takes away only one’s own', async () => {
    const label = fresh()
    await caretAt(gt, label, 12)
    await gt.keyboard.type('alto ')
    await everyoneSees(label, 'Abrieron el [GT+alto ]gran puente norte.')
    await selectWords(mx, label, 'alto')
    await mx.keyboard.type('ancho')
    await everyoneSees(label, 'Abrieron el [GT+,MX-alto][MX+ancho][GT+ ]gran puente norte.')
    for (let i = 0; i < 5; i++) await mx.keyboard.press('Backspace')
    await everyoneSees(label, 'Abrieron el [GT+,MX-alto][GT+ ]gran puente norte.')
  })

  test('Enter proposes a paragraph, in the middle too, and Backspace at its start takes it back', async () => {
    const label = fresh()
    await caretAt(mx, label, 12)
    await mx.keyboard.press('Enter')
    await mx.keyboard.type('Otro')
    await everyoneSees(label, BASE)
    await everyoneSees(`${label} bis`, '[MX+Otro]')
    for (let i = 0; i < 5; i++) await mx.keyboard.press('Backspace')
    await expect.poll(() => paragraph(gt, `${label} bis`).count()).toBe(0)
    await everyoneSees(label, BASE)
    await mx.keyboard.type('!')
    await everyoneSees(label, 'Abrieron el gran puente norte.[MX+!]')
  })

  test('undo takes back one’s own only, also after another wrote', async () => {
    const label = fresh()
    await caretAt(mx, label, 12)
    await mx.keyboard.type('muy ')
    await saved(mx)
    await caretAt(gt, label, 12)
    await gt.keyboard.type('alto ')
    await expect.poll(() => notationOf(mx, label)).toContain('alto ')
    await mx.bringToFront()
    await mx.keyboard.press('ControlOrMeta+z')
    await everyoneSees(label, 'Abrieron el [GT+alto ]gran puente norte.')
    await mx.keyboard.press('ControlOrMeta+Shift+z')
    await everyoneSees(label, 'Abrieron el [GT+alto ][MX+muy ]gran puente norte.')
  })

  test('undo goes on after a proposal ended that no one settled', async () => {
    const [one, two] = [fresh(), fresh()]
    await caretAt(gt, two, 12)
    await gt.keyboard.type('x')
    await saved(gt)
    await caretAt(mx, one, 12)
    await mx.keyboard.type('muy ')
    await saved(mx)
    await gt.bringToFront()
    await gt.keyboard.press('Backspace')
    await everyoneSees(two, BASE)
    await mx.bringToFront()
    await mx.waitForTimeout(STEP_MS)
    for (let i = 0; i < 4; i++) await mx.keyboard.press('Backspace')
    await everyoneSees(one, BASE)
    await mx.keyboard.press('ControlOrMeta+z')
    await everyoneSees(one, 'Abrieron el [MX+muy ]gran puente norte.')
    await mx.keyboard.press('ControlOrMeta+z')
    await everyoneSees(one, BASE)
  })

  test('undo leaves what was settled, and still takes back the rest', async () => {
    const [one, two] = [fresh(), fresh()]
    await caretAt(mx, one, 12)
    await mx.keyboard.type('muy ')
    await mx.waitForTimeout(STEP_MS)
    await caretAt(mx, two, 12)
    await mx.keyboard.type('bien ')
    await everyoneSees(two, 'Abrieron el [MX+bien ]gran puente norte.')
    const found = (await started(chair, 'chair')).paragraphs.find((each) => each.label === one)
    expect(await act(chair, 'chair', { type: 'accept', paragraph: found?.id, seen: found?.seen })).toBe(200)
    await everyoneSees(one, 'Abrieron el muy gran puente norte.')
    await mx.keyboard.press('ControlOrMeta+z')
    await everyoneSees(two, BASE)
    await mx.keyboard.press('ControlOrMeta+z')
    await everyoneSees(one, 'Abrieron el muy gran puente norte.')
  })
})

test('no page broke, and none met the content policy', () => {
  expect(stage.complaints).toEqual([])
})
