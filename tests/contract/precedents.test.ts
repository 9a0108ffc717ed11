/** What was agreed before is found again: repeated word for word, and varied as a drafter would. */
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { withWords } from '../../domain/precedents/rank.ts'
import { type LibraryDocument, openPrecedents, type PrecedentStore } from '../../server/store/sqlite/precedents.ts'
import type { LibraryLanguage } from '../precedents/grammar.ts'
import { BOILERPLATE, dice, fileOf, libraryDocument, paragraphOf, partsOf, varied } from '../precedents/library.ts'

const OWN = 30
const DOCUMENTS = 20
const LANGUAGES: readonly LibraryLanguage[] = ['es', 'en']
const LIBRARY = LANGUAGES.flatMap((language) => Array.from({ length: DOCUMENTS }, (_, at) => libraryDocument(at, language, OWN)))

let opened: PrecedentStore[] = []
afterEach(() => {
  for (const store of opened) store.close()
  opened = []
})

function libraryOf(documents: readonly LibraryDocument[]): PrecedentStore {
  const store = openPrecedents(':memory:')
  opened.push(store)
  for (const document of documents) store.add(document)
  return store
}

const small = (file: string, ...paragraphs: readonly string[]): LibraryDocument => ({
  file,
  hash: paragraphs.join('\n'),
  title: '',
  language: 'es',
  paragraphs,
})

const placeOf = (number: number, language: LibraryLanguage): string =>
  `${fileOf(Math.floor(number / OWN), language)} ${BOILERPLATE + (number % OWN)}`

/** Where the source stands among the hits, from 1; 0 where it does not. */
function rankOf(store: PrecedentStore, text: string, number: number, language: LibraryLanguage): number {
  const hits = store.search(text, language).map(({ file, paragraph }) => `${file} ${paragraph}`)
  return hits.indexOf(placeOf(number, language)) + 1
}

describe('over a library of forty Declarations in two languages', () => {
  test.each(LANGUAGES)('what is repeated word for word comes first (%s)', (language) => {
    const store = libraryOf(LIBRARY)
    for (let number = 0; number < DOCUMENTS * OWN; number += 3)
      expect(rankOf(store, paragraphOf(partsOf(number, language)), number, language)).toBe(1)
  })

  test.each(LANGUAGES)('what is slightly varied is among the first three in at least 95 of 100 (%s)', (language) => {
    const store = libraryOf(LIBRARY)
    const ranks = Array.from({ length: 300 }, (_, seed) => {
      const number = dice(seed + 5)(DOCUMENTS * OWN)
      return rankOf(store, varied(number, language, seed), number, language)
    })
    const found = ranks.filter((rank) => rank >= 1 && rank <= 3).length
    expect(found / ranks.length).toBeGreaterThanOrEqual(0.95)
  })

  test('the same library in another order gives the same hits', () => {
    const sorted = libraryOf(LIBRARY)
    fc.assert(
      fc.property(fc.shuffledSubarray(LIBRARY, { minLength: LIBRARY.length }), fc.nat(500), (documents, seed) => {
        const language = LANGUAGES[seed % 2] ?? 'es'
        const text = varied(seed % (DOCUMENTS * OWN), language, seed)
        expect(libraryOf(documents).search(text, language)).toEqual(sorted.search(text, language))
      }),
      { numRuns: 8 },
    )
  })

  test('words joined give the wording agreed before, and the one at hand', () => {
    const store = libraryOf(LIBRARY)
    fc.assert(
      fc.property(fc.nat(500), (seed) => {
        const text = varied(seed, 'es', seed)
        for (const { text: before, words } of withWords(store.search(text, 'es'), text)) {
          expect(words.flatMap(({ op, text: own }) => (op === '+' ? [] : [own])).join('')).toBe(before)
          expect(words.flatMap(({ op, text: own, new: now }) => (op === '-' ? [] : [now ?? own])).join('')).toBe(text)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('what counts', () => {
  test('words that all Declarations share count for little beside those that few have', () => {
    const usual = 'Las Ministras y los Ministros, reunidos en la ciudad de Puerto Claro, reafirman su compromiso con la cooperación'
    const usualOnes = Array.from({ length: 30 }, (_, at) => small(`a-${at}.txt`, `${usual} regional número ${at + 11}.`))
    const store = libraryOf([...usualOnes, small('b.txt', 'La pesca del cangrejo azul se regirá por vedas anuales.')])
    const [first] = store.search(`${usual} y acuerdan vedas anuales para la pesca del cangrejo azul.`, 'es')
    expect(first?.file).toBe('b.txt')
  })

  test('a wording that stands in several Declarations is a hit in each, the newest first', () => {
    const text = 'Decidimos crear un fondo para los faros.'
    const store = libraryOf(['acta-1999.txt', 'otra.txt', 'acta-2021.txt'].map((file) => small(file, text)))
    expect(store.search(text, 'es').map(({ file, score }) => [file, score])).toEqual([
      ['acta-2021.txt', 1],
      ['acta-1999.txt', 1],
      ['otra.txt', 1],
    ])
  })

  test('a paragraph of the other language finds what was agreed on its matter', () => {
    const store = libraryOf(LIBRARY)
    const hits = store.search('Decidimos apoyar la vacunación de personas en tránsito.', 'es')
    expect(hits.some(({ language, text }) => language === 'en' && text.includes('vaccination'))).toBe(true)
  })

  test('nothing that is searched for is taken as a query of its own', () => {
    const store = libraryOf([small('a.txt', 'Decidimos NEAR("x" OR *) crear el fondo " AND terms:fondo')])
    for (const text of ['" OR "', 'terms:fondo*', 'NEAR(a b)', "'; DROP TABLE documents; --", '\u0000', '', '^ - + "'])
      expect(store.search(text, 'es').length).toBeLessThanOrEqual(1)
  })
})

describe('a library that is kept', () => {
  test('a Declaration that is there already is not added again; another content takes its place', () => {
    const store = libraryOf([])
    expect(store.add(small('a.txt', 'Decidimos crear el fondo.'))).toBe('added')
    expect(store.add(small('a.txt', 'Decidimos crear el fondo.'))).toBe('known')
    expect(store.add(small('a.txt', 'Acordamos cerrar la oficina.'))).toBe('added')
    expect(store.list().map(({ file }) => file)).toEqual(['a.txt'])
    expect(store.search('Decidimos crear el fondo.', 'es')).toEqual([])
    expect(store.search('Acordamos cerrar la oficina.', 'es')).toHaveLength(1)
  })

  test('a library from which Declarations were removed answers as one that never had them', () => {
    fc.assert(
      fc.property(fc.subarray(LIBRARY, { minLength: 2, maxLength: 10 }), fc.nat(599), (documents, seed) => {
        const kept = documents.filter((_, at) => at % 2 === 0)
        const store = libraryOf(documents)
        for (const document of documents) if (!kept.includes(document)) expect(store.remove(document.file)).toBe(true)
        const text = varied(seed, 'es', seed)
        expect(store.search(text, 'es')).toEqual(libraryOf(kept).search(text, 'es'))
        expect(store.list()).toEqual(libraryOf(kept).list())
      }),
      { numRuns: 20 },
    )
  })
})
