/** Hits as they are shown: what differs in one's own language, the other language beside it, nothing twice. */
import { expect, test } from 'vitest'
import { foundFor, type SourcedHit } from './sourced.ts'

const source = { title: 'Declaración', place: null, year: 2020 }
const hit = (file: string, paragraph: number, language: string, text: string, more: Partial<SourcedHit> = {}): SourcedHit => ({
  file,
  paragraph,
  language,
  text,
  score: 0.5,
  source,
  number: null,
  counterparts: [],
  ...more,
})
const beside = (of: SourcedHit) => ({ file: of.file, paragraph: of.paragraph, language: of.language, text: of.text, number: null })

const ES = hit('a.es', 3, 'es', 'Acordaron abrir 12 oficinas.')
const EN = hit('a.en', 3, 'en', 'Agreed to open 12 offices.')
const TEXT = 'Acordaron abrir 14 oficinas.'

test('a hit that stands beside a better one already is not shown by itself', () => {
  const both = [
    { ...ES, counterparts: [beside(EN)] },
    { ...EN, counterparts: [beside(ES)] },
  ]
  expect(foundFor(both, TEXT, 'es').map(({ file }) => file)).toEqual(['a.es'])
  expect(foundFor(both.toReversed(), TEXT, 'es').map(({ file }) => file)).toEqual(['a.en'])
  expect(foundFor([ES, { ...EN, paragraph: 4 }], TEXT, 'es')).toHaveLength(2)
})

test('words are held against the paragraph only in its own language, also those of a counterpart', () => {
  const [found] = foundFor([{ ...EN, counterparts: [beside(ES)] }], TEXT, 'es')
  expect(found?.words).toBe(null)
  expect(found?.counterparts[0]?.words?.filter(({ op }) => op !== '=')).toEqual([
    { op: '-', text: '12' },
    { op: '+', text: '14' },
  ])
})
