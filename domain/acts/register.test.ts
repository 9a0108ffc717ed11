/** The register and the documents of the conference: what their acts refuse, and that no word of the text is ever theirs to change. */
import { describe, expect, test } from 'vitest'
import { certificateOf } from '../adoption/certificate.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import { annexedTold } from '../sitting/kept-register.ts'
import type { Digest } from '../text/ids.ts'
import { aText, code, done, inSitting, NOON, outcomeOf, p, performAs, type Setting } from './room.fixture.ts'
import { ADOPTED, CERTIFIED, ENTERED, PLAIN, SAMPLES } from './samples.fixture.ts'

const SHA = '1'.repeat(64) as Digest
const DOCUMENT: Fact = {
  kind: 'document-added',
  document: 1,
  symbol: 'CP/1',
  title: 'Lineamientos',
  version: 'Rev.1',
  sha256: SHA,
  at: NOON,
}
const CITED: Fact = { kind: 'document-cited', paragraph: p('p1'), document: 1, at: NOON }
const LISTED: Fact = { kind: 'recommendations-loaded', items: [{ number: '4', text: 'Fortalecer.' }] }

const setting = (...facts: readonly Fact[]): Setting => ({ state: inSitting('second', [LISTED, ...facts]), text: PLAIN })
const ROW = { paragraph: p('p1'), act: { from: 0, to: 26 }, verb: 'Fortalecer', text: 'Fortalecer la cooperación' }
const entering = (more: object, ...facts: readonly Fact[]): string =>
  outcomeOf(performAs('st', { type: 'enter-decision', ...ROW, ...more }, setting(...facts)))

describe('a row is refused', () => {
  test.each([
    ['where a row stands for its words', {}, [ENTERED], 'decision.there'],
    ['beyond the paragraph', { act: { from: 0, to: 27 } }, [], 'act.malformed'],
    ['of no words', { act: { from: 5, to: 5 } }, [], 'act.malformed'],
    ['of a paragraph that is not there', { paragraph: p('p9') }, [], 'paragraph.unknown'],
    ['for a country that is no member', { responsible: [{ kind: 'member', code: code('ZZ') }] }, [], 'delegation.unknown'],
    ['for a Recommendation that nobody made', { recommendations: ['9'] }, [], 'recommendation.unknown'],
    ['by a day that the calendar has not', { due: '2032-02-30' }, [], 'act.malformed'],
  ] as const)('%s', (_, more, facts, expected) => expect(entering(more, ...facts)).toBe(expected))

  test('and taken where another act of the paragraph has one', () =>
    expect(entering({ act: { from: 11, to: 26 } }, { ...ENTERED, act: { from: 0, to: 10 } } as Fact)).toBe('performed'))
})

test('a row keeps its number for ever, and its Recommendation by its new number', () => {
  const gone = applyFacts(inSitting('second', [LISTED, ENTERED]), [{ kind: 'decision-removed', decision: 1 }])
  const { facts } = done(performAs('st', { type: 'enter-decision', ...ROW, recommendations: ['4'] }, { state: gone, text: PLAIN }))
  const renumbered = applyFacts(applyFacts(gone, facts), [{ kind: 'recommendation-renumbered', recommendation: '4', number: '4.1' }])
  expect(renumbered.register.decisions).toMatchObject([{ number: 2, recommendations: ['4.1'] }])
})

test('what is not named in a change stays, and a note leaves the state as it was', () => {
  const before = inSitting('second', [ENTERED])
  const changed = applyFacts(
    before,
    done(performAs('st', { type: 'change-decision', decision: 1, due: '2032-06-30' }, { state: before })).facts,
  )
  const noted = applyFacts(
    changed,
    done(performAs('st', { type: 'follow-decision', decision: 1, note: 'En curso' }, { state: changed })).facts,
  )
  expect(noted.register.decisions).toMatchObject([{ verb: 'Fortalecer', due: '2032-06-30', state: 'open', notes: [{ text: 'En curso' }] }])
})

const OURS = ['enter', 'change', 'remove', 'follow'].map((each) => `${each}-decision`)
const OF_DOCUMENTS = ['add', 'replace', 'remove', 'cite', 'uncite'].map((each) => `${each}-document`)
const sampled = (type: string, state: Setting['state']): string => {
  const { input } = SAMPLES[type as 'enter-decision']
  return outcomeOf(performAs('st', { type, ...input }, { text: PLAIN, ...(state === undefined ? {} : { state }) }))
}

test.each(OURS)('%s goes on after certification, and changes nothing of the text', (type) => {
  const held = type === 'enter-decision' ? [] : [ENTERED]
  const state = inSitting('second', [{ ...LISTED, items: [{ number: '4.2', text: 'Fortalecer.' }] } as Fact, ADOPTED, CERTIFIED, ...held])
  expect(sampled(type, state)).toBe('performed')
  expect(done(performAs('st', { type, ...SAMPLES[type as 'enter-decision'].input }, { state, text: PLAIN })).effects).toEqual([])
})

test.each(OF_DOCUMENTS)('%s is possible when the text is adopted and ends with certification', (type) => {
  const held = type === 'add-document' ? [] : type === 'uncite-document' ? [DOCUMENT, CITED] : [DOCUMENT]
  expect(sampled(type, inSitting('second', [ADOPTED, ...held]))).toBe('performed')
  expect(sampled(type, inSitting('second', [ADOPTED, CERTIFIED, ...held]))).toBe('declaration.certified')
})

test('a symbol names one document, and a cited one is not removed', () => {
  const same = { symbol: 'CP/1', title: 'Otro', version: 'Rev.1', sha256: SHA }
  expect(outcomeOf(performAs('st', { type: 'add-document', ...same }, setting(DOCUMENT)))).toBe('conference-document.symbol-taken')
  expect(outcomeOf(performAs('st', { type: 'replace-document', document: 1, version: 'Rev.1' }, setting(DOCUMENT)))).toBe(
    'conference-document.same',
  )
  expect(outcomeOf(performAs('st', { type: 'remove-document', document: 1 }, setting(DOCUMENT, CITED)))).toBe('conference-document.cited')
})

test('a document has a title in each language that it has one in, also in its next version and after the history is gone', () => {
  const titles = { en: 'Guidelines' }
  const named = performAs('st', { type: 'replace-document', document: 1, titles }, setting(DOCUMENT))
  expect(done(named).facts).toMatchObject([{ kind: 'document-replaced', titles, version: 'Rev.1' }])
  const again = performAs('st', { type: 'replace-document', document: 1, titles }, setting(...([DOCUMENT, ...done(named).facts] as Fact[])))
  expect(outcomeOf(again)).toBe('conference-document.same')
  const state = inSitting('second', [DOCUMENT, ...done(named).facts])
  const next = done(performAs('st', { type: 'replace-document', document: 1, version: 'Rev.2' }, { state, text: PLAIN }))
  expect(next.facts).toMatchObject([{ titles, version: 'Rev.2' }])
  expect(annexedTold(applyFacts(state, next.facts))).toMatchObject([{ kind: 'document-added', titles, version: 'Rev.2' }])
})

test('what the text cites stands in the certificate, what it does not cite and what cites from a paragraph that is gone does not', () => {
  const second: Fact = { ...DOCUMENT, document: 2, symbol: 'CP/2' }
  const gone: Fact = { ...CITED, paragraph: p('p9'), document: 2 }
  const state = inSitting('second', [DOCUMENT, second, CITED, gone, ADOPTED])
  const cites = (text = PLAIN) => certificateOf(state, text, { at: NOON, sideOf: () => null }).cites
  expect(cites()).toEqual([{ symbol: 'CP/1', title: 'Lineamientos', version: 'Rev.1', sha256: SHA, paragraphs: [p('p1')] }])
  expect(cites(aText({ id: 'p2', text: 'Instar.' }))).toEqual([])
})

test('a paragraph that joins another brings what it cites, once', () => {
  const joined: Fact = { kind: 'paragraph-joined', paragraph: p('p1'), into: p('p2') }
  const of = (...facts: readonly Fact[]) => inSitting('second', [DOCUMENT, ...facts, joined]).annexed.citations
  expect(of(CITED)).toEqual([{ paragraph: p('p2'), document: 1 }])
  expect(of(CITED, { ...CITED, paragraph: p('p2') } as Fact)).toEqual([{ paragraph: p('p2'), document: 1 }])
})
