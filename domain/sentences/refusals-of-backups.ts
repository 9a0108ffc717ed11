/** Refusals about backups, on the command line. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_BACKUPS = {
  'backup.no-data': {
    status: 404,
    es: 'Ahí no hay datos de Declaro. Indique la carpeta de datos, o la del respaldo.',
    en: 'There are no data of Declaro there. Name the data folder, or the folder of the backup.',
  },
  'backup.exists': {
    status: 409,
    es: 'Ya existe. No se ha escrito nada encima: elija otro nombre, o aparte primero lo que hay.',
    en: 'It is there already. Nothing was written over it: choose another name, or put aside what is there.',
  },
  'data.not-empty': {
    status: 409,
    es: 'Esa carpeta no está vacía. No se ha tocado nada: indique una carpeta nueva con --to o con DECLARO_DATA.',
    en: 'That folder is not empty. Nothing was touched: name a new folder with --to or with DECLARO_DATA.',
  },
  'encryption.no-key': {
    status: 400,
    es: 'Falta la clave: haga una con «declaro new-key» en un archivo fuera de los datos, e indíquelo con DECLARO_KEY_FILE.',
    en: 'The key is missing: make one with “declaro new-key” in a file outside the data, and name it with DECLARO_KEY_FILE.',
  },
  'time.malformed': {
    status: 400,
    es: 'No es un momento: escríbalo así, 2026-11-26T14:05, en la hora de este equipo, o con su zona, 2026-11-26T14:05Z.',
    en: 'This is no time: write it like this, 2026-11-26T14:05, in the time of this computer, or with its zone, 2026-11-26T14:05Z.',
  },
  'time.before': {
    status: 404,
    es: 'En ese momento no había texto, o su historia se destruyó después.',
    en: 'At that time there was no text, or its history was destroyed since.',
  },
} as const satisfies Record<string, RefusalSentence>
