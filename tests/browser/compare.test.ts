/** Two revisions issued and compared in a real browser; today's text compared while it is written; a file from outside. Also out of the room,
 *  and on plain http under another name than this computer's own. */
import { Document, Packer, Paragraph } from 'docx'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, caretAtEnd, declarationOf, openStage, saved, selectWords, type Stage, started } from './stage.ts'

const COMMITMENTS = [
  'Reiteraron su voluntad de dar en cada puesto fronterizo información clara sobre los trámites.',
  'Reconocieron que la atención a la niñez no acompañada exige avisos inmediatos entre consulados.',
  'Acordaron celebrar reuniones anuales de las redes consulares.',
  'Subrayaron la importancia del registro civil.',
  'Agradecieron a los organismos internacionales su apoyo.',
  'Destacaron la utilidad de los talleres conjuntos entre personal consular y autoridades laborales.',
  'Aprobaron el presupuesto del período siguiente, por un monto de cien mil unidades.',
]

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let stage: Stage
let chair: Page
let secretariat: Page
let mx: Page
let gt: Page

beforeAll(async () => {
  stage = await openStage({ name: 'sala.test', text: declarationOf(COMMITMENTS) })
  chair = await stage.sit('chair')
  secretariat = await stage.sit('secretariat')
  mx = await stage.sit('mx-1')
  gt = await stage.sit('gt-1')
})
afterAll(async () => {
  await stage.close()
})

const to = async (page: Page, address: string): Promise<void> => {
  await page.goto(page.url().replace(/(\/room\/[^/]+\/[^/?]+).*$/, `$1${address}`))
}
const rowOf = (page: Page, label: string) => page.locator('.cmp-row', { has: page.locator(`.cmp-par[data-label="${label}"]`) })
const changed = (page: Page): Promise<string[]> => page.locator('.cmp-row :is(ins, del)').evaluateAll(said)
const current = (page: Page): Promise<string[]> =>
  page.locator('.cmp-row.is-current').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.kind ?? ''))

/** `+word`, `-word`, without what is said to those who do not see the line. */
function said(all: readonly Element[]): string[] {
  return all.map((each) => {
    const copy = each.cloneNode(true) as Element
    for (const aside of copy.querySelectorAll('.vh')) aside.remove()
    return `${each.matches('ins') ? '+' : '-'}${copy.textContent ?? ''}`
  })
}

async function replace(page: Page, label: string, words: string, by: string): Promise<void> {
  await selectWords(page, label, words)
  await page.keyboard.type(by)
  await saved(page)
}

async function acceptAll(): Promise<void> {
  for (const { id, seen, proposals } of (await started(chair, 'chair')).paragraphs)
    if (proposals.length > 0) expect(await act(chair, 'chair', { type: 'accept', paragraph: id, seen })).toBe(200)
}

type Placed = { readonly id: string; readonly section: string; readonly label: string | null }
const issued = (number: number): Promise<readonly Placed[]> =>
  chair.evaluate(
    async (of) =>
      ((await (await fetch(`/api/documents/rehearsal/revisions/${of}?seat=chair`)).json()) as { paragraphs: Placed[] }).paragraphs,
    number,
  )

test('two revisions are issued, with words changed and a paragraph moved between them', async () => {
  expect(await act(chair, 'chair', { type: 'issue-revision', title: 'Primera lectura' })).toBe(200)
  await replace(mx, 'C2', 'inmediatos', 'tempranos')
  await replace(mx, 'C7', 'cien', 'ciento veinte')
  await acceptAll()
  const paragraphs = await issued(1)
  const [moved, after] = ['C6', 'C2'].map((label) => paragraphs.find((each) => each.label === label))
  expect(await act(chair, 'chair', { type: 'open-direct-writing' })).toBe(200)
  expect(await act(chair, 'chair', { type: 'move-paragraph', paragraph: moved?.id, section: moved?.section, after: after?.id })).toBe(200)
  expect(await act(chair, 'chair', { type: 'close-direct-writing' })).toBe(200)
  expect(await act(chair, 'chair', { type: 'issue-revision', title: 'Segunda lectura' })).toBe(200)
})

test('from the menu one comes to today’s text against the last revision, and chooses what to compare', async () => {
  await secretariat.bringToFront()
  await secretariat.getByRole('button', { name: 'Más' }).click()
  await secretariat.getByRole('menuitem', { name: 'Comparar…' }).click()
  await secretariat.getByText('Los dos textos dicen lo mismo.').waitFor()
  await secretariat.getByRole('combobox', { name: 'Texto anterior' }).selectOption('1')
  await secretariat.getByRole('combobox', { name: 'Texto posterior' }).selectOption('2')
  await expect.poll(() => secretariat.url()).toContain('/compare/1/2')
  await secretariat.getByText('2 párrafos con cambios, 1 trasladado, 0 nuevos, 0 suprimidos').waitFor()
  await secretariat.reload()
  await secretariat.getByRole('heading', { name: 'Rev.1 y Rev.2' }).waitFor()
})

test('changed words carry their party, a moved paragraph stands at both its places with a curve between', async () => {
  await rowOf(secretariat, 'C2').waitFor()
  await expect.poll(() => changed(secretariat)).toEqual(['-inmediatos', '+tempranos', '-cien', '+ciento veinte'])
  await expect
    .poll(() => secretariat.locator('.cmp-row ins').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.by)))
    .toEqual(['MX', 'MX'])
  expect(await secretariat.locator('.cmp-par.has-moved').count()).toBe(2)
  expect(await secretariat.locator('.cmp-curves path').count()).toBe(1)
})

test('what a change does is told to the office, and to a delegation for its own words alone', async () => {
  const weights = (page: Page): Promise<string[]> => page.locator('.cmp-weights').allTextContents()
  await expect.poll(() => weights(secretariat)).toContain('cambia un número o una fecha')
  for (const page of [mx, gt]) {
    await to(page, '/compare/1/2')
    await expect.poll(() => changed(page)).toHaveLength(4)
  }
  await expect.poll(() => weights(mx)).toContain('cambia un número o una fecha')
  expect(await weights(gt)).toEqual([])
  await to(mx, '')
  await mx.locator('.ProseMirror .para').first().waitFor()
})

test('everything that can be pressed has a name, and the strip is walked by arrows', async () => {
  const nameless = await secretariat
    .locator('.cmp :is(button, select, input, [role="region"], nav)')
    .evaluateAll(
      (all) =>
        all
          .map((each) =>
            [each.getAttribute('aria-label'), each.textContent, (each as HTMLInputElement).labels?.[0]?.textContent].join('').trim(),
          )
          .filter((name) => name === '').length,
    )
  expect(nameless).toBe(0)
  const marks = secretariat.locator('.cmp-strip button')
  expect(await marks.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))).toEqual([
    'C2, con cambios',
    'C6, trasladado',
    'C7, con cambios',
  ])
  await marks.first().focus()
  await secretariat.keyboard.press('ArrowDown')
  await secretariat.keyboard.press('ArrowDown')
  await expect.poll(() => current(secretariat)).toEqual(['moved', 'moved'])
  await secretariat.reload()
  await rowOf(secretariat, 'C2').waitFor()
})

test('in English too, with its own plurals', async () => {
  await gt.bringToFront()
  await gt.getByRole('button', { name: 'Más' }).click()
  await gt.getByRole('menuitem', { name: 'English' }).click()
  await expect
    .poll(() => gt.locator('.cmp-figures').textContent())
    .toMatch(/^2 paragraphs changed, 1 moved, 0 new, 0 removed, \d+ the same$/)
  await gt.getByRole('heading', { name: 'Rev.1 and Rev.2' }).waitFor()
  await gt.getByRole('button', { name: 'More' }).click()
  await gt.getByRole('menuitem', { name: 'Español' }).click()
})

test('F8 walks the changes, frames them and says them aloud; so do the buttons', async () => {
  const told = secretariat.locator('p.vh[role="status"]')
  await secretariat.keyboard.press('F8')
  await expect.poll(() => told.textContent()).toMatch(/^Cambio 1 de 3: C2, con cambios/)
  await secretariat.keyboard.press('F8')
  await expect.poll(() => current(secretariat)).toEqual(['moved', 'moved'])
  await secretariat.getByRole('button', { name: /^Siguiente/ }).click()
  await expect.poll(() => told.textContent()).toMatch(/^Cambio 3 de 3: /)
  await secretariat.keyboard.press('F8')
  await expect.poll(() => told.textContent()).toBe('No hay más cambios en esa dirección.')
  await secretariat.keyboard.press('Shift+F8')
  await expect.poll(() => current(secretariat)).toEqual(['moved', 'moved'])
})

test('in one line of words, and only the changes; what is folded can be shown', async () => {
  await secretariat.getByText('En el texto', { exact: true }).click()
  await expect.poll(() => changed(secretariat)).toEqual(['-inmediatos', '+tempranos', '-cien', '+ciento veinte'])
  await secretariat.getByText('Solo los cambios').click()
  const shown = secretariat.locator('.cmp-row:not([data-kind="fold"])')
  await expect.poll(() => shown.count()).toBe(4)
  await secretariat.getByRole('button', { name: 'Mostrar' }).first().click()
  await expect.poll(() => shown.count()).toBeGreaterThan(4)
  await secretariat.getByRole('button', { name: /^Trasladados/ }).click()
  await expect.poll(() => shown.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.kind))).toEqual(['moved', 'moved'])
})

test('today’s text is compared while it is written: as it stands, and as if all were incorporated, or nothing', async () => {
  await to(secretariat, '/compare/2/live')
  await secretariat.getByText('Los dos textos dicen lo mismo.').waitFor()
  await caretAtEnd(mx, 'C1')
  await mx.keyboard.type(' Y gratuita.')
  await expect.poll(() => changed(secretariat)).toEqual(['+ Y gratuita.'])
  await secretariat.getByText('1 con propuestas pendientes').waitFor()
  await mx.keyboard.type(' Ahora.')
  await expect.poll(() => changed(secretariat)).toEqual(['+ Y gratuita. Ahora.'])
  await secretariat.bringToFront()
  await secretariat.getByText('Si se incorpora todo').click()
  await secretariat.getByText('1 párrafo con cambios').waitFor()
  await expect.poll(() => secretariat.url()).toContain('as=all')
  await secretariat.getByText('Si no se incorpora nada').click()
  await secretariat.getByText('Los dos textos dicen lo mismo.').waitFor()
})

test('a file is compared in the browser; one that cannot be read says why, and the one before stays', async () => {
  await to(secretariat, '/compare/2/file')
  const choose = secretariat.locator('.cmp-file input')
  const text = declarationOf([
    ...COMMITMENTS.slice(0, 6),
    'Aprobaron el presupuesto del período siguiente, por un monto de doscientas mil unidades.',
  ])
  await choose.setInputFiles({ name: 'acuerdo.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await secretariat.getByRole('heading', { name: 'Rev.2 y acuerdo.txt' }).waitFor()
  await expect.poll(() => changed(secretariat)).toContain('-tempranos')
  await choose.setInputFiles({ name: 'foto.txt', mimeType: 'text/plain', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]) })
  await secretariat.getByRole('alert').waitFor()
  await secretariat.getByRole('heading', { name: 'Rev.2 y acuerdo.txt' }).waitFor()
  expect(await changed(secretariat)).toContain('-tempranos')
})

test('a Word file is compared as it would read', async () => {
  const paragraphs = declarationOf(COMMITMENTS).split('\n')
  const word = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] })
  await secretariat.locator('.cmp-file input').setInputFiles({ name: 'acuerdo.docx', mimeType: WORD, buffer: await Packer.toBuffer(word) })
  await secretariat.getByRole('heading', { name: 'Rev.2 y acuerdo.docx' }).waitFor()
  await expect.poll(() => changed(secretariat)).toEqual(['-tempranos', '+inmediatos', '-ciento veinte', '+cien'])
})

test('a delegation that is put out reads why, and then compares what was issued; today’s text is gone from its page', async () => {
  await to(mx, '/compare/2/live')
  await mx.locator('.cmp-row').first().waitFor()
  expect(await act(chair, 'chair', { type: 'close-sitting' })).toBe(200)
  await mx.getByText('La reunión está cerrada').waitFor()
  expect(await mx.locator('.cmp-row').count()).toBe(0)
  await mx.bringToFront()
  await mx.getByRole('button', { name: 'Comparar revisiones' }).click()
  await mx.getByRole('heading', { name: 'Rev.1 y Rev.2' }).waitFor()
  await expect.poll(() => changed(mx)).toEqual(['-inmediatos', '+tempranos', '-cien', '+ciento veinte'])
  expect(await mx.getByRole('combobox', { name: 'Texto posterior' }).locator('option[value="live"]').count()).toBe(0)
  await mx.getByRole('button', { name: 'Volver' }).click()
  await mx.getByText('La reunión está cerrada').waitFor()
})

test('no page complained', () => {
  expect(stage.complaints).toEqual([])
})
