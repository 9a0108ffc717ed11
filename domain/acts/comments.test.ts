/** Comments for all: who may make, close and withdraw them, how many there may be, and that they change no word. */
import { describe, expect, test } from 'vitest'
import { commentsMade } from './comments.fixture.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import type { RoomState } from '../sitting/types.ts'
import { sentenceOf } from '../sentences/problem.ts'
import { aText, done, inSitting, NOON, outcomeOf, p, performAs, seenOf, type Setting } from './room.fixture.ts'

const TEXT = aText({ id: 'p1', text: 'Fortalecer la [MX+amplia ]cooperación [GT-consular ]siempre.' }, { id: 'p2', text: 'Instar.' })
const say = (text: string) => ({ words: { text } })
const ON_P1 = { type: 'comment', paragraph: p('p1'), ...say('Falta el plazo.') }

/** The room after these acts, one after another. */
function after(steps: readonly (readonly [by: string, act: Readonly<Record<string, unknown>>])[], from: RoomState = inSitting()): Setting {
  const state = steps.reduce((room, [by, act]) => applyFacts(room, done(performAs(by, act, { state: room, text: TEXT })).facts), from)
  return { state, text: TEXT }
}
const HERE = after([])
const tried = (by: string, act: Readonly<Record<string, unknown>>, setting: Setting = HERE): string =>
  outcomeOf(performAs(by, act, setting))
const threadsIn = ({ state }: Setting) => [...(state?.comments.values() ?? [])]

describe('who comments', () => {
  test.each([
    ['mx-1', 'performed'],
    ['gt-head', 'performed'],
    ['chair', 'performed'],
    ['st', 'performed'],
    ['observer', 'right.missing'],
    ['service', 'right.missing'],
    ['gt-1', 'seat.not-admitted'],
  ])('%s: %s', (by, expected) => expect(tried(by, ON_P1)).toBe(expected))

  test('a delegation nobody when the sitting is dark or closed; chair and secretariat at any time', () => {
    for (const fact of [
      { kind: 'sitting-suspended', mode: 'dark', at: NOON },
      { kind: 'sitting-closed', at: NOON },
    ] as const satisfies readonly Fact[]) {
      const setting = { state: inSitting('first', [fact]), text: TEXT }
      expect(tried('mx-1', ON_P1, setting)).toMatch(/^sitting\./)
      expect(tried('st', ON_P1, setting)).toBe('performed')
    }
  })
})

describe('on words', () => {
  const on = (from: number, to: number, seen: string = seenOf(TEXT, 'p1')) => ({ ...ON_P1, on: { from, to }, seen })

  test('they are kept by their characters, and quoted without what is only proposed', () => {
    const [thread] = threadsIn(after([['gt-head', on(11, 32)]]))
    expect(thread?.on?.quote).toBe('la …cooperación')
    expect(thread?.on?.anchor.reduce((sum, { length }) => sum + length, 0)).toBe(21)
    const [pending] = threadsIn(after([['gt-head', on(14, 21)]]))
    expect(pending?.on?.quote).toBe('')
  })

  test.each([
    ['in another wording', on(0, 4, '0'.repeat(64)), 'wording.changed'],
    ['without the wording', { ...ON_P1, on: { from: 0, to: 4 } }, 'act.malformed'],
    ['past the end', on(0, 4000), 'act.malformed'],
    ['of none', on(4, 4), 'act.malformed'],
    ['of a paragraph that is not there', { ...ON_P1, paragraph: p('p9') }, 'paragraph.unknown'],
    ['of no paragraph', { type: 'comment', ...say('x') }, 'act.malformed'],
    ['with nothing said', { ...ON_P1, ...say('  ') }, 'act.malformed'],
  ])('%s is refused', (_, act, expected) => expect(tried('gt-head', act)).toBe(expected))
})

describe('a thread', () => {
  const begun = [['mx-1', ON_P1]] as const
  const answered = [...begun, ['gt-head', { type: 'comment', thread: 1, ...say('Seis meses.') }]] as const

  test('is answered in order, closed, and opened again', () => {
    expect(threadsIn(after(answered))[0]?.remarks.map(({ by, text }) => `${by}: ${text}`)).toEqual([
      'MX: Falta el plazo.',
      'GT: Seis meses.',
    ])
    const closed = after([...answered, ['mx-2', { type: 'close-thread', thread: 1 }]])
    expect(tried('gt-head', { type: 'comment', thread: 1, ...say('Y más.') }, closed)).toBe('thread.closed')
    expect(tried('chair', { type: 'close-thread', thread: 1 }, closed)).toBe('thread.closed')
    expect(tried('st', { type: 'reopen-thread', thread: 1 }, closed)).toBe('performed')
    expect(tried('mx-1', { type: 'reopen-thread', thread: 1 }, after(begun))).toBe('thread.open')
  })

  test('is closed by who began it, chair or secretariat, and by nobody else', () => {
    const tries = ['mx-2', 'chair', 'st', 'gt-head', 'pe-1'].map((by) => tried(by, { type: 'close-thread', thread: 1 }, after(answered)))
    expect(tries).toEqual(['performed', 'performed', 'performed', 'thread.not-yours', 'thread.not-yours'])
  })

  test('a comment is withdrawn by its party alone, and its words are gone', () => {
    const withdraw = (comment: number) => ({ type: 'withdraw-comment', thread: 1, comment })
    const tries = (['gt-head', 'chair', 'mx-2'] as const).map((by) => tried(by, withdraw(1), after(answered)))
    expect(tries).toEqual(['comment.not-yours', 'comment.not-yours', 'performed'])
    const left = after([...answered, ['mx-2', withdraw(1)]])
    expect(threadsIn(left)[0]?.remarks.map(({ text }) => text)).toEqual([null, 'Seis meses.'])
    expect(tried('mx-1', withdraw(1), left)).toBe('comment.unknown')
    const empty = after([...answered, ['mx-2', withdraw(1)], ['gt-head', withdraw(2)]])
    expect(tried('st', { type: 'comment', thread: 1, ...say('?') }, empty)).toBe('thread.unknown')
  })

  test('goes with its paragraph when that is joined to another', () => {
    const { state } = after(begun)
    const joined = applyFacts(state ?? inSitting(), [{ kind: 'paragraph-joined', paragraph: p('p1'), into: p('p2') }])
    expect(threadsIn({ state: joined })[0]?.paragraph).toBe(p('p2'))
  })
})

describe('how much', () => {
  test('a comment has two thousand characters, and a longer one is told so', () => {
    expect(tried('mx-1', { ...ON_P1, ...say('x'.repeat(2000)) })).toBe('performed')
    const refusal = performAs('mx-1', { ...ON_P1, ...say('x'.repeat(2001)) }, HERE)
    expect(refusal.kind === 'refused' ? sentenceOf(refusal, 'es') : '').toContain('como máximo 2000 caracteres')
  })

  test('five hundred threads are open at once; closed ones and withdrawn ones do not count', () => {
    const full = { state: applyFacts(inSitting(), commentsMade(500)), text: TEXT }
    expect(tried('mx-1', ON_P1, full)).toBe('threads.too-many')
    for (const fact of [
      { kind: 'thread-closed', thread: 7, by: 'chair', at: NOON },
      { kind: 'comment-withdrawn', thread: 7, comment: 1, at: NOON },
    ] as const satisfies readonly Fact[])
      expect(tried('mx-1', ON_P1, { ...full, state: applyFacts(full.state, [fact]) })).toBe('performed')
  })
})

test('no act about comments has an effect on the text, and none of their words is in the record', () => {
  for (const [by, act] of [
    ['mx-1', ON_P1],
    ['gt-head', { ...ON_P1, on: { from: 0, to: 4 }, seen: seenOf(TEXT, 'p1') }],
  ] as const) {
    const { effects, details } = done(performAs(by, act, HERE))
    expect(effects).toEqual([])
    expect(JSON.stringify(details)).not.toContain('plazo')
  }
})
