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
    ['a date as a whole', 'el 27 de abril de 2007 en', 'el 28 de mayo de 2007 en', 'el [-27 de abril de 2007][+28 de mayo de 2007] en'],
    ['days of one month as one date', 'los días 26-27 de abril', 'los días 27-28 de abril', 'los días [-26-27 de abril][+27-28 de abril]'],
    ['a date in English as a whole', 'by May 5, 2007 at', 'by June 5, 2007 at', 'by [-May 5, 2007][+June 5, 2007] at'],
    ['a date in French as a whole', 'du 1er mai 2007 au', 'du 2 mai 2007 au', 'du [-1er mai 2007][+2 mai 2007] au'],
    ['an amount as a whole', 'de US$ 20,000 y', 'de US$ 30,000 y', 'de [-US$ 20,000][+US$ 30,000] y'],
    ['a share as a whole', 'el 12,5 % de', 'el 13,5 % de', 'el [-12,5 %][+13,5 %] de'],
    ['a symbol as a whole', 'el documento 3/2024 y', 'el documento 4/2024 y', 'el documento [-3/2024][+4/2024] y'],
    ['a hyphenated word as a whole', 'apoyo psico-social y', 'apoyo psico-médico y', 'apoyo [-psico-social][+psico-médico] y'],
    ['a name as a whole', 'al Señor Juan Pérez como', 'al Señor Juan López como', 'al Señor [-Juan Pérez][+Juan López] como'],
    ['a name that grew as a whole', 'a Juan Pérez como', 'a Juan Carlos Pérez como', 'a [-Juan Pérez][+Juan Carlos Pérez] como'],
    ['an elided article with its word', 'l’eau est haute', 'l’air est haute', '[-l’eau][+l’air] est haute'],
    [
      'a new sentence as a whole',
      'El río baja. El lago sube.',
      'El río baja. El pozo cae. El lago sube.',
      'El río baja. [+El pozo cae. ]El lago sube.',
    ],
    ['a new last sentence with the space before it', 'El río baja.', 'El río baja. El lago sube.', 'El río baja.[+ El lago sube.]'],
    ['a new item of a list with its comma', 'pozos y ríos', 'pozos, lagos y ríos', 'pozos[+, lagos] y ríos'],
    [
      'two changes far apart as two',
      'The old map shows the deep well',
      'The new map shows the dry well',
      'The [-old][+new] map shows the [-deep][+dry] well',
    ],
    [
      'a word that went elsewhere where it was and where it is',
      'el gran río y el lago',
      'el río y el gran lago',
      'el [-gran ]río y el [+gran ]lago',
    ],
    ['the comma with the word before which it came', 'Ven das wir gehen', 'Ven, dass wir gehen', 'Ven[- das][+, dass] wir gehen'],
    ['a word put into brackets', '()', '(río)', '([+río])'],
    ['a word put into single quotes', "''", "'río'", "'[+río]'"],
    ['the place of an article as a whole', 'artículo 5(2)(a) de', 'artículo 5(2)(b) de', 'artículo [-5(2)(a)][+5(2)(b)] de'],
    [
      'another form of a word by itself',
      'al Señor Juan Pérez como Coordinador de la red',
      'a la Señora Ana López como Coordinadora de la red',
      '[-al Señor Juan Pérez][+a la Señora Ana López] como [-Coordinador][+Coordinadora] de la red',
    ],
    [
      'what grew before a comma apart from what was replaced behind it',
      'en la Unión, los días 26 y 27 de abril de 2007.',
      'en la Unión del Norte, del 26 al 28 de abril de 2007.',
      'en la Unión[+ del Norte], [-los días 26 y 27 de abril de 2007][+del 26 al 28 de abril de 2007].',
    ],
    [
      'no common words that stayed by chance',
      'la orilla de la laguna',
      'la mitad de la cuenca',
      'la [-orilla de la laguna][+mitad de la cuenca]',
    ],
    [
      'a sentence written anew as one',
      'Pidieron que la oficina mida el caudal antes de la crecida. El puente sigue cerrado.',
      'Lamentaron tanta demora en reparar los caminos que llevan a la oficina. El puente sigue cerrado.',
      '[-Pidieron que la oficina mida el caudal antes de la crecida][+Lamentaron tanta demora en reparar los caminos que llevan a la oficina]. El puente sigue cerrado.',
    ],
    [
      'a verb that stayed between two changes',
      'shall take all necessary measures to',
      'should, where possible, take measures to',
      '[-shall][+should, where possible,] take [-all necessary ]measures to',
    ],
    [
      'the verb between a clause that went and one that came',
      'Piden que, en la medida de lo posible, mida el caudal.',
      'Piden que mida, a la mayor brevedad, el caudal.',
      'Piden que[-, en la medida de lo posible,] mida[+, a la mayor brevedad,] el caudal.',
    ],
    [
      'a figure and its word as two',
      'unos 2.000 (dos mil) pozos',
      'unos 3.000 (tres mil) pozos',
      'unos [-2.000][+3.000] ([-dos][+tres] mil) pozos',
    ],
    [
      'two figures as two',
      'the budget of US$ 1,250,000 for 2008.',
      'the budget of US$ 1,300,000 for 2009.',
      'the budget of [-US$ 1,250,000][+US$ 1,300,000] for [-2008][+2009].',
    ],
    ['a new item of a list in a script without spaces', '教师、职员和学生', '教师、医生、职员和学生', '教师、[+医生、]职员和学生'],
    ['words of scripts without spaces', '東京都で会議を開催した。', '大阪府で会議を開催した。', '[-東京都][+大阪府]で会議を開催した。'],
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

  const wild = fc.oneof(
    anything,
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '👩‍👩‍👧',
          'e\u0301',
          '\u00ad',
          '\u200b',
          '🇲🇽',
          'ภาษา',
          '東京',
          'ー',
          '1',
          '.',
          ',',
          ' ',
          '\u202f',
          '«',
          '»',
          '\ud83d',
          '\r\n',
          '…',
          'A/',
        ),
        {
          maxLength: 30,
        },
      )
      .map((parts) => parts.join('')),
  )

  test('words joined are the text, and no word ends within a character as readers see it', () => {
    const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' })
    fc.assert(
      fc.property(wild, (text) => {
        expect(wordsOf(text).join('')).toBe(text)
        const starts = new Set(Array.from(graphemes.segment(text), ({ index }) => index))
        let at = 0
        for (const word of wordsOf(text)) {
          expect(word).not.toBe('')
          expect(starts.has(at)).toBe(true)
          at += word.length
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('the laws hold for any characters, in both directions', () => {
    fc.assert(
      fc.property(wild, wild, (old, now) => {
        const [there, back] = [wordDiff(old, now, foldSpelling), wordDiff(now, old, foldSpelling)]
        expect([oldOf(there), newOf(there)]).toEqual([old, now])
        expect([oldOf(back), newOf(back)]).toEqual([now, old])
        expect(there.some(({ op }) => op !== '=')).toBe(back.some(({ op }) => op !== '='))
        expect(wordDiff(old, old)).toEqual(old === '' ? [] : [{ op: '=', text: old }])
      }),
      { numRuns: 1000 },
    )
  })

  const chosen = (seed: number, count: number, of: number) =>
    Array.from({ length: count }, (_, i) => `palabra${Math.imul(i + seed, 2654435761) % of}`).join(' ')
  test.each([
    ['two unrelated wordings of 20,000 characters', chosen(1, 1500, 400), chosen(7919, 1500, 400)],
    ['two of 100,000 with few words', chosen(1, 8000, 40), chosen(7919, 8000, 40)],
    ['two of 100,000 with many words', chosen(1, 7000, 5000), chosen(7919, 7000, 5000)],
    ['one word, 50,000 times', 'a '.repeat(50_000), 'a '.repeat(40_000)],
    ['200,000 characters without a space', '会议决定'.repeat(50_000), '会议通过'.repeat(50_000)],
    ['a word that comes between all others', 'a '.repeat(250_000), 'a b '.repeat(150_000)],
    ['one long word', 'x'.repeat(100_000), 'x'.repeat(100_001)],
    ['lists of days', '1, '.repeat(30_000), '1, 2 y '.repeat(12_000)],
    ['what looks like addresses', `a.${'a.'.repeat(40_000)}`, `http://${'.'.repeat(80_000)}`],
  ])('%s end in good time', (_, old, now) => {
    const began = performance.now()
    const ops = wordDiff(old, now, foldSpelling)
    expect([oldOf(ops), newOf(ops)]).toEqual([old, now])
    expect(performance.now() - began).toBeLessThan(3000)
  })

  test('where a long run without spaces is cut shows in no word', () => {
    const run = `${'会议决定批准预算'.repeat(1200)}東京`
    expect(wordsOf(run).join('')).toBe(run)
    expect(new Set(wordsOf(run.slice(0, 8 * 400)))).toEqual(new Set(wordsOf(run).slice(0, -1)))
  })

  test('two long wordings with much in common in another order end in good time', () => {
    const long = (step: number) => Array.from({ length: 4000 }, (_, i) => `palabra${(i * step) % 997}`).join(' ')
    const began = performance.now()
    const ops = wordDiff(long(7), long(11))
    expect(oldOf(ops)).toBe(long(7))
    expect(performance.now() - began).toBeLessThan(3000)
  })
})
