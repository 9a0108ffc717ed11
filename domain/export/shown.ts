/** What is read in a form that has no tracked changes: each paragraph with its number, its words and whose they are, and what is proposed of it as a whole. */
import { groupedBy } from '../compile/grouped.ts'
import type { SourceParagraph } from '../compile/types.ts'
import { outcomeOf } from '../proposals/settle.ts'
import { sayOnExport } from '../sentences/exports.ts'
import type { ParagraphId, Party } from '../text/ids.ts'
import { numbersOf } from '../text/numbers.ts'
import type { Emphasis } from '../text/schema.ts'
import { isBeside } from '../text/wordings.ts'
import { nameIn } from './named.ts'
import type { TextFacts } from './types.ts'
import { paragraphsShown } from './viewed.ts'

/** `added`: whose words they are; `struck`: who wants them out. What concerns the whole paragraph is said of it once, and of none of its words. */
export type ShownWords = {
  readonly text: string
  readonly emphasis: readonly Emphasis[]
  readonly added: Party | null
  readonly struck: readonly Party[]
}

export type ShownParagraph = {
  readonly source: SourceParagraph
  readonly number: string | null
  /** What is proposed of the whole paragraph, in words; null where nothing is. */
  readonly note: string | null
  /** How all of it is to be read. */
  readonly whole: 'added' | 'struck' | null
  readonly words: readonly ShownWords[]
}

/** Nothing of it is left once all that is pending is accepted. */
export const isProposedAway = ({ runs, pi, proposals }: SourceParagraph): boolean =>
  outcomeOf(
    runs,
    pi,
    proposals.map(({ by }) => ({ by, hunk: null, decision: 'accept' as const })),
  ).paragraph.kind === 'goes'

export const removersOf = ({ proposals }: SourceParagraph): readonly Party[] =>
  proposals.filter(({ kind }) => kind === 'removal').map(({ by }) => by)

export function shownIn(facts: TextFacts): readonly ShownParagraph[] {
  const paragraphs = paragraphsShown(facts)
  const numbers = numbersShown(paragraphs)
  return paragraphs.map((source) => shown(source, numbers.get(source.id) ?? null, facts))
}

/** Paragraphs that are proposed away are not counted. */
function numbersShown(paragraphs: readonly SourceParagraph[]): ReadonlyMap<ParagraphId, string | null> {
  const numbers = new Map<ParagraphId, string | null>()
  for (const section of groupedBy(paragraphs, (each) => each.section).values()) {
    const counted = section.filter((each) => !isProposedAway(each))
    numbersOf(counted).forEach((number, at) => {
      const own = counted[at]
      if (own !== undefined) numbers.set(own.id, number)
    })
  }
  return numbers
}

function shown(source: SourceParagraph, number: string | null, facts: TextFacts): ShownParagraph {
  const { runs, pi } = source
  const removers = removersOf(source)
  const words = runs.map(({ text, emphasis, ins, dels }): ShownWords => {
    const added = ins === pi ? null : ins
    return { text, emphasis, added, struck: ins === null ? dels.filter((by) => !removers.includes(by)) : dels }
  })
  const whole = pi !== null ? 'added' : removers.length > 0 && isProposedAway(source) ? 'struck' : null
  return { source, number, note: noteOn(source, removers, facts), whole, words }
}

function noteOn({ pi, id, alt }: SourceParagraph, removers: readonly Party[], facts: TextFacts): string | null {
  const say = sayOnExport(facts.language)
  if (pi !== null) return say(isBeside({ id, alt }) ? 'note.alternative' : 'note.new', { party: nameIn(facts, pi) })
  return removers.length === 0 ? null : say('note.removal', { parties: namesSaid(removers, facts), count: removers.length })
}

export const namesSaid = (parties: readonly Party[], facts: Pick<TextFacts, 'names'>): string =>
  parties.map((party) => nameIn(facts, party)).join(', ')
