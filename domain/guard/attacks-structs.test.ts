/** Updates written by hand, as no editor writes them: what Yjs would make of them must be what the guard judged. */
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { receiveLawfully } from '../../tests/notation/lawful.ts'
import { act, aSeat, edit, newClient, openRoom, paragraphIn, printed, type Room, type Seat, textIn } from '../../tests/notation/room.ts'
import { encodeUpdate, type HandStruct, inside, item, string, value } from '../../tests/notation/updates.ts'
import { removeParagraph } from '../text/structure.ts'
import type { ItemId } from './decode.ts'

const TEXT = [['El río crece', 'Los Estados 😀 acuerdan', 'MX>[MX+Otro ][FR+más]']]

function setting(): { room: Room; mx: Seat; client: number } {
  const room = openRoom(TEXT)
  return { room, mx: aSeat(room, 'MX'), client: newClient() }
}

const firstChar = (room: Room, n: number): ItemId => {
  const run = room.index.paragraphs.get(paragraphIn(room.doc, n).id)?.runs[0]
  if (run === undefined) throw new Error('no characters')
  return { client: run.client, clock: run.clock }
}
const after = ({ client, clock }: ItemId, distance: number): ItemId => ({ client, clock: clock + distance })
const elementOf = (room: Room, n: number): ItemId => idOfItem(paragraphIn(room.doc, n).element)
const textItem = (room: Room, n: number): ItemId => idOfItem(textIn(room.doc, n))
function idOfItem(type: { _item: Y.Item | null }): ItemId {
  if (type._item === null) throw new Error('a root has no item')
  return { client: type._item.id.client, clock: type._item.id.clock }
}
const attributeItem = (room: Room, n: number, name: string): ItemId => {
  const held = paragraphIn(room.doc, n).element._map.get(name)
  if (held === undefined) throw new Error(`no attribute ${name}`)
  return { client: held.id.client, clock: held.id.clock }
}
const send = (room: Room, seat: Seat, structs: readonly HandStruct[], deleted: Parameters<typeof encodeUpdate>[0]['deleted'] = []) =>
  receiveLawfully(room, seat.author, encodeUpdate({ structs, deleted }))

describe('neighbours', () => {
  test('[I2] a word between two words of one paragraph is stamped', () => {
    const { room, mx, client } = setting()
    const e = firstChar(room, 1)
    expect(send(room, mx, [item(client, 0, string('!'), { origin: after(e, 1), rightOrigin: after(e, 2) })])).toMatchObject({
      kind: 'lawful',
    })
    expect(printed(room)[0]).toBe('El[MX+!] río crece')
  })

  test.each([['to the right'], ['to the left']])('[I2] a struct that leans on a later one of its own client %s is refused', (side) => {
    const { room, mx, client } = setting()
    const known = firstChar(room, 1)
    const later = { client, clock: 5 }
    const first = side === 'to the right' ? { origin: known, rightOrigin: later } : { origin: later, rightOrigin: known }
    const verdict = send(room, mx, [item(client, 0, string('abcde'), first), item(client, 5, string('f'), { origin: known })])
    expect(verdict).toMatchObject({ kind: 'refused' })
  })

  test('[I2] structs of two clients that lean on each other are refused', () => {
    const { room, mx, client } = setting()
    const other = newClient()
    const verdict = send(room, mx, [
      item(client, 0, string('a'), { origin: { client: other, clock: 0 } }),
      item(other, 0, string('b'), { origin: { client, clock: 0 } }),
    ])
    expect(verdict).toMatchObject({ kind: 'refused' })
  })

  test('[I2] structs of two clients that lean on each other through a right neighbour are refused', () => {
    const { room, mx, client } = setting()
    const other = newClient()
    const known = firstChar(room, 1)
    const verdict = send(room, mx, [
      item(client, 0, string('a'), { origin: known, rightOrigin: { client: other, clock: 0 } }),
      item(other, 0, string('b'), { origin: { client, clock: 0 } }),
    ])
    expect(verdict).toMatchObject({ kind: 'refused' })
  })

  test('[I2] words of two clients of one seat that lean on each other in one direction are lawful', () => {
    const { room, mx, client } = setting()
    const other = newClient()
    const e = firstChar(room, 1)
    const verdict = send(room, mx, [
      item(client, 0, string('b'), { origin: { client: other, clock: 0 }, rightOrigin: after(e, 2) }),
      item(other, 0, string('a'), { origin: after(e, 1), rightOrigin: after(e, 2) }),
    ])
    expect(verdict).toMatchObject({ kind: 'lawful', newClients: expect.arrayContaining([client, other]) })
    expect(printed(room)[0]).toBe('El[MX+ab] río crece')
  })

  test('[I2] a right neighbour in another paragraph is refused', () => {
    const { room, mx, client } = setting()
    expect(send(room, mx, [item(client, 0, string('a'), { origin: firstChar(room, 1), rightOrigin: firstChar(room, 2) })])).toMatchObject({
      kind: 'refused',
    })
  })

  test('[I2] a fresh right neighbour in another paragraph is refused', () => {
    const { room, mx, client } = setting()
    const verdict = send(room, mx, [
      item(client, 0, string('a'), { origin: firstChar(room, 2) }),
      item(client, 1, string('b'), { origin: firstChar(room, 1), rightOrigin: { client, clock: 0 } }),
    ])
    expect(verdict).toMatchObject({ kind: 'refused' })
  })

  test('[I2] a right neighbour that stands to the left is refused', () => {
    const { room, mx, client } = setting()
    const e = firstChar(room, 1)
    expect(send(room, mx, [item(client, 0, string('a'), { origin: after(e, 5), rightOrigin: e })])).toMatchObject({ kind: 'refused' })
  })

  describe('that never stood side by side would give the text another order for those who come later', () => {
    test.each<readonly [title: string, left: number | null, right: number | null]>([
      ['with a known word between them', 1, 6],
      ['from the beginning to a word in the midst', null, 4],
      ['the right one before the left one', 6, 2],
    ])('[I4] %s: refused', (_, left, right) => {
      const { room, mx, client } = setting()
      const e = firstChar(room, 1)
      const place = { origin: left === null ? null : after(e, left), rightOrigin: right === null ? null : after(e, right) }
      expect(send(room, mx, [item(client, 0, string('!'), place)])).toMatchObject({ kind: 'refused', code: 'update.malformed' })
      expect(send(room, mx, [item(client, 0, string('!'), { origin: after(e, 1), rightOrigin: after(e, 2) })])).toMatchObject({
        kind: 'lawful',
      })
    })

    test("[I4] over the author's own word, sent before or in the same update: refused", () => {
      const { room, mx, client } = setting()
      const e = firstChar(room, 1)
      const place = { origin: after(e, 1), rightOrigin: after(e, 2) }
      const [first, second] = [item(client, 0, string('!'), place), item(client, 1, string('?'), place)]
      expect(send(room, mx, [first, second])).toMatchObject({ kind: 'refused', code: 'update.malformed' })
      expect(send(room, mx, [first])).toMatchObject({ kind: 'lawful' })
      expect(send(room, mx, [second])).toMatchObject({ kind: 'refused', code: 'update.malformed' })
      expect(send(room, mx, [item(client, 1, string('?'), { ...place, origin: { client, clock: 0 } })])).toMatchObject({ kind: 'lawful' })
    })

    test("[I4] over another's word that the author had not seen: lawful, and everyone has the same order", () => {
      const { room, mx } = setting()
      const fr = aSeat(room, 'FR')
      expect(edit(room, fr, () => textIn(fr.doc, 1).insert(2, 'fff'))).toMatchObject({ kind: 'lawful' })
      expect(edit(room, fr, () => textIn(fr.doc, 1).insert(5, 'ggg'))).toMatchObject({ kind: 'lawful' })
      expect(edit(room, mx, () => textIn(mx.doc, 1).insert(2, 'mmm'))).toMatchObject({ kind: 'lawful' })
      expect(printed(room)[0]).toBe('El[MX+mmm][FR+fffggg] río crece')
    })
  })

  test("[I2] nothing is put between the two halves of another's character", () => {
    const { room, mx, client } = setting()
    const high = after(firstChar(room, 2), 'Los Estados '.length)
    expect(send(room, mx, [item(client, 0, string('a'), { origin: high, rightOrigin: after(high, 1) })])).toMatchObject({ kind: 'refused' })
    expect(printed(room)[1]).toBe('Los Estados 😀 acuerdan')
  })

  test("[I2] what splits a character of one's own, even deleted before it was sent, is read anew", () => {
    const { room, mx, client } = setting()
    const e = firstChar(room, 1)
    expect(send(room, mx, [item(client, 0, string('😀'), { origin: e, rightOrigin: after(e, 1) })])).toMatchObject({ kind: 'lawful' })
    const nothing = item(client, 2, { kind: 'deleted' }, { origin: { client, clock: 0 }, rightOrigin: { client, clock: 1 } })
    expect(send(room, mx, [nothing])).toMatchObject({ kind: 'lawful' })
    expect(printed(room)[0]).toBe('E[MX+\uFFFD\uFFFD]l río crece')
  })

  test('[I2] a word beside a character of two halves is lawful', () => {
    const { room, mx, client } = setting()
    const low = after(firstChar(room, 2), 'Los Estados '.length + 1)
    expect(send(room, mx, [item(client, 0, string('a'), { origin: low, rightOrigin: after(low, 1) })])).toMatchObject({ kind: 'lawful' })
    expect(printed(room)[1]).toBe('Los Estados 😀[MX+a] acuerdan')
  })

  test('[I2] a deletion of nothing between the two halves of a character is refused', () => {
    const { room, mx, client } = setting()
    const low = after(firstChar(room, 2), 'Los Estados '.length + 1)
    const word = item(client, 0, string('a'), { origin: firstChar(room, 1) })
    expect(send(room, mx, [word], [{ ...low, length: 0 }])).toMatchObject({ kind: 'refused' })
  })

  test('[I2] what the server knows already may not lean on what it does not know', () => {
    const { room, mx, client } = setting()
    const known = firstChar(room, 1)
    const word = item(client, 0, string('a'), { origin: after(known, 1), rightOrigin: after(known, 2) })
    const copy = item(1, known.clock, string('E'), { origin: { client: 777_777, clock: 3 } })
    expect(send(room, mx, [word, copy])).toMatchObject({ kind: 'refused' })
  })

  test("[I2] what the server knows already may not split another's character", () => {
    const { room, mx, client } = setting()
    const high = after(firstChar(room, 2), 'Los Estados '.length)
    const word = item(client, 0, string('a'), { origin: firstChar(room, 1) })
    const copy = item(1, firstChar(room, 1).clock, string('E'), { origin: high })
    expect(send(room, mx, [word, copy])).toMatchObject({ kind: 'refused' })
  })

  test('a root that the document has not is not made by a copy of what is known', () => {
    const { room, mx, client } = setting()
    const word = item(client, 0, string('a'), { origin: firstChar(room, 1) })
    const copy = item(1, firstChar(room, 1).clock, string('E'), { parent: { kind: 'root', name: 'mine' } })
    expect(send(room, mx, [word, copy])).toMatchObject({ kind: 'refused' })
    expect([...room.doc.share.keys()]).not.toContain('mine')
  })
})

describe('structs that are partly known', () => {
  const typed = (): { room: Room; mx: Seat; client: number; at: ItemId } => {
    const { room, mx, client } = setting()
    const e = firstChar(room, 1)
    send(room, mx, [item(client, 0, string('muy'), { origin: after(e, 1), rightOrigin: after(e, 2) })])
    return { room, mx, client, at: e }
  }

  test('a word that goes on is taken from where the server stands', () => {
    const { room, mx, client, at } = typed()
    expect(send(room, mx, [item(client, 0, string('muy alto'), { origin: after(at, 1), rightOrigin: after(at, 2) })])).toMatchObject({
      kind: 'lawful',
    })
    expect(printed(room)[0]).toBe('El[MX+muy alto] río crece')
  })

  test('[I2] a word may not go on in another paragraph than it began', () => {
    const { room, mx, client } = typed()
    room.agreed.add(paragraphIn(room.doc, 1).id)
    const other = firstChar(room, 2)
    expect(send(room, mx, [item(client, 0, string('muy alto'), { origin: other, rightOrigin: after(other, 1) })])).toMatchObject({
      kind: 'refused',
    })
  })

  test('[I2] a word may not go on where its paragraph is gone', () => {
    const { room, mx, client } = setting()
    send(room, mx, [item(client, 0, string('a'), { origin: firstChar(room, 3) })])
    act(room, () => removeParagraph(paragraphIn(room.doc, 3)))
    const other = firstChar(room, 2)
    expect(send(room, mx, [item(client, 0, string('ab'), { origin: other, rightOrigin: after(other, 1) })])).toMatchObject({
      kind: 'refused',
    })
  })

  test('[I2] a word that goes on otherwise than it began is refused', () => {
    const { room, mx, client, at } = typed()
    expect(send(room, mx, [item(client, 0, string('más alto'), { origin: after(at, 1), rightOrigin: after(at, 2) })])).toMatchObject({
      kind: 'refused',
      code: 'update.contradicts',
    })
  })
})

describe('attributes', () => {
  test.each(['id', 'role', 'pi', 'alt'])('[I2] the attribute %s of a base paragraph is not blotted out by deleted content', (name) => {
    const { room, mx, client } = setting()
    const held = name === 'pi' || name === 'alt' ? {} : { origin: attributeItem(room, 1, name) }
    const place = name === 'pi' || name === 'alt' ? { parent: inside(elementOf(room, 1)), sub: name } : {}
    expect(send(room, mx, [item(client, 0, { kind: 'deleted' }, { ...held, ...place })])).toMatchObject({
      kind: 'refused',
      code: 'paragraph.not-yours',
    })
  })

  test.each(['id', 'pi'])("[I2] nor is %s of one's own proposed paragraph", (name) => {
    const { room, mx, client } = setting()
    expect(send(room, mx, [item(client, 0, { kind: 'deleted' }, { origin: attributeItem(room, 3, name) })])).toMatchObject({
      kind: 'refused',
    })
  })

  test("the level of one's own proposed paragraph may be set twice", () => {
    const { room, mx, client } = setting()
    const verdict = send(
      room,
      mx,
      [
        item(client, 0, { kind: 'deleted' }, { origin: attributeItem(room, 3, 'level') }),
        item(client, 1, value(2), { origin: { client, clock: 0 } }),
      ],
      [{ ...attributeItem(room, 3, 'level'), length: 1 }],
    )
    expect(verdict).toMatchObject({ kind: 'lawful' })
    expect(paragraphIn(room.doc, 3).level).toBe(2)
  })

  /** A proposed paragraph made by hand; `attributes` are structs that follow its element. */
  function proposed(room: Room, client: number, attributes: (parent: ReturnType<typeof inside>) => readonly HandStruct[]): HandStruct[] {
    const element = item(client, 0, { kind: 'element', name: 'paragraph' }, { origin: elementOf(room, 3) })
    return [element, ...attributes(inside({ client, clock: 0 }))]
  }

  test('a proposed paragraph whose level was set twice has the second', () => {
    const { room, mx, client } = setting()
    const verdict = send(
      room,
      mx,
      proposed(room, client, (parent) => [
        item(client, 1, value('p_zzzzzzzzzz'), { parent, sub: 'id' }),
        item(client, 2, value('MX'), { parent, sub: 'pi' }),
        item(client, 3, value(1), { parent, sub: 'level' }),
        item(client, 4, value(2), { origin: { client, clock: 3 } }),
      ]),
      [{ client, clock: 3, length: 1 }],
    )
    expect(verdict).toMatchObject({ kind: 'lawful' })
    expect(room.index.paragraphs.get('p_zzzzzzzzzz' as never)?.level).toBe(2)
  })

  test('[I2] a proposed paragraph may not blot out its own id', () => {
    const { room, mx, client } = setting()
    const verdict = send(
      room,
      mx,
      proposed(room, client, (parent) => [
        item(client, 1, value('p_zzzzzzzzzz'), { parent, sub: 'id' }),
        item(client, 2, value('MX'), { parent, sub: 'pi' }),
        item(client, 3, { kind: 'deleted' }, { origin: { client, clock: 1 } }),
      ]),
    )
    expect(verdict).toMatchObject({ kind: 'refused' })
  })

  test.each([
    ['an id in use', 'id', idOf1()],
    ['another party', 'pi', 'FR'],
  ])('[I2] a proposed paragraph may not hide %s behind a lawful value that loses', (_, name, hidden) => {
    const { room, mx, client } = setting()
    const verdict = send(
      room,
      mx,
      proposed(room, client, (parent) => [
        item(client, 1, value(name === 'id' ? hidden : 'p_zzzzzzzzzz'), { parent, sub: 'id' }),
        item(client, 2, value(name === 'pi' ? hidden : 'MX'), { parent, sub: 'pi' }),
        // Put before the first value of the same key, this one loses, though it is read last.
        item(client, 3, value(name === 'id' ? 'p_zzzzzzzzzz' : 'MX'), { rightOrigin: { client, clock: name === 'id' ? 1 : 2 } }),
      ]),
    )
    expect(verdict).toMatchObject({ kind: 'refused' })
  })

  test("[I2] one's own proposed paragraph gets no second text", () => {
    const room = openRoom([['El río']])
    const mx = aSeat(room, 'MX')
    const client = newClient()
    const element = item(client, 0, { kind: 'element', name: 'paragraph' }, { origin: elementOf(room, 1) })
    const parent = inside({ client, clock: 0 })
    send(room, mx, [
      element,
      item(client, 1, value('p_zzzzzzzzzz'), { parent, sub: 'id' }),
      item(client, 2, value('MX'), { parent, sub: 'pi' }),
    ])
    const verdict = send(room, mx, [
      item(client, 3, { kind: 'text' }, { parent }),
      item(client, 4, { kind: 'text' }, { origin: { client, clock: 3 } }),
      item(client, 5, string('sin marca'), { parent: inside({ client, clock: 4 }) }),
    ])
    expect(verdict).toMatchObject({ kind: 'refused' })
    expect(
      send(room, mx, [
        item(client, 3, { kind: 'text' }, { parent }),
        item(client, 4, string('uno'), { parent: inside({ client, clock: 3 }) }),
      ]),
    ).toMatchObject({ kind: 'lawful' })
    expect(printed(room)[1]).toBe('MX>[MX+uno]')
  })
})

function idOf1(): string {
  return 'p_0000000001'
}

describe('content', () => {
  test('content that is not of the vocabulary is refused though the server has deleted it long ago', () => {
    const { room, mx, client } = setting()
    edit(room, mx, () => textIn(mx.doc, 3).delete(0, 2))
    const gone = firstChar(openRoom(TEXT), 3)
    const word = item(client, 0, string('a'), { origin: firstChar(room, 1) })
    const embed = item(
      1,
      gone.clock,
      { kind: 'raw', ref: 5, write: (encoder) => void writeNonsense(encoder) },
      { parent: inside(textItem(room, 3)) },
    )
    expect(send(room, mx, [word, embed])).toMatchObject({ kind: 'refused' })
  })

  test('an update that would bind many client ids is refused', () => {
    const { room, mx } = setting()
    const structs = Array.from({ length: 50 }, () => item(newClient(), 0, string('a'), { origin: firstChar(room, 1) }))
    expect(send(room, mx, structs)).toMatchObject({ kind: 'refused' })
  })
})

function writeNonsense(encoder: { cbuf: Uint8Array; cpos: number }): void {
  for (const byte of [1, 0x7b]) encoder.cbuf[encoder.cpos++] = byte
}
