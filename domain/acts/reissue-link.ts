/** A new sign-in link for a seat: the old link and every open session of the seat end. */
import { z } from 'zod'
import { seatId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { seatIn } from './seats.ts'
import { accepted } from './types.ts'

export const reissueLink = act({
  type: 'reissue-link',
  right: 'door',
  when: 'any time',
  input: z.strictObject({ seat: seatId }),
  decide: (context, { seat }) => {
    const found = seatIn(context, seat)
    if (found.kind === 'refused') return found
    return accepted(
      [{ kind: 'link-reissued', seat }],
      [
        { kind: 'revoke-seat', seat },
        { kind: 'clear', seats: [seat] },
        { kind: 'close-connections', seats: [seat], code: 4401 },
        { kind: 'issue-link', seat },
      ],
    )
  },
})
