/** Calls a contact group: delegations that draft together in a stream of their own. Who calls it leads it. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode, line } from '../sitting/schemas.ts'
import { isMember } from '../sitting/seats.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

/** More than any delegation leads at a time; each is a document in the server's memory. */
const MOST_LED = 20

/** As an object it does not get into the entry's details: the title stands in the group's own stream and nowhere else. */
const title = line.transform((words) => ({ words }))

export const formGroup = act({
  type: 'form-group',
  right: 'private',
  when: 'any time',
  input: z.strictObject({ title, members: z.array(delegationCode).min(1).max(200) }),
  decide: ({ state, actor, fresh }, input) => {
    const lead = actor.delegation
    if (lead === null) return refused('right.missing')
    const unknown = input.members.find((code) => !isMember(state, code))
    if (unknown !== undefined) return refused('delegation.unknown', { delegation: unknown })
    const members = [...new Set([lead, ...input.members])].sort()
    if (members.length === 1) return refused('group.alone')
    const led = [...state.contactGroups.values()].filter((group) => group.lead === lead).length
    if (led >= MOST_LED) return refused('group.too-many', { limit: MOST_LED })
    const { group } = fresh
    return accepted([{ kind: 'contact-group-formed', group, lead, members }], [{ kind: 'name-group', group, title: input.title.words }])
  },
})
