/** One Declaration in two languages, in a real browser: from the templates of both, through the negotiation and the language check, to a certified package
 *  that holds it in both. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sideSeen } from '../../domain/acts/sides.ts'
import { unzip } from '../../domain/files/unzip.ts'
import { verifyPackage } from '../../domain/seal/verify-package.ts'
import { readDeclaration } from '../../domain/text/read.ts'
import { act, caretAt, inRoom, openStage, pictureOf, saved, type Stage, started, wordsOf } from './stage.ts'

const OWN = new URL('../cases/concordance/', import.meta.url)

/** Paragraphs of the project's own bilingual text, as many in the one language as in the other. */
function ownLines(language: 'es' | 'en'): readonly string[] {
  const read = readDeclaration(readFileSync(new URL(`declaration.${language}.txt`, OWN), 'utf8'))
  if (read.kind === 'refused') throw new Error(read.code)
  return read.declaration.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).slice(-28)
}
const SPANISH = ownLines('es')
const ENGLISH = ownLines('en')
const LEAST = 40

let stage: Stage
let chair: Page
let translator: Page
let delegate: Page

beforeAll(async () => {
  stage = await openStage()
  chair = await stage.sit('chair')
  delegate = await stage.sit('mx-1')
})
afterAll(() => stage.close())

const did = async (body: Record<string, unknown>, page = chair, seat = 'chair'): Promise<void> => {
  expect([body.type, await act(page, seat, body)]).toEqual([body.type, 200])
}
const dialog = (page: Page) => page.getByRole('dialog')
const sections = (page: Page) =>
  page.locator('.sheet-text .ProseMirror section').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.kind ?? ''))
const beside = (page: Page) => page.locator('.side-text .ProseMirror .counterpart')

test('the text begins with the templates of both languages, paragraph beside paragraph', async () => {
  await did({ type: 'set-languages', authentic: ['en'], courtesy: [] })
  translator = await stage.sit('service-en')
  await beside(translator).first().waitFor()
  const [text, side] = await Promise.all([translator.locator('.sheet-text .para').count(), beside(translator).count()])
  expect(side).toBe(text)
  expect((await beside(translator).allTextContents()).filter((words) => words.trim() === '')).toEqual([])
  expect((await sections(translator)).length).toBeGreaterThan(5)
})

test('what became empty and is still the template’s in the text, its translator brings back with one button', async () => {
  const first = beside(translator).nth(3)
  const [paragraph, stands] = [await first.getAttribute('data-id'), (await first.textContent()) ?? '']
  const emptied = { paragraph, seen: sideSeen(stands), text: '' }
  await did({ type: 'write-side', language: 'en', words: [emptied] }, translator, 'service-en')
  await translator.getByText('Llena 1 párrafo vacío').waitFor()
  await translator.getByRole('button', { name: 'Traer la plantilla en inglés' }).click()
  await expect.poll(() => first.textContent()).toBe(stands)
  await expect.poll(() => translator.getByRole('button', { name: 'Traer la plantilla en inglés' }).count()).toBe(0)
})

test('the chair opens direct writing, and own paragraphs are put into the text and, by its translator, into the other language', async () => {
  expect(SPANISH.length).toBe(ENGLISH.length)
  await did({ type: 'open-direct-writing' })
  const last = await chair
    .locator('.sheet-text section[data-kind="decisions"] .para')
    .last()
    .evaluate((each) => ({
      after: (each as HTMLElement).dataset.id ?? '',
      section: (each.closest('section') as HTMLElement).dataset.id ?? '',
    }))
  const made: string[] = []
  for (const text of SPANISH) {
    const body = {
      type: 'insert-paragraph',
      section: last.section,
      after: made.at(-1) ?? last.after,
      role: 'body',
      level: 0,
      marker: 'none',
      text,
    }
    made.push(await inserted(body))
  }
  await did({ type: 'close-direct-writing' })
  const words = made.map((paragraph, i) => ({ paragraph, seen: sideSeen(''), text: ENGLISH[i] ?? '' }))
  await did({ type: 'write-side', language: 'en', file: 'own.en.docx', words: words.slice(1) }, translator, 'service-en')
  // The first is written by hand, beside its paragraph.
  await translator.bringToFront()
  await translator.locator(`.counterpart[data-id="${made[0]}"]`).click()
  await translator.keyboard.insertText(ENGLISH[0] ?? '')
  await saved(translator)
  const ids = (await started(chair, 'chair')).paragraphs
  expect(ids.length).toBeGreaterThanOrEqual(LEAST)
})

async function inserted(body: unknown): Promise<string> {
  const answer = await chair.evaluate(async (sent) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch('/api/documents/rehearsal/acts?seat=chair', { method: 'POST', headers, body: sent })
    return (await response.json()) as { paragraph?: string; code?: string }
  }, JSON.stringify(body))
  if (answer.paragraph === undefined) throw new Error(`a paragraph was not inserted: ${answer.code}`)
  return answer.paragraph
}

test('the translator checks every pair; what a delegation then has incorporated is out of date until it is checked again', async () => {
  await checkAll()
  await delegate.bringToFront()
  await inRoom(delegate)
  await caretAt(delegate, 'C2', 0)
  await delegate.keyboard.type('Hoy ')
  await saved(delegate)
  await expect.poll(() => wordsOf(chair, 'C2')).toContain('Hoy ')
  const tabled = (await started(chair, 'chair')).paragraphs.find(({ label }) => label === 'C2')
  await did({ type: 'accept', paragraph: tabled?.id, seen: tabled?.seen })
  await fillBlank('D4')
  await expect.poll(() => translator.locator('.pair-mark[data-of="C2"]').textContent()).toBe('Desactualizado')
  await translator.bringToFront()
  await translator.screenshot({ path: pictureOf('two-languages-stale-1366') })
  await checkAll()
})

/** A blank of the template is filled by a proposal of the chair's. */
async function fillBlank(label: string): Promise<void> {
  const base = await wordsOf(chair, label)
  const text = base.replace(/\[[^\]]*\]/, 'Puerto Aurora')
  const idOf = async () => (await started(chair, 'chair')).paragraphs.find((each) => each.label === label)
  await did({ type: 'table', drafts: [{ kind: 'words', paragraph: (await idOf())?.id, base, text }] })
  const tabled = await idOf()
  await did({ type: 'accept', paragraph: tabled?.id, seen: tabled?.seen })
}

/** All that is listed, after a look. */
async function checkAll(): Promise<void> {
  await translator.bringToFront()
  await translator.getByRole('button', { name: /Dar por cotejad\w+ (los|el)/ }).click()
  await dialog(translator).getByRole('button', { name: 'Dar por cotejado' }).click()
  await expect.poll(() => translator.locator('.pairs-left .pair-left').count()).toBe(0)
}

/** The place left in brackets, as a hand selects it. */
function selectBlank(paragraph: Element): void {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const [from, to] = [node.textContent?.indexOf('[') ?? -1, (node.textContent?.indexOf(']') ?? -1) + 1]
    if (from >= 0 && to > from) getSelection()?.setBaseAndExtent(node, from, node, to)
  }
}

test('adopted in the second sitting, the English text still gets its last word, and is checked before it is certified', async () => {
  await did({ type: 'close-sitting' })
  await did({ type: 'open-sitting', kind: 'second' })
  for (const { id, seen, standing } of (await started(chair, 'chair')).paragraphs)
    if (standing !== 'agreed') await act(chair, 'chair', { type: 'agree', paragraph: id, seen })
  await chair.bringToFront()
  await chair.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
  await chair.getByRole('menuitem', { name: 'Aprobación de la Declaración' }).click()
  await chair.getByRole('button', { name: 'La Presidencia pregunta…' }).click()
  await dialog(chair).getByLabel('La pregunta se hizo y nadie objetó').check()
  await dialog(chair).getByRole('button', { name: 'Declarar aprobada' }).click()
  await chair.getByRole('button', { name: 'Aprobada', exact: true }).waitFor()
  await translator.bringToFront()
  await beside(translator).nth(4).click()
  await translator.keyboard.press('End')
  await translator.keyboard.insertText(' ')
  await saved(translator)
  await chair.locator('.adoption-list > li').filter({ hasText: 'sin cotejar' }).waitFor()
  await chair.locator('.adoption-list > li').filter({ hasText: 'Un blanco por rellenar en otro idioma auténtico' }).waitFor()
  await beside(translator).filter({ hasText: '[' }).click()
  await beside(translator).filter({ hasText: '[' }).evaluate(selectBlank)
  await translator.keyboard.insertText('Puerto Aurora')
  await chair.locator('.adoption-list > li').filter({ hasText: 'Un blanco' }).waitFor({ state: 'detached' })
  await saved(translator)
  await checkAll()
  await chair.getByText('La revisión está completa.').waitFor()
  expect(await chair.getByRole('button', { name: 'Certificar…' }).isEnabled()).toBe(true)
})

test('the package holds the text and every export in both languages, and verifies', async () => {
  await chair.bringToFront()
  await chair.getByRole('button', { name: 'Certificar…' }).click()
  await dialog(chair).getByLabel('El texto fue cotejado y la revisión terminó').check()
  await dialog(chair).getByRole('button', { name: 'Certificar', exact: true }).click()
  await chair.locator('.packages li').nth(1).waitFor({ timeout: 120_000 })
  await chair.screenshot({ path: pictureOf('two-languages-certified-1366') })
  const downloading = chair.waitForEvent('download')
  await chair.locator('.packages li').filter({ hasText: 'Paquete público' }).getByRole('link', { name: 'Descargar' }).click()
  const bytes = new Uint8Array(readFileSync(await (await downloading).path()))
  expect(verifyPackage(bytes)).toMatchObject({ kind: 'intact', manifest: { versions: [{ language: 'en' }] } })
  const { names, part } = unzip(bytes, { entries: 100, unpacked: 1 << 28 })
  const forms = ['docx', 'pdf', 'html', 'md', 'txt', 'akn.xml']
  expect(names).toEqual(
    expect.arrayContaining([...forms.map((form) => `declaration.${form}`), ...forms.map((form) => `declaration.en.${form}`)]),
  )
  const said = (name: string): string => new TextDecoder().decode(part(name) ?? undefined)
  for (const words of SPANISH) expect(said('declaration.txt')).toContain(words)
  for (const words of ENGLISH) expect(said('declaration.en.txt')).toContain(words)
  expect(stage.complaints).toEqual([])
})
