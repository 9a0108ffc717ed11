/** Whether who signed in is who the secretariat set for a seat. */
import type { SeatId } from '../text/ids.ts'
import { isOffice } from './seats.ts'
import type { RoomState, Seat } from './types.ts'

export type SignIns = ReadonlyMap<SeatId, string>

/** What a provider said of a person, once all of it was verified. */
export type SignedIn = { readonly subject: string; readonly email: string | null; readonly isEmailVerified: boolean }

/** No spaces, nothing that does not show. */
export const isIdentity = (words: string): boolean => /^[\x21-\x7e\u00a1-\uffff]{1,254}$/.test(words)

/** An address with @ is an e-mail's, in whatever case, and counts where the provider has verified it; all else is the provider's own name. */
export const isHim = (identity: string, { subject, email, isEmailVerified }: SignedIn): boolean =>
  identity === subject || (identity.includes('@') && isEmailVerified && email?.toLowerCase() === identity.toLowerCase())

/** Whose link alone opens the seat: the office's, until it is set who they are; somebody has to set it for the others. */
export const entersByLink = (state: Pick<RoomState, 'signIns'>, seat: Seat): boolean => isOffice(seat) && !state.signIns.has(seat.id)
