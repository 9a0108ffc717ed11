/** What a text is exported from, before it is read and its digest is made: both are done where the paper is made. */
import type { Thread } from '../comments/types.ts'
import { fromJson, type JsonOf } from '../compile/json-of.ts'
import { type IssuedSource, issuedAs, type LiveSource, namesOf, partiesAmong, readIssued, readLive } from '../compile/unread.ts'
import type { SourceParagraph } from '../compile/types.ts'
import { textDigest } from '../seal/text.ts'
import type { Instant, ParagraphId, Party } from '../text/ids.ts'
import { commentThen } from './comments.ts'
import type { StateOfText, TextFacts } from './types.ts'

type ProposedAt = JsonOf<readonly (readonly [ParagraphId, readonly (readonly [Party, Instant])[]])[]>

/** `names`: of every party of the conference. */
type About = Pick<
  TextFacts,
  'language' | 'textLanguage' | 'conference' | 'symbol' | 'isRehearsal' | 'zone' | 'view' | 'options' | 'names'
> & {
  readonly proposedAt: ProposedAt
}
type LiveFacts = About & {
  readonly of: Extract<StateOfText, { readonly kind: 'live' }>
  readonly source: LiveSource
  readonly comments: TextFacts['comments']
  readonly links: JsonOf<TextFacts['links']>
  readonly recommendations: JsonOf<TextFacts['recommendations']>
}
/** `threads`: all that there are today. */
type IssuedFacts = About & {
  readonly of: Extract<StateOfText, { readonly kind: 'revision' }>
  readonly source: IssuedSource
  readonly threads: readonly Thread[]
}
export type UnreadFacts = LiveFacts | IssuedFacts

export const readFacts = (facts: UnreadFacts): TextFacts => ('threads' in facts ? issuedFacts(facts) : liveFacts(facts))

function liveFacts({ of, source: unread, comments, links, recommendations, ...about }: LiveFacts): TextFacts {
  const source = readLive(unread)
  return {
    ...about,
    of,
    ...aboutText(about, source.paragraphs, comments),
    source,
    proposedAt: proposedUntil(Number.POSITIVE_INFINITY, about.proposedAt),
    comments,
    statements: [],
    links: fromJson(links),
    recommendations: fromJson(recommendations),
  }
}

/** As things stood when it was issued; the revision says itself when that was. */
function issuedFacts({ source: { json }, threads, ...about }: IssuedFacts): TextFacts {
  const issued = fromJson(json)
  const source = readIssued(issued)
  const comments = threads.flatMap((thread) => commentThen(thread, source.paragraphs, issued.at))
  return {
    ...about,
    of: issuedAs(issued),
    ...aboutText(about, source.paragraphs, comments),
    source,
    proposedAt: proposedUntil(issued.at, about.proposedAt),
    comments,
    statements: [],
    links: issued.links ?? [],
    recommendations: issued.recommendations ?? [],
  }
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
