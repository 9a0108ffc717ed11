/** A delegation objects to another's proposal. */
import { act } from './act.ts'
import { positionInput, takePosition } from './position.ts'

export const object = act({
  type: 'object',
  right: 'position',
  when: 'text work',
  input: positionInput,
  decide: (context, input) => takePosition(context, input, 'objection'),
})
