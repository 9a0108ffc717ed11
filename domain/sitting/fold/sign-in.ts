/** Who has to sign in for a seat. */
import type { FactOfSignIn } from '../facts-sign-in.ts'
import { type Fold, having, lacking } from './types.ts'

export const signIn: Fold<FactOfSignIn['kind']> = {
  'sign-in-set': (state, { seat, identity }) => ({
    ...state,
    signIns: identity === null ? lacking(state.signIns, seat) : having(state.signIns, seat, identity),
  }),
}
