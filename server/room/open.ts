/** Opens a room from what the store holds: facts folded, text built and indexed, projections compared. Nothing good is overwritten by a failed load. */
import * as Y from 'yjs'
import { decodeBounded, trustTransaction, UNBOUNDED } from '../../domain/guard/guard.ts'
import { applyFacts } from '../../domain/sitting/apply-facts.ts'
import { type Fact, factSchema } from '../../domain/sitting/facts.ts'
import { emptyRoom } from '../../domain/sitting/room.ts'
import type { DocumentId, ParagraphId, Party } from '../../domain/text/ids.ts'
import { isParagraphId, isParty } from '../../domain/text/ids.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { type LoadedDocument, type Store, StoreFault } from '../store/types.ts'
import { deedOf } from '../../domain/record/deeds.ts'
import { withKept } from './adoption.ts'
import { noAbsences, recordAway } from './absences.ts'
import type { Disk } from './disk.ts'
import { noAuthors, noteAuthors } from './authors.ts'
import { lastClosing } from './closing.ts'
import type { Before } from './effects.ts'
import type { EntryBody } from './facts.ts'
import { tellDisk } from './broadcast.ts'
import { projectState } from './project.ts'
import { recordLine, toldToAll } from './record.ts'
import { followProposals } from './proposals.ts'
import { openStreams } from '../private/streams.ts'
import { listenToDocument } from './receive.ts'
import { type Clock, emptyBatch, guardFacts, openIndex, type Origin, partiesOf, type Room } from './room.ts'
import { scheduleCommit } from './commit.ts'
import { followSegment } from './segment.ts'
import { followSilence } from './silence.ts'
import { openSides } from './sides.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'

export type Surroundings = {
  readonly disk: Disk
  readonly now: Clock
  readonly random: (length: number) => Uint8Array
  readonly onFault: (fault: Error) => void
  readonly onReplaced: Room['onReplaced']
  /** Of one private stream; the room goes on. */
  readonly onStreamFault: (fault: Error) => void
}

export async function openRoom(store: Store, document: DocumentId, surroundings: Surroundings): Promise<Room> {
  const loaded = await store.load(document)
  if (loaded.schema !== SCHEMA_VERSION)
    throw new StoreFault(
      loaded.schema > SCHEMA_VERSION ? 'store.newer' : 'store.failed',
      `${document} has a text of schema ${loaded.schema}, this Declaro writes ${SCHEMA_VERSION}: nothing was changed`,
    )
  const snapshot = loaded.snapshot === null ? null : readSnapshot(loaded.snapshot)
  const everUsed = await idsEverUsed(store, loaded, snapshot)
  for (const id of paragraphsActedOn(loaded)) everUsed.set(id, null)
  const doc = buildDocument(loaded, snapshot)
  const { state, record, revisions, authors, deeds, kept } = foldEntries(loaded)
  const index = openIndex(doc, partiesOf(state), everUsed)
  openSides(index, state.conference)
  const room: Room = {
    document,
    generation: loaded.generation,
    epoch: loaded.epoch,
    store,
    ...surroundings,
    doc,
    index,
    facts: guardFacts(() => room),
    state,
    seq: loaded.seq,
    auditSeq: loaded.audit.at(-1)?.seq ?? 0,
    ends: { log: loaded.logHash, audit: loaded.auditHash },
    closing: lastClosing(loaded.audit),
    batch: emptyBatch(),
    committing: false,
    sinceSnapshot: loaded.updates.length,
    wholeText: null,
    health: 'sound',
    connections: new Map(),
    clients: new Map(loaded.clients),
    unkept: [],
    proposals: livesIn(doc),
    carried: carriedIn(loaded),
    before: keptBefore(loaded),
    authors,
    revisions,
    kept,
    record,
    deeds,
    absences: noAbsences(),
    streams: openStreams(() => room, state, surroundings.onStreamFault),
    onIdle: [],
  }
  trustServersOwn(room)
  listenToDocument(room)
  if (surroundings.disk.trouble() === null) bringUpToDate(room)
  return room
}

/** What is written without anybody asking: at once where the disk takes it, else when it does again. */
function bringUpToDate(room: Room): void {
  room.batch.rows.push(...room.unkept.splice(0))
  followProposals(room, room.index.paragraphs.keys())
  projectState(room)
  recordAway(room)
  scheduleCommit(room)
  room.streams.catchUp()
  followSegment(room)
  followSilence(room)
}

/** Pages are told that nothing can be kept, or that it can again: then those come back whose words were not heard. */
export function followDisk(room: Room): void {
  if (room.health === 'broken') return
  const trouble = room.disk.trouble()
  tellDisk(room, trouble)
  room.streams.followDisk()
  if (trouble === null) bringUpToDate(room)
}

function buildDocument(loaded: LoadedDocument, snapshot: Snapshot | null): Y.Doc {
  const doc = new Y.Doc({ gc: true })
  if (snapshot !== null) Y.applyUpdate(doc, snapshot.state)
  for (const update of loaded.updates) Y.applyUpdate(doc, update)
  // Last: Yjs leaves an id under which it hears from others, and the server would go on with one that a seat could claim.
  doc.clientID = loaded.generation
  return doc
}

const bodyOf = (entry: { readonly body: string }): EntryBody => JSON.parse(entry.body) as EntryBody

type Folded = Pick<Room, 'state' | 'record' | 'revisions' | 'authors' | 'deeds' | 'kept'>

/** Entry by entry, so that each act is told as things stood then. */
function foldEntries(loaded: LoadedDocument): Folded {
  const folded: Folded = { state: emptyRoom(loaded.document), record: [], revisions: [], authors: noAuthors(), deeds: [], kept: {} }
  for (const { seq, at, act, by, body, logSeq } of loaded.audit) {
    const entry = bodyOf({ body })
    folded.state = applyFacts(
      folded.state,
      entry.facts.map((fact) => knownFact(seq, fact)),
    )
    const line = recordLine(folded.state, { at, act, by, body: entry })
    if (line !== null) folded.record.push(line)
    const sentence = toldToAll(folded.state, { at, act, by, body: entry })
    const deed = deedOf(folded.state, { at, act, by, facts: entry.facts, sentence, logSeq })
    if (deed !== null) folded.deeds.push(deed)
    if (entry.revision !== undefined) folded.revisions.push(entry.revision)
    folded.kept = withKept(folded.kept, entry)
    noteAuthors(folded.authors, entry)
  }
  return folded
}

/** The chain verified, so it is as it was written: what we cannot read in it is not damage, it is of a later version. */
function knownFact(seq: number, fact: unknown): Fact {
  const read = factSchema.safeParse(fact)
  if (read.success) return read.data
  throw new StoreFault('store.newer', `entry ${seq} of the audit chain holds a fact that this Declaro does not know: nothing was changed`)
}

function keptBefore(loaded: LoadedDocument): Map<ParagraphId, Before> {
  const kept = new Map<ParagraphId, Before>()
  for (const entry of loaded.audit) for (const before of bodyOf(entry).before ?? []) kept.set(before.id, before)
  return kept
}

/** What the structure of the server's own transactions changes is verified by being the server's. */
function trustServersOwn(room: Room): void {
  room.doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const origin = transaction.origin as Origin | null
    if (origin?.kind === 'act') trustTransaction(room.index, transaction)
  })
}

/** What only the log still knows: every paragraph id that ever was, and which party made it. */
async function idsEverUsed(store: Store, loaded: LoadedDocument, snapshot: Snapshot | null): Promise<Map<ParagraphId, Party | null>> {
  const everUsed = new Map(snapshot?.everUsed)
  for await (const { origin, bytes } of store.log(loaded.document, loaded.snapshotAt)) {
    const by = JSON.parse(origin) as Origin
    noteIds(everUsed, by.kind === 'seat' && isParty(by.party) ? by.party : null, bytes)
  }
  return everUsed
}

/** A paragraph that an act was about is no party's alone any more: its id is not brought back by undo. Those that stand are read from the text. */
function* paragraphsActedOn(loaded: LoadedDocument): Generator<ParagraphId> {
  for (const entry of loaded.audit)
    for (const fact of bodyOf(entry).facts)
      if ('paragraph' in fact && fact.kind !== 'paragraph-proposed' && isParagraphId(fact.paragraph)) yield fact.paragraph
}

function noteIds(everUsed: Map<ParagraphId, Party | null>, party: Party | null, bytes: Uint8Array): void {
  const update = decodeBounded(bytes, UNBOUNDED)
  for (const struct of update?.structs ?? []) {
    if (struct.kind === 'item' && struct.sub === 'id' && struct.content.kind === 'value' && isParagraphId(struct.content.value)) {
      everUsed.set(struct.content.value, party)
    }
  }
}

function carriedIn(loaded: LoadedDocument): Room['carried'] {
  const carried: Room['carried'] = []
  for (const entry of loaded.audit) for (const range of bodyOf(entry).carried ?? []) carried.push(range)
  return carried
}

/** Proposals alive, as the positions map kept them. */
function livesIn(doc: Y.Doc): Room['proposals'] {
  const lives: Room['proposals'] = new Map()
  for (const [key, value] of doc.getMap<{ id: string; openedAt: number }>('positions').entries()) {
    const [paragraph, by] = key.split('/')
    if (!isParagraphId(paragraph) || !isParty(by)) continue
    const { id, openedAt } = value
    lives.set(paragraph, new Map([...(lives.get(paragraph) ?? []), [by, { id, openedAt }]]))
  }
  return lives
}
