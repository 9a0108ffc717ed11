/** Finds what one party has pending in a paragraph: contiguous insertions and strikes, widened to whole words. */
import type { Party } from '../text/ids.ts'
import type { Hunk, Run } from './types.ts'

/** A character as one party's proposal sees it. Others' pending insertions that the party leaves alone are not part of its wording. */
type Seen = {
  readonly char: string
  readonly at: number
  readonly change: 'kept' | 'struck' | 'added'
  /** Of another's insertion, which the party strikes. */
  readonly foreign: boolean
}

function seenBy(runs: readonly Run[], party: Party): Seen[] {
  const seen: Seen[] = []
  let at = 0
  for (const run of runs) {
    const change = run.ins === party ? 'added' : run.dels.includes(party) ? 'struck' : run.ins === null ? 'kept' : null
    const foreign = run.ins !== null && run.ins !== party
    if (change !== null) for (let i = 0; i < run.text.length; i++) seen.push({ char: run.text[i] ?? '', at: at + i, change, foreign })
    at += run.text.length
  }
  return seen
}

const WORD = /[\p{L}\p{N}\p{M}]/u
const SURROGATE = /[\uD800-\uDFFF]/
const isWord = (each: Seen | undefined): boolean => each !== undefined && (WORD.test(each.char) || SURROGATE.test(each.char))

/** Struck words of another's insertion belong to its wording: what that wording parts from them does not touch them. */
function touches(seen: readonly Seen[], i: number): boolean {
  const [one, other] = [seen[i - 1], seen[i]]
  if (one === undefined || other === undefined) return false
  return other.at - one.at === 1 || !(one.foreign || other.foreign)
}

type Span = { from: number; to: number }

/** Spans of changed characters, in indexes into `seen`, each grown over the rest of the words it cuts. */
function changedSpans(seen: readonly Seen[]): Span[] {
  const spans: Span[] = []
  for (let i = 0; i < seen.length; i++) {
    if (seen[i]?.change === 'kept') continue
    const last = spans.at(-1)
    if (last !== undefined && last.to === i && touches(seen, i)) last.to = i + 1
    else spans.push({ from: i, to: i + 1 })
  }
  return mergeTouching(
    seen,
    spans.map((span) => widen(seen, span)),
  )
}

/** A span grows to the left where its first struck or first added character goes on a word, likewise to the right. */
function widen(seen: readonly Seen[], span: Span): Span {
  let { from, to } = span
  const inside = seen.slice(from, to)
  const firsts = [inside.find((each) => each.change === 'struck'), inside.find((each) => each.change === 'added')]
  const lasts = [inside.findLast((each) => each.change === 'struck'), inside.findLast((each) => each.change === 'added')]
  if (firsts.some(isWord)) while (isWord(seen[from - 1]) && seen[from - 1]?.change === 'kept' && touches(seen, from)) from--
  if (lasts.some(isWord)) while (isWord(seen[to]) && seen[to]?.change === 'kept' && touches(seen, to)) to++
  return { from, to }
}

function mergeTouching(seen: readonly Seen[], spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last !== undefined && (span.from < last.to || (span.from === last.to && touches(seen, span.from))))
      last.to = Math.max(last.to, span.to)
    else merged.push({ ...span })
  }
  return merged
}

const spelled = (seen: readonly Seen[], leave: 'struck' | 'added'): string =>
  seen
    .filter((each) => each.change !== leave)
    .map((each) => each.char)
    .join('')

/** The party's hunks in order; empty where it has nothing pending. */
export function hunksOf(runs: readonly Run[], party: Party): Hunk[] {
  const seen = seenBy(runs, party)
  return changedSpans(seen).map((span, index) => {
    const part = seen.slice(span.from, span.to)
    const first = part[0]
    const last = part.at(-1)
    return { index, struck: spelled(part, 'added'), added: spelled(part, 'struck'), from: first?.at ?? 0, to: (last?.at ?? 0) + 1 }
  })
}
