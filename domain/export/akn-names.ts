/** What things are called in our Akoma Ntoso files: namespaces, ids within the file, addresses that stay. */
import type { Instant, Party } from '../text/ids.ts'
import type { StateOfText, TextFacts } from './types.ts'

export const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
/** Of what the format has no place for: roles, levels and markers of paragraphs, who proposes them. */
export const OURS = 'urn:declaro:akn:1'

export const partyId = (party: Party): string => `party_${party}`
/** By its place among those that the text cites. */
export const documentId = (at: number): string => `doc_${at + 1}`
/** A Recommendation's number may hold anything; an id may not. */
export const recommendationId = (number: string): string => `rec_${Array.from(number, inId).join('')}`
const inId = (sign: string): string => (/[A-Za-z0-9.-]/.test(sign) ? sign : `_${sign.codePointAt(0)?.toString(16) ?? ''}_`)

/** `CRM/XII/DEC` -> `crm-xii-dec`. */
const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || '-'

const THREE_LETTERS: Readonly<Record<string, string>> = { es: 'spa', en: 'eng', fr: 'fra', pt: 'por' }

/** As the format's addresses name a language. */
export function languageInAddress(language: string): string {
  const [base = language] = language.split('-')
  return THREE_LETTERS[base] ?? base
}

/** `eng`: of an expression in a file with several. */
export const expressionId = (language: string): string => languageInAddress(language)

/** Such a name before an id, as it is read back: `#eng__p_…` is `#p_…` of the expression. */
export const withoutExpression = (value: string): string => value.replace(/(^|\s)(#?)[a-z]{2,3}__/g, '$1$2')

/** `2031-04-27` by the clocks of the venue. */
export function dayAt(at: Instant, zone: string): string {
  const form = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const parts = new Map(form.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

function versionIn(of: StateOfText): string {
  switch (of.kind) {
    case 'live':
      return 'live'
    case 'revision':
      return `rev.${of.number}`
    case 'file':
      return slug(of.name)
    case 'certified':
      return of.corrigenda === 0 ? 'certified' : `certified-corr.${of.corrigenda}`
  }
}

export type Addresses = { readonly work: string; readonly expression: string; readonly manifestation: string }

/** The work's address does not change from one state of the text to the next; the expression's says which one it is. */
export const addressesOf = (facts: TextFacts): Addresses => addressesIn(facts, languageInAddress(facts.textLanguage))

/** `mul`: several languages. */
export const collectionAddresses = (facts: TextFacts): Addresses => addressesIn(facts, 'mul')

function addressesIn({ symbol, conference, of, zone, view }: TextFacts, language: string): Addresses {
  const work = `/akn/int/statement/declaration/${slug(conference)}${symbol === null ? '' : `/${slug(symbol)}`}`
  const kind = view === 'proposals' ? '-proposals' : ''
  const expression = `${work}/${language}@${dayAt(of.at, zone)}!${versionIn(of)}${kind}`
  return { work, expression, manifestation: `${expression}.akn` }
}
