/** Takes back a link between a Recommendation and a paragraph. */
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
  decide: ({ state }, { recommendation, paragraph }) => {
    const linked = state.links.some((each) => each.recommendation === recommendation && each.paragraph === paragraph)
    return linked ? accepted([{ kind: 'recommendation-unlinked', recommendation, paragraph }]) : refused('recommendation.not-linked')
  },
})
