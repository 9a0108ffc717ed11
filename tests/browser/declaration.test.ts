/** A Declaration drafted end to end in a real browser: from the template and the Recommendations to a certified package. On a real Declaration where one
 *  lies beside the project, on a text of the project's own elsewhere. */
import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readChars } from '../../domain/text/chars.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import type { DocumentId } from '../../domain/text/ids.ts'
import type { Carried } from '../../domain/text/structure.ts'
import { attributionIn, type Logged } from '../../domain/trace/attribution.ts'
import { readDeclaration } from '../../domain/text/read.ts'
import { unzip } from '../../domain/files/unzip.ts'
import { verifyFiles, verifyPackage } from '../../domain/seal/verify-package.ts'
import type { Origin } from '../../server/room/room.ts'
import { openStore } from '../../server/store/open.ts'
import { act, caretAtEnd, openStage, paragraph, saved, sectionWords, selectParagraph, started, type Stage } from './stage.ts'

const CASES = new URL('../../../shared/cases/', import.meta.url)
const OWN_DECISIONS = `Las Viceministras y los Viceministros toman las siguientes decisiones:
Aprobar el plan de trabajo de la Secretaría Técnica para el año entrante.
Aprobar el presupuesto de la Secretaría Técnica, por un monto de ciento veinte mil unidades.
Celebrar en Puerto Aurora un taller sobre atención consular en zonas de frontera.
Encargar a la Presidencia un informe sobre la aplicación de estas decisiones.
Agradecer el ofrecimiento de ser sede de la siguiente reunión.`
const OWN_RECOMMENDATIONS = `1. Aprobar el plan de trabajo de la Secretaría para el año entrante.
2. Aprobar el presupuesto de la Secretaría Técnica.
3. Celebrar un taller sobre atención consular.`

function material(): { readonly decisions: readonly string[]; readonly recommendations: string } {
  const text = new URL('2007-declaration.es.txt', CASES)
  if (!existsSync(text)) return { decisions: OWN_DECISIONS.split('\n'), recommendations: OWN_RECOMMENDATIONS }
  const read = readDeclaration(readFileSync(text, 'utf8'))
  if (read.kind === 'refused') throw new Error(read.code)
  const decisions = read.declaration.sections.find((section) => section.kind === 'decisions')?.paragraphs.map((each) => each.text) ?? []
  return { decisions, recommendations: readFileSync(new URL('2007-recommendations.restated.es.txt', CASES), 'utf8') }
}

const { decisions, recommendations } = material()
const DELEGATIONS = ['MX', 'GT', 'US', 'CA', 'CR'] as const

let stage: Stage
let chair: Page
let secretariat: Page
const delegates = new Map<string, Page>()

beforeAll(async () => {
  stage = await openStage()
  chair = await stage.sit('chair')
  secretariat = await stage.sit('secretariat')
  for (const code of DELEGATIONS) delegates.set(code, await stage.sit(`${code.toLowerCase()}-1`))
})
afterAll(async () => {
  await stage.close()
})

const labelled = (page: Page): Promise<string[]> =>
  page
    .locator('.ProseMirror section[data-kind="decisions"] .para')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.label ?? ''))

async function settleAll(decision: 'accept' | 'reject'): Promise<number> {
  let settled = 0
  for (const { id, seen, proposals } of (await started(chair, 'chair')).paragraphs) {
    if (proposals.length > 0 && (await act(chair, 'chair', { type: decision, paragraph: id, seen })) === 200) settled++
  }
  return settled
}

test('the secretariat loads the Recommendations, as they were submitted', async () => {
  await secretariat.goto(`${secretariat.url()}/trace`)
  await secretariat.getByRole('button', { name: 'Cargar las Recomendaciones' }).click()
  await secretariat.getByRole('textbox', { name: 'Cargar las Recomendaciones' }).fill(recommendations)
  await secretariat.getByRole('button', { name: 'Aceptar' }).click()
  await secretariat.locator('table tbody tr').first().waitFor()
  expect(await secretariat.locator('table tbody tr').count()).toBeGreaterThanOrEqual(3)
})

/** Over all the words of a paragraph, a few at a time, as a person types them. */
async function typeOver(page: Page, label: string, text: string): Promise<void> {
  await selectParagraph(page, label)
  for (const part of text.match(/.{1,60}/gsu) ?? []) await page.keyboard.insertText(part)
  await saved(page)
}

/** The chair incorporates what is finished, while the others go on writing. */
async function incorporate(label: string, by: string): Promise<void> {
  await caretAtEnd(chair, label)
  // Otherwise the pointer rests where the last card was, and this one comes under it.
  await chair.mouse.move(0, 0)
  await chair.locator(`.card[data-by="${by}"]`).getByRole('button', { name: 'Incorporar', exact: true }).click()
  await expect.poll(() => paragraph(chair, label).locator('ins, del').count()).toBe(0)
}

test('five delegations, and the secretariat for a sixth, propose the decisions at the same time, and the chair incorporates them meanwhile', async () => {
  const labels = await labelled(chair)
  const shared = labels.slice(0, decisions.length)
  await secretariat.goto(secretariat.url().replace('/trace', ''))
  await secretariat.locator('.ProseMirror .para').first().waitFor()
  await secretariat.keyboard.press('F2')
  await secretariat.locator('input[placeholder="Código o nombre"]:focus').waitFor()
  await secretariat.keyboard.type('HN')
  await secretariat.keyboard.press('Enter')
  await secretariat.locator('.voice[data-by="HN"]').waitFor()
  const writers = [...DELEGATIONS.flatMap((code) => ({ code, page: delegates.get(code) })), { code: 'HN', page: secretariat }]
  const finished: { readonly label: string; readonly code: string }[] = []
  const authors = new Set<string>()
  const writing = Promise.all(
    writers.map(async ({ code, page }, writer) => {
      for (let i = writer; page !== undefined && i < shared.length; i += writers.length) {
        await typeOver(page, shared[i] ?? '', decisions[i] ?? '')
        finished.push({ label: shared[i] ?? '', code })
      }
    }),
  )
  for (let settled = 0; settled < shared.length; settled++) {
    await expect.poll(() => finished.length, { timeout: 60_000 }).toBeGreaterThan(settled)
    const { label, code } = finished[settled] ?? { label: '', code: '' }
    await incorporate(label, code)
    authors.add(code)
  }
  await writing
  expect([...authors].sort()).toEqual(['CA', 'CR', 'GT', 'HN', 'MX', 'US'].slice(0, Math.max(authors.size, Math.min(6, shared.length))))
})

test('what is more than the template holds is proposed as new paragraphs, what is less is struck', async () => {
  const mx = delegates.get('MX')
  if (mx === undefined) throw new Error('Mexico is not seated')
  let labels = await labelled(mx)
  for (let i = labels.length; i < decisions.length; i++) {
    const last = (await labelled(mx)).at(-1) ?? ''
    await caretAtEnd(mx, last)
    await mx.keyboard.press('Enter')
    await mx.keyboard.insertText(decisions[i] ?? '')
    await saved(mx)
    // Its label is written a moment after its words.
    await expect.poll(async () => (await labelled(mx)).filter((label) => label !== '').length).toBe(i + 1)
  }
  labels = await labelled(mx)
  for (const label of labels.slice(decisions.length)) {
    await selectParagraph(mx, label)
    await mx.keyboard.press('Delete')
    await saved(mx)
  }
  await settleAll('accept')
  await expect.poll(() => sectionWords(chair, 'decisions')).toEqual(decisions)
})

test('every screen shows the text of the decisions, word for word', async () => {
  for (const page of [chair, secretariat, ...delegates.values()])
    await expect.poll(() => sectionWords(page, 'decisions')).toEqual(decisions)
})

/** The decision that shares most words with the Recommendation. */
function nearest(recommendation: string, all: readonly { readonly id: string; readonly text: string }[]): string {
  const words = new Set(recommendation.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  const shared = (text: string): number => new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => words.has(word))).size
  return all.toSorted((a, b) => shared(b.text) - shared(a.text))[0]?.id ?? ''
}

test('the trace shows each Recommendation beside what it became', async () => {
  const held = await chair
    .locator('.ProseMirror section[data-kind="decisions"] .para')
    .evaluateAll((all) => all.map((each) => ({ id: (each as HTMLElement).dataset.id ?? '', text: each.textContent ?? '' })))
  await secretariat.goto(`${secretariat.url()}/trace`)
  const rows = secretariat.locator('table tbody tr')
  await rows.first().waitFor()
  const items = await rows.evaluateAll((all) =>
    all.map((row) => ({ number: row.querySelector('td')?.textContent ?? '', text: row.querySelectorAll('td')[1]?.textContent ?? '' })),
  )
  for (const { number, text } of items) {
    expect(await act(secretariat, 'secretariat', { type: 'link', recommendation: number, paragraph: nearest(text, held) })).toBe(200)
    expect(await act(secretariat, 'secretariat', { type: 'set-disposition', recommendation: number, disposition: 'amended' })).toBe(200)
  }
  await expect.poll(() => secretariat.locator('.target .diff').count()).toBe(items.length)
  const mx = delegates.get('MX')
  await mx?.goto(`${mx.url()}/trace`)
  await expect.poll(() => mx?.locator('.target .diff').count()).toBe(items.length)
  expect(await mx?.locator('.target .diff ins, .target .diff del').count()).toBeGreaterThan(0)
  await mx?.goto(mx.url().replace('/trace', ''))
})

test('the second sitting ends with all paragraphs agreed', async () => {
  expect(await act(chair, 'chair', { type: 'close-sitting' })).toBe(200)
  await delegates.get('GT')?.getByText('La reunión está cerrada').waitFor()
  expect(await act(chair, 'chair', { type: 'open-sitting', kind: 'second' })).toBe(200)
  await delegates.get('GT')?.getByRole('button', { name: 'Volver a entrar' }).click()
  await delegates.get('GT')?.locator('.ProseMirror .para').first().waitFor()
  for (const { id, seen, standing } of (await started(chair, 'chair')).paragraphs) {
    if (standing !== 'agreed') expect(await act(chair, 'chair', { type: 'agree', paragraph: id, seen })).toBe(200)
  }
  const after = await started(chair, 'chair')
  expect(new Set(after.paragraphs.map((each) => each.standing))).toEqual(new Set(['agreed']))
  await expect.poll(async () => delegates.get('GT')?.locator('.para.is-agreed').count()).toBe(after.paragraphs.length)
  expect(stage.complaints).toEqual([])
})

const dialog = (page: Page) => page.getByRole('dialog')

async function toAdoption(page: Page): Promise<void> {
  await page.bringToFront()
  await page.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Aprobación de la Declaración' }).click()
  await page.getByRole('heading', { name: 'Aprobación de la Declaración' }).waitFor()
}

const digestNow = async (): Promise<string> => String(((await started(chair, 'chair')) as unknown as { readonly digest: string }).digest)

test('a reservation is put on record and changes nothing of the text; the chair asks, and it is adopted', async () => {
  const before = await digestNow()
  const gt = delegates.get('GT')
  if (gt === undefined) throw new Error('Guatemala is not seated')
  await toAdoption(gt)
  await gt.getByRole('button', { name: 'Formular reserva, explicación o desvinculación' }).click()
  await dialog(gt).getByLabel('Palabras que constarán en acta').fill('Guatemala se reserva su posición sobre los plazos.')
  await dialog(gt).getByRole('button', { name: 'Formular' }).click()
  await gt.locator('.statement').waitFor()
  expect(await digestNow()).toBe(before)
  await toAdoption(chair)
  await chair.getByText('No queda nada por resolver en el texto.').waitFor()
  await chair.getByRole('button', { name: 'La Presidencia pregunta…' }).click()
  await dialog(chair).getByLabel('La pregunta se hizo y nadie objetó').check()
  await dialog(chair).getByRole('button', { name: 'Declarar aprobada' }).click()
  for (const page of [chair, gt]) await page.getByRole('button', { name: 'Aprobada', exact: true }).waitFor()
  expect(await digestNow()).toBe(before)
})

/** Through the page, as a person takes it. */
async function taken(page: Page, name: string): Promise<Uint8Array> {
  const entry = page.locator('.packages li').filter({ hasText: name })
  const downloading = page.waitForEvent('download')
  await entry.getByRole('link', { name: 'Descargar' }).click()
  return new Uint8Array(readFileSync(await (await downloading).path()))
}

let publicPackage: Uint8Array

test('[I9] certified, its package is taken from the page and verifies from itself alone', async () => {
  const digest = await digestNow()
  await chair.getByRole('button', { name: 'Certificar…' }).click()
  await dialog(chair).getByLabel('El texto fue cotejado y la revisión terminó').check()
  await dialog(chair).getByRole('button', { name: 'Certificar', exact: true }).click()
  await chair.locator('.packages li').nth(1).waitFor({ timeout: 60_000 })
  publicPackage = await taken(chair, 'Paquete público')
  const verdict = verifyPackage(publicPackage)
  expect(verdict).toMatchObject({ kind: 'intact', manifest: { text: digest, kind: 'public', isRehearsal: true } })
  expect(verifyPackage(await taken(chair, 'Paquete interno')).kind).toBe('intact')
  const { names, part } = filesIn(publicPackage)
  expect(names).toEqual(expect.arrayContaining(['docx', 'pdf', 'html', 'md', 'txt', 'akn.xml'].map((form) => `declaration.${form}`)))
  const words = new TextDecoder().decode(part('declaration.txt') ?? undefined)
  for (const decision of decisions) expect(words).toContain(decision)
  expect(new TextDecoder().decode(part('statements.txt') ?? undefined)).toContain('se reserva su posición sobre los plazos')
  expect(stage.complaints).toEqual([])
})

const filesIn = (bytes: Uint8Array) => unzip(bytes, { entries: 100, unpacked: 1 << 28 })

test('[I9] any one byte of any file in it changed, it does not verify, and the file is named', () => {
  const { names, part } = filesIn(publicPackage)
  const files = names.map((path) => ({ path, bytes: part(path) ?? new Uint8Array() }))
  for (const { path, bytes } of files)
    for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      const verdict = verifyFiles(files.map((each) => (each.path === path ? { path, bytes: changed } : each)))
      expect(verdict, `${path} at ${at}`).toMatchObject({ kind: 'broken', faults: [{ path }] })
    }
})

test('[I7] every character of the text on disk has its author, and log and audit chain verify', async () => {
  await stage.stopServer()
  const store = await openStore(stage.data)
  const document = 'rehearsal' as DocumentId
  const loaded = await store.load(document)
  const doc = new Y.Doc()
  const log: Logged<Origin>[] = []
  for await (const { seq, origin, bytes } of store.log(document)) {
    Y.applyUpdate(doc, bytes)
    log.push({ seq, origin: JSON.parse(origin) as Origin, bytes })
  }
  const carried = loaded.audit.flatMap(({ body }) => (JSON.parse(body) as { carried?: Carried[] }).carried ?? [])
  const whose = attributionIn(log, carried)
  const letters = new Map<string, Map<string, number>>()
  for (const { section, text } of paragraphsOf(fragmentOf(doc))) {
    const ofSection = letters.get(section.kind) ?? new Map<string, number>()
    letters.set(section.kind, ofSection)
    for (const { client, clock, length } of text === null ? [] : readChars(text)) {
      for (let i = 0; i < length; i++) {
        const author = nameOf(whose({ client, clock: clock + i })?.origin)
        ofSection.set(author, (ofSection.get(author) ?? 0) + 1)
      }
    }
  }
  // What nobody touched is the template's. The decisions are the delegations' own words, but for letters that were the same before.
  expect([...(letters.get('commitments')?.keys() ?? [])]).toEqual(['create'])
  const ofDecisions = letters.get('decisions') ?? new Map<string, number>()
  expect([...ofDecisions.keys()].filter((author) => ![...WRITERS, 'create'].includes(author))).toEqual([])
  const all = [...ofDecisions.values()].reduce((sum, count) => sum + count, 0)
  expect(ofDecisions.get('create') ?? 0).toBeLessThan(all / 10)
  expect(WRITERS.filter((writer) => ofDecisions.has(writer)).length).toBeGreaterThanOrEqual(Math.min(WRITERS.length, decisions.length) - 1)
  expect(await store.verify(document)).toBeNull()
  await store.close()
})

const WRITERS: readonly string[] = [...DELEGATIONS, 'HN']
const nameOf = (origin: Origin | undefined): string =>
  origin?.kind === 'seat' ? origin.party : origin?.kind === 'act' ? origin.act : 'nobody'
