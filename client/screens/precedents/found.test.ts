/** What is drawn of an earlier wording: its own words, whole, with those that the paragraph would lose. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSpelling, wordDiff } from '../../../domain/compare/words.ts'
import { type FoundHit, isReadable, nearnessOf, towardsEarlier, wordingIn } from './found.ts'

const towards = (earlier: string, here: string) => towardsEarlier(wordDiff(earlier, here, foldSpelling, 'es'))
const WORDS = ['acordaron', 'abrir', 'doce', 'oficinas', 'nuevas', 'en', 'la', 'frontera', '2031', 'y']
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => `${words.join(' ')}.`)

test('without what is struck it is the earlier wording, without what is added the paragraph; what goes stands before what comes', () => {
  fc.assert(
    fc.property(sentence, sentence, (earlier, here) => {
      const pieces = towards(earlier, here)
      const without = (kind: string): string => pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('')
      expect(without('only-here')).toBe(earlier)
      expect(without('only-earlier')).toBe(here)
      for (const [at, piece] of pieces.entries()) if (piece.kind === 'only-earlier') expect(pieces[at + 1]?.kind).not.toBe('only-here')
    }),
  )
})

test('two wordings that share little are not drawn over each other', () => {
  expect(isReadable(towards('Acordaron abrir doce oficinas.', 'Acordaron abrir catorce oficinas.'))).toBe(true)
  expect(isReadable(towards('Agradecieron al pueblo anfitrión su acogida.', 'Decidieron crear un fondo para faros de la costa.'))).toBe(
    false,
  )
})

test('what is proposed is the wording in the language of the text, the hit’s own or the one beside it', () => {
  const own = { file: 'a', paragraph: 1, text: 'uno', language: 'es', number: '1', words: null }
  const source = { title: 'A', place: null, year: null }
  const hit: FoundHit = { ...own, language: 'en', text: 'one', score: 0.8, source, counterparts: [own] }
  expect([wordingIn(hit, 'es')?.text, wordingIn(hit, 'en')?.text, wordingIn(hit, 'fr')]).toEqual(['uno', 'one', null])
  expect([1, 0.8, 0.5, 0.2].map((score) => nearnessOf({ score }))).toEqual(['same', 'close', 'alike', 'related'])
})
