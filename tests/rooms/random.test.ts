// @vitest-environment happy-dom
/** Real editors, the real server, and chance: three delegations and a pen type, strike, paste and undo at random while the chair settles, locks,
 *  suspends and closes. `npm run fuzz` plays more and longer; a run that fails names its seed. */
import { afterEach, describe, expect, test } from 'vitest'
import { ACTS, actAtRandom, rejectEverything } from './chair.ts'
import { type DriverOptions, STEP_KINDS, USUAL } from './driver.ts'
import { expectLaws, openRun, quiet, type Run, total, writeAtRandom } from './run.ts'
import { below } from './seeded.ts'

const SENTENCE = 'la cooperación regional facilita el intercambio de información entre las autoridades y las personas que viajan '
const longText = (paragraphs: number, characters: number): string =>
  [
    'XXX CONFERENCIA REGIONAL',
    'DECLARACIÓN',
    '',
    'Las Viceministras y los Viceministros,',
    '',
    ...Array.from({ length: paragraphs }, (_, i) => `Reiteraron ${i + 1} que ${SENTENCE.repeat(5)}`.slice(0, characters).trimEnd()),
  ].join('\n')
/** 35 characters in all. */
const SHORT = 'DECLARACIÓN\n\nReiteran la paz y el mar'

const FIRST_SEED = Number(process.env.DECLARO_SEED ?? 1)
const RUNS = Number(process.env.DECLARO_RUNS ?? 1)
const STEPS = Number(process.env.DECLARO_STEPS ?? 500)
const seeds = Array.from({ length: RUNS }, (_, i) => FIRST_SEED + i)
const MINUTE = 60_000
const PATIENCE = (2 + STEPS / 250) * MINUTE

let open: Run | null = null
afterEach(async () => {
  await open?.room.stop()
  open = null
})

type Plan = {
  readonly seed: number
  readonly text: string
  readonly steps: number
  readonly options: DriverOptions
  /** After so many steps, on average, everything reaches everyone before the next. */
  readonly together: number
  /** One step in so many is the pen's; 0: none. */
  readonly penEvery: number
  /** The chair acts after so many steps, on average; 0: never. */
  readonly actEvery: number
}

async function play(plan: Plan): Promise<Run> {
  const run = await openRun(plan)
  open = run
  try {
    for (let step = 0; step < plan.steps; step++) {
      writeAtRandom(run, plan.options, plan.penEvery)
      if (below(run.random, plan.together) === 0) await quiet(run)
      else await new Promise((resolve) => setImmediate(resolve))
      if (step % 50 === 49) await expectLaws(run)
      if (plan.actEvery > 0 && below(run.random, plan.actEvery) === 0) await actAtRandom(run)
    }
    await expectLaws(run)
    if (plan.actEvery > 0) await rejectEverything(run)
  } catch (reason) {
    throw new Error(`seed ${plan.seed}`, { cause: reason })
  }
  return run
}

const say = (title: string, { seed }: Plan, { counts, refusals }: Run): void =>
  void process.stdout.write(
    `${title}, seed ${seed}: refused ${total(refusals)} of ${counts.get('steps')} ${JSON.stringify([...refusals])}; ${JSON.stringify([...counts])}\n`,
  )

const happened = new Map<string, number>()

describe('[I2] [I3] [I4] three delegations, a pen, the chair and chance', () => {
  test.each(seeds)(
    'base text changes by settlement alone, settlements are as shown, and all end with one text (seed %i)',
    async (seed) => {
      const plan: Plan = { seed, text: longText(6, 250), steps: STEPS, options: USUAL, together: 2 + (seed % 8), penEvery: 5, actEvery: 12 }
      const run = await play(plan)
      say('room', plan, run)
      for (const [kind, times] of run.counts) happened.set(kind, (happened.get(kind) ?? 0) + times)
      expect(run.counts.get('steps')).toBeGreaterThan(STEPS / 4)
    },
    PATIENCE,
  )

  test('everything that can happen did', () => {
    for (const kind of [...STEP_KINDS, 'pen', 'voice', ...ACTS]) expect(happened.get(kind), kind).toBeGreaterThan(0)
  })
})

describe('[I2] [I4] honest writers are hardly ever refused', () => {
  const none = { penEvery: 0, actEvery: 0 }

  async function refusedIn(title: string, plans: readonly Plan[]): Promise<number> {
    let [refused, steps] = [0, 0]
    for (const plan of plans) {
      const run = await play(plan)
      say(title, plan, run)
      refused += total(run.refusals)
      steps += run.counts.get('steps') ?? 0
      await run.room.stop()
      open = null
    }
    expect(steps).toBeGreaterThan(200)
    return refused / steps
  }

  test(
    'on six paragraphs of 250 characters, with undo: less than once in a thousand',
    async () => {
      const plans = seeds.map((seed): Plan => ({ seed, text: longText(6, 250), steps: STEPS, options: USUAL, together: 2, ...none }))
      expect(await refusedIn('6 paragraphs of 250', plans)).toBeLessThan(1 / 1_000)
    },
    PATIENCE * RUNS,
  )

  test(
    'on one text of 35 characters with three writers: less than five in a thousand',
    async () => {
      const plans = seeds.map((seed): Plan => ({ seed, text: SHORT, steps: STEPS, options: USUAL, together: 3, ...none }))
      expect(await refusedIn('35 characters', plans)).toBeLessThan(5 / 1_000)
    },
    PATIENCE * RUNS,
  )
})
