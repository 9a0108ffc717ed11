/** Marks by hand who is in the hall: not everyone present has a device. */
import { z } from 'zod'
import { personId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { personIn } from './seats.ts'
import { accepted } from './types.ts'

export const markAttendance = act({
  type: 'mark-attendance',
  right: 'door',
  when: 'sitting',
  input: z.strictObject({ person: personId, presence: z.enum(['present', 'absent']) }),
  decide: (context, { person, presence }) => {
    const found = personIn(context, person)
    return found.kind === 'refused' ? found : accepted([{ kind: 'attendance-marked', person, presence, at: context.now }])
  },
})
