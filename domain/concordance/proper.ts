/** Names that no table holds: persons, towns. A capitalised word is one where the text uses it alike in both languages, or its neighbours are the same in both. */
import { folded } from '../text/fold.ts'
import { stemOf } from '../trace/lexicon/endings.ts'
import { meaningBeside } from '../trace/translation.ts'
import type { Anchor, Span } from './types.ts'

type Capital = Span & {
  readonly word: string
  readonly before: string
  readonly after: string
  readonly isInPlace: boolean
  readonly isOf: boolean
}

/** One side of a pair, as far as names go. */
export type Named = { readonly capitals: readonly Capital[]; readonly words: ReadonlySet<string>; readonly meanings: ReadonlySet<string> }

/** Patterns of the words before a place. */
export type PlaceWords = { readonly inPlace: string; readonly ofPlace: string }

const CAPITALISED = /(?<![\p{L}\d'’-])\p{Lu}\p{Ll}[\p{L}’'-]*/gu
const neighbour = (text: string, pattern: RegExp): string => folded(pattern.exec(text)?.[1] ?? '')

function capitalsIn(text: string, taken: readonly Span[], { inPlace, ofPlace }: PlaceWords): readonly Capital[] {
  const [place, of] = [inPlace, ofPlace].map((words) => new RegExp(`(?<!\\p{L})(?:${words})\\s+$`, 'iu'))
  return Array.from(text.matchAll(CAPITALISED), ({ 0: word, index: from }) => {
    const [before, after, to] = [text.slice(0, from), text.slice(from + word.length), from + word.length]
    return {
      from,
      to,
      word: folded(word),
      before: neighbour(before, /(\p{Lu}\p{Ll}[\p{L}’'-]*)\s$/u),
      after: neighbour(after, /^\s(\p{Lu}\p{Ll}[\p{L}’'-]*)/u),
      isInPlace: place?.test(before) === true,
      isOf: of?.test(before) === true,
    }
  }).filter(
    ({ from, to }) => !/(?:^|[.:;!?])\s*[«“"(]?$/u.test(text.slice(0, from)) && !taken.some((span) => span.from < to && from < span.to),
  )
}

export function namedOf(text: string, taken: readonly Span[], [language, beside]: readonly [string, string], places: PlaceWords): Named {
  const meaning = meaningBeside(language, beside)
  const words = folded(text).match(/\p{L}+/gu) ?? []
  return {
    capitals: capitalsIn(text, taken, places),
    words: new Set(words),
    meanings: new Set(words.map((word) => meaning(stemOf(word, language)))),
  }
}

type NamedPair = { readonly one: Named; readonly other: Named; readonly languages: readonly [string, string] }

const meaningOf = (word: string, [language, beside]: readonly [string, string]): string =>
  meaningBeside(language, beside)(stemOf(word, language))

const unmatched = (here: Named, there: Named, languages: readonly [string, string]): readonly Capital[] =>
  here.capitals.filter(({ word }) => !there.words.has(word) && !there.meanings.has(meaningOf(word, languages)))

/** Words that are names in a text: for sure, and perhaps. */
export type NamesOfText = { readonly sure: ReadonlySet<string>; readonly likely: ReadonlySet<string> }
type Count = { both: number; alone: number }

function counted(pairs: readonly NamedPair[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  for (const { one, other } of pairs)
    for (const word of new Set([...one.capitals, ...other.capitals].map((capital) => capital.word))) {
      const count = counts.get(word) ?? { both: 0, alone: 0 }
      counts.set(word, count)
      if (one.words.has(word) && other.words.has(word)) count.both++
      else count.alone++
    }
  return counts
}

/** By how many paragraphs have a capitalised word on both sides, and how many on one alone. */
export function namesInCommon(pairs: readonly NamedPair[]): NamesOfText {
  const counts = [...counted(pairs)].filter(([word]) => word.length >= 4)
  const those = (fits: (count: Count) => boolean): ReadonlySet<string> =>
    new Set(counts.filter(([, count]) => fits(count)).map(([word]) => word))
  return {
    sure: those(({ both, alone }) => both >= 2 && both >= 2 * alone),
    likely: those(({ both, alone }) => both >= 1 && both >= alone),
  }
}

const isBesideTheSame = (a: Capital, b: Capital): boolean =>
  (a.before !== '' && a.before === b.before) || (a.after !== '' && a.after === b.after) || (a.isInPlace && b.isInPlace)

const anchor = ({ word, from, to }: Capital): Anchor => ({ kind: 'name', key: `proper ${word}`, from, to, isSoft: false })

/** The names that one side has and the other has not, on either side. */
export function properNames(
  { one, other, languages }: NamedPair,
  { sure, likely }: NamesOfText,
): readonly [readonly Anchor[], readonly Anchor[]] {
  const [left, right] = [unmatched(one, other, languages), unmatched(other, one, [languages[1], languages[0]])]
  const isOneLikely = (a: Capital, b: Capital): boolean => a.isOf && b.isOf && (likely.has(a.word) || likely.has(b.word))
  const isName = (capital: Capital, others: readonly Capital[]): boolean =>
    sure.has(capital.word) || others.some((each) => isBesideTheSame(capital, each) || isOneLikely(capital, each))
  return [left.filter((each) => isName(each, right)).map(anchor), right.filter((each) => isName(each, left)).map(anchor)]
}
