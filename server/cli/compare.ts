/** `declaro compare OLD NEW`: what changed between two texts, as JSON, for a terminal, or as a page of its own. */
import { compareTexts } from '../../domain/compare/compare.ts'
import { comparedParagraphs } from '../../domain/compare/paragraphs.ts'
import type { ComparedParagraph, Comparison } from '../../domain/compare/types.ts'
import type { Declaration } from '../../domain/text/declaration.ts'
import { comparisonPage } from './compare-page.ts'
import { comparisonForTerminal } from './compare-terminal.ts'
import { pageWritten, readDeclarationFile, sayNote, sayRefusal } from './file.ts'
import type { Options } from './options.ts'
import { paintsOn } from './paint.ts'

/** Two texts and what became of one in the other. */
export type Compared = {
  readonly old: readonly ComparedParagraph[]
  readonly now: readonly ComparedParagraph[]
  readonly title: string
  readonly language: string
  readonly comparison: Comparison
}

/** The language of the newer text, or of the older where that is not known. */
const languageOf = (old: Declaration, now: Declaration): string => (now.language === 'und' ? old.language : now.language)

export function compareDeclarations(before: Declaration, after: Declaration): Compared {
  const [old, now] = [comparedParagraphs(before), comparedParagraphs(after)]
  const language = languageOf(before, after)
  return { old, now, title: after.title, language, comparison: compareTexts(old, now, language) }
}

export async function compareCommand(files: readonly string[], { json, html, tracked }: Options): Promise<number> {
  const read: Declaration[] = []
  for (const file of files) {
    const one = await readDeclarationFile(file, tracked)
    if (one.kind === 'refused') {
      sayRefusal(file, one)
      return 1
    }
    sayNote(file, one.note)
    read.push(one.declaration)
  }
  const [old, now] = read
  if (old === undefined || now === undefined) return 2
  const compared = compareDeclarations(old, now)
  if (html !== null && !(await pageWritten(html, comparisonPage(compared)))) return 1
  if (json) process.stdout.write(`${JSON.stringify(compared.comparison)}\n`)
  else if (html === null) process.stdout.write(comparisonForTerminal(compared, paintsOn(process.stdout)))
  return 0
}
