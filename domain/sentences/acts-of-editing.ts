/** The acts about editorial corrections, in words. */
import type { ActType } from '../acts/registry.ts'
import type { ActSentence } from './acts.ts'

export const EDITING = {
  'suggest-correction': {
    label: { es: 'Sugerir corrección editorial', en: 'Suggest an editorial correction' },
    entry: { es: '{for} sugirió una corrección editorial en {paragraph}.', en: '{for} suggested an editorial correction in {paragraph}.' },
  },
  'withdraw-correction': {
    label: { es: 'Retirar la corrección', en: 'Withdraw the correction' },
    entry: {
      es: '{for} retiró su corrección editorial en {paragraph}.',
      en: '{for} withdrew its editorial correction in {paragraph}.',
    },
  },
  'accept-corrections': {
    label: { es: 'Aceptar las correcciones', en: 'Accept the corrections' },
    entry: {
      es: '{actor} aceptó {count} {count|corrección editorial|correcciones editoriales} ({labels}): {changes}.',
      en: '{actor} accepted {count} {count|editorial correction|editorial corrections} ({labels}): {changes}.',
    },
  },
  'refuse-correction': {
    label: { es: 'No aceptar la corrección', en: 'Do not accept the correction' },
    entry: {
      es: '{actor} no aceptó la corrección editorial de {by} en {paragraph}.',
      en: '{actor} did not accept the editorial correction of {by} in {paragraph}.',
    },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>
