/** What every page says of the text on it. */
import { sayOnPaper } from '../sentences/papers.ts'
import { sayOfText } from '../sentences/text-on-paper.ts'
import { dayAndTime } from '../template/dates.ts'
import type { TextFacts } from './types.ts'

/** Enough of the digest to tell two texts apart by eye: `a1b2 c3d4 e5f6`. */
export const shortDigest = (digest: string): string => (digest.slice(0, 12).match(/.{4}/g) ?? []).join(' ')

export type Head = {
  readonly conference: string
  readonly symbol: string | null
  /** `Rev.3`. */
  readonly state: string
  readonly date: string
  /** What a paper of a rehearsal is marked with. */
  readonly mark: string | null
  readonly view: string | null
  readonly digest: string
}

function stateSaid({ of, language }: Pick<TextFacts, 'of' | 'language'>): string {
  const say = sayOfText(language)
  switch (of.kind) {
    case 'live':
      return say('state.live')
    case 'revision':
      return say('state.revision', { number: of.number })
    case 'certified':
      return of.corrigenda === 0 ? say('state.certified') : say('state.corrected', { count: of.corrigenda })
  }
}

/** Of a text that still changes, the hour too. */
function dateSaid({ of, zone, language }: TextFacts): string {
  const { day, time } = dayAndTime(of.at, zone, language)
  return of.kind === 'certified' ? day : `${day}, ${time}`
}

export function headOfText(facts: TextFacts): Head {
  const say = sayOfText(facts.language)
  return {
    conference: facts.conference,
    symbol: facts.symbol,
    state: stateSaid(facts),
    date: dateSaid(facts),
    mark: facts.isRehearsal ? sayOnPaper(facts.language)('paper.rehearsal') : null,
    view: facts.view === 'proposals' ? say('view.proposals') : null,
    digest: say('digest', { digest: shortDigest(facts.digest) }),
  }
}
