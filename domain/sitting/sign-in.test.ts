import { expect, test } from 'vitest'
import { isHim, isIdentity } from './sign-in.ts'

const someone = { subject: 'auth0|77', email: 'Ana.Paz@Example.org', isEmailVerified: true }

test.each([
  ['ana.paz@example.org', someone, true],
  ['ana.paz@example.org', { ...someone, isEmailVerified: false }, false],
  ['ana.paz@example.org', { ...someone, email: null }, false],
  ['auth0|77', someone, true],
  ['AUTH0|77', someone, false],
  ['otra@example.org', someone, false],
])('[I5] the seat of %s and who signed in as %j: %s', (identity, signedIn, is) => {
  expect(isHim(identity, signedIn)).toBe(is)
})

test('an identity is one word that shows', () => {
  expect(['ana@example.org', 'auth0|77', 'a b', '', 'a\n', '\u200b'.repeat(0)].map(isIdentity)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
