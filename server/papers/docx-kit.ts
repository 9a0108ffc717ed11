/** What every Word paper of ours shares: its styles, its page, its header and footer, and dates that are given to it. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  type IStylesOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Language } from '../../domain/sentences/fill.ts'
import type { Emphasis } from '../../domain/text/schema.ts'
import { sayOnPaper } from '../../domain/sentences/papers.ts'

/** Twentieths of a point. A4 across, with margins of 15 and 12.7 mm. */
const A4 = { short: 11_906, long: 16_838 } as const
const MARGIN = { top: 1080, bottom: 960, left: 720, right: 720, header: 500, footer: 420 } as const
export const ACROSS = A4.long - MARGIN.left - MARGIN.right

const SERIF = 'Cambria'
const SANS = 'Calibri'
const QUIET = '465160'
const ACCENT = '1C3A60'
const HEAD_SHADE = 'E3EAF3'
const LINE = '7D8897'

/** The tags that Word knows for its spelling check. */
const WORD_LANGUAGES: Readonly<Record<string, string>> = { es: 'es-ES', en: 'en-GB', fr: 'fr-FR', pt: 'pt-BR' }
const wordLanguage = (language: string): string => WORD_LANGUAGES[language] ?? language

/** Sizes are in half points. */
const stylesIn = (language: string): IStylesOptions => ({
  default: {
    document: { run: { font: SANS, size: 20, language: { value: wordLanguage(language) } } },
    title: { run: { font: SERIF, size: 34, bold: true, color: '17202A' }, paragraph: { spacing: { before: 20, after: 60 } } },
    heading2: {
      run: { font: SERIF, size: 24, bold: true, color: '17202A' },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Above', name: 'Above', basedOn: 'Normal', run: { font: SERIF, size: 21, color: QUIET } },
    {
      id: 'Summary',
      name: 'Summary',
      basedOn: 'Normal',
      run: { size: 21, bold: true },
      paragraph: { spacing: { before: 160, after: 100 } },
    },
    { id: 'Key', name: 'Key', basedOn: 'Normal', run: { size: 19, color: QUIET }, paragraph: { spacing: { after: 140 } } },
    { id: 'CellHead', name: 'Cell head', basedOn: 'Normal', run: { size: 18, bold: true } },
    { id: 'CellQuoted', name: 'Cell quoted', basedOn: 'Normal', run: { font: SERIF, size: 19 } },
    { id: 'CellPlain', name: 'Cell plain', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { after: 40 } } },
    { id: 'Running', name: 'Running', basedOn: 'Normal', run: { size: 17, color: QUIET } },
    {
      id: 'TextBody',
      name: 'Text body',
      basedOn: 'Normal',
      run: { font: SERIF, size: 23 },
      paragraph: { spacing: { before: 60, after: 100, line: 300 } },
    },
    { id: 'TextLeadIn', name: 'Text lead-in', basedOn: 'TextBody', run: { italics: true }, paragraph: { keepNext: true } },
    { id: 'TextHeading', name: 'Text heading', basedOn: 'TextBody', run: { size: 26, bold: true }, paragraph: { keepNext: true } },
    { id: 'TextTitle', name: 'Text title', basedOn: 'TextBody', run: { size: 30, bold: true } },
    { id: 'Remark', name: 'Remark', basedOn: 'Normal', run: { size: 19, color: QUIET }, paragraph: { spacing: { after: 100 } } },
  ],
  characterStyles: [
    { id: 'Struck', name: 'Struck', run: { strike: true, color: QUIET } },
    { id: 'Added', name: 'Added', run: { underline: { type: UnderlineType.SINGLE, color: ACCENT }, color: ACCENT } },
    { id: 'Bracket', name: 'Bracket', run: { bold: true, strike: false } },
    { id: 'VerbForm', name: 'Verb form', run: { underline: { type: UnderlineType.DOTTED } } },
    { id: 'Label', name: 'Label', run: { font: SANS, bold: true } },
    { id: 'Mark', name: 'Mark', run: { font: SANS, bold: true, color: '7D4A00' } },
    { id: 'Quiet', name: 'Quiet', run: { font: SANS, italics: true, color: QUIET } },
  ],
})

/** What XML cannot hold is not written: one such character and Word would not open the file. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** `language` where the words are in another than the paper's own. */
export type Look = { readonly style?: string; readonly language?: string | null; readonly emphasis?: readonly Emphasis[] }

/** A line feed in the text is a line break on paper. */
export function runsOf(text: string, { style, language = null, emphasis = [] }: Look = {}): readonly TextRun[] {
  return text
    .replace(UNWRITABLE, '')
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({
          text: line,
          ...(i > 0 ? { break: 1 } : {}),
          ...(style === undefined ? {} : { style }),
          ...(emphasis.includes('bold') ? { bold: true } : {}),
          ...(emphasis.includes('italic') ? { italics: true } : {}),
          ...(emphasis.includes('underline') ? { underline: { type: UnderlineType.SINGLE } } : {}),
          ...(language === null ? {} : { language: { value: wordLanguage(language) } }),
        }),
    )
}

export const paragraphOf = (style: string, children: readonly ParagraphChild[]): Paragraph => new Paragraph({ style, children })

type Head = { readonly words: string; readonly width: number }

/** As wide as the page; its heads stand again on each page. */
export function ruledTable(heads: readonly Head[], rows: readonly TableRow[]): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: LINE }
  const children = heads.map(
    ({ words }) => new TableCell({ children: [paragraphOf('CellHead', runsOf(words))], shading: { fill: HEAD_SHADE, type: 'clear' } }),
  )
  return new Table({
    width: { size: ACROSS, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: heads.map(({ width }) => width),
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children }), ...rows],
  })
}

/** Across from each other on an upright page, row by row. */
export function twoColumns(rows: readonly { readonly left: readonly Paragraph[]; readonly right: readonly Paragraph[] }[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const line = { style: BorderStyle.SINGLE, size: 2, color: LINE }
  // A cell without a paragraph is no cell to Word.
  const cell = (children: readonly Paragraph[]) => new TableCell({ children: children.length === 0 ? [new Paragraph({})] : children })
  return new Table({
    width: { size: WIDTHS.upright, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [WIDTHS.upright / 2, WIDTHS.upright / 2],
    margins: { top: 30, bottom: 30, left: 90, right: 90 },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: line },
    rows: rows.map(({ left, right }) => new TableRow({ children: [cell(left), cell(right)] })),
  })
}

export type Paper = {
  readonly language: Language
  readonly title: string
  readonly subject: string
  /** Left and right on the head of each page. */
  readonly running: { readonly left: string; readonly right: string }
  readonly children: ISectionOptions['children']
  /** Across, where it is not said. */
  readonly page?: 'across' | 'upright'
}

const PAGES = {
  across: { size: { width: A4.short, height: A4.long, orientation: PageOrientation.LANDSCAPE }, margin: MARGIN },
  upright: {
    size: { width: A4.short, height: A4.long, orientation: PageOrientation.PORTRAIT },
    margin: { ...MARGIN, left: 1200, right: 1200 },
  },
} as const
/** Between the margins. */
const WIDTHS = { across: ACROSS, upright: A4.short - 2400 } as const

function pageNumber(language: Language): Footer {
  const say = sayOnPaper(language)
  const children = [say('page.before'), PageNumber.CURRENT, say('page.of'), PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [new Paragraph({ style: 'Running', alignment: AlignmentType.RIGHT, children: [new TextRun({ children })] })],
  })
}

function runningHead({ running: { left, right }, page = 'across' }: Paper): Header {
  const children = [...runsOf(left), new TextRun({ children: ['\t'] }), ...runsOf(right)]
  return new Header({
    children: [new Paragraph({ style: 'Running', tabStops: [{ type: TabStopType.RIGHT, position: WIDTHS[page] }], children })],
  })
}

/** What stands above a list that is handed out, and instead of it where it is empty. */
type ListPaper = Pick<Paper, 'language' | 'title'> & {
  readonly of: string
  readonly conference: string
  readonly mark: string | null
  readonly told: string
  readonly none: string
}

/** `table` is null where the list is empty. */
export function listDocx({ language, title, of, conference, mark, told, none }: ListPaper, table: Table | null, at: number) {
  const children = [
    ...(mark === null ? [] : [paragraphOf('Above', runsOf(mark, { style: 'Mark' }))]),
    paragraphOf('Above', runsOf(conference)),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(title) }),
    paragraphOf('Above', runsOf(of)),
    paragraphOf('Key', runsOf(told)),
    table ?? paragraphOf('CellPlain', runsOf(none)),
  ]
  const running = { left: `${title} · ${of}`, right: [mark, conference].filter((each) => each !== null).join(' · ') }
  return docxOf({ language, title, subject: of, running, children }, at)
}

/** One section on A4. `at` is the date that the file bears. */
export async function docxOf(paper: Paper, at: number): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    subject: paper.subject,
    creator: 'Declaro',
    lastModifiedBy: 'Declaro',
    styles: stylesIn(paper.language),
    sections: [
      {
        properties: { page: PAGES[paper.page ?? 'across'] },
        headers: { default: runningHead(paper) },
        footers: { default: pageNumber(paper.language) },
        children: paper.children,
      },
    ],
  })
  return restamped(await Packer.toBuffer(document), at)
}

const CORE = 'docProps/core.xml'

/** The library writes today's date into the file; the same facts shall give the same file. Of any file that Office reads. */
export function restamped(bytes: Uint8Array, at: number): Uint8Array {
  const parts = unzipSync(bytes)
  const core = strFromU8(parts[CORE] ?? new Uint8Array())
  const when = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
  parts[CORE] = strToU8(core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${when}`))
  return zipSync(parts, { mtime: ZIP_TIME, level: 6 })
}

/** The archive's own stamps have no zone and say nothing: all the same, and the earliest there is. */
const ZIP_TIME = new Date(1980, 0, 1)
