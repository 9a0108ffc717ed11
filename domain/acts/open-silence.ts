/** Opens the silence procedure on a text: unless a delegation objects before the time is over, it may be declared adopted. */
import { z } from 'zod'
import { wayOf } from '../adoption/facts.ts'
import { refused } from '../sentences/refusals.ts'
import { digest, instant } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { notReady, notTheText } from './final-text.ts'
import { accepted } from './types.ts'

export const openSilence = act({
  type: 'open-silence',
  right: 'preside',
  when: 'any time',
  input: z.strictObject({ until: instant, digest }),
  decide: (context, { until, digest: named }) => {
    const { state, now } = context
    if (wayOf(state) !== 'silence') return refused('silence.off')
    if (state.adoption.silence?.state === 'running') return refused('silence.running')
    if (until <= now) return refused('window.past')
    return notTheText(context, named) ?? notReady(context) ?? accepted([{ kind: 'silence-opened', digest: named, until, at: now }])
  },
})
