/** A typeface out of its web wrapping (WOFF 1.0): the tables as they are, unpacked by the machine's own means, many times faster than the library does it. */
import { inflateSync } from 'node:zlib'

const SIGNATURE = 0x774f4646
const HEAD = { woff: 44, sfnt: 12 } as const
const ENTRY = { woff: 20, sfnt: 16 } as const

type Table = { readonly tag: number; readonly checksum: number; readonly data: Buffer }

function tablesOf(woff: Buffer): readonly Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, at) => {
    const entry = HEAD.woff + at * ENTRY.woff
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [number, number, number]
    const bytes = woff.subarray(offset, offset + packed)
    const data = packed < length ? inflateSync(bytes) : bytes
    return { tag: woff.readUInt32BE(entry), checksum: woff.readUInt32BE(entry + 16), data }
  })
}

const padded = (length: number): number => (length + 3) & ~3

export function unwrapped(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== SIGNATURE) throw new Error('the typeface is not in the wrapping that its package is known for')
  const tables = tablesOf(woff)
  const start = HEAD.sfnt + tables.length * ENTRY.sfnt
  const sfnt = Buffer.alloc(tables.reduce((sum, { data }) => sum + padded(data.length), start))
  const power = Math.floor(Math.log2(tables.length))
  sfnt.writeUInt32BE(woff.readUInt32BE(4), 0)
  ;[tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)].forEach((value, at) => sfnt.writeUInt16BE(value, 4 + 2 * at))
  let offset = start
  tables.forEach(({ tag, checksum, data }, at) => {
    ;[tag, checksum, offset, data.length].forEach((value, field) => sfnt.writeUInt32BE(value, HEAD.sfnt + at * ENTRY.sfnt + 4 * field))
    data.copy(sfnt, offset)
    offset += padded(data.length)
  })
  return sfnt
}
