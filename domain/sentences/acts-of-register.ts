/** The register of decisions and the documents of the conference, in words. */
import type { ActType } from '../acts/registry.ts'
import type { DecisionState } from '../register/types.ts'
import type { ActSentence } from './acts.ts'
import type { Language } from './fill.ts'

export const REGISTER = {
  'enter-decision': {
    label: { es: 'Inscribir en el registro', en: 'Enter in the register' },
    entry: {
      es: '{actor} inscribió en el registro de decisiones la n.º {number}, de {paragraph}.',
      en: '{actor} entered decision {number}, of {paragraph}, in the register.',
    },
  },
  'change-decision': {
    label: { es: 'Rectificar la decisión', en: 'Put the decision right' },
    entry: { es: '{actor} rectificó la decisión n.º {number} del registro.', en: '{actor} put decision {number} of the register right.' },
  },
  'remove-decision': {
    label: { es: 'Quitar del registro', en: 'Take out of the register' },
    entry: { es: '{actor} quitó del registro la decisión n.º {number}.', en: '{actor} took decision {number} out of the register.' },
  },
  'follow-decision': {
    label: { es: 'Dar seguimiento', en: 'Follow up' },
    entry: {
      es: '{actor} dio seguimiento a la decisión n.º {number}: {followed}.',
      en: '{actor} followed up decision {number}: {followed}.',
    },
  },
  'add-document': {
    label: { es: 'Añadir un documento', en: 'Add a document' },
    entry: { es: '{actor} añadió el documento {symbol}, {version}.', en: '{actor} added document {symbol}, {version}.' },
  },
  'replace-document': {
    label: { es: 'Poner otra versión', en: 'Put another version' },
    entry: {
      es: '{actor} puso otra versión del documento {symbol}: {version}.',
      en: '{actor} put another version of document {symbol}: {version}.',
    },
  },
  'remove-document': {
    label: { es: 'Quitar el documento', en: 'Remove the document' },
    entry: { es: '{actor} quitó el documento {symbol}.', en: '{actor} removed document {symbol}.' },
  },
  'cite-document': {
    label: { es: 'Citar el documento', en: 'Cite the document' },
    entry: {
      es: '{actor} hizo constar que {paragraph} cita el documento {symbol}.',
      en: '{actor} recorded that {paragraph} cites document {symbol}.',
    },
  },
  'uncite-document': {
    label: { es: 'Dejar de citarlo', en: 'Cite it no more' },
    entry: {
      es: '{actor} hizo constar que {paragraph} ya no cita el documento {symbol}.',
      en: '{actor} recorded that {paragraph} no longer cites document {symbol}.',
    },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>

export const FOLLOWED_TERMS: Readonly<Record<DecisionState, Readonly<Record<Language, string>>>> = {
  open: { es: 'pendiente', en: 'open' },
  under_way: { es: 'en curso', en: 'under way' },
  done: { es: 'cumplida', en: 'done' },
  dropped: { es: 'sin efecto', en: 'dropped' },
}
