/** A new version of a document of the conference: what cites it cites this one from here on. */
import { z } from 'zod'
import type { ConferenceDocument } from '../register/types.ts'
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
    const { titles = before.titles } = change
    const after = { symbol, title, ...(titles === undefined ? {} : { titles }), version, sha256 }
    if (isSame(before, after)) return refused('conference-document.same')
    const taken = symbolTaken(state, symbol, document)
    if (taken !== null) return taken
    return accepted([{ kind: 'document-replaced', document, ...after, at }], [], { symbol, version })
  },
})

type Described = Pick<ConferenceDocument, 'symbol' | 'title' | 'titles' | 'version' | 'sha256'>

const inOrder = (titles: Described['titles'] = {}): string =>
  JSON.stringify(Object.entries(titles).toSorted(([one], [other]) => (one < other ? -1 : 1)))

const isSame = (one: Described, other: Described): boolean =>
  (['symbol', 'title', 'version', 'sha256'] as const).every((part) => one[part] === other[part]) &&
  inOrder(one.titles) === inOrder(other.titles)
