/** Why the negotiating history is not destroyed, and what is answered where it was. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_HISTORY = {
  'history.kept': {
    status: 409,
    es: 'Esta Conferencia conserva la historia de la negociación sin plazo. El plazo se fija en el archivo de la Conferencia. No se ha destruido nada.',
    en: 'This Conference keeps the negotiating history for ever. A time is set in the conference’s file. Nothing was destroyed.',
  },
  'history.not-certified': {
    status: 409,
    es: 'La historia de la negociación se conserva al menos hasta que la Declaración se certifique. No se ha destruido nada.',
    en: 'The negotiating history is kept at least until the Declaration is certified. Nothing was destroyed.',
  },
  'history.too-early': {
    status: 409,
    es: 'El plazo de conservación no ha vencido: la historia de la negociación podrá destruirse a partir del {until} (UTC), dentro de {days} {days|día|días}. No se ha destruido nada.',
    en: 'The time for which it is kept is not over: the negotiating history may be destroyed from {until} (UTC) on, in {days} {days|day|days}. Nothing was destroyed.',
  },
  'history.not-sealed': {
    status: 409,
    es: '{count} {count|paquete de la certificación aún no está sellado|paquetes de la certificación aún no están sellados}. Espere a que lo {count|esté|estén} e inténtelo de nuevo. No se ha destruido nada.',
    en: '{count} {count|package|packages} of the certification {count|is|are} not sealed yet. Wait until {count|it is|they are}, and try again. Nothing was destroyed.',
  },
  'history.not-confirmed': {
    status: 409,
    es: 'La huella no es la del certificado. Cópiela de la página de aprobación, tal como está allí. No se ha destruido nada.',
    en: 'That is not the certificate’s digest. Copy it from the page of adoption as it stands there. Nothing was destroyed.',
  },
  'history.destroyed': {
    status: 409,
    es: 'La historia de la negociación se destruyó por decisión de la Presidencia al vencer su plazo. Se conservan el texto certificado, sus paquetes públicos y las huellas de las cadenas.',
    en: 'The negotiating history was destroyed by the chair’s decision once its time was over. The certified text, its public packages and the hashes of the chains are kept.',
  },
} as const satisfies Record<string, RefusalSentence>
