/** Refusals of papers taken out: tables, files of the text. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_PAPERS = {
  'paper.live': {
    status: 403,
    es: 'Solo la Presidencia y la Secretaría Técnica sacan documentos del texto en negociación. Elija una revisión emitida.',
    en: 'Only Chair and Secretariat take papers out of the text under negotiation. Choose an issued revision.',
  },
  'paper.not-certified': {
    status: 409,
    es: 'La Declaración aún no está certificada. Elija una revisión emitida, o espere a la certificación.',
    en: 'The Declaration is not certified yet. Choose an issued revision, or wait for its certification.',
  },
  'paper.dispositions': {
    status: 403,
    es: 'La Presidencia aún no ha dado a conocer el curso dado a las Recomendaciones. Pida el cuadro sin él.',
    en: 'The Chair has not released the dispositions yet. Ask for the table without them.',
  },
  'paper.unknown': {
    status: 404,
    es: 'Ese documento ya no se guarda o no es de este puesto. Prepárelo otra vez.',
    en: 'That paper is no longer kept, or is not this seat’s. Have it made again.',
  },
  'paper.not-ready': {
    status: 409,
    es: 'El documento todavía se está preparando. Espere a que esté listo.',
    en: 'The paper is still being made. Wait until it is ready.',
  },
  'paper.failed': {
    status: 409,
    es: 'El documento no se pudo preparar. Prepárelo otra vez.',
    en: 'The paper could not be made. Have it made again.',
  },
  'papers.too-many': {
    status: 429,
    es: 'Ya se preparan {limit} documentos para este puesto. Espere a que terminen.',
    en: '{limit} papers are already being made for this seat. Wait until they are done.',
  },
} as const satisfies Record<string, RefusalSentence>
