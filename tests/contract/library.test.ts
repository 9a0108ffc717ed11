/** The server's library, in its own thread: kept over a restart, a file that is no Declaration refused, both languages of one beside each other, closed for good. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { understand } from '../../server/imports/understand.ts'
import { type Library, openLibrary } from '../../server/library/open.ts'
import type { LibraryFile } from '../../server/store/sqlite/library.ts'

const WORDS = 'Decidimos tender un cable submarino entre los tres archipiélagos.'
const declaration = (...paragraphs: readonly string[]): string =>
  ['DECLARACIÓN DE LOS CABLES', 'Las Ministras y los Ministros,', ...paragraphs.map((text, at) => `${at + 1}. ${text}`)].join('\n\n')
const FILE = declaration(WORDS, 'Agradecemos la hospitalidad.')

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const reading = (file: string, text: string) => understand({ kind: 'earlier', file, bytes: bytesOf(text) })

function read(file: string, text: string): LibraryFile {
  const understood = reading(file, text)
  if (understood.kind !== 'read') throw new Error(understood.kind)
  return understood.document
}

let folder: string
let library: Library
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-library-'))
  library = openLibrary(folder)
})
afterEach(async () => {
  await library.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what was added is found after the library was closed and opened, until it is removed', async () => {
  const file = read('cables-2030.txt', FILE)
  expect(await library.add(file, 'new')).toEqual({ kind: 'added' })
  expect(await library.add(file, 'new')).toEqual({ kind: 'known' })
  await library.close()
  // The one file is a whole copy.
  const other = join(folder, 'copied')
  mkdirSync(other)
  copyFileSync(join(folder, 'library.db'), join(other, 'library.db'))
  library = openLibrary(other)
  expect((await library.list()).map(({ file, language }) => [file, language])).toEqual([['cables-2030.txt', 'es']])
  const { hits, documents } = await library.search(WORDS, 'es')
  expect(documents).toBe(1)
  expect(hits[0]).toMatchObject({ file: 'cables-2030.txt', paragraph: 2, text: WORDS, score: 1, words: [{ op: '=', text: WORDS }] })
  expect(hits[0]).toMatchObject({ source: { title: 'DECLARACIÓN DE LOS CABLES', place: null, year: 2030 }, number: '1', counterparts: [] })
  expect(await library.remove('cables-2030.txt')).toBe(true)
  expect(await library.remove('cables-2030.txt')).toBe(false)
  expect((await library.search(WORDS, 'es')).hits).toEqual([])
})

test('a file that is no text is refused and nothing of it kept', async () => {
  expect(reading('scan.rtf', '{\\rtf1')).toMatchObject({ kind: 'refused', code: 'file.rich-text' })
  expect(await library.list()).toEqual([])
})

test('[I11] a text of more paragraphs than a Declaration has is refused', async () => {
  const long = Array.from({ length: 3_100 }, (_, at) => `Acordamos el punto ${at}.`).join('\n\n')
  expect(reading('todo.txt', long)).toMatchObject({ kind: 'refused', code: 'library.too-long' })
})

test('a name that is taken is given to another text only where that is wanted, and the same text stands there once', async () => {
  await library.add(read('acta.txt', FILE), 'new')
  const other = read('acta.txt', declaration('Acordamos cerrar la oficina.'))
  expect(await library.add(other, 'new')).toEqual({ kind: 'taken' })
  const best = async () => (await library.search(WORDS, 'es')).hits[0]?.score ?? 0
  expect(await best()).toBe(1)
  expect(await library.add(other, 'replace')).toEqual({ kind: 'added' })
  expect(await best()).toBeLessThan(0.5)
  expect(await library.add(read('copia.txt', declaration('Acordamos cerrar la oficina.')), 'new')).toEqual({
    kind: 'there',
    file: 'acta.txt',
  })
  expect((await library.list()).map(({ file }) => file)).toEqual(['acta.txt'])
})

describe('two language versions of one Declaration', () => {
  const ES = declaration('Acordamos abrir 12 oficinas en 2031.', WORDS, 'Agradecemos a las 3 delegaciones.')
  const EN = ES.replace('DECLARACIÓN DE LOS CABLES', 'DECLARATION ON CABLES')
    .replace('Las Ministras y los Ministros', 'The Ministers')
    .replace('Acordamos abrir 12 oficinas en 2031', 'We agree to open 12 offices in 2031')
    .replace(WORDS, 'We decide to lay a submarine cable between the three archipelagos.')
    .replace('Agradecemos a las 3 delegaciones', 'We thank the 3 delegations')
  const beside = async (text: string, language: string) =>
    (await library.search(text, language)).hits.map(({ file, counterparts }) => [file, counterparts.map((each) => [each.file, each.text])])

  test('are found together by the files’ names, each paragraph with its counterpart, and shown once', async () => {
    await library.add(read('cables.es.txt', ES), 'new')
    await library.add(read('cables.en.txt', EN), 'new')
    const found = await beside(WORDS, 'es')
    const counterpart = 'We decide to lay a submarine cable between the three archipelagos.'
    expect(found[0]).toEqual(['cables.es.txt', [['cables.en.txt', counterpart]]])
    expect(found.filter(([file]) => file === 'cables.en.txt')).toEqual([])
    const [hit] = (await library.search('We agree to open 14 offices in 2031.', 'en')).hits
    expect(hit?.counterparts).toMatchObject([
      { file: 'cables.es.txt', text: 'Acordamos abrir 12 oficinas en 2031.', number: '1', words: null },
    ])
    expect(hit?.words?.filter(({ op }) => op !== '=')).toEqual([
      { op: '-', text: '12' },
      { op: '+', text: '14' },
    ])
  })

  test('are told to be so by hand, and told apart again; a removed one leaves nothing beside the other', async () => {
    await library.add(read('cables-del-mar.txt', ES), 'new')
    await library.add(read('Sea Cables.txt', EN), 'new')
    const source = { title: 'Declaración de los Cables', place: 'Puerto Claro', year: 2030 }
    const tell = (versionOf: string | null) => library.describe({ file: 'cables-del-mar.txt', ...source, versionOf })
    expect((await beside(WORDS, 'es'))[0]).toEqual(['cables-del-mar.txt', []])
    expect(await tell('Sea Cables.txt')).toEqual({ kind: 'described' })
    expect((await beside(WORDS, 'es'))[0]).toMatchObject(['cables-del-mar.txt', [['Sea Cables.txt', expect.stringContaining('submarine')]]])
    expect(await library.list()).toMatchObject([
      { ...source, versions: [{ file: 'Sea Cables.txt', language: 'en' }] },
      { file: 'Sea Cables.txt', versions: [{ file: 'cables-del-mar.txt', language: 'es' }] },
    ])
    await tell(null)
    expect((await beside(WORDS, 'es'))[0]).toEqual(['cables-del-mar.txt', []])
    await tell('Sea Cables.txt')
    await library.remove('Sea Cables.txt')
    const left = await beside(WORDS, 'es')
    expect(left.map(([file]) => file)).not.toContain('Sea Cables.txt')
    expect(left.map(([, counterparts]) => counterparts).flat()).toEqual([])
  })

  test('cannot be of the same language, nor with one that is not there', async () => {
    await library.add(read('uno.txt', ES), 'new')
    await library.add(read('otro.txt', FILE), 'new')
    const source = { title: 'Uno', place: null, year: null }
    expect(await library.describe({ file: 'uno.txt', ...source, versionOf: 'otro.txt' })).toEqual({ kind: 'version-language' })
    expect(await library.describe({ file: 'uno.txt', ...source, versionOf: 'nada.txt' })).toEqual({ kind: 'version-unknown' })
    expect(await library.describe({ file: 'nada.txt', ...source, versionOf: null })).toEqual({ kind: 'unknown' })
    expect((await library.list()).map(({ title }) => title)).not.toContain('Uno')
  })
})

test('a file that is no library is a fault of the library alone, is not written over, and the library is asked again', async () => {
  const bytes = 'no library at all, and longer than a header of one would be'
  writeFileSync(join(folder, 'library.db'), bytes)
  await expect(library.list()).rejects.toThrow('not a database')
  await expect(library.list()).rejects.toThrow('not a database')
  expect(readFileSync(join(folder, 'library.db'), 'utf8')).toBe(bytes)
  rmSync(join(folder, 'library.db'))
  expect(await library.list()).toEqual([])
})

test('a library that was closed refuses what comes', async () => {
  await library.close()
  await expect(library.list()).rejects.toThrow('ended')
})
