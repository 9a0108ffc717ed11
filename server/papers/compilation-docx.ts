/** The compilation as a Word file: brackets and heads are words, struck words are struck through by a style; no tracked changes that one click takes away. */
import { HeadingLevel, Paragraph, type Table, type TextRun } from 'docx'
import { sayOfCompilation } from '../../domain/sentences/compilation.ts'
import { headOf, notesOf, rivalsSaid, standingOf } from '../../domain/compile/plain.ts'
import type { CompilationPaper } from '../../domain/compile/paper.ts'
import type { Bracket, CompiledParagraph, Piece, Words } from '../../domain/compile/types.ts'
import { readAlone, readBeside } from '../../domain/compile/version.ts'
import { docxOf, paragraphOf, runsOf, twoColumns } from './docx-kit.ts'

export function compilationDocx(paper: CompilationPaper, at: number): Promise<Uint8Array> {
  const { language, title, of, conference, mark, text } = paper
  const children = [...titleOf(paper), ...bodyOf(paper), ...rivalsSaid(text, language).map((said) => paragraphOf('Remark', runsOf(said)))]
  const running = { left: `${title} · ${of}`, right: [mark, conference].filter((each) => each !== null).join(' · ') }
  return docxOf({ language, title, subject: of, running, children, page: 'upright' }, at)
}

const titleOf = ({ mark, conference, title, of, brackets, assumed }: CompilationPaper): readonly Paragraph[] => [
  ...(mark === null ? [] : [paragraphOf('Above', runsOf(mark, { style: 'Mark' }))]),
  paragraphOf('Above', runsOf(conference)),
  new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(title) }),
  paragraphOf('Above', runsOf(of)),
  paragraphOf('Summary', runsOf(`${brackets}.`)),
  paragraphOf('Key', runsOf(assumed)),
]

const STYLES: Readonly<Record<CompiledParagraph['role'], string>> = {
  title: 'TextTitle',
  heading: 'TextHeading',
  chapeau: 'TextLeadIn',
  body: 'TextBody',
  quote: 'TextBody',
}
/** Twentieths of a point for each level. */
const INDENT = 480

type Tongues = Pick<CompilationPaper, 'language' | 'textLanguage'>

function bodyOf(paper: CompilationPaper): readonly (Paragraph | Table)[] {
  const { paragraphs, version } = paper.text
  if (version?.as !== 'beside') return paragraphs.flatMap((paragraph) => paragraphsOf(paragraph, paper))
  return [twoColumns(paragraphs.map((paragraph) => ({ left: paragraphsOf(paragraph, paper), right: acrossFrom(paragraph, paper) })))]
}

/** The version across from the text; nothing across from a paragraph that is only proposed. */
function acrossFrom(paragraph: CompiledParagraph, paper: CompilationPaper): readonly Paragraph[] {
  if (paragraph.version == null) return []
  return [lineOf(paragraph, [...numberOf(paragraph), ...runsOfVersion(readBeside(paragraph).version, paper)])]
}

function paragraphsOf(paragraph: CompiledParagraph, paper: CompilationPaper): readonly Paragraph[] {
  const { language, text } = paper
  const say = sayOfCompilation(language)
  const { label, pieces, stacked } = paragraph
  const standing = standingOf(paragraph, language)
  const margin = [label ?? '·', ...(standing === null ? [] : [`(${standing})`])].join(' ')
  const alone = text.version?.as === 'alone' && paragraph.version != null ? readAlone(paragraph) : null
  const words = alone === null ? runsOfPieces(pieces, paper) : runsOfVersion(alone.version, paper)
  return [
    ...(stacked === 'first' ? [paragraphOf('Remark', runsOf(say('stack.title', { label: label ?? '·' }), { style: 'Label' }))] : []),
    lineOf(paragraph, [...runsOf(`${margin}  `, { style: 'Label' }), ...numberOf(paragraph), ...words]),
    ...(alone === null || alone.pieces === null ? [] : [lineOf(paragraph, runsOfPieces(alone.pieces, paper))]),
    ...notesOf(paragraph, language).map((note) => paragraphOf('Remark', runsOf(note))),
  ]
}

const lineOf = ({ role, level }: CompiledParagraph, children: readonly TextRun[]): Paragraph =>
  new Paragraph({ style: STYLES[role], indent: { left: level * INDENT }, children })

const numberOf = ({ number }: CompiledParagraph): readonly TextRun[] => (number === null ? [] : runsOf(`${number} `))

const runsOfPieces = (pieces: readonly Piece[], tongues: Tongues): readonly TextRun[] =>
  pieces.length === 0
    ? runsOf(sayOfCompilation(tongues.language)('words.none'), { style: 'Quiet' })
    : pieces.flatMap((piece) => runsOfPiece(piece, tongues, null))

function runsOfVersion(words: readonly Words[] | null, { language, text: { version } }: CompilationPaper): readonly TextRun[] {
  if (words === null) return runsOf(sayOfCompilation(language)('version.none'), { style: 'Quiet' })
  return words.flatMap((each) => runsOfWords(each, { language, textLanguage: version?.language ?? language }, null))
}

const STRIKES: ReadonlySet<Bracket['change']> = new Set(['struck', 'removal'])

/** What another adds among struck words is not struck with them. */
function runsOfPiece(piece: Piece, tongues: Tongues, style: 'Struck' | null): readonly TextRun[] {
  if (piece.kind === 'words') return runsOfWords(piece, tongues, style)
  const inner = piece.change === 'inserted' ? null : STRIKES.has(piece.change) ? 'Struck' : style
  return [
    ...runsOf(`[${headOf(piece, tongues.language)}`, { style: 'Bracket' }),
    ...piece.pieces.flatMap((each) => runsOfPiece(each, tongues, inner)),
    ...runsOf(']', { style: 'Bracket' }),
  ]
}

function runsOfWords({ text, emphasis }: Words, { language, textLanguage }: Tongues, style: 'Struck' | null): readonly TextRun[] {
  return runsOf(text, {
    language: textLanguage === language ? null : textLanguage,
    ...(style === null ? {} : { style }),
    emphasis,
  })
}
