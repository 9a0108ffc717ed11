/** The chair lets the negotiating history of a certified text be destroyed, once the time is over for which the conference keeps it.
 *  Deliberate: it names the certificate by its digest. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { mayDestroyHistory } from '../sitting/history.ts'
import { digest } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const destroyHistory = act({
  type: 'destroy-history',
  right: 'declare',
  when: 'any time',
  /** The certificate's digest. */
  input: z.strictObject({ certificate: digest }),
  decide: ({ state, now }, { certificate }) => {
    const kept = mayDestroyHistory(state, now)
    if (kept !== null) return kept
    if (certificate !== state.adoption.certified?.certificate) return refused('history.not-confirmed')
    return accepted([], [{ kind: 'destroy-history' }])
  },
})
