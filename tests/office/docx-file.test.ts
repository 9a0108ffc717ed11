/** The Word file as what it is: well formed, lawful for whoever opens it, the same bytes from the same facts, and a move or a split shown once. */
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import sax from 'sax'
import { describe, expect, test } from 'vitest'
import { paragraphOf, runsOf } from '../../domain/compile/compile.fixture.ts'
import { EXPORT_SENTENCES } from '../../domain/sentences/exports.ts'
import { placeholdersOf } from '../../domain/sentences/fill.ts'
import type { Party } from '../../domain/text/ids.ts'
import { NO_OPTIONS } from '../../domain/export/types.ts'
import { behindAuthor } from '../../domain/export/docx/authors.ts'
import { textDocx } from '../../domain/export/docx/docx.ts'
import { factsOf, pendingText } from './pending-text.ts'

const [MX, GT] = ['MX', 'GT'] as [Party, Party]
const mainOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
const written = (...paragraphs: ReturnType<typeof paragraphOf>[]): string => mainOf(textDocx(factsOf(paragraphs)))
/** Without the dates and numbers of changes, and the names of paragraphs. */
const bare = (xml: string): string => xml.replace(/ w:(?:id|date)="[^"]*"/g, '').replace(/<w:bookmark[^>]*>/g, '')

/** The names of elements that stand around each element. */
function nesting(xml: string): readonly string[] {
  const around: string[] = []
  const found: string[] = []
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name }) => {
    around.push(name)
    found.push(around.join('>'))
  }
  parser.onclosetag = () => void around.pop()
  parser.write(xml).close()
  return found
}

test('every file is well formed; no number is used twice; a strike stands in no strike and an insertion in no insertion', () => {
  fc.assert(
    fc.property(pendingText, (facts) => {
      const parts = unzipSync(textDocx(facts))
      for (const bytes of Object.values(parts)) nesting(strFromU8(bytes))
      const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      for (const path of nesting(main)) {
        expect(path).not.toMatch(/w:del>.*w:del\b|w:ins>.*w:ins\b|w:del>.*w:ins\b/)
        expect(path).not.toMatch(/w:del>w:r>w:t$/)
      }
      const ids = [
        ...main.matchAll(/<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart|pPrChange|bookmarkStart) w:id="(\d+)"/g),
      ]
      expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length)
      const names = [...main.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name ?? '')
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9_]{0,39}$/)
    }),
    { numRuns: 100 },
  )
})

test('the same facts give the same file, byte for byte', () => {
  fc.assert(
    fc.property(pendingText, (facts) => {
      expect(textDocx(structuredClone(facts))).toEqual(textDocx(facts))
    }),
    { numRuns: 20 },
  )
})

describe('what is pending', () => {
  test('words that several strike are struck once, by all of them', () => {
    expect(bare(written(paragraphOf('c1', runsOf('El {+GT,MX-:gran }río.'))))).toContain(
      '<w:del w:author="Guatemala; México"><w:r><w:delText xml:space="preserve">gran </w:delText></w:r></w:del>',
    )
    expect(behindAuthor('Guatemala; México', { México: 'MX', Guatemala: 'GT' })).toEqual(['GT', 'MX'])
    expect(behindAuthor('Guatemala; Juan', { Guatemala: 'GT' })).toEqual(['GT', null])
    expect(behindAuthor('Mares; Puertos', { 'Mares; Puertos': 'MP', Mares: 'MA' })).toEqual(['MP'])
  })

  test('a strike within another’s insertion stands within it', () => {
    expect(bare(written(paragraphOf('c1', runsOf('El {MX+GT-:gran }río.'))))).toContain(
      '<w:ins w:author="México"><w:del w:author="Guatemala"><w:r><w:delText xml:space="preserve">gran </w:delText></w:r></w:del></w:ins>',
    )
  })

  test('a split paragraph is shown once: its new end is what is proposed', () => {
    const main = bare(
      written(paragraphOf('c1', runsOf('El río{+MX-: y el mar.}')), paragraphOf('c2', runsOf('{MX+-:y el mar.}'), { pi: MX })),
    )
    expect(main.split('y el mar.')).toHaveLength(2)
    expect(main).toContain('<w:rPr><w:ins w:author="México"/></w:rPr>')
  })

  test('a moved paragraph is a move, or else struck here and added there', () => {
    const moved = [
      paragraphOf('c1', runsOf('{+GT-:El mar.}')),
      paragraphOf('c2', runsOf('El río.')),
      paragraphOf('c3', runsOf('{GT+-:El mar.}'), { pi: GT }),
    ]
    const native = mainOf(textDocx(factsOf(moved)))
    for (const each of ['<w:moveFrom ', '<w:moveTo ', '<w:moveFromRangeStart ', '<w:moveToRangeEnd ']) expect(native).toContain(each)
    const plain = mainOf(textDocx(factsOf(moved, { options: { ...NO_OPTIONS, nativeMoves: false } })))
    expect(plain).not.toContain('w:move')
    expect(plain).toMatch(/<w:del [^>]*><w:r><w:delText[^>]*>El mar\./)
  })

  test('a clean file holds the base text and nobody’s name', () => {
    const main = mainOf(textDocx(factsOf([paragraphOf('c1', runsOf('El {MX+-:gran }{+GT-:río}.'))], { view: 'clean' })))
    expect(main).not.toMatch(/gran|w:author|<w:(?:ins|del) /)
    expect(main.replace(/<[^>]*>/g, '')).toContain('El río.')
  })

  test('what is proposed away has no number; refused, it has it again', () => {
    const main = written(
      paragraphOf('c1', runsOf('{+GT-:El mar.}'), { marker: 'decimal' }),
      paragraphOf('c2', runsOf('El río.'), { marker: 'decimal' }),
    )
    const [first = ''] = main.split('</w:p>')
    expect(first).toMatch(/<w:pPrChange [^>]*><w:pPr><w:pStyle [^>]*><w:numPr>/)
    expect(first.replace(/<w:pPrChange.*<\/w:pPrChange>/, '')).not.toContain('<w:numPr>')
  })
})

test.each(Object.entries(EXPORT_SENTENCES))('%s needs the same values in both languages', (_, { es, en }) => {
  expect(placeholdersOf(en)).toEqual(placeholdersOf(es))
})
