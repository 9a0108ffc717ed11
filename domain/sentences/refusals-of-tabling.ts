/** Refusals of tabling and of who stands behind what. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_TABLING = {
  'table.twice': {
    status: 409,
    es: 'Hay dos borradores del mismo párrafo. No se presentó ninguno: reúnalos en uno y preséntelos de nuevo.',
    en: 'Two drafts are about the same paragraph. None was tabled: put them together in one and table again.',
  },
  'import.nothing': {
    status: 422,
    es: 'No se eligió nada del archivo. Marque lo que ha de presentarse y confirme de nuevo.',
    en: 'Nothing of the file was chosen. Tick what is to be tabled and confirm again.',
  },
  'begin.too-late': {
    status: 409,
    es: 'La primera reunión ya se abrió: el texto no se cambia entero. No se ha cambiado nada; impórtelo como comentarios de quien lo envía.',
    en: 'The first sitting has been opened: the text is no longer replaced as a whole. Nothing was changed; import it as comments of whoever sent it.',
  },
  'begin.has-proposals': {
    status: 409,
    es: 'El texto tiene propuestas o comentarios, que se perderían. No se ha cambiado nada; resuélvalos o retírelos antes de empezar desde otro texto.',
    en: 'The text has proposals or comments, which would be lost. Nothing was changed; settle or withdraw them before beginning from another text.',
  },
  'import.busy': {
    status: 429,
    es: 'Todavía se está leyendo otro archivo. No se ha cambiado nada; espere un momento y elíjalo de nuevo.',
    en: 'Another file is still being read. Nothing was changed; wait a moment and choose it again.',
  },
  'import.failed': {
    status: 422,
    es: 'El archivo pide más tiempo o más memoria de la que se da a un archivo, y se dejó de leer. No se ha cambiado nada; copie el texto a un documento nuevo y elija ese.',
    en: 'The file asks for more time or memory than a file is given, and reading it was stopped. Nothing was changed; copy the text into a new document and choose that one.',
  },
  'import.too-large': {
    status: 413,
    es: 'El archivo es demasiado grande ({limit} MB como máximo). No se ha cambiado nada; quítele las imágenes, o copie el texto a un documento nuevo.',
    en: 'The file is too large ({limit} MB at most). Nothing was changed; take the pictures out, or copy the text into a new document.',
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
