/** The server's library, in its own thread: kept over a restart, a file that is no Declaration refused, closed for good. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Library, openLibrary } from '../../server/library/open.ts'

const WORDS = 'Decidimos tender un cable submarino entre los tres archipiélagos.'
const FILE = new TextEncoder().encode(
  `DECLARACIÓN DE LOS CABLES\n\nLas Ministras y los Ministros,\n\n1. ${WORDS}\n\n2. Agradecemos la hospitalidad.\n`,
)

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
  expect(await library.add('cables-2030.txt', FILE)).toEqual({ kind: 'added' })
  expect(await library.add('cables-2030.txt', FILE)).toEqual({ kind: 'known' })
  await library.close()
  library = openLibrary(folder)
  expect((await library.list()).map(({ file, language }) => [file, language])).toEqual([['cables-2030.txt', 'es']])
  const [hit] = await library.search(WORDS, 'es')
  expect(hit).toMatchObject({ file: 'cables-2030.txt', paragraph: 2, text: WORDS, score: 1, words: [{ op: '=', text: WORDS }] })
  expect(await library.remove('cables-2030.txt')).toBe(true)
  expect(await library.remove('cables-2030.txt')).toBe(false)
  expect(await library.search(WORDS, 'es')).toEqual([])
})

test('a file that is no text is refused and nothing of it kept', async () => {
  expect(await library.add('scan.rtf', new TextEncoder().encode('{\\rtf1'))).toMatchObject({ kind: 'refused', code: 'file.rich-text' })
  expect(await library.list()).toEqual([])
})

test('a library that was closed refuses what comes', async () => {
  await library.close()
  await expect(library.list()).rejects.toThrow('ended')
})
