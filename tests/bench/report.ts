/** The figures as lines that fit a page of documentation: medians over the rounds, with the least and the most. */
import type { CompareRun } from './compare.ts'
import type { Attacked } from './attacked.ts'
import type { Beside, FormTimes } from './exports.ts'
import type { LogBytes } from './disk.ts'
import type { Endurance } from './endurance.ts'
import type { FirstLoad } from './first-load.ts'
import type { Flood, Series } from './growth.ts'
import type { GuardRun } from './guard.ts'
import type { Large, Visit } from './large.ts'
import { EACH, type Median, median, type Percentiles, percentiles } from './numbers.ts'
import type { Share } from './pairs.ts'
import type { PrecedentsRun } from './precedents.ts'
import type { Name, Opening, Run, Siege } from './rooms.ts'
import type { Typing } from './typing.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
const shown = ({ median: middle, min, max }: Median): string => `${digits(middle)} (${digits(min)}-${digits(max)})`
const row = (cells: readonly string[]): void => say(`| ${cells.join(' | ')} |`)

export function title(words: string): void {
  say(`\n${words}\n`)
}

function table(head: readonly string[]): void {
  row(head)
  row(head.map(() => '---'))
}

type Point = (run: Run) => Percentiles | null
const screen: Point = (run) => run.screen
const saved: Point = (run) => run.saved

function medians(name: string, runs: readonly Run[], point: Point): void {
  const points = runs.map(point)
  if (points.includes(null)) return
  row([name, ...EACH.map((each) => shown(median(points.map((found) => found?.[each] ?? Number.NaN))))])
}

function processorTime(name: string, runs: readonly Run[]): void {
  const times = runs.flatMap(({ processor }) => (processor === null ? [] : [processor]))
  if (times.length > 0) row([`processor time per update, ms: ${name}`, shown(median(times)), '', ''])
}

const ratios = (ones: readonly Run[], others: readonly Run[]): string[] =>
  EACH.map((each) => shown(median(ones.map((one, round) => one.screen[each] / (others[round]?.screen[each] ?? Number.NaN)))))

const runsOf = (rounds: readonly ReadonlyMap<Name, Run>[], name: Name): Run[] => rounds.flatMap((round) => round.get(name) ?? [])

/** Milliseconds to another screen for each server, then each of ours in proportion to the peer in the same round. */
export function reportRounds(rounds: readonly ReadonlyMap<Name, Run>[]): void {
  const names = [...(rounds[0]?.keys() ?? [])].sort()
  table(['', 'p50', 'p95', 'p99'])
  for (const name of names) medians(`to another screen, ms: ${name}`, runsOf(rounds, name), screen)
  for (const name of names) medians(`on disk, ms: ${name}`, runsOf(rounds, name), saved)
  for (const name of names)
    if (name !== 'peer' && name !== 'hocuspocus') row([`ratio ${name} / peer`, ...ratios(runsOf(rounds, name), runsOf(rounds, 'peer'))])
  for (const name of names) processorTime(name, runsOf(rounds, name))
  const reached = rounds.flatMap((round) => [...round.values()].map((run) => run.perSecond))
  say(`\nupdates a second reached: ${shown(median(reached))}`)
}

export function reportSiege({ calm, besieged, refused }: Siege): void {
  table(['', 'p50', 'p95', 'p99'])
  medians('to another screen, ms: calm', calm, screen)
  medians('to another screen, ms: with a hostile seat', besieged, screen)
  row(['ratio hostile / calm', ...ratios(besieged, calm)])
  say(`\nrefused meanwhile: ${refused}`)
}

export function reportAttacked({ calm, elsewhere, attacked, hostile: { refused, tooMuch, lines } }: Attacked): void {
  table(['', 'p50', 'p95', 'p99'])
  medians('to another screen, ms: nobody attacks', calm, screen)
  medians('to another screen, ms: another server of the machine is attacked', elsewhere, screen)
  medians('to another screen, ms: another document of the server is attacked', attacked, screen)
  row(['ratio other document / nobody', ...ratios(attacked, calm)])
  row(['ratio other document / other server', ...ratios(attacked, elsewhere)])
  processorTime('nobody attacks', calm)
  processorTime('the other document is attacked', attacked)
  say(`\nmeanwhile: ${lines} lines opened, ${refused} updates refused, ${tooMuch} lines closed for what was too much`)
}

export function reportForms(forms: readonly FormTimes[]): void {
  table(['', 'ms', 'kB'])
  for (const { form, times, bytes } of forms) row([form, shown(median(times)), digits(bytes / 1000)])
}

export function reportBeside({ calm, exporting, made }: Beside): void {
  table(['', 'p50', 'p95', 'p99'])
  medians('to another screen, ms: calm', calm, screen)
  medians('to another screen, ms: while exports are made', exporting, screen)
  row(['ratio exporting / calm', ...ratios(exporting, calm)])
  say(`\nexports made meanwhile: ${made}`)
}

export function reportGrowth({ by, points }: Series): void {
  table([by, 'ours p50, ms', 'ours p99', 'peer p50', 'peer p99', 'ratio p50', 'ratio p99'])
  for (const { at, ours, peer } of points)
    row([String(at), ...[ours.p50, ours.p99, peer.p50, peer.p99, ours.p50 / peer.p50, ours.p99 / peer.p99].map(digits)])
}

export function reportFlood({ points, late }: Flood): void {
  reportGrowth({ by: 'updates a second', points })
  const told = (perSecond: number | null): string => (perSecond === null ? 'not here' : `at ${perSecond} a second`)
  say(`\np99 passes 200 ms: ours ${told(late.ours)}, peer ${told(late.peer)}`)
}

export function reportGuard({ items, rounds }: GuardRun): void {
  table(['', 'p50', 'p95', 'p99'])
  row([
    `one keystroke, ms, from ${items} items on`,
    ...EACH.map((each) => median(rounds.map((round) => round[each]))).map(
      (each) => `${each.median.toFixed(3)} (${each.min.toFixed(3)}-${each.max.toFixed(3)})`,
    ),
  ])
}

const FRAME_MS = 1000 / 60

/** The difference is what counts: a key may come to the screen one frame later than in an editor that does nothing else. */
export function reportTyping({ ours, plain, pending }: Typing): void {
  const each = (of: (run: Percentiles, round: number) => Percentiles): string[] =>
    EACH.map((point) => shown(median(ours.map((run, round) => of(run, round)[point]))))
  const other = (round: number): Percentiles => plain[round] ?? { p50: Number.NaN, p95: Number.NaN, p99: Number.NaN }
  const later = (run: Percentiles, round: number): Percentiles => {
    const peer = other(round)
    return { p50: run.p50 - peer.p50, p95: run.p95 - peer.p95, p99: run.p99 - peer.p99 }
  }
  table(['', 'p50', 'p95', 'p99'])
  row([`ms: the room, 300 paragraphs, ${pending} with proposals`, ...each((run) => run)])
  row(['ms: plain Tiptap on the same text', ...each((_, round) => other(round))])
  row([`ms later than plain Tiptap (a frame is ${digits(FRAME_MS)})`, ...each(later)])
}

export function reportLarge({ hunks, ours, plain }: Large): void {
  table([`300 paragraphs, 40 delegations, ${hunks} pending changes`, 'the room', 'plain Tiptap, no changes'])
  const each = (name: string, of: (visit: Visit) => number): void => row([name, shown(median(ours.map(of))), shown(median(plain.map(of)))])
  each('from the address to the painted text, ms', ({ opened }) => opened)
  each('frames while scrolling, ms: p50', ({ frames }) => percentiles(frames).p50)
  each('p99', ({ frames }) => percentiles(frames).p99)
  each('the longest', ({ frames }) => Math.max(...frames))
  each('frames over 50 ms', ({ frames }) => frames.filter((frame) => frame > 50).length)
}

export function reportFirstLoad({ scripts, interactive, longTasks, keys, seconds }: FirstLoad): void {
  table(['a page that has never been there', '', 'aim'])
  row(['scripts before the editor, kB compressed', digits(scripts.before / 1_000), '300'])
  row(['all scripts of the room, kB compressed', digits(scripts.room / 1_000), ''])
  row(['from the address until a letter stands in the text, ms', shown(median(interactive)), '1500'])
  const longest = Math.max(0, ...longTasks)
  row([
    `tasks over 50 ms while five others type ${keys} keys in ${seconds} s`,
    `${longTasks.length}, the longest ${digits(longest)} ms`,
    '0 over 100 ms',
  ])
}

const LOG_BYTES: readonly (readonly [string, (bytes: LogBytes) => number])[] = [
  ['of them a row of the log until it is packed', ({ open }) => open],
  ['a row that is packed', ({ packed }) => packed],
  ['snapshots, for each row', ({ snapshots }) => snapshots],
]

export function reportEndurance(all: readonly Endurance[]): void {
  table(['', ...all.map(({ name }) => name)])
  const each = (words: string, of: (one: Endurance) => string): void => row([words, ...all.map(of)])
  each('150 at once, each has its text after, ms: p50', ({ joins }) => digits(joins.p50))
  each('p99', ({ joins }) => digits(joins.p99))
  each('resident memory after it, MB', ({ memory }) => (memory === null ? 'not told' : digits(memory)))
  each('bytes on disk for a keystroke', ({ bytesEach }) => (bytesEach === null ? 'keeps nothing' : digits(bytesEach)))
  for (const [words, of] of LOG_BYTES) each(words, ({ logBytes }) => (logBytes === null ? '' : digits(of(logBytes))))
  each('killed and started again, ms: ready', ({ again }) => digits(again.ready))
  each('a page has the text', ({ again }) => digits(again.text))
  each('characters lost of those that were on another screen', ({ lost }) =>
    lost.gone > lost.of ? 'all, and the text before' : `${lost.gone} of ${lost.of}`,
  )
}

export function reportOpening({ ours, peer }: Opening): void {
  table(['', 'p50', 'p95', 'p99'])
  for (const [name, values] of [
    ['ours', ours],
    ['peer', peer],
  ] as const)
    row([`one more page has the text, ms: ${name}`, ...EACH.map((each) => digits(percentiles(values)[each]))])
}

export function reportMemory(before: ReadonlyMap<Name, number | null>, after: ReadonlyMap<Name, number | null>): void {
  table(['resident memory, MB', 'before the rounds', 'after'])
  const megabytes = (value: number | null | undefined): string => (value == null ? 'not told' : value.toFixed(0))
  for (const [name, value] of before) row([name, megabytes(value), megabytes(after.get(name))])
}

export function reportCompare({ characters, moved, timed, keys }: CompareRun): void {
  const ours = median(timed[0]?.times ?? [])
  table([`two versions of ${characters} characters`, 'ms', 'times ours', 'characters marked'])
  for (const { name, times, marked } of timed) row([name, shown(median(times)), digits(median(times).median / ours.median), String(marked)])
  say(`\nparagraphs found moved: ${moved}\n`)
  table(['compared again after a key, ms', 'p50', 'p95', 'p99'])
  row(['Declaro', ...EACH.map((each) => digits(keys[each]))])
}

export function reportPairs(shares: readonly Share[]): void {
  table(['paragraph pairs marked as a drafter would', 'right', 'share'])
  for (const { name, right, of } of shares) row([name, `${right} of ${of}`, `${((100 * right) / Math.max(1, of)).toFixed(0)} %`])
}

export function reportPrecedents({ documents, paragraphs, indexing, searching, asGood }: PrecedentsRun): void {
  say(`${documents} documents, ${paragraphs} paragraphs`)
  table(['', 'indexed, ms', 'p50, ms', 'p95, ms'])
  for (const [name, way] of [
    ['full-text index', 'index'],
    ['every wording looked at', 'scan'],
  ] as const) {
    const { p50, p95 } = percentiles(searching[way])
    row([name, digits(indexing[way]), digits(p50), digits(p95)])
  }
  say(`\nbest hit as good: ${asGood.count} of ${asGood.of}`)
}

export function reportLine(words: string, values: readonly number[]): void {
  const { p50, p95, p99 } = percentiles(values)
  say(`${words}: p50 ${digits(p50)}, p95 ${digits(p95)}, p99 ${digits(p99)}`)
}

export function line(words: string): void {
  say(words)
}
