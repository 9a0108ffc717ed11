/** The Consultation Group's Recommendations: read from numbered plain text, or from the rehearsal's data. */
import { z } from 'zod'
import { refused, type Refusal } from '../sentences/refusals.ts'
import { linesOf, type Line } from '../text/read-lines.ts'
import type { MarkedLine, Sign } from '../text/read-markers.ts'
import { unreadable } from '../text/read.ts'
import { openingVerbs } from '../text/read-verbs.ts'
import { withCompletedRequests } from './completed-requests.ts'
import { recommendationLines } from './recommendation-lines.ts'

/** One numbered item that the Group submitted: `4`, or `4.2` under it. */
export type Recommendation = {
  readonly number: string
  readonly text: string
  /** Further paragraphs under the same number. */
  readonly further: readonly string[]
  readonly items: readonly Recommendation[]
}

export type RecommendationsRead = { readonly kind: 'read'; readonly recommendations: readonly Recommendation[] } | Refusal

type Item = { readonly number: string; readonly text: string; readonly further: string[]; readonly items: Item[]; readonly style: string }

const DEEPEST = 3
const LONGEST_HEADING = 12

const inCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase()
const wordsIn = (text: string): number => text.split(/\s+/).length

/** A heading between items: it belongs to no number. */
function isHeading(line: MarkedLine, next: MarkedLine | undefined): boolean {
  if (line.whole.startsWith('#')) return true
  if (/[.;:,!?”"]$/.test(line.text) || wordsIn(line.text) > LONGEST_HEADING) return false
  if (inCapitals(line.text)) return true
  return line.afterBlank && line.sign?.marker !== 'decimal' && line.sign?.marker !== 'bullet' && next?.sign?.marker === 'decimal'
}

/** Where an item with this sign goes: how many of the open items stay open above it, 0 for an item of its own. */
function depthOf(open: readonly Item[], sign: Sign, counts: Sign['marker']): number {
  const [top] = open
  if (top === undefined) return 0
  if (sign.parts.length > 1) return open.findLastIndex(({ number }) => number === sign.parts.slice(0, -1).join('.')) + 1
  const same = open.findLastIndex(({ style }) => style === sign.style)
  if (sign.marker !== 'decimal') return same > 0 || (same === 0 && sign.marker === counts) ? same : Math.min(open.length, DEEPEST)
  return decimalDepth(open, sign, same)
}

/** Numbers of four figures are years, unless they go on counting. */
const LONG_NUMBER = /^(\d{4,6})[.)]\s+(?=\S)/

function goingOn(line: MarkedLine, [top]: readonly Item[]): MarkedLine {
  const found = line.sign === null ? LONG_NUMBER.exec(line.whole) : null
  const ordinal = Number(found?.[1])
  if (found === null || top === undefined || lastPart(top.number) + 1 !== ordinal) return line
  const sign: Sign = { marker: 'decimal', parts: [ordinal], ordinal, style: top.style }
  return { ...line, sign, text: line.whole.slice(found[0].length) }
}

const lastPart = (number: string): number => Number(number.split('.').at(-1))

/** `1.` under `4. ...:` is a list of its own until `5.` comes. */
function decimalDepth(open: readonly Item[], sign: Sign, same: number): number {
  const next = open.findLastIndex(({ style, number }) => style === sign.style && lastPart(number) + 1 === sign.ordinal)
  if (next >= 0) return next
  const last = open.at(-1)
  const introduced = last !== undefined && (last.further.at(-1) ?? last.text).endsWith(':')
  if (sign.ordinal === 1 && introduced) return Math.min(open.length, DEEPEST)
  return same >= 0 ? same : Math.min(open.length, DEEPEST)
}

function numberUnder(parent: Item | undefined, sign: Sign): string {
  if (sign.parts.length > 1) return sign.parts.join('.')
  return parent === undefined ? String(sign.ordinal) : `${parent.number}.${parent.items.length + 1}`
}

/** Lines already cut into paragraphs, from any kind of file. */
export function recommendationsFromLines(lines: readonly Line[]): RecommendationsRead {
  const marked = recommendationLines(lines)
  const counts = countedBy(marked)
  const recommendations: Item[] = []
  let open: readonly Item[] = []
  marked.forEach((found, at) => {
    const line = goingOn(found, open)
    const { sign, text } = line
    if (isHeading(line, marked[at + 1])) return
    // What stands before the first number introduces the list.
    if (open.length === 0 && sign?.marker !== counts) return
    if (sign === null) {
      open[0]?.further.push(text)
      return
    }
    const depth = depthOf(open, sign, counts)
    const parent = depth === 0 ? undefined : open[depth - 1]
    const item: Item = { number: numberUnder(parent, sign), text, further: [], items: [], style: sign.style }
    ;(parent?.items ?? recommendations).push(item)
    open = [...open.slice(0, depth), item]
  })
  return recommendations.length === 0
    ? refused('recommendations.none')
    : { kind: 'read', recommendations: recommendations.map(withoutStyle).flatMap(withoutHeading).map(withCompletedRequests) }
}

/** `1. Asuntos administrativos` over `1.1` and `1.2` is a heading with a number: nothing is asked for in it. */
const withoutHeading = (item: Recommendation): readonly Recommendation[] =>
  item.items.length > 0 && item.further.length === 0 && isTopic(item.text) ? item.items : [item]

const isTopic = (text: string): boolean =>
  !/[.;:,]$/.test(text) && wordsIn(text) <= LONGEST_HEADING && openingVerbs(text, 'und').length === 0

const FEWEST_OF_ROMAN = 2
const saysSomething = ({ text }: MarkedLine): boolean => /[.;:]$/.test(text) || wordsIn(text) > LONGEST_HEADING

/** What numbers the items: Roman numbers that lead sentences and come first, else Arabic numbers where there are any, else letters. */
function countedBy(marked: readonly MarkedLine[]): Sign['marker'] {
  const signed = marked.filter(({ sign }) => sign !== null && sign.marker !== 'bullet')
  const [first] = signed
  const romans = signed.filter((line) => line.sign?.marker === 'roman')
  if (first?.sign?.marker === 'roman' && romans.length >= FEWEST_OF_ROMAN && romans.every(saysSomething)) return 'roman'
  if (signed.some(({ sign }) => sign?.marker === 'decimal')) return 'decimal'
  return romans.length >= FEWEST_OF_ROMAN ? 'roman' : signed.some(({ sign }) => sign?.marker === 'alpha') ? 'alpha' : 'decimal'
}

const withoutStyle = ({ number, text, further, items }: Item): Recommendation => ({ number, text, further, items: items.map(withoutStyle) })

/** Whether the bytes were UTF-8 is known to the caller alone. */
export const readRecommendations = (text: string): RecommendationsRead => unreadable(text) ?? recommendationsFromLines(linesOf(text))

/** Each item and those under it, in order. */
export const everyRecommendation = (recommendations: readonly Recommendation[]): readonly Recommendation[] =>
  recommendations.flatMap((recommendation) => [recommendation, ...everyRecommendation(recommendation.items)])

const recommendationSchema: z.ZodType<Recommendation> = z.strictObject({
  number: z.string().regex(/^\d+(\.\d+)*$/),
  text: z.string().trim().min(1),
  further: z.array(z.string().trim().min(1)).default([]),
  get items() {
    return z.array(recommendationSchema).default([])
  },
})

/** Recommendations as data, as the rehearsal brings them. */
export const recommendationsSchema = z.strictObject({ language: z.string(), recommendations: z.array(recommendationSchema).min(1) })
