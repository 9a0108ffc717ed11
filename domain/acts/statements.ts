/** Reservations, explanations, dissociations: whose they are. */
import type { Statement } from '../sitting/adoption.ts'
import type { RoomState } from '../sitting/types.ts'
import type { DelegationCode } from '../text/ids.ts'

export const statementsOf = ({ adoption }: Pick<RoomState, 'adoption'>, by: DelegationCode): readonly Statement[] =>
  adoption.statements.filter((each) => each.by === by)
