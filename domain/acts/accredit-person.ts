/** Puts a person on the list of those accredited; seats are given apart. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode, line } from '../sitting/schemas.ts'
import { isMember } from '../sitting/seats.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const accreditPerson = act({
  type: 'accredit-person',
  right: 'door',
  when: 'any time',
  input: z.strictObject({ name: line, title: line, delegation: delegationCode.optional(), institution: line.optional() }),
  decide: ({ state, fresh }, { name, title, delegation = null, institution = null }) => {
    if (delegation !== null && !isMember(state, delegation)) return refused('delegation.unknown', { delegation })
    return accepted([{ kind: 'person-accredited', person: { id: fresh.person, name, title, delegation, institution } }])
  },
})
