/** The text as a PDF: tagged for readers that speak it, its typefaces within, the same bytes from the same facts. */
import PDFDocument from 'pdfkit'
import { compile } from '../../domain/compile/compile.ts'
import { assumedIn, bracketsSaid } from '../../domain/compile/plain.ts'
import type { CompiledParagraph, CompiledText } from '../../domain/compile/types.ts'
import { type Head, headOfText } from '../../domain/export/head.ts'
import { pairsLines, versionSaid } from '../../domain/export/pairs.ts'
import { stateLine } from '../../domain/export/named.ts'
import type { TextFacts } from '../../domain/export/types.ts'
import { SECTION_NAMES } from '../../domain/sentences/structure.ts'
import { annexesOfTheirOwn } from './pdf/annexes.ts'
import { ownBlock, paragraphBlocks, type Place, type Setting, STATE_LINE } from './pdf/blocks.ts'
import { typesetter } from './pdf/fonts.ts'
import type { Look, Measure, Piece } from './pdf/lines.ts'
import { ACCESSIBLE } from './pdf/metadata.ts'
import { drawRunning, drawWatermark } from './pdf/running.ts'
import { type Block, layBlocks, newPage, type Pdf, type Sheet } from './pdf/sheet.ts'
import { treeOf } from './pdf/structure.ts'

export function textPdf(facts: TextFacts): Promise<Uint8Array> {
  const text = compile(facts.source, { kind: facts.view === 'proposals' ? 'compilation' : 'clean' })
  return pdfOf(facts, text, (sheet, setting, head) =>
    layBlocks(sheet, [...masthead(text, head, facts, setting), ...textBlocks(text, facts, setting), ...annexesOfTheirOwn(facts, setting)]),
  )
}

/** What every PDF of the text has alike; `lay` fills its pages. */
export async function pdfOf(
  facts: TextFacts,
  text: CompiledText,
  lay: (sheet: Sheet, setting: Setting, head: Head) => void,
): Promise<Uint8Array> {
  const head = headOfText(facts)
  const document = emptyDocument(facts, titleOf(text, facts))
  document.appendXML(ACCESSIBLE)
  const bytes = bytesOf(document)
  const measure = measureIn(document)
  const { language, textLanguage, options } = facts
  const setting: Setting = { measure, tree: treeOf(document), language, textLanguage }
  const background = (): void => (options.watermark ? drawWatermark(document, language, measure) : undefined)
  const sheet: Sheet = { document, measure, numbersLines: options.lineNumbers, background, y: 0, lineNumber: 0 }
  newPage(sheet)
  lay(sheet, setting, head)
  drawRunning(document, head, language, measure)
  document.end()
  return bytes
}

/** The library writes these into a second place without care for XML's own signs. */
const forMetadata = (text: string): string => text.replaceAll('&', '＆').replaceAll('<', '‹').replaceAll('>', '›')

function emptyDocument({ of, conference, textLanguage }: TextFacts, title: string): Pdf {
  const at = new Date(of.at)
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: textLanguage,
    displayTitle: true,
    info: {
      Title: forMetadata(title),
      Author: forMetadata(conference),
      Creator: 'Declaro',
      Producer: 'Declaro',
      CreationDate: at,
    },
  })
}

function bytesOf(document: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
  })
}

/** What was measured once is not measured again. */
function measureIn(document: Pdf): Measure {
  const { drawable } = typesetter(document)
  const known = new Map<Look, Map<string, readonly Piece[]>>()
  return (text, look) => {
    const ofLook = known.get(look) ?? new Map<string, readonly Piece[]>()
    known.set(look, ofLook)
    const found = ofLook.get(text)
    if (found !== undefined) return found
    const pieces = drawable(text, look).map((each): Piece => {
      document.font(each.font).fontSize(look.size)
      return { ...each, look, width: document.widthOfString(each.text) }
    })
    ofLook.set(text, pieces)
    return pieces
  }
}

const baseWords = (id: CompiledParagraph['id'], { source }: TextFacts): string =>
  source.paragraphs
    .find((each) => each.id === id)
    ?.runs.map(({ text, ins }) => (ins === null ? text : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim() ?? ''

function titleOf({ paragraphs }: CompiledText, facts: TextFacts): string {
  const title = paragraphs.find(({ role, kind }) => kind === 'title' && role === 'title') ?? paragraphs.find(({ kind }) => kind === 'title')
  const words = title === undefined ? '' : baseWords(title.id, facts)
  return [words === '' ? facts.conference : words, ...(facts.symbol === null ? [] : [facts.symbol])].join(' · ')
}

/** Which text it is, for those who do not hear the page's head, and how it is to be read. */
export function masthead(text: CompiledText, { mark, symbol }: Head, facts: TextFacts, setting: Setting): readonly Block[] {
  const { language, names, view } = facts
  const state = [mark, symbol, stateLine(facts), versionSaid(facts)].filter((part) => part !== null).join(' · ')
  const assumed = `${bracketsSaid(text.brackets, language)}. ${assumedIn(text, language, (party) => names[party] ?? party)}`
  const pairs = pairsLines(facts).map((line) => ownBlock(line, { ...STATE_LINE, before: 3 }, setting))
  return [
    ownBlock(state, STATE_LINE, setting),
    ...pairs,
    ...(view === 'proposals' ? [ownBlock(assumed, { ...STATE_LINE, before: 3 }, setting)] : []),
  ]
}

function textBlocks({ paragraphs }: CompiledText, facts: TextFacts, setting: Setting): readonly Block[] {
  const firstTitle = paragraphs.find(({ role }) => role === 'title')
  return paragraphs.flatMap((paragraph, at) => {
    const isNew = paragraphs[at - 1]?.section !== paragraph.section
    const place: Place = {
      isFirstTitle: paragraph === firstTitle,
      bookmark: isNew || paragraph.role === 'heading' ? bookmarkOf(paragraph, facts) : null,
      startsPage: isNew && paragraph.kind === 'annexes',
      withLabels: facts.view === 'proposals',
    }
    return paragraphBlocks(paragraph, place, setting)
  })
}

const LONGEST_BOOKMARK = 80

/** A part without a heading goes by what it is. */
function bookmarkOf({ id, role, kind }: CompiledParagraph, facts: TextFacts): string {
  const words = role === 'heading' || role === 'title' ? baseWords(id, facts) : ''
  if (words === '') return SECTION_NAMES[kind][facts.language]
  return words.length > LONGEST_BOOKMARK ? `${words.slice(0, LONGEST_BOOKMARK).trimEnd()}…` : words
}
