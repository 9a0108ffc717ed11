/** A delegation leaves a contact group: from here on it reads nothing more of it. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { groupId } from '../sitting/streams.ts'
import { act } from './act.ts'
import { ownGroup } from './groups.ts'
import { accepted } from './types.ts'

export const leaveGroup = act({
  type: 'leave-group',
  right: 'private',
  when: 'any time',
  input: z.strictObject({ group: groupId }),
  decide: (context, { group }) => {
    const found = ownGroup(context, group)
    if (found.kind === 'refused') return found
    // A group without its lead could be neither dissolved nor erased.
    if (found.group.lead === found.delegation) return refused('group.lead-stays')
    return accepted([{ kind: 'contact-group-left', group, by: found.delegation }])
  },
})
