/** Refusals about the languages of the conference and their sides. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_LANGUAGES = {
  'language.twice': {
    status: 409,
    es: 'El idioma «{language}» está dos veces o es el de negociación. Déjelo una sola vez. No se ha cambiado nada.',
    en: 'The language “{language}” is named twice, or is the negotiated one. Leave it once. Nothing was changed.',
  },
  'language.has-words': {
    status: 409,
    es: 'La versión en «{language}» ya tiene texto: no se quita. Bórrelo antes si de verdad sobra. No se ha cambiado nada.',
    en: 'The “{language}” version already has words: it is not taken away. Delete them first if it is really not wanted. Nothing was changed.',
  },
  'language.not-a-translator': {
    status: 409,
    es: 'La traducción se encarga a un puesto de servicio. Acredite a la persona con ese puesto. No se ha cambiado nada.',
    en: 'The pen of a language is given to a service seat. Accredit the person with such a seat. Nothing was changed.',
  },
  'language.no-side': {
    status: 404,
    es: 'La Declaración no tiene versión en «{language}». Fije antes los idiomas. No se ha cambiado nada.',
    en: 'The Declaration has no “{language}” version. Set the languages first. Nothing was changed.',
  },
  'language.not-your-pen': {
    status: 403,
    es: 'Su puesto no escribe la versión en «{language}», o el texto ya está certificado. No se ha cambiado nada.',
    en: 'Your seat does not write the “{language}” version, or the text is certified already. Nothing was changed.',
  },
  'import.other-language': {
    status: 409,
    es: 'El archivo es la versión en «{found}», no en «{language}». Elija el otro idioma, o el otro archivo. No se ha cambiado nada.',
    en: 'The file is the “{found}” version, not the “{language}” one. Choose the other language, or the other file. Nothing was changed.',
  },
  'import.foreign-akn': {
    status: 409,
    es: 'El archivo Akoma Ntoso no se hizo aquí, o está dañado: no dice qué párrafo es cada uno. No se ha cambiado nada.',
    en: 'The Akoma Ntoso file was not made here, or is damaged: it does not say which paragraph is which. Nothing was changed.',
  },
  'certification.blanks': {
    status: 409,
    es: '{count|Queda|Quedan} {count} {count|blanco|blancos} por rellenar en los idiomas auténticos ({languages}). Complételos antes de certificar.',
    en: '{count} {count|blank is|blanks are} left in the authentic languages ({languages}). Fill {count|it|them} before certifying.',
  },
  'certification.pairs': {
    status: 409,
    es: '{count|Falta|Faltan} {count} {count|párrafo|párrafos} por cotejar en los idiomas auténticos ({languages}). Cotéjelos, o deje constancia de por qué se certifica así.',
    en: '{count} {count|paragraph is|paragraphs are} not checked in the authentic languages ({languages}). Have them checked, or note why the text is certified as it is.',
  },
} as const satisfies Record<string, RefusalSentence>
