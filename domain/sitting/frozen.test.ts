/** What the reading freezes: all but the paragraph that is read and those proposed right beside it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParagraphId, Party } from '../text/ids.ts'
import { unfrozenIn } from './frozen.ts'

/** `B` is base text, `P` proposed; ids are the places. */
const texts = (letters: string) =>
  letters.split('').map((letter, at) => ({ id: `p_${at}` as ParagraphId, pi: letter === 'P' ? ('MX' as Party) : null }))
const open = (letters: string, now: number): string => {
  const unfrozen = unfrozenIn({ now: `p_${now}` as ParagraphId, freeze: true }, texts(letters))
  return unfrozen === null ? 'all' : [...unfrozen].map((id) => id.slice(2)).join('')
}

describe('while a paragraph is read and the others are frozen', () => {
  test.each([
    ['itself', 'BBB', 1, '1'],
    ['with what is proposed right before and after it', 'BPBPPB', 2, '1234'],
    ['not what is proposed beside another', 'PBBBP', 2, '2'],
    ['itself, at the ends of the text', 'BB', 1, '1'],
    ['a proposed one that is read, with its kind', 'BPPB', 2, '12'],
    ['everything, where it was taken out of the text', 'BBB', 7, 'all'],
  ])('%s may be written in', (_, letters, now, expected) => expect(open(letters, now)).toBe(expected))

  test('wordings beside the paragraph before are frozen, those beside the one that is read are not', () => {
    const at = (id: string, pi: string | null, alt: string | null) => ({
      id: id as ParagraphId,
      pi: pi as Party | null,
      alt: alt as ParagraphId | null,
    })
    const all = [at('p_a', null, 'p_a'), at('p_b', 'MX', 'p_a'), at('p_c', 'MX', null), at('p_d', null, 'p_d'), at('p_e', 'GT', 'p_d')]
    const open = (now: string) => [...(unfrozenIn({ now: now as ParagraphId, freeze: true }, all) ?? [])]
    expect(open('p_d')).toEqual(['p_c', 'p_d', 'p_e'])
    expect(open('p_a')).toEqual(['p_a', 'p_b', 'p_c'])
    expect(open('p_b')).toEqual(['p_b', 'p_c'])
  })

  test('nothing is frozen where the chair did not say so', () => {
    expect(unfrozenIn({ now: 'p_1' as ParagraphId, freeze: false }, texts('BBB'))).toBeNull()
    expect(unfrozenIn({ now: null, freeze: true }, texts('BBB'))).toBeNull()
  })

  test('no base text but the one that is read is ever open', () => {
    const letters = fc.array(fc.constantFrom('B', 'P'), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(letters, fc.nat(), (each, pick) => {
        const now = pick % each.length
        const all = texts(each.join(''))
        const unfrozen = unfrozenIn({ now: `p_${now}` as ParagraphId, freeze: true }, all)
        expect(unfrozen?.has(`p_${now}` as ParagraphId)).toBe(true)
        for (const [at, { id, pi }] of all.entries()) if (pi === null && at !== now) expect(unfrozen?.has(id)).toBe(false)
      }),
    )
  })
})
