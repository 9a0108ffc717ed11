/** The language agreed before, best first: which of the passages that a library offers say what the paragraph at hand says. */
import { foldSpelling, type WordOp, wordDiff, wordsOf } from '../compare/words.ts'
import { similarity, type TermWeight } from './similarity.ts'
import { type PassageTerms, passageTerms } from './terms.ts'

/** Where a wording stands in the library; `paragraph` indexes its Declaration as a comparison does. */
export type Place = { readonly file: string; readonly paragraph: number }

/** A wording with all the places where it stands. */
export type Wording = {
  readonly text: string
  readonly language: string
  readonly terms: PassageTerms
  readonly places: readonly Place[]
}

export type Hit = Place & { readonly text: string; readonly language: string; readonly score: number }

/** A precedent with what differs in the paragraph at hand. */
export type Precedent = Hit & { readonly words: readonly WordOp[] }

const MOST_HITS = 10
/** Of those so many are kept for another language, where it has any. */
const FROM_OTHERS = 3
/** What is less alike is another matter. */
const LEAST = 0.12
const SAME = 1
const SAME_BUT_SPELLING = 0.999
const ALMOST = 0.99
/** Words of another language are paired by a list, so they are sure by half. */
const IN_ANOTHER_LANGUAGE = 0.5

const spelled = (text: string): string => wordsOf(text).map(foldSpelling).join('').trim().toLowerCase()

type AtHand = { readonly text: string; readonly spelled: string; readonly terms: PassageTerms }

const rounded = (score: number): number => Math.round(score * 1000) / 1000

function scoreOf({ text, spelled: mine, terms }: AtHand, wording: Wording, weight: TermWeight): number {
  if (wording.text === text) return SAME
  const own = similarity(terms.own, wording.terms.own, weight)
  if (own > ALMOST && spelled(wording.text) === mine) return SAME_BUT_SPELLING
  const across = IN_ANOTHER_LANGUAGE * similarity(terms.across, wording.terms.across, weight)
  return rounded(Math.min(ALMOST, Math.max(own, across)))
}

/** The year in a file's name; what has none is oldest. */
const yearOf = (file: string): number => Number(file.match(/(?:19|20)\d\d(?!\d)/g)?.at(-1) ?? 0)

/** Of equals the newest by its file's name, then by name and place. */
const byScore = (a: Hit, b: Hit): number =>
  b.score - a.score || yearOf(b.file) - yearOf(a.file) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.paragraph - b.paragraph

/** The best of all languages, with a few of the others even where the paragraph's own has ten. */
function chosen(hits: readonly Hit[], language: string): readonly Hit[] {
  const others = hits.filter((hit) => hit.language !== language).slice(0, FROM_OTHERS)
  const own = hits.filter((hit) => hit.language === language).slice(0, MOST_HITS - others.length)
  const rest = hits.filter((hit) => !own.includes(hit) && !others.includes(hit)).slice(0, MOST_HITS - own.length - others.length)
  return [...own, ...others, ...rest].sort(byScore)
}

export function ranked(text: string, language: string, wordings: readonly Wording[], weight: TermWeight): readonly Hit[] {
  const atHand: AtHand = { text, spelled: spelled(text), terms: passageTerms(text, language) }
  const hits = wordings
    .map((wording) => ({ wording, score: scoreOf(atHand, wording, weight) }))
    .filter(({ score }) => score >= LEAST)
    .flatMap(({ wording, score }) =>
      wording.places.map(({ file, paragraph }): Hit => ({ file, paragraph, text: wording.text, language: wording.language, score })),
    )
    .sort(byScore)
  return chosen(hits, language)
}

export const withWords = (hits: readonly Hit[], text: string): readonly Precedent[] =>
  hits.map((hit) => ({ ...hit, words: wordDiff(hit.text, text, foldSpelling, hit.language) }))
