/** Packages: none of the paragraphs is agreed until all are. */
import { describe, expect, test } from 'vitest'
import type { TextView } from '../proposals/types.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import { isAgreed } from '../sitting/standing.ts'
import type { RoomState } from '../sitting/types.ts'
import { aText, code, done, inSitting, outcomeOf, p, performAs, seenOf } from './room.fixture.ts'

const TEXT = aText({ id: 'p1', text: 'Fortalecer.' }, { id: 'p2', text: 'Instar.' }, { id: 'p3', text: 'Agradecer.' })
const OPEN = inSitting()
const act = (input: Readonly<Record<string, unknown>>, state: RoomState = OPEN, text: TextView = TEXT) =>
  performAs('chair', input, { state, text })
const make = (ids: readonly string[], state: RoomState = OPEN, text: TextView = TEXT) =>
  act({ type: 'make-package', title: 'Retornos', paragraphs: ids.map(p) }, state, text)
const agree = (id: string, state: RoomState, text: TextView = TEXT) =>
  act({ type: 'agree', paragraph: p(id), seen: seenOf(text, id) }, state, text)
const after = (state: RoomState, result: ReturnType<typeof act>): RoomState => applyFacts(state, done(result).facts)
const agreed = (state: RoomState) => ['p1', 'p2', 'p3'].filter((id) => isAgreed(state, p(id)))

const PACK = after(OPEN, make(['p1', 'p2']))

describe('a package', () => {
  test('is agreed whole, in one entry, when its last paragraph is ready', () => {
    const one = after(PACK, agree('p1', PACK))
    expect(agreed(one)).toEqual([])
    expect([...(one.packages[0]?.ready.keys() ?? [])]).toEqual([p('p1')])
    const { facts } = done(agree('p2', one))
    expect(facts.map((fact) => fact.kind)).toEqual(['paragraph-ready', 'paragraph-agreed', 'paragraph-agreed'])
    expect(agreed(applyFacts(one, facts))).toEqual(['p1', 'p2'])
  })

  test('a paragraph whose wording changes is ready no more', () => {
    const one = after(PACK, agree('p1', PACK))
    const changed = aText({ id: 'p1', text: 'Fortalecer más.' }, { id: 'p2', text: 'Instar.' })
    expect(agreed(after(one, agree('p2', one, changed)))).toEqual([])
    const both = after(one, agree('p2', one, changed))
    expect(agreed(after(both, agree('p1', both, changed)))).toEqual(['p1', 'p2'])
  })

  test('a paragraph outside it is agreed as ever', () => expect(agreed(after(PACK, agree('p3', PACK)))).toEqual(['p3']))

  test('a paragraph that left the text holds up nobody', () => {
    const left = aText({ id: 'p1', text: 'Fortalecer.' })
    expect(agreed(after(PACK, agree('p1', PACK, left)))).toContain('p1')
  })

  test('is never agreed in part: ad referendum is refused, and what is unlocked or reopened opens the others', () => {
    const adReferendum = act({ type: 'ad-referendum', paragraph: p('p1'), seen: seenOf(TEXT, 'p1'), by: [code('PE')] }, PACK)
    expect(outcomeOf(adReferendum)).toBe('package.no-ad-referendum')
    const one = after(PACK, agree('p1', PACK))
    const all = after(one, agree('p2', one))
    for (const opening of [{ type: 'unlock', reason: 'Coma' }, { type: 'reopen' }]) {
      const opened = after(all, act({ ...opening, paragraph: p('p1') }, all))
      expect([agreed(opened), opened.packages[0]?.ready.size]).toEqual([[], 0])
    }
  })

  test('dissolved, its paragraphs go on as they stand, each for itself', () => {
    const one = after(PACK, agree('p1', PACK))
    const none = after(one, act({ type: 'dissolve-package', package: 1 }, one))
    expect(none.packages).toEqual([])
    expect(agreed(after(none, agree('p1', none)))).toEqual(['p1'])
    expect(outcomeOf(act({ type: 'dissolve-package', package: 1 }, none))).toBe('package.unknown')
    expect(done(make(['p1', 'p2'], none)).facts).toMatchObject([{ package: 2 }])
  })

  test.each<readonly [string, readonly string[], RoomState, TextView, string]>([
    ['of one paragraph', ['p1', 'p1'], OPEN, TEXT, 'act.malformed'],
    ['of one that is in another', ['p2', 'p3'], PACK, TEXT, 'package.taken'],
    ['of one that is agreed', ['p1', 'p3'], after(OPEN, agree('p3', OPEN)), TEXT, 'package.settled'],
    ['of one that is not there', ['p1', 'p9'], OPEN, TEXT, 'paragraph.unknown'],
    [
      'of a rival wording',
      ['a1', 'p2'],
      OPEN,
      aText(
        { id: 'p1', text: 'Fortalecer.', alt: 'p1' },
        { id: 'a1', text: '[MX+Impulsar.]', pi: code('MX'), alt: 'p1' },
        { id: 'p2', text: 'Instar.' },
      ),
      'package.wording',
    ],
  ])('is not made %s', (_, ids, state, text, expected) => expect(outcomeOf(make(ids, state, text))).toBe(expected))
})
