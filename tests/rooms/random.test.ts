// @vitest-environment happy-dom
/** Real editors, the real server, and chance: three delegations type, strike, paste and undo at random while the chair settles, locks and closes. */
import { afterEach, describe, expect, test } from 'vitest'
import { wordingWith } from '../../domain/proposals/read.ts'
import type { ParagraphView } from '../../domain/proposals/types.ts'
import type { Party } from '../../domain/text/ids.ts'
import { type DriverOptions, randomStep, USUAL } from './driver.ts'
import { type LiveRoom, type LiveSeat, openLiveRoom, until } from './live.ts'
import { below, oneOf, type Random, seeded } from './seeded.ts'

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

let room: LiveRoom | null = null
afterEach(async () => {
  await room?.stop()
  room = null
})

type Run = {
  readonly seats: readonly LiveSeat[]
  readonly chair: LiveSeat
  readonly random: Random
  readonly refusals: Map<string, number>
  readonly counts: Map<string, number>
  base: ReadonlyMap<string, string>
}

const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)
const NOBODY: ReadonlySet<Party> = new Set()
const spelled = (view: ParagraphView, accepted: ReadonlySet<Party> = NOBODY): string =>
  wordingWith(view.runs, accepted)
    .map(([text]) => text)
    .join('')
const baseOf = (seat: LiveSeat): Map<string, string> =>
  new Map(
    seat
      .text()
      .paragraphs.filter((each) => each.pi === null)
      .map((each) => [each.id, spelled(each)]),
  )
const textOf = (seat: LiveSeat): string =>
  JSON.stringify(seat.text().paragraphs.map(({ id, pi, role, level, marker, runs }) => ({ id, pi, role, level, marker, runs })))

/** Waits until nothing is in flight: everyone's words are on disk and everyone has them. */
async function quiet(run: Run): Promise<void> {
  const everyone = [...run.seats, run.chair]
  await expect
    .poll(
      async () => {
        for (const seat of everyone) await seat.saved()
        return new Set(everyone.map(textOf)).size
      },
      { timeout: 20_000, interval: 20 },
    )
    .toBe(1)
}

async function expectLaws(run: Run): Promise<void> {
  await quiet(run)
  count(run.counts, 'checks')
  // [I2] base text changes by settlement alone.
  expect(baseOf(run.chair)).toEqual(run.base)
  for (const seat of run.seats) {
    // What the page shows is what the document holds.
    expect(seat.editor().state.doc.textContent).toBe(
      seat
        .text()
        .paragraphs.flatMap((each) => each.runs.map((each_) => each_.text))
        .join(''),
    )
  }
}

/** Settles one proposal, or all of a paragraph, and holds the outcome against "as if settled". */
async function settle(run: Run): Promise<void> {
  const pending = run.chair.text().paragraphs.filter((each) => each.proposals.length > 0)
  if (pending.length === 0) return
  const paragraph = oneOf(run.random, pending)
  const proposal = oneOf(run.random, paragraph.proposals)
  const decision = run.random() < 0.6 ? 'accept' : 'reject'
  const before = new Map(run.base)
  const answer = await run.chair.act({ type: decision, paragraph: paragraph.id, by: proposal.by, seen: proposal.seen })
  expect([200, 409]).toContain(answer.status)
  if (answer.status !== 200) return count(run.counts, 'changed meanwhile')
  count(run.counts, decision)
  await quiet(run)
  const after = run.chair.text().find(paragraph.id)
  // [I3] the base text is now what it was with this proposal accepted, or what it was.
  const expected = decision === 'accept' ? spelled(paragraph, new Set([proposal.by])) : before.get(paragraph.id)
  if (after !== null && after.pi === null) expect(spelled(after)).toBe(expected)
  run.base = baseOf(run.chair)
  for (const [id, text] of before) if (id !== paragraph.id) expect(run.base.get(id)).toBe(text)
}

async function lockOne(run: Run): Promise<void> {
  const free = run.chair.text().paragraphs.filter((each) => each.proposals.length === 0 && each.runs.length > 0)
  if (free.length === 0) return
  const paragraph = oneOf(run.random, free)
  const agreed = await run.chair.act({ type: 'agree', paragraph: paragraph.id, seen: paragraph.seen })
  if (agreed.status !== 200) return
  count(run.counts, 'agreed')
  for (const seat of run.seats) randomStep(seat.editor(), run.random, USUAL)
  expect((await run.chair.act({ type: 'unlock', paragraph: paragraph.id, reason: 'prueba' })).status).toBe(200)
}

async function closeAndReopen(run: Run): Promise<void> {
  expect((await run.chair.act({ type: 'close-sitting' })).status).toBe(200)
  for (const seat of run.seats) await until(seat.session, (state) => state.kind === 'out')
  expect((await run.chair.act({ type: 'open-sitting', kind: 'drafting' })).status).toBe(200)
  for (const seat of run.seats) {
    const admitted = await run.chair.act({ type: 'admit-seat', seat: seat.id })
    expect([200, 409]).toContain(admitted.status)
    seat.session.reopen()
    await until(seat.session, (state) => state.kind === 'in')
  }
  count(run.counts, 'closings')
}

type Plan = {
  readonly seed: number
  readonly text: string
  readonly steps: number
  readonly options: DriverOptions
  readonly chair: boolean
  readonly perBurst: number
}

async function runAtRandom(plan: Plan): Promise<Run> {
  const refusals = new Map<string, number>()
  room = await openLiveRoom(plan.text, (_seat, code) => count(refusals, code))
  const chair = await room.seat('chair')
  const seats = [await room.seat('do-1'), await room.seat('ca-1'), await room.seat('cr-1')]
  const run: Run = { seats, chair, random: seeded(plan.seed), refusals, counts: new Map(), base: baseOf(chair) }
  for (let step = 0; step < plan.steps; step++) {
    const seat = oneOf(run.random, seats)
    if (randomStep(seat.editor(), run.random, plan.options).did) count(run.counts, 'steps')
    if (below(run.random, plan.perBurst) === 0) await new Promise((resolve) => setImmediate(resolve))
    if (step % 100 === 99) {
      await expectLaws(run)
      if (plan.chair) await settle(run)
      if (plan.chair && step % 300 === 299) await lockOne(run)
      if (plan.chair && step % 900 === 899) await closeAndReopen(run)
    }
  }
  await expectLaws(run)
  return run
}

const total = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((sum, each) => sum + each, 0)

describe('[I2] [I3] [I4] three editors, the chair and chance', () => {
  test.each([1, 2])(
    'base text changes by settlement alone, settlements are as shown, and all end with the same text (seed %i)',
    async (seed) => {
      const run = await runAtRandom({ seed, text: longText(6, 250), steps: 1_000, options: USUAL, chair: true, perBurst: 3 })
      expect(run.counts.get('steps')).toBeGreaterThan(500)
      expect((run.counts.get('accept') ?? 0) + (run.counts.get('reject') ?? 0)).toBeGreaterThan(3)
    },
    120_000,
  )

  test('honest typing on six paragraphs of 250 characters, with undo, is refused less than once in a thousand', async () => {
    const run = await runAtRandom({ seed: 11, text: longText(6, 250), steps: 1_500, options: USUAL, chair: false, perBurst: 1 })
    process.stdout.write(
      `refusals on 6 paragraphs of 250: ${total(run.refusals)} of ${run.counts.get('steps')} ${JSON.stringify([...run.refusals])}\n`,
    )
    expect(total(run.refusals)).toBeLessThanOrEqual((run.counts.get('steps') ?? 0) / 1_000)
  }, 120_000)
})
