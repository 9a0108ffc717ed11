/** Reads a Declaration from plain text: Spanish, English, French or Portuguese, whatever its headings, bullets, numbers and line ends. */
import { refused, type Refusal } from '../sentences/refusals.ts'
import type { Declaration, PlainSection } from './declaration.ts'
import { paragraphsOf } from './read-levels.ts'
import { languageOf } from './read-lexicon.ts'
import { isText, linesOf, type Line, withBlanks } from './read-lines.ts'
import { markedLines } from './read-markers.ts'
import { blocksOf, type Block } from './read-sections.ts'
import { dividedBySense } from './read-sentences.ts'

/** Longer than any Declaration with its annexes; more is not read. */
export const LONGEST_FILE = 1_000_000

/** A text of the longest kind has half as many at 72 columns. What is cut finer than that is no Declaration, and costs a page seconds. */
export const MOST_LINES = 40_000

export type DeclarationRead = { readonly kind: 'read'; readonly declaration: Declaration } | Refusal

/** Left by a decoder where bytes were not text. A file with structure may hold it as a character; of bare bytes it says that they are read wrongly. */
const LOST = '\ufffd'

/** Why a text cannot be read at all, or null. */
export function unreadable(text: string): Refusal | null {
  if (text.length > LONGEST_FILE) return refused('file.too-long', { limit: LONGEST_FILE })
  if (!isText(text) || text.includes(LOST)) return refused('file.not-text')
  if (hasTooManyLines(text)) return refused('file.too-many-lines', { limit: MOST_LINES })
  return text.replace(/^\ufeff/, '').trim() === '' ? refused('file.empty') : null
}

function hasTooManyLines(text: string): boolean {
  let count = 0
  for (const _ of text.matchAll(/\S[^\r\n]*/g)) if (++count > MOST_LINES) return true
  return false
}

function grouped(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]?.kind === block.kind) last.push(block)
    else groups.push([block])
  }
  return groups
}

/** A heading that stands in the text is one of its paragraphs, so the section's own heading is null. */
const sectionFrom = (blocks: readonly Block[]): PlainSection => ({
  kind: blocks[0]?.kind ?? 'title',
  heading: null,
  paragraphs: paragraphsOf(blocks),
})

/** Lines already cut into paragraphs, from any kind of file. */
export function declarationFromLines(given: readonly Line[]): Declaration {
  const lines = withBlanks(given)
  const language = languageOf(lines.map(({ text }) => text).join('\n'))
  const sections = grouped(blocksOf(dividedBySense(markedLines(lines), language), language)).map(sectionFrom)
  const title = sections.find(({ kind }) => kind === 'title')?.paragraphs[0]?.text ?? ''
  return { title, language, sections }
}

/** Whether the bytes were UTF-8 is known to the caller alone; characters that no text holds are refused here. */
export function readDeclaration(text: string): DeclarationRead {
  return unreadable(text) ?? { kind: 'read', declaration: declarationFromLines(linesOf(text)) }
}
