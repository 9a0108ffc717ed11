/** Says that a paragraph cites or approves a document of the conference. No word changes: its digest enters the certificate. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { ordinal, paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { paragraphIn } from './paragraphs.ts'
import { documentIn } from './register.ts'
import { accepted } from './types.ts'

export const citeDocument = act({
  type: 'cite-document',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ paragraph: paragraphId, document: ordinal }),
  decide: (context, { paragraph, document }) => {
    const { state, now: at } = context
    const found = paragraphIn(context, paragraph)
    if (found.kind === 'refused') return found
    const cited = documentIn(state, document)
    if ('code' in cited) return cited
    const isThere = state.annexed.citations.some((each) => each.paragraph === paragraph && each.document === document)
    if (isThere) return refused('citation.there')
    return accepted([{ kind: 'document-cited', paragraph, document, at }], [], { symbol: cited.symbol })
  },
})
