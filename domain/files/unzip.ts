/** Parts of a zip, by name. What the zip says of its own sizes is not believed: inflating stops at the limit. */
import { Inflate } from 'fflate'

export type Parts = {
  readonly names: readonly string[]
  /** The part's bytes; null where there is none of that name. */
  readonly part: (name: string) => Uint8Array | null
}
export type ZipFault = 'damaged' | 'too-large' | 'password'
/** Thrown inside the reader alone; its door turns it into a refusal. */
export class UnreadableZip extends Error {
  readonly fault: ZipFault
  constructor(fault: ZipFault) {
    super(fault)
    this.fault = fault
  }
}

export type ZipLimits = { readonly entries: number /** All parts that are read, unpacked, together. */; readonly unpacked: number }

type Entry = { readonly at: number; readonly packed: number; readonly method: number; readonly locked: boolean }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8
/** Packed bytes given to the inflater at once: unpacked they are at most some 16 MB, so the limit is looked at in time. */
const SLICE = 16_384

const fail = (fault: ZipFault): never => {
  throw new UnreadableZip(fault)
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at
  return fail('damaged')
}

function directory(bytes: Uint8Array, view: DataView, limits: ZipLimits): ReadonlyMap<string, Entry> {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) fail('too-large')
  const entries = new Map<string, Entry>()
  const names = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) fail('damaged')
    const length = view.getUint16(at + 28, true)
    const name = names.decode(bytes.subarray(at + 46, at + 46 + length)).replaceAll('\\', '/')
    const entry = { at: view.getUint32(at + 42, true), packed: view.getUint32(at + 20, true), method: view.getUint16(at + 10, true) }
    entries.set(name, { ...entry, locked: (view.getUint16(at + 8, true) & 1) === 1 })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function inflated(packed: Uint8Array, room: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((chunk) => {
    size += chunk.length
    if (size > room) fail('too-large')
    chunks.push(chunk)
  })
  for (let at = 0; at < packed.length; at += SLICE) inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
  const whole = new Uint8Array(size)
  let filled = 0
  for (const chunk of chunks) {
    whole.set(chunk, filled)
    filled += chunk.length
  }
  return whole
}

/** A fault of any kind is thrown as UnreadableZip. */
function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    // The inflater and the view throw errors of their own where bytes are missing or make no sense.
    throw error instanceof UnreadableZip ? error : new UnreadableZip('damaged')
  }
}

export function unzip(bytes: Uint8Array, limits: ZipLimits): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = guarded(() => directory(bytes, view, limits))
  let room = limits.unpacked

  function unpacked({ at, packed, method, locked }: Entry): Uint8Array {
    if (locked) fail('password')
    if (view.getUint32(at, true) !== LOCAL) fail('damaged')
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    if (from + packed > bytes.length) fail('damaged')
    const data = bytes.subarray(from, from + packed)
    if (method !== STORED && method !== DEFLATED) fail('damaged')
    if (method === STORED && packed > room) fail('too-large')
    const part = method === STORED ? data : inflated(data, room)
    room -= part.length
    return part
  }

  return {
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(name)
      return entry === undefined ? null : guarded(() => unpacked(entry))
    },
  }
}
