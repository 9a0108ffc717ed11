/** The record of acts as chair and secretariat read it: who did what, under which hat, on what ground; each told as things then stood. */
import { actOf } from '../../domain/acts/registry.ts'
import { entrySentence, restoredSentence } from '../../domain/sentences/audit.ts'
import { inEachLanguage } from '../../domain/sentences/catalogue.ts'
import type { Language } from '../../domain/sentences/problem.ts'
import { withoutWordsSaid } from '../../domain/sentences/said.ts'
import type { Hat, RoomState } from '../../domain/sitting/types.ts'
import type { SeatId } from '../../domain/text/ids.ts'
import type { EntryBody } from './facts.ts'

export type RecordLine = {
  readonly at: number
  readonly name: string
  /** Null for what no seat did. */
  readonly hat: Hat | null
  readonly delegation: string | null
  readonly sentence: Readonly<Record<Language, string>>
}

type Done = {
  readonly at: number
  readonly act: string
  readonly by: SeatId | null
  readonly body: Pick<EntryBody, 'grant' | 'details' | 'facts'>
}

/** `state` as it is after the act; null for what no seat did but for a restoration, and for what is told to nobody: not even that a contact group exists. */
export function recordLine(state: RoomState, { at, act, by, body }: Done): RecordLine | null {
  const restored = body.facts.find((fact) => fact.kind === 'data-restored')
  if (restored !== undefined)
    return {
      at,
      name: '',
      hat: null,
      delegation: null,
      sentence: inEachLanguage((language) => restoredSentence(state, restored, language)),
    }
  const known = actOf(act)
  const seat = by === null ? undefined : state.seats.get(by)
  if (known === null || known.right === 'private' || seat === undefined) return null
  const told = { act: known.type, by: seat.id, grant: body.grant ?? 'yes', details: body.details ?? {} }
  const { hat, delegation } = seat
  const name = state.persons.get(seat.person)?.name ?? ''
  return { at, name, hat, delegation, sentence: inEachLanguage((language) => entrySentence(told, state, language)) }
}

/** The same for all who look back on the text. */
export const toldToAll = (state: RoomState, done: Done): RecordLine['sentence'] | null =>
  recordLine(state, { ...done, body: { ...done.body, details: withoutWordsSaid(done.act, done.body.details ?? {}) } })?.sentence ?? null
