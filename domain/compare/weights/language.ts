/** What the rules of one language hold. All of it is data: a language is added by a file like `es.ts` and its verb forms.
 *  Expressions are written without regard to case and accents, words parted by one space; `(a|b|)` stands for any of them. */

/** How binding, from the most to the least. */
export type ForceRung = 'must' | 'will' | 'should' | 'endeavour' | 'may' | 'might'

export type ForceRules = {
  /** `infinitive past present gerund` as in the opening verbs, or an infinitive that stands there. All forms count. */
  readonly verbs?: readonly string[]
  readonly phrases?: readonly string[]
  /** Verbs of content: they weigh only against another rung in the same place (`garantizar` -> `promover`). */
  readonly acts?: readonly string[]
}

export type NumberRules = {
  readonly cardinals: Readonly<Record<string, number>>
  readonly scales: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  /** Between words of one number: `treinta y cinco`. */
  readonly joiners: readonly string[]
  /** `un` is a number only before a unit. */
  readonly one: readonly string[]
  readonly months: readonly string[]
  /** A month that is another word in small letters: `may`. */
  readonly capitalMonths?: readonly string[]
  readonly percent: readonly string[]
  /** Days in each unit of time, by all its forms. */
  readonly units: Readonly<Record<string, number>>
  readonly currencies: Readonly<Record<string, string>>
  /** What may stand between a day, its month and its year. */
  readonly dateJoiners: readonly string[]
}

export type ActorRules = {
  readonly actors: Readonly<Record<string, readonly string[]>>
  /** Actors only with a capital: `Estado`. */
  readonly capitalActors: Readonly<Record<string, readonly string[]>>
  /** A name that begins with one of these is no actor's: `Plan de Acción`. */
  readonly instruments: readonly string[]
  /** Before a name and no part of it. */
  readonly titles: readonly string[]
  /** Small words inside a name. */
  readonly connectors: readonly string[]
}

export type LanguageRules = ActorRules & {
  /** Words that tell a text of this language from one of another. */
  readonly common: readonly string[]
  /** After these a form of a verb is a noun or an adjective: `the request`. */
  readonly determiners: readonly string[]
  readonly forms: (entry: string) => readonly string[]
  /** Verbs that lead paragraphs, whether they weigh or not. */
  readonly opening: readonly string[]
  readonly force: Readonly<Partial<Record<ForceRung, ForceRules>>>
  /** Any verb in the future or the conditional, as spelled with its accents. */
  readonly future: RegExp | null
  readonly conditional: RegExp | null
  readonly quantifiers: Readonly<Record<'all' | 'most' | 'some', readonly string[]>>
  /** Expressions with a quantifier in them that measure nothing: `todo lo posible`. */
  readonly unquantified: readonly string[]
  /** Adding one weakens. By meaning. */
  readonly hedges: Readonly<Record<string, readonly string[]>>
  /** Adding one strengthens. By meaning. */
  readonly firm: Readonly<Record<string, readonly string[]>>
  /** Adding one changes the scope neither way. By meaning. */
  readonly open: Readonly<Record<string, readonly string[]>>
  readonly joins: Readonly<Record<'and' | 'andOr' | 'or', readonly string[]>>
  readonly negations: Readonly<Record<string, readonly string[]>>
  /** Expressions with a negation in them that deny nothing: `sin embargo`. */
  readonly affirmative: readonly string[]
  /** Before a number. `floor`, `cap`: how much; `deadline`: until when; `upTo`: the one or the other. */
  readonly bounds: Readonly<Record<'floor' | 'about' | 'cap' | 'upTo' | 'deadline', readonly string[]>>
  /** Until when, also where no number follows. */
  readonly deadlines: readonly string[]
  /** How often, by meaning. */
  readonly frequencies: Readonly<Record<string, readonly string[]>>
  /** Expressions with a numeral in them that count nothing: `en primer lugar`. */
  readonly uncounted: readonly string[]
  readonly numbers: NumberRules
}

/** `dos=2 tres=3`, as a table. */
export const valued = (pairs: string): Readonly<Record<string, number>> =>
  Object.fromEntries(pairs.split(' ').map((pair) => [pair.replace(/=.*/, ''), Number(pair.replace(/.*=/, ''))]))
