/** What a text is exported from, before it is read and its digest is made: both are done where the paper is made. */
import type { Thread } from '../comments/types.ts'
import { fromJson, type JsonOf } from '../compile/json-of.ts'
import {
  type IssuedSource,
  issuedAs,
  type LiveSource,
  namesOf,
  partiesAmong,
  readIssued,
  readLive,
  type WordsInSide,
} from '../compile/unread.ts'
import type { SourceParagraph } from '../compile/types.ts'
import { citedIn } from '../register/cited.ts'
import type { Annexed } from '../register/types.ts'
import { textDigest } from '../seal/text.ts'
import type { Instant, ParagraphId, Party } from '../text/ids.ts'
import type { Run } from '../proposals/types.ts'
import type { IssuedSide } from '../languages/issued-sides.ts'
import { commentThen } from './comments.ts'
import { inSide, pairsOnPaper } from './side-facts.ts'
import type { StateOfText, TextFacts } from './types.ts'

type ProposedAt = JsonOf<readonly (readonly [ParagraphId, readonly (readonly [Party, Instant])[]])[]>

/** `names`: of every party of the conference. */
type About = Pick<
  TextFacts,
  'language' | 'textLanguage' | 'conference' | 'symbol' | 'isRehearsal' | 'zone' | 'view' | 'options' | 'names' | 'version'
> & {
  readonly proposedAt: ProposedAt
}
type LiveFacts = About & {
  readonly of: Extract<StateOfText, { readonly kind: 'live' }>
  readonly source: LiveSource
  readonly comments: TextFacts['comments']
  readonly links: JsonOf<TextFacts['links']>
  readonly recommendations: JsonOf<TextFacts['recommendations']>
  readonly annexed: Pick<Annexed, 'documents' | 'citations'>
  /** Where not the negotiated text is wanted: `textLanguage` names the version. */
  readonly words?: WordsInSide
}
/** `threads`: all that there are today. */
type IssuedFacts = About & {
  readonly of: Extract<StateOfText, { readonly kind: 'revision' }>
  readonly source: IssuedSource
  readonly threads: readonly Thread[]
  /** That the text was negotiated in: where `textLanguage` is another, the revision's own version in it is wanted. */
  readonly negotiated: string
}
export type UnreadFacts = LiveFacts | IssuedFacts

export const readFacts = (facts: UnreadFacts): TextFacts => ('threads' in facts ? issuedFacts(facts) : liveFacts(facts))

function liveFacts({ of, source: unread, comments, links, recommendations, annexed, words, ...about }: LiveFacts): TextFacts {
  const source = readLive(unread)
  const facts: TextFacts = {
    ...about,
    of,
    ...aboutText(about, source.paragraphs, comments),
    source,
    proposedAt: proposedUntil(Number.POSITIVE_INFINITY, about.proposedAt),
    comments,
    statements: [],
    links: fromJson(links),
    recommendations: fromJson(recommendations),
    cites: citedIn(annexed, source.paragraphs),
  }
  return words === undefined ? facts : inSide(facts, new Map(words.map(fromJson)))
}

/** As things stood when it was issued; the revision says itself when that was. */
function issuedFacts({ source: { json }, threads, negotiated, ...about }: IssuedFacts): TextFacts {
  const issued = fromJson(json)
  const source = readIssued(issued)
  const comments = threads.flatMap((thread) => commentThen(thread, source.paragraphs, issued.at))
  const facts: TextFacts = {
    ...about,
    of: issuedAs(issued),
    ...aboutText(about, source.paragraphs, comments),
    source,
    proposedAt: proposedUntil(issued.at, about.proposedAt),
    comments,
    statements: [],
    links: issued.links ?? [],
    recommendations: issued.recommendations ?? [],
    ...(issued.cites === undefined ? {} : { cites: issued.cites }),
  }
  return issuedInLanguage(facts, issued.sides ?? [], negotiated)
}

/** The negotiated text tells of all versions how they stood, a version of itself. */
function issuedInLanguage(facts: TextFacts, all: readonly IssuedSide[], negotiated: string): TextFacts {
  const isNegotiated = facts.textLanguage === negotiated
  const sides = all.filter(({ language }) => isNegotiated || language === facts.textLanguage)
  const labels = new Map(facts.source.paragraphs.map(({ id, label }) => [id, label]))
  const told = sides.length === 0 ? facts : { ...facts, pairs: sides.map((side) => pairsOnPaper(side, labels)) }
  return isNegotiated ? told : inSide(told, new Map(Object.entries(sides[0]?.words ?? {}) as [ParagraphId, readonly Run[]][]))
}

function aboutText({ textLanguage, names }: About, paragraphs: readonly SourceParagraph[], comments: TextFacts['comments']) {
  const parties = [...partiesAmong(paragraphs), ...comments.flatMap(({ remarks }) => remarks.map(({ by }) => by))]
  return { digest: textDigest(textLanguage, paragraphs), names: namesOf(parties, names) }
}

const proposedUntil = (until: Instant, lives: ProposedAt): TextFacts['proposedAt'] =>
  Object.fromEntries(
    fromJson(lives).flatMap(([paragraph, byParty]) =>
      byParty.flatMap(([by, at]) => (at > until ? [] : [[`${paragraph}/${by}`, at] as const])),
    ),
  )
