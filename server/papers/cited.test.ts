/** Every form of the text lists the documents that it cites after it and apart from it: whoever reads the file back takes no word of the list for the text. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { aknOf } from '../../domain/export/akn.ts'
import { besideDocx } from '../../domain/export/docx/beside.ts'
import { textDocx } from '../../domain/export/docx/docx.ts'
import { textHtml } from '../../domain/export/html.ts'
import { textMarkdown } from '../../domain/export/md.ts'
import { textPlain } from '../../domain/export/txt.ts'
import type { Digest } from '../../domain/text/ids.ts'
import { declarationFacts } from '../../tests/export/declaration.ts'
import { paragraphNamed } from '../../tests/export/random-text.ts'
import { declarationOfBytes } from '../library/declaration-file.ts'
import { textPdf } from './text-pdf.ts'

const SHA = '0f'.repeat(32) as Digest
const DOCUMENT = { symbol: 'CPC/XII/7', title: 'Lineamientos para los faros', version: 'Rev.2', sha256: SHA }
const plain = declarationFacts({ statements: [] })
const citing = { ...plain, cites: [{ ...DOCUMENT, paragraphs: [paragraphNamed(7), paragraphNamed(12)] }] }
const labels = [7, 12].map((at) => plain.source.paragraphs[at]?.label).join(', ')

const docxWords = (bytes: Uint8Array): string => {
  const xml = unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()
  return strFromU8(xml)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]*>/g, '')
}

test.each([
  ['text', () => textPlain(citing)],
  ['Markdown', () => textMarkdown(citing)],
  ['a page', () => textHtml(citing)],
  ['Word', () => docxWords(textDocx(citing))],
  ['Word, versions beside one another', () => docxWords(besideDocx([citing, { ...citing, textLanguage: 'en', version: 'authentic' }]))],
])('%s: symbol, title, version, digest and the paragraphs that cite it, after the text', (_, write) => {
  const written = write()
  const list = written.slice(written.indexOf('Documentos citados'))
  for (const said of ['CPC/XII/7', 'Lineamientos para los faros', 'Rev.2', SHA, `Se cita en ${labels}.`]) expect(list).toContain(said)
  expect(list).not.toContain('Hecho en Puerto Claro')
})

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)

test.each([
  ['a page', 'd.html', (facts: typeof plain) => bytes(textHtml(facts))],
  ['Word', 'd.docx', textDocx],
  ['Akoma Ntoso', 'd.akn', (facts: typeof plain) => bytes(aknOf(facts))],
])('%s is read back with the words of the text alone', (_, file, write) => {
  expect(declarationOfBytes(write(citing), file)).toEqual(declarationOfBytes(write(plain), file))
})

test('a PDF has the list on the page where the text ends, as a part of its tree', async () => {
  const [without, withList] = [await textPdf(plain), await textPdf(citing)].map((pdf) => Buffer.from(pdf).toString('latin1'))
  const count = (pdf: string | undefined, what: RegExp): number => pdf?.match(what)?.length ?? 0
  expect(count(withList, /\/Type \/Page\b/g)).toBe(count(without, /\/Type \/Page\b/g))
  expect(count(withList, /\/S \/H2\b/g)).toBe(count(without, /\/S \/H2\b/g) + 1)
})
