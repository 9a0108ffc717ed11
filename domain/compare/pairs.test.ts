import { expect, test } from 'vitest'
import { isRight, notation, pairsIn } from '../../tests/bench/pairs.ts'
import { foldSpelling, wordDiff } from './words.ts'

const ours = { name: 'Declaro', differences: (old: string, now: string) => wordDiff(old, now, foldSpelling) }

test('marks 95 of 100 pairs of paragraphs exactly as a drafter did', () => {
  const pairs = pairsIn()
  expect(pairs.length).toBeGreaterThan(60)
  const otherwise = pairs.filter((pair) => !isRight(ours, pair)).map(({ old, new: now }) => notation(ours.differences(old, now)))
  expect(otherwise.length, otherwise.join('\n')).toBeLessThanOrEqual(pairs.length / 20)
})

test('writes strikes before what was put in their place, and neighbours as one', () => {
  const ops = [
    { op: '=', text: 'El ' },
    { op: '+', text: 'ancho ' },
    { op: '-', text: 'gran ' },
    { op: '=', text: 'río' },
  ] as const
  expect(notation(ops)).toBe('El [-gran ][+ancho ]río')
})

test('takes other marks that are as right, and the new spelling of what counts as equal', () => {
  const pair = { name: '', language: 'es', old: 'El gran río', new: 'El ancho río', marks: 'El [-gran río][+ancho río]' }
  expect(isRight(ours, { ...pair, otherMarks: ['El [-gran][+ancho] río'] })).toBe(true)
  const spelled = { name: '', language: 'es', old: 'El "gran" río', new: 'El “gran” lago', marks: 'El “gran” [-río][+lago]' }
  expect(isRight(ours, spelled)).toBe(false)
  expect(isRight(ours, { ...spelled, folded: true })).toBe(true)
})

test('takes a space that both sides have for no difference', () => {
  const pair = { name: '', language: 'es', old: 'El gran río', new: 'El ancho río', marks: 'El [-gran ][+ancho ]río' }
  expect(isRight(ours, pair)).toBe(true)
  expect(isRight(ours, { ...pair, marks: 'El [-gran río][+ancho río]' })).toBe(false)
})
