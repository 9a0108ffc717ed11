/** Sealed packages: whole they verify from themselves alone; with one bit changed they do not, and say where. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { manifestSaid, verdictSaid } from '../sentences/sealed.ts'
import { canonicalJson } from './canonical-json.ts'
import { publicKeyOf, signed } from './ed25519.ts'
import { sha256Hex } from './digest.ts'
import { ABOUT, aPackage, FILES, SECRET } from './package.fixture.ts'
import { MANIFEST, sealPackage, SIGNATURE, signedWords, zipOf } from './package.ts'
import { type Verdict, verifyFiles, verifyPackage } from './verify-package.ts'
import { unzip } from '../files/unzip.ts'

const OTHER = new Uint8Array(32).fill(8)
const words = (text: string): Uint8Array => new TextEncoder().encode(text)
const sealed = aPackage()

const pathsOf = (verdict: Verdict): readonly (string | null)[] => (verdict.kind === 'broken' ? verdict.faults.map(({ path }) => path) : [])

const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array => {
  const changed = bytes.slice()
  changed[at] = (changed[at] ?? 0) ^ (1 << bit)
  return changed
}

function unpacked(bytes: Uint8Array): { path: string; bytes: Uint8Array }[] {
  const { names, part } = unzip(bytes, { entries: 100, unpacked: 1 << 20 })
  return names.map((path) => ({ path, bytes: part(path) ?? new Uint8Array() }))
}

test('[I9] a sealed package verifies from itself alone, and says by which key and of which text', () => {
  const verdict = verifyPackage(sealed.bytes)
  expect(verdict).toEqual({ kind: 'intact', manifest: sealed.manifest, digest: sealed.digest, key: publicKeyOf(SECRET) })
  expect(sealed.manifest).toMatchObject(ABOUT)
  expect(verifyFiles(unpacked(sealed.bytes))).toEqual(verdict)
})

test('of a text that was adopted by silence out of a sitting nobody is called absent', () => {
  const adopted = { at: ABOUT.adopted.at, sitting: null, present: [], absent: ['MX', 'GT'] }
  const verdict = verifyPackage(sealPackage({ ...ABOUT, adopted }, FILES, SECRET).bytes)
  if (verdict.kind !== 'intact') throw new Error('it was sealed just now')
  const said = manifestSaid(verdict, 'es')
  expect(said.map(({ name }) => name)).not.toContain('Ausentes')
  expect(said.find(({ name }) => name === 'Aprobada')?.value).toContain('por el procedimiento de silencio')
})

test('the same content has the same bytes, in whatever order its files are given', () => {
  expect(sealPackage(ABOUT, [...FILES].reverse(), SECRET).bytes).toEqual(sealed.bytes)
})

test('[I9] any one byte of any of its files changed: it fails and names the file', () => {
  for (const { path, bytes } of unpacked(sealed.bytes))
    for (let at = 0; at < bytes.length; at++) {
      const files = unpacked(sealed.bytes).map((each) => (each.path === path ? { path, bytes: flipped(bytes, at, at % 8) } : each))
      expect(pathsOf(verifyFiles(files)), `${path} at ${at}`).toEqual([path])
    }
})

test('[I9] any one bit of the zip changed: it fails', () => {
  fc.assert(
    fc.property(fc.nat(sealed.bytes.length - 1), fc.nat(7), (at, bit) => {
      expect(verifyPackage(flipped(sealed.bytes, at, bit)).kind).toBe('broken')
    }),
    { numRuns: 2000 },
  )
})

test('a file missing or added is named', () => {
  const files = unpacked(sealed.bytes)
  for (const { path } of files) expect(pathsOf(verifyFiles(files.filter((each) => each.path !== path)))).toEqual([path])
  expect(verifyFiles([...files, { path: 'otro.txt', bytes: words('x') }])).toEqual({
    kind: 'broken',
    faults: [{ what: 'added', path: 'otro.txt' }],
  })
})

test('sealed anew by another, it verifies by that key, and fails against the key on record', () => {
  const forged = sealPackage({ ...ABOUT, text: sha256Hex('other words') }, FILES, OTHER)
  expect(verifyPackage(forged.bytes)).toMatchObject({ kind: 'intact', key: publicKeyOf(OTHER) })
  expect(verifyPackage(forged.bytes, publicKeyOf(SECRET))).toEqual({ kind: 'broken', faults: [{ what: 'another-key', path: SIGNATURE }] })
})

test('a manifest from one package and a signature from another do not go together', () => {
  const other = unpacked(sealPackage({ ...ABOUT, number: 2, previous: sealed.digest }, FILES, SECRET).bytes)
  const mixed = unpacked(sealed.bytes).map((each) =>
    each.path === MANIFEST ? (other.find(({ path }) => path === MANIFEST) ?? each) : each,
  )
  expect(pathsOf(verifyFiles(mixed))).toEqual([MANIFEST])
})

test('[I9] signed in a form that is not known here, it is neither whole nor changed', () => {
  const json = words(canonicalJson({ ...sealed.manifest, form: 2, further: 'words' }))
  const manifest = sha256Hex(json)
  const signature = { algorithm: 'Ed25519', key: publicKeyOf(SECRET), manifest, signature: signed(SECRET, signedWords(manifest)) }
  const own = [
    { path: MANIFEST, bytes: json },
    { path: SIGNATURE, bytes: words(canonicalJson(signature)) },
  ]
  const verdict = verifyPackage(zipOf([...own, ...FILES]))
  expect(verdict).toEqual({ kind: 'broken', faults: [{ what: 'unknown-form', path: MANIFEST }] })
  expect(verdictSaid(verdict)).toBe('unverified')
  expect(verdictSaid(verifyFiles([]))).toBe('broken')
})

test('what is no package is refused, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(verifyPackage(bytes).kind).toBe('broken')
    }),
  )
})

test.each(['../out.txt', '/etc/passwd', 'a//b', MANIFEST, 'a\\b', ''])('the path %s is never sealed', (path) => {
  expect(() => sealPackage(ABOUT, [{ path, bytes: words('x') }], SECRET)).toThrow(/path/)
})
