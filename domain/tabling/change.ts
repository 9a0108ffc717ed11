/** One change of the draft, judged: which of its words enter the current base and where, which are there already, which have no place any more. */
import type { Stretch } from '../compare/stretches.ts'
import { CONTENT_WEIGHT, type Tokens } from '../compare/tokens.ts'
import { placedWordByWord } from '../compare/words.ts'
import { type Bases, isSpace, standsAt } from './bases.ts'
import type { Part } from './types.ts'

/** Words put before the current base's word number `at`. */
export type Piece = { readonly at: number; readonly text: string }

export type Judged = {
  /** Nothing around it changed: its spaces are right as they are. */
  readonly isUntouched: boolean
  readonly strikes: readonly number[]
  readonly pieces: readonly Piece[]
  readonly tabled: readonly Part[]
  readonly already: readonly Part[]
  readonly left: readonly Part[]
}

/** `taken`: words of the current base that earlier changes of the draft have found to be theirs already. */
export function judged(change: Stretch, bases: Bases, taken: Set<number>): Judged {
  const verbatim = untouched(change, bases)
  if (verbatim !== null) return verbatim
  const beside = othersBeside(change, bases)
  const found = foundAlready(
    change,
    bases,
    wordsPut(beside).filter((at) => !taken.has(at)),
  )
  for (const at of found.values()) taken.add(at)
  const isContested = writtenAnew(change, bases) || beside.some((other) => replacesIn(change, other, bases, found))
  return settled(change, bases, found, isContested)
}

const indices = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(to - from, 0) }, (_, i) => from + i)

/** The change as the draft has it, where the words on both sides of it and those it strikes stand as they stood. */
function untouched(change: Stretch, bases: Bases): Judged | null {
  const { i0, i1, j0, j1 } = change
  const before = i0 === 0 ? -1 : standsAt(bases, i0 - 1)
  const after = i1 === bases.base.words.length ? bases.now.words.length : standsAt(bases, i1)
  const struck = indices(i0, i1)
  if (before === null || after === null || after - before !== i1 - i0 + 1) return null
  if (struck.some((i) => standsAt(bases, i) === null)) return null
  const text = bases.draft.words.slice(j0, j1).join('')
  return {
    isUntouched: true,
    strikes: indices(before + 1, after),
    pieces: text === '' ? [] : [{ at: after, text }],
    tabled: [...partsOf('-', bases.base, struck), ...partsOf('+', bases.draft, indices(j0, j1))],
    already: [],
    left: [],
  }
}

/** What others changed in these words, or right beside them, whatever spaces lie between. */
function othersBeside({ i0, i1 }: Stretch, { base, moved }: Bases): readonly Stretch[] {
  let [from, to] = [i0, i1]
  while (from > 0 && isSpace(base.words[from - 1])) from--
  while (to < base.words.length && isSpace(base.words[to])) to++
  return moved.filter((other) => other.i0 <= to && other.i1 >= from)
}

const wordsPut = (others: readonly Stretch[]): readonly number[] => others.flatMap(({ j0, j1 }) => indices(j0, j1))

/** Words that the draft adds, by their place in it, with the place of the same words among those that others have put there. */
function foundAlready({ j0, j1 }: Stretch, { draft, now, weights }: Bases, put: readonly number[]): ReadonlyMap<number, number> {
  const ours = indices(j0, j1)
  const pick = ({ words, ids }: Tokens, at: readonly number[]): Tokens => ({
    words: at.map((i) => words[i] ?? ''),
    ids: Int32Array.from(at, (i) => ids[i] ?? -1),
  })
  const stretches = placedWordByWord({ old: pick(now, put), now: pick(draft, ours), weights })
  const isWord = (j: number): boolean => !isSpace(draft.words[j])
  const isWhole = !stretches.some(({ same, j0: from, j1: to }) => !same && ours.slice(from, to).some(isWord))
  const says = (j: number): boolean => (weights[draft.ids[j] ?? -1] ?? 0) >= CONTENT_WEIGHT
  const found = new Map<number, number>()
  for (const { same, i0, j0: from, j1: to } of stretches) {
    if (!same || !(isWhole || ours.slice(from, to).some(says))) continue
    for (let at = from; at < to; at++) found.set(j0 + at, put[i0 + at - from] ?? -1)
  }
  return found
}

/** Some of what the draft strikes stands by chance in a passage that others wrote anew. */
const writtenAnew = ({ i0, i1 }: Stretch, { place, stays }: Bases): boolean =>
  indices(i0, i1).some((i) => (place[i] ?? -1) >= 0 && stays[i] !== true)

/** Others have put words of their own among those that the draft strikes, or in their place. */
function replacesIn({ i0, i1 }: Stretch, other: Stretch, { now }: Bases, found: ReadonlyMap<number, number>): boolean {
  if (other.i0 >= i1 || other.i1 <= i0) return false
  const ours = new Set(found.values())
  return indices(other.j0, other.j1).some((at) => !ours.has(at) && !isSpace(now.words[at]))
}

function settled(change: Stretch, bases: Bases, found: ReadonlyMap<number, number>, isContested: boolean): Judged {
  const { i0, i1, j0, j1 } = change
  const { base, draft, place } = bases
  const standing = indices(i0, i1).filter((i) => (place[i] ?? -1) >= 0)
  const gone = indices(i0, i1).filter((i) => (place[i] ?? -1) < 0)
  const home = isContested ? null : homeOf(change, bases, standing)
  const runs = runsOf(indices(j0, j1).filter((j) => !found.has(j))).filter((run) => run.some((j) => !isSpace(draft.words[j])))
  const placedRuns = runs.map((run) => ({ run, at: isContested ? null : (besideFound(run, found) ?? home) }))
  const inRuns = placedRuns.filter(({ at }) => at !== null).flatMap(({ run }) => run)
  const struck = partsOf('-', base, standing)
  return {
    isUntouched: false,
    strikes: isContested ? [] : standing.map((i) => place[i] ?? -1),
    pieces: placedRuns.flatMap(({ run, at }) => (at === null ? [] : [{ at, text: run.map((j) => draft.words[j]).join('') }])),
    tabled: [...(isContested ? [] : struck), ...partsOf('+', draft, inRuns)],
    already: [...partsOf('-', base, gone), ...partsOf('+', draft, [...found.keys()])],
    left: [
      ...(isContested ? struck : []),
      ...partsOf(
        '+',
        draft,
        placedRuns.flatMap(({ run, at }) => (at === null ? run : [])),
      ),
    ],
  }
}

/** Beside words of the same change that are there already. */
function besideFound(run: readonly number[], found: ReadonlyMap<number, number>): number | null {
  const [before, after] = [found.get((run[0] ?? 0) - 1), found.get((run.at(-1) ?? 0) + 1)]
  return before !== undefined ? before + 1 : (after ?? null)
}

/** Where the change belongs now: behind what it strikes, else beside the nearest word before or after it that stayed; null where neither did. */
function homeOf({ i0, i1 }: Stretch, bases: Bases, standing: readonly number[]): number | null {
  const { base, place, now } = bases
  const last = standing.at(-1)
  if (last !== undefined) return (place[last] ?? -1) + 1
  let [left, right] = [i0 - 1, i1]
  while (isSpace(base.words[left])) left--
  while (isSpace(base.words[right])) right++
  const [before, after] = [standsAt(bases, left), standsAt(bases, right)]
  if (before !== null) return (standsAt(bases, i0 - 1) ?? before) + 1
  if (after !== null) return standsAt(bases, i1) ?? after
  if (right >= base.words.length) return now.words.length
  return left < 0 ? 0 : null
}

/** Neighbours together. */
function runsOf(at: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  for (const i of at) {
    const last = runs.at(-1)
    if (last !== undefined && last.at(-1) === i - 1) last.push(i)
    else runs.push([i])
  }
  return runs
}

function partsOf(op: Part['op'], { words }: Tokens, at: readonly number[]): readonly Part[] {
  return runsOf(at)
    .map((run) =>
      run
        .map((i) => words[i])
        .join('')
        .trim(),
    )
    .flatMap((text) => (text === '' ? [] : [{ op, text }]))
}
