/** Canonical JSON: the published vectors of RFC 8785, and the laws that digests stand on. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('numbers, escapes and literals are spelled as in RFC 8785, section 3.2.2', () => {
  const value = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('keys are sorted by UTF-16 units as in RFC 8785, section 3.2.3', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
  expect(Object.keys(JSON.parse(canonicalJson(value)) as object)).toEqual([
    '1',
    '\r',
    '\u0080',
    '\u00f6',
    '\u20ac',
    '\ud83d\ude00',
    '\ufb33',
  ])
  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}')
})

test.each([
  ['0', 0, '0'],
  ['minus zero', -0, '0'],
  ['the smallest number', 5e-324, '5e-324'],
  ['the largest', 1.7976931348623157e308, '1.7976931348623157e+308'],
  ['the last one before the exponent', 999999999999999700000, '999999999999999700000'],
  ['one third', 333333333.3333332, '333333333.3333332'],
])('the number %s is spelled as in RFC 8785, appendix B', (_, value, spelling) => expect(canonicalJson(value)).toBe(spelling))

test('words are kept exactly: composed and decomposed accents stay different', () => {
  expect(canonicalJson('migraci\u00f3n')).not.toBe(canonicalJson('migracio\u0301n'))
  expect(canonicalJson('  dos\u00a0espacios ')).toBe('"  dos\u00a0espacios "')
})

test.each([
  ['undefined', undefined],
  ['a member that is undefined', { reason: undefined }],
  ['a hole in a list', Array(1)],
  ['NaN', Number.NaN],
  ['infinity', [Number.POSITIVE_INFINITY]],
  ['a big integer', 1n],
  ['a function', () => 1],
  ['a date', new Date(0)],
  ['a map', new Map([['a', 1]])],
  ['bytes', new Uint8Array(2)],
])('%s has no canonical JSON and is never dropped in silence', (_, value) => expect(() => canonicalJson(value)).toThrow(TypeError))

test('the order in which members were written never shows', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(reversed)).toBe(canonicalJson(value))
    }),
  )
})

test('reading it back gives the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('a value in an object has the spelling that it has alone, whatever keys stand beside it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('a', '7', '10', '__proto__', ''), (value, key) => {
      const holder = Object.fromEntries([[key, 1] as const])
      expect(canonicalJson([value, holder])).toBe(`[${canonicalJson(value)},{${JSON.stringify(key)}:1}]`)
    }),
  )
})
