/** Everything in a wording that weighs, kind by kind. */
import { CONDITIONAL, FORBIDDING, FUTURE, type Lexicon, PERMITTING, type Rule } from './lexicon.ts'
import { actorsIn } from './names.ts'
import { numbersIn } from './numbers.ts'
import type { Phrases } from './patterns.ts'
import type { Found } from './settle.ts'
import type { Token } from './sides.ts'

type Tokens = readonly Token[]

/** Left to right, the longest first, none inside another. */
function matches(phrases: Phrases<Rule>, tokens: Tokens): readonly Found[] {
  const all: Found[] = []
  let at = 0
  while (at < tokens.length) {
    const match = phrases.at(tokens, at)
    if (match !== null && !match.value.mute) all.push({ rule: match.value, first: at, end: match.to })
    at = match?.to ?? at + 1
  }
  return all
}

/** `the request`, `los acuerdos`: a noun. */
const isNoun = ({ determiners }: Lexicon, tokens: Tokens, at: number): boolean => {
  const token = tokens[at]
  const before = tokens[at - 1]
  return token !== undefined && before !== undefined && !token.parted && determiners.has(before.word)
}

/** `in May 2030`, `1 May`. */
const isMonth = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at]
  if (token === undefined || token.word !== 'may' || token.raw === token.word) return false
  return !token.initial || /^\d/.test(tokens[at + 1]?.raw ?? '')
}

function moodOf({ future, conditional }: Lexicon, token: Token): Rule | null {
  if (/^\p{Lu}/u.test(token.raw) && !token.initial) return null
  const word = token.raw.normalize('NFC').toLowerCase()
  if (future.some((rule) => rule.test(word))) return FUTURE
  return conditional.some((rule) => rule.test(word)) ? CONDITIONAL : null
}

function forceIn(lexicon: Lexicon, tokens: Tokens, negations: readonly Found[]): readonly Found[] {
  const negated = new Set(negations.flatMap(({ first, end }) => [first, end]))
  const all: Found[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    const match = lexicon.force.at(tokens, at)
    const counts = match !== null && !isMonth(tokens, at) && !(match.value.verb && isNoun(lexicon, tokens, at))
    const mood = match === null && token !== undefined ? moodOf(lexicon, token) : null
    const end = match?.to ?? at + 1
    if (counts) all.push(withDenial({ rule: match.value, first: at, end }, negated.has(at) || negated.has(end)))
    else if (mood !== null) all.push({ rule: mood, first: at, end })
    at = end
  }
  return all
}

/** A permission that is denied forbids; it is weighed so where both wordings deny it. */
const withDenial = (found: Found, denied: boolean): Found =>
  denied ? { ...found, denied: found.rule.level === PERMITTING ? FORBIDDING : found.rule.level } : found

export function findIn(lexicon: Lexicon, tokens: Tokens): readonly (readonly Found[])[] {
  const negations = matches(lexicon.negation, tokens)
  return [
    forceIn(lexicon, tokens, negations),
    numbersIn(lexicon, tokens),
    actorsIn(lexicon, tokens),
    negations,
    matches(lexicon.scope, tokens),
  ]
}
