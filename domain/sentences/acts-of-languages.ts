/** The languages of the conference and their sides, in words. */
import type { ActType } from '../acts/registry.ts'
import type { ActSentence } from './acts.ts'

export const LANGUAGES = {
  'set-languages': {
    label: { es: 'Fijar los idiomas…', en: 'Set the languages…' },
    entry: {
      es: '{actor} fijó los idiomas de la Declaración. Auténticos, además del de negociación: {authentic}. Traducción de cortesía: {courtesy}.',
      en: '{actor} set the languages of the Declaration. Authentic beside the negotiated one: {authentic}. Courtesy translation: {courtesy}.',
    },
  },
  'give-language-pen': {
    label: { es: 'Encargar la traducción', en: 'Give the pen of a language' },
    entry: {
      es: '{actor} fijó en qué idiomas escribe {seat}: {languages}.',
      en: '{actor} set in which languages {seat} writes: {languages}.',
    },
  },
  'write-side': {
    label: { es: 'Traer la versión de un archivo…', en: 'Bring in the version from a file…' },
    entry: {
      es: '{actor} puso {count} {count|párrafo|párrafos} en la versión en {language}.',
      en: '{actor} put {count} {count|paragraph|paragraphs} into the {language} version.',
    },
  },
  'check-pairs': {
    label: { es: 'Dar por cotejado', en: 'Mark as checked' },
    entry: {
      es: '{actor} dio por {count|cotejado|cotejados} {count} {count|párrafo|párrafos} de la versión en {language}.',
      en: '{actor} checked {count} {count|paragraph|paragraphs} of the {language} version.',
    },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>
