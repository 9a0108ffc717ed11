/** Delegations from a pasted list: a code and a name on each line, either alone where the list of countries knows the other. */
import type { Delegation, NameWithArticle } from '../text/declaration.ts'
import { folded } from '../text/fold.ts'
import { type DelegationCode, isDelegationCode } from '../text/ids.ts'
import { countryByCode, countryByName, nameWithArticle } from './countries.ts'
import { type Line, type LineFault, linesIn } from './lines.ts'

export type DelegationFault = LineFault<'unknown' | 'no-name' | 'twice' | 'too-long'>
export type Delegations = { readonly delegations: readonly Delegation[]; readonly faults: readonly DelegationFault[] }

const SLOTS_IN_PALETTE = 16
const LONGEST_NAME = 300
const HEADING = new Set(['codigo', 'code', 'iso', 'clave', 'delegacion', 'delegation', 'pais', 'country'])

export function readDelegations(pasted: string): Delegations {
  const delegations: Delegation[] = []
  const faults: DelegationFault[] = []
  for (const line of linesIn(pasted)) {
    if (isHeading(line)) continue
    const read = delegationIn(line, delegations)
    if (typeof read === 'string') faults.push({ line: line.line, text: line.text, why: read })
    else delegations.push(read)
  }
  return { delegations, faults }
}

const isHeading = ({ line, cells: [first = ''] }: Line): boolean => line === 1 && HEADING.has(folded(first))

function delegationIn({ cells }: Line, before: readonly Delegation[]): Delegation | DelegationFault['why'] {
  const [first = '', second = '', third = ''] = cells
  const code = first.toUpperCase()
  if (first.length > LONGEST_NAME || second.length > LONGEST_NAME || third.length > LONGEST_NAME) return 'too-long'
  const country = isDelegationCode(code) && (second !== '' || countryByCode(code) !== null) ? countryByCode(code) : countryByName(first)
  const own = isDelegationCode(code) && second !== '' ? code : (country?.code ?? null)
  if (own === null) return isDelegationCode(first) ? 'no-name' : 'unknown'
  if (before.some((each) => each.code === own)) return 'twice'
  return { code: own, names: namesOf(country?.names ?? null, second, third), colour: before.length % SLOTS_IN_PALETTE }
}

type Names = Readonly<Record<'es' | 'en', NameWithArticle>>

/** What was written counts; the list of countries fills what was not. */
function namesOf(known: Names | null, written: string, other: string): Names {
  if (written === '' && known !== null) return known
  const es = nameWithArticle(written)
  if (known !== null && folded(known.es.name) === folded(es.name))
    return { es: { ...known.es, name: es.name, short: es.name }, en: english(known, other) }
  if (known !== null && folded(known.en.name) === folded(es.name)) return known
  return { es, en: other === '' ? es : nameWithArticle(other) }
}

const english = (known: Names, other: string): NameWithArticle => (other === '' ? known.en : nameWithArticle(other))

/** The line of a list that stands for this delegation. */
export const lineFor = (code: DelegationCode, name: string): string => `${code}; ${name}`
