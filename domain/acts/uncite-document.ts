/** Takes back that a paragraph cites a document of the conference. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { ordinal, paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { documentIn } from './register.ts'
import { accepted } from './types.ts'

export const unciteDocument = act({
  type: 'uncite-document',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ paragraph: paragraphId, document: ordinal }),
  decide: ({ state }, { paragraph, document }) => {
    const cited = documentIn(state, document)
    if ('code' in cited) return cited
    const isThere = state.annexed.citations.some((each) => each.paragraph === paragraph && each.document === document)
    if (!isThere) return refused('citation.none')
    return accepted([{ kind: 'citation-removed', paragraph, document }], [], { symbol: cited.symbol })
  },
})
