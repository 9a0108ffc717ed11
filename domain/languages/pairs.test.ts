/** When a pair is in step, and what made it stale. */
import { describe, expect, test } from 'vitest'
import { PLAIN } from '../acts/samples.fixture.ts'
import { pairOf } from './pairs.ts'
import { authenticPairsLeft, canonicalSide } from './side-text.ts'

const CHECKED = { source: 'El río', side: 'The river', at: 5 }

describe('a pair', () => {
  test('is in step while both say what they said when they were checked', () => {
    expect(pairOf('El río', 'The river', CHECKED)).toEqual({ kind: 'checked', at: 5 })
  })

  test('is stale once the source says something else, with what it said', () => {
    expect(pairOf('El gran río', 'The river', CHECKED)).toEqual({ kind: 'stale', was: 'El río' })
    expect(pairOf('El gran río', 'The great river', CHECKED)).toEqual({ kind: 'stale', was: 'El río' })
    expect(pairOf('', 'The river', CHECKED)).toEqual({ kind: 'stale', was: 'El río' })
  })

  test('is in step again when the source is what it was', () => {
    expect(pairOf('El río', 'The river', CHECKED).kind).toBe('checked')
  })

  test('that was written in since says what stood there', () => {
    expect(pairOf('El río', 'The big river', CHECKED)).toEqual({ kind: 'rewritten', was: 'The river' })
  })

  test('without words is untranslated, whatever was checked', () => {
    expect(pairOf('El río', ' ', undefined)).toEqual({ kind: 'untranslated' })
    expect(pairOf('El río', '', CHECKED)).toEqual({ kind: 'untranslated' })
  })

  test('of nothing and nothing needs nobody', () => {
    expect(pairOf(' ', '', undefined)).toEqual({ kind: 'checked', at: null })
  })

  test('that nobody checked is not checked', () => {
    expect(pairOf('El río', 'The river', undefined)).toEqual({ kind: 'unchecked' })
  })
})

describe('a language’s side', () => {
  const sideOf = (language: string, id: string) =>
    language === 'en' && id === PLAIN.paragraphs[0]?.id
      ? { text: 'Strengthen it.', runs: [{ text: 'Strengthen it.', ins: null, dels: [], emphasis: ['bold' as const] }] }
      : null

  test('has a canonical text of its own: the paragraphs of the text, the words of the side', () => {
    const { language, paragraphs } = canonicalSide(PLAIN.paragraphs, 'en', sideOf)
    expect([language, paragraphs.map(({ text }) => text)]).toEqual(['en', ['Strengthen it.', '']])
    expect(paragraphs[0]?.marks).toEqual([{ from: 0, to: 14, type: 'bold' }])
  })

  test('counts what is left in authentic languages, and nothing in courtesy ones', () => {
    const languages = { negotiated: 'es', authentic: ['en'], courtesy: ['fr'] }
    const left = authenticPairsLeft({ languages, checkedPairs: new Map() }, PLAIN.paragraphs, sideOf)
    expect(left.map(({ language, pair }) => [language, pair.kind])).toEqual([
      ['en', 'unchecked'],
      ['en', 'untranslated'],
    ])
  })
})
