/** Words that are named stay found, whatever is written around them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { anchorOf, carriedAnchor, spanOf } from './anchors.ts'
import { readChars } from './chars.ts'

function textWith(words: string): Y.XmlText {
  const doc = new Y.Doc()
  const text = new Y.XmlText()
  doc.getXmlFragment('text').insert(0, [text])
  text.insert(0, words)
  return text
}

const wordsAt = (text: Y.XmlText, span: { from: number; to: number } | null): string | null =>
  span === null
    ? null
    : readChars(text)
        .map((run) => run.text)
        .join('')
        .slice(span.from, span.to)

describe('an anchor', () => {
  test('finds its words after others were written before, inside and after them', () => {
    const text = textWith('El río es ancho')
    const anchor = anchorOf(readChars(text), { from: 3, to: 6 })
    text.insert(15, ' y hondo')
    text.insert(5, '-')
    text.insert(0, 'Que ')
    expect(wordsAt(text, spanOf(readChars(text), anchor))).toBe('rí-o')
  })

  test('is as wide as what is left of its words, and nowhere when all are gone', () => {
    const text = textWith('El río es ancho')
    const anchor = anchorOf(readChars(text), { from: 3, to: 9 })
    text.delete(3, 4)
    expect(wordsAt(text, spanOf(readChars(text), anchor))).toBe('es')
    text.delete(3, 2)
    expect(spanOf(readChars(text), anchor)).toBeNull()
  })

  test('follows its characters to the copies that were made of them', () => {
    const anchor = [{ client: 7, clock: 3, length: 4 }]
    const carriedTo = (client: number, clock: number) => (client === 7 && clock >= 5 ? { client: 1, clock: clock + 95 } : null)
    expect(carriedAnchor(anchor, carriedTo)).toEqual([
      { client: 7, clock: 3, length: 2 },
      { client: 1, clock: 100, length: 2 },
    ])
  })

  test('holds exactly the characters it was given that are still there, after any edits', () => {
    const edits = fc.array(fc.record({ at: fc.nat(40), cut: fc.nat(3), put: fc.string({ maxLength: 3 }) }), { maxLength: 12 })
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), edits, (one, other, steps) => {
        const text = textWith('abcdefghijklmnopqrstu')
        const [from, to] = [Math.min(one, other), Math.max(one, other) + 1]
        const anchor = anchorOf(readChars(text), { from, to })
        const named = new Set('abcdefghijklmnopqrstu'.slice(from, to).split(''))
        for (const { at, cut, put } of steps) {
          const length = text.length
          text.delete(Math.min(at, length), Math.min(cut, Math.max(0, length - at)))
          text.insert(Math.min(at, text.length), put.replace(/[^A-Z]/g, 'X'))
        }
        const whole = readChars(text)
          .map((run) => run.text)
          .join('')
        const left = Array.from(whole).flatMap((char, i) => (named.has(char) ? [i] : []))
        const span = spanOf(readChars(text), anchor)
        expect(span).toEqual(left.length === 0 ? null : { from: left[0], to: (left.at(-1) ?? 0) + 1 })
      }),
    )
  })
})
