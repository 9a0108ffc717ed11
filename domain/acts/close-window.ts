/** Ends the time for tabling before it is over. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { openWindow } from '../sitting/tabling.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const closeWindow = act({
  type: 'close-window',
  right: 'preside',
  when: 'any time',
  input: z.strictObject({}),
  decide: ({ state, now }) => (openWindow(state, now) === null ? refused('window.none') : accepted([{ kind: 'window-closed', at: now }])),
})
