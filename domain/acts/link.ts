/** Links a Recommendation to a paragraph that takes it up; who does so confirms the link. Linking twice changes nothing. */
import { z } from 'zod'
import { paragraphId, recommendationNumber } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { paragraphIn } from './paragraphs.ts'
import { recommendationMissing } from './recommendations.ts'
import { accepted } from './types.ts'

export const link = act({
  type: 'link',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber, paragraph: paragraphId }),
  decide: (context, { recommendation, paragraph }) => {
    const { state, actor, now } = context
    const missing = recommendationMissing(state, recommendation)
    if (missing !== null) return missing
    const found = paragraphIn(context, paragraph)
    if (found.kind === 'refused') return found
    const linked = state.links.some((each) => each.recommendation === recommendation && each.paragraph === paragraph)
    return accepted(linked ? [] : [{ kind: 'recommendation-linked', recommendation, paragraph, by: actor.id, at: now }])
  },
})
