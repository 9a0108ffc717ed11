/** A compilation in another language, or in two: base words in either, what is pending only in the language in which it was proposed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseText } from '../adoption/blanks.ts'
import type { Run } from '../proposals/types.ts'
import type { Party } from '../text/ids.ts'
import { p } from '../acts/room.fixture.ts'
import { paragraphOf, runsOf } from './compile.fixture.ts'
import { compile } from './compile.ts'
import { compilationHtml } from './html.ts'
import { compilationName, compilationPaper, type CompilationFacts } from './paper.ts'
import { plainPieces, plainText } from './plain.ts'
import type { Source, Version, View } from './types.ts'
import { readAlone } from './version.ts'

const MX = 'MX' as Party
const said = (text: string): readonly Run[] => [{ text, ins: null, dels: [], emphasis: [] }]
const PARAGRAPHS = [
  paragraphOf('c1', runsOf('El río.')),
  paragraphOf('c2', runsOf('El {MX+-:gran }lago.')),
  paragraphOf('c3', runsOf('{MX+-:El mar.}'), { pi: MX }),
  paragraphOf('c4', runsOf('La costa.')),
]
const WORDS = { [p('c1')]: said('The <river>.'), [p('c2')]: said('The lake.'), [p('c3')]: said('Not shown.') }
const inEnglish = (as: Version['as']): Source => ({ paragraphs: PARAGRAPHS, positions: [], version: { language: 'en', as, words: WORDS } })
const lines = (as: Version['as'], view: View): readonly string[] =>
  plainText(compile(inEnglish(as), view), 'es')
    .split(/\n+/)
    .map((line) => line.trim())

describe('in another language alone', () => {
  test('base words in that language; what is pending under them in its own; a proposed paragraph in its own; an empty version says so', () => {
    expect(lines('alone', { kind: 'compilation' })).toEqual([
      'C1  The <river>.',
      'C2  The lake.',
      'El [MX: gran ]lago.',
      'C3  [párrafo nuevo MX: El mar.]',
      'C4  (sin traducir)',
      'La costa.',
    ])
  })

  test('clean, the version says it all; as if adopted, what changes is told in its own language', () => {
    expect(lines('alone', { kind: 'clean' })).toEqual(['C1  The <river>.', 'C2  The lake.', 'C4  (sin traducir)', 'La costa.'])
    expect(lines('alone', { kind: 'adopted', parties: [MX] })).toEqual([
      'C1  The <river>.',
      'C2  The lake.',
      'El gran lago.',
      'C3  El mar.',
      'C4  (sin traducir)',
      'La costa.',
    ])
  })
})

test('beside each other, the text is whole and the version stands across from it', () => {
  expect(lines('beside', { kind: 'compilation' })).toEqual([
    'C1  El río.',
    'The <river>.',
    'C2  El [MX: gran ]lago.',
    'The lake.',
    'C3  [párrafo nuevo MX: El mar.]',
    'C4  La costa.',
    '(sin traducir)',
  ])
})

const FACTS: Omit<CompilationFacts, 'source'> = {
  language: 'es',
  textLanguage: 'es',
  conference: 'Conferencia',
  isRehearsal: false,
  zone: 'UTC',
  of: { kind: 'revision', number: 2, title: 'Segunda', at: 0 },
  view: { kind: 'compilation' },
  names: {},
}

test('on paper it says in which language it is read, its name too, and its words are marked as of that language', () => {
  const alone = { ...FACTS, source: inEnglish('alone') }
  const beside = { ...FACTS, source: inEnglish('beside') }
  expect(compilationPaper(alone).assumed).toMatch(/El texto base, en inglés; lo pendiente queda en el idioma en que se propuso\.$/)
  expect([alone.source, beside.source, {}].map((source) => compilationName({ ...FACTS, ...source }))).toEqual([
    'Texto compilado Rev.2 Con corchetes EN',
    'Texto compilado Rev.2 Con corchetes ES-EN',
    'Texto compilado Rev.2 Con corchetes',
  ])
  expect(compilationHtml(compilationPaper(alone))).toContain('<p class="body" lang="en">The &lt;river&gt;.</p>')
  expect(compilationHtml(compilationPaper(beside))).toContain(
    '<div class="columns"><p class="body">El río.</p><p class="body" lang="en">The &lt;river&gt;.</p></div>',
  )
})

const notation = fc
  .array(fc.constantFrom('El ', 'río ', '{MX+-:gran }', '{+GT-:lago }', '{MX+GT-:y }'), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
const view = fc.constantFrom<View>(
  { kind: 'compilation' },
  { kind: 'clean' },
  { kind: 'adopted', parties: [MX] },
  { kind: 'delegation', party: 'GT' as Party },
)

test('whatever is pending, the version is shown alone exactly where the paragraph reads as its base text', () => {
  fc.assert(
    fc.property(notation, view, (words, read) => {
      const paragraph = paragraphOf('c1', runsOf(words))
      const version = { language: 'en', as: 'alone', words: WORDS } as const
      const plain = compile({ paragraphs: [paragraph], positions: [] }, read)
      const compiled = compile({ paragraphs: [paragraph], positions: [], version }, read)
      expect(compiled.paragraphs.map(({ pieces }) => pieces)).toEqual(plain.paragraphs.map(({ pieces }) => pieces))
      for (const each of compiled.paragraphs)
        expect(readAlone(each).pieces === null).toBe(plainPieces(each.pieces, 'es') === baseText(paragraph))
    }),
  )
})
