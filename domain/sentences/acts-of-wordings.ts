/** The acts about wording in a proposer's own language, in words. The words themselves stand in no sentence. */
import type { ActType } from '../acts/registry.ts'
import type { ActSentence } from './acts.ts'
import type { Language } from './fill.ts'

/** What leads to the label of a paragraph: its own wording, or that of a new one beside it. */
export const WORDING_PLACE_TERMS: Readonly<Record<'of' | 'after' | 'before', Readonly<Record<Language, string>>>> = {
  of: { es: 'de', en: 'of' },
  after: { es: 'de un párrafo nuevo después de', en: 'of a new paragraph after' },
  before: { es: 'de un párrafo nuevo antes de', en: 'of a new paragraph before' },
}

export const WORDINGS = {
  'give-wording': {
    label: { es: 'Escribir en otro idioma', en: 'Write in another language' },
    entry: {
      es: '{for} entregó en {language} su redacción {place} {paragraph}.',
      en: '{for} gave its wording {place} {paragraph} in {language}.',
    },
  },
  'withdraw-wording': {
    label: { es: 'Retirar la redacción original', en: 'Withdraw the original wording' },
    entry: {
      es: '{for} retiró su redacción en {language} {place} {paragraph}.',
      en: '{for} withdrew its wording {place} {paragraph} in {language}.',
    },
  },
  'render-wording': {
    label: { es: 'Verter al idioma de negociación', en: 'Render in the negotiated language' },
    entry: {
      es: '{actor} vertió, en nombre de {for}, su redacción en {language} {place} {paragraph}.',
      en: '{actor} rendered, on behalf of {for}, its wording {place} {paragraph} in {language}.',
    },
  },
  'confirm-rendering': {
    label: { es: 'Conforme con la versión', en: 'The rendering is right' },
    entry: {
      es: '{for} dio su conformidad con la versión de su redacción en {language} {place} {paragraph}.',
      en: '{for} confirmed the rendering of its wording {place} {paragraph} in {language}.',
    },
  },
  'dispute-rendering': {
    label: { es: 'No es lo que se quiso decir', en: 'That is not what was meant' },
    entry: {
      es: '{for} hizo saber que la versión de su redacción en {language} {place} {paragraph} no es lo que quiso decir.',
      en: '{for} said that the rendering of its wording {place} {paragraph} in {language} is not what it meant.',
    },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>
