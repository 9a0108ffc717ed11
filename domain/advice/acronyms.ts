/** Acronyms: spelled out at first use, once. Titles, annexes and quotations do not count. */
import { adviceDataFor } from './data.ts'
import { isInside, quotedIn } from './quoted.ts'
import type { AdvisedParagraph, AdviceSettings, Note, NoteSpan } from './types.ts'

const ACRONYM = /(?<![\p{L}\p{N}./-])\p{Lu}{2,6}(?![\p{L}\p{N}/-])/gu
const ROMAN = /^[IVXLCDM]+$/u

type Use = { readonly acronym: string; readonly paragraph: AdvisedParagraph; readonly span: NoteSpan }

export function acronymNotes(paragraphs: readonly AdvisedParagraph[], settings: AdviceSettings): readonly Note[] {
  const names = new Map((settings.style.acronyms ?? []).map(({ acronym, name }) => [acronym, name]))
  const needNone = new Set([...adviceDataFor(settings.language).knownAcronyms, ...(settings.style.knownAcronyms ?? [])])
  const spelled = new Set<string>()
  return paragraphs
    .filter(counts)
    .flatMap(usesIn)
    .flatMap((use): readonly Note[] => {
      const { acronym, paragraph, span } = use
      const name = names.get(acronym)
      if (name === undefined && needNone.has(acronym)) return []
      const before = spelled.has(acronym)
      spelled.add(acronym)
      if (!isSpelledOut(use, name)) return before ? [] : [unexplained(use, name)]
      if (!before || name === undefined) return []
      const whole = { from: span.from - name.length - 2, to: span.to + 1 }
      return [
        { kind: 'acronym-again', paragraphs: [paragraph.id], span: whole, what: { acronym }, suggestion: { ...whole, text: acronym } },
      ]
    })
}

const counts = ({ role, kind, text }: AdvisedParagraph): boolean =>
  (role === 'body' || role === 'chapeau') && kind !== 'title' && kind !== 'annexes' && !isInCapitals(text)

const isInCapitals = (text: string): boolean => (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{Ll}/gu)?.length ?? 0)

function usesIn(paragraph: AdvisedParagraph): readonly Use[] {
  const quoted = quotedIn(paragraph.text)
  return [...paragraph.text.matchAll(ACRONYM)].flatMap(({ 0: acronym, index }) => {
    const span = { from: index, to: index + acronym.length }
    return ROMAN.test(acronym) || isInside(quoted, span) ? [] : [{ acronym, paragraph, span }]
  })
}

/** `Conferencia Regional sobre Migración (CRM)`; of an acronym that is not known, in brackets after some words. */
function isSpelledOut({ paragraph: { text }, span }: Use, name: string | undefined): boolean {
  if (text.charAt(span.from - 1) !== '(' || text.charAt(span.to) !== ')')
    return name === undefined && text.charAt(span.to) === ' ' && text.charAt(span.to + 1) === '('
  const before = text.slice(0, span.from - 1)
  return name === undefined ? /\p{L}\s$/u.test(before) : before.toLowerCase().endsWith(`${name.toLowerCase()} `)
}

function unexplained({ acronym, paragraph, span }: Use, name: string | undefined): Note {
  const about = { paragraphs: [paragraph.id], span }
  if (name === undefined) return { kind: 'acronym-unknown', ...about, what: { acronym } }
  return { kind: 'acronym-unexplained', ...about, what: { acronym, name }, suggestion: { ...span, text: `${name} (${acronym})` } }
}
