/** Reads Yjs' variable-length numbers and strings with every bound checked first, so that no declared length is believed. */

/** The bytes are not a well-formed update; a value, caught at the decoder's door. */
export class Malformed extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'Malformed'
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const LARGEST = Number.MAX_SAFE_INTEGER
/** Beyond this a further group of seven bits no longer counts, but a row of empty ones would turn the sum into no number at all. */
const LARGEST_FACTOR = 2 ** 56

export type Reader = { readonly bytes: Uint8Array; at: number }

export function readByte(reader: Reader): number {
  const byte = reader.bytes[reader.at]
  if (byte === undefined) throw new Malformed('ends too early')
  reader.at++
  return byte
}

/** An unsigned number in groups of seven bits, low group first. */
export function readUint(reader: Reader): number {
  let value = 0
  let factor = 1
  for (;;) {
    const byte = readByte(reader)
    value += (byte & 0x7f) * factor
    if (value > LARGEST) throw new Malformed('number too large')
    if (byte < 0x80) return value
    factor *= 128
    if (factor > LARGEST_FACTOR) throw new Malformed('number too long')
  }
}

/** A signed number: the first byte keeps sign and six bits. */
export function readInt(reader: Reader): number {
  const first = readByte(reader)
  const sign = (first & 0x40) === 0 ? 1 : -1
  let value = first & 0x3f
  let factor = 64
  let byte = first
  while (byte >= 0x80) {
    byte = readByte(reader)
    value += (byte & 0x7f) * factor
    if (value > LARGEST) throw new Malformed('number too large')
    factor *= 128
    if (factor > LARGEST_FACTOR) throw new Malformed('number too long')
  }
  return sign * value
}

export function readString(reader: Reader): string {
  const length = readUint(reader)
  const end = reader.at + length
  if (end > reader.bytes.length) throw new Malformed('string longer than the frame')
  const slice = reader.bytes.subarray(reader.at, end)
  reader.at = end
  try {
    return utf8.decode(slice)
  } catch {
    throw new Malformed('string is not UTF-8')
  }
}

/** A primitive in lib0's any-encoding. Objects, arrays and binary data have no place in a Declaration's attributes. */
export function readPrimitive(reader: Reader): string | number | boolean | null | undefined {
  const kind = readByte(reader)
  switch (kind) {
    case 127:
      return undefined
    case 126:
      return null
    case 125:
      return readInt(reader)
    case 121:
      return false
    case 120:
      return true
    case 119:
      return readString(reader)
    default:
      throw new Malformed('value of a kind that no attribute has')
  }
}

/** Yjs reads values within values by calling itself: so deep and no deeper. */
const DEEPEST = 32
const WIDTHS: Readonly<Record<number, number>> = { 124: 4, 123: 8, 122: 8 }

/** Steps over any value in lib0's any-encoding, numbers with fractions, objects and lists included. */
export function skipAny(reader: Reader, depth = 0): void {
  if (depth > DEEPEST) throw new Malformed('values too deep within values')
  const kind = reader.bytes[reader.at]
  switch (kind) {
    case 124:
    case 123:
    case 122:
      return skipBytes(reader, 1 + (WIDTHS[kind] ?? 0))
    case 118:
      return skipMany(reader, () => {
        readString(reader)
        skipAny(reader, depth + 1)
      })
    case 117:
      return skipMany(reader, () => skipAny(reader, depth + 1))
    case 116:
      reader.at++
      return skipBytes(reader, readUint(reader))
    default:
      readPrimitive(reader)
  }
}

function skipBytes(reader: Reader, count: number): void {
  if (count > reader.bytes.length - reader.at) throw new Malformed('longer than the frame')
  reader.at += count
}

/** A declared count ends where the bytes do: everything counted takes a byte or more. */
function skipMany(reader: Reader, skip: () => void): void {
  reader.at++
  for (let left = readUint(reader); left > 0; left--) skip()
}
