/** A paragraph's standing: open unless something else is on record. */
import type { ParagraphId } from '../text/ids.ts'
import type { RoomState, Standing } from './types.ts'

const OPEN: Standing = { kind: 'open' }

export const standingOf = (state: RoomState, paragraph: ParagraphId): Standing => state.standing.get(paragraph) ?? OPEN

export const isAgreed = (state: RoomState, paragraph: ParagraphId): boolean => standingOf(state, paragraph).kind === 'agreed'
