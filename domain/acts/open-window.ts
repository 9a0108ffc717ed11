/** The chair sets a time until which proposals may be tabled, also while no sitting is on; a new time takes the place of the one before. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { instant } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const openWindow = act({
  type: 'open-window',
  right: 'preside',
  when: 'any time',
  input: z.strictObject({ until: instant }),
  decide: ({ now }, { until }) => (until > now ? accepted([{ kind: 'window-opened', until, at: now }]) : refused('window.past')),
})
