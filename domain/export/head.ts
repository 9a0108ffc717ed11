/** What every page says of the text on it. */
import { sayOnExport } from '../sentences/exports.ts'
import { dayAndTime } from '../template/dates.ts'
import { numberOf, shortDigest } from './named.ts'
import { languageSaid } from './pairs.ts'
import type { TextFacts } from './types.ts'

export type Head = {
  readonly conference: string
  readonly symbol: string | null
  /** `Rev.3`. */
  readonly which: string
  readonly date: string
  /** What a paper of a rehearsal is marked with. */
  readonly mark: string | null
  readonly view: string | null
  readonly digest: string
}

/** Of a text that still changes, the hour too. */
function dateSaid({ of, zone, language }: TextFacts): string {
  const { day, time } = dayAndTime(of.at, zone, language)
  return of.kind === 'certified' ? day : `${day}, ${time}`
}

/** In groups, as people compare digits by eye: `a1b2 c3d4 e5f6`. */
const grouped = (digest: string): string => (digest.match(/.{1,4}/g) ?? []).join(' ')

export function headOfText(facts: TextFacts): Head {
  const { of, language, isRehearsal, view, version, textLanguage, conference, symbol } = facts
  const say = sayOnExport(language)
  return {
    conference,
    symbol,
    which: numberOf(of) ?? say(of.kind === 'certified' ? 'kind.certified' : 'kind.live'),
    date: dateSaid(facts),
    mark: isRehearsal ? say('rehearsal') : null,
    view: view === 'proposals' ? say('view.proposals') : version === undefined ? null : languageSaid(textLanguage, language),
    digest: say('digest', { digest: grouped(shortDigest(facts)) }),
  }
}
