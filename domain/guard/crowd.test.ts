/** Thousands of updates by seats that write at random: whatever they send, the laws hold after each. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Crowd, type Dice, gather, step } from '../../tests/notation/crowd.ts'
import { asSent } from '../../tests/notation/lawful.ts'
import { aPage, openRoom } from '../../tests/notation/room.ts'
import { printText } from '../../tests/notation/notation.ts'
import { fragmentOf } from '../text/document.ts'

const LINES = [
  ['El río [bold:crece] mucho', 'Los Estados 😀 [FR-acuerdan] seguir', 'MX>[MX+Otro párrafo]'],
  ['Agradecen [MX+mucho ][GT+la ]acogida', '', 'FR>[FR+Suyo ][MX+con palabras de otra]', 'Fin'],
]
const dice: fc.Arbitrary<Dice> = fc.record({ seat: fc.nat(1000), kind: fc.nat(1000), a: fc.nat(1000), b: fc.nat(1000), c: fc.nat(1000) })
const shows = (doc: Y.Doc): unknown => printText(fragmentOf(doc))

function play(steps: readonly Dice[], honest: 'honest' | 'hostile'): Crowd {
  const crowd = gather(openRoom(LINES), honest)
  for (const each of steps) step(crowd, each, honest)
  const { room } = crowd
  const sent = asSent(room)
  expect(shows(sent), 'what was sent').toEqual(shows(room.doc))
  expect(Y.encodeStateVector(sent)).toEqual(Y.encodeStateVector(room.doc))
  expect(shows(aPage(room)), 'a fresh page').toEqual(shows(room.doc))
  return crowd
}

/** `npm run fuzz` plays many more, from a seed of its own or the one it is given. */
const RUNS = Number(process.env.DECLARO_RUNS ?? 20)
const STEPS = Number(process.env.DECLARO_STEPS ?? 100)
const TIMEOUT = Math.max(120_000, RUNS * STEPS * 60)
const SEED = process.env.DECLARO_SEED === undefined ? {} : { seed: Number(process.env.DECLARO_SEED) }

const many = (length: number): fc.Arbitrary<Dice[]> => fc.array(dice, { minLength: length, maxLength: length, size: 'max' })

function playMany(honest: 'honest' | 'hostile'): Map<string, number> {
  const counts = new Map<string, number>()
  const property = fc.property(many(STEPS), (steps) => {
    for (const [what, count] of play(steps, honest).counts) counts.set(what, (counts.get(what) ?? 0) + count)
  })
  const run = fc.check(property, { numRuns: RUNS, endOnFailure: true, ...SEED })
  process.stdout.write(`${honest} crowd, seed ${run.seed}, ${run.numRuns} runs of ${STEPS} steps: ${JSON.stringify([...counts])}\n`)
  if (run.failed) throw new Error(`seed ${run.seed}, path ${run.counterexamplePath}`, { cause: run.errorInstance })
  return counts
}

describe('[I2] whoever writes, and whatever', () => {
  test('[I2] honest and hostile seats change nothing that is not theirs', { timeout: TIMEOUT }, () => {
    const counts = playMany('hostile')
    expect(counts.get('lawful')).toBeGreaterThan(200)
    expect(counts.get('text.not-yours')).toBeGreaterThan(20)
    expect(counts.get('paragraph.not-yours')).toBeGreaterThan(20)
  })

  test('[I2] honest seats are refused only where the text went on without them', { timeout: TIMEOUT }, () => {
    const counts = playMany('honest')
    // Its own proposed paragraph may meanwhile have passed to another party with words in it.
    const expected = [
      'lawful',
      'known',
      'paragraph.agreed',
      'paragraph.gone',
      'paragraph.moved',
      'paragraph.others-words',
      'paragraph.not-yours',
    ]
    expect([...counts.keys()].filter((what) => !expected.includes(what))).toEqual([])
    expect(counts.get('lawful')).toBeGreaterThan(300)
  })

  test.each([
    [1, '275', 'an item between neighbours that never stood side by side'],
    [55_555, '215', 'an item beside one that it was known to follow'],
  ])('[I4] seed %i, run %s, which once left pages with two texts: %s', (seed, path) => {
    const [steps = []] = fc.sample(many(150), { seed, path, numRuns: 1 })
    expect(play(steps, 'hostile').counts.get('lawful')).toBeGreaterThan(20)
  })
})
