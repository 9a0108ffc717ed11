// @vitest-environment happy-dom
/** Three editors and chance, without a server between them. What a server repairs (marks that Yjs merges wrongly) is not
 *  asked of them here; what it would refuse is. Undo is left to the runs with a guard: it takes
 *  away markers that others' marks rely on. A run prints its seed when it fails. */
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { readChars } from '../../domain/text/chars.ts'
import { type DriverOptions, randomStep, STEP_KINDS, type StepKind, WITHOUT_UNDO } from './driver.ts'
import { idsIn, paragraphElements, shown, stored } from './notation.ts'
import { openRoom, type Room, type RoomText, type Seat } from './relay.ts'
import { below, oneOf, type Random, seeded } from './seeded.ts'

const SHORT: RoomText = [
  { id: 'p_aaaaaaaaaa', text: 'La paz y el mar' },
  { id: 'p_bbbbbbbbbb', text: 'Acordado' },
  { id: 'p_cccccccccc', text: 'en común' },
]
const AGREED = 'p_bbbbbbbbbb'

/** Every living character by its identity, with what it is. */
function characters(doc: Y.Doc): Map<string, { readonly text: string; readonly ins: string | null; readonly dels: string }> {
  const found = new Map<string, { text: string; ins: string | null; dels: string }>()
  for (const element of paragraphElements(doc)) {
    for (const text of element.toArray()) {
      if (!(text instanceof Y.XmlText)) continue
      for (const run of readChars(text)) {
        for (let i = 0; i < run.length; i++)
          found.set(`${run.client}/${run.clock + i}`, { text: run.text[i] ?? '', ins: run.marks.ins, dels: run.marks.dels.join() })
      }
    }
  }
  return found
}

/** The step took nothing away that is not the party's own, gave nobody else words, and left others' strikes. */
function expectOwnOnly(before: ReturnType<typeof characters>, seat: Seat): void {
  const after = characters(seat.doc)
  const { party } = seat.author
  const withoutOwn = (dels: string | undefined): string =>
    (dels ?? '')
      .split(',')
      .filter((by) => by !== party)
      .join()
  for (const [id, was] of before) {
    if (was.ins === party) continue
    const is = after.get(id)
    expect(is, `character “${was.text}” of ${was.ins ?? 'the base text'} went`).toBeDefined()
    expect(is?.ins).toBe(was.ins)
    expect(withoutOwn(is?.dels)).toBe(withoutOwn(was.dels))
  }
  for (const [id, is] of after) if (!before.has(id)) expect([is.ins, is.dels]).toEqual([party, ''])
}

function expectSoundText(seat: Seat): void {
  expect(shown(seat.editor)).toEqual(stored(seat.doc))
  const ids = idsIn(seat.doc)
  expect(new Set(ids).size).toBe(ids.length)
  for (const element of paragraphElements(seat.doc)) expect(element.length).toBe(1)
  expect(seat.editor.state.selection.$head.parent.isTextblock).toBe(true)
}

function expectBaseText(room: Room, text: RoomText): void {
  const clients = new Set(room.seats.map(({ doc }) => doc.clientID))
  for (const { doc } of room.seats) {
    const base = paragraphElements(doc).filter((element) => text.some(({ id }) => id === element.getAttribute('id')))
    const words = base.map((element) =>
      readChars(element.get(0) as Y.XmlText)
        .filter((run) => !clients.has(run.client))
        .map((run) => run.text)
        .join(''),
    )
    expect(words).toEqual(text.map((each) => each.text))
  }
}

type Run = {
  readonly seed: number
  readonly text: RoomText
  readonly steps: number
  readonly beforeSync: number
  readonly options: DriverOptions
  readonly strict: boolean
}

/** One run: returns how often each kind of step changed something. */
function playRun({ seed, text, steps, beforeSync, options, strict }: Run): Map<StepKind, number> {
  const random = seeded(seed)
  const room = openRoom(text, ['MX', 'FR', 'CR'], random)
  room.agreed.add(AGREED)
  const counts = new Map<StepKind, number>()
  try {
    for (let i = 0; i < steps; i++) {
      for (let j = below(random, beforeSync); j >= 0; j--) oneStep(room, random, options, strict, counts)
      room.sync()
      for (const seat of room.seats) expectSoundText(seat)
      expect(new Set(room.seats.map((seat) => JSON.stringify(stored(seat.doc)))).size).toBe(1)
    }
    expectBaseText(room, text)
    return counts
  } finally {
    room.destroy()
  }
}

function oneStep(room: Room, random: Random, options: DriverOptions, strict: boolean, counts: Map<StepKind, number>): void {
  const seat = oneOf(random, room.seats)
  const before = characters(seat.doc)
  const { kind, did } = randomStep(seat.editor, random, options)
  if (did) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (strict) expectOwnOnly(before, seat)
}

function playRuns(runs: readonly Run[]): ReadonlyMap<StepKind, number> {
  const total = new Map<StepKind, number>()
  for (const run of runs) {
    try {
      for (const [kind, count] of playRun(run)) total.set(kind, (total.get(kind) ?? 0) + count)
    } catch (reason) {
      throw new Error(`seed ${run.seed}`, { cause: reason })
    }
  }
  return total
}

/** Every kind of step changed something at least once. */
const everyKind = (counts: ReadonlyMap<StepKind, number>): boolean =>
  STEP_KINDS.every((kind) => (WITHOUT_UNDO.weights[kind] ?? 0) === 0 || counts.has(kind))

const FIRST_SEED = Number(process.env.DECLARO_SEED ?? 20261123)
const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => FIRST_SEED + i)

describe('three editors at random', () => {
  test('[I2] a step of one party changes nothing but its own proposal, when it stands on what all have', () => {
    const counts = playRuns(seeds(12).map((seed) => ({ seed, text: SHORT, steps: 40, beforeSync: 1, options: WITHOUT_UNDO, strict: true })))
    expect(everyKind(counts)).toBe(true)
  })

  test('[I4] with several steps before each exchange all end with the same text, and no base character is lost', () => {
    const counts = playRuns(
      seeds(12).map((seed) => ({ seed, text: SHORT, steps: 25, beforeSync: 4, options: WITHOUT_UNDO, strict: false })),
    )
    expect(everyKind(counts)).toBe(true)
  })

  test('an agreed paragraph is never touched', () => {
    const room = openRoom(SHORT, ['MX'])
    room.agreed.add(AGREED)
    const [seat] = room.seats
    const random = seeded(FIRST_SEED)
    let refused = 0
    for (let i = 0; i < 150 && seat !== undefined; i++) {
      randomStep(seat.editor, random, WITHOUT_UNDO)
      const agreed = paragraphElements(seat.doc).find((element) => element.getAttribute('id') === AGREED)
      expect((agreed?.get(0) as Y.XmlText | undefined)?.toDelta()).toEqual([{ insert: 'Acordado' }])
      refused = seat.blocked.length
    }
    expect(refused).toBeGreaterThan(0)
    room.destroy()
  })
})
