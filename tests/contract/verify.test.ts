/** `declaro verify`, as a process, of a sealed package and of one that was unpacked. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicKeyOf } from '../../domain/seal/ed25519.ts'
import { aPackage, SECRET } from '../../domain/seal/package.fixture.ts'
import { unzip } from '../../domain/files/unzip.ts'
import { COMMAND } from '../setup/programs.ts'

const KEY = publicKeyOf(SECRET)
const sealed = aPackage()

let folder: string
const at = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-verify-'))
  writeFileSync(at('package.zip'), sealed.bytes)
  const { names, part } = unzip(sealed.bytes, { entries: 100, unpacked: 1 << 20 })
  for (const name of names) {
    mkdirSync(dirname(at(`unpacked/${name}`)), { recursive: true })
    writeFileSync(at(`unpacked/${name}`), part(name) ?? '')
    const text = Buffer.from(sealed.bytes)
    const changed = Buffer.from(part(name) ?? '')
    if (changed.length === 0) continue
    const place = text.indexOf(changed)
    text[place] = (text[place] ?? 0) ^ 1
    writeFileSync(at(`${name.replaceAll('/', '-')}.changed.zip`), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function verify(...args: string[]): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [COMMAND, 'verify', ...args], { encoding: 'utf8', timeout: 30_000 })
  return { status: done.status, out: done.stdout, err: done.stderr }
}

test('says of a whole package what was signed and by which key, in both languages', () => {
  const { status, out, err } = verify(at('package.zip'))
  expect([status, err]).toEqual([0, ''])
  expect(out).toContain('ÍNTEGRO')
  expect(out).toContain('INTACT')
  expect(out).toContain('XII Conferencia de los Puertos')
  expect(out.replaceAll(' ', '')).toContain(KEY)
})

test('prints the same of the unpacked folder, as JSON', () => {
  const { status, out } = verify(at('unpacked'), '--json')
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ kind: 'intact', key: KEY, manifest: { text: 'a'.repeat(64) } })
})

test.each(['manifest.json', 'manifest.sig', 'texto.txt', 'anexos/reservas.txt'])('one bit of %s changed: it fails and names it', (name) => {
  const { status, out } = verify(at(`${name.replaceAll('/', '-')}.changed.zip`), '--json')
  expect(status).toBe(1)
  expect(JSON.parse(out)).toEqual({ kind: 'broken', faults: [{ what: 'changed', path: name }] })
})

test('takes the key on record as it is printed, and says when another one signed', () => {
  const printed = KEY.toUpperCase().replace(/(.{4})/g, '$1 ')
  expect(verify(at('package.zip'), '--key', printed).status).toBe(0)
  const { status, out } = verify(at('package.zip'), '--key', 'b'.repeat(64))
  expect(status).toBe(1)
  expect(out).toContain('no lo firmó la clave indicada')
})

test('what is not there is said', () => {
  const { status, out, err } = verify(at('nothing.zip'))
  expect([status, out]).toEqual([1, ''])
  expect(err).toContain('[file.missing]')
})
