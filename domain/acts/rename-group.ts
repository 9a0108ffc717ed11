/** The lead gives a contact group another title. It stands in the group's own stream and nowhere else: nothing of it is on record but that it was done. */
import { z } from 'zod'
import { line } from '../sitting/schemas.ts'
import { groupId } from '../sitting/streams.ts'
import { act } from './act.ts'
import { ledGroup } from './groups.ts'
import { accepted } from './types.ts'

/** As an object it does not get into the entry's details. */
const title = line.transform((words) => ({ words }))

export const renameGroup = act({
  type: 'rename-group',
  right: 'private',
  when: 'any time',
  input: z.strictObject({ group: groupId, title }),
  decide: (context, { group, title: { words } }) => {
    const found = ledGroup(context, group)
    return found.kind === 'refused' ? found : accepted([], [{ kind: 'name-group', group, title: words }])
  },
})
