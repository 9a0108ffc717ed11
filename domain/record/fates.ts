/** What became of words that are no longer there: settled by the meeting, or withdrawn by their party. Withdrawn words stay in the log alone;
 *  whoever looks back on the text does not find them. What is not known to be settled counts as withdrawn. */
import type { ItemId } from '../guard/guard.ts'
import { type CharRun, marksOf } from '../text/chars.ts'
import type { Party } from '../text/ids.ts'
import type { Carried } from '../text/structure.ts'

/** Acts by which the meeting decides on words; what they take out was seen and decided on. */
const SETTLING: ReadonlySet<string> = new Set(['accept', 'reject', 'settle-group', 'resolve-conflict', 'keep-out-paragraph'])
export const isSettling = (act: string | null): boolean => act !== null && SETTLING.has(act)

/** One paragraph before and after a stretch of the log in which either nothing or everything was settled. */
export type Step = {
  readonly before: readonly CharRun[]
  readonly after: readonly CharRun[]
  readonly seq: number
  readonly settles: boolean
}

export type Fates = {
  readonly note: (step: Step) => void
  readonly carry: (carried: readonly Carried[]) => void
  /** The runs as they stood at `seq`, without what was withdrawn by parties other than the viewer's. */
  readonly visible: (runs: readonly CharRun[], seq: number, viewer: Party | null) => readonly CharRun[]
}

export function openFates(): Fates {
  const withdrawn = new Map<number, Set<number>>()
  /** By party: characters whose strike was taken back, and until when in the log it was seen. */
  const lifted = new Map<Party, Map<number, Map<number, number>>>()
  const copies = new Map<number, Map<number, ItemId>>()

  const lastCopy = (client: number, clock: number): ItemId => {
    let at: ItemId = { client, clock }
    for (let next = copies.get(client)?.get(clock); next !== undefined; next = copies.get(at.client)?.get(at.clock)) at = next
    return at
  }
  const isWithdrawn = ({ client, clock }: ItemId): boolean => withdrawn.get(client)?.has(clock) ?? false
  const isLifted = (party: Party, { client, clock }: ItemId, seq: number): boolean =>
    (lifted.get(party)?.get(client)?.get(clock) ?? 0) > seq

  const liftedAt = (party: Party, { client, clock }: ItemId, seq: number): void => {
    const ofParty = lifted.get(party) ?? new Map<number, Map<number, number>>()
    const ofClient = ofParty.get(client) ?? new Map<number, number>()
    lifted.set(party, ofParty.set(client, ofClient.set(clock, seq)))
  }

  const noteCharacter = (run: CharRun, clock: number, after: CharRun | undefined, seq: number): void => {
    const { client, marks } = run
    if (after === undefined) {
      if (marks.ins !== null) withdrawn.set(client, (withdrawn.get(client) ?? new Set<number>()).add(clock))
    } else for (const by of marks.dels) if (!after.marks.dels.includes(by)) liftedAt(by, { client, clock }, seq)
  }

  const isHidden = (run: CharRun, clock: number, viewer: Party | null): boolean =>
    (run.marks.ins === null || run.marks.ins !== viewer) && isWithdrawn(lastCopy(run.client, clock))

  const marksSeen = (run: CharRun, clock: number, seq: number, viewer: Party | null): CharRun['marks'] => {
    const { ins, dels, emphasis } = run.marks
    if (dels.length === 0) return run.marks
    const own = { client: run.client, clock }
    const last = lastCopy(run.client, clock)
    const left = dels.filter((by) => by === viewer || !(isLifted(by, own, seq) || isLifted(by, last, seq)))
    return left.length === dels.length ? run.marks : marksOf(ins, left, emphasis)
  }

  return {
    note: ({ before, after, seq, settles }) => {
      if (settles || before.every(({ marks }) => marks.ins === null && marks.dels.length === 0)) return
      const living = livingIn(after)
      for (const run of before)
        if (run.marks.ins !== null || run.marks.dels.length > 0)
          for (let i = 0; i < run.length; i++) noteCharacter(run, run.clock + i, living(run.client, run.clock + i), seq)
    },
    carry: (carried) => {
      for (const { client, clock, length, toClient, toClock } of carried) {
        const ofClient = copies.get(client) ?? new Map<number, ItemId>()
        for (let i = 0; i < length; i++) ofClient.set(clock + i, { client: toClient, clock: toClock + i })
        copies.set(client, ofClient)
      }
    },
    visible: (runs, seq, viewer) => {
      if (!runs.some((run) => run.marks.dels.length > 0 || withdrawn.has(run.client) || copies.has(run.client))) return runs
      return runs.flatMap((run) => cut(run, (clock) => (isHidden(run, clock, viewer) ? null : marksSeen(run, clock, seq, viewer))))
    },
  }
}

function livingIn(runs: readonly CharRun[]): (client: number, clock: number) => CharRun | undefined {
  const byClient = new Map<number, CharRun[]>()
  for (const run of runs) byClient.set(run.client, [...(byClient.get(run.client) ?? []), run])
  return (client, clock) => byClient.get(client)?.find((run) => run.clock <= clock && clock < run.clock + run.length)
}

/** A run in pieces of one answer each; characters with the answer null are left out. */
function cut(run: CharRun, marksAt: (clock: number) => CharRun['marks'] | null): readonly CharRun[] {
  const pieces: CharRun[] = []
  for (let from = 0; from < run.length; ) {
    const marks = marksAt(run.clock + from)
    let to = from + 1
    while (to < run.length && marksAt(run.clock + to) === marks) to++
    if (marks !== null)
      pieces.push({ client: run.client, clock: run.clock + from, length: to - from, text: run.text.slice(from, to), marks })
    from = to
  }
  return pieces
}
