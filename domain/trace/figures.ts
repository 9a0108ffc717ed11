/** What became of the Recommendations in figures, that the chair can read out. */
import { DISPOSITIONS, type Disposition } from '../sitting/types.ts'

/** One Recommendation: its disposition is null where dispositions are not shown. */
type Decided = { readonly targets: readonly unknown[]; readonly disposition: Disposition | null }

const RETAINED: ReadonlySet<Disposition> = new Set(['verbatim', 'amended', 'in_part', 'merged', 'split', 'reflected_elsewhere'])

export const isRetained = (disposition: Disposition): boolean => RETAINED.has(disposition)

export type Figures = {
  readonly total: number
  readonly linked: number
  readonly retained: number
  readonly undecided: number
  /** How many of each kind, none of zero, pending apart. */
  readonly counts: readonly { readonly disposition: Exclude<Disposition, 'pending'>; readonly count: number }[]
}

export function figuresOf(rows: readonly Decided[]): Figures {
  const decided = DISPOSITIONS.filter((each) => each !== 'pending')
  return {
    total: rows.length,
    linked: rows.filter((row) => row.targets.length > 0).length,
    retained: rows.filter((row) => row.disposition !== null && RETAINED.has(row.disposition)).length,
    undecided: rows.filter((row) => row.disposition === 'pending').length,
    counts: decided
      .map((disposition) => ({ disposition, count: rows.filter((row) => row.disposition === disposition).length }))
      .filter(({ count }) => count > 0),
  }
}
