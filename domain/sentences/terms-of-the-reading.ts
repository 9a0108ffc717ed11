/** The field's words for what the acts of the reading carry. */
import type { SentOut } from '../sitting/text-reading.ts'
import type { Language } from './fill.ts'

type Terms<Value extends string> = Readonly<Record<Value, Readonly<Record<Language, string>>>>

export const GROUP_TERMS: Terms<SentOut> = {
  secretariat: { es: 'la Secretaría Técnica', en: 'the Secretariat' },
  representative: { es: 'los representantes', en: 'representatives' },
  observer: { es: 'los observadores', en: 'observers' },
  service: { es: 'el servicio', en: 'service' },
}

export const FROZEN_TERMS: Terms<'yes' | 'no'> = {
  yes: { es: 'sin propuestas nuevas en los demás', en: 'no new proposals elsewhere' },
  no: { es: 'con propuestas también en los demás', en: 'proposals elsewhere go on' },
}

export const LIST_TERMS: Terms<'open' | 'closed'> = {
  open: { es: 'abierta', en: 'open' },
  closed: { es: 'cerrada', en: 'closed' },
}

export const NO_PARAGRAPH: Readonly<Record<Language, string>> = { es: 'ningún párrafo', en: 'no paragraph' }
export const NOBODY: Readonly<Record<Language, string>> = { es: 'nadie', en: 'nobody' }
