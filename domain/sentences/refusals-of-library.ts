/** Refusals about the library of earlier Declarations. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_LIBRARY = {
  'library.failed': {
    status: 503,
    es: 'La biblioteca de declaraciones no responde. La sala sigue como siempre; inténtelo de nuevo dentro de un momento y, si no responde, avise a quien administra el servidor.',
    en: 'The library of Declarations does not answer. The room goes on as always; try again in a moment, and if it still does not answer, tell whoever runs the server.',
  },
  'library.busy': {
    status: 429,
    es: 'Son demasiadas búsquedas seguidas desde este puesto. Espere unos segundos y busque otra vez.',
    en: 'These are too many searches in a row from this seat. Wait a few seconds and search again.',
  },
  'library.nothing': {
    status: 422,
    es: 'En el párrafo no hay palabras que buscar. Escriba su texto y busque otra vez.',
    en: 'There are no words in the paragraph to search for. Write its text and search again.',
  },
  'library.unknown': {
    status: 404,
    es: 'Ese documento ya no está en la biblioteca. Actualice la lista.',
    en: 'That document is no longer in the library. Bring the list up to date.',
  },
  'library.there': {
    status: 409,
    es: 'Ese mismo texto ya está en la biblioteca, como «{file}». No se ha añadido nada.',
    en: 'That same text is in the library already, as “{file}”. Nothing was added.',
  },
  'library.name-taken': {
    status: 409,
    es: 'En la biblioteca hay otro texto con el nombre «{file}». No se ha cambiado nada: sustitúyalo, o dé otro nombre al archivo.',
    en: 'There is another text named “{file}” in the library. Nothing was changed: put this one in its place, or give the file another name.',
  },
  'library.full': {
    status: 409,
    es: 'La biblioteca tiene ya {most} documentos, el máximo. Quite alguno antes.',
    en: 'The library has {most} documents already, the most there may be. Remove one first.',
  },
  'library.too-long': {
    status: 413,
    es: 'El archivo pasa de {limit} párrafos, más de los que tiene una Declaración con sus anexos. No se ha añadido nada; divídalo y añada la parte que corresponde.',
    en: 'The file has more than {limit} paragraphs, more than a Declaration with its annexes. Nothing was added; divide it and add the part that is meant.',
  },
  'library.same-language': {
    status: 409,
    es: 'Los dos documentos están en el mismo idioma: uno no puede ser la otra versión del otro. No se ha cambiado nada.',
    en: 'Both documents are in the same language: one cannot be the other language version of the other. Nothing was changed.',
  },
} as const satisfies Record<string, RefusalSentence>
