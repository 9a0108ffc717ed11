import { expect, test } from 'vitest'
import { placeholdersOf } from '../sentences/fill.ts'
import { FILE_SENTENCES } from '../sentences/files.ts'
import type { FileNote } from './lines-of-file.ts'
import { noteWords } from './note.ts'

const NOTE: FileNote = { name: 'acta.docx', format: 'word', encoding: null, reading: 'accepted', tracked: null, comments: 0, footnotes: 0 }

test('a file that says all it says has no note', () => {
  expect(noteWords(NOTE, 'es')).toEqual([])
})

test('tracked changes are told with their authors and the reading that was taken', () => {
  const tracked = { insertions: 1, deletions: 3, authors: ['Ana', 'Luis'] }
  expect(noteWords({ ...NOTE, tracked }, 'en')).toEqual([
    'the file has tracked changes (Ana, Luis): 1 insertion and 3 deletions. It was read as if all of them were accepted.',
  ])
  expect(noteWords({ ...NOTE, tracked: { ...tracked, authors: [] }, reading: 'original' }, 'es')).toEqual([
    'el archivo tiene control de cambios (sin nombre): 1 inserción y 3 supresiones. Se leyó como estaba antes de esos cambios.',
  ])
})

test('what was not read is told', () => {
  expect(noteWords({ ...NOTE, comments: 1, footnotes: 2, encoding: 'windows-1252' }, 'es')).toHaveLength(3)
})

test.each(Object.entries(FILE_SENTENCES))('%s says the same in both languages', (_, { es, en }) => {
  expect(placeholdersOf(es)).toEqual(placeholdersOf(en))
})
