/** Files that seats hand in to be read: one after the other, one at a time for a seat, and so many in a while. Nothing of a file is kept. */
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import type { Job, Reads } from './job.ts'
import type { Read, Reading } from './reading.ts'

export type Owner = { readonly document: DocumentId; readonly seat: SeatId }

/** A seat's turn, taken before its file is received. */
export type Turn = { readonly read: <Wanted extends Job>(job: Wanted) => Promise<Reads[Wanted['kind']]>; readonly giveUp: () => void }

/** `most`: files of one seat in a minute. */
export type Imports = { readonly turn: (owner: Owner, most?: number) => Turn | Refusal; readonly close: () => Promise<void> }

export type Surroundings = { readonly now: () => number; readonly read: Read; readonly onFault: (fault: unknown) => void }

const WHILE_MS = 60_000
/** Of one seat, in that while. */
const MOST_IN_A_WHILE = 12
/** Received or being read, of all seats together: each is held in memory. */
const MOST_AT_ONCE = 4

const keyOf = ({ document, seat }: Owner): string => `${document} ${seat}`

export function openImports({ now, read, onFault }: Surroundings): Imports {
  const begun = new Map<string, readonly number[]>()
  const held = new Set<string>()
  let before: Promise<unknown> = Promise.resolve()
  let current: Reading | null = null
  let isClosed = false

  const oneByOne = <Wanted extends Job>(job: Wanted): Promise<Reads[Wanted['kind']]> => {
    const mine = before.then(async () => {
      if (isClosed) return refused('import.failed')
      current = read(job)
      try {
        // What comes back is what the job's kind gives: the one switch in the thread sees to that.
        return (await current.understood) as Reads[Wanted['kind']]
      } catch (fault) {
        onFault(fault)
        return refused('import.failed')
      } finally {
        current = null
      }
    })
    before = mine
    return mine
  }

  return {
    turn: (owner, most = MOST_IN_A_WHILE) => {
      const key = keyOf(owner)
      const recent = (begun.get(key) ?? []).filter((at) => at > now() - WHILE_MS)
      if (held.has(key) || held.size >= MOST_AT_ONCE || recent.length >= most) return refused('import.busy')
      for (const [other, times] of begun) if (times.every((at) => at <= now() - WHILE_MS)) begun.delete(other)
      begun.set(key, [...recent, now()])
      held.add(key)
      return { read: oneByOne, giveUp: () => void held.delete(key) }
    },
    close: async () => {
      isClosed = true
      await current?.stop()
    },
  }
}
