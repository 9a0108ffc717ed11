/** The chair names a deputy, who presides in its place. */
import { z } from 'zod'
import { personId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { giveSeat } from './seats.ts'

export const nameDeputy = act({
  type: 'name-deputy',
  right: 'preside',
  when: 'any time',
  input: z.strictObject({ person: personId }),
  decide: (context, { person }) => giveSeat(context, person, 'deputy'),
})
