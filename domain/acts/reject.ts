/** Leaves what is proposed out of the text: «No incorporar». */
import { act } from './act.ts'
import { settle, settlementInput } from './settlement.ts'

export const reject = act({
  type: 'reject',
  right: 'settle',
  when: 'text work',
  input: settlementInput,
  decide: (context, input) => settle(context, input, 'reject'),
})
