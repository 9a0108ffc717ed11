/** Decodes a Yjs update (version 1) into plain data, within limits, before Yjs itself sees a byte of it.
 *  What this accepts, Yjs reads the same way; what Yjs could choke on is refused here. */
import { Malformed, readByte, readPrimitive, readString, readUint, type Reader, skipAny } from './reader.ts'

export type ItemId = { readonly client: number; readonly clock: number }

export type Content =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'format'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'element'; readonly name: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'value'; readonly value: string | number | boolean | null | undefined }
  | { readonly kind: 'foreign'; readonly what: string }

export type Parent =
  | { readonly kind: 'root'; readonly name: string }
  | { readonly kind: 'item'; readonly id: ItemId }
  | { readonly kind: 'neighbour' }

export type Struct =
  | { readonly kind: 'gone'; readonly client: number; readonly clock: number; readonly length: number }
  | {
      readonly kind: 'item'
      readonly client: number
      readonly clock: number
      readonly length: number
      readonly origin: ItemId | null
      readonly rightOrigin: ItemId | null
      readonly parent: Parent
      readonly sub: string | null
      readonly content: Content
    }

export type DeletedRange = { readonly client: number; readonly clock: number; readonly length: number }

export type Update = { readonly structs: readonly Struct[]; readonly deleted: readonly DeletedRange[] }

export type Limits = {
  readonly bytes: number
  readonly structs: number
  readonly ranges: number
  /** What an attribute or an entry of a map may hold: a Declaration's hold primitives alone. */
  readonly values: 'primitives' | 'any'
}

export const LIMITS: Limits = { bytes: 1 << 20, structs: 4_000, ranges: 100_000, values: 'primitives' }

/** For bytes of our own log, which were within limits when they came. */
export const UNBOUNDED: Limits = {
  bytes: Number.POSITIVE_INFINITY,
  structs: Number.POSITIVE_INFINITY,
  ranges: Number.POSITIVE_INFINITY,
  values: 'primitives',
}

const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_SUB = 0x20
const GC = 0
const SKIP = 10

/** The update as data, or null where the bytes are not one. Never throws, whatever the bytes. */
export function decodeBounded(bytes: Uint8Array, limits: Limits = LIMITS): Update | null {
  if (bytes.length > limits.bytes) return null
  try {
    const reader: Reader = { bytes, at: 0 }
    const structs = readStructs(reader, limits)
    const deleted = readDeleted(reader, limits)
    if (reader.at !== bytes.length) throw new Malformed('bytes after the end')
    return { structs, deleted }
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}

function readStructs(reader: Reader, limits: Limits): Struct[] {
  const structs: Struct[] = []
  const clients = readCount(reader)
  const seen = new Set<number>()
  for (let c = 0; c < clients; c++) {
    const count = readCount(reader)
    const client = readUint(reader)
    if (seen.has(client)) throw new Malformed('a client twice')
    seen.add(client)
    let clock = readUint(reader)
    if (structs.length + count > limits.structs) throw new Malformed('too many structs')
    for (let s = 0; s < count; s++) {
      const struct = readStruct(reader, limits, client, clock)
      structs.push(struct)
      clock += struct.length
      if (!Number.isSafeInteger(clock)) throw new Malformed('clock too large')
    }
  }
  return structs
}

/** A declared count is believed only as far as bytes are left for it: everything counted takes a byte or more. */
function readCount(reader: Reader): number {
  const count = readUint(reader)
  if (count > reader.bytes.length - reader.at) throw new Malformed('more declared than sent')
  return count
}

function readStruct(reader: Reader, limits: Limits, client: number, clock: number): Struct {
  const info = readByte(reader)
  const ref = info & 0x1f
  if (ref === GC) return { kind: 'gone', client, clock, length: readLength(reader) }
  if (ref === SKIP) throw new Malformed('a gap inside the update')
  const origin = info & HAS_ORIGIN ? readEarlier(reader, client, clock) : null
  const rightOrigin = info & HAS_RIGHT_ORIGIN ? readEarlier(reader, client, clock) : null
  const tellsParent = (info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0
  const parent: Parent = tellsParent ? readParent(reader, client, clock) : { kind: 'neighbour' }
  const sub = tellsParent && info & HAS_SUB ? readString(reader) : null
  const { content, length } = readContent(reader, limits, ref)
  return { kind: 'item', client, clock, length, origin, rightOrigin, parent, sub, content }
}

function readLength(reader: Reader): number {
  const length = readUint(reader)
  if (length === 0) throw new Malformed('nothing, with a place of its own')
  return length
}

/** An id that a struct leans on. Yjs looks an id of the same client up at once, so it has to come before. */
function readEarlier(reader: Reader, ownClient: number, ownClock: number): ItemId {
  const id = { client: readUint(reader), clock: readUint(reader) }
  if (id.client === ownClient && id.clock >= ownClock) throw new Malformed('leans on its own future')
  return id
}

function readParent(reader: Reader, client: number, clock: number): Parent {
  const isRoot = readUint(reader) === 1
  return isRoot ? { kind: 'root', name: readString(reader) } : { kind: 'item', id: readEarlier(reader, client, clock) }
}

function readContent(reader: Reader, limits: Limits, ref: number): { content: Content; length: number } {
  switch (ref) {
    case 1:
      return { content: { kind: 'deleted' }, length: readLength(reader) }
    case 4: {
      const text = readString(reader)
      if (text.length === 0) throw new Malformed('an empty string')
      return { content: { kind: 'string', text }, length: text.length }
    }
    case 6: {
      const key = readString(reader)
      return { content: { kind: 'format', key, value: readJson(reader) }, length: 1 }
    }
    case 7:
      return { content: readType(reader), length: 1 }
    case 8:
      return limits.values === 'any' ? skipValues(reader) : readValues(reader)
    // Known to Yjs, but of no use in a Declaration: told apart so that the refusal can say so.
    case 5:
      readJson(reader)
      return { content: { kind: 'foreign', what: 'embed' }, length: 1 }
    default:
      throw new Malformed('content of an unknown kind')
  }
}

function readJson(reader: Reader): unknown {
  const source = readString(reader)
  if (source.length > 200) throw new Malformed('a mark with too much in it')
  try {
    return JSON.parse(source)
  } catch {
    throw new Malformed('a mark that is not JSON')
  }
}

const XML_ELEMENT = 3
const XML_HOOK = 5
const XML_TEXT = 6

function readType(reader: Reader): Content {
  const type = readUint(reader)
  switch (type) {
    case XML_ELEMENT:
      return { kind: 'element', name: readString(reader) }
    case XML_TEXT:
      return { kind: 'text' }
    case XML_HOOK:
      readString(reader)
      return { kind: 'foreign', what: 'hook' }
    case 0:
    case 1:
    case 2:
    case 4:
      return { kind: 'foreign', what: 'type' }
    default:
      throw new Malformed('a type that does not exist')
  }
}

function readValues(reader: Reader): { content: Content; length: number } {
  const count = readCount(reader)
  if (count === 0) throw new Malformed('no values')
  let value: string | number | boolean | null | undefined
  for (let i = 0; i < count; i++) value = readPrimitive(reader)
  if (count > 1) return { content: { kind: 'foreign', what: 'list' }, length: count }
  return { content: { kind: 'value', value }, length: 1 }
}

/** Of any kind; what they are is nobody's business but the pages'. */
function skipValues(reader: Reader): { content: Content; length: number } {
  const count = readCount(reader)
  if (count === 0) throw new Malformed('no values')
  for (let i = 0; i < count; i++) skipAny(reader)
  return { content: { kind: 'foreign', what: 'values' }, length: count }
}

function readDeleted(reader: Reader, limits: Limits): DeletedRange[] {
  const ranges: DeletedRange[] = []
  const clients = readCount(reader)
  for (let c = 0; c < clients; c++) {
    const client = readUint(reader)
    const count = readCount(reader)
    if (ranges.length + count > limits.ranges) throw new Malformed('too many deleted ranges')
    for (let r = 0; r < count; r++) {
      const clock = readUint(reader)
      // Yjs would cut the item in two at a range of no length.
      const length = readLength(reader)
      if (!Number.isSafeInteger(clock + length)) throw new Malformed('clock too large')
      ranges.push({ client, clock, length })
    }
  }
  return ranges
}

/** A state vector, or null where the bytes are not one. */
export function decodeStateVector(bytes: Uint8Array): ReadonlyMap<number, number> | null {
  const reader: Reader = { bytes, at: 0 }
  const vector = new Map<number, number>()
  try {
    const count = readCount(reader)
    for (let i = 0; i < count; i++) vector.set(readUint(reader), readUint(reader))
    return reader.at === bytes.length ? vector : null
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}
