/** A delegation awaits instructions on another's proposal. */
import { act } from './act.ts'
import { positionInput, takePosition } from './position.ts'

export const hold = act({
  type: 'hold',
  right: 'position',
  when: 'text work',
  input: positionInput,
  decide: (context, input) => takePosition(context, input, 'awaiting'),
})
