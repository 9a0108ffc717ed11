/** Names that no table holds: persons, towns. A capitalised word is one where the text uses it alike in both languages, or its neighbours are the same in both. */
import { folded } from '../text/fold.ts'
import { stemOf } from '../trace/lexicon/endings.ts'
import { meaningBeside } from '../trace/translation.ts'
import type { Anchor, Span } from './types.ts'

type Capital = Span & { readonly word: string; readonly before: string; readonly after: string; readonly isInPlace: boolean }

/** One side of a pair, as far as names go. */
export type Named = { readonly capitals: readonly Capital[]; readonly words: ReadonlySet<string>; readonly meanings: ReadonlySet<string> }

const CAPITALISED = /(?<![\p{L}\d'’-])\p{Lu}\p{Ll}[\p{L}’'-]*/gu
const neighbour = (text: string, pattern: RegExp): string => folded(pattern.exec(text)?.[1] ?? '')

function capitalsIn(text: string, taken: readonly Span[], inPlace: string): readonly Capital[] {
  const place = new RegExp(`(?<!\\p{L})(?:${inPlace})\\s+$`, 'iu')
  return Array.from(text.matchAll(CAPITALISED), ({ 0: word, index: from }) => {
    const [before, after, to] = [text.slice(0, from), text.slice(from + word.length), from + word.length]
    return {
      from,
      to,
      word: folded(word),
      before: neighbour(before, /(\p{Lu}[\p{L}’'-]+)\s$/u),
      after: neighbour(after, /^\s(\p{Lu}[\p{L}’'-]+)/u),
      isInPlace: place.test(before),
    }
  }).filter(
    ({ from, to }) => !/(?:^|[.:;!?])\s*[«“"(]?$/u.test(text.slice(0, from)) && !taken.some((span) => span.from < to && from < span.to),
  )
}

export function namedOf(text: string, taken: readonly Span[], [language, beside]: readonly [string, string], inPlace: string): Named {
  const meaning = meaningBeside(language, beside)
  const words = folded(text).match(/\p{L}+/gu) ?? []
  return {
    capitals: capitalsIn(text, taken, inPlace),
    words: new Set(words),
    meanings: new Set(words.map((word) => meaning(stemOf(word, language)))),
  }
}

type NamedPair = { readonly one: Named; readonly other: Named; readonly languages: readonly [string, string] }

const meaningOf = (word: string, [language, beside]: readonly [string, string]): string =>
  meaningBeside(language, beside)(stemOf(word, language))

const unmatched = (here: Named, there: Named, languages: readonly [string, string]): readonly Capital[] =>
  here.capitals.filter(({ word }) => !there.words.has(word) && !there.meanings.has(meaningOf(word, languages)))

/** Capitalised words, and in how many paragraphs both sides have them, or one alone. */
export function namesInCommon(pairs: readonly NamedPair[]): ReadonlySet<string> {
  const counts = new Map<string, { both: number; alone: number }>()
  for (const { one, other } of pairs)
    for (const word of new Set([...one.capitals, ...other.capitals].map((capital) => capital.word))) {
      const count = counts.get(word) ?? { both: 0, alone: 0 }
      counts.set(word, count)
      if (one.words.has(word) && other.words.has(word)) count.both++
      else count.alone++
    }
  return new Set([...counts].filter(([word, { both, alone }]) => word.length >= 4 && both >= 2 * alone && both >= 2).map(([word]) => word))
}

const isBesideTheSame = (a: Capital, b: Capital): boolean =>
  (a.before !== '' && a.before === b.before) || (a.after !== '' && a.after === b.after) || (a.isInPlace && b.isInPlace)

const anchor = ({ word, from, to }: Capital): Anchor => ({ kind: 'name', key: `proper ${word}`, from, to, isSoft: false })

/** The names that one side has and the other has not, on either side. */
export function properNames(
  { one, other, languages }: NamedPair,
  common: ReadonlySet<string>,
): readonly [readonly Anchor[], readonly Anchor[]] {
  const [left, right] = [unmatched(one, other, languages), unmatched(other, one, [languages[1], languages[0]])]
  const isName = (capital: Capital, others: readonly Capital[]): boolean =>
    common.has(capital.word) || others.some((each) => isBesideTheSame(capital, each))
  return [left.filter((each) => isName(each, right)).map(anchor), right.filter((each) => isName(each, left)).map(anchor)]
}
