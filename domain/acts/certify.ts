/** The chair certifies the adopted text: from here on nothing of it changes. What comes after is a corrigendum or an addendum. */
import { z } from 'zod'
import { certificateOf } from '../adoption/certificate.ts'
import { certificationMissing } from '../adoption/facts.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { digestOf } from '../seal/index.ts'
import { languagesOf } from '../languages/languages.ts'
import { digest, remark } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { notTheText } from './final-text.ts'
import { accepted, type Context } from './types.ts'

export const certify = act({
  type: 'certify',
  right: 'declare',
  when: 'any time',
  /** Of the text that was checked. */
  input: z.strictObject({
    digest: digest.optional(),
    /** Why it is certified although pairs of authentic languages are not checked. */
    note: remark.optional(),
  }),
  decide: (context, { digest: named, note }) => {
    const { state, text, now } = context
    if (state.adoption.adopted === null) return refused('certification.not-adopted')
    const kept = notTheText(context, named ?? state.adoption.adopted.corrected) ?? incomplete(context, note)
    if (kept !== null) return kept
    const certificate = certificateOf(state, text, { at: now, sideOf: context.sideOf, ...(note === undefined ? {} : { note }) })
    const { digest: certified } = certificate.final
    return accepted(
      [
        {
          kind: 'declaration-certified',
          digest: certified,
          certificate: digestOf(certificate),
          at: now,
          ...(note === undefined ? {} : { note }),
        },
      ],
      [{ kind: 'certify', certificate }],
      { short: certified.slice(0, 12) },
    )
  },
})

function incomplete({ state, text, sideOf }: Context, note: string | undefined): Refusal | null {
  const missing = certificationMissing(state, text, sideOf)
  const [first] = note === undefined ? missing : missing.filter(({ kind }) => kind !== 'pairs')
  if (first === undefined) return null
  const { kind, count, recommendations } = first
  switch (kind) {
    case 'pairs':
      return refused('certification.pairs', { count, languages: languagesOf(state.conference).authentic.join(', ') })
    case 'version-blanks':
      return refused('certification.blanks', { count, languages: languagesOf(state.conference).authentic.join(', ') })
    case 'dispositions':
      return refused('certification.dispositions', { count, which: recommendations.slice(0, 5).join(', ') })
    default:
      return refused('certification.corrections', { count })
  }
}
