/** Attacks with client ids, clocks and frames that contradict what is known. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { SeatId } from '../text/ids.ts'
import { receiveLawfully } from '../../tests/notation/lawful.ts'
import { aPage, aSeat, catchUp, newClient, openRoom, printed, type Room, type Seat, textIn, updateOf } from '../../tests/notation/room.ts'
import type { Verdict } from './types.ts'

const LINES = ['El río crece', '[FR+Otro]']
const typed = (seat: Pick<Seat, 'doc'>, at: number, word: string): Uint8Array =>
  updateOf(seat.doc, () => textIn(seat.doc, 1).insert(at, word))

function setting(): { room: Room; mx: Seat; fr: Seat; send: (seat: Seat, bytes: Uint8Array) => Verdict } {
  const room = openRoom([LINES])
  return { room, mx: aSeat(room, 'MX'), fr: aSeat(room, 'FR'), send: (seat, bytes) => receiveLawfully(room, seat.author, bytes) }
}

describe('client ids', () => {
  test('one that nobody holds is bound to the seat with its first word, and to no other after that', () => {
    const { room, mx, fr, send } = setting()
    expect(send(mx, typed(mx, 2, 'a'))).toMatchObject({ kind: 'lawful', newClients: [mx.doc.clientID] })
    expect(room.holders.get(mx.doc.clientID)).toBe(mx.author.seat)
    expect(send(mx, typed(mx, 3, 'b'))).toMatchObject({ kind: 'lawful', newClients: [] })
    catchUp(room, fr.doc)
    fr.doc.clientID = mx.doc.clientID
    expect(send(fr, typed(fr, 4, 'c'))).toMatchObject({ kind: 'refused', code: 'update.not-your-id' })
  })

  test('[I2] one bound to another seat is refused also before its owner wrote anything', () => {
    const { room, mx, fr, send } = setting()
    const promised = newClient()
    room.holders.set(promised, fr.author.seat)
    mx.doc.clientID = promised
    expect(send(mx, typed(mx, 2, 'a'))).toMatchObject({ kind: 'refused', code: 'update.not-your-id' })
    fr.doc.clientID = promised
    expect(send(fr, typed(fr, 2, 'a'))).toMatchObject({ kind: 'lawful' })
  })

  test('a seat may write with any of its own', () => {
    const { room, mx, send } = setting()
    room.holders.set(mx.doc.clientID, mx.author.seat)
    send(mx, typed(mx, 2, 'a'))
    const second = { ...mx, doc: aPage(room) }
    const merged = Y.mergeUpdates([typed(mx, 3, 'b'), typed(second, 0, 'c')])
    expect(send(mx, merged)).toMatchObject({ kind: 'lawful', newClients: [second.doc.clientID] })
    expect(printed(room)[0]).toBe('[MX+c]El[MX+ab] río crece')
  })

  test.each([0, 1, 2, 65_535])("[I2] %i is the server's own", (client) => {
    const { mx, send } = setting()
    mx.doc.clientID = client
    expect(send(mx, typed(mx, 2, 'a'))).toMatchObject({ kind: 'refused', code: 'update.not-your-id' })
  })

  test("[I2] one that is in the text but in nobody's hands is refused", () => {
    const { room, mx, fr, send } = setting()
    send(fr, typed(fr, 2, 'a'))
    room.holders.clear()
    catchUp(room, mx.doc)
    mx.doc.clientID = fr.doc.clientID
    expect(send(mx, typed(mx, 2, 'b'))).toMatchObject({ kind: 'refused', code: 'update.not-your-id' })
  })

  test('another seat of the same delegation is another seat', () => {
    const { room, mx, send } = setting()
    send(mx, typed(mx, 2, 'a'))
    const second: Seat = { author: { ...mx.author, seat: 'seat-MX2' as SeatId }, doc: mx.doc }
    expect(send(second, typed(second, 3, 'b'))).toMatchObject({ kind: 'refused', code: 'update.not-your-id' })
    expect(printed(room)[0]).toBe('El[MX+a] río crece')
  })
})

describe('clocks', () => {
  test('a gap is refused', () => {
    const { mx, send } = setting()
    typed(mx, 2, 'a')
    expect(send(mx, typed(mx, 3, 'b'))).toMatchObject({ kind: 'refused', code: 'update.gap' })
  })

  test('what leans on a word that was refused is refused', () => {
    const { mx, fr, send } = setting()
    Y.applyUpdate(mx.doc, typed(fr, 2, 'a'))
    expect(send(mx, typed(mx, 3, 'b'))).toMatchObject({ kind: 'refused', code: 'update.gap' })
  })

  test('a deletion of what the server has not is refused', () => {
    const { mx, send } = setting()
    typed(mx, 2, 'ab')
    expect(
      send(
        mx,
        updateOf(mx.doc, () => textIn(mx.doc, 1).delete(2, 1)),
      ),
    ).toMatchObject({ kind: 'refused', code: 'update.gap' })
  })

  test('[I2] known clocks with other content are refused', () => {
    const { room, mx, send } = setting()
    const twins = [aPage(room), aPage(room), aPage(room)]
    for (const twin of twins) twin.clientID = mx.doc.clientID
    send(mx, typed(mx, 2, 'uno'))
    const [same, shorter, longer] = twins.map((doc, i) => typed({ doc }, 2, ['uno', 'dos', 'dos más'][i] ?? ''))
    expect(send(mx, same ?? new Uint8Array())).toEqual({ kind: 'known' })
    expect(send(mx, shorter ?? new Uint8Array())).toMatchObject({ kind: 'refused', code: 'update.contradicts' })
    expect(send(mx, longer ?? new Uint8Array())).toMatchObject({ kind: 'refused', code: 'update.contradicts' })
  })

  test("[I2] another's words in other words are refused", () => {
    const { room, mx, fr, send } = setting()
    const forged = aPage(room)
    forged.clientID = fr.doc.clientID
    send(fr, typed(fr, 2, 'sí'))
    expect(send(mx, typed({ doc: forged }, 2, 'no'))).toMatchObject({ kind: 'refused', code: 'update.contradicts' })
    const copy = Y.encodeStateAsUpdate(fr.doc)
    expect(send(mx, copy)).toEqual({ kind: 'known' })
  })

  test('the same update twice is no change', () => {
    const { mx, send } = setting()
    const bytes = typed(mx, 2, 'a')
    expect(send(mx, bytes)).toMatchObject({ kind: 'lawful' })
    expect(send(mx, bytes)).toEqual({ kind: 'known' })
  })

  test('all that a page has is no change, deletions of others included', () => {
    const { room, mx, fr, send } = setting()
    send(mx, typed(mx, 2, 'abc'))
    send(
      mx,
      updateOf(mx.doc, () => textIn(mx.doc, 1).delete(3, 1)),
    )
    catchUp(room, fr.doc)
    expect(send(fr, Y.encodeStateAsUpdate(fr.doc))).toEqual({ kind: 'known' })
  })

  test('the whole page with one new word is that word', () => {
    const { room, mx, fr, send } = setting()
    send(fr, typed(fr, 2, 'abc'))
    catchUp(room, mx.doc)
    typed(mx, 0, 'X')
    expect(send(mx, Y.encodeStateAsUpdate(mx.doc))).toMatchObject({ kind: 'lawful' })
    expect(printed(room)[0]).toBe('[MX+X]El[FR+abc] río crece')
  })
})

describe('limits', () => {
  test('more client ids in one frame than a seat has pages are refused', () => {
    const { room, mx, send } = setting()
    const pages = Array.from({ length: 20 }, () => aPage(room))
    const merged = Y.mergeUpdates(pages.map((doc) => typed({ doc }, 2, 'a')))
    expect(send(mx, merged)).toMatchObject({ kind: 'refused', code: 'update.malformed' })
  })
})
