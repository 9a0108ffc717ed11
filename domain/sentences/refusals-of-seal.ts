/** Refusals about sealed packages. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_SEAL = {
  'sealed.unknown': {
    status: 404,
    es: 'No hay ningún paquete certificado con ese número que este puesto pueda recibir.',
    en: 'There is no sealed package of that number for this seat.',
  },
} as const satisfies Record<string, RefusalSentence>
