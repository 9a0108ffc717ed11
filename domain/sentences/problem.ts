/** A refusal as problem details (RFC 9457), with its sentence in the language asked for. */
import { fill, type Language } from './fill.ts'
import { REFUSALS, type Refusal, type RefusalSentence } from './refusals.ts'

export type { Language } from './fill.ts'

export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: RefusalSentence['status']
  readonly detail: string
  readonly code: Refusal['code']
}

export const TITLES: Readonly<Record<RefusalSentence['status'], Readonly<Record<Language, string>>>> = {
  400: { es: 'Solicitud mal formada', en: 'Malformed request' },
  401: { es: 'Hace falta identificarse', en: 'Sign-in needed' },
  403: { es: 'Sin facultad para ello', en: 'No right to do so' },
  404: { es: 'No se encuentra', en: 'Not found' },
  409: { es: 'No procede en este momento', en: 'Not possible as things stand' },
  413: { es: 'Demasiado grande', en: 'Too large' },
  422: { es: 'No se puede tramitar', en: 'Cannot be carried out' },
  429: { es: 'Demasiadas solicitudes', en: 'Too many requests' },
  503: { es: 'Interrupción pasajera', en: 'Passing interruption' },
}

export const sentenceOf = (refusal: Refusal, language: Language): string => fill(REFUSALS[refusal.code][language], refusal.details)

export function problemOf(refusal: Refusal, language: Language): Problem {
  const { status } = REFUSALS[refusal.code]
  return {
    type: `urn:declaro:refusal:${refusal.code}`,
    title: TITLES[status][language],
    status,
    detail: sentenceOf(refusal, language),
    code: refusal.code,
  }
}
