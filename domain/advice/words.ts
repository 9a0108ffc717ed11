/** Single words and signs: the conference's terms, spaces, the shape of quotation marks. */
import { adviceDataFor } from './data.ts'
import { isInside, quotedIn } from './quoted.ts'
import type { AdvisedParagraph, AdviceSettings, Note } from './types.ts'

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

export function termNotes({ id, text }: AdvisedParagraph, { language, style }: AdviceSettings): readonly Note[] {
  const quoted = quotedIn(text)
  const { termsAgreeWithNothing } = adviceDataFor(language)
  return (style.glossary ?? []).flatMap(({ preferred, instead }) =>
    instead.flatMap((term) =>
      [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(term)}(?![\\p{L}\\p{N}-])`, 'giu'))].flatMap(
        ({ 0: words, index }): readonly Note[] => {
          const span = { from: index, to: index + words.length }
          if (isInside(quoted, span)) return []
          const suggestion = termsAgreeWithNothing ? { suggestion: { ...span, text: inCaseOf(words, preferred) } } : {}
          return [{ kind: 'glossary', paragraphs: [id], span, what: { words, preferred }, ...suggestion }]
        },
      ),
    ),
  )
}

const inCaseOf = (words: string, preferred: string): string =>
  /^\p{Lu}/u.test(words) ? preferred.charAt(0).toUpperCase() + preferred.slice(1) : preferred

export const spaceNotes = ({ id, text }: AdvisedParagraph): readonly Note[] =>
  [...text.matchAll(/(?<=\S)[ \u00a0]{2,}(?=\S)/gu)].map(({ 0: spaces, index }) => {
    const span = { from: index, to: index + spaces.length }
    return { kind: 'double-space', paragraphs: [id], span, what: {}, suggestion: { ...span, text: ' ' } }
  })

/** The outer ones: a quotation within a quotation has another shape. */
export function quoteNotes({ id, text }: AdvisedParagraph, { style }: AdviceSettings): readonly Note[] {
  const [open = '', close = ''] = style.quotes ?? ''
  if (open === '') return []
  return quotedIn(text).flatMap((span): readonly Note[] => {
    if (text.charAt(span.from) === open) return []
    const words = text.slice(span.from + 1, span.to - 1)
    return [
      {
        kind: 'quotes',
        paragraphs: [id],
        span,
        what: { shape: `${open}…${close}` },
        suggestion: { ...span, text: `${open}${words}${close}` },
      },
    ]
  })
}
