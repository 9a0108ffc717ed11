/** The words of the register of decisions, on the screen and on paper alike. */
import { type InLanguages, saying } from './fill.ts'

export const REGISTER_SENTENCES = {
  title: { es: 'Registro de decisiones', en: 'Register of decisions' },
  'title.handover': { es: 'Decisiones pendientes, para la Presidencia entrante', en: 'Decisions still open, for the incoming Chair' },
  'of.at': { es: 'A {day}, {time}', en: 'As at {day}, {time}' },
  'told.all': {
    es: '{count} {count|decisión|decisiones} en el registro.',
    en: '{count} {count|decision|decisions} in the register.',
  },
  'told.some': {
    es: '{count} de {all} {all|decisión|decisiones}: {filter}.',
    en: '{count} of {all} {all|decision|decisions}: {filter}.',
  },
  'told.handover': {
    es: '{count} {count|decisión queda|decisiones quedan} por cumplir, por orden de vencimiento.',
    en: '{count} {count|decision remains|decisions remain} to be carried out, in the order in which they fall due.',
  },
  none: { es: 'Ninguna decisión.', en: 'No decision.' },
  'column.number': { es: 'N.º', en: 'No.' },
  'column.paragraph': { es: 'Párrafo', en: 'Paragraph' },
  'column.verb': { es: 'Verbo', en: 'Verb' },
  'column.text': { es: 'Qué se decidió', en: 'What was decided' },
  'column.responsible': { es: 'Responsable', en: 'Responsible' },
  'column.due': { es: 'Plazo', en: 'Due' },
  'column.recommendations': { es: 'Recomendación', en: 'Recommendation' },
  'column.state': { es: 'Estado', en: 'State' },
  'column.notes': { es: 'Seguimiento', en: 'Follow-up' },
  'filter.pending': { es: 'por cumplir', en: 'still to be carried out' },
  'filter.dated': { es: 'con plazo', en: 'with a due date' },
  'filter.undated': { es: 'sin plazo', en: 'without a due date' },
  'filter.overdue': { es: 'con el plazo vencido', en: 'overdue' },
} as const satisfies Record<string, InLanguages>

export const sayOfRegister = saying(REGISTER_SENTENCES)
export type SayOfRegister = ReturnType<typeof sayOfRegister>
