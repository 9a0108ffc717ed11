/** Operative acts that the text holds, for a person to take into the register or leave: one for each leading verb of a paragraph, and one for each
 *  item under a lead-in, by the lead-in's verb. It proposes: who does it, until when and which act it is, a person says. */
import type { ParagraphId } from '../text/ids.ts'
import type { Delegation } from '../text/declaration.ts'
import { type FoundVerb, openingVerbs } from '../text/read-verbs.ts'
import type { Level, Role, SectionKind } from '../text/schema.ts'
import { deadlineIn, type FoundDay } from './deadlines.ts'
import { wordsOfTasks, type WordsOfTasks } from './language.ts'
import { type Named, namesIn, responsibleIn } from './responsible.ts'
import type { Day, Decision, Stretch } from './types.ts'

/** A paragraph of the base text. */
export type Source = {
  readonly id: ParagraphId
  readonly section: string
  readonly kind: SectionKind
  readonly role: Role
  readonly level: Level
  readonly text: string
}

export type Candidate = {
  readonly paragraph: ParagraphId
  readonly act: Stretch
  /** As it stands in the paragraph, or in the lead-in that it is inherited from; empty where there is none. */
  readonly verb: string
  readonly inheritedFrom: ParagraphId | null
  readonly text: string
  readonly responsible: readonly Named[]
  readonly due: FoundDay | null
  /** It decides or commits, by where it stands and how its verb is used: the others are there to be found by hand. */
  readonly isOperative: boolean
}

export type About = { readonly language: string; readonly members: readonly Delegation[]; readonly adopted: Day | null }

const OPERATIVE: ReadonlySet<SectionKind> = new Set<SectionKind>(['commitments', 'decisions'])
const WITHOUT_ACTS: ReadonlySet<Role> = new Set<Role>(['title', 'heading'])

/** A lead-in whose items follow: it has the verb that they share. */
type LeadIn = { readonly source: Source; readonly verb: FoundVerb }

export function candidatesIn(sources: readonly Source[], { language, members, adopted }: About): readonly Candidate[] {
  const known: Known = { words: wordsOfTasks(language), names: namesIn(members, language), adopted }
  const leads: LeadIn[] = []
  return sources.flatMap((source, at) => {
    if (WITHOUT_ACTS.has(source.role) || source.text.trim() === '') return []
    while (leads.length > 0 && !isUnder(source, leads.at(-1)?.source)) leads.pop()
    const verbs = openingVerbs(source.text, language)
    const [own] = verbs
    if (own !== undefined && leadsIn(sources, at)) {
      leads.push({ source, verb: own })
      return []
    }
    // A section's lead-in without a verb names who speaks: `Los Viceministros,`.
    if (source.role === 'chapeau' && own === undefined) return []
    const above = leads.at(-1) ?? null
    if (inherits(own, above, above !== null && source.level > above.source.level))
      return [candidateOf(source, { from: 0, to: source.text.length, verb: above.verb }, above, known)]
    return actsOf(source.text, verbsOf(source, verbs, known.words), known.words).map((act) => candidateOf(source, act, null, known))
  })
}

/** In a decision or a commitment that no opening verb leads, what obliges is its verb. */
function verbsOf({ kind, text }: Source, verbs: readonly FoundVerb[], { duty }: WordsOfTasks): readonly FoundVerb[] {
  const found = verbs.length > 0 || !OPERATIVE.has(kind) ? null : duty.exec(text)
  return found === null ? verbs : [{ text: found[0], from: found.index, mood: 'finite' }]
}

type Known = { readonly words: WordsOfTasks; readonly names: ReturnType<typeof namesIn>; readonly adopted: Day | null }

/** Who and until when: as the act itself says, or as its lead-in does. */
function candidateOf({ id, kind, text: whole }: Source, act: Act, above: LeadIn | null, { words, names, adopted }: Known): Candidate {
  const text = saidIn(whole, act, words)
  const own = responsibleIn(whole.slice(act.from, act.to), above === null ? placeOf(act) : NOWHERE, names, words)
  const lead = above?.source.text ?? ''
  return {
    paragraph: id,
    act: { from: act.from, to: act.to },
    verb: act.verb?.text ?? '',
    inheritedFrom: above?.source.id ?? null,
    text,
    responsible: own.length > 0 || above === null ? own : responsibleIn(lead, stretchOf(above.verb), names, words),
    due: deadlineIn(text, words, adopted) ?? deadlineIn(lead, words, adopted),
    isOperative: isOperative(kind, act.verb),
  }
}

/** All that stands among decisions, but what is only considered there; of commitments what has a verb. */
const isOperative = (kind: SectionKind, verb: FoundVerb | null): boolean =>
  OPERATIVE.has(kind) && (verb === null ? kind === 'decisions' : verb.mood !== 'gerund')

/** Deeper, or an item that follows a section's lead-in at any depth, in the same section. */
const isUnder = (source: Source, lead: Source | undefined): boolean =>
  lead !== undefined &&
  source.section === lead.section &&
  (source.level > lead.level || (lead.role === 'chapeau' && source.role !== 'chapeau'))

/** It ends in a colon or it is a section's lead-in, and an item comes next. */
function leadsIn(sources: readonly Source[], at: number): boolean {
  const [own, next] = [sources[at], sources[at + 1]]
  if (own === undefined || next === undefined || !isUnder(next, own)) return false
  return own.role === 'chapeau' || /:\s*$/u.test(own.text)
}

/** An item with a verb of its own, as a sentence has it, is an act of its own; an infinitive only says what the lead-in's verb wants.
 *  What a whole section hangs from (`acuerdan:`), at the level of its paragraphs, gives its verb to what has none. */
const inherits = (own: FoundVerb | undefined, above: LeadIn | null, isDeeper: boolean): above is LeadIn =>
  above !== null && (own === undefined || (own.mood === 'bare' && isDeeper))

type Act = Stretch & { readonly verb: FoundVerb | null }

/** The paragraph cut before each verb that leads an act of its own: no character is left out, none is in two. */
function actsOf(text: string, verbs: readonly FoundVerb[], words: WordsOfTasks): readonly Act[] {
  const leading = verbs.filter((verb, i) => i === 0 || hasOwnWords(text, verbs[i - 1], verb, words))
  const [first] = leading
  if (first === undefined) return [{ from: 0, to: text.length, verb: null }]
  return leading.map((verb, i) => ({
    from: i === 0 ? 0 : beginningOf(text, verb),
    to: i === leading.length - 1 ? text.length : beginningOf(text, leading[i + 1] ?? verb),
    verb: pairedWith(text, verb, verbs, words),
  }))
}

/** `Reconocen y agradecen la labor` is one act by two verbs: between them stands nothing but what joins them. */
function hasOwnWords(text: string, before: FoundVerb | undefined, verb: FoundVerb, words: WordsOfTasks): boolean {
  if (before === undefined) return true
  const between = text.slice(before.from + before.text.length, verb.from)
  return between.replace(words.joins, '').trim() !== ''
}

/** With the verbs that share its words. */
function pairedWith(text: string, verb: FoundVerb, verbs: readonly FoundVerb[], words: WordsOfTasks): FoundVerb {
  let last = verb
  for (const next of verbs.slice(verbs.indexOf(verb) + 1)) {
    if (hasOwnWords(text, last, next, words)) break
    last = next
  }
  return { ...verb, text: text.slice(verb.from, last.from + last.text.length) }
}

/** With what joins the act to the one before: `, y encomiendan`. */
function beginningOf(text: string, { from }: FoundVerb): number {
  const joined =
    /(?:[\s,;]*(?<!\p{L})(?:y|e|et|and|así como|asimismo|además|igualmente|también|as well as|also|further|furthermore),?\s+)+(?:(?:los|las|the)\s+\p{Lu}[\p{L}-]+\s+)?(?:se\s+)?$/iu.exec(
      text.slice(0, from),
    )
  return joined === null ? from : from - joined[0].length
}

/** Without what joins it and the signs at its end. */
function saidIn(text: string, { from, to }: Stretch, words: WordsOfTasks): string {
  const own = text.slice(from, to)
  return (from === 0 ? own : own.replace(words.joins, '')).replace(/[\s,;:]+$/u, '').trim()
}

const NOWHERE: Stretch = { from: 0, to: 0 }
const stretchOf = ({ from, text }: FoundVerb): Stretch => ({ from, to: from + text.length })

/** Where the verb stands in the act's own words. */
function placeOf({ from: start, verb }: Act): Stretch {
  if (verb === null) return NOWHERE
  const { from, to } = stretchOf(verb)
  return { from: from - start, to: to - start }
}

/** A candidate that a row stands for already: most of its words are the row's. */
export const isTaken = (
  { paragraph, act }: Pick<Candidate, 'paragraph' | 'act'>,
  decisions: readonly Pick<Decision, 'paragraph' | 'act'>[],
): boolean => decisions.some((decision) => decision.paragraph === paragraph && 2 * overlap(act, decision.act) > act.to - act.from)

const overlap = (a: Stretch, b: Stretch): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
