/** Closes the sitting: from here on chair and secretariat alone read the live text. */
import { z } from 'zod'
import { isOffice, seatsOf } from '../sitting/seats.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const closeSitting = act({
  type: 'close-sitting',
  right: 'preside',
  when: 'sitting',
  input: z.strictObject({}),
  decide: ({ state, now }) => {
    const seats = seatsOf(state)
      .filter((seat) => !isOffice(seat))
      .map((seat) => seat.id)
    return accepted([{ kind: 'sitting-closed', at: now }], [{ kind: 'clear', seats }])
  },
})
