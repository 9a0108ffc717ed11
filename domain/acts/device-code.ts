/** A code from the device in use, which opens the same seat on another. */
import { z } from 'zod'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const deviceCode = act({
  type: 'device-code',
  right: 'oneself',
  when: 'any time',
  input: z.strictObject({}),
  decide: ({ actor }) => accepted([{ kind: 'device-code-given', seat: actor.id }], [{ kind: 'device-code', seat: actor.id }]),
})
