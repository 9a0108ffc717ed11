/** A random run in a real room: delegations and a pen write at random, the chair settles, locks, suspends and closes at random, and the laws are held
 *  against what comes of it. Every writer has letters of its own, so whose a word is can be told from the word. */
import { expect } from 'vitest'
import * as Y from 'yjs'
import { wordingWith } from '../../domain/proposals/read.ts'
import type { ParagraphView } from '../../domain/proposals/types.ts'
import type { Party } from '../../domain/text/ids.ts'
import { type DriverOptions, randomStep } from './driver.ts'
import { type LiveRoom, type LiveSeat, openLiveRoom } from './live.ts'
import { below, oneOf, type Random, seeded } from './seeded.ts'

export type Run = {
  readonly room: LiveRoom
  readonly writers: readonly LiveSeat[]
  readonly pen: LiveSeat
  readonly chair: LiveSeat
  /** Reads along and has no right to write. */
  readonly observer: LiveSeat
  /** Codes of what a page that only reads was refused: it should send nothing that could be. */
  readonly readersRefused: string[]
  readonly random: Random
  /** Refused updates by code. */
  readonly refusals: Map<string, number>
  /** What happened, by kind. */
  readonly counts: Map<string, number>
  /** The base text by paragraph, as settlements have made it. */
  base: ReadonlyMap<string, string>
}

export const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)
export const total = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((sum, each) => sum + each, 0)

/** Letters that no base text has, one row for each party: three that write themselves, one that a pen writes for, and the pen's own. */
const LETTERS: Readonly<Record<string, string>> = { DO: 'δΔ', CA: 'κΚ', CR: 'ρΡ', BZ: 'βΒ', secretariat: 'ς' }
const wordsOf = (party: string): readonly string[] => {
  const [a = '', b = a] = LETTERS[party] ?? ''
  return [a, `${a}${b}`, `${a} `, ` ${b} `, `${a}${a}${b}`, `${b}😀`, `${a}.`]
}
const ownerOf = new Map(Object.entries(LETTERS).flatMap(([party, letters]) => letters.split('').map((letter) => [letter, party] as const)))

const NOBODY: ReadonlySet<Party> = new Set()
export const spelled = (view: ParagraphView, accepted: ReadonlySet<Party> = NOBODY): string =>
  wordingWith(view.runs, accepted)
    .map(([text]) => text)
    .join('')
export const baseOf = (seat: LiveSeat): Map<string, string> =>
  new Map(
    seat
      .text()
      .paragraphs.filter((each) => each.pi === null)
      .map((each) => [each.id, spelled(each)]),
  )
const everyone = (run: Run): readonly LiveSeat[] => [...run.writers, run.pen, run.chair, run.observer]
const textOf = (seat: LiveSeat): string =>
  JSON.stringify(seat.text().paragraphs.map(({ id, pi, role, level, marker, runs }) => ({ id, pi, role, level, marker, runs })))

const isSaved = (seat: LiveSeat): boolean => {
  const state = seat.session.state()
  return state.kind === 'in' && state.saved === 'saved'
}

function isQuiet(run: Run): boolean {
  const seats = everyone(run)
  if (!seats.every(isSaved)) return false
  const [first, ...others] = seats.map((seat) => JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(seat.doc()))].sort()))
  return others.every((vector) => vector === first) && new Set(seats.map(textOf)).size === 1
}

const PATIENCE_MS = 60_000

/** Resolves when nothing is in flight: everyone's words are on disk and everyone has them. */
export async function quiet(run: Run): Promise<void> {
  const began = performance.now()
  while (!isQuiet(run)) {
    if (performance.now() - began > PATIENCE_MS) {
      expect(everyone(run).map((seat) => seat.session.state().kind)).toEqual(everyone(run).map(() => 'in'))
      expect(everyone(run).map(isSaved)).toEqual(everyone(run).map(() => true))
      expect(new Set(everyone(run).map(textOf)).size, 'one text').toBe(1)
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** [I2] and [I4], when nothing is in flight. */
export async function expectLaws(run: Run): Promise<void> {
  await quiet(run)
  count(run.counts, 'checks')
  expect(run.readersRefused, 'a page that only reads is refused nothing').toEqual([])
  expect(baseOf(run.chair), 'the base text changes by settlement alone').toEqual(run.base)
  for (const { runs } of run.chair.text().paragraphs) {
    for (const { text, ins } of runs)
      for (const letter of text) if (ins !== null && ownerOf.has(letter)) expect(ins, `whose ${letter} is`).toBe(ownerOf.get(letter))
  }
  for (const seat of [...run.writers, run.pen]) {
    const shown = seat.editor().state.doc.textContent
    const held = seat
      .text()
      .paragraphs.flatMap((each) => each.runs.map(({ text }) => text))
      .join('')
    expect(shown, 'the page shows what the document holds').toBe(held)
  }
}

/** One step of one writer, in its party's letters; a pen takes another voice now and then. */
export function writeAtRandom(run: Run, options: DriverOptions, penEvery: number): void {
  const isPen = penEvery > 0 && below(run.random, penEvery) === 0
  const seat = isPen ? run.pen : oneOf(run.random, run.writers)
  if (isPen && below(run.random, 3) === 0) {
    run.pen.session.setVoice(oneOf(run.random, ['DO', 'CA', 'BZ', 'secretariat']) as Party)
    count(run.counts, 'voice')
  }
  const editor = seat.editor()
  if (!editor.isEditable) return
  const { kind, did } = randomStep(editor, run.random, { ...options, words: wordsOf(seat.voice()) })
  if (!did) return
  count(run.counts, 'steps')
  count(run.counts, isPen ? 'pen' : kind)
}

export type Room = { readonly seed: number; readonly text: string }

export async function openRun({ seed, text }: Room): Promise<Run> {
  const refusals = new Map<string, number>()
  const readersRefused: string[] = []
  const room = await openLiveRoom(text, (seat, code) => (seat === 'observer' ? void readersRefused.push(code) : count(refusals, code)))
  const chair = await room.seat('chair')
  const pen = await room.seat('secretariat')
  const writers = [await room.seat('do-1'), await room.seat('ca-1'), await room.seat('cr-1')]
  const observer = await room.seat('observer')
  return { room, chair, observer, readersRefused, pen, writers, random: seeded(seed), refusals, counts: new Map(), base: baseOf(chair) }
}
