/** Two languages in a real browser: a translator writes beside the text, a delegate reads it there, a settlement puts the pair out of date with what
 *  changed, and checking it puts that right. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  act,
  caretAt,
  declarationOf,
  inRoom,
  openStage,
  paragraph,
  pictureOf,
  saved,
  type Stage,
  started,
  takeSeat,
  wordsOf,
} from './stage.ts'

let stage: Stage
let chair: Page
let translator: Page
let delegate: Page

const TEXT = declarationOf([
  'Reiteraron su voluntad de cooperar con 12 países.',
  'Reconocieron el valor de los talleres conjuntos de la red consular, que en cada ciudad reúnen a quienes atienden a las personas migrantes.',
  'Destacaron el trabajo de Guatemala.',
])

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  chair = await stage.sit('chair')
  await act(chair, 'chair', { type: 'set-languages', authentic: ['en'], courtesy: ['fr'] })
  await act(chair, 'chair', { type: 'give-language-pen', seat: 'service', languages: ['en'] })
  translator = await stage.sit('service')
  // The delegate's computer, in English.
  const other = await stage.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-ES' })
  delegate = await other.newPage()
  stage.listen(delegate, 'mx-1')
  await takeSeat(delegate, stage.linkOf('mx-1'))
  await inLanguage(delegate, 'en')
})
afterAll(() => stage.close())

async function inLanguage(page: Page, language: 'es' | 'en'): Promise<void> {
  await page.evaluate((spoken) => localStorage.setItem('declaro/language', spoken), language)
  await page.reload()
  await inRoom(page)
}

const idOf = (page: Page, label: string): Promise<string> =>
  paragraph(page, label)
    .getAttribute('data-id')
    .then((id) => id ?? '')
const counterpart = async (page: Page, label: string) => page.locator(`.counterpart[data-id="${await idOf(page, label)}"]`)
const stateOf = (page: Page, label: string) => page.locator(`.pair-mark[data-of="${label}"]`)
const queue = (page: Page) => page.locator('.pairs-left .pair-left')

const to = async (page: Page, address: string): Promise<void> => {
  await page.goto(page.url().replace(/(\/room\/[^/]+\/[^/?]+).*$/, `$1${address}`))
}

const changedIn = (page: Page): Promise<string[]> =>
  page
    .locator('.cmp-row :is(ins, del)')
    .evaluateAll((all) =>
      all.map(
        (each) =>
          `${each.matches('ins') ? '+' : '-'}${each.querySelector('.vh') === null ? each.textContent : each.lastChild?.textContent}`,
      ),
    )

/** `+word`, `-word`, `[verb in another form]`. */
function spelled(line: Element): string {
  const copy = line.cloneNode(true) as Element
  for (const aside of copy.querySelectorAll('.vh')) aside.remove()
  for (const each of copy.querySelectorAll('ins, del')) each.prepend(each.matches('ins') ? '+' : '-')
  for (const each of copy.querySelectorAll('.verb')) each.replaceChildren(`[${each.textContent}]`)
  return copy.textContent ?? ''
}

/** The counterpart of a paragraph in this language, from an empty one. */
async function write(page: Page, label: string, words: string): Promise<void> {
  await page.bringToFront()
  await (await counterpart(page, label)).click()
  await page.keyboard.type(words)
  await saved(page)
}

async function settle(word: string): Promise<void> {
  await delegate.bringToFront()
  await caretAt(delegate, 'C2', 'Reconocieron el '.length)
  await delegate.keyboard.type(word)
  await saved(delegate)
  await expect.poll(() => wordsOf(chair, 'C2')).toContain(word)
  const tabled = (await started(chair, 'chair')).paragraphs.find(({ label }) => label === 'C2')
  expect(await act(chair, 'chair', { type: 'accept', paragraph: tabled?.id, seen: tabled?.seen })).toBe(200)
}

test('a translator comes into the queue, with the own language beside the text, which is only read', async () => {
  await translator.locator('.counterpart').first().waitFor()
  await translator.getByText('Traduce: inglés').waitFor()
  await translator.getByRole('button', { name: 'Cotejo', pressed: true }).waitFor()
  expect(await translator.locator('.sheet-text .ProseMirror').getAttribute('contenteditable')).toBe('false')
  const tops = await translator.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.para')].map((each) => {
      const beside = document.querySelector(`.counterpart[data-id="${each.dataset.id}"]`)
      return Math.round((beside?.getBoundingClientRect().top ?? Number.NaN) - each.getBoundingClientRect().top)
    }),
  )
  expect(new Set(tops)).toEqual(new Set([0]))
})

test('what the translator writes stands beside its paragraph for a delegate, who only reads it', async () => {
  await write(translator, 'C2', 'Recognized the value of the joint workshops.')
  await translator.keyboard.press('Enter')
  await delegate.bringToFront()
  expect(await delegate.locator('.counterpart').count()).toBe(0)
  await delegate.getByText('Spanish · English').click()
  const beside = await counterpart(delegate, 'C2')
  await expect.poll(() => beside.textContent()).toBe('Recognized the value of the joint workshops.')
  expect(await delegate.locator('.side-text .ProseMirror').getAttribute('contenteditable')).toBe('false')
  expect(await delegate.getByRole('button', { name: 'Checking' }).count()).toBe(0)
  await expect.poll(() => stateOf(delegate, 'C2').textContent()).toBe('Not checked')
})

test('a settlement puts a checked pair out of date, with the difference that made it so; checking it again clears that', async () => {
  await translator.bringToFront()
  await translator.getByRole('button', { name: 'Dar por cotejado', exact: true }).click()
  await expect.poll(() => stateOf(translator, 'C2').textContent()).toBe('Cotejado')
  await expect.poll(() => stateOf(delegate, 'C2').textContent()).toBe('Checked')
  await settle('gran ')
  await expect.poll(() => stateOf(delegate, 'C2').textContent()).toBe('Out of date')
  await stateOf(delegate, 'C2').click()
  const told = delegate.getByRole('dialog')
  await told.getByText('The text changed after it was checked:').waitFor()
  expect(await told.locator('ins').textContent()).toContain('gran')
  expect(await told.getByRole('button').count()).toBe(0)
  await delegate.screenshot({ path: pictureOf('sides-delegate-1366') })
  await delegate.keyboard.press('Escape')
  await translator.bringToFront()
  await expect.poll(() => stateOf(translator, 'C2').textContent()).toBe('Desactualizado')
  expect(await translator.locator('.pairs .card ins').textContent()).toContain('gran')
  await translator.screenshot({ path: pictureOf('sides-translator-1366') })
  await translator.getByRole('button', { name: 'Dar por cotejado', exact: true }).click()
  await expect.poll(() => stateOf(translator, 'C2').textContent()).toBe('Cotejado')
  await expect.poll(() => stateOf(delegate, 'C2').textContent()).toBe('Checked')
})

test('F8 goes from one pair to the next, and what does not agree is underlined in both, told in the list, and in nobody’s way', async () => {
  await translator.bringToFront()
  const left = await queue(translator).count()
  await translator.locator('.counterpart').first().click()
  await translator.keyboard.press('Shift+F8')
  await translator.locator('.counterpart.is-current').waitFor()
  await translator.keyboard.press('F8')
  await write(translator, 'C1', 'Reaffirmed their will to cooperate with 13 countries.')
  await translator.locator('.side-text .advised', { hasText: '13' }).waitFor()
  expect(await delegate.locator('.advised').count()).toBe(0)
  await translator.locator('.sheet-text .advised', { hasText: '12' }).waitFor()
  await translator.locator('.pairs .pair-advice li').filter({ hasText: '13' }).waitFor()
  await translator.getByRole('button', { name: /Dar por cotejado el que se muestra/ }).click()
  await translator.getByRole('dialog').getByText('algo que no concuerda: C1').waitFor()
  await translator.getByRole('dialog').getByRole('button', { name: 'Dar por cotejado' }).click()
  await expect.poll(() => stateOf(translator, 'C1').textContent()).toContain('Cotejado')
  expect(await queue(translator).count()).toBe(left - 1)
})

test('the trace sets a Recommendation against the version in its language, and shows the other as it reads', async () => {
  await chair.bringToFront()
  const text = 'Recognize the value of the joint training workshops.'
  expect(await act(chair, 'chair', { type: 'load-recommendations', items: [{ number: '1', text }] })).toBe(200)
  expect(await act(chair, 'chair', { type: 'link', recommendation: '1', paragraph: await idOf(chair, 'C2') })).toBe(200)
  await to(chair, '/trace')
  const row = chair.locator('.trace-table tr[data-number="1"]')
  await row.getByText('gran valor').waitFor()
  expect(await row.locator('ins, del').count()).toBe(0)
  await chair.getByRole('combobox', { name: 'Idioma en que se lee el texto' }).selectOption({ label: 'Inglés' })
  await expect.poll(() => row.locator('.trace-diff').evaluate(spelled)).toBe('[Recognized] the value of the joint -training workshops.')
  expect(await chair.getByRole('radiogroup', { name: 'Texto con que se compara' }).count()).toBe(0)
  await chair.screenshot({ path: pictureOf('sides-trace-1366') })
})

test('two revisions are compared in any of their languages, also by a member who is out of the room', async () => {
  expect(await act(chair, 'chair', { type: 'issue-revision', title: 'Primera' })).toBe(200)
  await write(translator, 'C2', ' Thanked the hosts.')
  await to(chair, '/compare/1/live?language=en')
  await expect.poll(() => changedIn(chair)).toEqual(['+ Thanked the hosts.'])
  expect(await act(chair, 'chair', { type: 'issue-revision', title: 'Segunda' })).toBe(200)
  await to(chair, '/compare/1/2')
  await chair.locator('.cmp-par').first().waitFor()
  await expect.poll(() => changedIn(chair)).toEqual([])
  await chair.getByRole('combobox', { name: 'Idioma en que se lee el texto' }).selectOption({ label: 'Inglés' })
  await expect.poll(() => changedIn(chair)).toEqual(['+ Thanked the hosts.'])
  await chair.screenshot({ path: pictureOf('sides-compare-1366') })
})

test('between sittings a translator goes on writing, in either language of the page and on a narrow one', async () => {
  expect(await act(chair, 'chair', { type: 'close-sitting' })).toBe(200)
  await delegate.bringToFront()
  await delegate.getByRole('button', { name: 'Compare revisions' }).click()
  await delegate.getByRole('combobox', { name: 'Language in which the text is read' }).selectOption({ label: 'English' })
  await expect.poll(() => changedIn(delegate)).toEqual(['+ Thanked the hosts.'])
  await inLanguage(translator, 'en')
  await translator.setViewportSize({ width: 820, height: 1180 })
  await write(translator, 'C3', 'Highlighted the work of Guatemala.')
  await expect.poll(() => stateOf(translator, 'C3').textContent()).toContain('Not checked')
  const [above, below] = [await paragraph(translator, 'C3').boundingBox(), await (await counterpart(translator, 'C3')).boundingBox()]
  expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0))
  await translator.screenshot({ path: pictureOf('sides-820') })
  expect(stage.complaints).toEqual([])
})
