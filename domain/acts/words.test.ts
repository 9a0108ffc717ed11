/** Words that come with an act, not by keys: what a paragraph cannot hold does not get into it. */
import { describe, expect, test } from 'vitest'
import { aText, inSitting, NOON, outcomeOf, p, performAs, s, seenOf } from './room.fixture.ts'

const TEXT = aText({ id: 'p1', text: 'Celebrar el 😀 día.' }, { id: 'p2', text: 'Instar a los Estados.' })
const HALF = 'Otra redacción \ud83d de aquí.'
const state = inSitting('drafting', [
  { kind: 'direct-writing-opened' },
  { kind: 'paragraph-agreed', paragraph: p('p2'), seen: seenOf(TEXT, 'p2'), at: NOON },
])
const outcome = (by: string, act: Readonly<Record<string, unknown>>) => outcomeOf(performAs(by, act, { state, text: TEXT }))
const looks = { role: 'body', level: 0, marker: 'none' }

describe('half of a character', () => {
  test.each([
    ['mx-1', { type: 'offer-alternative', paragraph: p('p1'), text: HALF }],
    ['chair', { type: 'offer-compromise', paragraph: p('p1'), text: HALF }],
    ['chair', { type: 'insert-paragraph', section: s('uno'), ...looks, text: HALF }],
    ['mx-1', { type: 'suggest-correction', paragraph: p('p2'), seen: seenOf(TEXT, 'p2'), words: { text: HALF } }],
    ['mx-1', { type: 'comment', paragraph: p('p1'), words: { text: HALF } }],
    ['mx-1', { type: 'table', drafts: [{ kind: 'words', paragraph: p('p1'), base: '', text: HALF }] }],
    ['chair', { type: 'split-paragraph', paragraph: p('p1'), offset: 'Celebrar el '.length + 1 }],
    ['chair', { type: 'make-package', title: HALF, paragraphs: [p('p1'), p('p2')] }],
    ['mx-1', { type: 'table', drafts: [{ kind: 'words', paragraph: p('p1'), base: '', text: 'Otra.' }], explanation: HALF }],
    ['chair', { type: 'set-aside', paragraph: p('p1'), reason: HALF }],
  ] as const)('is refused from %s in %o', (by, act) => {
    expect(outcome(by, act)).toBe('act.malformed')
  })
})

describe('a line break of any kind', () => {
  test('is a space in a correction, and none where it would be one more', () => {
    const correct = (text: string) =>
      outcome('mx-1', { type: 'suggest-correction', paragraph: p('p2'), seen: seenOf(TEXT, 'p2'), words: { text } })
    expect(correct('Instar\na los Estados.')).toBe('correction.same')
    expect(correct('Instar a los\u2028Estados;')).toBe('performed')
  })

  test.each(['\n', '\r', '\u2028', '\u2029', '\v', '\f'])('%o is a space in another wording', (end) => {
    const performed = performAs(
      'mx-1',
      { type: 'offer-alternative', paragraph: p('p1'), text: `Una línea${end}y otra.` },
      { state, text: TEXT },
    )
    expect(performed).toMatchObject({ effects: [{ kind: 'name-wordings' }, { kind: 'insert-paragraph', text: 'Una línea y otra.' }] })
  })
})
