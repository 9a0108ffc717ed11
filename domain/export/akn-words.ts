/** A paragraph's words in Akoma Ntoso: insertions and strikes with whose they are, emphasis, line ends, references to Recommendations. */
import type { Run } from '../proposals/types.ts'
import type { Party } from '../text/ids.ts'
import type { Emphasis } from '../text/schema.ts'
import { partyId, recommendationId } from './akn-names.ts'
import { element, xmlWords } from './akn-xml.ts'

/** Numbers of the Recommendations that words can refer to. */
export type Referred = ReadonlySet<string>

/** Neighbours that are alike by what `keyOf` says, each held by what `hold` makes of the first. */
function grouped(runs: readonly Run[], keyOf: (run: Run) => string, hold: (first: Run, runs: readonly Run[]) => string): string {
  const groups: Run[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(run)) last.push(run)
    else groups.push([run])
  }
  return groups.map((group) => (group[0] === undefined ? '' : hold(group[0], group))).join('')
}

export const wordsOf = (runs: readonly Run[], referred: Referred): string =>
  grouped(
    runs,
    ({ ins }) => ins ?? '',
    ({ ins }, inserted) => held('ins', ins === null ? [] : [ins], struck(inserted, referred)),
  )

const struck = (runs: readonly Run[], referred: Referred): string =>
  grouped(
    runs,
    ({ dels }) => dels.join(),
    ({ dels }, alike) => held('del', dels, alike.map((run) => emphasised(run, referred)).join('')),
  )

const held = (name: 'ins' | 'del', by: readonly Party[], inner: string): string =>
  by.length === 0 ? inner : element(name, { class: by.join(' '), refersTo: by.map((party) => `#${partyId(party)}`).join(' ') }, inner)

export const EMPHASIS_ELEMENTS: Readonly<Record<Emphasis, string>> = { bold: 'b', italic: 'i', underline: 'u' }

const emphasised = ({ text, emphasis }: Run, referred: Referred): string =>
  emphasis.toReversed().reduce((inner, each) => element(EMPHASIS_ELEMENTS[each], {}, inner), withReferences(text, referred))

const RECOMMENDATION = /(?<=\bRecomm?enda(?:ci[oó]n|[cç][aã]o|tion) )\d[\w.]*\w|(?<=\bRecomm?enda(?:ci[oó]n|[cç][aã]o|tion) )\d/giu

function withReferences(text: string, referred: Referred): string {
  let out = ''
  let from = 0
  for (const { 0: number, index } of text.matchAll(RECOMMENDATION)) {
    if (!referred.has(number)) continue
    out += withLineEnds(text.slice(from, index)) + element('ref', { href: `#${recommendationId(number)}` }, xmlWords(number))
    from = index + number.length
  }
  return out + withLineEnds(text.slice(from))
}

const withLineEnds = (text: string): string => text.split('\n').map(xmlWords).join('<eol/>')
