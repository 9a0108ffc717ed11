/** The speakers' list: for which delegation the floor is asked. */
import { z } from 'zod'
import type { Refusal } from '../sentences/refusals.ts'
import { delegationCode } from '../sitting/schemas.ts'
import { mayRead } from '../sitting/sitting.ts'
import { type Speaker, speakingFor } from './on-behalf.ts'
import type { Context } from './types.ts'

/** `for` is the delegation whom chair or secretariat add; a delegation's own seats leave it out. */
export const floorInput = z.strictObject({ for: delegationCode.optional() })

/** The delegation, of one who is in the room. */
export const askingFor = (context: Context, input: z.output<typeof floorInput>): Speaker | Refusal =>
  mayRead(context.state, context.actor) ?? speakingFor(context, input.for)
