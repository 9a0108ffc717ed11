/** Puts a document of the conference on the list of those that the text can cite. The file stays where it is kept: its digest is on record. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { act } from './act.ts'
import { documentInput, MOST_DOCUMENTS, symbolTaken } from './register.ts'
import { accepted } from './types.ts'

export const addDocument = act({
  type: 'add-document',
  right: 'record',
  when: 'any time',
  input: z.strictObject(documentInput),
  decide: ({ state, now: at }, described) => {
    const { documents, added } = state.annexed
    if (documents.length >= MOST_DOCUMENTS) return refused('conference-document.too-many', { most: MOST_DOCUMENTS })
    return symbolTaken(state, described.symbol) ?? accepted([{ kind: 'document-added', document: added + 1, ...described, at }])
  },
})
