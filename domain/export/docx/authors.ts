/** Whose a tracked change is, as word processors show it. Several parties that strike the same words are one author, since words can be struck only once. */
import type { Party } from '../../text/ids.ts'
import type { TextFacts } from '../types.ts'
import { nameIn } from '../named.ts'
import type { Attributes } from './xml.ts'

const BETWEEN = '; '

/** `México`; `Guatemala; México`. */
export const authorOf = (parties: readonly Party[], facts: Pick<TextFacts, 'names'>): string =>
  parties.map((party) => nameIn(facts, party)).join(BETWEEN)

/** Whom an author stands for, read back by their names; null for each who is not among these. */
export function behindAuthor<Code>(author: string, known: Readonly<Record<string, Code>>): readonly (Code | null)[] {
  const codeOf = (name: string): Code | null => (Object.hasOwn(known, name) ? (known[name] ?? null) : null)
  // A name may itself have in it what stands between two.
  const whole = codeOf(author)
  return whole === null ? author.split(BETWEEN).map(codeOf) : [whole]
}

/** By name, as a property of the file. */
export const partiesProperty = ({ names }: Pick<TextFacts, 'names'>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(names).map(([code, name]) => [name, code])))

export const stamp = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')

/** Numbers each change of the file anew, with its author and the day its party first proposed something in the paragraph. */
export type Changes = {
  readonly by: (parties: readonly Party[], paragraph: string) => Attributes
  /** For bookmarks, which share their numbers with the changes: none is used twice. */
  readonly next: () => number
}

/** LibreOffice takes changes of one author within a minute on both sides of a paragraph's end for one, and joins the paragraphs when it is refused:
 *  where a party has something in two neighbours, they are dated at least this far apart. */
const APART = 120_000

function datesOf({ source: { paragraphs }, proposedAt, of }: Pick<TextFacts, 'source' | 'proposedAt' | 'of'>): ReadonlyMap<string, number> {
  const dates = new Map<string, number>()
  paragraphs.forEach(({ id, proposals }, at) => {
    for (const { by } of proposals) {
      const own = proposedAt[`${id}/${by}`] ?? of.at
      const before = dates.get(`${paragraphs[at - 1]?.id}/${by}`) ?? Number.NEGATIVE_INFINITY
      dates.set(`${id}/${by}`, [own, own + APART, own - APART].find((each) => Math.abs(each - before) >= APART) ?? own)
    }
  })
  return dates
}

export function changesOf(facts: Pick<TextFacts, 'names' | 'proposedAt' | 'of' | 'source'>): Changes {
  let count = 0
  const dates = datesOf(facts)
  const at = (paragraph: string, party: Party): number => dates.get(`${paragraph}/${party}`) ?? facts.of.at
  return {
    next: () => ++count,
    by: (parties, paragraph) => ({
      'w:id': ++count,
      'w:author': authorOf(parties, facts),
      'w:date': stamp(Math.max(...parties.map((party) => at(paragraph, party)))),
    }),
  }
}
