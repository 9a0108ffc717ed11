/** What a file that a delegation sent back would propose: read, found in the text paragraph by paragraph, and merged with what changed meanwhile.
 *  Pure, and heavy for large files: the server asks it in a thread of its own. Start at `previewOf`. */
import { behindAuthor } from '../export/docx/authors.ts'
import { authorsIn, type TracedFile } from '../files/traced.ts'
import type { DelegationCode, Party } from '../text/ids.ts'
import { alike, comparedSides, idAmong, type Known, pairsBetween } from './compared.ts'
import { commentsOf } from './comments.ts'
import { partiesNamed, REVISION_PROPERTY, withoutVersions } from './own-properties.ts'
import { asOurs, byId, type Found, foundIn, planOf, tidy } from './plan.ts'
import { type Sides, sidesOf, type Takes } from './sides.ts'
import type { Against, AuthorFound, ImportPreview, Ours } from './types.ts'

export type ImportFacts = {
  readonly by: DelegationCode
  readonly language: string
  readonly ours: readonly Ours[]
  /** What a file without tracked changes may have come from, the newest last; `number` null for the text as it stands. */
  readonly issued: readonly { readonly number: number | null; readonly paragraphs: readonly Known[] }[]
  /** Names that are a party's, in any of the conference's languages. */
  readonly names: Readonly<Record<string, Party>>
  /** Authors whose changes are not meant; null: those who are known to be another party. */
  readonly without: readonly string[] | null
  /** Comments that are made already, by paragraph. */
  readonly said: Readonly<Record<string, readonly string[]>>
}

export function previewOf(given: TracedFile, facts: ImportFacts): ImportPreview {
  const file = withoutVersions(given)
  const { by, ours, language } = facts
  const authors = authorsFound(file, facts)
  const isTracked = authors.some(({ isTaken }) => isTaken)
  const taken = new Set(authors.flatMap(({ name, isTaken }) => (isTaken ? [name] : [])))
  const takes: Takes = ({ author }) => taken.has(author)
  const { against, sides, found } = isTracked ? tracked(file, facts, takes) : compared(file, facts, takes)
  const plan = planOf({ sides, found, ours, file, language, isTracked })
  return {
    by,
    format: file.format,
    against,
    authors,
    unread: file.unread,
    inOthers: sides.inOthers,
    otherBases: isTracked ? otherBases(sides, found, facts) : [],
    ...plan,
    ...commentsOf({
      file,
      by,
      oursAt: placesIn(sides, found),
      partyOf: (author) => partyOf(author, file, facts),
      isSaid: ({ id }, text) => facts.said[id]?.includes(text) === true,
    }),
  }
}

type Understood = { readonly against: Against; readonly sides: Sides; readonly found: Found }

function tracked(file: TracedFile, { ours, language }: ImportFacts, takes: Takes): Understood {
  const sides = sidesOf(file, takes)
  const found = foundIn(pairsBetween(ours, sides.before, language), ours)
  return { against: { kind: 'tracked' }, sides, found }
}

/** Paragraphs that begin from words which were never the text's: somebody may have written without tracking. */
function otherBases({ before }: Sides, found: Found, { issued }: ImportFacts): readonly (string | null)[] {
  const known = new Set(issued.flatMap(({ paragraphs }) => paragraphs.map(({ id, text }) => `${id} ${inOneForm(text)}`)))
  return before.flatMap(({ text }, index) => {
    const ours = found.get(index)
    if (ours === undefined) return []
    const base = inOneForm(asOurs(tidy(text), ours))
    return base === inOneForm(ours.text) || known.has(`${ours.id} ${base}`) ? [] : [ours.label]
  })
}

const inOneForm = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ')

/** Against the text it says that it came from; else the one that it has most paragraphs of, the newest of several. */
function compared(file: TracedFile, { ours, issued, language }: ImportFacts, takes: Takes): Understood {
  const named = Number(file.properties[REVISION_PROPERTY])
  const from = issued.find(({ number }) => number === named) ?? nearest(file, takes, issued)
  const sides = comparedSides(file, takes, from?.paragraphs ?? [], language)
  const number = from?.number ?? null
  return {
    against: number === null ? { kind: 'live' } : { kind: 'revision', number },
    sides,
    found: byId(
      sides.before.map(({ names }) => idAmong(names)),
      ours,
    ),
  }
}

const nearest = (file: TracedFile, takes: Takes, issued: ImportFacts['issued']): ImportFacts['issued'][number] | undefined =>
  issued
    .map((each) => ({ each, alike: alike(file, takes, each.paragraphs) }))
    .reduce<{ each: ImportFacts['issued'][number]; alike: number } | null>(
      (best, next) => (best === null || next.alike >= best.alike ? next : best),
      null,
    )?.each

function authorsFound(file: TracedFile, facts: ImportFacts): readonly AuthorFound[] {
  return [...authorsIn(file)].map(([name, changes]) => {
    const party = partyOf(name, file, facts)
    return { name, changes, party, isTaken: facts.without === null ? party === null || party === facts.by : !facts.without.includes(name) }
  })
}

/** Of an author that stands for several, as for words that several struck: the delegation itself where it is one of them. */
function partyOf(author: string, file: TracedFile, { names, by }: ImportFacts): Party | null {
  const known = new Set<string>(Object.values(names))
  const named = Object.entries(partiesNamed(file)).filter((entry): entry is [string, Party] => known.has(entry[1]))
  const parties = behindAuthor(author, { ...names, ...Object.fromEntries(named) })
  return parties.includes(null) ? null : (parties.find((party) => party === by) ?? parties[0] ?? null)
}

/** By a paragraph of the file, ours. What is new has none. */
function placesIn({ before, after }: Sides, found: Found): (at: number) => Ours | null {
  const places = new Map<number, Ours>()
  before.forEach(({ at }, index) => {
    const ours = found.get(index)
    if (ours !== undefined) places.set(at, ours)
  })
  for (const { at, was } of after) {
    const ours = was === null ? undefined : found.get(was)
    if (ours !== undefined) places.set(at, ours)
  }
  return (at) => places.get(at) ?? null
}
