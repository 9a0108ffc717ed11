/** By which act a position is taken. */
import type { PositionKind } from '../../../domain/sitting/types.ts'

export const TAKES = { support: 'support', objection: 'object', awaiting: 'hold' } as const satisfies Record<PositionKind, string>
