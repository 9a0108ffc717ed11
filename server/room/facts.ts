/** Facts into the room: remembered, put down for the audit chain, and shown in the maps that only the server writes. */
import { admitParties } from '../../domain/guard/guard.ts'
import { deedOf } from '../../domain/record/deeds.ts'
import { applyFacts } from '../../domain/sitting/apply-facts.ts'
import type { Fact } from '../../domain/sitting/facts.ts'
import type { Carried } from '../../domain/text/structure.ts'
import type { SeatId } from '../../domain/text/ids.ts'
import { type Kept, withKept } from './adoption.ts'
import { projectState } from './project.ts'
import type { Granted } from '../../domain/acts/grants.ts'
import type { Revision } from './revision.ts'
import type { Before } from './effects.ts'
import { type Named, noteAuthors, type Wrote } from './authors.ts'
import { recordLine, toldToAll } from './record.ts'
import { partiesOf, type Room } from './room.ts'

/** The form of an audit entry's body; old forms stay readable for ever. */
export type EntryBody = {
  readonly v: 1
  readonly facts: readonly Fact[]
  /** On what ground the act was done: of one's own, on the chair's instruction, on behalf. */
  readonly grant?: Granted
  readonly details?: Readonly<Record<string, string | number>>
  readonly before?: readonly Before[]
  readonly carried?: readonly Carried[]
  readonly revision?: Revision
  readonly named?: readonly Named[]
  readonly wrote?: readonly Wrote[]
} & Kept

export type Entry = { readonly act: string; readonly by: SeatId | null } & Omit<EntryBody, 'v'>

/** Where in the log it stands is known once it is on disk. */
function noteDeed(room: Room, done: Parameters<typeof deedOf>[1]): void {
  const deed = deedOf(room.state, done)
  if (deed === null) return
  room.deeds.push(deed)
  room.batch.afterwards.push(() => (deed.logSeq = room.seq))
}

export function applyFactsToRoom(room: Room, entry: Entry): void {
  const { act, by, ...body } = entry
  room.state = applyFacts(room.state, entry.facts)
  admitParties(room.index, partiesOf(room.state))
  const at = room.now()
  room.batch.audit.push({ at, act, by, body: JSON.stringify({ v: 1, ...body } satisfies EntryBody) })
  const line = recordLine(room.state, { at, act, by, body })
  if (line !== null) room.record.push(line)
  noteDeed(room, { at, act, by, facts: entry.facts, sentence: toldToAll(room.state, { at, act, by, body }), logSeq: null })
  noteAuthors(room.authors, body)
  if (body.revision !== undefined) room.revisions.push(body.revision)
  room.kept = withKept(room.kept, body)
  projectState(room)
  // On disk first: nobody is put out, and no key destroyed, for what a crash could take back.
  room.batch.afterwards.push(() => room.streams.follow())
}
