/** Refusals about the register of decisions and the documents of the conference. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_REGISTER = {
  'register.not-yet': {
    status: 403,
    es: 'El registro de decisiones se abre a las delegaciones cuando se aprueba la Declaración. Hasta entonces lo prepara la Secretaría Técnica.',
    en: 'The register of decisions opens to delegations when the Declaration is adopted. Until then the Secretariat prepares it.',
  },
  'decision.unknown': {
    status: 404,
    es: 'En el registro no hay ninguna decisión n.º {number}. No se ha cambiado nada.',
    en: 'There is no decision {number} in the register. Nothing was changed.',
  },
  'decision.there': {
    status: 409,
    es: 'Esas palabras ya están en el registro. Rectifique la decisión que hay, o quítela antes.',
    en: 'Those words are in the register already. Put that decision right, or take it out first.',
  },
  'decision.unchanged': {
    status: 409,
    es: 'La decisión ya está así. Cambie su estado o escriba una nota.',
    en: 'The decision is so already. Change its state or write a note.',
  },
  'decision.too-many': {
    status: 409,
    es: 'El registro tiene ya {most} decisiones, el máximo. Quite alguna antes.',
    en: 'The register has {most} decisions already, the most there may be. Take one out first.',
  },
  'decision.too-many-notes': {
    status: 409,
    es: 'La decisión tiene ya {most} notas, el máximo. No se ha cambiado nada.',
    en: 'The decision has {most} notes already, the most there may be. Nothing was changed.',
  },
  'conference-document.unknown': {
    status: 404,
    es: 'No hay ningún documento n.º {number} en la lista. No se ha cambiado nada.',
    en: 'There is no document {number} on the list. Nothing was changed.',
  },
  'conference-document.symbol-taken': {
    status: 409,
    es: 'Ya hay un documento con la signatura {symbol}. Ponga otra versión de ese, o dé otra signatura.',
    en: 'There is a document {symbol} already. Put another version of that one, or give another symbol.',
  },
  'conference-document.same': {
    status: 409,
    es: 'El documento ya es ese. No se ha cambiado nada.',
    en: 'The document is that one already. Nothing was changed.',
  },
  'conference-document.cited': {
    status: 409,
    es: '{count} {count|párrafo lo cita|párrafos lo citan}. Quite antes la cita.',
    en: '{count} {count|paragraph cites|paragraphs cite} it. Take the citation back first.',
  },
  'conference-document.too-many': {
    status: 409,
    es: 'La lista tiene ya {most} documentos, el máximo. Quite alguno antes.',
    en: 'The list has {most} documents already, the most there may be. Remove one first.',
  },
  'citation.there': {
    status: 409,
    es: 'El párrafo ya cita ese documento. No se ha cambiado nada.',
    en: 'The paragraph cites that document already. Nothing was changed.',
  },
  'citation.none': {
    status: 404,
    es: 'El párrafo no cita ese documento. No se ha cambiado nada.',
    en: 'The paragraph does not cite that document. Nothing was changed.',
  },
} as const satisfies Record<string, RefusalSentence>
