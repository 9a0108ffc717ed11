/** Reservations, explanations and dissociations in plain text: an annex of their own, apart from the text. */
import type { Language } from '../sentences/fill.ts'
import type { StatementOnPaper, TextFacts } from './types.ts'

export const STATEMENT_WORDS: Readonly<
  Record<Language, Readonly<Record<StatementOnPaper['kind'] | 'heading' | 'apart' | 'none' | 'about', string>>>
> = {
  es: {
    heading: 'Reservas, explicaciones y desvinculaciones',
    apart: 'No forman parte del texto de la Declaración.',
    none: 'Ninguna.',
    about: 'sobre',
    reservation: 'Reserva',
    explanation: 'Explicación',
    dissociation: 'Desvinculación del consenso',
  },
  en: {
    heading: 'Reservations, explanations and dissociations',
    apart: 'They are no part of the text of the Declaration.',
    none: 'None.',
    about: 'on',
    reservation: 'Reservation',
    explanation: 'Explanation',
    dissociation: 'Dissociation from consensus',
  },
}

export type StatementsPaper = {
  readonly heading: string
  readonly apart: string
  readonly none: string
  readonly items: readonly { readonly head: string; readonly text: string }[]
}

export function statementsPaper(
  { language, names }: Pick<TextFacts, 'language' | 'names'>,
  statements: readonly StatementOnPaper[],
): StatementsPaper {
  const words = STATEMENT_WORDS[language]
  const headOf = ({ kind, by, paragraphs }: StatementOnPaper): string =>
    `${names[by] ?? by}. ${words[kind]}${paragraphs.length === 0 ? '' : ` (${words.about} ${paragraphs.join(', ')})`}`
  const { heading, apart, none } = words
  return { heading, apart, none, items: statements.map((each) => ({ head: headOf(each), text: each.text })) }
}

export function statementsPlain(
  facts: Pick<TextFacts, 'language' | 'names' | 'conference'>,
  statements: readonly StatementOnPaper[],
): string {
  const { heading, apart, none, items } = statementsPaper(facts, statements)
  const body = items.length === 0 ? [none] : items.map(({ head, text }) => `${head}\n${text}`)
  return `${[`${facts.conference}\n${heading}\n${apart}`, ...body].join('\n\n')}\n`
}
