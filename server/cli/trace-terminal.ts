/** A trace for a terminal: each Recommendation, what became of it, and where. */
import { fill, type Language } from '../../domain/sentences/fill.ts'
import { DISPOSITION_TERMS } from '../../domain/sentences/terms.ts'
import type { TracedItem, TracedTexts } from '../../domain/trace/trace.ts'
import type { Paint } from './paint.ts'
import { shownText } from './shown-text.ts'

const WORDS = {
  es: {
    coverage: '{retained} de {total} recomendaciones recogidas',
    topics: 'Sin recomendación detrás:',
    nowhere: 'ningún párrafo la recoge',
  },
  en: {
    coverage: '{retained} of {total} Recommendations taken up',
    topics: 'With no Recommendation behind it:',
    nowhere: 'no paragraph takes it up',
  },
} as const satisfies Record<Language, Record<string, string>>

const LONGEST = 100
const start = (text: string): string =>
  text.length > LONGEST ? `${shownText(text).slice(0, LONGEST).replace(/\S*$/, '')}…` : shownText(text)

type Paragraphs = readonly { readonly number: string | null; readonly text: string }[]

function itemLines(
  { number, text, disposition, links }: TracedItem,
  paragraphs: Paragraphs,
  language: Language,
  paint: Paint,
): readonly string[] {
  const targets = links.map(
    ({ paragraph, score }) => `    → ${paragraph + 1}  ${start(paragraphs[paragraph]?.text ?? '')}  ${paint.dim(score.toFixed(2))}`,
  )
  return [
    `${paint.number(number)}  ${paint.bold(DISPOSITION_TERMS[disposition][language])}  ${start(text)}`,
    ...(targets.length > 0 ? targets : [paint.dim(`    ${WORDS[language].nowhere}`)]),
  ]
}

export function traceForTerminal(
  { items, newTopics, coverage }: TracedTexts,
  paragraphs: Paragraphs,
  language: Language,
  paint: Paint,
): string {
  const words = WORDS[language]
  const topics = newTopics.map((at) => `    ${at + 1}  ${start(paragraphs[at]?.text ?? '')}`)
  return `${[
    paint.bold(fill(words.coverage, { retained: coverage.retained, total: coverage.total })),
    '',
    ...items.flatMap((item) => itemLines(item, paragraphs, language, paint)),
    ...(topics.length > 0 ? ['', paint.bold(words.topics), ...topics] : []),
  ].join('\n')}\n`
}
