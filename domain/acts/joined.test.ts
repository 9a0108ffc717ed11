/** Cutting and joining paragraphs in direct writing: what stood in the way of agreeing their words goes with the words. */
import { describe, expect, test } from 'vitest'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import { packageOf } from '../sitting/package.ts'
import type { RoomState } from '../sitting/types.ts'
import { aText, code, done, inSitting, NOON, outcomeOf, p, performAs, seenOf } from './room.fixture.ts'

const TEXT = aText({ id: 'p1', text: 'Celebrar.' }, { id: 'p2', text: 'Instar a los Estados.' }, { id: 'p3', text: 'Agradecer.' })
const JOINED = aText({ id: 'p1', text: 'Celebrar. Instar a los Estados.' }, { id: 'p3', text: 'Agradecer.' })
const CUT = aText(...['p1', 'p2', 'fresh', 'p3'].map((id) => ({ id, text: 'Celebrar.' })))
const conflict = (paragraph: string, id: number): Fact => ({
  kind: 'conflict-found',
  paragraph: p(paragraph),
  conflict: id,
  parties: [code('MX'), code('GT')],
  chars: [{ client: 1, clock: id, length: 1 }],
  at: NOON,
})
const bound = (...ids: readonly string[]): Fact => ({
  kind: 'package-made',
  package: 1,
  title: 'Paquete',
  paragraphs: ids.map(p),
  at: NOON,
})
const room = (...facts: readonly Fact[]): RoomState => inSitting('drafting', [{ kind: 'direct-writing-opened' }, ...facts])
const joined = (state: RoomState): RoomState =>
  applyFacts(state, done(performAs('chair', { type: 'join-paragraph', paragraph: p('p2') }, { state, text: TEXT })).facts)
const agreeing = (state: RoomState, text: typeof TEXT, id: string) =>
  performAs('chair', { type: 'agree', paragraph: p(id), seen: seenOf(text, id) }, { state, text })

describe('a conflict', () => {
  test.each([
    ['of the paragraph that is joined', [conflict('p2', 1)], [1]],
    ['of each', [conflict('p1', 1), conflict('p2', 2)], [1, 2]],
  ])('%s stays in the way, and is resolved where the words are', (_, facts, ids) => {
    let state = joined(room(...facts))
    expect(outcomeOf(agreeing(state, JOINED, 'p1'))).toBe('paragraph.in-conflict')
    for (const id of ids) {
      const resolve = { type: 'resolve-conflict', paragraph: p('p1'), conflict: id, seen: seenOf(JOINED, 'p1') }
      state = applyFacts(state, done(performAs('chair', resolve, { state, text: JOINED })).facts)
    }
    expect(outcomeOf(agreeing(state, JOINED, 'p1'))).toBe('performed')
    expect(state.contests.has(p('p2'))).toBe(false)
  })

  test('what was known of rivals is still known, each by numbers of its own', () => {
    const known = (by: string, id: number, rival: number) =>
      ({ ids: [id], by: code(by), chars: [{ client: 1, clock: id, length: 1 }], course: 'pending', rivals: [rival] }) as const
    const noted = (paragraph: string): Fact => ({
      kind: 'contest-noted',
      paragraph: p(paragraph),
      known: [known('MX', 1, 2), known('GT', 2, 1)],
      cleared: false,
    })
    const { known: all = [] } = joined(room(noted('p1'), noted('p2'))).contests.get(p('p1')) ?? {}
    expect(all.map(({ ids, rivals }) => [...ids, ...rivals])).toEqual([
      [1, 2],
      [2, 1],
      [3, 4],
      [4, 3],
    ])
  })
})

describe('a package', () => {
  test('keeps the words of a member that is joined to another paragraph', () => {
    const state = joined(room(bound('p2', 'p3')))
    expect(packageOf(state, p('p1'))?.paragraphs).toEqual([p('p1'), p('p3')])
    expect(done(agreeing(state, JOINED, 'p1')).facts.map(({ kind }) => kind)).toEqual(['paragraph-ready'])
  })

  test('counts two of its members that become one as one', () => {
    expect(packageOf(joined(room(bound('p1', 'p2', 'p3'))), p('p1'))?.paragraphs).toEqual([p('p1'), p('p3')])
  })

  test('keeps both halves of a member that is cut', () => {
    const state = room(bound('p2', 'p3'))
    const cut = done(performAs('chair', { type: 'split-paragraph', paragraph: p('p2'), offset: 3 }, { state, text: TEXT }))
    const now = applyFacts(state, cut.facts)
    expect(done(agreeing(now, CUT, 'fresh')).facts.map(({ kind }) => kind)).toEqual(['paragraph-ready'])
  })
})
