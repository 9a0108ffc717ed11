/** What the judge of corrections knows of a language. **A form stands here only where it can be no other word**: what is missing is refused, never let through. */
import { ENGLISH } from './data-en.ts'
import { SPANISH } from './data-es.ts'

export type EditorialData = {
  /** A form without its accent, or with one too many, that is no word at all, and the word that it is meant to be. */
  readonly accents: ReadonlyMap<string, string>
  /** The same for endings, on small letters. */
  readonly accentEndings: readonly (readonly [wrong: RegExp, right: string])[]
  /** Unaccented forms that are words of their own: not even a confirmed name makes one into the other. */
  readonly otherWords: ReadonlySet<string>
  /** Words that mean something else with a capital. */
  readonly capitalMatters: ReadonlySet<string>
  /** Words that never take a capital inside a sentence. */
  readonly alwaysSmall: ReadonlySet<string>
  /** Words that always take one. */
  readonly alwaysCapital: ReadonlySet<string>
  /** Beginnings that no correct word has, and what they are meant to be. */
  readonly misspelt: readonly (readonly [wrong: string, right: string])[]
  /** Sequences of letters that no word of the language has. */
  readonly impossible: readonly RegExp[]
  /** Connectors that a comma may follow or not, and words after which that would be another sense. */
  readonly connectors: ReadonlySet<string>
  readonly notBeforeConnectorComma: ReadonlySet<string>
  /** Places that are no slip for a member's name. */
  readonly otherPlaces: ReadonlySet<string>
}

const NONE: EditorialData = {
  accents: new Map(),
  accentEndings: [],
  otherWords: new Set(),
  capitalMatters: new Set(),
  alwaysSmall: new Set(),
  alwaysCapital: new Set(),
  misspelt: [],
  impossible: [/(.)\1\1/u],
  connectors: new Set(),
  notBeforeConnectorComma: new Set(),
  otherPlaces: new Set(),
}

const DATA: Readonly<Record<string, EditorialData>> = { es: SPANISH, en: ENGLISH }

/** In a language without rules only spaces, the ends of paragraphs and confirmed names can be put right. */
export const dataFor = (language: string): EditorialData => DATA[language] ?? NONE
