/** What is still missing before the text can be adopted, and then before it can be certified: each with the paragraphs that it is about. */
import { alternativesOf, isRivalWording } from '../proposals/alternatives.ts'
import type { ParagraphView } from '../proposals/types.ts'
import type { ParagraphId } from '../text/ids.ts'
import { baseText, blanksLeft } from './blanks.ts'

/** In the order in which a meeting clears them. */
export const BEFORE_ADOPTION = [
  'conflicts',
  'alternatives',
  'late',
  'proposals',
  'wordings',
  'blanks',
  'packages',
  'open',
  'ad-referendum',
  'direct-writing',
] as const
export const BEFORE_CERTIFICATION = ['corrections', 'dispositions', 'version-blanks', 'pairs'] as const
export type MissingKind = (typeof BEFORE_ADOPTION)[number] | (typeof BEFORE_CERTIFICATION)[number]

/** `count` counts conflicts, proposals, blanks, packages and so on; `paragraphs` are where they are, in the order of the text. */
export type Missing = {
  readonly kind: MissingKind
  readonly count: number
  readonly paragraphs: readonly ParagraphId[]
  /** Numbers of Recommendations without a disposition. */
  readonly recommendations: readonly string[]
}

/** What the list is made of: the server reads it from the room's facts, a page from what it is shown. */
export type AdoptionFacts = {
  readonly paragraphs: readonly ParagraphView[]
  readonly standingOf: (paragraph: ParagraphId) => 'open' | 'ad-referendum' | 'agreed'
  readonly conflictsIn: (paragraph: ParagraphId) => number
  readonly packages: readonly { readonly paragraphs: readonly ParagraphId[] }[]
  /** Came up in the second sitting with nothing behind it, and the meeting has not said whether it admits it. */
  readonly isToAdmit: (paragraph: ParagraphId) => boolean
  readonly writesDirectly: boolean
  /** Wording in other languages that nobody has rendered yet: beside which paragraph each stands. */
  readonly unrendered: readonly (ParagraphId | null)[]
}

export function missingForAdoption(facts: AdoptionFacts): readonly Missing[] {
  const { paragraphs } = facts
  const isBase = ({ pi }: ParagraphView): boolean => pi === null
  const written = paragraphs.filter((each) => isBase(each) && baseText(each).trim() !== '')
  const standing = (wanted: 'open' | 'ad-referendum') => (each: ParagraphView) => (facts.standingOf(each.id) === wanted ? 1 : 0)
  return [
    counted('conflicts', paragraphs, ({ id }) => facts.conflictsIn(id)),
    counted('alternatives', paragraphs, (each) => (leads(paragraphs, each) ? 1 : 0)),
    counted('late', paragraphs, ({ id }) => (facts.isToAdmit(id) ? 1 : 0)),
    counted('proposals', paragraphs, ({ proposals }) => proposals.length),
    wordingsWaiting(facts),
    counted('blanks', written, (each) => blanksLeft(baseText(each)).length),
    packagesOpen(facts),
    counted('open', written, standing('open')),
    counted('ad-referendum', written, standing('ad-referendum')),
    ...(facts.writesDirectly ? [{ kind: 'direct-writing', count: 1, paragraphs: [], recommendations: [] } as const] : []),
  ].filter(({ count }) => count > 0)
}

function counted(kind: MissingKind, among: readonly ParagraphView[], howMany: (paragraph: ParagraphView) => number): Missing {
  const found = among.map((each) => ({ id: each.id, count: howMany(each) })).filter(({ count }) => count > 0)
  return { kind, count: found.reduce((sum, { count }) => sum + count, 0), paragraphs: found.map(({ id }) => id), recommendations: [] }
}

const wordingsWaiting = ({ unrendered, paragraphs }: AdoptionFacts): Missing => ({
  kind: 'wordings',
  count: unrendered.length,
  paragraphs: paragraphs.flatMap(({ id }) => (unrendered.includes(id) ? [id] : [])),
  recommendations: [],
})

const leads = (paragraphs: readonly ParagraphView[], each: ParagraphView): boolean =>
  each.alt !== null && !isRivalWording(each) && alternativesOf(paragraphs, each.id)?.lead.id === each.id

/** A package counts until all of it is agreed, and names what is not. */
function packagesOpen({ packages, standingOf, paragraphs }: AdoptionFacts): Missing {
  const there = new Set(paragraphs.map(({ id }) => id))
  const waiting = packages.map((each) => each.paragraphs.filter((id) => there.has(id) && standingOf(id) !== 'agreed'))
  const open = waiting.filter(({ length }) => length > 0)
  return { kind: 'packages', count: open.length, paragraphs: open.flat(), recommendations: [] }
}

export type CertificationFacts = {
  /** Paragraphs of the corrections that wait for the chair. */
  readonly corrections: readonly ParagraphId[]
  /** Numbers of Recommendations of which nobody has said what became of them. */
  readonly undisposed: readonly string[]
  /** Paragraphs whose counterpart in an authentic language is not known to say the same; one for each such language. The chair may note why. */
  readonly pairs: readonly ParagraphId[]
  /** Paragraphs of the authentic languages' versions in which a place was left to be filled, once for each place. */
  readonly blanks: readonly ParagraphId[]
}

export function missingForCertification({ corrections, undisposed, pairs, blanks }: CertificationFacts): readonly Missing[] {
  const all: readonly Missing[] = [
    { kind: 'corrections', count: corrections.length, paragraphs: [...new Set(corrections)], recommendations: [] },
    { kind: 'dispositions', count: undisposed.length, paragraphs: [], recommendations: undisposed },
    { kind: 'version-blanks', count: blanks.length, paragraphs: [...new Set(blanks)], recommendations: [] },
    { kind: 'pairs', count: pairs.length, paragraphs: [...new Set(pairs)], recommendations: [] },
  ]
  return all.filter(({ count }) => count > 0)
}
