/** Acts on private streams, in words. Their entries stand in the audit chain on disk and are told to nobody (`recordLine`). */
import type { ActType } from '../acts/registry.ts'
import type { ActSentence } from './acts.ts'

export const STREAMS = {
  'form-group': {
    label: { es: 'Formar grupo de contacto', en: 'Form a contact group' },
    entry: { es: '{actor} formó un grupo de contacto.', en: '{actor} formed a contact group.' },
  },
  'leave-group': {
    label: { es: 'Dejar el grupo de contacto', en: 'Leave the contact group' },
    entry: { es: '{actor} dejó un grupo de contacto.', en: '{actor} left a contact group.' },
  },
  'rename-group': {
    label: { es: 'Cambiar el nombre del grupo de contacto', en: 'Rename the contact group' },
    entry: { es: '{actor} cambió el nombre de un grupo de contacto.', en: '{actor} renamed a contact group.' },
  },
  'dissolve-group': {
    label: { es: 'Disolver el grupo de contacto', en: 'Dissolve the contact group' },
    entry: { es: '{actor} disolvió un grupo de contacto.', en: '{actor} dissolved a contact group.' },
  },
  'erase-private': {
    label: { es: 'Borrar los borradores internos', en: 'Erase the private drafts' },
    entry: { es: '{actor} pidió borrar borradores internos.', en: '{actor} asked for private drafts to be erased.' },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>
