/** A hand that types: replaces a word in some paragraph and goes on writing there, then moves on. Every keystroke is one Yjs update, with
 *  the marks that an honest page gives it. It does not read what others write, so it costs the load's process next to nothing. */
import * as Y from 'yjs'
import { attributesOf, marksOf } from '../../domain/text/chars.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import type { Party } from '../../domain/text/ids.ts'
import { delKey } from '../../domain/text/schema.ts'
import { below, oneOf, type Random } from '../rooms/seeded.ts'

/** `client` and `clock` are those of its first struct, by which it is known again on other screens. */
export type Keystroke = { readonly bytes: Uint8Array; readonly client: number; readonly clock: number }
export type Writer = { readonly client: number; readonly type: () => Keystroke }

const STRUCK = 6
const LETTERS = 'aeiounrslt'

type Hand = {
  readonly texts: readonly Y.XmlText[]
  readonly party: Party
  readonly random: Random
  text: Y.XmlText
  at: number
  typed: number
  left: number
}

export function openWriter(state: Uint8Array, party: Party, random: Random, keysInOnePlace = 40): Writer {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const texts = paragraphsOf(fragmentOf(doc)).flatMap(({ text }) => (text === null ? [] : [text]))
  const hand: Hand = { texts, party, random, text: oneOf(random, texts), at: 0, typed: 0, left: 0 }
  let bytes: Uint8Array | null = null
  doc.on('update', (update: Uint8Array) => {
    bytes = update
  })
  return {
    client: doc.clientID,
    type: () => {
      const clock = Y.getState(doc.store, doc.clientID)
      doc.transact(() => press(hand, keysInOnePlace))
      if (bytes === null) throw new Error('a keystroke that changed nothing')
      return { bytes, client: doc.clientID, clock }
    },
  }
}

function press(hand: Hand, keysInOnePlace: number): void {
  if (hand.left === 0) moveOn(hand, keysInOnePlace)
  else if (hand.typed > 1 && hand.random() < 1 / 15) takeBack(hand)
  const key = hand.random() < 1 / 6 ? ' ' : LETTERS.charAt(below(hand.random, LETTERS.length))
  hand.text.insert(hand.at, key, attributesOf(marksOf(hand.party, [], [])))
  hand.at++
  hand.typed++
  hand.left--
}

/** To another paragraph, where the first key replaces the words selected there. */
function moveOn(hand: Hand, keysInOnePlace: number): void {
  hand.text = oneOf(hand.random, hand.texts)
  hand.at = below(hand.random, hand.text.length - STRUCK)
  hand.text.format(hand.at, STRUCK, { [delKey(hand.party)]: { by: hand.party } })
  hand.at += STRUCK
  hand.typed = 0
  hand.left = 1 + below(hand.random, 2 * keysInOnePlace)
}

/** The letter typed last was wrong: it goes with the same keystroke that brings the right one, as autocorrection does. */
function takeBack(hand: Hand): void {
  hand.at--
  hand.typed--
  hand.text.delete(hand.at, 1)
}
