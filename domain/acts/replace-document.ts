/** A new version of a document of the conference: what cites it cites this one from here on. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { documentIn, documentInput, symbolTaken } from './register.ts'
import { accepted } from './types.ts'

export const replaceDocument = act({
  type: 'replace-document',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ document: ordinal, ...z.object(documentInput).partial().shape }),
  decide: ({ state, now: at }, { document, ...change }) => {
    const before = documentIn(state, document)
    if ('code' in before) return before
    const { symbol = before.symbol, title = before.title, version = before.version, sha256 = before.sha256 } = change
    const isSame = symbol === before.symbol && title === before.title && version === before.version && sha256 === before.sha256
    if (isSame) return refused('conference-document.same')
    const taken = symbolTaken(state, symbol, document)
    if (taken !== null) return taken
    return accepted([{ kind: 'document-replaced', document, symbol, title, version, sha256, at }], [], { symbol, version })
  },
})
