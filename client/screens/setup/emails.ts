/** To whom the card of each seat is mailed. Addresses never leave this browser, so the seats that the server made are found again in the list. */
import { readDelegations } from '../../../domain/setup/delegations.ts'
import type { SetupForm } from '../../../domain/setup/form.ts'
import { readPersons } from '../../../domain/setup/persons.ts'
import type { Made } from './answers.ts'

/** By seat. Persons of one name are told apart by role, and else by the order of the list, in which the seats were made. */
export function emailsOf(form: Pick<SetupForm, 'persons' | 'delegations'>, { seats }: Pick<Made, 'seats'>): ReadonlyMap<string, string> {
  const { persons } = readPersons(form.persons, readDelegations(form.delegations).delegations)
  const left = [...persons]
  return new Map(
    seats.flatMap(({ seat, name, delegation, role }) => {
      const at = left.findIndex((person) => person.name === name && person.delegation === delegation && person.hat === role)
      const [found] = at < 0 ? [] : left.splice(at, 1)
      return found?.email == null ? [] : [[seat, found.email] as const]
    }),
  )
}
