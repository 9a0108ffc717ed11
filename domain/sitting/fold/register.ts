/** Rows of the register, their follow-up, documents and what cites them. */
import type { Annexed, ConferenceDocument, Decision, Register } from '../../register/types.ts'
import type { ParagraphId } from '../../text/ids.ts'
import type { FactOfRegister } from '../facts-register.ts'
import type { RoomState } from '../types.ts'
import type { Fold } from './types.ts'

const registered = (state: RoomState, change: Partial<Register>): RoomState => ({ ...state, register: { ...state.register, ...change } })
const annexed = (state: RoomState, change: Partial<Annexed>): RoomState => ({ ...state, annexed: { ...state.annexed, ...change } })

type Described = Extract<FactOfRegister, { kind: 'document-added' | 'document-replaced' }>

const documentOf = ({ document: number, symbol, title, titles, version, sha256, at }: Described): ConferenceDocument => ({
  number,
  symbol,
  title,
  ...(titles === undefined ? {} : { titles }),
  version,
  sha256,
  at,
})

/** With one row as `change` makes it. */
const withRow = (state: RoomState, number: number, change: (row: Decision) => Decision): RoomState =>
  registered(state, { decisions: state.register.decisions.map((row) => (row.number === number ? change(row) : row)) })

export const register: Fold<FactOfRegister['kind']> = {
  'decision-entered': (state, { decision: number, paragraph, act, verb, text, responsible, due, recommendations }) =>
    registered(state, {
      entered: Math.max(state.register.entered, number),
      decisions: [
        ...state.register.decisions,
        { number, paragraph, act, verb, text, responsible, due, recommendations, state: 'open', notes: [] },
      ],
    }),
  'decision-changed': (state, { decision, verb, text, responsible, due, recommendations }) =>
    withRow(state, decision, (row) => ({ ...row, verb, text, responsible, due, recommendations })),
  'decision-removed': (state, { decision }) =>
    registered(state, { decisions: state.register.decisions.filter(({ number }) => number !== decision) }),
  'decision-followed': (state, { decision, state: next, note, at }) =>
    withRow(state, decision, (row) => ({ ...row, state: next, notes: note === null ? row.notes : [...row.notes, { at, text: note }] })),
  'document-added': (state, fact) =>
    annexed(state, {
      added: Math.max(state.annexed.added, fact.document),
      documents: [...state.annexed.documents, documentOf(fact)],
    }),
  'document-replaced': (state, fact) =>
    annexed(state, {
      documents: state.annexed.documents.map((each) => (each.number === fact.document ? documentOf(fact) : each)),
    }),
  'document-removed': (state, { document }) =>
    annexed(state, {
      documents: state.annexed.documents.filter(({ number }) => number !== document),
      citations: state.annexed.citations.filter((each) => each.document !== document),
    }),
  'document-cited': (state, { paragraph, document }) =>
    annexed(state, { citations: [...state.annexed.citations, { paragraph, document }] }),
  'citation-removed': (state, { paragraph, document }) =>
    annexed(state, { citations: state.annexed.citations.filter((each) => each.paragraph !== paragraph || each.document !== document) }),
}

/** What was cited in a paragraph is cited in the one that it became part of. */
export function citationsJoined(state: Annexed, paragraph: ParagraphId, into: ParagraphId): Annexed {
  const kept = new Set(state.citations.filter((each) => each.paragraph === into).map(({ document }) => document))
  const citations = state.citations
    .filter((each) => each.paragraph !== paragraph || !kept.has(each.document))
    .map((each) => (each.paragraph === paragraph ? { ...each, paragraph: into } : each))
  return { ...state, citations }
}
