/** Contact groups, and which streams were to be erased. */
import type { FactOfStreams } from '../facts-streams.ts'
import { type ContactGroup, type Erased, groupStream } from '../streams.ts'
import type { RoomState } from '../types.ts'
import { type Fold, having, lacking } from './types.ts'

function groupIn(state: RoomState, group: FactOfGroup['group']): ContactGroup {
  const found = state.contactGroups.get(group)
  if (found === undefined) throw new Error('a fact tells of a contact group that is not there')
  return found
}

type FactOfGroup = Extract<FactOfStreams, { kind: 'contact-group-left' }>

const erased = ({ erasures }: RoomState, stream: Erased): RoomState['erasures'] => having(erasures, stream, (erasures.get(stream) ?? 0) + 1)

export const streams: Fold<FactOfStreams['kind']> = {
  'contact-group-formed': (state, { group, lead, members }) => ({
    ...state,
    contactGroups: having(state.contactGroups, group, { lead, members }),
  }),
  'contact-group-left': (state, { group, by }) => {
    const { lead, members } = groupIn(state, group)
    return { ...state, contactGroups: having(state.contactGroups, group, { lead, members: members.filter((code) => code !== by) }) }
  },
  // Nobody can ever read it again, so it is not kept either.
  'contact-group-dissolved': (state, { group }) => ({
    ...state,
    contactGroups: lacking(state.contactGroups, group),
    erasures: erased(state, groupStream(group)),
  }),
  'private-stream-erased': (state, { stream }) => ({ ...state, erasures: erased(state, stream) }),
}
