/** What is kept of a paragraph's text to find its partner: its words as tokens, its spelling folded, and its features,
 *  which are words and pairs of neighbouring words. */
import { FUNCTION_WORDS, OPENING_VERBS } from './lexicon.ts'
import { foldSpelling, type Tokens, tokensOf, Vocabulary, wordsOf } from './tokens.ts'

export type Signature = {
  readonly text: string
  /** The same for texts whose spellings only count as equal. */
  readonly key: string
  readonly tokens: Tokens
  /** Ascending; a feature that stands twice is in it twice. */
  readonly features: Int32Array
  /** The same in the order of the text. */
  readonly inOrder: Int32Array
  /** Words that say something. */
  readonly content: number
}

const WORD = /[\p{L}\p{N}]/u
const ACCENTS = /\p{M}+/gu
const withoutAccents = (word: string): string => word.normalize('NFD').replace(ACCENTS, '')

/** What a feature is worth before its rarity: words that stand everywhere little, an opening verb half, a pair half. */
const FUNCTION_WORTH = 0.1
const VERB_WORTH = 0.5
const PAIR_WORTH = 0.5
/** What is to be forgotten when so many words are known: a text has some thousands. */
const MOST_KNOWN = 400_000

export class Signatures {
  private readonly vocabulary = new Vocabulary(foldSpelling)
  private readonly plain = new Map<string, string>()
  private readonly numbers = new Map<string, number>()
  private known = new Map<string, Signature>()
  private used = new Map<string, Signature>()
  /** By feature. */
  readonly worth: number[] = []

  private readonly language: string

  constructor(language: string) {
    this.language = language
  }

  get weights(): readonly number[] {
    return this.vocabulary.weights
  }

  get isFull(): boolean {
    return this.worth.length + this.vocabulary.size > MOST_KNOWN
  }

  of(text: string): Signature {
    const known = this.used.get(text) ?? this.known.get(text) ?? this.made(text)
    this.used.set(text, known)
    return known
  }

  /** Forgets what was not asked for since the last time. */
  turn(): void {
    this.known = this.used
    this.used = new Map()
  }

  private made(text: string): Signature {
    const words = this.edged(wordsOf(text, this.language))
    const plain = words.filter((word) => WORD.test(word)).map((word) => this.plainOf(word))
    const features = new Int32Array(Math.max(0, 2 * plain.length - 1))
    plain.forEach((word, at) => {
      features[2 * at] = this.featureOf(word, worthOf(word))
      if (at > 0) features[2 * at - 1] = this.featureOf(`${plain[at - 1]} ${word}`, PAIR_WORTH)
    })
    const content = plain.filter((word) => worthOf(word) === 1).length
    return {
      text,
      key: words.map(foldSpelling).join(''),
      tokens: tokensOf(words, this.vocabulary),
      features: features.slice().sort(),
      inOrder: features,
      content,
    }
  }

  /** Spaces at the edges of a text belong to its first and last word: nobody marks them. */
  private edged(words: readonly string[]): readonly string[] {
    const [first, ...rest] = words
    if (words.length < 2 || first === undefined) return words
    const led = first.trim() === '' && rest[0]?.trim() !== '' ? [first + (rest[0] ?? ''), ...rest.slice(1)] : [first, ...rest]
    const last = led.at(-1)
    if (led.length < 2 || last === undefined || last.trim() !== '' || led.at(-2)?.trim() === '') return led
    return [...led.slice(0, -2), (led.at(-2) ?? '') + last]
  }

  /** Without accents and capitals. */
  private plainOf(word: string): string {
    const known = this.plain.get(word)
    if (known !== undefined) return known
    const plain = withoutAccents(foldSpelling(word).toLowerCase())
    this.plain.set(word, plain)
    return plain
  }

  private featureOf(feature: string, worth: number): number {
    const known = this.numbers.get(feature)
    if (known !== undefined) return known
    const number = this.worth.push(worth) - 1
    this.numbers.set(feature, number)
    return number
  }
}

const bare = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map(withoutAccents))
const COMMON = bare(FUNCTION_WORDS)
const VERBS = bare(OPENING_VERBS)

/** Takes a word without accents and capitals. */
const worthOf = (word: string): number => (COMMON.has(word) ? FUNCTION_WORTH : VERBS.has(word) ? VERB_WORTH : 1)

/** How rare each feature is among the paragraphs of both texts, and what paragraphs share by it. */
export class Rarity {
  private readonly found: Int32Array
  /** Whole numbers, so that a sum does not depend on the order of its parts. */
  private readonly weights: Int32Array
  private readonly totals = new Map<Signature, number>()

  constructor(signatures: Signatures, paragraphs: readonly Signature[]) {
    const size = signatures.worth.length
    this.found = new Int32Array(size)
    this.weights = new Int32Array(size)
    for (const { features } of paragraphs) {
      features.forEach((feature, at) => {
        if (feature !== features[at - 1]) this.found[feature] = (this.found[feature] ?? 0) + 1
      })
    }
    for (let at = 0; at < size; at++) {
      const found = this.found[at] ?? 0
      if (found > 0) this.weights[at] = Math.round(1000 * (signatures.worth[at] ?? 0) * Math.log(1 + paragraphs.length / found))
    }
  }

  countOf(feature: number): number {
    return this.found[feature] ?? 0
  }

  weigh(features: Int32Array): number {
    let sum = 0
    for (const feature of features) sum += this.weights[feature] ?? 0
    return sum
  }

  totalOf(signature: Signature): number {
    const known = this.totals.get(signature)
    if (known !== undefined) return known
    const total = this.weigh(signature.features)
    this.totals.set(signature, total)
    return total
  }

  shared(one: Int32Array, other: Int32Array): number {
    let [i, j, sum] = [0, 0, 0]
    while (i < one.length && j < other.length) {
      const [a, b] = [one[i] ?? 0, other[j] ?? 0]
      if (a === b) sum += this.weights[a] ?? 0
      if (a <= b) i++
      if (b <= a) j++
    }
    return sum
  }
}

/** The features of one that the other has not. */
export function without(one: Int32Array, other: Int32Array): Int32Array {
  const left: number[] = []
  let j = 0
  for (const feature of one) {
    while (j < other.length && (other[j] ?? 0) < feature) j++
    if (j < other.length && other[j] === feature) j++
    else left.push(feature)
  }
  return Int32Array.from(left)
}
