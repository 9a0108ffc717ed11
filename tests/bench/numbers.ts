/** Percentiles, and medians with their extremes. */

export type Percentiles = { readonly p50: number; readonly p95: number; readonly p99: number }
export type Median = { readonly median: number; readonly min: number; readonly max: number }

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b)
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99) }
}

export function median(values: readonly number[]): Median {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]]
  return { median: ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN }
}

export const EACH = ['p50', 'p95', 'p99'] as const
