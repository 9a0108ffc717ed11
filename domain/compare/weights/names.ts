/** Who acts and to whom it applies: what the rules list, organisations' letters, proper names, countries. */
import type { Lexicon } from './lexicon.ts'
import { fold, Phrases } from './patterns.ts'
import { type Found, NAME, weighing } from './settle.ts'
import type { Token } from './sides.ts'

type Tokens = readonly Token[]

const LETTERS = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}]{2,}s?$/u
const CAPITAL = /^\p{Lu}/u
const ROMAN = /^[IVXL]+$/
/** These words begin names of their own. */
const NAMED_BODIES = new Set(
  ['organisations', 'institutions', 'committee', 'commission', 'council', 'assembly', 'group', 'conference'].map((name) => `actor ${name}`),
)
/** Longer runs of small words than this are not inside a name. */
const MOST_CONNECTORS = 3
/** A name's first letters are its short form from so many on. */
const FEWEST_LETTERS = 3

const actor = (key: string, first: number, end: number, alias?: string): Found => ({
  rule: weighing({ kind: 'actor', key: NAME + key, scale: 'actor', ...(alias === undefined ? {} : { alias }) }),
  first,
  end,
})

/** In a heading all in capitals they tell nothing. */
const isShouted = (tokens: Tokens): boolean => {
  const words = tokens.filter(({ raw }) => /^\p{L}{2,}/u.test(raw))
  return words.filter(({ raw }) => raw === raw.toUpperCase()).length * 2 > words.length
}

const UNITED_STATES = ['estados unidos de america', 'united states of america', 'etats unis d amerique', 'estados unidos da america']

/** Names of countries begin a sentence as any word does, so they are known by name. */
function countriesIn(languages: readonly string[]): Phrases<string> {
  const phrases = new Phrases<string>()
  for (const name of UNITED_STATES) phrases.add(name, 'US')
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
      const name = names.of(code)
      if (name !== undefined) phrases.add(fold(name).replace(/[^\p{L}\p{N}]+/gu, ' '), code)
    }
  }
  return phrases
}

let countries: Phrases<string> | undefined
const countryAt = (tokens: Tokens, at: number): { readonly value: string; readonly to: number } | null =>
  (countries ??= countriesIn(['es', 'en', 'fr', 'pt'])).at(tokens, at)

/** `Organización Internacional para las Migraciones`: words with capitals and the small ones between them. */
function nameEnd({ connectors }: Lexicon, tokens: Tokens, from: number): number {
  let end = from + 1
  for (let at = end; at < tokens.length && at - end <= MOST_CONNECTORS; at++) {
    const token = tokens[at]
    if (token === undefined || token.parted) break
    if (CAPITAL.test(token.raw) && !LETTERS.test(token.raw)) end = at + 1
    else if (!connectors.has(token.word)) break
  }
  return end
}

function namedAt(lexicon: Lexicon, tokens: Tokens, at: number): { readonly found: Found | null; readonly end: number } | null {
  const token = tokens[at]
  if (
    token === undefined ||
    token.initial ||
    lexicon.unnamed.has(token.word) ||
    !CAPITAL.test(token.raw) ||
    token.raw.length < 2 ||
    ROMAN.test(token.raw)
  )
    return null
  const end = nameEnd(lexicon, tokens, at)
  if (lexicon.instruments.has(token.word)) return { found: null, end }
  const words = tokens.slice(at, end)
  const initials = words.flatMap(({ raw, word }) => (CAPITAL.test(raw) ? (word[0] ?? '') : [])).join('')
  const key = words.map(({ word }) => word).join(' ')
  return { found: actor(key, at, end, initials.length >= FEWEST_LETTERS ? initials : undefined), end }
}

/** Letters right behind a name, in brackets, only repeat it. */
function lettersAt(tokens: Tokens, at: number): Found | 'repeated' | null {
  const token = tokens[at]
  if (token === undefined || !LETTERS.test(token.raw) || ROMAN.test(token.raw)) return null
  const before = tokens[at - 1]
  if (token.parted && before !== undefined && CAPITAL.test(before.raw)) return 'repeated'
  return actor(token.word, at, at + 1, token.word)
}

function listedAt({ actor: listed }: Lexicon, tokens: Tokens, at: number): { readonly found: Found; readonly end: number } | null {
  const match = listed.at(tokens, at)
  if (match === null || (match.value.capital && !CAPITAL.test(tokens[at]?.raw ?? ''))) return null
  return { found: { rule: match.value, first: at, end: match.to }, end: match.to }
}

function knownCountryAt(tokens: Tokens, at: number): { readonly found: Found; readonly end: number } | null {
  if (!CAPITAL.test(tokens[at]?.raw ?? '')) return null
  const country = countryAt(tokens, at)
  return country === null ? null : { found: actor(country.value, at, country.to), end: country.to }
}

/** `Organización Internacional de Aguas` is one organisation, not organisations. */
function nextActor(
  lexicon: Lexicon,
  tokens: Tokens,
  at: number,
  shouted: boolean,
): { readonly found: Found | null; readonly end: number } | null {
  const known = knownCountryAt(tokens, at) ?? listedAt(lexicon, tokens, at)
  const named = shouted ? null : namedAt(lexicon, tokens, at)
  if (known === null) return named
  return named !== null && named.end > known.end && NAMED_BODIES.has(known.found.rule.key) ? named : known
}

export function actorsIn(lexicon: Lexicon, tokens: Tokens): readonly Found[] {
  const shouted = isShouted(tokens)
  const all: Found[] = []
  let at = 0
  while (at < tokens.length) {
    const letters = shouted ? null : lettersAt(tokens, at)
    if (letters !== null && letters !== 'repeated') all.push(letters)
    const next = letters === null ? nextActor(lexicon, tokens, at, shouted) : null
    if (next?.found) all.push(next.found)
    at = next?.end ?? at + 1
  }
  return all
}
