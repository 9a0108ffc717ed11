/** Says no to a link that was proposed: it is not proposed again. Saying so twice changes nothing. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { paragraphId, recommendationNumber } from '../sitting/schemas.ts'
import type { Link } from '../sitting/types.ts'
import { act } from './act.ts'
import { paragraphIn } from './paragraphs.ts'
import { recommendationMissing } from './recommendations.ts'
import { accepted } from './types.ts'

export const dismissLink = act({
  type: 'dismiss-link',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber, paragraph: paragraphId }),
  decide: (context, link) => {
    const { state, actor, now } = context
    const missing = recommendationMissing(state, link.recommendation)
    if (missing !== null) return missing
    const found = paragraphIn(context, link.paragraph)
    if (found.kind === 'refused') return found
    const isIt = (each: Link): boolean => each.recommendation === link.recommendation && each.paragraph === link.paragraph
    if (state.links.some(isIt)) return refused('recommendation.linked')
    return accepted(state.dismissedLinks.some(isIt) ? [] : [{ kind: 'link-dismissed', ...link, by: actor.id, at: now }])
  },
})
