/** Destroys the history of a room: what goes on is the certified text, written afresh, and one entry that tells the room as it is.
 *  The room itself is over with it: whoever comes back finds the one that is loaded from the disk. */
import * as Y from 'yjs'
import type { Performed } from '../../domain/acts/perform.ts'
import type { Effect } from '../../domain/acts/types.ts'
import { readText } from '../../domain/proposals/read.ts'
import { textDigest } from '../../domain/seal/text.ts'
import { packagesToDestroy } from '../../domain/sitting/history.ts'
import { keptFacts } from '../../domain/sitting/kept-facts.ts'
import type { Fact } from '../../domain/sitting/facts.ts'
import { writtenAfresh } from '../../domain/text/afresh.ts'
import { fragmentOf, sectionsOf } from '../../domain/text/document.ts'
import { mirrorStructure, writeInSide } from '../../domain/text/mirror.ts'
import type { Digest, SeatId } from '../../domain/text/ids.ts'
import { type ChainEnds, type Committed, type Destroying, StoreFault } from '../store/types.ts'
import { isIdle, shutRoom } from './commit.ts'
import type { EntryBody } from './facts.ts'
import type { Origin, Room, StampedOrigin } from './room.ts'
import { textOf } from './text.ts'

export const destroys = (effects: readonly Effect[]): boolean => effects.some(({ kind }) => kind === 'destroy-history')

/** An act that destroys is decided where nothing is on its way to the disk. */
export const waitsForDisk = (room: Room, json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'type' in json && json.type === 'destroy-history' && room.health === 'sound' && !isIdle(room)

/** Where nothing is on its way to the disk. Resolves when the bytes are gone. */
export async function destroyHistory(room: Room, by: SeatId, performed: Performed): Promise<Committed> {
  const over = new StoreFault('store.failed', 'the history of the room was destroyed: it has to be loaded again')
  shutRoom(room, over, { code: 4409, text: 'update.generation', streams: 'stream.erased' })
  const work = room.streams
    .settle()
    .then(async () => room.store.destroyHistory(ordered(room, by, performed, await room.store.chainEnds(room.document))))
  room.onReplaced(work)
  return work
}

function ordered(room: Room, by: SeatId, performed: Performed, ends: ChainEnds): Destroying {
  const { document, epoch, seq, auditSeq, state } = room
  const at = room.now()
  const packages = packagesToDestroy(state)
  const destroyed: Fact = { kind: 'history-destroyed', at, log: keptChain(ends.log), audit: keptChain(ends.audit), packages }
  const { act, grant, details } = performed
  const body = { v: 1, facts: [...keptFacts(state), destroyed], grant, details, ...room.kept } satisfies EntryBody
  const origin = { kind: 'act', act, by, at } satisfies StampedOrigin & Origin
  return {
    document,
    epoch,
    expectedSeq: seq,
    expectedAuditSeq: auditSeq,
    update: { origin: JSON.stringify(origin), bytes: Y.encodeStateAsUpdate(certifiedText(room)) },
    audit: { at, act, by, body: JSON.stringify(body) },
    packages,
  }
}

/** Hashes of the store are hex digits of SHA-256. */
const keptChain = ({ seq, hash, all }: ChainEnds['log']) => ({ seq, hash: hash as Digest, all: all as Digest })

/** Throws where what was written is not what was certified: then nothing is destroyed. */
function certifiedText(room: Room): Y.Doc {
  const sections = room.index.fragments.flatMap((fragment) => sectionsOf(fragment))
  const doc = writtenAfresh(room.generation + 1, sections, textOf(room).paragraphs)
  copySides(room, doc)
  const { paragraphs } = readText(fragmentOf(doc))
  if (textDigest(room.state.conference.language, paragraphs) !== room.state.adoption.certified?.digest)
    throw new StoreFault('store.failed', 'the text that was written afresh is not the certified one: nothing was destroyed')
  return doc
}

/** The other languages' words as they were certified. */
function copySides({ index }: Room, doc: Y.Doc): void {
  for (const [language, paragraphs] of index.sideParagraphs) {
    const side = fragmentOf(doc, language)
    doc.transact(() => {
      mirrorStructure(fragmentOf(doc), side)
      writeInSide(side, new Map([...paragraphs].map(([id, { runs }]) => [id, runs])))
    })
  }
}
