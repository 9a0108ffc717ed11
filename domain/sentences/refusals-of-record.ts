/** Refusals of looking back: replay, list of decisions. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_RECORD = {
  'replay.not-yours': {
    status: 403,
    es: 'Ese momento no es de una reunión a la que este puesto fue admitido. Elija un momento de la lista.',
    en: 'That moment is not of a sitting to which this seat was admitted. Choose a moment from the list.',
  },
  'decisions.off': {
    status: 403,
    es: 'Esta conferencia no lleva relación de decisiones. Se pide en el archivo de la conferencia.',
    en: 'This conference keeps no list of decisions. It is asked for in the conference’s file.',
  },
} as const satisfies Record<string, RefusalSentence>
