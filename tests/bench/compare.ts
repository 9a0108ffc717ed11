/** Two versions of a long text compared, and compared again at every key; beside those who compare texts as a whole. */
import { comparing, compareTexts } from '../../domain/compare/compare.ts'
import type { Weigh } from '../../domain/compare/rows.ts'
import type { WordOp } from '../../domain/compare/words.ts'
import { differs } from './differs.ts'
import { percentiles, type Percentiles } from './numbers.ts'
import { paragraph, versions } from './versions.ts'

/** `marked`: characters shown as struck or put; a quick answer that strikes everything is none. */
export type Timed = { readonly name: string; readonly times: readonly number[]; readonly marked: number }
export type CompareRun = {
  readonly characters: number
  readonly moved: number
  readonly timed: readonly Timed[]
  readonly keys: Percentiles
}

/** What others do too: what stayed, moved, came and went. What the changes do to the commitment is a matter of its own. */
const ungraded: Weigh = () => []

/** Until the engine has made fast code of ours; the peers take seconds, once is enough. */
const WARM = 20

function timed(times: number, work: () => unknown): readonly number[] {
  return Array.from({ length: times }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
}

const markedIn = (ops: readonly WordOp[]): number => ops.reduce((sum, { op, text }) => (op === '=' ? sum : sum + text.length), 0)

/** Somebody types into a paragraph in the middle; everything else is as it was. */
function keystrokes(old: readonly string[], now: readonly string[], keys: number): Percentiles {
  const before = old.map(paragraph)
  const after = now.map(paragraph)
  const compare = comparing('es')
  const middle = Math.floor(after.length / 2)
  let text = after[middle]?.text ?? ''
  const key = (): void => {
    text = `${text.slice(0, 80)}a${text.slice(80)}`
    compare(before, after.with(middle, paragraph(text)))
  }
  timed(WARM, key)
  return percentiles(timed(keys, key))
}

export async function runCompare(rounds: number, keys: number): Promise<CompareRun> {
  const { old, now } = versions()
  const [before, after] = [old.map(paragraph), now.map(paragraph)]
  const ours = () => compareTexts(before, after, 'es', ungraded)
  const graded = () => compareTexts(before, after, 'es')
  timed(WARM, ours)
  timed(WARM, graded)
  const peers = (await differs()).slice(1)
  const [one, other] = [old.join('\n'), now.join('\n')]
  return {
    characters: one.length,
    moved: ours().counts.moved,
    timed: [
      { name: 'Declaro', times: timed(5 * rounds, ours), marked: markedIn(ours().rows.flatMap(({ words }) => words)) },
      { name: 'Declaro, with weights', times: timed(5 * rounds, graded), marked: markedIn(graded().rows.flatMap(({ words }) => words)) },
      ...peers.map(({ name, differences }) => ({
        name,
        times: timed(rounds, () => differences(one, other)),
        marked: markedIn(differences(one, other)),
      })),
    ],
    keys: keystrokes(old, now, keys),
  }
}
