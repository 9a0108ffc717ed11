/** The compilation as Word, HTML and plain text: the same brackets in each, struck words struck, nothing taken for markup. */
import { strFromU8, unzipSync } from 'fflate'
import sax from 'sax'
import { describe, expect, test } from 'vitest'
import { p } from '../../domain/acts/room.fixture.ts'
import { held, paragraphOf, runsOf } from '../../domain/compile/compile.fixture.ts'
import { compilationHtml } from '../../domain/compile/html.ts'
import { type CompilationFacts, compilationName, compilationPaper, compilationPlain } from '../../domain/compile/paper.ts'
import type { Party } from '../../domain/text/ids.ts'
import { compilationDocx } from './compilation-docx.ts'

const MX = 'MX' as Party
const AT = Date.UTC(2031, 3, 27, 15, 5)
const FIRST = paragraphOf('c1', runsOf('Los <b>ríos</b> & {+GT-:los }{MX+-:grandes }lagos.'), { marker: 'decimal' })

const FACTS: CompilationFacts = {
  language: 'es',
  textLanguage: 'es',
  conference: 'Conferencia de los <Puertos> & otros',
  isRehearsal: true,
  zone: 'America/Mexico_City',
  of: { kind: 'revision', number: 2, title: 'Segunda', at: AT },
  view: { kind: 'compilation' },
  names: { MX: 'México', GT: 'Guatemala' },
  source: {
    paragraphs: [
      FIRST,
      paragraphOf('c2', runsOf('{+GT-:El lago }{MX+-:azul }{+GT-:es.}'), { standing: { kind: 'open' } }),
      paragraphOf('c3', runsOf('{MX+-:El <script>mar</script>.}'), { pi: MX, alt: p('c3') }),
      paragraphOf('c4', runsOf('La mar.'), { alt: p('c3'), standing: { kind: 'ad-referendum', of: [MX] } }),
    ],
    positions: [held(FIRST, MX, 'PE', 'support'), held(FIRST, MX, 'US', 'objection')],
  },
}
const PAPER = compilationPaper(FACTS)

const unescaped = (xml: string): string =>
  xml.replace(/&(lt|gt|quot|apos|#39|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? "'")

async function partsOf(facts: CompilationFacts): Promise<Readonly<Record<string, string>>> {
  const parts = Object.entries(unzipSync(await compilationDocx(compilationPaper(facts), AT)))
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]))
}
const wordsIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)].map(([, words]) => (words === undefined ? '\n' : unescaped(words))).join('')

const LINES = [
  'C1  1. Los <b>ríos</b> & [suprimir GT: los ][MX, PE: grandes ]lagos.',
  'US objeta la propuesta de MX.',
  'C2  [suprimir el párrafo GT: El lago [MX: azul ]es.]',
  'Alternativas en C3',
  'C3  [alternativa MX: El <script>mar</script>.]',
  'C4 (acordado ad referéndum de MX)  [texto base: La mar.]',
]

describe('as a Word file', () => {
  test('it is well formed, upright, and says what the text says', async () => {
    const parts = await partsOf(FACTS)
    for (const [name, xml] of Object.entries(parts)) {
      if (!/\.(xml|rels)$/.test(name)) continue
      const parser = sax.parser(true)
      parser.onerror = (error) => {
        throw error
      }
      parser.write(xml).close()
    }
    const main = parts['word/document.xml'] ?? ''
    expect(main).toMatch(/<w:pgSz [^>]*w:w="11906"/)
    for (const line of LINES) expect(wordsIn(main)).toContain(line)
    expect(wordsIn(main)).toContain('6 corchetes.')
  })

  test('struck words have the style that strikes them; what another adds among them has not; there are no tracked changes', async () => {
    const main = (await partsOf(FACTS))['word/document.xml'] ?? ''
    const styled = (style: string): readonly string[] =>
      [...main.matchAll(new RegExp(`<w:rStyle w:val="${style}"/>.*?<w:t[^>]*>([^<]*)`, 'gs'))].map((match) => match[1] ?? '')
    expect(styled('Struck')).toEqual(['los ', 'El lago ', 'es.'])
    expect(styled('Bracket').filter((sign) => sign === ']')).toHaveLength(5 + 1)
    expect(main).not.toMatch(/<w:(ins|del) /)
  })

  test('the same facts give the same file, byte for byte', async () => {
    expect(await compilationDocx(compilationPaper(structuredClone(FACTS)), AT)).toEqual(await compilationDocx(PAPER, AT))
  })
})

test('as a page nothing in it is markup, and nothing runs', () => {
  const html = compilationHtml(PAPER)
  expect(html).not.toContain('<script')
  expect(html).toContain("default-src 'none'")
  const words = unescaped(html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ''))
  for (const line of ['[suprimir GT: los ][MX, PE: grandes ]lagos.', '[suprimir el párrafo GT: El lago [MX: azul ]es.]', LINES[1] ?? ''])
    expect(words).toContain(line)
  expect(html).toMatch(/<del>los <\/del>/)
})

describe('as plain text', () => {
  test('it says which text it is and what its view assumes', () => {
    const text = compilationPlain(PAPER)
    expect(text.split('\n').slice(0, 5)).toEqual([
      'ENSAYO',
      'Conferencia de los <Puertos> & otros',
      'Texto compilado · Con corchetes',
      'Rev.2, «Segunda», 27 de abril de 2031, 9:05',
      '6 corchetes. Todo lo pendiente entre corchetes, con quien lo propone primero y después quienes lo apoyan en su redacción actual.',
    ])
    expect(text).toContain('C2  [suprimir el párrafo GT: El lago [MX: azul ]es.]')
  })

  test('a view without brackets says so, in the language of the paper', () => {
    const facts: CompilationFacts = { ...FACTS, language: 'en', names: { MX: 'Mexico' }, view: { kind: 'delegation', party: MX } }
    const text = compilationPlain(compilationPaper(facts))
    expect(text).toContain('Text without brackets. The base text with the proposals of one party alone: Mexico.')
    expect(text).toContain('C1  1.  Los <b>ríos</b> & los grandes lagos.')
    expect(compilationName(facts)).toBe('Compilation text Rev.2 By delegation MX')
  })
})
