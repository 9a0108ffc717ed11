/** Sentences of destroying the history. */
import type { ActType } from '../acts/registry.ts'
import type { ActSentence } from './acts.ts'

export const HISTORY = {
  'destroy-history': {
    label: { es: 'Destruir la historia de la negociación', en: 'Destroy the negotiating history' },
    entry: {
      es: '{actor} destruyó la historia de la negociación; se conservan las huellas de sus cadenas.',
      en: '{actor} destroyed the negotiating history; the hashes of its chains are kept.',
    },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>
