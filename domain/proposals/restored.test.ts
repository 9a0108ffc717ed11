/** What comes back when a settlement is taken back: all but what its party took back since. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Party } from '../text/ids.ts'
import { proposalsIn, wordingWith } from './read.ts'
import { takenBackSince } from './restored.ts'
import { type Choice, outcomeOf } from './settle.ts'
import type { Run } from './types.ts'

const [MX, GT, PE] = ['MX', 'GT', 'PE'] as Party[] as [Party, Party, Party]
const run = (text: string, ins: Party | null = null, dels: readonly Party[] = []): Run => ({ text, ins, dels, emphasis: [] })
const word = fc.constantFrom('uno ', 'dos ', 'tres ', 'cuatro ')
const party = fc.constantFrom(MX, GT, PE)
const runs = fc.array(
  fc.tuple(word, fc.option(party), fc.subarray([MX, GT, PE])).map(([text, ins, dels]) =>
    run(
      text,
      ins,
      dels.filter((by) => by !== ins),
    ),
  ),
  { minLength: 1, maxLength: 8 },
)
const after = (before: readonly Run[], choices: readonly Choice[]): readonly Run[] =>
  outcomeOf(before, null, choices).fates.flatMap(({ text, after: marks }) => (marks === null ? [] : [run(text, marks.ins, marks.dels)]))
const hunks = (of: readonly Run[], by: Party): number => proposalsIn(of, null).find((each) => each.by === by)?.hunks.length ?? 0
const parties = (of: readonly Run[]): readonly Party[] => proposalsIn(of, null).map(({ by }) => by)

describe('a paragraph that is brought back', () => {
  test('has what was settled whole, and what is pending still; nothing of who took it back; the base as it was', () => {
    let gone = 0
    fc.assert(
      fc.property(runs, fc.subarray([MX, GT, PE]), fc.subarray([MX, GT, PE]), (before, settled, pending) => {
        const choices = settled.map((by): Choice => ({ by, hunk: null, decision: 'accept' }))
        const back = after(before, takenBackSince({ runs: before, pi: null }, choices, pending))
        const kept = new Set([...settled, ...pending])
        // Of the others, what went with the settlement alone.
        const still = new Set(parties(after(before, choices)))
        for (const by of parties(back)) if (!kept.has(by)) expect(!still.has(by) || hunks(back, by) < hunks(before, by)).toBe(true)
        if (parties(before).some((by) => !kept.has(by))) gone++
        expect(wordingWith(back, new Set())).toEqual(wordingWith(before, new Set()))
        expect(wordingWith(back, kept)).toEqual(wordingWith(before, new Set(kept)))
      }),
    )
    expect(gone).toBeGreaterThan(10)
  })

  test('of a proposal settled in part, the hunks that were not are gone where their party took them back', () => {
    const before = [run('uno ', MX), run('base '), run('dos ', MX), run('fin')]
    const choices: Choice[] = [{ by: MX, hunk: 0, decision: 'accept' }]
    expect(takenBackSince({ runs: before, pi: null }, choices, [])).toEqual([{ by: MX, hunk: 1, decision: 'reject' }])
    expect(takenBackSince({ runs: before, pi: null }, choices, [MX])).toEqual([])
  })

  test('a strike whose words another’s strike took out was not taken back', () => {
    const before = [run('uno ', null, [MX, GT]), run('dos ', null, [GT]), run('tres')]
    const choices: Choice[] = [{ by: MX, hunk: null, decision: 'accept' }]
    const shared = [run('uno ', null, [MX, GT]), run('tres')]
    expect(takenBackSince({ runs: shared, pi: null }, choices, [])).toEqual([])
    // What was left of it, it could take back.
    expect(takenBackSince({ runs: before, pi: null }, choices, [])).toEqual([{ by: GT, hunk: null, decision: 'reject' }])
  })

  test('what stood in a paragraph that went with its removal was not taken back', () => {
    const before = [run('uno ', null, [MX]), run('dos', GT)]
    const choices: Choice[] = [
      { by: MX, hunk: null, decision: 'accept' },
      { by: GT, hunk: null, decision: 'reject' },
    ]
    expect(takenBackSince({ runs: [...before, run(' tres', null, [MX, PE])], pi: null }, choices, [])).toEqual([])
  })
})
