/** The door: whatever the bytes, an update within limits or nothing; and what is let in, Yjs reads the same way. */
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { delKey } from '../text/schema.ts'
import { encodeUpdate, type HandStruct, inside, item, string, value } from '../../tests/notation/updates.ts'
import { type Content, decodeBounded, decodeStateVector, LIMITS, type Struct, type Update } from './decode.ts'

/** Bytes written number by number, strings with their length before them. */
function bytesOf(...parts: readonly (number | string)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'string') encoding.writeVarString(encoder, part)
    else encoding.writeVarUint(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}

const ONE_OF_EACH = encodeUpdate({
  structs: [
    item(70_000, 0, string('ñandú 😀'), { parent: { kind: 'root', name: 'text' } }),
    item(70_000, 8, { kind: 'format', key: 'ins', value: { by: 'MX' } }, { origin: { client: 70_000, clock: 7 } }),
    item(
      70_000,
      9,
      { kind: 'format', key: delKey('MX' as never), value: null },
      { origin: { client: 70_000, clock: 8 }, rightOrigin: { client: 1, clock: 0 } },
    ),
    item(70_000, 10, { kind: 'element', name: 'paragraph' }, { parent: inside({ client: 1, clock: 3 }) }),
    item(70_000, 11, { kind: 'text' }, { parent: inside({ client: 70_000, clock: 10 }) }),
    item(70_000, 12, value('p_0000000001'), { parent: inside({ client: 70_000, clock: 10 }), sub: 'id' }),
    item(70_000, 13, value(-3), { origin: { client: 70_000, clock: 12 } }),
    item(70_000, 14, { kind: 'deleted' }, { length: 200, origin: { client: 70_000, clock: 13 } }),
    { kind: 'gone', client: 70_001, clock: 5, length: 300 },
  ],
  deleted: [
    { client: 1, clock: 0, length: 4 },
    { client: 1, clock: 9, length: 1 },
    { client: 70_000, clock: 2, length: 1 },
  ],
})

describe('an update is read', () => {
  test('with every kind of content that a Declaration has', () => {
    const update = decodeBounded(ONE_OF_EACH)
    expect(update?.structs.map((struct) => (struct.kind === 'item' ? struct.content : struct.kind))).toEqual([
      { kind: 'string', text: 'ñandú 😀' },
      { kind: 'format', key: 'ins', value: { by: 'MX' } },
      { kind: 'format', key: delKey('MX' as never), value: null },
      { kind: 'element', name: 'paragraph' },
      { kind: 'text' },
      { kind: 'value', value: 'p_0000000001' },
      { kind: 'value', value: -3 },
      { kind: 'deleted' },
      'gone',
    ])
    expect(update?.deleted).toHaveLength(3)
  })

  test('whole or not at all: every beginning of it is refused', () => {
    for (let end = 0; end < ONE_OF_EACH.length; end++) expect(decodeBounded(ONE_OF_EACH.slice(0, end)), `cut at ${end}`).toBeNull()
    expect(decodeBounded(ONE_OF_EACH)).not.toBeNull()
  })

  test('up to its last byte: one more is refused', () => {
    expect(decodeBounded(Uint8Array.from([...ONE_OF_EACH, 0]))).toBeNull()
  })

  test('and the empty one is read', () => {
    expect(decodeBounded(bytesOf(0, 0))).toEqual({ structs: [], deleted: [] })
  })
})

const REFUSED: readonly (readonly [title: string, bytes: Uint8Array])[] = [
  ['no bytes', new Uint8Array()],
  ['thirty million structs in nine bytes', bytesOf(1, 30_000_000, 70_000, 0)],
  ['thirty million clients', bytesOf(30_000_000)],
  ['thirty million deleted ranges', bytesOf(0, 1, 70_000, 30_000_000)],
  ['thirty million values in one struct', bytesOf(1, 1, 70_000, 0, 8 | 0x80, 1, 0, 30_000_000)],
  ['a string longer than the frame', bytesOf(1, 1, 70_000, 0, 4 | 0x80, 1, 0, 1_000_000)],
  ['the same client twice', bytesOf(2, 1, 70_000, 0, 0, 1, 1, 70_000, 1, 0, 1, 0)],
  ['a number beyond what is exact', Uint8Array.from([1, 1, ...Array.from({ length: 8 }, () => 0xff), 0x7f, 0, 0, 1, 0])],
  ['a number that never ends', Uint8Array.from([1, 1, ...Array.from({ length: 200 }, () => 0x80), 0, 0, 0, 1, 0])],
  ['clocks beyond what is exact', bytesOf(1, 2, 70_000, Number.MAX_SAFE_INTEGER - 1, 0, 1, 0, 5, 0)],
  ['a struct of no length', bytesOf(1, 1, 70_000, 0, 0, 0, 0)],
  ['an empty string', bytesOf(1, 1, 70_000, 0, 4 | 0x80, 1, 0, '', 0)],
  ['a deleted range of no length', bytesOf(0, 1, 70_000, 1, 3, 0)],
  ['a struct that leans on itself', bytesOf(1, 1, 70_000, 4, 4 | 0x80, 70_000, 4, 'a', 0)],
  ['a struct that stands in a later one', bytesOf(1, 2, 70_000, 0, 4, 0, 70_000, 1, 'a', 7 | 0x80, 1, 0, 6, 0)],
  ['a gap inside', bytesOf(1, 1, 70_000, 0, 10, 4, 0)],
  ['a string that is not UTF-8', Uint8Array.from([...bytesOf(1, 1, 70_000, 0, 4 | 0x80, 1, 0), 2, 0xc3, 0x28, 0])],
  ['half of a character of two units', Uint8Array.from([...bytesOf(1, 1, 70_000, 0, 4 | 0x80, 1, 0), 3, 0xed, 0xa0, 0xbd, 0])],
  ['a mark that is not JSON', bytesOf(1, 1, 70_000, 0, 6 | 0x80, 1, 0, 'ins', '{by', 0)],
  ['an embed that is not JSON', bytesOf(1, 1, 70_000, 0, 5 | 0x80, 1, 0, '{', 0)],
  ['a mark nested deeper than any', bytesOf(1, 1, 70_000, 0, 6 | 0x80, 1, 0, 'ins', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 0)],
  ['binary content', bytesOf(1, 1, 70_000, 0, 3 | 0x80, 1, 0, 'abc', 0)],
  ['a document inside', bytesOf(1, 1, 70_000, 0, 9 | 0x80, 1, 0, 'guid', 0)],
  ['content of a kind that does not exist', bytesOf(1, 1, 70_000, 0, 31 | 0x80, 1, 0, 0)],
  ['a type that does not exist', bytesOf(1, 1, 70_000, 0, 7 | 0x80, 1, 0, 9, 0)],
  ['an attribute with an object in it', Uint8Array.from([...bytesOf(1, 1, 70_000, 0, 8 | 0x80, 1, 0, 1), 118, 0, 0])],
]

describe('an update is not read', () => {
  test.each(REFUSED)('that has %s', (_, bytes) => {
    expect(decodeBounded(bytes)).toBeNull()
  })

  test('that is larger than a frame, has too many structs or too many ranges', () => {
    expect(decodeBounded(new Uint8Array(LIMITS.bytes + 1))).toBeNull()
    const limits = { ...LIMITS, structs: 8, ranges: 3 }
    expect(decodeBounded(ONE_OF_EACH, { ...limits, structs: 9 })).not.toBeNull()
    expect(decodeBounded(ONE_OF_EACH, limits)).toBeNull()
    expect(decodeBounded(ONE_OF_EACH, { ...limits, structs: 9, ranges: 2 })).toBeNull()
  })

  test.each([
    ['an embed', 5, (encoder: encoding.Encoder) => encoding.writeVarString(encoder, '{}')],
    [
      'a list',
      8,
      (encoder: encoding.Encoder) => void [encoding.writeVarUint(encoder, 2), encoding.writeAny(encoder, 1), encoding.writeAny(encoder, 2)],
    ],
    ['a map', 7, (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, 1)],
    ['a hook', 7, (encoder: encoding.Encoder) => void [encoding.writeVarUint(encoder, 5), encoding.writeVarString(encoder, 'hook')]],
  ])('as text where it holds %s, which is told apart as foreign', (_, ref, write) => {
    const bytes = encodeUpdate({
      structs: [item(70_000, 0, { kind: 'raw', ref, write }, { parent: { kind: 'root', name: 'text' }, length: 1 })],
      deleted: [],
    })
    expect(decodeBounded(bytes)?.structs[0]).toMatchObject({ content: { kind: 'foreign' } })
  })
})

describe('whatever the bytes', () => {
  const random = fc.uint8Array({ maxLength: 60 })
  const almost = fc
    .record({ at: fc.nat(ONE_OF_EACH.length - 1), byte: fc.nat(255), cut: fc.nat(3), more: fc.uint8Array({ maxLength: 3 }) })
    .map(({ at, byte, cut, more }) => Uint8Array.from([...ONE_OF_EACH.slice(0, at), byte, ...ONE_OF_EACH.slice(at + 1 + cut), ...more]))
  const structs = fc.array(anyStruct(), { maxLength: 6 })
  const handmade = structs.map((some) => encodeUpdate({ structs: consecutive(some), deleted: [] }))

  test('they are an update or nothing, and never end the process', () => {
    let read = 0
    const look = (bytes: Uint8Array): void => {
      const update = decodeBounded(bytes)
      if (update !== null) {
        read++
        for (const struct of update.structs) expect(Number.isSafeInteger(struct.clock + struct.length)).toBe(true)
      }
    }
    fc.assert(fc.property(fc.oneof(random, almost, handmade), look), { numRuns: 4000 })
    expect(read).toBeGreaterThan(100)
  })

  test('what is read, Yjs reads too, and to the same end', () => {
    let read = 0
    fc.assert(
      fc.property(fc.oneof(random, almost, handmade), (bytes) => {
        const update = decodeBounded(bytes)
        if (update === null) return
        read++
        expect(plain(update)).toEqual(asYjsReads(bytes))
      }),
      { numRuns: 4000 },
    )
    expect(read).toBeGreaterThan(100)
  })

  test('what is read ends no document that it is applied to', () => {
    fc.assert(
      fc.property(fc.oneof(almost, handmade), (bytes) => {
        if (decodeBounded(bytes) !== null) Y.applyUpdate(new Y.Doc(), bytes)
      }),
      { numRuns: 4000 },
    )
  })

  test('a state vector is read or nothing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => void decodeStateVector(bytes)))
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.nat(), fc.nat()), { selector: ([client]) => client, maxLength: 5 }), (entries) => {
        expect(decodeStateVector(Y.encodeStateVector(new Map(entries)))).toEqual(new Map(entries))
      }),
    )
    expect(decodeStateVector(bytesOf(30_000_000))).toBeNull()
    expect(decodeStateVector(bytesOf(0, 0))).toBeNull()
  })
})

describe('what real documents make', () => {
  const change = fc.record({
    what: fc.nat(5),
    at: fc.nat(40),
    length: fc.integer({ min: 1, max: 8 }),
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  })

  test('is read as Yjs reads it', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 25 }), (changes) => {
        const doc = new Y.Doc()
        const updates: Uint8Array[] = []
        doc.on('update', (bytes: Uint8Array) => void updates.push(bytes))
        for (const each of changes) makeChange(doc, each)
        for (const bytes of [...updates, Y.mergeUpdates(updates), Y.encodeStateAsUpdate(doc)]) {
          const update = decodeBounded(bytes)
          expect(update).not.toBeNull()
          if (update !== null) expect(plain(update)).toEqual(asYjsReads(bytes))
        }
      }),
      { numRuns: 150 },
    )
  })
})

function makeChange(doc: Y.Doc, { what, at, length, text }: { what: number; at: number; length: number; text: string }): void {
  const fragment = doc.getXmlFragment('text')
  const element = fragment.get(at % Math.max(1, fragment.length))
  const held = element instanceof Y.XmlElement ? element.get(0) : undefined
  if (!(element instanceof Y.XmlElement) || !(held instanceof Y.XmlText) || what === 0) {
    const born = new Y.XmlElement('paragraph')
    born.setAttribute('id', text)
    born.insert(0, [new Y.XmlText()])
    return fragment.insert(at % (fragment.length + 1), [born])
  }
  const from = at % (held.length + 1)
  const until = Math.min(length, held.length - from)
  if (what === 1) element.setAttribute('level', at as never)
  else if (what === 2 && until > 0) held.format(from, until, { ins: at % 2 === 0 ? { by: 'MX' } : null })
  else if (what === 3 && until > 0) held.delete(from, until)
  else if (what === 4 && at % 7 === 0) fragment.delete(0, 1)
  else held.insert(from, text, { ins: { by: 'MX' } })
}

function anyStruct(): fc.Arbitrary<HandStruct> {
  const id = fc.record({ client: fc.constantFrom(1, 70_000, 70_001), clock: fc.nat(10) })
  const content: fc.Arbitrary<Content> = fc.oneof(
    fc.string({ minLength: 1, maxLength: 5 }).map((text) => ({ kind: 'string' as const, text })),
    fc.constant({ kind: 'deleted' as const }),
    fc.constant({ kind: 'text' as const }),
    fc.constant({ kind: 'element' as const, name: 'paragraph' }),
    fc.oneof(fc.string(), fc.integer(), fc.constant(null)).map((held) => ({ kind: 'value' as const, value: held })),
    fc.jsonValue({ maxDepth: 1 }).map((held) => ({ kind: 'format' as const, key: 'ins', value: held })),
  )
  return fc
    .record({
      client: fc.constantFrom(70_000, 70_001),
      content,
      origin: fc.option(id),
      rightOrigin: fc.option(id),
      sub: fc.option(fc.constant('id')),
      parent: id,
    })
    .map(({ client, content: held, parent, ...rest }) => item(client, 0, held, { ...rest, parent: inside(parent) }))
}

/** The same structs with clocks that follow each other. */
function consecutive(structs: readonly HandStruct[]): HandStruct[] {
  const next = new Map<number, number>()
  return structs.map((struct) => {
    const clock = next.get(struct.client) ?? 0
    next.set(struct.client, clock + struct.length)
    return { ...struct, clock }
  })
}

/** Our reading, in words that both sides can be brought to. */
const plain = ({ structs, deleted }: Update): unknown => ({ structs: structs.map(plainStruct), deleted: byClient(deleted) })

function plainStruct(struct: Struct): unknown {
  if (struct.kind === 'gone') return struct
  const { client, clock, length, origin, rightOrigin, parent, sub, content } = struct
  const held = parent.kind === 'item' ? parent.id : parent.kind === 'root' ? parent.name : null
  return { client, clock, length, origin, rightOrigin, parent: held, sub, content }
}

function asYjsReads(bytes: Uint8Array): unknown {
  const { structs, ds } = Y.decodeUpdate(bytes)
  const deleted = [...ds.clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => ({ client, clock, length: len })))
  return { structs: structs.map(plainYjsStruct), deleted: byClient(deleted) }
}

const byClient = (ranges: readonly { readonly client: number }[]): unknown => ranges.toSorted((a, b) => a.client - b.client)

function plainYjsStruct(struct: Y.Item | Y.GC | Y.Skip): unknown {
  const { client, clock } = struct.id
  if (!(struct instanceof Y.Item)) return { kind: 'gone', client, clock, length: struct.length }
  const id = (given: { client: number; clock: number } | null): unknown =>
    given === null ? null : { client: given.client, clock: given.clock }
  const parent = typeof struct.parent === 'string' ? struct.parent : id(struct.parent as Y.ID | null)
  const { length, parentSub: sub } = struct
  return {
    client,
    clock,
    length,
    origin: id(struct.origin),
    rightOrigin: id(struct.rightOrigin),
    parent,
    sub,
    content: plainContent(struct.content),
  }
}

function plainContent(content: Y.Item['content']): unknown {
  if (content instanceof Y.ContentDeleted) return { kind: 'deleted' }
  if (content instanceof Y.ContentString) return { kind: 'string', text: content.str }
  if (content instanceof Y.ContentFormat) return { kind: 'format', key: content.key, value: content.value }
  if (content instanceof Y.ContentAny)
    return content.arr.length > 1 ? { kind: 'foreign', what: 'list' } : { kind: 'value', value: content.arr[0] }
  if (content instanceof Y.ContentEmbed) return { kind: 'foreign', what: 'embed' }
  if (!(content instanceof Y.ContentType)) throw new Error('content that we do not read')
  if (content.type instanceof Y.XmlHook) return { kind: 'foreign', what: 'hook' }
  if (content.type instanceof Y.XmlElement) return { kind: 'element', name: content.type.nodeName }
  return content.type instanceof Y.XmlText ? { kind: 'text' } : { kind: 'foreign', what: 'type' }
}
