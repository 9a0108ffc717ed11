/** The table of correspondence as a Word file: what Word needs to open it, what stands in it, and what never does. */
import { strFromU8, unzipSync } from 'fflate'
import sax from 'sax'
import { beforeAll, describe, expect, test } from 'vitest'
import { FACTS, AT, WITHOUT_DISPOSITIONS } from '../../domain/trace/table.fixture.ts'
import { type CorrespondenceFacts, correspondenceTable } from '../../domain/trace/table.ts'
import { correspondenceDocx } from './correspondence-docx.ts'

type Parts = Readonly<Record<string, string>>

const bytesOf = (facts: CorrespondenceFacts): Promise<Uint8Array> => correspondenceDocx(correspondenceTable(facts), AT)
async function partsOf(facts: CorrespondenceFacts): Promise<Parts> {
  const parts = Object.entries(unzipSync(await bytesOf(facts)))
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** Throws where it is not well formed. */
function wellFormed(xml: string): number {
  const parser = sax.parser(true)
  let elements = 0
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = () => elements++
  parser.write(xml).close()
  return elements
}

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '')
const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g)]
    .map(([whole, words]) => (words === undefined ? (whole === '</w:p>' ? '\n' : '↵') : unescaped(words)))
    .join('')

let parts: Parts
let main: string
beforeAll(async () => {
  parts = await partsOf(FACTS)
  main = parts['word/document.xml'] ?? ''
})

test('every part of it is well formed', () => {
  const xml = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name))
  expect(xml.length).toBeGreaterThan(6)
  for (const [name, text] of xml) expect([name, wellFormed(text) > 0]).toEqual([name, true])
})

test('it stands on A4 across, with heads of columns that are repeated', () => {
  const size = main.match(/<w:pgSz [^>]*>/)?.[0] ?? ''
  expect(size).toContain('w:w="16838"')
  expect(size).toContain('w:h="11906"')
  expect(size).toContain('w:orient="landscape"')
  expect([...main.matchAll(/<w:tblHeader\/>/g)]).toHaveLength(2)
  expect(wordsOf(main.match(/<w:tr>.*?<\/w:tr>/s)?.[0] ?? '')).toBe(
    'N.º\nRecomendación\nTexto de la Declaración\nDiferencias\nCurso dado\nObservaciones\n',
  )
})

test('words are as they were written, whatever they look like to a machine', () => {
  const words = wordsOf(main)
  expect(words).toContain('Medir el lago <b>cada</b> año & "siempre".')
  expect(words).toContain('Crear un fondo común.↵El fondo se financia con aportes.')
  expect(words).toContain('D2  Decidieron convocar una reunión técnica en noviembre.')
  expect(words).toContain('Ningún párrafo la recoge.')
  expect(words).toContain('T1\nLos faros\nHonduras\npasa al texto\nD4\n')
  expect(words).toContain('D5  Saludaron a las islas.')
})

test('a character that no XML can hold is left out, and the file opens', async () => {
  const recommendations = [{ number: '1', text: 'Cre\u0001ar\u000b un \ud800fondo\ufffe.' }]
  const xml = (await partsOf({ ...FACTS, recommendations }))['word/document.xml'] ?? ''
  wellFormed(xml)
  expect(wordsOf(xml)).toContain('Crear un fondo.')
})

test('differences are formatting under a key, and no tracked changes', () => {
  const styled = (style: string): string[] =>
    [...main.matchAll(new RegExp(`<w:rStyle w:val="${style}"/>.*?<w:t[^>]*>([^<]*)`, 'gs'))].map((match) => match[1] ?? '')
  expect(styled('VerbForm')).toEqual(['mismo verbo, en otra forma', 'Aprobaron'])
  expect(styled('Struck')[0]).toBe('lo que ya no dice')
  expect(styled('Struck').length).toBeGreaterThan(2)
  expect(styled('Added')).toContain('Decidieron')
  expect(main).not.toMatch(/<w:(ins|del|moveFrom|moveTo) /)
  expect(parts['word/styles.xml']).toMatch(/w:styleId="Struck".*?<w:strike\/>/s)
  expect(parts['word/styles.xml']).toMatch(/w:styleId="Added".*?<w:u w:val="single"/s)
})

test('header and footer have title, revision, date and the number of the page', () => {
  const header = Object.entries(parts).find(([name]) => /header\d*\.xml$/.test(name))?.[1] ?? ''
  const footer = Object.entries(parts).find(([name]) => /footer\d*\.xml$/.test(name))?.[1] ?? ''
  expect(wordsOf(header)).toContain('Cuadro de correspondencia · Rev.2, «Tras el grupo «de redacción»», 27 de abril de 2031, 9:05')
  expect(wordsOf(footer)).toContain('Página  de ')
  expect(footer).toMatch(/PAGE.*NUMPAGES/s)
})

describe('languages', () => {
  test('words of the paper are in its own, quoted words in theirs', async () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="es-ES"/>')
    expect(main).not.toContain('<w:lang')
    const english = await partsOf({ ...FACTS, language: 'en' })
    expect(english['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>')
    expect(english['word/document.xml']).toMatch(/<w:lang w:val="es-ES"\/><\/w:rPr><w:t[^>]*>Estudiar las mareas\./)
    expect(wordsOf(english['word/document.xml'] ?? '')).toContain('No.\nRecommendation\nText of the Declaration\nDifferences\n')
  })
})

test('without dispositions there is neither their column nor a word of them', async () => {
  const words = Object.values(await partsOf(WITHOUT_DISPOSITIONS))
    .map(wordsOf)
    .join('')
  expect(words).not.toMatch(/Curso dado|desdoblada|no recogida|recogidas|textualmente/)
  expect(words).toContain('4 de 5 Recomendaciones vinculadas')
})

test('the same facts give the same file, byte for byte, dated as it was told', async () => {
  expect(await bytesOf(structuredClone(FACTS))).toEqual(await bytesOf(FACTS))
  expect(parts['docProps/core.xml']).toContain('2031-04-27T15:05:00Z')
})
