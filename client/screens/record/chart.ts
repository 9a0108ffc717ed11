/** The lines of the chart: how many paragraphs are agreed, ad referendum and open, one on the other, and how many proposals wait. */
import type { SectionKind } from '../../../domain/text/schema.ts'
import type { Counts, Point } from './answers.ts'

export const LAYERS = ['agreed', 'adReferendum', 'open'] as const
export type Layer = (typeof LAYERS)[number]
export type Counted = { readonly at: number; readonly counts: Counts }

const NONE: Counts = { open: 0, adReferendum: 0, agreed: 0, pending: 0 }

export const countedIn = (points: readonly Point[], of: SectionKind | 'all'): readonly Counted[] =>
  points.map(({ at, all, sections }) => ({ at, counts: of === 'all' ? all : (sections[of] ?? NONE) }))

/** Nights and breaks are drawn no longer than this: nothing happens in them. */
export const LONGEST_GAP = 20 * 60_000

/** From 0 to 1, in order. */
export function placesOf(times: readonly number[]): readonly number[] {
  const steps = times.map((at, i) => (i === 0 ? 0 : Math.min(at - (times[i - 1] ?? at), LONGEST_GAP)))
  const whole = steps.reduce((sum, step) => sum + step, 0)
  let so = 0
  return steps.map((step) => {
    so += step
    return whole === 0 ? 0 : so / whole
  })
}

/** What stands there now is drawn this much longer, so that it is seen. */
const NOW = 0.04

export type Size = { readonly width: number; readonly height: number }
export type Chart = {
  readonly top: number
  readonly layers: readonly { readonly layer: Layer; readonly path: string }[]
  readonly pending: string
  /** Where a break was shortened. */
  readonly breaks: readonly number[]
  readonly ticks: readonly number[]
}

export function chartOf(counted: readonly Counted[], { width, height }: Size): Chart {
  const places = placesOf(counted.map(({ at }) => at)).map((place) => place * width * (1 - NOW))
  const top = roundTop(Math.max(1, ...counted.map(({ counts }) => Math.max(totalOf(counts), counts.pending))))
  const y = (value: number): number => height - (value / top) * height
  const xs = [...places, width]
  const stairs = (valueOf: (counts: Counts) => number): readonly string[] =>
    xs.map((x, i) => `${i === 0 ? `${x},${y(valueOf(at(i)))}` : `H${x} V${y(valueOf(at(i)))}`}`)
  const at = (i: number): Counts => counted[Math.min(i, counted.length - 1)]?.counts ?? NONE
  const layers = LAYERS.map((layer, level) => {
    const upper = (counts: Counts): number => LAYERS.slice(0, level + 1).reduce((sum, each) => sum + counts[each], 0)
    const lower = (counts: Counts): number => upper(counts) - counts[layer]
    return { layer, path: `M${stairs(upper).join(' ')} L${backwards(xs, (i) => y(lower(at(i))))} Z` }
  })
  const breaks = places.flatMap((x, i) => (i > 0 && (counted[i]?.at ?? 0) - (counted[i - 1]?.at ?? 0) > LONGEST_GAP ? [x] : []))
  return { top, layers, pending: `M${stairs(({ pending }) => pending).join(' ')}`, breaks, ticks: [0, top / 2, top] }
}

const totalOf = ({ open, adReferendum, agreed }: Counts): number => open + adReferendum + agreed

/** The same stairs from right to left. */
const backwards = (xs: readonly number[], yAt: (i: number) => number): string =>
  xs
    .map((x, i) => (i === 0 ? `${x},${yAt(0)}` : `${x},${yAt(i)} ${x},${yAt(i - 1)}`))
    .reverse()
    .join(' ')

/** Even, so that its half is a whole number. */
function roundTop(most: number): number {
  const step = most <= 10 ? 2 : most <= 50 ? 10 : most <= 200 ? 20 : 100
  return Math.ceil(most / step) * step
}
