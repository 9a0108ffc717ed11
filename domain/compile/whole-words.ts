/** A word that one party changes in part is shown changed as a whole: nobody reads `Estado[MX: s]`. Taking or leaving the change gives the same text
 *  either way; a word that more than one party changes stays as it is, since there it would not. */
import type { Run } from '../proposals/types.ts'
import type { Party } from '../text/ids.ts'

type Char = { readonly char: string; readonly run: Run }

const WORD = /[\p{L}\p{N}\p{M}\p{Surrogate}]/u
const isPlain = ({ run }: Char): boolean => run.ins === null && run.dels.length === 0

export function wholeWords(runs: readonly Run[]): readonly Run[] {
  if (runs.length < 2) return runs
  const chars = runs.flatMap((run) => run.text.split('').map((char): Char => ({ char, run })))
  const out: Run[] = []
  for (let from = 0; from < chars.length; ) {
    const to = endOfWord(chars, from)
    append(out, widened(chars.slice(from, to)))
    from = to
  }
  return out
}

/** Of the word that begins here, or of the sign. */
function endOfWord(chars: readonly Char[], from: number): number {
  let to = from
  while (to < chars.length && WORD.test(chars[to]?.char ?? '')) to++
  return Math.max(to, from + 1)
}

/** First the word as it was, struck; then as the party would have it. */
function widened(word: readonly Char[]): readonly Run[] {
  const by = onlyPartyIn(word)
  if (by === null || !word.some(isPlain)) return word.map(({ char, run }) => ({ ...run, text: char }))
  const was = word.filter(({ run }) => run.ins === null).map(({ char, run }): Run => ({ ...run, text: char, dels: [by] }))
  const becomes = word.filter(({ run }) => run.dels.length === 0).map(({ char, run }): Run => ({ ...run, text: char, ins: by }))
  return [...was, ...becomes]
}

function onlyPartyIn(word: readonly Char[]): Party | null {
  const parties = new Set(word.flatMap(({ run }) => [...run.dels, ...(run.ins === null ? [] : [run.ins])]))
  const [only] = parties
  return only !== undefined && parties.size === 1 ? only : null
}

const isSame = (one: Run, other: Run): boolean =>
  one.ins === other.ins && one.dels.join() === other.dels.join() && one.emphasis.join() === other.emphasis.join()

function append(out: Run[], runs: readonly Run[]): void {
  for (const run of runs) {
    const last = out.at(-1)
    if (last !== undefined && isSame(last, run)) out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
}
