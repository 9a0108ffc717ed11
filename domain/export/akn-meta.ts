/** What an Akoma Ntoso file says of itself: which text, by whom, whose proposals are in it, and which Recommendations stand behind which paragraphs. */
import { proposalsIn } from '../proposals/read.ts'
import type { SourceParagraph } from '../compile/types.ts'
import { sayOnExport } from '../sentences/exports.ts'
import type { Party } from '../text/ids.ts'
import type { Section } from './akn-body.ts'
import {
  type Addresses,
  addressesOf,
  collectionAddresses,
  dayAt,
  documentId,
  languageInAddress,
  OURS,
  partyId,
  recommendationId,
} from './akn-names.ts'
import { element, empty, holding, lines, xmlWords } from './akn-xml.ts'
import { numberOf } from './named.ts'
import type { TextFacts } from './types.ts'

const SOURCE = { source: '#declaro' } as const

type Level = 'FRBRWork' | 'FRBRExpression' | 'FRBRManifestation'

/** `part` names a component of the whole: `!annex_1`. */
function level(name: Level, address: string, facts: TextFacts, part: string, more: readonly string[]): string {
  return element(
    name,
    {},
    lines([
      empty('FRBRthis', { value: `${address}${part === '' ? '' : `/${part}`}` }),
      empty('FRBRuri', { value: address }),
      ...(name === 'FRBRWork' && part === '' && facts.symbol !== null ? [empty('FRBRalias', { name: 'symbol', value: facts.symbol })] : []),
      empty('FRBRdate', { date: dayAt(facts.of.at, facts.zone), name: name === 'FRBRManifestation' ? 'generation' : facts.of.kind }),
      empty('FRBRauthor', { href: '#conference' }),
      ...more,
    ]),
  )
}

function identification(facts: TextFacts, { work, expression, manifestation }: Addresses, part: string): string {
  return element(
    'identification',
    SOURCE,
    lines([
      level('FRBRWork', work, facts, part, workProperties(facts)),
      level('FRBRExpression', expression, facts, part, expressionProperties(facts)),
      level('FRBRManifestation', manifestation, facts, part, [empty('FRBRformat', { value: 'application/akn+xml' })]),
    ]),
  )
}

/** A courtesy translation says what it is no more than: the others are equally authentic. */
const expressionProperties = ({ version, textLanguage }: TextFacts): readonly string[] => [
  ...(version === undefined ? [] : [empty('FRBRauthoritative', { value: String(version === 'authentic') })]),
  empty('FRBRlanguage', { language: languageInAddress(textLanguage) }),
]

/** Of a file with several expressions: the one work, and all languages. */
export function collectionMeta(all: readonly TextFacts[]): string {
  const [facts] = all
  if (facts === undefined) throw new RangeError('a collection holds one expression at least')
  const { work, expression, manifestation } = collectionAddresses(facts)
  const languages = all.map(({ textLanguage }) => empty('FRBRlanguage', { language: languageInAddress(textLanguage) }))
  return element(
    'meta',
    {},
    lines([
      element(
        'identification',
        SOURCE,
        lines([
          level('FRBRWork', work, facts, '', workProperties(facts)),
          level('FRBRExpression', expression, facts, '', languages),
          level('FRBRManifestation', manifestation, facts, '', [empty('FRBRformat', { value: 'application/akn+xml' })]),
        ]),
      ),
      element('references', SOURCE, lines(ownReferences(facts))),
    ]),
  )
}

const workProperties = ({ symbol }: TextFacts): readonly string[] => [
  empty('FRBRcountry', { value: 'int' }),
  ...(symbol === null ? [] : [empty('FRBRnumber', { value: symbol })]),
]

const ownReferences = ({ conference }: TextFacts): readonly string[] => [
  empty('TLCOrganization', { eId: 'conference', href: '/akn/ontology/organization/declaro/conference', showAs: conference }),
  empty('TLCOrganization', { eId: 'declaro', href: '/akn/ontology/organization/declaro', showAs: 'Declaro' }),
]

/** Of a component: who and what it is part of stands in the whole's own. */
export const metaOfPart = (facts: TextFacts, part: string): string =>
  element('meta', {}, lines([identification(facts, addressesOf(facts), `!${part}`)]))

/** A clean text is the text alone. */
const commentsShown = ({ view, comments }: TextFacts): TextFacts['comments'] => (view === 'clean' ? [] : comments)

const isOffice = (party: Party): boolean => party === 'chair' || party === 'secretariat'

const partiesIn = (paragraphs: readonly SourceParagraph[], facts: TextFacts): readonly Party[] =>
  [
    ...new Set<Party>([
      ...paragraphs.flatMap(({ runs, pi }) => proposalsIn(runs, pi).map(({ by }) => by)),
      ...facts.statements.map(({ by }) => by),
      ...commentsShown(facts).flatMap(({ remarks }) => remarks.map(({ by }) => by)),
    ]),
  ].sort()

function partyReference(party: Party, names: TextFacts['names']): string {
  const kind = isOffice(party) ? 'TLCRole' : 'TLCOrganization'
  return empty(kind, {
    eId: partyId(party),
    href: `/akn/ontology/${isOffice(party) ? 'role' : 'organization'}/declaro/${party}`,
    showAs: names[party] ?? party,
    shortForm: party,
  })
}

function references(paragraphs: readonly SourceParagraph[], facts: TextFacts, { expression }: Addresses): string {
  const recommendations = facts.recommendations.map(({ number }) =>
    empty('TLCReference', {
      eId: recommendationId(number),
      name: 'recommendation',
      href: `/akn/ontology/reference/declaro/${recommendationId(number)}`,
      showAs: number,
    }),
  )
  const documents = (facts.cites ?? []).map(({ symbol, title, version, sha256 }, at) =>
    empty('TLCReference', {
      eId: documentId(at),
      name: 'document',
      href: `/akn/ontology/reference/declaro/${documentId(at)}`,
      showAs: title,
      shortForm: symbol,
      'declaro:version': version,
      'declaro:sha256': sha256,
    }),
  )
  return element(
    'references',
    SOURCE,
    lines([
      empty('original', { eId: 'original', href: expression, showAs: facts.symbol ?? facts.conference }),
      ...ownReferences(facts),
      ...partiesIn(paragraphs, facts).map((party) => partyReference(party, facts.names)),
      ...recommendations,
      ...documents,
    ]),
  )
}

/** Which Recommendation is behind which paragraph, both ways findable, and which documents a paragraph cites. */
function traced(paragraphs: readonly SourceParagraph[], { links, recommendations, cites = [] }: TextFacts): readonly string[] {
  const here = new Set(paragraphs.map(({ id }) => id))
  const known = new Set(recommendations.map(({ number }) => number))
  const found = links.filter(({ paragraph, recommendation }) => here.has(paragraph) && known.has(recommendation))
  const each = found.map(({ recommendation, paragraph }) =>
    empty('implicitReference', { for: paragraph, href: `#${recommendationId(recommendation)}`, showAs: recommendation }),
  )
  const cited = cites.flatMap(({ symbol, paragraphs: citing }, at) =>
    citing
      .filter((id) => here.has(id))
      .map((paragraph) => empty('implicitReference', { for: paragraph, href: `#${documentId(at)}`, showAs: symbol })),
  )
  return holding('analysis', SOURCE, holding('otherReferences', SOURCE, [...each, ...cited]))
}

const lineOf = (text: string): string => element('p', {}, text.split('\n').map(xmlWords).join('<eol/>'))

function notes(facts: TextFacts): readonly string[] {
  const recommendations = facts.recommendations.map(({ number, text }) =>
    element(
      'note',
      { eId: `note_${recommendationId(number)}`, class: 'recommendation', refersTo: `#${recommendationId(number)}` },
      lineOf(text),
    ),
  )
  const comments = commentsShown(facts).map(({ number, paragraph, remarks }) =>
    element(
      'note',
      { eId: `comment_${number}`, class: 'comment', 'declaro:paragraph': paragraph },
      remarks.map(({ by, text, at }) => remark(by, text, at)).join(''),
    ),
  )
  return holding('notes', SOURCE, [...recommendations, ...comments])
}

const remark = (by: Party, text: string, at: number): string =>
  element('p', { refersTo: `#${partyId(by)}`, 'declaro:at': new Date(at).toISOString() }, text.split('\n').map(xmlWords).join('<eol/>'))

function proposals(paragraphs: readonly SourceParagraph[], { proposedAt }: TextFacts): readonly string[] {
  return paragraphs.flatMap(({ id, runs, pi }) =>
    proposalsIn(runs, pi).map(({ by, kind }) => {
      const at = proposedAt[`${id}/${by}`]
      return empty('declaro:proposal', {
        paragraph: `#${id}`,
        by: `#${partyId(by)}`,
        kind,
        at: at === undefined ? null : new Date(at).toISOString(),
      })
    }),
  )
}

/** By their labels, as readers of the paper find them. */
const pairs = ({ pairs: all = [] }: TextFacts): readonly string[] =>
  all.flatMap(({ language, stale, unchecked, untranslated }) =>
    [['stale', stale] as const, ['unchecked', unchecked] as const, ['untranslated', untranslated] as const].flatMap(([kind, labels]) =>
      labels.length === 0 ? [] : [empty('declaro:pairs', { language, kind, labels: labels.join(' ') })],
    ),
  )

/** What the format has no place for. Sections are told in their order: in the file they stand where the format has them. */
function ours(paragraphs: readonly SourceParagraph[], sections: readonly Section[], facts: TextFacts): string {
  const told = sections.map(({ id, kind }) => empty('declaro:section', { id, kind }))
  return element(
    'proprietary',
    { ...SOURCE, 'xmlns:declaro': OURS },
    lines([
      empty('declaro:text', { language: facts.textLanguage, digest: facts.digest, view: facts.view, state: facts.of.kind }),
      ...(facts.isRehearsal ? [empty('declaro:rehearsal', {})] : []),
      ...told,
      ...proposals(paragraphs, facts),
      ...pairs(facts),
    ]),
  )
}

function publication({ of, zone, symbol, language }: TextFacts): string {
  const showAs = numberOf(of) ?? sayOnExport(language)(of.kind === 'certified' ? 'kind.certified' : 'kind.live')
  return empty('publication', { date: dayAt(of.at, zone), name: of.kind, showAs, number: symbol })
}

function lifecycle({ of, zone }: TextFacts): string {
  const corrections = of.kind === 'certified' && of.corrigenda > 0
  const event = { date: dayAt(of.at, zone), source: '#original' }
  return element(
    'lifecycle',
    SOURCE,
    lines([
      empty('eventRef', { eId: 'event_1', ...event, type: 'generation', 'declaro:event': of.kind }),
      ...(corrections
        ? [empty('eventRef', { eId: 'event_2', ...event, type: 'amendment', 'declaro:event': `Corr.${of.corrigenda}` })]
        : []),
    ]),
  )
}

export function metaOf(facts: TextFacts, paragraphs: readonly SourceParagraph[], sections: readonly Section[]): string {
  const addresses = addressesOf(facts)
  return element(
    'meta',
    {},
    lines([
      identification(facts, addresses, ''),
      publication(facts),
      lifecycle(facts),
      ...traced(paragraphs, facts),
      references(paragraphs, facts, addresses),
      ...notes(facts),
      ours(paragraphs, sections, facts),
    ]),
  )
}
