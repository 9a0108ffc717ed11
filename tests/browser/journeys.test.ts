/** What each hat mainly does, in both languages and on three screens: a representative proposes, a head says where the delegation stands, the secretariat
 *  speaks for another, the chair settles and agrees, an observer only reads. Words fit and the inspector finds nothing on every screen on the way. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language, SentenceKey } from '../../client/sentences/language.ts'
import { inaccessible, overflowing } from './gallery/faults.ts'
import { wordsIn } from './gallery/hall.ts'
import { SIZES } from './gallery/look.ts'
import { caretAtEnd, declarationOf, openStage, paragraph, saved, type Stage } from './stage.ts'

const [, WIDEST, TABLET] = SIZES
/** With `DECLARO_WALKS=all` each language on each screen; else the tablet speaks English and the others Spanish: the whole takes more than a minute. */
const ALL = process.env.DECLARO_WALKS === 'all'
const WALKS = (['es', 'en'] as const)
  .flatMap((language) => SIZES.filter((size) => ALL || (size === TABLET) === (language === 'en')).map((size) => ({ language, size })))
  .map((walk, at) => ({ ...walk, named: `${walk.size.width} × ${walk.size.height}`, label: `C${at + 1}` }))

let stage: Stage
let chair: Page
let secretariat: Page
let representative: Page
let head: Page
let observer: Page
let spoken: Language = 'es'

beforeAll(async () => {
  stage = await openStage({ text: declarationOf(WALKS.map(() => 'Acordaron intercambiar datos de contacto entre consulados.')) })
  chair = await stage.sit('chair')
  secretariat = await stage.sit('secretariat')
  representative = await stage.sit('mx-2')
  head = await stage.sit('gt-1')
  observer = await stage.sit('observer')
})
afterAll(() => stage.close())

const say = (key: SentenceKey): string => wordsIn(spoken, key)
const button = (within: Page | Locator, key: SentenceKey): Locator => within.getByRole('button', { name: say(key), exact: true })
const cardOf = (page: Page, by: string): Locator => page.locator(`.card[data-by="${by}"]`)

/** As each person has it: all pages of one browser speak the same language. */
async function speak(language: Language, name: string): Promise<void> {
  await chair.bringToFront()
  await button(chair.locator('.top'), 'top.more').click()
  await chair.getByRole('menuitem', { name, exact: true }).click()
  await chair.getByRole('menu').waitFor({ state: 'detached' })
  spoken = language
}

/** What does not fit or keeps people out, on the screen as it stands. The widest has nothing on it that the laptop's has not. */
async function faultsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => document.getAnimations().forEach((each) => each.finish()))
  const cutOff = await overflowing(page)
  return page.viewportSize()?.width === WIDEST.width ? cutOff : [...cutOff, ...(await inaccessible(page))]
}

/** Gives the reason that a dialog asks for. */
async function reasons(page: Page, words: string, key: SentenceKey): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: say('standing.reason') }).fill(words)
  expect(await faultsOn(page)).toEqual([])
  await button(dialog, key).click()
  await dialog.waitFor({ state: 'detached' })
}

describe.each(WALKS)('in $language, $named', ({ language, size, label }) => {
  beforeAll(async () => {
    if (language !== spoken) await speak(language, 'English')
    for (const page of [chair, secretariat, representative, head, observer]) await page.setViewportSize(size)
  })

  test('a representative proposes for the delegation', async () => {
    await caretAtEnd(representative, label)
    await representative.keyboard.type(' Lo harán cada año.')
    await saved(representative)
    await button(cardOf(representative, 'MX'), 'act.withdraw').waitFor()
    expect(await faultsOn(representative)).toEqual([])
  })

  test('a head supports it with one press, and then objects with a reason', async () => {
    await caretAtEnd(head, label)
    await cardOf(head, 'MX').locator('.card-head').click()
    await button(head.locator('.dock'), 'act.support').click()
    await button(cardOf(head, 'MX'), 'act.liftPosition').waitFor()
    expect(await faultsOn(head)).toEqual([])
    await button(cardOf(head, 'MX'), 'position.withReason').click()
    await head.getByRole('radio', { name: say('position.means.objection') }).check()
    await reasons(head, 'Falta decir quién lo paga.', 'act.object')
    await cardOf(head, 'MX').getByText('Falta decir quién lo paga.').waitFor()
  })

  test('the secretariat writes for a delegation, and records its support', async () => {
    await caretAtEnd(secretariat, label)
    await secretariat.keyboard.press('F2')
    await secretariat.locator(`input[placeholder="${say('voice.filter')}"]:focus`).waitFor()
    await secretariat.keyboard.type('HN')
    await secretariat.keyboard.press('Enter')
    await secretariat.locator('.voice[data-by="HN"]').waitFor()
    await secretariat.keyboard.type(' Honduras lo propone.')
    await saved(secretariat)
    await cardOf(secretariat, 'HN').waitFor()
    await button(cardOf(secretariat, 'MX').getByRole('group'), 'act.support').click()
    await button(cardOf(secretariat, 'MX').getByRole('group'), 'act.liftPosition').waitFor()
    expect(await faultsOn(secretariat)).toEqual([])
  })

  test('the chair incorporates one, does not incorporate the other, and the paragraph is agreed', async () => {
    await caretAtEnd(chair, label)
    expect(await faultsOn(chair)).toEqual([])
    await button(cardOf(chair, 'MX'), 'act.accept').click()
    // What is decided next is decided on the text as it then is.
    await cardOf(chair, 'MX').waitFor({ state: 'detached' })
    await button(cardOf(chair, 'HN'), 'act.reject').click()
    await cardOf(chair, 'HN').waitFor({ state: 'detached' })
    await chair.locator('.desk-of').getByText(say('standing.agreed'), { exact: true }).click()
    await paragraph(chair, label).and(chair.locator('.is-agreed')).waitFor()
    expect(await faultsOn(chair)).toEqual([])
  })

  test('an observer reads that it is agreed, and has nothing to press', async () => {
    await observer.bringToFront()
    await paragraph(observer, label).and(observer.locator('.is-agreed')).click()
    await observer.locator('.dock').getByText(say('dock.observes')).waitFor()
    expect(await observer.locator('.dock, .card').getByRole('button').count()).toBe(0)
    expect(await faultsOn(observer)).toEqual([])
  })

  test('a head asks that it be opened again, and the chair opens it', async () => {
    await caretAtEnd(head, label)
    await button(head.locator('.dock'), 'standing.ask').click()
    await reasons(head, 'Falta una palabra.', 'common.confirm')
    await chair.bringToFront()
    await chair.locator('.desk-of .warnrow').getByText('Falta una palabra.').waitFor()
    await chair.locator('.desk-of').getByText(say('standing.open'), { exact: true }).click()
    await reasons(chair, 'Lo pidió Guatemala.', 'common.confirm')
    await head.bringToFront()
    await paragraph(head, label).and(head.locator(':not(.is-agreed)')).waitFor()
    expect(await faultsOn(head)).toEqual([])
  })

  test('the chair suspends the meeting; who writes is told, and goes on when it is resumed', async () => {
    await button(chair.locator('.top'), 'sitting.suspend').click()
    await chair.getByRole('radio', { name: say('sitting.mode.read_only') }).check()
    expect(await faultsOn(chair)).toEqual([])
    await button(chair.getByRole('dialog'), 'sitting.suspend').click()
    await button(chair.locator('.top'), 'sitting.resume').waitFor()
    await representative.bringToFront()
    await representative.locator('.dock').getByText(say('dock.still')).waitFor()
    expect(await faultsOn(representative)).toEqual([])
    await chair.bringToFront()
    await button(chair.locator('.top'), 'sitting.resume').click()
    await button(chair.locator('.top'), 'sitting.suspend').waitFor()
    expect(stage.complaints).toEqual([])
  })
})
