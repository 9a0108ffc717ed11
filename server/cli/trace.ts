/** `declaro trace RECOMMENDATIONS DECLARATION`: what became of every Recommendation, as JSON, for a terminal, or as the table of correspondence. */
import { weigh } from '../../domain/compare/weigh.ts'
import { wordDiff } from '../../domain/compare/words.ts'
import { comparedParagraphs } from '../../domain/compare/paragraphs.ts'
import type { ComparedParagraph } from '../../domain/compare/types.ts'
import type { Declaration } from '../../domain/text/declaration.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'
import { correspondenceHtml } from '../../domain/trace/table-html.ts'
import { type CorrespondenceFacts, correspondenceTable } from '../../domain/trace/table.ts'
import { type TracedTexts, traceOf } from '../../domain/trace/trace.ts'
import { readersLanguage } from './compare-words.ts'
import { pageWritten, readDeclarationFile, readRecommendationsFile, sayNote, sayRefusal } from './file.ts'
import type { Options } from './options.ts'
import { paintFor } from './paint.ts'
import { traceForTerminal } from './trace-terminal.ts'

const rounded = (share: number): number => Math.round(share * 1000) / 1000

/** The form that scripts rely on. */
function traceShape(trace: TracedTexts, paragraphs: readonly ComparedParagraph[], language: string) {
  const targetOf = (text: string, paragraph: number) => {
    const words = wordDiff(text, paragraphs[paragraph]?.text ?? '')
    return { paragraph, weight: weigh(words, language), words }
  }
  return {
    items: trace.items.map(({ number, text, disposition, score, links }) => ({
      number,
      text,
      disposition,
      score: rounded(score),
      targets: links.map(({ paragraph }) => targetOf(text, paragraph)),
    })),
    newTopics: trace.newTopics.map((paragraph) => ({ paragraph, text: paragraphs[paragraph]?.text ?? '' })),
    coverage: { ...trace.coverage, share: rounded(trace.coverage.share) },
  }
}

/** A paragraph of a file has no id: its place is one. */
const idAt = (at: number): ParagraphId => String(at) as ParagraphId

function tableFacts(
  trace: TracedTexts,
  paragraphs: readonly ComparedParagraph[],
  declaration: Declaration,
  name: string,
): CorrespondenceFacts {
  const unfounded = new Set(trace.newTopics)
  return {
    language: readersLanguage(declaration.language),
    textLanguage: declaration.language,
    conference: declaration.title,
    isRehearsal: false,
    zone: 'UTC',
    of: { kind: 'file', name },
    recommendations: trace.items,
    links: trace.items.flatMap(({ number, links }) =>
      links.map(({ paragraph }) => ({ recommendation: number, paragraph: idAt(paragraph) })),
    ),
    paragraphs: paragraphs.map(({ kind, role, text, number }, at) => ({
      id: idAt(at),
      label: number ?? String(at + 1),
      kind,
      role,
      text,
      standing: 'open',
      proposedBy: null,
      hasPending: false,
      isUnfounded: unfounded.has(at),
    })),
    dispositions: trace.items.map(({ number, disposition }) => ({ recommendation: number, disposition })),
    topics: [],
  }
}

export async function traceCommand([submitted = '', text = '']: readonly string[], { json, html, tracked }: Options): Promise<number> {
  const recommendations = await readRecommendationsFile(submitted, tracked)
  if (recommendations.kind === 'refused') {
    sayRefusal(submitted, recommendations)
    return 1
  }
  sayNote(submitted, recommendations.note)
  const read = await readDeclarationFile(text, tracked)
  if (read.kind === 'refused') {
    sayRefusal(text, read)
    return 1
  }
  sayNote(text, read.note)
  const { declaration } = read
  const paragraphs = comparedParagraphs(declaration)
  const trace = traceOf(recommendations.items, paragraphs, declaration.language)
  if (
    html !== null &&
    !(await pageWritten(html, correspondenceHtml(correspondenceTable(tableFacts(trace, paragraphs, declaration, text)))))
  )
    return 1
  if (json) process.stdout.write(`${JSON.stringify(traceShape(trace, paragraphs, declaration.language))}\n`)
  else if (html === null)
    process.stdout.write(traceForTerminal(trace, paragraphs, readersLanguage(declaration.language), paintFor(process.stdout)))
  return 0
}
