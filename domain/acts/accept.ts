/** Takes what is proposed into the text: «Incorporar». */
import { act } from './act.ts'
import { settle, settlementInput } from './settlement.ts'

export const accept = act({
  type: 'accept',
  right: 'settle',
  when: 'text work',
  input: settlementInput,
  decide: (context, input) => settle(context, input, 'accept'),
})
