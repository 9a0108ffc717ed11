/** The growth as a picture: one small chart for each series, a key's p50 and p99 at ours and at the plain relay. */
import type { Point, Series } from './growth.ts'

const WIDTH = 360
const HEIGHT = 240
const LEFT = 48
const BOTTOM = 40
const TOP = 34
const RIGHT = 24
/** Numbers below an axis stand so far apart at least; one that would stand nearer is left out. */
const APART = 38

const LINES = [
  { name: 'Declaro p99', of: ({ ours }: Point) => ours.p99, style: 'stroke="#1d4f91" stroke-width="2.5"' },
  { name: 'Declaro p50', of: ({ ours }: Point) => ours.p50, style: 'stroke="#1d4f91" stroke-width="2.5" stroke-dasharray="2 5"' },
  { name: 'relay p99', of: ({ peer }: Point) => peer.p99, style: 'stroke="#8a5a00" stroke-width="2"' },
  { name: 'relay p50', of: ({ peer }: Point) => peer.p50, style: 'stroke="#8a5a00" stroke-width="2" stroke-dasharray="2 5"' },
] as const

/** Round numbers, one to five times a power of ten, from nothing to the highest. */
function marksTo(highest: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(highest))
  const step = [0.2, 0.5, 1, 2, 5].map((times) => times * power).find((each) => highest / each <= 5) ?? power
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => index * step)
}

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end', size = 12): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-size="${size}">${words}</text>`

type Mark = { readonly at: number; readonly x: number }

/** From the last one backwards. */
const spaced = (marks: readonly Mark[]): readonly Mark[] =>
  marks.reduceRight<readonly Mark[]>((kept, mark) => (kept[0] === undefined || kept[0].x - mark.x >= APART ? [mark, ...kept] : kept), [])

function small({ by, points }: Series): string {
  const marks = marksTo(Math.max(...points.flatMap((point) => LINES.map(({ of }) => of(point)))))
  const top = marks.at(-1) ?? 1
  const widest = Math.max(...points.map(({ at }) => at))
  const x = (at: number): number => LEFT + (at / widest) * (WIDTH - LEFT - RIGHT)
  const y = (ms: number): number => HEIGHT - BOTTOM - (ms / top) * (HEIGHT - BOTTOM - TOP)
  const grid = marks.map(
    (ms) =>
      `<path d="M${LEFT} ${y(ms).toFixed(1)}H${WIDTH - RIGHT}" stroke="#d9d6cf"/>${text(LEFT - 6, y(ms) + 4, String(Number(ms.toPrecision(3))), 'end')}`,
  )
  const below = spaced(points.map(({ at }) => ({ at, x: x(at) }))).map((mark) =>
    text(mark.x, HEIGHT - BOTTOM + 16, String(mark.at), 'middle'),
  )
  const lines = LINES.map(
    ({ of, style }) =>
      `<path fill="none" ${style} d="M${points.map((point) => `${x(point.at).toFixed(1)} ${y(of(point)).toFixed(1)}`).join('L')}"/>`,
  )
  return [...grid, ...below, ...lines, text(WIDTH / 2, 18, `ms, by ${by}`, 'middle', 14)].join('\n')
}

const legend = (y: number): string =>
  LINES.map(
    ({ name, style }, index) =>
      `<path d="M${LEFT + index * 160} ${y}h36" fill="none" ${style}/>${text(LEFT + 44 + index * 160, y + 4, name, 'start', 13)}`,
  ).join('\n')

export function chartOf(series: readonly Series[]): string {
  const across = Math.min(2, series.length)
  const down = Math.ceil(series.length / across)
  const [width, height] = [across * WIDTH, down * HEIGHT + 36]
  const parts = series.map(
    (each, at) => `<g transform="translate(${(at % across) * WIDTH} ${Math.floor(at / across) * HEIGHT})">\n${small(each)}\n</g>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" fill="#33302a" role="img" aria-label="Milliseconds to another screen, p50 and p99, at Declaro and at a plain relay">`,
    `<rect width="${width}" height="${height}" fill="#fffefb"/>`,
    ...parts,
    legend(height - 16),
    '</svg>',
    '',
  ].join('\n')
}
