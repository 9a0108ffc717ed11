/** What delegates, secretaries and chairs do most, done as a person does it and counted: the column "Declaro" of docs/beside-others.md. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hand, handOn } from './hand.ts'
import { act, caretAtEnd, declarationOf, notationOf, openStage, paragraph, saved, type Stage, started, wordsOf } from './stage.ts'

const TABLE = readFileSync(new URL('../../docs/beside-others.md', import.meta.url), 'utf8')

let stage: Stage
let chair: Page
let secretariat: Page
let mx: Page
let gt: Page

beforeAll(async () => {
  stage = await openStage({
    text: declarationOf([
      'Reiteraron su voluntad de dar información clara.',
      'Acordaron celebrar reuniones anuales de las redes consulares.',
      'Agradecieron a los organismos su apoyo.',
    ]),
  })
  chair = await stage.sit('chair')
  secretariat = await stage.sit('secretariat')
  mx = await stage.sit('mx-1')
  gt = await stage.sit('gt-1')
  const items = [{ number: '1', text: 'Celebrar reuniones anuales de las redes consulares.' }]
  const status = await act(chair, 'chair', { type: 'load-recommendations', items })
  if (status !== 200) throw new Error(`load-recommendations was answered with ${status}`)
})
afterAll(() => stage.close())

/** As the table says it. */
const promised = (task: string): number => {
  const row = TABLE.split('\n').find((line) => line.startsWith(`| ${task} |`))
  return Number(row?.split('|')[2]?.trim())
}

async function counted(task: string, page: Page, does: (hand: Hand) => Promise<void>): Promise<void> {
  await page.bringToFront()
  const hand = handOn(page)
  await does(hand)
  expect([task, hand.actions()]).toEqual([task, promised(task)])
}

const card = (page: Page, by: string) => page.locator(`.side .card[data-by="${by}"]`).first()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const more = (page: Page) => page.locator('.top').getByRole('button', { name: 'Más', exact: true })
/** A word of the text, where a person points at it. */
const word = (page: Page, text: string) => page.locator('.sheet-text').getByText(text, { exact: false }).first()

async function doubleClickWord(page: Page, hand: Hand, label: string, wanted: string): Promise<void> {
  const at = await paragraph(page, label).evaluate((element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const from = node.textContent?.indexOf(text) ?? -1
      if (from < 0) continue
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, from + text.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      const box = element.getBoundingClientRect()
      return { x: x + width / 2 - box.x, y: y + height / 2 - box.y }
    }
    throw new RangeError(text)
  }, wanted)
  await hand.doubleClick(positioned(paragraph(page, label), at))
}

const positioned = (element: ReturnType<typeof paragraph>, position: { readonly x: number; readonly y: number }) =>
  new Proxy(element, {
    get: (target, name) => (name === 'dblclick' ? () => target.dblclick({ position }) : (Reflect.get(target, name) as unknown)),
  })

test('a delegate proposes another word, answers a proposal, and sees what waits for an answer', async () => {
  await counted('propose another word in place of one', mx, async (hand) => {
    await doubleClickWord(mx, hand, 'C1', 'clara')
    await hand.type('oportuna')
    await expect.poll(() => notationOf(gt, 'C1')).toContain('[MX-clara][MX+oportuna]')
  })
  await caretAtEnd(gt, 'C1')
  await counted('support a proposal', gt, async (hand) => {
    await hand.click(card(gt, 'MX').locator('.card-head'))
    await hand.click(button(gt, 'Apoyar'))
    await card(mx, 'MX').getByText('Apoya').waitFor()
  })
  await counted('object to a proposal', gt, async (hand) => {
    await hand.click(card(gt, 'MX').locator('.card-head'))
    await hand.click(button(gt, 'Objetar'))
    await card(mx, 'MX').getByText('Objeta').waitFor()
  })
  await counted('see only the proposals that wait for one’s own answer', gt, async (hand) => {
    await hand.click(gt.getByRole('button', { name: /^Por responder/ }))
    await gt.getByRole('button', { name: /^Por responder/, pressed: true }).waitFor()
  })
})

test('the secretariat writes for who speaks, issues a revision, and compares two', async () => {
  await caretAtEnd(secretariat, 'A1')
  await counted('write a change in the name of a delegation that speaks', secretariat, async (hand) => {
    await hand.press('F2')
    await hand.type('HN')
    await hand.press('Enter')
    await hand.type(' y su presencia')
    await expect.poll(() => notationOf(gt, 'A1')).toContain('[HN+ y su presencia]')
  })
  await saved(secretariat)
  await act(chair, 'chair', { type: 'issue-revision', title: 'Primera' })
  await counted('issue a numbered version that stays as it was', secretariat, async (hand) => {
    await hand.click(more(secretariat))
    await hand.click(secretariat.getByRole('menuitem', { name: 'Emitir revisión…' }))
    await hand.click(secretariat.getByRole('dialog').getByRole('button', { name: 'Emitir revisión' }))
    await secretariat.getByText('Ensayo · Rev.2 · cambios en vivo').waitFor()
  })
  await counted('see word by word what changed between the last two versions', secretariat, async (hand) => {
    await hand.click(more(secretariat))
    await hand.click(secretariat.getByRole('menuitem', { name: 'Comparar…' }))
    await secretariat.locator('.cmp-row').first().waitFor()
  })
})

test('the chair accepts a proposal, agrees a paragraph, and sees what became of a Recommendation', async () => {
  await caretAtEnd(chair, 'C1')
  await counted('accept a proposal', chair, async (hand) => {
    await hand.click(card(chair, 'MX').getByRole('button', { name: 'Incorporar', exact: true }))
    await expect.poll(() => wordsOf(mx, 'C1')).toContain('información oportuna')
  })
  await counted('agree a paragraph, so that nobody changes it any more', chair, async (hand) => {
    await hand.click(word(chair, 'reuniones anuales'))
    await hand.click(chair.locator('.desk-of').getByText('Acordado', { exact: true }))
    await expect.poll(async () => (await started(mx, 'mx-1')).paragraphs.find(({ label }) => label === 'C2')?.standing).toBe('agreed')
  })
  await counted('see beside a Recommendation the words that it became', chair, async (hand) => {
    await hand.click(more(chair))
    await hand.click(chair.getByRole('menuitem', { name: 'Cuadro de correspondencia' }))
    await chair.locator('.trace-table tr[data-number="1"]').waitFor()
  })
})
