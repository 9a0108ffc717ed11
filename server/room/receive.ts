/** A keystroke, from the socket to the log: decode, who, judge, apply, stage. Read `receiveUpdate` from top to bottom. */
import * as Y from 'yjs'
import { type Author, decodeBounded, type GuardCode, judge, type Lawful, settleMarks } from '../../domain/guard/guard.ts'
import { acknowledgedFrame, refusedFrame, updateFrame } from '../../domain/protocol/frames.ts'
import { writableSides } from '../../domain/languages/pens.ts'
import type { Fact } from '../../domain/sitting/facts.ts'
import { currentSitting } from '../../domain/sitting/phase.ts'
import { mayWrite, writesDirectly } from '../../domain/sitting/sitting.ts'
import { ownVoice } from '../../domain/sitting/seats.ts'
import type { RefusalCode } from '../../domain/sentences/refusals.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'
import { reached } from '../moments.ts'
import { broadcast, endConnection } from './broadcast.ts'
import { afterCommit, breakRoom, isIdle, scheduleCommit, stage } from './commit.ts'
import { applyFactsToRoom } from './facts.ts'
import { followProposals } from './proposals.ts'
import { type Batch, type Connection, type Origin, type Room, seatOf } from './room.ts'

/** One SyncStep2 or Update frame. Never throws: a fault of ours breaks the room, which is then loaded again from disk. */
export function receiveUpdate(room: Room, connection: Connection, bytes: Uint8Array): void {
  if (connection.state === 'ended' || connection.state === 'refused' || connection.unheard || room.health === 'broken') return
  connection.received++
  reached('received')
  const update = decodeBounded(bytes)
  if (update === null) return refuse(room, connection, 'update.malformed')
  reached('decoded')
  const changesNothing = update.structs.length === 0 && update.deleted.length === 0
  if (changesNothing) return acknowledge(room, connection)
  const author = authorOf(room, connection)
  const hand = author.kind === 'refused' ? (author.translator ?? READER) : author.author
  const verdict = judge(room.index, room.facts, hand, update)
  reached('judged')
  if (verdict.kind === 'known') return acknowledge(room, connection)
  if (verdict.kind === 'refused') return refuse(room, connection, codeOf(author, verdict.code))
  if (author.kind === 'refused' && author.translator === null) return refuse(room, connection, author.code)
  if (room.disk.trouble() !== null) {
    connection.unheard = true
    return
  }
  try {
    applyLawful(room, connection, hand, verdict, bytes)
  } catch (fault) {
    return breakRoom(room, fault)
  }
  reached('staged')
  acknowledge(room, connection)
  scheduleCommit(room)
}

/** Who may not write the text may still write a language's side. */
type Who =
  | { readonly kind: 'author'; readonly author: Author }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly translator: Author | null }

/** A seat without the right to write may still answer the server's question with what the server already has. */
const READER: Author = { seat: '' as Author['seat'], party: 'chair', mode: 'propose' }

/** Why the author may write nothing in the text says more than that these words are not theirs. */
const codeOf = (who: Who, met: GuardCode): RefusalCode =>
  who.kind === 'refused' && (who.translator === null || met === 'text.not-yours') ? who.code : met

function authorOf(room: Room, connection: Connection): Who {
  const seat = seatOf(room, connection.seat)
  if (seat === null) return { kind: 'refused', code: 'seat.revoked', translator: null }
  const sides = new Set(writableSides(room.state, seat))
  // Translators are of the secretariat, whatever they are accredited as.
  const translator: Author | null = sides.size === 0 ? null : { seat: seat.id, party: 'secretariat', mode: 'side', sides }
  const writing = mayWrite(room.state, seat)
  switch (writing.kind) {
    case 'refused':
      return { kind: 'refused', code: writing.code, translator }
    case 'propose':
      return { kind: 'author', author: { seat: seat.id, party: writing.party, mode: 'propose' } }
    case 'pen': {
      const party = connection.voice ?? ownVoice(seat)
      if (party === null || !writing.voices.includes(party)) return { kind: 'refused', code: 'voice.not-yours', translator }
      return {
        kind: 'author',
        author: { seat: seat.id, party, mode: writesDirectly(room.state, seat, party) ? 'direct' : 'propose', sides },
      }
    }
  }
}

function applyLawful(room: Room, connection: Connection, author: Author, verdict: Lawful, bytes: Uint8Array): void {
  for (const client of verdict.newClients) {
    room.clients.set(client, author.seat)
    room.batch.rows.push({ kind: 'client-bound', client, seat: author.seat })
  }
  const sitting = room.state.sittings.at(-1)?.ordinal ?? null
  const origin: Origin = { kind: 'seat', seat: author.seat, party: author.party, sitting, connection: connection.number }
  const neverBefore = [...verdict.added].filter((id) => !room.index.everUsed.has(id))
  Y.applyUpdate(room.doc, bytes, origin)
  reached('applied')
  settleMarks(room.index, room.facts, author, verdict, { kind: 'repair', seat: author.seat } satisfies Origin)
  noteLate(room, author, neverBefore)
  followProposals(room, [...verdict.touched, ...verdict.added, ...verdict.removed])
}

/** What comes up in the second sitting is put on record: the meeting may have to admit it. */
function noteLate(room: Room, { seat, party }: Author, paragraphs: readonly ParagraphId[]): void {
  if (currentSitting(room.state)?.kind !== 'second' || paragraphs.length === 0) return
  const at = room.now()
  const facts = paragraphs.map((paragraph): Fact => ({ kind: 'paragraph-proposed', paragraph, by: party, at }))
  applyFactsToRoom(room, { act: 'new-paragraph', by: seat, facts })
}

/** Every update the document makes goes to the log and, once on disk, to everyone; the author of a seat's update has it already. */
export function listenToDocument(room: Room): void {
  room.doc.on('update', (bytes: Uint8Array, origin: Origin | null) => {
    const by: Origin = origin ?? { kind: 'cleanup' }
    room.wholeText = null
    room.authors.now = null
    stage(room, bytes, by)
    const author = by.kind === 'seat' ? by.connection : null
    room.batch.afterwards.push(() => broadcast(room, updateFrame(bytes), author))
  })
}

/** Of each connection, how much of what it sent the next commit puts on disk. */
const promised = new WeakMap<Batch, Map<Connection, number>>()

/** "On disk" is said once per commit, with the highest number. */
function acknowledge(room: Room, connection: Connection): void {
  const count = connection.received
  if (isIdle(room)) return sayAcknowledged(connection, count)
  const promises = promised.get(room.batch) ?? new Map<Connection, number>()
  promised.set(room.batch, promises)
  if (!promises.has(connection)) afterCommit(room, () => sayAcknowledged(connection, promises.get(connection) ?? count))
  promises.set(connection, count)
}

function sayAcknowledged(connection: Connection, count: number): void {
  if (connection.state === 'ended' || count <= connection.acknowledged) return
  connection.acknowledged = count
  reached('acknowledging')
  connection.send(acknowledgedFrame(count))
  reached('acknowledged')
}

/** Asked anew when the commit is done: a connection may end while it waits. */
const wasEnded = (connection: Connection): boolean => connection.state === 'ended'

/** Refused whole: what came before it is acknowledged first, what comes after it is not read. */
function refuse(room: Room, connection: Connection, code: RefusalCode): void {
  const count = connection.received
  const close = connection.closeOfRefusal()
  connection.state = 'refused'
  afterCommit(room, () => {
    if (wasEnded(connection)) return
    connection.send(refusedFrame(count, code))
    endConnection(room, connection, close, code)
  })
}
