/** A delegation supports another's proposal. */
import { act } from './act.ts'
import { positionInput, takePosition } from './position.ts'

export const support = act({
  type: 'support',
  right: 'position',
  when: 'text work',
  input: positionInput,
  decide: (context, input) => takePosition(context, input, 'support'),
})
