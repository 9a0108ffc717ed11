/** The organs that declarations give tasks to, by every name they go by. Data. */
import type { Language } from '../sentences/fill.ts'

export const ORGANS = ['secretariat', 'chair', 'consultation_group', 'liaison_officers', 'civil_society', 'working_group'] as const
export type Organ = (typeof ORGANS)[number]

type Names = {
  /** As it stands in a list. */
  readonly name: Readonly<Record<Language, string>>
  /** As texts name it, without its article, longest first. */
  readonly words: Readonly<Record<Language, readonly string[]>>
}

export const ORGAN_NAMES: Readonly<Record<Organ, Names>> = {
  secretariat: {
    name: { es: 'Secretaría Técnica', en: 'Technical Secretariat' },
    words: {
      es: ['Secretaría Técnica', 'Secretaría Ejecutiva', 'Secretaría'],
      en: ['Technical Secretariat', 'Executive Secretariat', 'Secretariat'],
    },
  },
  chair: {
    name: { es: 'Presidencia Pro-Témpore', en: 'Presidency Pro Tempore' },
    words: {
      es: [
        'Presidencia Pro-Témpore',
        'Presidencia Pro-Tempore',
        'Presidencia Pro Témpore',
        'Presidencia Pro Tempore',
        'PPT',
        'Presidencia',
      ],
      en: [
        'Presidency Pro-Tempore',
        'Presidency Pro Tempore',
        'Pro-Tempore Presidency',
        'Pro Tempore Presidency',
        'PPT',
        'Presidency',
        'Chair',
      ],
    },
  },
  consultation_group: {
    name: { es: 'Grupo Regional de Consulta', en: 'Regional Consultation Group' },
    words: {
      es: ['Grupo Regional de Consulta sobre Migración', 'Grupo Regional de Consulta', 'Grupo de Consulta', 'GRCM'],
      en: ['Regional Consultation Group on Migration', 'Regional Consultation Group', 'Consultation Group', 'RCGM'],
    },
  },
  liaison_officers: {
    name: { es: 'Red de Funcionarios de Enlace', en: 'Liaison Officer Network' },
    words: {
      es: ['Red de Funcionarios de Enlace', 'Funcionarios de Enlace', 'Oficiales de Enlace', 'Red de Enlaces'],
      en: ['Liaison Officer Network', 'Liaison Officers Network', 'Liaison Officers', 'Network of Liaison Officers'],
    },
  },
  civil_society: {
    name: { es: 'Red de Organizaciones Civiles', en: 'Network of Civil Organizations' },
    words: {
      es: ['Red Regional de Organizaciones Civiles', 'Red de Organizaciones Civiles', 'RROCM'],
      en: [
        'Regional Network of Civil Organizations',
        'Network of Civil Organizations',
        'Regional Network for Civil Organizations',
        'RNCOM',
      ],
    },
  },
  working_group: {
    name: { es: 'Grupo de trabajo', en: 'Working group' },
    words: { es: ['Grupo de Trabajo', 'Grupo Ad Hoc', 'Grupo de Tarea'], en: ['Working Group', 'Ad Hoc Group', 'Task Force'] },
  },
}
