/** The concordance check: where two language sides of one text do not say the same numbers, dates, amounts, names, references, titles and verbs. **Advice: it judges marks of a meaning, never the meaning.** */
import { folded } from '../text/fold.ts'
import { acronymPairs, isAcronymPair } from './acronyms.ts'
import { anchorsOf, plainAnchors, rulesOf } from './anchors.ts'
import { type Difference, differencesBetween } from './leftovers.ts'
import { type Features, featuresOf, paired } from './pair.ts'
import { namedOf, type Named, namesInCommon, properNames } from './proper.ts'
import { titleDifferences } from './titles.ts'
import type { Anchor, Concordance, Fault, Languages, Pair, Side, Span } from './types.ts'
import { verbDifference } from './verbs.ts'
import { whatOf } from './what.ts'

type Prepared = { readonly side: Side; readonly anchors: readonly Anchor[]; readonly features: Features; readonly named: Named }

/** Of a language that nothing is known of. */
const NO_PLACES = { inPlace: '(?!)', ofPlace: '(?!)' }

/** What was read of a paragraph: who asks about the same one again is answered with it. */
const known = new WeakMap<Side, Map<string, Prepared>>()

function prepared(sides: readonly Side[], language: string, beside: string): readonly Prepared[] {
  const key = `${language}/${beside}`
  return sides.map((side) => {
    const before = known.get(side)?.get(key)
    if (before !== undefined) return before
    const read = preparedOf(side, language, beside)
    known.set(side, (known.get(side) ?? new Map<string, Prepared>()).set(key, read))
    return read
  })
}

function preparedOf(side: Side, language: string, beside: string): Prepared {
  const rules = rulesOf(language)
  const anchors = rules === null ? plainAnchors(side.text) : anchorsOf(side.text, rules)
  const named = namedOf(side.text, anchors, [language, beside], rules?.data ?? NO_PLACES)
  return { side, anchors, features: featuresOf(side, anchors, language, beside), named }
}

type Both = { readonly places: Pair; readonly one: Prepared; readonly other: Prepared }

const quoted = ({ text }: Side, span: Span | null): string | null =>
  span === null ? null : text.slice(span.from, span.to).replace(/^[«“"]|[»”"]$/gu, '')
const spanOf = (span: Span | null): Span | null => (span === null ? null : { from: span.from, to: span.to })

function faultOf({ places, one, other }: Both, kind: Fault['kind'], spans: readonly [Span | null, Span | null], told: 'es' | 'en'): Fault {
  const what = whatOf(kind, [quoted(one.side, spans[0]), quoted(other.side, spans[1])], told)
  return { kind, one: places[0], other: places[1], what, oneSpan: spanOf(spans[0]), otherSpan: spanOf(spans[1]) }
}

const missing = (side: Side, places: Pick<Fault, 'one' | 'other'>, told: 'es' | 'en'): Fault => {
  const span = { from: 0, to: side.text.length }
  const isOne = places.one !== null
  return {
    kind: 'missing',
    ...places,
    what: whatOf('missing', [side.text, null], told),
    oneSpan: isOne ? span : null,
    otherSpan: isOne ? null : span,
  }
}

/** A town that stands on the other side in the same words: `New Orleans` in a Spanish text. */
function withTownsAsTheyAre(anchors: readonly Anchor[], here: Side, there: Side): readonly Anchor[] {
  const words = folded(there.text)
  return anchors.map((anchor) =>
    anchor.key.startsWith('c:') && words.includes(folded(here.text.slice(anchor.from, anchor.to))) ? { ...anchor, isSoft: true } : anchor,
  )
}

type Found = { readonly both: Both; readonly differences: readonly Difference[] }

/** What differs in each pair, but for acronyms that the text itself shows to be one. */
function differencesIn(boths: readonly Both[], languages: Languages): readonly Found[] {
  const tongues = [languages.one, languages.other] as const
  const common = namesInCommon(boths.map(({ one, other }) => ({ one: one.named, other: other.named, languages: tongues })))
  const found = boths.map((both): Found => {
    const { one, other } = both
    const [left, right] = properNames({ one: one.named, other: other.named, languages: tongues }, common)
    const differences = differencesBetween(
      [...withTownsAsTheyAre(one.anchors, one.side, other.side), ...left],
      [...withTownsAsTheyAre(other.anchors, other.side, one.side), ...right],
    )
    return { both, differences: [...titleDifferences(one.anchors, other.anchors, languages), ...differences] }
  })
  const acronyms = acronymPairs(
    found.flatMap(({ both, differences }) =>
      differences.map((difference) => ({ difference, texts: [both.one.side.text, both.other.side.text] as const })),
    ),
  )
  return found.map(({ both, differences }) => ({ both, differences: differences.filter((each) => !isAcronymPair(each, acronyms)) }))
}

const isLed = ({ role }: Side): boolean => role === 'body' || role === 'chapeau'

function verbFaults(both: Both, { one, other, told }: Languages): readonly Fault[] {
  const [a, b] = [both.one.side, both.other.side]
  const difference = isLed(a) && isLed(b) ? verbDifference(a.text, b.text, [one, other]) : null
  return difference === null ? [] : [faultOf(both, 'verb', difference, told)]
}

/** In the order of the paragraphs; what the first side lacks stands last. */
export function concordance(one: readonly Side[], other: readonly Side[], languages: Languages): Concordance {
  const [left, right] = [prepared(one, languages.one, languages.other), prepared(other, languages.other, languages.one)]
  const pairs = paired(
    left.map(({ features }) => features),
    right.map(({ features }) => features),
  )
  const boths = pairs.flatMap((places): readonly Both[] => {
    const [a, b] = [left[places[0]], right[places[1]]]
    return a === undefined || b === undefined ? [] : [{ places, one: a, other: b }]
  })
  const { told } = languages
  const inPairs = differencesIn(boths, languages).flatMap(({ both, differences }) => [
    ...verbFaults(both, languages),
    ...differences.map(({ kind, one: a, other: b }) => faultOf(both, kind, [a, b], told)),
  ])
  const [here, there] = [new Set(pairs.map(([at]) => at)), new Set(pairs.map(([, at]) => at))]
  const lacking = [
    ...one.flatMap((side, at) => (here.has(at) || side.text.trim() === '' ? [] : [missing(side, { one: at, other: null }, told)])),
    ...other.flatMap((side, at) => (there.has(at) || side.text.trim() === '' ? [] : [missing(side, { one: null, other: at }, told)])),
  ]
  const placed = (fault: Fault): number => fault.one ?? Number.POSITIVE_INFINITY
  return { pairs, faults: [...inPairs, ...lacking].sort((a, b) => (placed(a) === placed(b) ? 0 : placed(a) - placed(b))) }
}
