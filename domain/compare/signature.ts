/** What is kept of a paragraph's text to find its partner: its words as tokens, its spelling folded, and its features,
 *  which are words and pairs of neighbouring words. */
import { FUNCTION_WORDS, OPENING_VERBS } from './lexicon.ts'
import { foldSpelling, type Tokens, tokensOf, Vocabulary, wordsOf } from './tokens.ts'

export type Signature = {
  readonly text: string
  /** The same for texts whose spellings only count as equal, within one set of signatures. */
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
  /** By word: its feature, or -1 for spaces and signs. */
  private readonly ofWord: number[] = []
  private readonly ofPlain = new Map<string, number>()
  private readonly ofPair = new Map<number, number>()
  private known = new Map<string, Signature>()
  private used = new Map<string, Signature>()
  /** By feature. */
  readonly worth: number[] = []
  private readonly hashes: number[] = []

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

  idsOf(words: readonly string[]): Int32Array {
    return tokensOf(words, this.vocabulary).ids
  }

  /** Forgets what was not asked for since the last time. */
  turn(): void {
    this.known = this.used
    this.used = new Map()
  }

  private made(text: string): Signature {
    const tokens = tokensOf(this.edged(wordsOf(text, this.language)), this.vocabulary)
    const inOrder = new Int32Array(2 * tokens.ids.length)
    let [length, content, last] = [0, 0, -1]
    for (let at = 0; at < tokens.ids.length; at++) {
      const id = tokens.ids[at] ?? 0
      const feature = this.ofWord[id] ?? this.featureOf(id, tokens.words[at] ?? '')
      if (feature < 0) continue
      if (last >= 0) inOrder[length++] = this.pairOf(last, feature)
      inOrder[length++] = feature
      if (this.worth[feature] === 1) content++
      last = feature
    }
    const features = inOrder.slice(0, length)
    return { text, key: keyOf(tokens.ids), tokens, features: features.slice().sort(), inOrder: features, content }
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

  private newFeature(worth: number, hash: number): number {
    this.hashes.push(hash)
    return this.worth.push(worth) - 1
  }

  private featureOf(id: number, word: string): number {
    const plain = withoutAccents(foldSpelling(word).toLowerCase())
    const feature = WORD.test(plain) ? (this.ofPlain.get(plain) ?? this.newFeature(worthOf(plain), hashOf(plain))) : -1
    if (feature >= 0) this.ofPlain.set(plain, feature)
    this.ofWord[id] = feature
    return feature
  }

  private pairOf(one: number, other: number): number {
    // A small whole number: that is what a Map finds quickest. It depends on the words alone, not on what was read before.
    const pair = mixed(this.hashes[one] ?? 0, this.hashes[other] ?? 0) >>> 2
    const known = this.ofPair.get(pair)
    if (known !== undefined) return known
    const feature = this.newFeature(PAIR_WORTH, pair)
    this.ofPair.set(pair, feature)
    return feature
  }
}

function mixed(one: number, other: number): number {
  const spread = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d) + other
  const again = Math.imul(spread ^ (spread >>> 13), 0x297a2d39)
  return again ^ (again >>> 16)
}

function hashOf(word: string): number {
  let hash = word.length
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at))
  return hash
}

/** The same for texts of the same words; two others would have it the same by a chance in 2^64. */
function keyOf(ids: Int32Array): string {
  let [one, other] = [1, 2]
  for (const id of ids) {
    one = mixed(one, id)
    other = Math.imul(other, 0x01000193) ^ id
  }
  return `${one} ${other} ${ids.length}`
}

export const areSameTokens = (one: Tokens, other: Tokens): boolean =>
  one.ids.length === other.ids.length && one.ids.every((id, at) => id === other.ids[at])

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
  private readonly worth: readonly number[]
  private readonly totals = new Map<Signature, number>()

  constructor(signatures: Signatures, paragraphs: readonly Signature[]) {
    const size = signatures.worth.length
    this.worth = signatures.worth
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

  /** How many features there are. */
  get features(): number {
    return this.found.length
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
    let sum = 0
    eachShared(one, other, (feature) => {
      sum += this.weights[feature] ?? 0
    })
    return sum
  }

  /** Words that say something and stand in both. */
  wordsShared(one: Int32Array, other: Int32Array): number {
    let count = 0
    eachShared(one, other, (feature) => {
      if (this.worth[feature] === 1) count++
    })
    return count
  }
}

function eachShared(one: Int32Array, other: Int32Array, visit: (feature: number) => void): void {
  let [i, j] = [0, 0]
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0]
    if (a === b) visit(a)
    if (a <= b) i++
    if (b <= a) j++
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
