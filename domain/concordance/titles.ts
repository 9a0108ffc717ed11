/** Quoted titles: as many on either side, and each a translation of the other as far as words can tell. */
import { folded } from '../text/fold.ts'
import { ENGLISH_OF_SPANISH } from '../trace/lexicon/bilingual.ts'
import { stemOf } from '../trace/lexicon/endings.ts'
import { meaningBeside } from '../trace/translation.ts'
import type { Difference } from './leftovers.ts'
import type { Anchor, Languages } from './types.ts'

const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = knownWords()

function knownWords(): Readonly<Record<string, ReadonlySet<string>>> {
  const known = { es: new Set<string>(), en: new Set<string>() }
  for (const pair of ENGLISH_OF_SPANISH.flatMap((line) => line.split(' '))) {
    const [spanish = '', english = ''] = pair.split('=')
    known.es.add(stemOf(spanish, 'es'))
    known.en.add(stemOf(english, 'en'))
  }
  return known
}

const EMPTY = new Set('para sobre entre desde hacia como esta este estas estos that this with from into upon over towards their'.split(' '))

/** Of a short word in the plural nothing is cut: `rios`. */
function knownStem(word: string, language: string): string {
  const stem = stemOf(word, language)
  const singular = word.replace(/s$/, '')
  return KNOWN[language]?.has(stem) !== true && KNOWN[language]?.has(singular) === true ? singular : stem
}

type Word = { readonly meaning: string; readonly isKnown: boolean }

function wordsOf(title: string, language: string, beside: string): readonly Word[] {
  const meaning = meaningBeside(language, beside)
  const words = (folded(title).match(/\p{L}{4,}|\d+/gu) ?? []).filter((word) => !EMPTY.has(word))
  return words.map((word) => {
    const stem = knownStem(word, language)
    return { meaning: meaning(stem), isKnown: KNOWN[language]?.has(stem) === true }
  })
}

/** Words of one origin part late: `fam`ilia, `fam`ily; `seguridad`, `security` are in the lists. */
const isAlike = (a: string, b: string): boolean => a === b || (a.length >= 4 && b.length >= 4 && a.slice(0, 4) === b.slice(0, 4))
const missingIn = (words: readonly Word[], others: readonly Word[]): readonly Word[] =>
  words.filter(({ meaning }) => !others.some((other) => isAlike(meaning, other.meaning)))

const bare = (title: string): string =>
  folded(title)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:]+|[\s.,;:]+$/gu, '')

/** Whether the one is what the other is called, as far as the conference says; null where it says it of neither. */
function isCalled(one: string, other: string, { one: here, other: there, titles = [] }: Languages): boolean | null {
  const known = titles.flatMap(({ [here]: mine, [there]: theirs }) => (mine === undefined || theirs === undefined ? [] : [[mine, theirs]]))
  const about = known.map(([mine = '', theirs = '']) => [bare(mine) === bare(one), bare(theirs) === bare(other)] as const)
  return about.some(([mine, theirs]) => mine || theirs) ? about.some(([mine, theirs]) => mine && theirs) : null
}

type Judged = { readonly share: number; readonly isOther: boolean }

function judged(one: string, other: string, languages: Languages): Judged {
  const called = isCalled(one, other, languages)
  if (called !== null) return { share: called ? 1 : 0, isOther: !called }
  const [a, b] = [wordsOf(one, languages.one, languages.other), wordsOf(other, languages.other, languages.one)]
  const [left, right] = [missingIn(a, b), missingIn(b, a)]
  const fewest = Math.min(a.length, b.length)
  const share = fewest === 0 ? 1 : Math.min(a.length - left.length, b.length - right.length) / fewest
  const contradicts = left.some(({ isKnown }) => isKnown) && right.some(({ isKnown }) => isKnown)
  const isSwappedFigure = left.some(({ meaning }) => /^\d/.test(meaning)) || right.some(({ meaning }) => /^\d/.test(meaning))
  return { share, isOther: contradicts || isSwappedFigure || (fewest >= 2 && share < 0.3) }
}

export function titleDifferences(one: readonly Anchor[], other: readonly Anchor[], languages: Languages): readonly Difference[] {
  const [left, right] = [one.filter(({ kind }) => kind === 'title'), other.filter(({ kind }) => kind === 'title')]
  const candidates = left
    .flatMap((a, i) => right.map((b, j) => ({ a, b, far: Math.abs(i - j), ...judged(a.key, b.key, languages) })))
    .sort((x, y) => y.share - x.share || x.far - y.far)
  const taken = new Set<Anchor>()
  const found: Difference[] = []
  for (const { a, b, isOther } of candidates) {
    if (taken.has(a) || taken.has(b)) continue
    taken.add(a)
    taken.add(b)
    if (isOther) found.push({ kind: 'title', one: a, other: b })
  }
  const alone = (anchors: readonly Anchor[]): readonly Anchor[] => anchors.filter((each) => !taken.has(each))
  return [
    ...found,
    ...alone(left).map((a): Difference => ({ kind: 'title', one: a, other: null })),
    ...alone(right).map((b): Difference => ({ kind: 'title', one: null, other: b })),
  ]
}
