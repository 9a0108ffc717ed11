/** A text as it is handed to the process that makes papers: as JSON that the room keeps, or as the revision that was issued. Labels, and who has what pending,
 *  are read where the paper is made, since of a long text that takes longer than a key may wait. */
import { partiesIn, proposalsIn } from '../proposals/read.ts'
import type { Run } from '../proposals/types.ts'
import type { DelegationCode, ParagraphId, Party } from '../text/ids.ts'
import type { CitedDocument } from '../register/cited.ts'
import { labelsFor } from '../text/labels.ts'
import { fromJson, type JsonOf } from './json-of.ts'
import type { CompilationFacts } from './paper.ts'
import { type SponsorHeld, withSponsors } from './sponsors.ts'
import type { IssuedSide } from '../languages/issued-sides.ts'
import type { WordingHeld } from './wordings.ts'
import type { PositionHeld, Source, SourceParagraph, StandingSaid, Version, View } from './types.ts'

/** Of a live text, by its own; `labels` are those that were given, `sponsors` those who stand behind proposals. */
export type LiveParagraph = Omit<SourceParagraph, 'proposals' | 'label' | 'standing'>
export type LiveSource = {
  readonly kind: 'live'
  readonly paragraphs: readonly JsonOf<LiveParagraph>[]
  readonly labels: JsonOf<readonly (readonly [ParagraphId, string])[]>
  readonly standing: JsonOf<readonly (readonly [ParagraphId, StandingSaid])[]>
  readonly positions: JsonOf<readonly PositionHeld[]>
  readonly sponsors: JsonOf<readonly SponsorHeld[]>
  readonly wordings: JsonOf<readonly WordingHeld[]>
}

/** What we issued, in the form in which we issued it. */
export type Issued = {
  readonly number: number
  readonly title: string
  readonly at: number
  readonly paragraphs: readonly Omit<SourceParagraph, 'proposals'>[]
  readonly positions: readonly PositionHeld[]
  /** Left out where there are none. */
  readonly sponsors?: readonly SponsorHeld[]
  readonly wordings?: readonly WordingHeld[]
  readonly sides?: readonly IssuedSide[]
  readonly cites?: readonly CitedDocument[]
  readonly links?: readonly { readonly recommendation: string; readonly paragraph: ParagraphId }[]
  readonly recommendations?: readonly { readonly number: string; readonly text: string }[]
}
export type IssuedSource = { readonly kind: 'issued'; readonly json: JsonOf<Issued> }

export type UnreadSource = LiveSource | IssuedSource

export function readLive({ paragraphs, labels, standing, positions, sponsors, wordings }: LiveSource): Source {
  const own = paragraphs.map(fromJson)
  const given = labelsFor(own, new Map(fromJson(labels)))
  const stands = new Map(fromJson(standing))
  return {
    paragraphs: own.map((paragraph) => ({
      ...paragraph,
      label: given.get(paragraph.id) ?? null,
      standing: stands.get(paragraph.id) ?? { kind: 'open' },
      proposals: proposalsIn(paragraph.runs, paragraph.pi),
    })),
    positions: withSponsors(fromJson(positions), fromJson(sponsors)),
    wordings: fromJson(wordings),
  }
}

export const readIssued = ({ paragraphs, positions, sponsors, wordings = [] }: Issued): Source => ({
  paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, proposals: proposalsIn(paragraph.runs, paragraph.pi) })),
  positions: withSponsors(positions, sponsors),
  wordings,
})

/** Every party with something pending, in the order of the alphabet. */
export const partiesAmong = (paragraphs: readonly Pick<SourceParagraph, 'runs' | 'pi'>[]): readonly Party[] =>
  [...new Set(paragraphs.flatMap(({ runs, pi }) => partiesIn(runs, pi)))].sort()

type Names = Readonly<Record<string, string>>

/** Of all the names of the conference those that a paper needs. */
export const namesOf = (parties: readonly (Party | DelegationCode)[], all: Names): Names =>
  Object.fromEntries([...new Set(parties)].sort().map((party) => [party, all[party] ?? party]))

/** Whose proposals are taken for settled is found where the text is read. */
export type UnreadView = Exclude<View, { readonly kind: 'adopted' }> | { readonly kind: 'adopted' }
/** `names`: of every party of the conference. */
export type UnreadFacts = Omit<CompilationFacts, 'source' | 'view' | 'of'> & {
  readonly of: CompilationFacts['of']
  readonly view: UnreadView
  readonly source: UnreadSource
  readonly version?: UnreadVersion | undefined
}

/** Words of a version in another language, by paragraph. */
export type WordsInSide = readonly JsonOf<readonly [ParagraphId, readonly Run[]]>[]
/** `words`: as they stand now; of an issued text those that it was issued with are read with it. */
export type UnreadVersion = Pick<Version, 'language' | 'as'> & { readonly words: WordsInSide }

export function readFacts({ version, ...facts }: UnreadFacts): CompilationFacts {
  const { of, source } = readSource({ version, ...facts })
  const pending = partiesAmong(source.paragraphs)
  const view: View = facts.view.kind === 'adopted' ? { kind: 'adopted', parties: pending } : facts.view
  const named = view.kind === 'delegation' ? [...pending, view.party] : pending
  return { ...facts, of, source, view, names: namesOf(named, facts.names) }
}

/** A revision says itself when it was issued. */
function readSource({ of, source, version }: UnreadFacts): Pick<CompilationFacts, 'of' | 'source'> {
  if (source.kind === 'live') return { of, source: withVersion(readLive(source), version, (said) => wordsIn(said.words)) }
  const issued = fromJson(source.json)
  const wordsThen = ({ language }: UnreadVersion): Version['words'] => issued.sides?.find((side) => side.language === language)?.words ?? {}
  return { of: issuedAs(issued), source: withVersion(readIssued(issued), version, wordsThen) }
}

const wordsIn = (words: WordsInSide): Version['words'] => Object.fromEntries(words.map(fromJson))

const withVersion = (source: Source, version: UnreadVersion | undefined, wordsOf: (version: UnreadVersion) => Version['words']): Source =>
  version === undefined ? source : { ...source, version: { language: version.language, as: version.as, words: wordsOf(version) } }

export const issuedAs = ({ number, title, at }: Issued) => ({ kind: 'revision', number, title, at }) as const
