/** The names of a Declaration's parts, as they stand above them. */
import type { Role, SectionKind } from '../text/schema.ts'
import type { Language } from './fill.ts'

export const SECTION_NAMES: Readonly<Record<SectionKind, Readonly<Record<Language, string>>>> = {
  title: { es: 'Título', en: 'Title' },
  preamble: { es: 'Preámbulo', en: 'Preamble' },
  commitments: { es: 'Compromisos', en: 'Commitments' },
  decisions: { es: 'Decisiones', en: 'Decisions' },
  acknowledgements: { es: 'Agradecimientos', en: 'Acknowledgements' },
  closing: { es: 'Cierre', en: 'Closing' },
  annexes: { es: 'Anexos', en: 'Annexes' },
}

export const ROLE_NAMES: Readonly<Record<Role, Readonly<Record<Language, string>>>> = {
  title: { es: 'título', en: 'title' },
  heading: { es: 'encabezado', en: 'heading' },
  chapeau: { es: 'frase introductoria', en: 'chapeau' },
  body: { es: 'párrafo', en: 'paragraph' },
  quote: { es: 'cita', en: 'quotation' },
}

/** How many paragraphs of each section, for a table of contents. */
export const PARAGRAPH_COUNT: Readonly<Record<Language, string>> = {
  es: '{count} {count|párrafo|párrafos}',
  en: '{count} {count|paragraph|paragraphs}',
}

export const CONTENTS: Readonly<Record<Language, string>> = { es: 'Partes de la Declaración', en: 'Parts of the Declaration' }
