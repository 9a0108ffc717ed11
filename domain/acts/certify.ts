/** The chair certifies the adopted text: from here on nothing of it changes. What comes after is a corrigendum or an addendum. */
import { z } from 'zod'
import { certificateOf } from '../adoption/certificate.ts'
import { certificationMissing } from '../adoption/facts.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { digestOf } from '../seal/index.ts'
import { digest } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { notTheText } from './final-text.ts'
import { accepted, type Context } from './types.ts'

export const certify = act({
  type: 'certify',
  right: 'declare',
  when: 'any time',
  /** Of the text that was checked. */
  input: z.strictObject({ digest: digest.optional() }),
  decide: (context, { digest: named }) => {
    const { state, text, now } = context
    if (state.adoption.adopted === null) return refused('certification.not-adopted')
    const kept = notTheText(context, named ?? state.adoption.adopted.corrected) ?? incomplete(context)
    if (kept !== null) return kept
    const certificate = certificateOf(state, text, now)
    const { digest: certified } = certificate.final
    return accepted(
      [{ kind: 'declaration-certified', digest: certified, certificate: digestOf(certificate), at: now }],
      [{ kind: 'certify', certificate }],
      { short: certified.slice(0, 12) },
    )
  },
})

function incomplete({ state, text }: Context): Refusal | null {
  const [first] = certificationMissing(state, text)
  if (first === undefined) return null
  return first.kind === 'corrections'
    ? refused('certification.corrections', { count: first.count })
    : refused('certification.dispositions', { count: first.count, which: first.recommendations.slice(0, 5).join(', ') })
}
