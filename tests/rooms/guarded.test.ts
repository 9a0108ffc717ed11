// @vitest-environment happy-dom
/** Honest editors, chance, and the guard between them: what it refuses here, it refuses wrongly, but for true races
 *  over a proposed paragraph that its party takes away. A failing run names its seed. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type DriverOptions, randomStep, STEP_KINDS, type StepKind, USUAL, WITHOUT_UNDO } from './driver.ts'
import { type GuardedRoom, openGuardedRoom } from './guarded.ts'
import { shown, stored } from './notation.ts'
import { below, oneOf, seeded } from './seeded.ts'

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: 0 }))
afterAll(() => void vi.useRealTimers())

const TEXT = ['La paz y el mar', 'Acordado', 'en común']
const PARTIES = ['MX', 'FR', 'GT']
/** One writes into, or takes away, a proposed paragraph while the other's frame about it is on its way. */
const RACES = ['paragraph.gone', 'paragraph.others-words']

/** The base text: paragraphs nobody proposed, without insertions, strikes as they stand. */
const baseOf = (lines: readonly string[]): string[] =>
  lines
    .filter((line) => !PARTIES.some((party) => line.startsWith(`${party}>`)))
    .map((line) => line.replace(/\[[A-Z]+\+[^\]]*\]/g, '').replace(/\[[A-Z,]+-([^\]]*)\]/g, '$1'))

function expectOneText(room: GuardedRoom): void {
  const held = stored(room.server.doc)
  for (const { page } of room.seats) {
    expect(stored(page.doc)).toEqual(held)
    expect(shown(page.editor)).toEqual(held)
  }
  expect(baseOf(held)).toEqual(TEXT)
}

type Run = {
  readonly steps: number
  readonly options: DriverOptions /** Everything is carried after this many steps, on average. */
  readonly pace: number
}
type Outcome = { readonly refused: readonly string[]; readonly sent: number; readonly did: ReadonlySet<StepKind> }

function play(seed: number, { steps, options, pace }: Run): Outcome {
  const random = seeded(seed)
  const room = openGuardedRoom(TEXT, PARTIES, random)
  const did = new Set<StepKind>()
  try {
    for (let i = 0; i < steps; i++) {
      // Undo takes back together what was typed within half a second.
      vi.setSystemTime(Date.now() + below(random, 900))
      const step = randomStep(oneOf(random, room.seats).page.editor, random, options)
      if (step.did) did.add(step.kind)
      if (below(random, pace) > 0) room.carrySome()
      else {
        room.carryAll()
        expectOneText(room)
      }
    }
    room.carryAll()
    expectOneText(room)
    return { refused: room.refused, sent: room.sent(), did }
  } finally {
    room.destroy()
  }
}

const FIRST_SEED = Number(process.env.DECLARO_SEED ?? 20261123)
const RUNS = Number(process.env.DECLARO_RUNS ?? 10)

function playAll(run: Run): Outcome {
  const outcomes = Array.from({ length: RUNS }, (_, i) => {
    try {
      return play(FIRST_SEED + i, run)
    } catch (reason) {
      throw new Error(`seed ${FIRST_SEED + i}`, { cause: reason })
    }
  })
  const did = new Set(outcomes.flatMap((outcome) => [...outcome.did]))
  for (const kind of STEP_KINDS)
    if ((run.options.weights[kind] ?? 0) > 0) expect(did, `no step of kind “${kind}” changed anything`).toContain(kind)
  return { did, refused: outcomes.flatMap((outcome) => outcome.refused), sent: outcomes.reduce((sum, outcome) => sum + outcome.sent, 0) }
}

describe('[I2] [I4] honest editors and the guard', () => {
  test.each([
    ['without undo', WITHOUT_UNDO],
    ['with undo and redo', USUAL],
  ])('when each step reaches everyone before the next, nothing is refused and all end with one text, %s', (_, options) => {
    const { refused, sent } = playAll({ steps: 40, options, pace: 1 })
    expect(sent).toBeGreaterThan(100)
    expect(refused).toEqual([])
  })

  test.each([
    ['without undo', WITHOUT_UNDO],
    ['with undo and redo', USUAL],
  ])('on a slow line only true races are refused, and all end with one text, %s', (_, options) => {
    const { refused, sent } = playAll({ steps: 40, options, pace: 4 })
    expect(sent).toBeGreaterThan(100)
    expect(refused.filter((code) => !RACES.includes(code))).toEqual([])
    expect(refused.length).toBeLessThan(sent / 50)
  })
})
