/** The few words that an Akoma Ntoso file says in its own name. */
import type { Language } from './fill.ts'

type Told = Readonly<Record<Language, string>>

export const TERMS_OF_EXPORT: Readonly<Record<'live' | 'certified', Told>> = {
  live: { es: 'Texto en negociación', en: 'Text under negotiation' },
  certified: { es: 'Texto certificado', en: 'Certified text' },
}

export const STATEMENT_KINDS: Readonly<Record<'reservation' | 'explanation' | 'dissociation', Told>> = {
  reservation: { es: 'Reserva', en: 'Reservation' },
  explanation: { es: 'Explicación de posición', en: 'Explanation of position' },
  dissociation: { es: 'Disociación', en: 'Dissociation' },
}

export const STATEMENTS_TITLE: Told = {
  es: 'Reservas, explicaciones de posición y disociaciones',
  en: 'Reservations, explanations of position and dissociations',
}
