/** Bracketed text as conferences print it, and what can be relied on however a text was written. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposalsIn, wordingWith } from '../proposals/read.ts'
import { outcomeOf } from '../proposals/settle.ts'
import type { Run } from '../proposals/types.ts'
import { placeholdersOf } from '../sentences/fill.ts'
import { codeOf, COMPILATION_SENTENCES, HEADS } from '../sentences/compilation.ts'
import { p } from '../acts/room.fixture.ts'
import type { Party } from '../text/ids.ts'
import { held, paragraphOf, runsOf } from './compile.fixture.ts'
import { compile, partiesPending } from './compile.ts'
import { type Parsed, parsePieces } from './parse.ts'
import { bracketsSaid, plainPieces, plainText } from './plain.ts'
import { rivalsAmong } from './rivals.ts'
import type { Piece, PositionHeld, Source, SourceParagraph, View } from './types.ts'

const MX = 'MX' as Party
const GT = 'GT' as Party
const BRACKETS: View = { kind: 'compilation' }

const source = (paragraphs: readonly SourceParagraph[], positions: readonly PositionHeld[] = []): Source => ({ paragraphs, positions })
const plain = (given: Source, view: View = BRACKETS): string => plainText(compile(given, view), 'es')
const one = (notation: string, view: View = BRACKETS): string => plain(source([paragraphOf('c1', runsOf(notation))]), view)

describe('bracketed text', () => {
  test.each([
    ['an insertion names its author', 'El {MX+-:gran }río.', 'El [MX: gran ]río.'],
    ['a strike says who wants it out', 'El {+GT-:gran }río.', 'El [suprimir GT: gran ]río.'],
    ['two strike the same words', 'El {+GT,MX-:gran }río.', 'El [suprimir GT; MX: gran ]río.'],
    ['a strike within another’s insertion', 'El {MX+-:muy }{MX+GT-:gran }río.', 'El [MX: muy [suprimir GT: gran ]]río.'],
    ['words in place of others', 'En {+GT-:cien}{GT+-:mil} días.', 'En [suprimir GT: cien][GT: mil] días.'],
    ['part of a word is the whole word', 'Los Estado{MX+-:s} y', 'Los [suprimir MX: Estado][MX: Estados] y'],
    ['a word that two change stays cut', 'Los Est{+GT-:ado}{MX+-:s} y', 'Los Est[suprimir GT: ado][MX: s] y'],
    ['nothing pending has no bracket', 'El río.', 'El río.'],
    ['brackets of the text itself are told apart', 'El [gran] {MX+-:[o] }río.', 'El \\[gran\\] [MX: \\[o\\] ]río.'],
    ['a removal', '{+GT-:El río.}', '[suprimir el párrafo GT: El río.]'],
    [
      'a removal with another’s words in it',
      '{+GT-:El }{MX+-:gran }{+GT,MX-:río.}',
      '[suprimir el párrafo GT: El [MX: gran ][suprimir MX: río.]]',
    ],
    [
      'part of a word within a removal stays cut: it is the remover’s word too',
      '{+GT-:El r}{+GT,MX-:ío.}',
      '[suprimir el párrafo GT: El r[suprimir MX: ío.]]',
    ],
  ])('%s', (_, notation, expected) => expect(one(notation).split('\n\n')[0]).toBe(`C1  ${expected}`))

  test('supporters of the present wording stand after the author; objections and those who await are told below', () => {
    const paragraph = paragraphOf('c1', runsOf('El {MX+-:gran }río.'))
    const old = { ...held(paragraph, MX, 'PE', 'support'), seen: paragraphOf('c1', runsOf('El {MX+-:x }río.')).proposals[0]!.seen }
    const positions = [
      held(paragraph, MX, 'GT', 'support'),
      held(paragraph, MX, 'US', 'objection'),
      held(paragraph, MX, 'CR', 'objection'),
      held(paragraph, MX, 'HN', 'awaiting'),
      old,
    ]
    expect(plain(source([paragraph], positions)).split('\n')).toEqual([
      'C1  El [MX, GT: gran ]río.',
      '      US y CR objetan la propuesta de MX.',
      '      HN está a la espera de instrucciones sobre la propuesta de MX.',
    ])
  })

  test('a new paragraph is one bracket, and alternatives stand stacked with the wording they stand beside', () => {
    const chair = 'chair' as Party
    const text = source([
      paragraphOf('c1', runsOf('El río.'), { alt: p('c1'), standing: { kind: 'open' } }),
      paragraphOf('c2', runsOf('El lago.'), { standing: { kind: 'agreed' } }),
      paragraphOf('c3', runsOf('{MX+-:El gran río.}'), { pi: MX, alt: p('c1') }),
      paragraphOf('c4', runsOf('{chair+-:El río }{chair+GT-:grande.}'), { pi: chair, alt: p('c1') }),
      paragraphOf('c5', runsOf('{GT+-:El mar.}'), { pi: GT }),
      paragraphOf('c6', runsOf('La mar.'), { standing: { kind: 'ad-referendum', of: [MX, GT] }, marker: 'decimal' }),
    ])
    expect(plain(text)).toBe(
      [
        'Alternativas en C1:\nC1  [texto base: El río.]',
        'C3  [alternativa MX: El gran río.]',
        'C4  [alternativa PPT: El río [suprimir GT: grande.]]',
        'C2 (acordado)  El lago.',
        'C5  [párrafo nuevo GT: El mar.]',
        'C6 (acordado ad referéndum de MX y GT)  1.  La mar.',
      ].join('\n\n'),
    )
    expect(compile(text, BRACKETS).brackets).toEqual({ opened: 5, closed: 5, count: 5 })
  })

  test('says in words how many brackets there are', () => {
    expect([0, 1, 7].map((count) => bracketsSaid({ opened: count, closed: count, count }, 'es'))).toEqual([
      'Texto sin corchetes',
      '1 corchete',
      '7 corchetes',
    ])
  })
})

describe('other ways to read it', () => {
  const notation = 'El {MX+-:gran }río {+GT-:ancho }corre.'

  test.each([
    ['clean', { kind: 'clean' }, 'El río ancho corre.'],
    ['as if all were adopted', { kind: 'adopted', parties: [MX, GT] }, 'El gran río corre.'],
    ['as if one were', { kind: 'adopted', parties: [GT] }, 'El río corre.'],
    ['of a delegation', { kind: 'delegation', party: MX }, 'El gran río ancho corre.'],
  ] as const)('%s', (_, view, expected) => expect(one(notation, view)).toBe(`C1  ${expected}`))

  test('two that want other words in one place leave the base text, and it is said', () => {
    const adopted: View = { kind: 'adopted', parties: [MX, GT] }
    expect(one('En {+GT-:cien}{GT+-:mil}{MX+-:diez} días.', adopted)).toBe(
      'C1  En cien días.\n\nC1: GT y MX quieren palabras distintas en un mismo lugar; queda el texto base.',
    )
    expect(one('{+GT-:El }{MX+-:gran }{+GT-:río} corre.', adopted)).toContain('queda el texto base')
    expect(one('El {MX+-:muy }{MX+GT-:gran }río.', adopted)).toBe('C1  El muy río.')
  })

  test('the only alternative that is taken stands in the base wording’s place; of two, neither', () => {
    const text = source([
      paragraphOf('c1', runsOf('El río.'), { alt: p('c1') }),
      paragraphOf('c2', runsOf('{MX+-:El gran río.}'), { pi: MX, alt: p('c1') }),
      paragraphOf('c3', runsOf('{GT+-:El mar.}'), { pi: GT, alt: p('c1') }),
    ])
    expect(plain(text, { kind: 'delegation', party: MX })).toBe('C2  El gran río.')
    expect(plain(text, { kind: 'clean' })).toBe('C1  El río.')
    expect(plain(text, { kind: 'adopted', parties: partiesPending(text) })).toBe(
      'C1  El río.\n\nC1: MX y GT quieren palabras distintas en un mismo lugar; queda el texto base.',
    )
  })

  test('numbers are those of the paragraphs that are in it', () => {
    const text = source([
      paragraphOf('c1', runsOf('Uno.'), { marker: 'decimal' }),
      paragraphOf('c2', runsOf('{MX+-:Dos.}'), { pi: MX, marker: 'decimal' }),
      paragraphOf('c3', runsOf('Tres.'), { marker: 'decimal' }),
    ])
    expect(plain(text)).toContain('C3  3.  Tres.')
    expect(plain(text, { kind: 'clean' })).toBe('C1  1.  Uno.\n\nC3  2.  Tres.')
  })
})

test('both languages say the same', () => {
  for (const { es, en } of [...Object.values(COMPILATION_SENTENCES), ...Object.values(HEADS)]) {
    const [names, others] = [placeholdersOf(es), placeholdersOf(en)]
    expect(others).toEqual(names)
  }
})

const PARTIES = ['MX', 'GT', 'US', 'chair'] as readonly Party[]

const letters = fc.constantFrom('día', 'sol ', ' de la ', 'x', 's', '. ', '[a] ', '\\', 'cien: ', ']', ' ')
const party = fc.constantFrom(...PARTIES)
const emphasis = fc.constantFrom<Run['emphasis']>([], [], [], ['bold'])

/** A party never strikes its own words, they would be gone. */
const anyRuns = (pi: Party | null): fc.Arbitrary<Run[]> =>
  fc.array(
    fc
      .record({ text: letters, ins: fc.option(party, { nil: pi, freq: 2 }), dels: fc.uniqueArray(party, { maxLength: 3 }), emphasis })
      .map(({ dels, ...run }) => ({ ...run, dels: dels.filter((by) => by !== run.ins).sort() })),
    { minLength: 1, maxLength: 9 },
  )

/** A paragraph of the text, or one that a party proposes. */
const anyParagraph = fc
  .constantFrom(null, null, MX)
  .chain((pi) =>
    anyRuns(pi).map((runs) => paragraphOf('c1', pi === null ? runs : [...runs, { text: 'y', ins: pi, dels: [], emphasis: [] }], { pi })),
  )

const piecesOf = (paragraph: SourceParagraph): readonly Piece[] => compile(source([paragraph]), BRACKETS).paragraphs[0]?.pieces ?? []
const spelled = (words: readonly (readonly [string, string])[]): string => words.map(([text]) => text).join('')

/** The text a reader of a compiled paragraph holds, or null where there is none. */
function readAs(paragraph: SourceParagraph, view: View): string | null {
  const [found] = compile(source([paragraph]), view).paragraphs
  return found === undefined ? null : found.pieces.map((piece) => (piece.kind === 'words' ? piece.text : '[')).join('')
}

/** What the act `accept` of these, and `reject` of all others, makes of it. */
function settled(runs: readonly Run[], pi: Party | null, taken: readonly Party[]): string | null {
  const choices = proposalsIn(runs, pi).map(({ by }) => ({ by, hunk: null, decision: taken.includes(by) ? 'accept' : 'reject' }) as const)
  const { fates, paragraph } = outcomeOf(runs, pi, choices)
  return paragraph.kind === 'goes' ? null : fates.flatMap(({ text, after }) => (after === null ? [] : [text])).join('')
}

/** The plain text with one's hands: insertion brackets go with their words, of others only the signs. */
const baseOf = (pieces: readonly Parsed[]): string =>
  pieces
    .map((piece) =>
      piece.kind === 'words' ? piece.text : piece.change === 'inserted' || piece.change === 'paragraph' ? '' : baseOf(piece.pieces),
    )
    .join('')

const asParsed = (pieces: readonly Piece[]): readonly Parsed[] => {
  const out: Parsed[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (piece.kind === 'bracket') {
      const by = piece.by.map((each) => [each.by, ...each.supports].map(codeOf))
      out.push({ kind: 'bracket', change: piece.change, by, pieces: asParsed(piece.pieces) })
    } else if (last?.kind === 'words') out[out.length - 1] = { kind: 'words', text: last.text + piece.text }
    else out.push({ kind: 'words', text: piece.text })
  }
  return out
}

describe('however it was written', () => {
  test('brackets are in pairs, and as many as are counted', () => {
    fc.assert(
      fc.property(fc.array(anyParagraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
        const compiled = compile(source(paragraphs), BRACKETS)
        const { opened, closed, count } = compiled.brackets
        expect([closed, count]).toEqual([opened, opened])
        const text = compiled.paragraphs.map(({ pieces }) => plainPieces(pieces, 'es')).join('')
        const signs = text.replace(/\\./g, '').replace(/[^[\]]/g, '')
        let depth = 0
        for (const sign of signs) {
          depth += sign === '[' ? 1 : -1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect([depth, signs.length]).toEqual([0, count * 2])
      }),
    )
  })

  test('the base text is what is left when the brackets are taken off, and with them what they would add', () => {
    fc.assert(
      fc.property(anyParagraph, (paragraph) => {
        const parsed = parsePieces(plainPieces(piecesOf(paragraph), 'es'), 'es')
        expect(baseOf(parsed ?? [])).toBe(spelled(wordingWith(paragraph.runs, new Set())))
      }),
    )
  })

  test('read back from plain text, its brackets are the same, in both languages', () => {
    fc.assert(
      fc.property(anyParagraph, fc.constantFrom('es' as const, 'en' as const), (paragraph, language) => {
        const positions = paragraph.proposals.flatMap(({ by }) => (by === 'GT' ? [] : [held(paragraph, by, 'GT', 'support')]))
        const [compiled] = compile(source([paragraph], positions), BRACKETS).paragraphs
        const pieces = compiled?.pieces ?? []
        expect(parsePieces(plainPieces(pieces, language), language)).toEqual(asParsed(pieces))
      }),
    )
  })

  test('clean with some taken is the text after the act that takes them', () => {
    let apart = 0
    fc.assert(
      fc.property(anyParagraph, fc.uniqueArray(fc.constantFrom(...PARTIES)), (paragraph, parties) => {
        const rivals = rivalsAmong(paragraph.proposals.filter(({ by }) => parties.includes(by)))
        if (rivals.length > 0) apart++
        const taken = parties.filter((party) => !rivals.includes(party))
        expect(readAs(paragraph, { kind: 'adopted', parties })).toBe(settled(paragraph.runs, paragraph.pi, taken))
      }),
      // Enough for chance to bring parties that stand apart.
      { numRuns: 1000 },
    )
    expect(apart).toBeGreaterThan(0)
  })

  test('by delegation is the wording with that delegation’s proposal', () => {
    fc.assert(
      fc.property(anyParagraph, fc.constantFrom(...PARTIES), (paragraph, party) => {
        const wording = spelled(wordingWith(paragraph.runs, new Set([party])))
        expect(readAs(paragraph, { kind: 'delegation', party }) ?? '').toBe(wording)
      }),
    )
  })
})
