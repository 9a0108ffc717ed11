/** Which pending changes cannot both be taken into a paragraph without somebody putting the words right: those that overlap, and insertions at one place.
 *  Whoever changes words inside another's pending insertion amends them, and is no rival of their author. */
import { type Anchor, anchorOf, type CharRange } from '../text/anchors.ts'
import type { CharRun } from '../text/chars.ts'
import type { Party } from '../text/ids.ts'
import type { Hunk, ParagraphView } from './types.ts'

/** Words that a party adds, at a place where no base character is between. */
type Added = { readonly by: Party; readonly at: number; readonly length: number }

/** One hunk, by where it stands and what it does. In a proposed paragraph its author's words are the base that others change. */
export type Contender = {
  readonly by: Party
  readonly hunk: number
  /** Its own characters: those it adds and those it strikes. */
  readonly chars: Anchor
  /** Base characters before its beginning and before its end. */
  readonly from: number
  readonly to: number
  /** Base characters it strikes, counted from the start. */
  readonly struck: readonly number[]
  /** Where it adds words: base characters before, and where inside the words of another it stands there, if it does. */
  readonly places: readonly string[]
  /** Parties in whose pending words it strikes or adds. */
  readonly amended: ReadonlySet<Party>
}

/** All hunks of all parties, but a proposed paragraph itself. `chars` spell the same text as the view. */
export function contendersIn({ proposals, pi }: Pick<ParagraphView, 'proposals' | 'pi'>, chars: readonly CharRun[]): Contender[] {
  const gaps = gapsIn(chars, pi)
  return proposals.flatMap(({ by, hunks }) => (by === pi ? [] : hunks.map((hunk) => contender(chars, gaps, pi, by, hunk))))
}

const isBase = ({ marks }: CharRun, pi: Party | null): boolean => marks.ins === null || marks.ins === pi

type Gaps = ReadonlyMap<number, readonly Added[]>

/** What is added between two base characters, by the number of base characters before. */
function gapsIn(chars: readonly CharRun[], pi: Party | null): Gaps {
  const gaps = new Map<number, Added[]>()
  let at = 0
  let base = 0
  for (const run of chars) {
    if (isBase(run, pi)) base += run.length
    else if (run.marks.ins !== null) gaps.set(base, [...(gaps.get(base) ?? []), { by: run.marks.ins, at, length: run.length }])
    at += run.length
  }
  return gaps
}

function contender(chars: readonly CharRun[], gaps: Gaps, pi: Party | null, by: Party, { index, from, to }: Hunk): Contender {
  const own: CharRange[] = []
  const struck: number[] = []
  const places = new Set<string>()
  const amended = new Set<Party>()
  let at = 0
  let base = 0
  const basesTo = { from: 0, to: 0 }
  for (const run of chars) {
    const { marks, length } = run
    const [first, last] = [Math.max(from, at), Math.min(to, at + length)]
    const strikes = marks.dels.includes(by)
    if (isBase(run, pi)) {
      basesTo.from += Math.max(0, Math.min(length, from - at))
      basesTo.to += Math.max(0, Math.min(length, to - at))
      if (strikes) for (let i = first; i < last; i++) struck.push(base + i - at)
      base += length
    } else if (first < last && strikes && marks.ins !== null) amended.add(marks.ins)
    if (first < last && (marks.ins === by || strikes)) own.push(...anchorOf(chars, { from: first, to: last }))
    if (first < last && marks.ins === by) {
      const within = around(gaps.get(base) ?? [], by, first)
      if (within !== null) amended.add(within.by)
      places.add(within === null ? `${base}` : `${base}/${within.by}/${within.before}`)
    }
    at += length
  }
  return { by, hunk: index, chars: own, ...basesTo, struck, places: [...places], amended }
}

/** Whose words stand right before and right after the place, and how many of them before; null where nobody's do. */
function around(gap: readonly Added[], by: Party, at: number): { readonly by: Party; readonly before: number } | null {
  const others = gap.filter((added) => added.by !== by)
  const before = others.filter((added) => added.at < at)
  const after = new Set(others.filter((added) => added.at > at).map((added) => added.by))
  const outer = before.findLast((added) => after.has(added.by))?.by
  if (outer === undefined) return null
  return { by: outer, before: before.filter((added) => added.by === outer).reduce((sum, { length }) => sum + length, 0) }
}

/** Symmetric, and never of two hunks of one party. */
export function areRivals(a: Contender, b: Contender): boolean {
  if (a.by === b.by || a.amended.has(b.by) || b.amended.has(a.by) || isSameStrike(a, b)) return false
  const overlap = a.from < b.to && b.from < a.to
  return overlap || a.places.some((place) => b.places.includes(place))
}

const isSameStrike = (a: Contender, b: Contender): boolean =>
  a.places.length + b.places.length === 0 && a.struck.length === b.struck.length && a.struck.every((each, i) => each === b.struck[i])
