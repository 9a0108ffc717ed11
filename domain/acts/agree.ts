/** Agrees a paragraph and locks it; in a package, once the others are ready too. */
import { z } from 'zod'
import { digest, paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { agreeable } from './agreement.ts'
import { agreementFacts } from './packages.ts'
import { accepted } from './types.ts'

export const agree = act({
  type: 'agree',
  right: 'settle',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId, seen: digest }),
  decide: (context, { paragraph, seen }) => {
    const found = agreeable(context, paragraph, seen)
    return found.kind === 'refused' ? found : accepted(agreementFacts(context, found))
  },
})
