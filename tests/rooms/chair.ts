/** What the chair and the delegations do beside writing, at random, each with what has to come of it. */
import { expect } from 'vitest'
import { outcomeOf } from '../../domain/proposals/settle.ts'
import type { ParagraphView, Proposal } from '../../domain/proposals/types.ts'
import type { Choice } from '../../domain/sitting/facts.ts'
import type { Party } from '../../domain/text/ids.ts'
import { type DriverOptions, USUAL } from './driver.ts'
import { type LiveSeat, until } from './live.ts'
import { baseOf, count, quiet, type Run, spelled, writeAtRandom } from './run.ts'
import { below, oneOf } from './seeded.ts'

type Doing = (run: Run) => Promise<void>
type Words = readonly (readonly [text: string, marks: string])[]

/** Neighbouring characters with the same marks, whoever's keyboard they came from. */
function wordsOf(pieces: readonly { readonly text: string; readonly marks: readonly unknown[] }[]): Words {
  const words: [string, string][] = []
  for (const { text, marks } of pieces) {
    const key = JSON.stringify(marks)
    const last = words.at(-1)
    if (text === '') continue
    if (last?.[1] === key) last[0] += text
    else words.push([text, key])
  }
  return words
}
const wordsIn = (view: ParagraphView): Words =>
  wordsOf(view.runs.map(({ text, ins, dels, emphasis }) => ({ text, marks: [ins, dels, emphasis] })))

/** The whole text after the choices, as `outcomeOf` tells it without touching anything. */
function asIfSettled(run: Run, paragraph: ParagraphView, choices: readonly Choice[]): unknown {
  const { fates, paragraph: after } = outcomeOf(paragraph.runs, paragraph.pi, choices)
  const stays = fates.flatMap(({ text, after: marks }) =>
    marks === null ? [] : [{ text, marks: [marks.ins, marks.dels, marks.emphasis] }],
  )
  return run.chair.text().paragraphs.flatMap((each) => {
    if (each.id !== paragraph.id) return [whole(each)]
    return after.kind === 'goes' ? [] : [{ ...whole(each), pi: after.pi, words: wordsOf(stays) }]
  })
}
const whole = (view: ParagraphView): { id: string; pi: Party | null; shape: readonly unknown[]; words: Words } => ({
  id: view.id,
  pi: view.pi,
  shape: [view.section, view.role, view.level, view.marker, view.alt],
  words: wordsIn(view),
})
const wholeText = (run: Run): unknown => run.chair.text().paragraphs.map(whole)

const pending = (run: Run): ParagraphView[] => run.chair.text().paragraphs.filter((each) => each.proposals.length > 0)

type Settled = { readonly body: Readonly<Record<string, unknown>>; readonly choices: readonly Choice[]; readonly kind: string }

/** One hunk, one proposal, or all of a paragraph. */
function anySettlement(run: Run, paragraph: ParagraphView, proposal: Proposal): Settled {
  const decision = run.random() < 0.6 ? 'accept' : 'reject'
  const { by, seen, hunks } = proposal
  switch (below(run.random, 3)) {
    case 0: {
      const hunk = below(run.random, hunks.length)
      const one = hunks.length > 1 ? hunk : null
      if (hunks.length === 0) break
      return { body: { type: decision, by, seen, hunk }, choices: [{ by, hunk: one, decision }], kind: `${decision} hunk` }
    }
    case 1: {
      const choices = paragraph.proposals.map((each) => ({ by: each.by, hunk: null, decision }) as const)
      return { body: { type: decision, seen: paragraph.seen }, choices, kind: `${decision} paragraph` }
    }
    default:
  }
  return { body: { type: decision, by, seen }, choices: [{ by, hunk: null, decision }], kind: `${decision} proposal` }
}

/** [I3] With nothing in flight the outcome is exactly the view "as if settled": text, ids, marks, owners. */
const settleAtRest: Doing = async (run) => {
  await quiet(run)
  const [paragraph] = [...pending(run)].sort(() => run.random() - 0.5)
  if (paragraph === undefined) return
  const { body, choices, kind } = anySettlement(run, paragraph, oneOf(run.random, paragraph.proposals))
  const expected = asIfSettled(run, paragraph, choices)
  expect(await run.chair.act({ ...body, paragraph: paragraph.id })).toMatchObject({ status: 200 })
  await quiet(run)
  expect(wholeText(run), kind).toEqual(expected)
  run.base = baseOf(run.chair)
  count(run.counts, kind)
  if (run.random() < 0.4) await reopen(run, paragraph)
}

/** Reopened at once the paragraph is as it was before the settlement. */
async function reopen(run: Run, before: ParagraphView): Promise<void> {
  expect(await run.chair.act({ type: 'reopen', paragraph: before.id })).toMatchObject({ status: 200 })
  await quiet(run)
  const after = run.chair.text().find(before.id)
  expect(after === null ? null : whole(after)).toEqual(whole(before))
  run.base = baseOf(run.chair)
  count(run.counts, 'reopen')
}

/** While everyone writes, a proposal is settled as it was seen, or not at all. */
const settleInTheMidst: Doing = async (run) => {
  const [paragraph] = [...pending(run)].sort(() => run.random() - 0.5)
  if (paragraph === undefined) return
  const proposal = oneOf(run.random, paragraph.proposals)
  const decision = run.random() < 0.6 ? 'accept' : 'reject'
  const before = run.base
  const answer = run.chair.act({ type: decision, paragraph: paragraph.id, by: proposal.by, seen: proposal.seen })
  for (let i = 0; i < 4; i++) writeAtRandom(run, USUAL, 6)
  const { status, body } = await answer
  expect([200, 404, 409], JSON.stringify(body)).toContain(status)
  await quiet(run)
  if (status !== 200) return count(run.counts, 'wording changed')
  count(run.counts, 'settled in the midst')
  const after = run.chair.text().find(paragraph.id)
  const expected = decision === 'accept' ? spelled(paragraph, new Set([proposal.by])) : before.get(paragraph.id)
  if (after !== null && after.pi === null) expect(spelled(after)).toBe(expected)
  run.base = baseOf(run.chair)
  for (const [id, text] of before) if (id !== paragraph.id) expect(run.base.get(id)).toBe(text)
}

const withdraw: Doing = async (run) => {
  await quiet(run)
  const seat: LiveSeat = oneOf(run.random, [...run.writers, run.pen])
  const own = pending(run).filter((each) => each.proposals.some(({ by }) => by === seat.party))
  if (own.length === 0) return
  const paragraph = oneOf(run.random, own)
  const expected = asIfSettled(run, paragraph, [{ by: seat.party, hunk: null, decision: 'reject' }])
  expect(await seat.act({ type: 'withdraw', paragraph: paragraph.id })).toMatchObject({ status: 200 })
  await quiet(run)
  expect(wholeText(run)).toEqual(expected)
  count(run.counts, 'withdraw')
}

const freeIn = (run: Run): ParagraphView[] =>
  run.chair.text().paragraphs.filter((each) => each.proposals.length === 0 && each.runs.length > 0)

/** Where something is pending everywhere, the chair rejects all of one paragraph first. */
async function freeOne(run: Run): Promise<void> {
  await quiet(run)
  const crowded = pending(run).filter(({ id, pi }) => pi === null && (run.base.get(id) ?? '') !== '')
  if (crowded.length === 0) return
  const { id, seen } = oneOf(run.random, crowded)
  expect(await run.chair.act({ type: 'reject', paragraph: id, seen })).toMatchObject({ status: 200 })
  await quiet(run)
}

/** Locked while everyone writes; what is written there meanwhile stays outside. */
const agreeAndUnlock: Doing = async (run) => {
  if (freeIn(run).length === 0) await freeOne(run)
  const free = freeIn(run)
  if (free.length === 0) return
  const paragraph = oneOf(run.random, free)
  const answer = run.chair.act({ type: 'agree', paragraph: paragraph.id, seen: paragraph.seen })
  for (let i = 0; i < 3; i++) writeAtRandom(run, USUAL, 6)
  const { status } = await answer
  expect([200, 404, 409]).toContain(status)
  if (status !== 200) return
  for (let i = 0; i < 6; i++) writeAtRandom(run, USUAL, 6)
  await quiet(run)
  expect(run.chair.text().find(paragraph.id)).toEqual(paragraph)
  expect(await run.chair.act({ type: 'unlock', paragraph: paragraph.id, reason: 'prueba' })).toMatchObject({ status: 200 })
  count(run.counts, 'agree and unlock')
}

const standBy = (run: Run): readonly LiveSeat[] => [...run.writers, run.pen]

/** Words on their way when it is suspended wait on their page, and enter when it goes on. */
const suspendAndResume: Doing = async (run) => {
  const answer = run.chair.act({ type: 'suspend-sitting', mode: 'read_only' })
  for (let i = 0; i < 4; i++) writeAtRandom(run, USUAL, 6)
  expect(await answer).toMatchObject({ status: 200 })
  for (let i = 0; i < 4; i++) writeAtRandom(run, USUAL, 6)
  const isAtRest = (seat: LiveSeat): Promise<void> => until(seat.session, (state) => state.kind === 'in' && state.saved !== 'saving')
  for (const seat of standBy(run)) await isAtRest(seat)
  if (standBy(run).some(({ session }) => (session.state() as { saved?: string }).saved === 'waiting')) count(run.counts, 'words waited')
  expect(await run.chair.act({ type: 'resume-sitting' })).toMatchObject({ status: 200 })
  await quiet(run)
  count(run.counts, 'suspend and resume')
}

async function comeIn(seat: LiveSeat): Promise<void> {
  seat.session.reopen()
  await until(seat.session, (state) => state.kind === 'in')
}

/** All delegations are put out, whatever they are writing; they come in again. */
const closeAndOpen: Doing = async (run) => {
  const answer = run.chair.act({ type: 'close-sitting' })
  for (let i = 0; i < 3; i++) writeAtRandom(run, USUAL, 0)
  expect(await answer).toMatchObject({ status: 200 })
  for (const seat of run.writers) await until(seat.session, (state) => state.kind === 'out')
  await until(run.observer.session, (state) => state.kind === 'out')
  expect(await run.chair.act({ type: 'open-sitting', kind: 'drafting', observersPermitted: true })).toMatchObject({ status: 200 })
  for (const seat of [...run.writers, run.observer]) {
    const admitted = await run.chair.act({ type: 'admit-seat', seat: seat.id })
    expect([200, 409]).toContain(admitted.status)
    await comeIn(seat)
  }
  count(run.counts, 'close and open')
}

const goDark: Doing = async (run) => {
  expect(await run.chair.act({ type: 'suspend-sitting', mode: 'dark' })).toMatchObject({ status: 200 })
  const putOut = [...run.writers, run.observer]
  for (const seat of putOut) await until(seat.session, (state) => state.kind === 'out')
  expect(await run.chair.act({ type: 'resume-sitting' })).toMatchObject({ status: 200 })
  for (const seat of putOut) await comeIn(seat)
  count(run.counts, 'dark')
}

/** Lines break while people write; pages come back by themselves with what was written meanwhile, each word in its name. */
const cutLines: Doing = async (run) => {
  for (const seat of standBy(run)) if (run.random() < 0.5) seat.cut()
  for (let i = 0; i < 6; i++) writeAtRandom(run, USUAL, 3)
  await quiet(run)
  count(run.counts, 'lines cut')
}

const DOINGS: readonly (readonly [weight: number, doing: Doing])[] = [
  [8, settleAtRest],
  [4, settleInTheMidst],
  [3, withdraw],
  [2, agreeAndUnlock],
  [2, suspendAndResume],
  [2, cutLines],
  [1, closeAndOpen],
  [1, goDark],
]

/** Where chance left something out it is done now: a run proves nothing about what did not happen in it. */
export async function doWhatIsMissing(run: Run, kinds: readonly string[]): Promise<void> {
  const missing = (): string[] => kinds.filter((kind) => !run.counts.has(kind))
  for (let round = 0; round < 100 && missing().length > 0; round++) {
    for (const kind of missing()) {
      for (let i = 0; i < 6; i++) writeAtRandom(run, onlyOf(kind), 4)
      await quiet(run)
      if (!(kind in USUAL.weights)) await doingOf(kind)(run)
    }
  }
}

/** Steps of one kind, and those that it needs before it. */
const onlyOf = (kind: string): DriverOptions => ({
  ...USUAL,
  weights: WITH_BEFORE[kind] ?? (kind in USUAL.weights ? { [kind]: 1 } : USUAL.weights),
})
const WITH_BEFORE: Readonly<Record<string, DriverOptions['weights']>> = {
  undo: { type: 1, undo: 2 },
  redo: { type: 1, undo: 2, redo: 2 },
  unstrike: { strike: 1, unstrike: 3 },
  emphasis: { type: 1, emphasis: 2 },
}

const DOING_OF: Readonly<Record<string, Doing>> = {
  'settled in the midst': settleInTheMidst,
  withdraw,
  'agree and unlock': agreeAndUnlock,
  'suspend and resume': suspendAndResume,
  'close and open': closeAndOpen,
  dark: goDark,
  'lines cut': cutLines,
}
const doingOf = (kind: string): Doing => DOING_OF[kind] ?? settleAtRest

export async function actAtRandom(run: Run): Promise<void> {
  let left = run.random() * DOINGS.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, doing] of DOINGS) {
    left -= weight
    if (left < 0) return doing(run)
  }
}

/** What has to have happened for a run to count, beside each kind of step. */
export const ACTS = [
  'accept hunk',
  'reject hunk',
  'accept proposal',
  'reject proposal',
  'accept paragraph',
  'reject paragraph',
  'settled in the midst',
  'reopen',
  'withdraw',
  'agree and unlock',
  'suspend and resume',
  'close and open',
  'dark',
  'lines cut',
] as const

/** [I3] With all rejected the base text is left, and no paragraph that was not there. */
export async function rejectEverything(run: Run): Promise<void> {
  await quiet(run)
  for (let left = pending(run); left.length > 0; left = pending(run)) {
    for (const { id, seen } of left) expect(await run.chair.act({ type: 'reject', paragraph: id, seen })).toMatchObject({ status: 200 })
    await quiet(run)
  }
  const { paragraphs } = run.chair.text()
  expect(new Map(paragraphs.map((each) => [each.id, spelled(each)]))).toEqual(run.base)
}
