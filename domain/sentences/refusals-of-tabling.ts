/** Refusals of tabling and of who stands behind what. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_TABLING = {
  'table.twice': {
    status: 409,
    es: 'Hay dos borradores del mismo párrafo. No se presentó ninguno: reúnalos en uno y preséntelos de nuevo.',
    en: 'Two drafts are about the same paragraph. None was tabled: put them together in one and table again.',
  },
  'sponsor.none': {
    status: 409,
    es: 'La delegación no copatrocina esa propuesta. No se ha cambiado nada.',
    en: 'The delegation does not co-sponsor that proposal. Nothing was changed.',
  },
  'window.past': {
    status: 409,
    es: 'Esa hora ya pasó. Indique una posterior; no se ha cambiado nada.',
    en: 'That time has passed. Give a later one; nothing was changed.',
  },
  'window.none': {
    status: 409,
    es: 'No hay plazo abierto para propuestas por escrito. No se ha cambiado nada.',
    en: 'No time for written proposals is open. Nothing was changed.',
  },
  'paragraph.nothing-to-acknowledge': {
    status: 409,
    es: 'Su delegación no tiene pendiente ese párrafo: no se acordó en su ausencia, o ya tomó nota de él.',
    en: 'Your delegation has nothing to note there: the paragraph was not agreed in its absence, or it has noted it already.',
  },
} as const satisfies Record<string, RefusalSentence>
