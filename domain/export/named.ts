/** What a file of the text is called, and the lines that say which text it is: the same in every form. */
import { sayOnExport } from '../sentences/exports.ts'
import { dayAndTime } from '../template/dates.ts'
import { languageSaid, pairsLines, versionSaid } from './pairs.ts'
import type { StateOfText, TextFacts } from './types.ts'

/** Of the digest, as it is printed on each page: enough to tell two texts apart by eye. */
export const SHORT_DIGEST = 12

export const shortDigest = ({ digest }: Pick<TextFacts, 'digest'>): string => digest.slice(0, SHORT_DIGEST)

/** `Rev.3`, `Corr.1`, or a file's own name; null for what has none. */
export function numberOf(of: StateOfText): string | null {
  if (of.kind === 'revision') return `Rev.${of.number}`
  if (of.kind === 'file') return of.name
  return of.kind === 'certified' && of.corrigenda > 0 ? `Corr.${of.corrigenda}` : null
}

type Dated = Pick<TextFacts, 'of' | 'zone' | 'language'>
type Version = Pick<TextFacts, 'version' | 'textLanguage'>

export const dayOf = ({ of, zone, language }: Dated): string => dayAndTime(of.at, zone, language).day

/** What state the text is in, in words. */
export function stateLine({ of, zone, language }: Dated): string {
  const say = sayOnExport(language)
  const { day, time } = dayAndTime(of.at, zone, language)
  switch (of.kind) {
    case 'live':
      return say('state.live', { day, time })
    case 'revision':
      return say('state.revision', { number: of.number, title: of.title, day, time })
    case 'file':
      return say('state.file', { name: of.name })
    case 'certified':
      return of.corrigenda === 0 ? say('state.certified', { day }) : say('state.corrected', { day, count: of.corrigenda })
  }
}

/** What stands on the head of every page beside the title: `CRM/XII/DEC`, `Rev.3`, the day. */
export function headOfPage(facts: Dated & Version & Pick<TextFacts, 'symbol' | 'isRehearsal'>): readonly string[] {
  const { symbol, of, language, isRehearsal } = facts
  const say = sayOnExport(language)
  const which = numberOf(of) ?? say(`kind.${of.kind === 'certified' ? 'certified' : 'live'}`)
  const version = facts.version === undefined ? [] : [languageSaid(facts.textLanguage, language)]
  return [...(isRehearsal ? [say('rehearsal')] : []), ...(symbol === null ? [] : [symbol]), which, ...version, dayOf(facts)]
}

/** What a reader is told before the text, where there is no head of a page: its state in words, how it is shown, its digest. */
export function linesOnTop(facts: Dated & Version & Pick<TextFacts, 'view' | 'digest' | 'pairs'>): readonly string[] {
  const view = sayOnExport(facts.language)(facts.view === 'clean' ? 'view.clean' : 'view.marked')
  const version = versionSaid(facts)
  return [
    stateLine(facts),
    ...(version === null ? [] : [version]),
    ...(facts.of.kind === 'certified' ? [] : [view]),
    ...pairsLines(facts),
    digestLine(facts),
  ]
}

export const digestLine = (facts: Pick<TextFacts, 'digest' | 'language'>): string =>
  sayOnExport(facts.language)('digest', { digest: shortDigest(facts) })

/** The file's name, without its ending. */
export function exportName(facts: Dated & Version & Pick<TextFacts, 'view' | 'symbol'>): string {
  const { of, language, view, symbol } = facts
  const say = sayOnExport(language)
  const which = of.kind === 'live' ? `${say('kind.live')} ${dayOf(facts)}` : (numberOf(of) ?? say('kind.certified'))
  const named = symbol === null ? say('file') : symbol.replaceAll(/[/\\:]+/g, '-')
  const version = facts.version === undefined ? [] : [facts.textLanguage.toUpperCase()]
  return [named, which, ...version, ...(view === 'proposals' ? [say('view.proposals')] : [])].join(' ')
}

/** Of several versions together: `CRM-XII-DEC Rev.3 ES-EN`. */
export function besideName([first, ...others]: readonly Parameters<typeof exportName>[0][]): string {
  if (first === undefined) return ''
  const languages = [first, ...others].map(({ textLanguage }) => textLanguage.toUpperCase()).join('-')
  const { version: _, ...unnamed } = first
  return `${exportName(unnamed)} ${languages}`
}

/** Names of parties as a paper says them. */
export const nameIn = ({ names }: Pick<TextFacts, 'names'>, code: string): string => names[code] ?? code
