/** Takes back a link between a Recommendation and a paragraph; it is not proposed again. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { paragraphId, recommendationNumber } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const unlink = act({
  type: 'unlink',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber, paragraph: paragraphId }),
  decide: ({ state, actor, now }, link) => {
    const linked = state.links.some((each) => each.recommendation === link.recommendation && each.paragraph === link.paragraph)
    if (!linked) return refused('recommendation.not-linked')
    return accepted([
      { kind: 'recommendation-unlinked', ...link },
      { kind: 'link-dismissed', ...link, by: actor.id, at: now },
    ])
  },
})
