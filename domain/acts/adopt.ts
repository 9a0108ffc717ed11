/** The chair declares the Declaration adopted: from here on the words are frozen. Never on instruction. */
import { z } from 'zod'
import { finalTextOf } from '../adoption/certificate.ts'
import { approvalsOn, attendanceOf, membersNeeded, wayOf } from '../adoption/facts.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { currentSitting } from '../sitting/phase.ts'
import { digest } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { digestNow, notReady, notTheText, secondSitting } from './final-text.ts'
import { accepted, type Context } from './types.ts'

export const adopt = act({
  type: 'adopt',
  right: 'declare',
  when: 'any time',
  /** Of the text that was read to the meeting. */
  input: z.strictObject({ digest: digest.optional() }),
  decide: (context, { digest: named }) => {
    const kept = notNow(context) ?? notTheText(context, named) ?? notReady(context) ?? tooFew(context)
    if (kept !== null) return kept
    const { state, now } = context
    const { present, absent } = attendanceOf(state)
    const statements = state.adoption.statements.map(({ number }) => number)
    const final = finalTextOf(state, context.text)
    const sitting = currentSitting(state)?.ordinal ?? null
    return accepted(
      [{ kind: 'declaration-adopted', digest: final.digest, how: wayOf(state), sitting, present, absent, statements, at: now }],
      [{ kind: 'adopt', final }],
      { how: wayOf(state), short: final.digest.slice(0, 12), count: statements.length },
    )
  },
})

/** By silence the text is adopted once the time is over; all else is the second sitting's. */
function notNow(context: Context): Refusal | null {
  const { adoption } = context.state
  if (wayOf(context.state) === 'silence')
    return adoption.silence?.state === 'held' && adoption.silence.digest === digestNow(context) ? null : refused('silence.not-held')
  const sitting = secondSitting(context)
  return sitting.kind === 'refused' ? sitting : null
}

function tooFew(context: Context): Refusal | null {
  const { state } = context
  const needed = membersNeeded(state)
  switch (wayOf(state)) {
    case 'silence':
      return null
    case 'approvals': {
      const count = approvalsOn(state, digestNow(context)).length
      return count < needed ? refused('approval.missing', { count, needed }) : null
    }
    case 'consensus': {
      const count = attendanceOf(state).present.length
      return count < needed ? refused('quorum.missing', { count, needed }) : null
    }
  }
}
