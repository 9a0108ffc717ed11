/** Digests: the published vectors of FIPS 180, and that a digest stands for one value. */
import { expect, test } from 'vitest'
import { digestOf, sha256Hex } from './digest.ts'

test.each([
  ['no bytes', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'two blocks',
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a million times a', 'a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('SHA-256 of %s is the published one', (_, input, digest) => {
  expect(sha256Hex(input)).toBe(digest)
  expect(sha256Hex(new TextEncoder().encode(input))).toBe(digest)
})

test('a value has the digest of its canonical JSON, whatever the order of its members', () => {
  expect(digestOf({ b: 2, a: 'ñ' })).toBe(sha256Hex('{"a":"ñ","b":2}'))
  expect(digestOf({ b: 2, a: 'ñ' })).toBe(digestOf({ a: 'ñ', b: 2 }))
  expect(digestOf({ a: '1' })).not.toBe(digestOf({ a: 1 }))
})
