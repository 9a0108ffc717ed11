/** Ways in which an input is spoiled: bytes, numbers of variable length, pieces of markup, values of JSON. */
export type Random = () => number

export const below = (random: Random, most: number): number => Math.floor(random() * most)
export function oneOf<Item>(random: Random, many: readonly Item[]): Item {
  const found = many[below(random, many.length)]
  if (found === undefined) throw new RangeError('nothing to choose from')
  return found
}

/** As lib0 writes them: the edges of what can be said in so many bytes, and counts that no update has. */
const NUMBERS = [
  [0],
  [1],
  [127],
  [128, 1],
  [255, 255, 3],
  [255, 255, 255, 255, 15],
  [255, 255, 255, 255, 255, 255, 255, 15],
  [128, 128, 128, 0],
]

const spliced = (bytes: Uint8Array, at: number, gone: number, put: Iterable<number>): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + gone)])

const BYTE_MUTATIONS: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => spliced(bytes, below(random, bytes.length + 1), 1, [below(random, 256)]),
  (bytes, random) => spliced(bytes, below(random, bytes.length + 1), 1, oneOf(random, NUMBERS)),
  (bytes, random) => spliced(bytes, below(random, bytes.length + 1), 0, oneOf(random, NUMBERS)),
  (bytes, random) => spliced(bytes, below(random, bytes.length + 1), 1 + below(random, 8), []),
  (bytes, random) => bytes.slice(0, below(random, bytes.length + 1)),
  (bytes, random) => {
    const from = below(random, bytes.length + 1)
    return spliced(bytes, below(random, bytes.length + 1), 0, bytes.subarray(from, from + 1 + below(random, 24)))
  },
]

/** One to four small changes: what is spoiled too much is refused at its first byte. */
export function spoilBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let spoiled = bytes
  for (let count = 1 + below(random, 4); count > 0; count--) spoiled = oneOf(random, BYTE_MUTATIONS)(spoiled, random)
  return spoiled
}

const MARKUP = [
  '<',
  '>',
  '</w:p>',
  '<w:p>',
  '<w:ins w:author="X">',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#0;',
  '&#xD800;',
  '<![CDATA[',
  ']]>',
]
const WORDS = [
  ...MARKUP,
  '</div>',
  '<table>',
  '<p style="',
  '﻿',
  '\0',
  '‮',
  '​',
  '😀',
  'ﬁ',
  'e\u0301',
  '\r',
  '\t',
  '/* */',
  "'",
  '"',
  '{',
  '}',
  '\\u0000',
]

/** The same of text: pieces of it doubled, taken out, or with something put between. */
export function spoilText(text: string, random: Random): string {
  let spoiled = text
  for (let count = 1 + below(random, 5); count > 0; count--) {
    const [at, length] = [below(random, spoiled.length + 1), below(random, 40)]
    const [head, piece, tail] = [spoiled.slice(0, at), spoiled.slice(at, at + length), spoiled.slice(at + length)]
    spoiled = oneOf(random, [head + tail, head + piece + piece + tail, head + oneOf(random, WORDS) + piece + tail, tail + head])
  }
  return spoiled.slice(0, 60_000)
}

const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  2 ** 53,
  1e308,
  '',
  '\0',
  '__proto__',
  'x'.repeat(300),
  [],
  [[]],
  {},
  { constructor: 1 },
]

/** One value somewhere in it is another, or gone, or is there under another name. */
export function spoilJson(value: unknown, random: Random): unknown {
  const isLeaf = typeof value !== 'object' || value === null
  if (isLeaf || random() < 0.15) return oneOf(random, VALUES)
  if (Array.isArray(value)) {
    const items: unknown[] = value
    if (items.length === 0 || random() < 0.2) return [...items, ...items, oneOf(random, VALUES)]
    const at = below(random, items.length)
    return items.map((item, index) => (index === at ? spoilJson(item, random) : item))
  }
  const entries = Object.entries(value)
  const at = below(random, entries.length + 1)
  if (at === entries.length)
    return Object.fromEntries([...entries, [oneOf(random, ['surplus', 'type', '__proto__', '']), oneOf(random, VALUES)]])
  if (random() < 0.15) return Object.fromEntries(entries.filter((_, index) => index !== at))
  return Object.fromEntries(entries.map(([key, held], index) => [key, index === at ? spoilJson(held, random) : held]))
}
