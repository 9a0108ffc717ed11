/** `declaro new-from`: a conference in preparation with the text of an earlier Declaration, in a data folder of its own, which nothing that was there before is lost for. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aknOf } from '../../domain/export/akn.ts'
import { ABOUT, SECRET } from '../../domain/seal/package.fixture.ts'
import { sealPackage } from '../../domain/seal/package.ts'
import { textsAt } from '../../server/cli/at.ts'
import { declarationOfBytes } from '../../server/library/declaration-file.ts'
import { declarationFacts } from '../export/declaration.ts'
import { COMMAND } from '../setup/programs.ts'

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const ours = { path: 'declaration.akn.xml', bytes: new TextEncoder().encode(aknOf(declarationFacts())) }
const sealed = sealPackage(ABOUT, [ours], SECRET).bytes

let folder: string
const at = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-new-from-'))
  writeFileSync(at('package.zip'), sealed)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function newFrom(file: string, data: string): { status: number | null; out: string; err: string } {
  const env = { ...process.env, DECLARO_CONFERENCE: path('templates/conference.example.json'), DECLARO_LINKS: at('links.json') }
  const command = [COMMAND, 'new-from', at(file), '--to', at(data)]
  const done = spawnSync(process.execPath, command, { encoding: 'utf8', timeout: 30_000, env })
  return { status: done.status, out: done.stdout, err: done.stderr }
}

test('from a sealed package comes its certified text, and it is said how it was understood; a folder with a conference is left as it is', async () => {
  const { status, out } = newFrom('package.zip', 'data')
  expect(out).toContain('Se entendió «Declaración de Puerto Claro» (es): 6 secciones')
  expect(out).toContain('Nothing in the file was left unread.')
  expect(out).toContain('El texto queda en preparación')
  expect(status).toBe(0)
  const [text] = await textsAt(at('data'), null, Date.now())
  const base = declarationFacts().source.paragraphs.filter(({ pi }) => pi === null)
  const words = base.map(({ runs }) => runs.flatMap(({ text: run, ins }) => (ins === null ? [run] : [])).join(''))
  expect(text?.paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual(words)
  expect(JSON.parse(readFileSync(at('links.json'), 'utf8'))).toMatchObject({ document: 'conference' })

  const before = readdirSync(folder)
  const again = newFrom('package.zip', 'data')
  expect(again).toMatchObject({ status: 1, out: '' })
  expect(again.err).toContain('[data.not-empty]')
  expect(readdirSync(folder)).toEqual(before)
})

test('a package that is not what was signed, or holds no text, gives none', () => {
  const code = (bytes: Uint8Array): string => {
    const read = declarationOfBytes(bytes, 'package.zip')
    return read.kind === 'refused' ? read.code : read.kind
  }
  const changed = sealed.slice()
  const inText = Buffer.from(changed).indexOf('Recordando')
  changed[inText] = 0x52 ^ 1
  expect([code(sealed), code(changed), code(sealPackage(ABOUT, [], SECRET).bytes)]).toEqual([
    'read',
    'file.package-broken',
    'file.package-without-text',
  ])
})
