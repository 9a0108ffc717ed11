/** The acts of tabling and of who stands behind what, in words. */
import type { ActType } from '../acts/registry.ts'
import type { ActSentence } from './acts.ts'

export const TABLING = {
  table: {
    label: { es: 'Presentar', en: 'Table' },
    entry: {
      es: '{actor} presentó {count} {count|propuesta preparada|propuestas preparadas} de antemano.',
      en: '{actor} tabled {count} {count|proposal|proposals} prepared beforehand.',
    },
  },
  'import-proposals': {
    label: { es: 'Importar comentarios…', en: 'Import comments…' },
    entry: {
      es: '{for} presentó el archivo «{file}»: {count} {count|propuesta|propuestas} y {comments} {comments|comentario|comentarios}.',
      en: '{for} tabled the file “{file}”: {count} {count|proposal|proposals} and {comments} {comments|comment|comments}.',
    },
  },
  'co-sponsor': {
    label: { es: 'Copatrocinar', en: 'Co-sponsor' },
    entry: { es: '{for} copatrocinó la propuesta de {by} en {paragraph}.', en: '{for} co-sponsored the proposal of {by} in {paragraph}.' },
  },
  'lift-sponsorship': {
    label: { es: 'Retirar el copatrocinio', en: 'Withdraw co-sponsorship' },
    entry: {
      es: '{for} retiró su copatrocinio de la propuesta de {by} en {paragraph}.',
      en: '{for} withdrew its co-sponsorship of the proposal of {by} in {paragraph}.',
    },
  },
  'open-window': {
    label: { es: 'Propuestas por escrito', en: 'Written proposals' },
    entry: {
      es: '{actor} abrió el plazo para propuestas por escrito hasta el {until}.',
      en: '{actor} opened the time for written proposals until {until}.',
    },
  },
  'close-window': {
    label: { es: 'Cerrar el plazo', en: 'Close the time' },
    entry: { es: '{actor} cerró el plazo para propuestas por escrito.', en: '{actor} closed the time for written proposals.' },
  },
  'acknowledge-agreed': {
    label: { es: 'Enterados', en: 'Noted' },
    entry: {
      es: '{actor} tomó nota de {paragraph}, acordado en su ausencia.',
      en: '{actor} took note of {paragraph}, agreed in its absence.',
    },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>
