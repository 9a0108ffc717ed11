/** A paper is taken out of the room: on record before it is made, so that nothing goes out unnoticed. Nothing else changes. */
import { z } from 'zod'
import { PAPER_VIEWS } from '../sitting/papers.ts'
import { mayReadDecisions } from '../record/rights.ts'
import { mayTakeRegister } from '../register/rights.ts'
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
    /** A revision's number, the text as it stands, or as it was certified. */
    of: z.union([z.literal(['live', 'certified']), z.int().positive()]),
    dispositions: z.boolean(),
    /** Of a compilation, or the text itself: how it is read. */
    view: z.enum(PAPER_VIEWS).optional(),
    /** In which languages, where it is not the negotiated one alone. */
    languages: z.string().max(60).optional(),
  }),
  decide: ({ state, actor, now }, { paper, of, dispositions, view }) => {
    const refusal =
      (paper === 'register' ? mayTakeRows(state, actor, of) : mayTakePaper(state, actor, typeof of === 'number' ? 'revision' : of)) ??
      (dispositions ? mayShowDispositions(state, actor) : null) ??
      (paper === 'decisions' ? mayTakeDecisions(state, actor, of) : null)
    if (refusal !== null) return refusal
    if (typeof of === 'number' && !state.revisions.some(({ number }) => number === of)) return refused('revision.unknown', { number: of })
    if (of === 'certified' && paper !== 'text') return refused('act.malformed', { field: 'of' })
    const revision = typeof of === 'number' ? of : null
    const shown =
      paper === 'register' ? paper : paper === 'decisions' ? (state.conference.decisions ?? 'off') : (view ?? (dispositions ? 'yes' : 'no'))
    const details = { paper, text: paper === 'register' ? 'rows' : typeof of === 'number' ? `Rev.${of}` : of, dispositions: shown }
    const taken = { kind: 'paper-taken', paper, by: actor.id, revision, dispositions, at: now } as const
    const more = { ...(view === undefined ? {} : { view }), ...(of === 'certified' ? { certified: true } : {}) }
    return accepted([{ ...taken, ...more }], [], details)
  },
})

/** Of the rows as they stand. */
const mayTakeRows = (state: RoomState, seat: Seat, of: 'live' | 'certified' | number): Refusal | null =>
  of === 'live' ? mayTakeRegister(state, seat) : refused('act.malformed', { field: 'of' })

/** Of what was decided up to now: an issued text has no list of its own. */
const mayTakeDecisions = (state: RoomState, seat: Seat, of: 'live' | 'certified' | number): Refusal | null =>
  of === 'live' ? mayReadDecisions(state, seat) : refused('act.malformed', { field: 'of' })
