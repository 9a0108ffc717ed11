/** Persons from a spreadsheet that is pasted: delegation, name, function in the room, e-mail, and a title where there is one. */
import type { DelegationCode } from '../text/ids.ts'
import type { Delegation } from '../text/declaration.ts'
import { folded } from '../text/fold.ts'
import { type ListedHat, hatCalled } from './hats.ts'
import { type Line, type LineFault, linesIn } from './lines.ts'

/** The e-mail stays in the browser of who sets up: it is for sending links, and no server of ours sends any. */
export type ListedPerson = {
  readonly line: number
  readonly name: string
  readonly title: string | null
  readonly hat: ListedHat
  readonly delegation: DelegationCode | null
  readonly email: string | null
}
export type PersonFault = LineFault<'no-name' | 'no-hat' | 'delegation' | 'no-delegation' | 'second-head' | 'too-long'>
export type Persons = { readonly persons: readonly ListedPerson[]; readonly faults: readonly PersonFault[] }

const HEADING = new Set(['delegacion', 'delegation', 'pais', 'country', 'codigo', 'code', 'nombre', 'name'])
const EMAIL = /^[^\s@]+@[^\s@]+$/
const LONGEST = 300
const OF_DELEGATION: ReadonlySet<ListedHat> = new Set(['head', 'representative'])

export function readPersons(pasted: string, delegations: readonly Delegation[]): Persons {
  const persons: ListedPerson[] = []
  const faults: PersonFault[] = []
  for (const line of linesIn(pasted)) {
    if (isHeading(line)) continue
    const read = personIn(line, delegations, persons)
    if (typeof read === 'string') faults.push({ line: line.line, text: line.text, why: read })
    else persons.push(read)
  }
  return { persons, faults }
}

const isHeading = ({ line, cells }: Line): boolean => line === 1 && cells.filter((cell) => HEADING.has(folded(cell))).length >= 2

function personIn(
  { line, cells }: Line,
  delegations: readonly Delegation[],
  before: readonly ListedPerson[],
): ListedPerson | PersonFault['why'] {
  const email = cells.find((cell) => EMAIL.test(cell)) ?? null
  const [of = '', name = '', called = '', title = ''] = cells.filter((cell) => cell !== email)
  if (cells.some((cell) => cell.length > LONGEST)) return 'too-long'
  if (name === '') return 'no-name'
  const hat = hatCalled(called)
  if (hat === null) return 'no-hat'
  const delegation = delegationCalled(of, delegations)
  if (OF_DELEGATION.has(hat) && delegation === null) return isNobody(of) ? 'no-delegation' : 'delegation'
  if (hat === 'head' && before.some((each) => each.hat === 'head' && each.delegation === delegation)) return 'second-head'
  return { line, name, hat, delegation, email, title: title === '' ? null : title }
}

const isNobody = (cell: string): boolean => /^[-–—]?$/.test(cell)

/** By code, or by its name in either language. */
export function delegationCalled(cell: string, delegations: readonly Delegation[]): DelegationCode | null {
  const wanted = folded(cell)
  const found = delegations.find(
    ({ code, names }) =>
      code === cell.toUpperCase() ||
      Object.values(names).some(({ name, article }) => wanted === folded(name) || wanted === folded(`${article} ${name}`)),
  )
  return found?.code ?? null
}
