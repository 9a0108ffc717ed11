/** Takes a document of the conference off the list. One that the text cites stays. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { documentIn } from './register.ts'
import { accepted } from './types.ts'

export const removeDocument = act({
  type: 'remove-document',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ document: ordinal }),
  decide: ({ state }, { document }) => {
    const found = documentIn(state, document)
    if ('code' in found) return found
    const count = state.annexed.citations.filter((each) => each.document === document).length
    if (count > 0) return refused('conference-document.cited', { count })
    return accepted([{ kind: 'document-removed', document }], [], { symbol: found.symbol })
  },
})
