/** The chain: each part counts, each boundary counts, and the hash before counts. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentId } from '../text/ids.ts'
import { auditHash, chainHash, chainStart, logHash, type Part } from './chain.ts'
import { sha256Hex } from './digest.ts'

/** Few and alike on purpose, so that chance meets lists which differ in a boundary or a kind alone. */
const part: fc.Arbitrary<Part> = fc.constantFrom<Part[]>('', '1', '11', 's1:1', 1, 11, null, new Uint8Array(0), new Uint8Array([49]))
const spelling = (parts: readonly Part[]): string => JSON.stringify(parts.map((one) => (one instanceof Uint8Array ? [...one] : one)))

test('a link is the SHA-256 of its parts, each with kind and length, so that anyone can compute it', () => {
  expect(chainHash('00', [7, 'é', null, new Uint8Array([65])])).toBe(sha256Hex('s2:00i1:7s2:én0:b1:A'))
})

test('[I7] two different lists of parts never have one hash', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), fc.array(part, { maxLength: 4 }), (one, other) => {
      expect(chainHash('x', one) === chainHash('x', other)).toBe(spelling(one) === spelling(other))
    }),
  )
  expect(chainHash('x', ['ab', 'c'])).not.toBe(chainHash('x', ['a', 'bc']))
  expect(chainHash('x', ['1'])).not.toBe(chainHash('x', [1]))
  expect(chainHash('x', [''])).not.toBe(chainHash('x', [null]))
})

test('words of any script and half a surrogate pair are framed by their bytes in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const length = (words: string): number => new TextEncoder().encode(words).length
      const framed = `s0:s${length(one)}:${one}s${length(other)}:${other}`
      expect(chainHash('', [one, other])).toBe(sha256Hex(framed))
    }),
  )
  expect(chainHash('', ['\ud83d'])).toBe(sha256Hex('s0:s3:\ufffd'))
})

test('a link without an exact number is a fault', () => {
  expect(() => chainHash('x', [Number.NaN])).toThrow(RangeError)
  expect(() => chainHash('x', [2 ** 53])).toThrow(RangeError)
})

test('[I7] an update or an entry changed in any one fact has another hash', () => {
  const update = { seq: 1, origin: '{"kind":"seat"}', bytes: new Uint8Array([1, 2, 3]) }
  const before = logHash('h', update)
  for (const changed of [
    { ...update, seq: 2 },
    { ...update, origin: '{}' },
    { ...update, bytes: new Uint8Array([1, 2, 4]) },
  ])
    expect(logHash('h', changed)).not.toBe(before)
  expect(logHash('g', update)).not.toBe(before)

  const entry = { seq: 1, at: 5, act: 'agree-paragraph', by: 'seat', body: '{}', logSeq: 3, logHash: 'l' }
  const changes = [{ seq: 2 }, { at: 6 }, { act: 'reopen' }, { by: null }, { body: '[]' }, { logSeq: 4 }, { logHash: 'm' }]
  for (const change of changes) expect(auditHash('h', { ...entry, ...change })).not.toBe(auditHash('h', entry))
})

test('every document and every chain has its own start', () => {
  const starts = [chainStart('log', 'd1' as DocumentId), chainStart('audit', 'd1' as DocumentId), chainStart('log', 'd2' as DocumentId)]
  expect(new Set(starts).size).toBe(3)
})
