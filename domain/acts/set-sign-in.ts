/** Who has to sign in with the meeting's provider before the seat's link opens the seat. Nobody but the office is told who it is. */
import { z } from 'zod'
import { isIdentity } from '../sitting/sign-in.ts'
import { refused } from '../sentences/refusals.ts'
import { seatId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { seatIn } from './seats.ts'
import { accepted } from './types.ts'

export const setSignIn = act({
  type: 'set-sign-in',
  right: 'door',
  when: 'any time',
  input: z.strictObject({ seat: seatId, who: z.strictObject({ identity: z.string().max(254).nullable() }) }),
  decide: (context, { seat, who: { identity } }) => {
    const found = seatIn(context, seat)
    if (found.kind === 'refused') return found
    const wanted = identity?.trim() ?? null
    if (wanted !== null && !isIdentity(wanted)) return refused('sign-in.malformed')
    return accepted([{ kind: 'sign-in-set', seat, identity: wanted }])
  },
})
