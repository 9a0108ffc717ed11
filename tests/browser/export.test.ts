/** The Declaration taken out of the room as a file, in a real browser: chosen, made, fetched, opened; its page is looked at by an inspector of accessibility. */
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, declarationOf, openStage, pictureOf, type Stage } from './stage.ts'

let stage: Stage
let chair: Page
let mx: Page

const TEXT = declarationOf([
  'Se comprometieron a elaborar un directorio regional de oficinas.',
  'Invitaron a los observadores a acompañar la capacitación.',
])

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  chair = await stage.sit('chair')
  mx = await stage.sit('mx-1')
})
afterAll(() => stage.close())

const dialog = (page: Page) => page.getByRole('dialog')

async function openDialog(page: Page): Promise<void> {
  await page.bringToFront()
  await page.goto(page.url().replace(/(\/room\/[^/]+\/[^/]+).*/, '$1'))
  await page.getByRole('button', { name: 'Más', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Exportar…' }).click()
  await dialog(page).waitFor()
}

/** Has it made, and fetches it as a person does. */
async function takeOut(page: Page): Promise<{ readonly name: string; readonly file: string }> {
  await dialog(page).getByRole('button', { name: 'Preparar' }).click()
  const link = dialog(page).getByRole('link', { name: /^Descargar/ })
  await link.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return { name: download.suggestedFilename(), file: await download.path() }
}

test('a delegation has nothing to export before a revision is issued; the chair has today’s text', async () => {
  await openDialog(mx)
  await dialog(mx).getByText('Todavía no hay ningún texto que este puesto pueda exportar').waitFor()
  expect(await dialog(mx).getByRole('button', { name: 'Preparar' }).isDisabled()).toBe(true)
  await openDialog(chair)
  await dialog(chair).getByText('Con propuestas', { exact: true }).click()
  await chair.screenshot({ path: pictureOf('export') })
  const { name, file } = await takeOut(chair)
  expect(name).toMatch(/^Declaración Texto en negociación \d+ de \p{L}+ de \d{4} con propuestas\.docx$/u)
  expect(strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array())).toContain('directorio regional de oficinas')
})

test('a delegation exports an issued revision as a page that an inspector finds nothing against', async () => {
  expect(await act(chair, 'chair', { type: 'issue-revision', title: 'Tras la primera lectura' })).toBe(200)
  await openDialog(mx)
  await dialog(mx).getByText('Página web', { exact: true }).click()
  const { name, file } = await takeOut(mx)
  expect(name).toBe('Declaración Rev.1.html')
  const html = readFileSync(file, 'utf8')
  expect(html).not.toMatch(/<script|https?:\/\//)
  await expectAccessible(html)
})

/** The page's own policy lets nothing run: the inspector looks at it without. */
async function expectAccessible(html: string): Promise<void> {
  const copy = join(tmpdir(), `declaro-export-${process.pid}.html`)
  writeFileSync(copy, html.replace(/<meta http-equiv[^>]*>/, ''))
  const page = await chair.context().newPage()
  await page.goto(pathToFileURL(copy).href)
  await page.addScriptTag({ content: axe.source })
  const found = await page.evaluate(async () => {
    const { axe: inspector } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await inspector.run()).violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 2).map(({ html: where }) => where)])
  })
  await page.close()
  expect(found).toEqual([])
}

test('a page with everything in it is accessible too', async () => {
  const { readySample } = await import('./export-sample.ts')
  await expectAccessible(readySample())
})
