/** A paper is taken out of the room: on record before it is made, so that nothing goes out unnoticed. Nothing else changes. */
import { z } from 'zod'
import { VIEW_KINDS } from '../compile/types.ts'
import { mayReadDecisions } from '../record/rights.ts'
import { mayReadRegister } from '../register/rights.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { mayShowDispositions, mayTakePaper, PAPERS } from '../sitting/papers.ts'
import type { RoomState, Seat } from '../sitting/types.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const takePaper = act({
  type: 'take-paper',
  right: 'paper',
  when: 'any time',
  input: z.strictObject({
    paper: z.enum(PAPERS),
    /** A revision's number, or the text as it stands. */
    of: z.union([z.literal('live'), z.int().positive()]),
    dispositions: z.boolean(),
    /** Of a compilation: how the text is read. */
    view: z.enum(VIEW_KINDS).optional(),
  }),
  decide: ({ state, actor, now }, { paper, of, dispositions, view }) => {
    const refusal =
      (paper === 'register' ? mayTakeRegister(state, actor, of) : mayTakePaper(state, actor, of === 'live' ? 'live' : 'revision')) ??
      (dispositions ? mayShowDispositions(state, actor) : null) ??
      (paper === 'decisions' ? mayTakeDecisions(state, actor, of) : null)
    if (refusal !== null) return refusal
    if (of !== 'live' && !state.revisions.some(({ number }) => number === of)) return refused('revision.unknown', { number: of })
    const revision = of === 'live' ? null : of
    const shown =
      paper === 'register' ? paper : paper === 'decisions' ? (state.conference.decisions ?? 'off') : (view ?? (dispositions ? 'yes' : 'no'))
    const details = { paper, text: paper === 'register' ? 'rows' : of === 'live' ? of : `Rev.${of}`, dispositions: shown }
    const taken = { kind: 'paper-taken', paper, by: actor.id, revision, dispositions, at: now } as const
    return accepted([view === undefined ? taken : { ...taken, view }], [], details)
  },
})

/** Of the rows as they stand. */
const mayTakeRegister = (state: RoomState, seat: Seat, of: 'live' | number): Refusal | null =>
  of === 'live' ? mayReadRegister(state, seat) : refused('act.malformed', { field: 'of' })

/** Of what was decided up to now: an issued text has no list of its own. */
const mayTakeDecisions = (state: RoomState, seat: Seat, of: 'live' | number): Refusal | null =>
  of === 'live' ? mayReadDecisions(state, seat) : refused('act.malformed', { field: 'of' })
