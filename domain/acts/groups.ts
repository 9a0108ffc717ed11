/** What acts ask of contact groups. Who is not in one learns no more of it than that there is none. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { ContactGroup } from '../sitting/streams.ts'
import type { DelegationCode, GroupId } from '../text/ids.ts'
import type { Context } from './types.ts'

export type OwnGroup = { readonly kind: 'found'; readonly group: ContactGroup; readonly delegation: DelegationCode }

export function ownGroup({ state, actor }: Context, id: GroupId): OwnGroup | Refusal {
  const group = state.contactGroups.get(id)
  const { delegation } = actor
  if (group === undefined || delegation === null || !group.members.includes(delegation)) return refused('group.not-yours')
  return { kind: 'found', group, delegation }
}

export function ledGroup(context: Context, id: GroupId): OwnGroup | Refusal {
  const found = ownGroup(context, id)
  if (found.kind === 'refused') return found
  return found.group.lead === found.delegation ? found : refused('group.lead-alone')
}
