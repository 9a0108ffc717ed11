/** Agrees a paragraph but for parties that must first ask their capital. It is not locked: a new proposal sets it back to open. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode, digest, paragraphId } from '../sitting/schemas.ts'
import { isMember } from '../sitting/seats.ts'
import { act } from './act.ts'
import { agreeable, inAbsenceOf } from './agreement.ts'
import { heldInPackage } from './packages.ts'
import { accepted } from './types.ts'

export const adReferendum = act({
  type: 'ad-referendum',
  right: 'settle',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId, seen: digest, by: z.array(delegationCode).min(1).max(100) }),
  decide: (context, { paragraph, seen, by }) => {
    const stranger = by.find((code) => !isMember(context.state, code))
    if (stranger !== undefined) return refused('delegation.unknown', { delegation: stranger })
    const found = agreeable(context, paragraph, seen)
    if (found.kind === 'refused') return found
    const held = heldInPackage(context, paragraph)
    if (held !== null) return held
    const of = [...new Set(by)].sort()
    return accepted([{ kind: 'paragraph-agreed-ad-referendum', paragraph, seen, of, ...inAbsenceOf(context.state) }], [], {
      by: of.join(', '),
    })
  },
})
