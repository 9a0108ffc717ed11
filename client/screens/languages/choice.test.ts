import { expect, test } from 'vitest'
import { choiceIn, choicesIn, named } from './choice.ts'

const LANGUAGES = { negotiated: 'es', authentic: ['en'], courtesy: ['fr'] }

test('each choice is found again from the address that names it', () => {
  expect(choicesIn(LANGUAGES).map((each) => named(each, LANGUAGES))).toEqual(['', 'en', 'es,en', 'fr', 'es,fr'])
  for (const choice of choicesIn(LANGUAGES)) expect(choiceIn(`?language=${named(choice, LANGUAGES)}`, LANGUAGES)).toEqual(choice)
  expect(choiceIn('?language=es%2Cen&as=clean', LANGUAGES)).toEqual({ kind: 'beside', language: 'en' })
})

test.each(['', '?language=es', '?language=pt', '?language=en,es', '?language=en,fr'])('“%s” is the negotiated text', (search) => {
  expect(choiceIn(search, LANGUAGES)).toEqual({ kind: 'negotiated' })
})
