/** Precedents for a terminal: each paragraph that has some, where they stand, and the words that differ. */
import type { Precedent } from '../../domain/precedents/rank.ts'
import { fill, type Language } from '../../domain/sentences/fill.ts'
import { wordsForTerminal } from './compare-terminal.ts'
import { paintFor } from './paint.ts'
import { shownText } from './shown-text.ts'

export type ParagraphPrecedents = { readonly paragraph: number; readonly text: string; readonly hits: readonly Precedent[] }

const WORDS = {
  es: { none: 'Nada de esto consta en declaraciones anteriores.', without: '{count} {count|párrafo|párrafos} sin antecedente' },
  en: { none: 'None of this is in earlier Declarations.', without: '{count} {count|paragraph|paragraphs} without a precedent' },
} as const satisfies Record<Language, Record<string, string>>

/** Further ones are in the JSON. */
const SHOWN = 3
const LONGEST = 100

export function precedentsForTerminal(paragraphs: readonly ParagraphPrecedents[], language: Language, colour: boolean): string {
  const paint = paintFor({ isTTY: colour })
  const start = (text: string): string =>
    text.length > LONGEST ? `${shownText(text).slice(0, LONGEST).replace(/\S*$/, '')}…` : shownText(text)
  const hitLine = ({ file, paragraph, score, words }: Precedent): string =>
    `    ${paint.bold(shownText(file))} ¶ ${paragraph + 1}  ${paint.dim(score.toFixed(2))}\n      ${wordsForTerminal(words, colour)}`
  const found = paragraphs.filter(({ hits }) => hits.length > 0)
  if (found.length === 0) return `${WORDS[language].none}\n`
  const blocks = found.map(({ paragraph, text, hits }) =>
    [`¶ ${paragraph + 1}  ${start(text)}`, ...hits.slice(0, SHOWN).map(hitLine)].join('\n'),
  )
  const without = paragraphs.length - found.length
  return `${[...blocks, ...(without > 0 ? [fill(WORDS[language].without, { count: without })] : [])].join('\n\n')}\n`
}
