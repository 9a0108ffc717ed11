import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldSpelling, wordDiff, type WordOp, wordsOf } from './words.ts'

/** `El [-gran ][+ancho ]río`. */
const notation = (ops: readonly WordOp[]): string => ops.map(({ op, text }) => (op === '=' ? text : `[${op}${text}]`)).join('')
const oldOf = (ops: readonly WordOp[]): string => ops.map(({ op, text }) => (op === '+' ? '' : text)).join('')
const newOf = (ops: readonly WordOp[]): string => ops.map(({ op, text, new: now }) => (op === '-' ? '' : (now ?? text))).join('')

describe('wordDiff', () => {
  test.each([
    ['nothing where nothing changed', 'El río baja.', 'El río baja.', 'El río baja.'],
    ['an insertion', 'El río baja.', 'El gran río baja.', 'El [+gran ]río baja.'],
    [
      'an insertion between commas as one',
      'Pidieron medir el río.',
      'Pidieron medir, cuando sea posible, el río.',
      'Pidieron medir[+, cuando sea posible,] el río.',
    ],
    [
      'a strike between commas as one',
      'Pidieron medir, cuando sea posible, el río.',
      'Pidieron medir el río.',
      'Pidieron medir[-, cuando sea posible,] el río.',
    ],
    ['whole words, never letters', 'los mundps', 'los mundos', 'los [-mundps][+mundos]'],
    ['accents as other words', 'el publico', 'el público', 'el [-publico][+público]'],
    [
      'several words as one replacement',
      'el mapa grande del lago',
      'el registro completo del lago',
      'el [-mapa grande][+registro completo] del lago',
    ],
    [
      'no short words left standing between longer changes',
      'un mapa grande de los pozos viejos',
      'una lista completa de las norias nuevas',
      '[-un mapa grande de los pozos viejos][+una lista completa de las norias nuevas]',
    ],
    ['everything struck', 'El río.', '', '[-El río.]'],
    ['everything new', '', 'El río.', '[+El río.]'],
  ])('shows %s', (_, old, now, expected) => {
    expect(notation(wordDiff(old, now))).toBe(expected)
  })

  test('says nothing of two empty wordings', () => {
    expect(wordDiff('', '')).toEqual([])
  })

  test('keeps both spellings of a word that counts as the same', () => {
    expect(wordDiff('el «ri\u0301o» 50\u00a0%', 'el “río” 50 %', foldSpelling)).toEqual([
      { op: '=', text: 'el «ri\u0301o» 50\u00a0%', new: 'el “río” 50 %' },
    ])
  })

  const words = fc
    .array(
      fc.constantFrom(
        'el',
        'la',
        'de',
        ' ',
        ' ',
        ', ',
        '. ',
        'río',
        'rio',
        'ri\u0301o',
        '\u00a0',
        '“',
        '"',
        'lago',
        'pozos',
        '26-27',
        '\n',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''))
  const anything = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 60 }))

  test.each([
    ['exactly', undefined],
    ['with folded spelling', foldSpelling],
  ])('struck and kept words are the old wording, put and kept words the new one (%s)', (_, spelling) => {
    fc.assert(
      fc.property(anything, anything, (old, now) => {
        const ops = wordDiff(old, now, spelling)
        expect(oldOf(ops)).toBe(old)
        expect(newOf(ops)).toBe(now)
      }),
      { numRuns: 500 },
    )
  })

  test('no piece is empty, no two neighbours are of one kind, strikes stand before what replaces them', () => {
    fc.assert(
      fc.property(words, words, (old, now) => {
        const ops = wordDiff(old, now)
        expect(ops.every(({ text }) => text !== '')).toBe(true)
        ops.forEach(({ op }, i) => {
          expect(op).not.toBe(ops[i - 1]?.op)
          if (op === '-') expect(ops[i - 1]?.op ?? '=').toBe('=')
        })
      }),
      { numRuns: 300 },
    )
  })

  test('every piece begins and ends where words do', () => {
    fc.assert(
      fc.property(words, words, (old, now) => {
        const ends = (text: string) =>
          new Set(wordsOf(text).reduce<number[]>((all, word) => [...all, (all.at(-1) ?? 0) + word.length], [0]))
        const inOld = ends(old)
        const inNew = ends(now)
        let [atOld, atNew] = [0, 0]
        for (const { op, text } of wordDiff(old, now)) {
          if (op !== '+') atOld += text.length
          if (op !== '-') atNew += text.length
          expect(inOld.has(atOld) && inNew.has(atNew)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('two long wordings with much in common in another order end in good time', () => {
    const long = (step: number) => Array.from({ length: 4000 }, (_, i) => `palabra${(i * step) % 997}`).join(' ')
    const began = performance.now()
    const ops = wordDiff(long(7), long(11))
    expect(oldOf(ops)).toBe(long(7))
    expect(performance.now() - began).toBeLessThan(3000)
  })
})
