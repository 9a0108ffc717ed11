/** Facts of tabling: words put before the meeting, who stands behind them, the window for them, and agreements made in a delegation's absence. */
import { z } from 'zod'
import { fact, listOf } from './fact.ts'
import { delegationCode, digest, instant, paragraphId, party } from './schemas.ts'

export const tablingSchema = z.discriminatedUnion('kind', [
  /** What entered is in the log; neither the draft nor the wording it was begun on is on record. */
  fact('proposal-tabled', {
    paragraph: paragraphId,
    by: party,
    explanation: z.string().nullable(),
    inNameOf: z.string().nullable(),
    /** Delegations for which whoever tabled it vouches. */
    sponsors: listOf(delegationCode),
    at: instant,
  }),
  /** Told by the server in the same entry, once the words are in the text: the digest of the proposal. */
  fact('tabling-recorded', { paragraph: paragraphId, by: party, seen: digest }),
  /** Told by the server: nothing of it is pending any more, without a settlement. */
  fact('proposal-ended', { paragraph: paragraphId, by: party }),
  fact('sponsor-joined', { paragraph: paragraphId, of: party, by: delegationCode, seen: digest, at: instant }),
  fact('sponsorship-lifted', { paragraph: paragraphId, of: party, by: delegationCode }),
  fact('window-opened', { until: instant, at: instant }),
  fact('window-closed', { at: instant }),
  fact('agreement-acknowledged', { paragraph: paragraphId, by: delegationCode, at: instant }),
])
export type FactOfTabling = z.infer<typeof tablingSchema>
