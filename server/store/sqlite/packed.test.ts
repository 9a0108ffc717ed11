/** A stretch of the log opens to what it was made from, and bytes that are no stretch open to nothing. */
import { expect, test } from 'vitest'
import fc from 'fast-check'
import { pack, unpack } from './packed.ts'

const row = fc.record({ origin: fc.string({ unit: 'grapheme' }), bytes: fc.uint8Array({ maxLength: 300 }) })
const rows = fc.array(row, { maxLength: 60 })

test('[I10] a stretch opens to the rows that it was packed from, byte for byte', () => {
  fc.assert(
    fc.property(rows, (given) => {
      expect(unpack(pack(given))).toEqual(given)
    }),
    { numRuns: 200 },
  )
})

test('what was cut short opens to nothing, or to fewer rows, and never throws', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (given, at) => {
      const packed = pack(given)
      const opened = unpack(packed.subarray(0, at % packed.length))
      expect(opened === null || opened.length < given.length || given.length === 0).toBe(true)
    }),
  )
})

test('bytes that anybody wrote open to nothing or to rows, and never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      unpack(bytes)
    }),
  )
})
