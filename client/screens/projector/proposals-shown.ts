/** What the room's screen shows of one paragraph: whose words stand where, which proposals want the same place, and how it would read. */
import { outcomeOf } from '../../../domain/proposals/settle.ts'
import type { Emphasis } from '../../../domain/text/schema.ts'
import type { Hunk, ParagraphView, Run } from '../../../domain/proposals/types.ts'
import type { Party } from '../../../domain/text/ids.ts'

/** A stretch with its codes at the end, where a party's change ends. */
export type Stretch<Of extends Run = Run> = Of & { readonly codes: readonly Party[] }

const partiesOf = (run: Run | undefined): readonly Party[] =>
  run === undefined ? [] : [...new Set([...run.dels, ...(run.ins === null ? [] : [run.ins])])]

export function stretchesOf<Of extends Run>(runs: readonly Of[]): readonly Stretch<Of>[] {
  return runs.map((run, at) => {
    const next = new Set(partiesOf(runs[at + 1]))
    return { ...run, codes: partiesOf(run).filter((party) => !next.has(party)) }
  })
}

export type Contender = { readonly by: Party; readonly words: string }
/** Proposals with different words for the same place. */
export type Conflict = readonly Contender[]

type Place = { readonly by: Party; readonly hunk: Hunk }

const touch = (a: Hunk, b: Hunk): boolean => a.from <= b.to && b.from <= a.to

export function conflictsIn({ proposals }: ParagraphView): readonly Conflict[] {
  const places = proposals.flatMap(({ by, hunks }) => hunks.filter((hunk) => hunk.added.trim() !== '').map((hunk): Place => ({ by, hunk })))
  const groups: Place[][] = []
  for (const place of places) {
    const near = groups.filter((group) => group.some((other) => touch(other.hunk, place.hunk)))
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push([...near.flat(), place])
  }
  return groups.filter(differs).map((group) => group.map(({ by, hunk }) => ({ by, words: hunk.added.trim() })))
}

/** Two parties, and not the same words. */
function differs(group: readonly Place[]): boolean {
  const words = new Set(group.map(({ hunk }) => hunk.added.trim()))
  return new Set(group.map(({ by }) => by)).size > 1 && words.size > 1
}

/** The proposals that can be read together: in their order, without one that wants the place of one before it. */
export function readTogether(view: ParagraphView, order: readonly Party[]): readonly Party[] {
  const conflicts = conflictsIn(view)
  const together: Party[] = []
  for (const party of order) {
    const rivals = conflicts.filter((conflict) => conflict.some(({ by }) => by === party)).flat()
    if (!rivals.some(({ by }) => by !== party && together.includes(by))) together.push(party)
  }
  return together
}

export type Words = { readonly text: string; readonly emphasis: readonly Emphasis[] }

/** The words as they would stand, or null where the paragraph would not be in the text. */
export function asItWouldRead(view: ParagraphView, accepted: readonly Party[]): readonly Words[] | null {
  const choices = view.proposals.map(({ by }) => ({
    by,
    hunk: null,
    decision: accepted.includes(by) ? ('accept' as const) : ('reject' as const),
  }))
  const { fates, paragraph } = outcomeOf(view.runs, view.pi, choices)
  if (paragraph.kind === 'goes') return null
  return fates.flatMap(({ text, after }) => (after === null ? [] : [{ text, emphasis: after.emphasis }]))
}
