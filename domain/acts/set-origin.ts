/** Says by hand where a paragraph comes from; null leaves it to custom again. Links and topics speak for themselves. */
import { z } from 'zod'
import { paragraphId } from '../sitting/schemas.ts'
import { ORIGINS_BY_HAND } from '../sitting/types.ts'
import { act } from './act.ts'
import { paragraphIn } from './paragraphs.ts'
import { accepted } from './types.ts'

export const setOrigin = act({
  type: 'set-origin',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ paragraph: paragraphId, origin: z.enum(ORIGINS_BY_HAND).nullable() }),
  decide: (context, { paragraph, origin }) => {
    const found = paragraphIn(context, paragraph)
    if (found.kind === 'refused') return found
    return accepted([{ kind: 'origin-set', paragraph, origin }], [], { origin: origin ?? 'computed' })
  },
})
