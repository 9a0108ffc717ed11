/** Sentences: both languages say the same, numbers and names go well with their words. */
import { describe, expect, test } from 'vitest'
import { code, inSitting, p, seat } from '../acts/room.fixture.ts'
import { entrySentence, partyName } from './audit.ts'
import { fill, placeholdersOf } from './fill.ts'
import { problemOf, sentenceOf } from './problem.ts'
import { REFUSALS_OF_ACTS } from './refusals-of-acts.ts'
import { REFUSALS_OF_THE_TRACE } from './refusals-of-the-trace.ts'
import { REFUSALS, type RefusalCode, refused } from './refusals.ts'

describe('a sentence', () => {
  test.each([
    ['takes its values', '{a} y {b}', { a: 1, b: 'dos' }, '1 y dos'],
    ['takes the singular for one', '{count} {count|propuesta|propuestas}', { count: 1 }, '1 propuesta'],
    ['takes the plural for two', '{count} {count|propuesta|propuestas}', { count: 2 }, '2 propuestas'],
    ['takes the plural for none', '{count} {count|propuesta|propuestas}', { count: 0 }, '0 propuestas'],
    ['shows a gap where a value is missing', 'La Recomendación {number}.', {}, 'La Recomendación ….'],
    ['leaves braces in a value alone', '«{reason}»', { reason: '{count}' }, '«{count}»'],
  ])('%s', (_, sentence, details, expected) => expect(fill(sentence, details)).toBe(expected))

  test('names its placeholders once each, plural forms included', () => {
    expect(placeholdersOf('{count} {count|una|varias} de {by}')).toEqual(['by', 'count'])
  })
})

describe('refusals', () => {
  const codes = Object.keys(REFUSALS) as RefusalCode[]

  test.each(codes)('%s says the same in both languages', (refusal) => {
    const { es, en } = REFUSALS[refusal]
    expect(placeholdersOf(es)).toEqual(placeholdersOf(en))
    expect(es).not.toBe(en)
    expect([es, en]).toEqual([expect.stringMatching(/^[¿\p{Lu}{].*[.)]$/u), expect.stringMatching(/^[\p{Lu}{].*[.)]$/u)])
  })

  test.each(Object.entries({ ...REFUSALS_OF_ACTS, ...REFUSALS_OF_THE_TRACE }))(
    '%s is one refusal, not two under one name',
    (refusal, sentence) => {
      expect(REFUSALS[refusal as RefusalCode]).toBe(sentence)
    },
  )

  test('one pending proposal is spoken of in the singular', () => {
    expect(sentenceOf(refused('paragraph.has-proposals', { count: 1 }), 'es')).toBe(
      'Queda 1 propuesta por resolver en el párrafo. Resuélvala primero.',
    )
    expect(sentenceOf(refused('paragraph.has-proposals', { count: 3 }), 'es')).toBe(
      'Quedan 3 propuestas por resolver en el párrafo. Resuélvalas primero.',
    )
    expect(sentenceOf(refused('paragraph.has-proposals', { count: 1 }), 'en')).toBe(
      '1 proposal is pending in the paragraph. Settle it first.',
    )
  })

  test('become problem details with a stable code and the sentence asked for', () => {
    expect(problemOf(refused('act.unknown', { type: 'abdicate' }), 'en')).toEqual({
      type: 'urn:declaro:refusal:act.unknown',
      title: 'Not found',
      status: 404,
      detail: 'There is no act “abdicate”. Reload the page and try again.',
      code: 'act.unknown',
    })
  })
})

describe('an entry of the audit chain', () => {
  const state = inSitting('first', [{ kind: 'labels-set', labels: [{ paragraph: p('c4'), label: 'C4' }] }])
  const told = (
    act: 'accept' | 'object' | 'ad-referendum' | 'hold' | 'table',
    by: string,
    grant: 'yes' | 'on instruction' | 'on behalf',
    details: Record<string, string>,
  ) =>
    (['es', 'en'] as const).map((language) =>
      entrySentence({ act, by: seat(by), grant, details: { paragraph: p('c4'), ...details } }, state, language),
    )

  test('tells what the chair did', () => {
    expect(told('accept', 'chair', 'yes', { by: 'GT' })).toEqual([
      'La Presidencia incorporó la propuesta de Guatemala en C4.',
      'The Chair accepted the proposal of Guatemala in C4.',
    ])
  })

  test('says so where the chair had it done', () => {
    expect(told('accept', 'st', 'on instruction', { by: 'chair' })[0]).toBe(
      'La Secretaría Técnica incorporó la propuesta de la Presidencia en C4 por instrucción de la Presidencia.',
    )
  })

  test('says who recorded what a delegation holds', () => {
    expect(told('object', 'st', 'on behalf', { by: 'MX', for: 'GT' })[0]).toBe(
      'Guatemala objetó la propuesta de México en C4, según hizo constar la Secretaría Técnica.',
    )
  })

  test('quotes the reason for a position where one was given', () => {
    expect(told('object', 'gt-head', 'yes', { by: 'MX', for: 'GT', reason: 'Cuesta $& mucho' })).toEqual([
      'Guatemala objetó la propuesta de México en C4: «Cuesta $& mucho».',
      'Guatemala objected to the proposal of Mexico in C4: “Cuesta $& mucho”.',
    ])
    expect(told('hold', 'st', 'on behalf', { by: 'MX', for: 'GT', reason: 'Falta la capital' })[0]).toBe(
      'Guatemala quedó a la espera de instrucciones sobre la propuesta de México en C4, según hizo constar la Secretaría Técnica: «Falta la capital».',
    )
  })

  test('names the group for which something was tabled, and leaves out why: the words may be withdrawn with the proposal', () => {
    expect(told('table', 'mx-1', 'yes', { count: '1', inNameOf: 'Amigos del Mar', explanation: 'Así se convino' })[0]).toMatch(
      /de antemano, en nombre de «Amigos del Mar»\.$/,
    )
  })

  test('runs the article together with its preposition, in names alone', () => {
    expect(told('accept', 'chair', 'yes', { by: 'PE' })[0]).toBe('La Presidencia incorporó la propuesta del Perú en C4.')
    expect(told('ad-referendum', 'chair', 'yes', { by: 'MX, PE' })[0]).toBe(
      'La Presidencia declaró C4 acordado ad referéndum de México y el Perú.',
    )
    expect(told('object', 'pe-1', 'yes', { by: 'MX', for: 'PE' })[0]).toBe('El Perú objetó la propuesta de México en C4.')
  })

  test('a party without a name in the language goes by its code', () => expect(partyName(state, code('ZZ'), 'es')).toBe('ZZ'))
})
