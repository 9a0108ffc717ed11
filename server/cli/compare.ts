/** `declaro compare OLD NEW`: what changed between two texts, as JSON, for a terminal, or as a page of its own. */
import { writeFile } from 'node:fs/promises'
import { compareTexts } from '../../domain/compare/compare.ts'
import { comparedParagraphs } from '../../domain/compare/paragraphs.ts'
import type { ComparedParagraph, Comparison } from '../../domain/compare/types.ts'
import { sentenceOf } from '../../domain/sentences/problem.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import type { Declaration } from '../../domain/text/declaration.ts'
import { comparisonPage } from './compare-page.ts'
import { comparisonForTerminal } from './compare-terminal.ts'
import { readDeclarationFile } from './read.ts'

/** Two texts and what became of one in the other. */
export type Compared = {
  readonly old: readonly ComparedParagraph[]
  readonly now: readonly ComparedParagraph[]
  readonly title: string
  readonly language: string
  readonly comparison: Comparison
}

export type CompareForm = { readonly json: boolean; readonly html: string | null }

/** The language of the newer text, or of the older where that is not known. */
const languageOf = (old: Declaration, now: Declaration): string => (now.language === 'und' ? old.language : now.language)

export function compareDeclarations(before: Declaration, after: Declaration): Compared {
  const [old, now] = [comparedParagraphs(before), comparedParagraphs(after)]
  const language = languageOf(before, after)
  return { old, now, title: after.title, language, comparison: compareTexts(old, now, language) }
}

function refuse(file: string, refusal: Refusal): number {
  for (const language of ['es', 'en'] as const) process.stderr.write(`[${refusal.code}] ${file}: ${sentenceOf(refusal, language)}\n`)
  return 1
}

/** Colours are for a terminal, and for those who have not said that they want none. */
const wantsColour = (): boolean => process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === ''

async function written(file: string, page: string): Promise<Refusal | null> {
  try {
    await writeFile(file, page)
    return null
  } catch (error) {
    return refused('file.unwritable', { reason: (error as NodeJS.ErrnoException).code ?? String(error) })
  }
}

export async function compareCommand([before = '', after = '']: readonly string[], form: CompareForm): Promise<number> {
  const old = await readDeclarationFile(before)
  if (old.kind === 'refused') return refuse(before, old)
  const now = await readDeclarationFile(after)
  if (now.kind === 'refused') return refuse(after, now)
  const compared = compareDeclarations(old.declaration, now.declaration)
  if (form.html !== null) {
    const failed = await written(form.html, comparisonPage(compared))
    if (failed !== null) return refuse(form.html, failed)
  }
  if (form.json) process.stdout.write(`${JSON.stringify(compared.comparison)}\n`)
  else if (form.html === null) process.stdout.write(comparisonForTerminal(compared, wantsColour()))
  return 0
}
