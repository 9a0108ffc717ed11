/** The lead dissolves a contact group; what it drafted is erased, since nobody could read it any more. */
import { z } from 'zod'
import { groupId, groupStream } from '../sitting/streams.ts'
import { act } from './act.ts'
import { ledGroup } from './groups.ts'
import { accepted } from './types.ts'

export const dissolveGroup = act({
  type: 'dissolve-group',
  right: 'private',
  when: 'any time',
  input: z.strictObject({ group: groupId }),
  decide: (context, { group }) => {
    const found = ledGroup(context, group)
    if (found.kind === 'refused') return found
    return accepted([{ kind: 'contact-group-dissolved', group }], [{ kind: 'erase-stream', stream: groupStream(group) }])
  },
})
