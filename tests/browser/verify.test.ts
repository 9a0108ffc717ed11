/** The page that verifies sealed packages: opened from a disk, without a server or a line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicKeyOf } from '../../domain/seal/ed25519.ts'
import { aPackage, SECRET } from '../../domain/seal/package.fixture.ts'
import { launchBrowser } from './browser.ts'

const PAGE = pathToFileURL(fileURLToPath(new URL('../../dist/verify/verify.html', import.meta.url))).href

let browser: Browser
let page: Page
let folder: string
const complaints: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-verify-page-'))
  const { bytes } = aPackage()
  writeFileSync(join(folder, 'whole.zip'), bytes)
  const changed = Buffer.from(bytes)
  const at = changed.indexOf('cooperación')
  changed[at] = (changed[at] ?? 0) ^ 32
  writeFileSync(join(folder, 'changed.zip'), changed)
  browser = await launchBrowser()
  const context = await browser.newContext({ locale: 'es-MX', offline: true, viewport: { width: 1366, height: 768 } })
  page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => request.url() !== PAGE && complaints.push(request.url()))
  await page.goto(PAGE)
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const given = (name: string): Promise<void> => page.setInputFiles('#file', join(folder, name))
const verdict = () => page.getByRole('status')
const showsVerdict = (words: string): Promise<void> => expect.poll(() => verdict().innerText()).toContain(words)

test('a whole package: says so, with what was signed and the key to compare', async () => {
  await given('whole.zip')
  await verdict().getByRole('heading', { name: 'ÍNTEGRO' }).waitFor()
  expect((await verdict().innerText()).replaceAll(' ', '')).toContain(publicKeyOf(SECRET))
  await verdict().getByText('ENSAYO').waitFor()
})

test('a key that is not the one on record is told', async () => {
  await page.getByLabel('Clave pública').fill('c'.repeat(64))
  await showsVerdict('no lo firmó la clave indicada')
  await page.getByLabel('Clave pública').fill(publicKeyOf(SECRET).toUpperCase())
  await verdict().getByRole('heading', { name: 'ÍNTEGRO' }).waitFor()
})

test('one letter changed: it says which file, in either language', async () => {
  await given('changed.zip')
  await showsVerdict('texto.txt: no es lo que se firmó')
  await page.getByRole('button', { name: 'English' }).click()
  await showsVerdict('texto.txt: this is not what was signed')
  await page.getByRole('heading', { name: 'Is this the text that was adopted?' }).waitFor()
})

test('it asks nobody for anything, and its own policy lets it do no more', () => expect(complaints).toEqual([]))
