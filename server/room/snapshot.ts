/** What a snapshot holds: the document, and what else only the log would tell. Written and read by one version of the database: a migration that changes
 *  this takes the earlier ones away. */
import { createDecoder, readAny, readVarUint8Array } from 'lib0/decoding'
import { encode, writeAny, writeVarUint8Array } from 'lib0/encoding'
import { z } from 'zod'
import { isParagraphId, isParty, type ParagraphId, type Party } from '../../domain/text/ids.ts'

/** `everUsed`: each paragraph id that ever was, and which party made it; null where it is no party's alone. */
export type Snapshot = { readonly state: Uint8Array; readonly everUsed: ReadonlyMap<ParagraphId, Party | null> }

const used = z.array(z.tuple([z.custom<ParagraphId>(isParagraphId), z.custom<Party>(isParty).nullable()]))

export const snapshotBytes = ({ state, everUsed }: Snapshot): Uint8Array =>
  encode((encoder) => {
    writeVarUint8Array(encoder, state)
    writeAny(encoder, [...everUsed])
  })

export function readSnapshot(bytes: Uint8Array): Snapshot {
  const decoder = createDecoder(bytes)
  const state = readVarUint8Array(decoder)
  return { state, everUsed: new Map(used.parse(readAny(decoder))) }
}
