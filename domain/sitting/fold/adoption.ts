/** Approvals, statements, silence, adoption, certification, corrigenda and addenda. */
import type { Adoption, Silence } from '../adoption.ts'
import type { FactOfAdoption } from '../facts-adoption.ts'
import type { RoomState } from '../types.ts'
import type { Fold } from './types.ts'

const changed = (state: RoomState, change: Partial<Adoption>): RoomState => ({ ...state, adoption: { ...state.adoption, ...change } })

function running({ adoption: { silence } }: RoomState): Pick<Silence, 'digest' | 'opened' | 'until'> {
  if (silence?.state !== 'running') throw new Error('a fact ends a silence that was not running')
  const { digest, opened, until } = silence
  return { digest, opened, until }
}

export const adoption: Fold<FactOfAdoption['kind']> = {
  'approval-given': (state, { by, digest, seat, at }) =>
    changed(state, { approvals: [...state.adoption.approvals.filter((each) => each.by !== by), { by, digest, seat, at }] }),
  'statement-made': (state, { statement: number, statementKind: kind, by, text, paragraphs, enteredBy, at }) =>
    changed(state, {
      statementsMade: Math.max(state.adoption.statementsMade, number),
      statements: [...state.adoption.statements, { number, kind, by, text, paragraphs, enteredBy, at }],
    }),
  'statement-withdrawn': (state, { statement }) =>
    changed(state, { statements: state.adoption.statements.filter(({ number }) => number !== statement) }),
  'silence-opened': (state, { digest, until, at: opened }) => changed(state, { silence: { digest, opened, until, state: 'running' } }),
  'silence-broken': (state, { by, reason, at }) => changed(state, { silence: { ...running(state), state: 'broken', by, reason, at } }),
  'silence-ended': (state, { held, at }) => changed(state, { silence: { ...running(state), state: held ? 'held' : 'void', at } }),
  /** What would still change words ends with it. */
  'declaration-adopted': (state, { digest, how, sitting, present, absent, statements, at }) => ({
    ...changed(state, { adopted: { digest, corrected: digest, how, sitting, present, absent, statements, at } }),
    directWriting: 'closed',
    window: null,
    reopeningsAsked: [],
  }),
  'corrected-text-recorded': (state, { before, after }) => {
    const { approvals, silence, adopted } = state.adoption
    return changed(state, {
      approvals: approvals.map((each) => (each.digest === before ? { ...each, digest: after } : each)),
      silence: silence?.digest === before ? { ...silence, digest: after } : silence,
      adopted: adopted?.corrected === before ? { ...adopted, corrected: after } : adopted,
    })
  },
  'declaration-certified': (state, { digest, certificate, at, note }) =>
    changed(state, { certified: { digest, certificate, at, ...(note === undefined ? {} : { note }) } }),
  'corrigendum-made': (state, { corrigendum: number, language, paragraph, before, after, reason, at }) => {
    const of = language === undefined ? {} : { language }
    return changed(state, { corrigenda: [...state.adoption.corrigenda, { number, ...of, paragraph, before, after, reason, at }] })
  },
  'addendum-received': (state, { addendum: number, statementKind: kind, by, text, paragraphs, enteredBy, at }) =>
    changed(state, { addenda: [...state.adoption.addenda, { number, kind, by, text, paragraphs, enteredBy, at }] }),
}
