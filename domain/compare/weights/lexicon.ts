/** The rules of some languages together, ready to be looked up. Made when first asked for, then kept. */
import { EN } from './en.ts'
import { ES } from './es.ts'
import { FR } from './fr.ts'
import type { ForceRules, ForceRung, LanguageRules } from './language.ts'
import { Phrases } from './patterns.ts'
import { PT } from './pt.ts'
import { type Weighing, weighing } from './settle.ts'
import type { Token } from './sides.ts'

const LANGUAGES: Readonly<Record<string, LanguageRules>> = { es: ES, en: EN, fr: FR, pt: PT }

export type Rule = Weighing & {
  /** Only with a capital. */
  readonly capital: boolean
  /** A form that after a determiner is no verb. */
  readonly verb: boolean
  /** Says nothing of its kind, and hides what is inside it. */
  readonly mute: boolean
}

export type Lexicon = {
  readonly languages: readonly LanguageRules[]
  readonly force: Phrases<Rule>
  readonly scope: Phrases<Rule>
  readonly negation: Phrases<Rule>
  readonly actor: Phrases<Rule>
  /** Bounds stand before a number only; deadlines and frequencies stand anywhere. */
  readonly bound: Phrases<Rule>
  readonly deadline: Phrases<Rule>
  readonly uncounted: Phrases<true>
  readonly determiners: ReadonlySet<string>
  readonly instruments: ReadonlySet<string>
  /** Words with a capital that begin no name: months, numerals, titles. */
  readonly unnamed: ReadonlySet<string>
  readonly connectors: ReadonlySet<string>
  /** The verb of each form. */
  readonly verbs: Phrases<string>
  readonly future: readonly RegExp[]
  readonly conditional: readonly RegExp[]
}

const FORCE_LEVELS: Readonly<Record<ForceRung, number>> = { must: 5, will: 4, should: 3, endeavour: 2, may: 1, might: 0 }
/** Losing what binds weakens, losing a `may` strengthens; losing a `should` does neither for certain. */
const FORCE_NEUTRAL = FORCE_LEVELS.should

const rule = (of: Pick<Rule, 'kind' | 'key' | 'scale'> & Partial<Rule>): Rule => ({
  capital: false,
  verb: false,
  mute: false,
  ...weighing(of),
  ...of,
})

const forceRule = (level: number, more: Partial<Rule>): Rule =>
  rule({ kind: 'force', key: `force ${level}`, scale: 'force', level, neutral: FORCE_NEUTRAL, alike: true, clause: true, ...more })

export const FUTURE = forceRule(FORCE_LEVELS.must, { key: 'future', paired: true })
export const CONDITIONAL = forceRule(FORCE_LEVELS.should, { key: 'conditional', paired: true })
/** `may not` forbids as `shall not` does. */
export const PERMITTING = FORCE_LEVELS.may
export const FORBIDDING = FORCE_LEVELS.must

function addForce(phrases: Phrases<Rule>, rung: ForceRung, rules: ForceRules, forms: LanguageRules['forms']): void {
  const level = FORCE_LEVELS[rung]
  const addAll = (patterns: readonly string[], value: Rule): void => {
    for (const pattern of patterns) phrases.add(pattern, value)
  }
  addAll(rules.phrases ?? [], forceRule(level, {}))
  addAll((rules.verbs ?? []).flatMap(forms), forceRule(level, { verb: true }))
  addAll((rules.acts ?? []).flatMap(forms), forceRule(level, { key: `act ${level}`, paired: true, verb: true }))
}

/** Each list under a rule of its own name. */
function addNamed(phrases: Phrases<Rule>, lists: Readonly<Record<string, readonly string[]>>, ruleOf: (name: string) => Rule): void {
  for (const [name, patterns] of Object.entries(lists)) for (const pattern of patterns) phrases.add(pattern, ruleOf(name))
}

const QUANTIFIER_LEVELS: Readonly<Record<string, number>> = { all: 3, most: 1, some: 0 }
const QUANTIFIER_NEUTRAL = 2
const JOIN_LEVELS: Readonly<Record<string, number>> = { and: 2, andOr: 1, or: 0 }
const BOUND_LEVELS: Readonly<Record<string, number>> = { deadline: 2, floor: 1, about: -1, upTo: -2, cap: -2 }

function addScope(phrases: Phrases<Rule>, rules: LanguageRules): void {
  const scope = { kind: 'scope' } as const
  for (const pattern of rules.unquantified) phrases.add(pattern, rule({ ...scope, key: 'mute', scale: 'quantifier', mute: true }))
  addNamed(phrases, rules.quantifiers, (name) => {
    const level = QUANTIFIER_LEVELS[name] ?? 0
    return rule({ ...scope, key: `quantifier ${name}`, scale: 'quantifier', level, neutral: QUANTIFIER_NEUTRAL, alike: true })
  })
  addNamed(phrases, rules.joins, (name) => {
    const level = JOIN_LEVELS[name] ?? 0
    const paired = name !== 'andOr'
    return rule({ ...scope, key: `join ${name}`, scale: 'join', level, neutral: JOIN_LEVELS.and ?? 0, alike: true, paired, tight: paired })
  })
  addNamed(phrases, rules.hedges, (name) => rule({ ...scope, key: `hedge ${name}`, scale: 'hedge', level: -1 }))
  addNamed(phrases, rules.firm, (name) => rule({ ...scope, key: `firm ${name}`, scale: 'hedge', level: 1 }))
  addNamed(phrases, rules.open, (name) => rule({ ...scope, key: `open ${name}`, scale: 'open' }))
}

function addNegation(phrases: Phrases<Rule>, rules: LanguageRules): void {
  const mute = rule({ kind: 'negation', key: 'mute', scale: 'negation', mute: true })
  for (const pattern of rules.affirmative) phrases.add(pattern, mute)
  addNamed(phrases, rules.negations, (name) => rule({ kind: 'negation', key: `negation ${name}`, scale: 'negation' }))
}

const boundRule = (name: string): Rule =>
  rule({ kind: 'number', key: `bound ${name}`, scale: 'bound', level: BOUND_LEVELS[name] ?? 0, alike: true })

export const DEADLINE = boundRule('deadline')
/** Before a date a deadline, before an amount the most: `hasta`. */
export const UP_TO = boundRule('upTo')

function addNumberWords(lexicon: Lexicon, rules: LanguageRules): void {
  addNamed(lexicon.bound, rules.bounds, boundRule)
  for (const pattern of rules.deadlines) lexicon.deadline.add(pattern, boundRule('deadline'))
  addNamed(lexicon.deadline, rules.frequencies, (name) => rule({ kind: 'number', key: `frequency ${name}`, scale: 'frequency' }))
  for (const pattern of rules.uncounted) lexicon.uncounted.add(pattern, true)
}

function addActors(phrases: Phrases<Rule>, rules: LanguageRules): void {
  addNamed(phrases, rules.actors, (name) => rule({ kind: 'actor', key: `actor ${name}`, scale: 'actor' }))
  addNamed(phrases, rules.capitalActors, (name) => rule({ kind: 'actor', key: `actor ${name}`, scale: 'actor', capital: true }))
}

function addVerbs(phrases: Phrases<string>, { opening, force, forms }: LanguageRules): void {
  const weighing = Object.values(force).flatMap(({ verbs = [], acts = [] }) => [...verbs, ...acts])
  for (const entry of [...opening, ...weighing]) {
    // Where `nota` stayed, `Tomar` alone stands against `Tomaron`.
    const verb = entry.replaceAll(/_\S*/g, '')
    for (const form of verb === entry ? [] : forms(verb)) phrases.add(form, verb.split(' ')[0] ?? '')
    for (const form of forms(entry)) phrases.add(form, entry.split(' ')[0] ?? '')
  }
}

const unnamedIn = ({ numbers, titles }: LanguageRules): readonly string[] => [
  ...titles,
  ...numbers.months,
  ...Object.keys(numbers.ordinals),
  ...Object.keys(numbers.cardinals),
]

function lexiconOf(languages: readonly LanguageRules[]): Lexicon {
  const lexicon: Lexicon = {
    languages,
    force: new Phrases(),
    scope: new Phrases(),
    negation: new Phrases(),
    actor: new Phrases(),
    bound: new Phrases(),
    deadline: new Phrases(),
    uncounted: new Phrases(),
    determiners: new Set(languages.flatMap(({ determiners }) => determiners)),
    instruments: new Set(languages.flatMap(({ instruments }) => instruments)),
    unnamed: new Set(languages.flatMap(unnamedIn)),
    connectors: new Set(languages.flatMap(({ connectors }) => connectors)),
    verbs: new Phrases(),
    future: languages.flatMap(({ future }) => future ?? []),
    conditional: languages.flatMap(({ conditional }) => conditional ?? []),
  }
  for (const rules of languages) {
    for (const [rung, force] of Object.entries(rules.force)) addForce(lexicon.force, rung as ForceRung, force, rules.forms)
    addScope(lexicon.scope, rules)
    addNegation(lexicon.negation, rules)
    addNumberWords(lexicon, rules)
    addActors(lexicon.actor, rules)
    addVerbs(lexicon.verbs, rules)
  }
  return lexicon
}

const made = new Map<string, Lexicon>()

function lexiconFor(codes: readonly string[]): Lexicon {
  const name = codes.join()
  const known = made.get(name)
  if (known !== undefined) return known
  const lexicon = lexiconOf(codes.flatMap((code) => LANGUAGES[code] ?? []))
  made.set(name, lexicon)
  return lexicon
}

/** A language shares its small words with its neighbours: one that has nearly as many of them is asked too. */
const NEARLY = 0.8

/** The rules of a language; where it is not known or has none, of those the words look like. */
export function lexiconIn(language: string, tokens: readonly Token[]): Lexicon {
  const code = language.toLowerCase().split('-')[0] ?? ''
  if (Object.hasOwn(LANGUAGES, code)) return lexiconFor([code])
  const scores = Object.entries(LANGUAGES).map(([each, { common }]) => {
    const words = new Set(common)
    return { each, score: tokens.filter(({ word }) => words.has(word)).length }
  })
  const best = Math.max(...scores.map(({ score }) => score))
  return lexiconFor(scores.filter(({ score }) => score >= best * NEARLY).map(({ each }) => each))
}
