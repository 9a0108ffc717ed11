/** Alternatives, conflicts and packages in words. */
import type { ActType } from '../acts/registry.ts'
import type { ActSentence } from './acts.ts'
import type { Language } from './fill.ts'

/** Which wording stands, where none does. */
export const STANDS_TERMS: Readonly<Record<'none', Readonly<Record<Language, string>>>> = { none: { es: 'ninguna', en: 'none' } }

export const ALTERNATIVES = {
  'offer-alternative': {
    label: { es: 'Ofrecer redacción alternativa', en: 'Offer another wording' },
    entry: {
      es: '{actor} ofreció {made}, otra redacción de {paragraph}, de {by}.',
      en: '{actor} offered {made}, another wording of {paragraph}, of {by}.',
    },
  },
  'offer-compromise': {
    label: { es: 'Ofrecer compromiso', en: 'Offer a compromise' },
    entry: { es: '{actor} ofreció {made}, compromiso para {paragraph}.', en: '{actor} offered {made}, a compromise for {paragraph}.' },
  },
  'settle-group': {
    label: { es: 'Resolver las alternativas', en: 'Settle the alternatives' },
    entry: {
      es: '{actor} resolvió las alternativas de {paragraph}. Redacción que queda: {stands}.',
      en: '{actor} settled the alternatives of {paragraph}. Wording that stands: {stands}.',
    },
  },
  'resolve-conflict': {
    label: { es: 'Dar el conflicto por resuelto', en: 'Take the conflict as resolved' },
    entry: {
      es: '{actor} dio por resuelto el conflicto entre las propuestas de {by} en {paragraph}.',
      en: '{actor} took the conflict between the proposals of {by} in {paragraph} as resolved.',
    },
  },
  'make-package': {
    label: { es: 'Formar un paquete', en: 'Make a package' },
    entry: {
      es: '{actor} formó el paquete «{title}» con {count} párrafos.',
      en: '{actor} made the package “{title}” of {count} paragraphs.',
    },
  },
  'dissolve-package': {
    label: { es: 'Deshacer el paquete', en: 'Dissolve the package' },
    entry: { es: '{actor} deshizo el paquete «{title}».', en: '{actor} dissolved the package “{title}”.' },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>
