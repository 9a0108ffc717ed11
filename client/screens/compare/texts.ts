/** Texts as they are put side by side: what the comparison reads of each paragraph, and what is drawn over it. */
import type { ComparedParagraph } from '../../../domain/compare/types.ts'
import type { Run } from '../../../domain/proposals/types.ts'
import { partiesIn } from '../../../domain/proposals/read.ts'
import { outcomeOf } from '../../../domain/proposals/settle.ts'
import type { Declaration, PlainMark } from '../../../domain/text/declaration.ts'
import type { Party } from '../../../domain/text/ids.ts'
import { labelsFor } from '../../../domain/text/labels.ts'
import { numbersOf } from '../../../domain/text/numbers.ts'
import {
  EMPHASES,
  type Emphasis,
  type Level,
  type Marker,
  type Role,
  SECTION_KINDS,
  type SectionKind,
} from '../../../domain/text/schema.ts'
import type { Wording } from './sides.ts'

/** Neighbouring characters drawn alike. */
export type Segment = {
  readonly text: string
  /** Whose pending words these are: no part of the text that is compared. */
  readonly pending: Party | null
  /** Who wrote them, where it is known. */
  readonly by: string | null
  /** When they were taken into the text. */
  readonly at: number | null
  /** Whose pending strike is on them. */
  readonly struckBy: readonly Party[]
  readonly emphasis: readonly Emphasis[]
}

export type ShownParagraph = {
  readonly compared: ComparedParagraph
  readonly label: string
  /** Joined without the pending ones they are the compared text. */
  readonly segments: readonly Segment[]
  /** The party that proposes the whole paragraph. */
  readonly proposedBy: Party | null
}

export type ShownText = { readonly paragraphs: readonly ShownParagraph[] }

/** A paragraph of the room or of a revision. */
export type Source = {
  readonly id: string
  readonly kind: SectionKind
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly pi: string | null
  readonly runs: readonly Run[]
  readonly label: string
}

/** Who wrote characters [from, to) of a paragraph's base text, and when they were taken into it. */
export type Authored = { readonly from: number; readonly to: number; readonly party: string; readonly at: number | null }
/** By paragraph. */
export type Authors = ReadonlyMap<string, readonly Authored[]>
export const NO_AUTHORS: Authors = new Map()

/** A stretch of all that is written in a paragraph, and whether it is in the text when that is taken so. */
type Stretch = Segment & { readonly base: boolean; readonly stays: boolean }

function stretchesOf({ pi, runs }: Source, wording: Wording): readonly Stretch[] | null {
  switch (wording) {
    case 'none':
      return pi === null ? runs.map((run) => ({ ...plain(run), base: run.ins === null, stays: run.ins === null })) : null
    case 'all':
      return ifAll(runs, pi as Party | null)
    case 'stands':
      return runs.map((run) => ({
        ...plain(run),
        pending: run.ins === pi ? null : run.ins,
        by: run.ins,
        struckBy: run.dels,
        base: run.ins === null,
        stays: true,
      }))
  }
}

const plain = ({ text, emphasis }: Pick<Run, 'text' | 'emphasis'>): Segment => ({
  text,
  pending: null,
  by: null,
  at: null,
  struckBy: [],
  emphasis,
})

function ifAll(runs: readonly Run[], pi: Party | null): readonly Stretch[] | null {
  const parties = partiesIn(runs, pi)
  const { fates, paragraph } = outcomeOf(
    runs,
    pi,
    parties.map((by) => ({ by, hunk: null, decision: 'accept' as const })),
  )
  if (paragraph.kind === 'goes') return null
  return fates.map(({ text, before, after }) => ({
    ...plain({ text, emphasis: before.emphasis }),
    by: before.ins,
    base: before.ins === null,
    stays: after !== null,
  }))
}

/** Signs base text with who wrote it: `authors` counts all of it, also what the chosen wording leaves out. */
function signed(stretches: readonly Stretch[], authors: readonly Authored[]): readonly Stretch[] {
  if (authors.length === 0) return stretches
  let at = 0
  return stretches.flatMap((stretch) => {
    if (!stretch.base) return [stretch]
    const from = at
    at += stretch.text.length
    return cutBy(stretch, from, authors)
  })
}

function cutBy(stretch: Stretch, from: number, authors: readonly Authored[]): readonly Stretch[] {
  const to = from + stretch.text.length
  const cuts = new Set([from, to, ...authors.flatMap((each) => [each.from, each.to]).filter((cut) => cut > from && cut < to)])
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, i) => {
    const author = authors.find((each) => each.from <= start && start < each.to)
    const text = stretch.text.slice(start - from, (places[i + 1] ?? to) - from)
    return { ...stretch, text, by: author?.party ?? null, at: author?.at ?? null }
  })
}

const comparedText = (segments: readonly Segment[]): string =>
  segments.flatMap(({ text, pending }) => (pending === null ? [text] : [])).join('')

function marksOf(segments: readonly Segment[]): readonly PlainMark[] {
  const marks: PlainMark[] = []
  let at = 0
  for (const { text, pending, emphasis } of segments) {
    if (pending !== null) continue
    for (const type of emphasis) {
      const last = marks.findLastIndex((mark) => mark.type === type && mark.to === at)
      if (last < 0) marks.push({ from: at, to: at + text.length, type })
      else marks[last] = { from: marks[last]?.from ?? at, to: at + text.length, type }
    }
    at += text.length
  }
  return marks
}

/** Lists are numbered within their kind of section. */
function numbered(paragraphs: readonly Omit<Source, 'runs' | 'pi' | 'label'>[]): ReadonlyMap<string, string | null> {
  const numbers = new Map<string, string | null>()
  for (const kind of SECTION_KINDS) {
    const within = paragraphs.filter((each) => each.kind === kind)
    numbersOf(within).forEach((number, i) => numbers.set(within[i]?.id ?? '', number))
  }
  return numbers
}

/** What is drawn of a paragraph's words. */
type Worded = Pick<ShownParagraph, 'segments'> & Pick<ComparedParagraph, 'text' | 'marks'>

function wordedAs(source: Source, wording: Wording, authors: readonly Authored[]): Worded | null {
  const stretches = stretchesOf(source, wording)
  if (stretches === null) return null
  const segments = signed(stretches, authors)
    .filter(({ stays, text }) => stays && text !== '')
    .map(({ text, pending, by, at, struckBy, emphasis }) => ({ text, pending, by, at, struckBy, emphasis }))
  return { segments, text: comparedText(segments), marks: marksOf(segments) }
}

type Remembered = { readonly print: string; readonly authors: readonly Authored[]; readonly worded: Worded | null }

const NOBODY: readonly Authored[] = []

/** By the runs of a paragraph, which stay the same object until it is written in: while one is, the others cost nothing. */
const known = new WeakMap<readonly Run[], Remembered>()

function rememberedAs(source: Source, wording: Wording, authors: readonly Authored[]): Worded | null {
  const print = `${wording} ${source.pi ?? ''}`
  const before = known.get(source.runs)
  if (before?.print === print && before.authors === authors) return before.worded
  const worded = wordedAs(source, wording, authors)
  known.set(source.runs, { print, authors, worded })
  return worded
}

const knownParagraphs = new WeakMap<Worded, ShownParagraph>()

/** The same object as long as nothing of it is another. */
function paragraphOf(source: Source, worded: Worded, number: string | null, proposedBy: Party | null): ShownParagraph {
  const { id, kind, role, level, marker, label } = source
  const before = knownParagraphs.get(worded)
  const { compared } = before ?? {}
  const isSame =
    before?.label === label &&
    before.proposedBy === proposedBy &&
    compared?.id === id &&
    compared.kind === kind &&
    compared.role === role &&
    compared.level === level &&
    compared.marker === marker &&
    compared.number === number
  if (isSame) return before
  const { text, marks, segments } = worded
  const made = { compared: { id, kind, role, level, marker, number, text, marks }, label, segments, proposedBy }
  knownParagraphs.set(worded, made)
  return made
}

/** The text of the room or of a revision, taken in one way. */
export function shownFrom(sources: readonly Source[], wording: Wording, authors: Authors = NO_AUTHORS): ShownText {
  const kept = sources.flatMap((source) => {
    const worded = rememberedAs(source, wording, authors.get(source.id) ?? NOBODY)
    return worded === null ? [] : [{ source, worded }]
  })
  const numbers = numbered(kept.map(({ source }) => source))
  const paragraphs = kept.map(({ source, worded }) =>
    paragraphOf(source, worded, numbers.get(source.id) ?? null, wording === 'stands' ? (source.pi as Party | null) : null),
  )
  return { paragraphs }
}

const cutsOf = (text: string, marks: readonly PlainMark[]): readonly Segment[] => {
  const places = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, i) => ({
    ...plain({ text: text.slice(from, places[i + 1]), emphasis: [] }),
    emphasis: EMPHASES.filter((type) => marks.some((mark) => mark.type === type && mark.from <= from && from < mark.to)),
  }))
}

/** A text from a file: nothing in it is anybody's, and its labels are those it would be given. */
export function shownDeclaration({ sections }: Declaration): ShownText {
  const all = sections.flatMap(({ kind, paragraphs }) => paragraphs.map((each) => ({ ...each, kind })))
  const placed = all.map(({ kind, role, level, marker }, i) => ({ id: String(i), kind, role, level, marker }))
  const numbers = numbered(placed)
  const labels = labelsFor(placed)
  return {
    paragraphs: all.map(({ id = null, kind, role, level, marker, text, marks = [] }, i) => ({
      compared: { id, kind, role, level, marker, number: numbers.get(String(i)) ?? null, text, marks },
      label: labels.get(String(i)) ?? '',
      segments: cutsOf(text, marks),
      proposedBy: null,
    })),
  }
}
