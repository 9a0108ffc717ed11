/** Who has to sign in for a seat, in words: that it was set, not who it is. */
import type { ActType } from '../acts/registry.ts'
import type { ActSentence } from './acts.ts'

export const SIGN_IN = {
  'set-sign-in': {
    label: { es: 'Fijar quién se identifica…', en: 'Set who signs in…' },
    entry: {
      es: '{actor} fijó con qué identidad se entra al puesto de {seat}.',
      en: '{actor} set who has to sign in for the seat of {seat}.',
    },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>
