/** The words of a list of decisions, on the screen and on paper alike. */
import type { DecisionKind } from '../record/decisions.ts'
import { type InLanguages, saying } from './fill.ts'

export const DECISION_TERMS: Readonly<Record<DecisionKind, InLanguages>> = {
  accepted: { es: 'Propuesta incorporada', en: 'Proposal taken in' },
  rejected: { es: 'Propuesta no incorporada', en: 'Proposal not taken in' },
  lapsed: { es: 'Propuesta decaída', en: 'Proposal lapsed' },
  agreed: { es: 'Párrafo acordado', en: 'Paragraph agreed' },
  'agreed-ad-referendum': { es: 'Párrafo acordado ad referéndum', en: 'Paragraph agreed ad referendum' },
  'ad-referendum-lifted': { es: 'Ad referéndum levantado', en: 'Ad referendum lifted' },
  reopened: { es: 'Resultado deshecho', en: 'Settlement undone' },
  unlocked: { es: 'Párrafo desbloqueado', en: 'Paragraph unlocked' },
  admitted: { es: 'Párrafo admitido en la segunda reunión', en: 'Paragraph admitted in the second sitting' },
  'kept-out': { es: 'Párrafo no admitido en la segunda reunión', en: 'Paragraph not admitted in the second sitting' },
}

export const DECISION_SENTENCES = {
  title: { es: 'Relación de decisiones', en: 'List of decisions' },
  'told.unattributed': {
    es: 'Lo que decidió la reunión, sin decir de quién eran las propuestas.',
    en: 'What the meeting decided, without saying whose the proposals were.',
  },
  'told.attributed': {
    es: 'Lo que decidió la reunión. La Conferencia pidió que conste de quién eran las propuestas.',
    en: 'What the meeting decided. The Conference asked that it be said whose the proposals were.',
  },
  none: { es: 'Todavía no consta ninguna decisión.', en: 'No decision is on record yet.' },
  'of.at': { es: 'A {day}, {time}', en: 'As at {day}, {time}' },
  'column.when': { es: 'Cuándo', en: 'When' },
  'column.sitting': { es: 'Reunión', en: 'Sitting' },
  'column.paragraph': { es: 'Párrafo', en: 'Paragraph' },
  'column.decision': { es: 'Decisión', en: 'Decision' },
  'column.parties': { es: 'Partes', en: 'Parties' },
  'sitting.none': { es: 'Fuera de reunión', en: 'Outside a sitting' },
} as const satisfies Record<string, InLanguages>

export const sayOfDecisions = saying(DECISION_SENTENCES)
export type SayOfDecisions = ReturnType<typeof sayOfDecisions>
