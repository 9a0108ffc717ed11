/** Refusals at the end of the work: adoption, certification, and what comes after. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_ADOPTION = {
  'declaration.adopted': {
    status: 409,
    es: 'La Declaración ya fue aprobada: su texto no cambia. Lo que escribió se conserva en su pantalla; para una errata, sugiera una corrección editorial.',
    en: 'The Declaration has been adopted: its text does not change. What you wrote is kept on your screen; for a slip, suggest an editorial correction.',
  },
  'declaration.certified': {
    status: 409,
    es: 'La Declaración ya fue certificada: nada de ella cambia. Una errata se corrige con un corrigendum; una reserva tardía se recibe como adición.',
    en: 'The Declaration has been certified: nothing of it changes. A slip is put right by a corrigendum; a late reservation is received as an addendum.',
  },
  'final.none': {
    status: 404,
    es: 'La Declaración aún no ha sido aprobada.',
    en: 'The Declaration has not been adopted yet.',
  },
  'adoption.second-sitting': {
    status: 409,
    es: 'Eso se hace en la segunda reunión a puerta cerrada, mientras está abierta. No se ha cambiado nada.',
    en: 'That is done in the second sitting, while it is open. Nothing was changed.',
  },
  'adoption.not-ready': {
    status: 409,
    es: 'El texto aún no está listo: {count} {count|punto de la lista de comprobación queda|puntos de la lista de comprobación quedan} por resolver. Ábrala y resuélvalos antes.',
    en: 'The text is not ready yet: {count} {count|point|points} on the checklist {count|is|are} still to be settled. Open it and settle {count|it|them} first.',
  },
  'quorum.missing': {
    status: 409,
    es: 'No hay cuórum: {count} de los {needed} miembros necesarios. Compruebe la asistencia en la puerta.',
    en: 'There is no quorum: {count} of the {needed} members needed. Check the attendance at the door.',
  },
  'lapse.nothing': {
    status: 409,
    es: 'No queda ninguna propuesta pendiente. No se ha cambiado nada.',
    en: 'No proposal is pending. Nothing was changed.',
  },
  'approval.off': {
    status: 409,
    es: 'En esta Conferencia la Declaración no se aprueba con la conformidad de cada delegación. Si su delegación tiene una reserva, fórmulela como tal.',
    en: 'This Conference does not adopt by the approval of each delegation. If your delegation has a reservation, make it as one.',
  },
  'approval.missing': {
    status: 409,
    es: 'Faltan conformidades: hay {count} de {needed} sobre este texto. Las dadas sobre otra redacción no cuentan.',
    en: 'Approvals are missing: there are {count} of {needed} on this text. Those given on another wording do not count.',
  },
  'statements.too-many': {
    status: 409,
    es: 'La delegación tiene ya {most} declaraciones, el máximo. Retire alguna antes.',
    en: 'The delegation has {most} statements already, the most there may be. Withdraw one first.',
  },
  'statement.gone': {
    status: 404,
    es: 'Esa declaración ya no está: fue retirada. No se ha cambiado nada.',
    en: 'That statement is not there any more: it was withdrawn. Nothing was changed.',
  },
  'statement.not-yours': {
    status: 403,
    es: 'Esa declaración es de otra delegación. No se ha cambiado nada.',
    en: 'That statement is another delegation’s. Nothing was changed.',
  },
  'silence.off': {
    status: 409,
    es: 'En esta Conferencia no hay procedimiento de silencio. No se ha cambiado nada.',
    en: 'This Conference has no silence procedure. Nothing was changed.',
  },
  'silence.running': {
    status: 409,
    es: 'Ya corre un plazo de silencio. Espere a que termine o a que se rompa.',
    en: 'A time of silence is running already. Wait until it is over or broken.',
  },
  'silence.none': {
    status: 409,
    es: 'No corre ningún plazo de silencio. No se ha cambiado nada.',
    en: 'No time of silence is running. Nothing was changed.',
  },
  'silence.not-held': {
    status: 409,
    es: 'El silencio no se ha cumplido sobre este texto: abra el plazo o espere a que termine.',
    en: 'The silence has not held on this text: open the time for it, or wait until it is over.',
  },
  'certification.not-adopted': {
    status: 409,
    es: 'La Declaración aún no ha sido aprobada. Se certifica después.',
    en: 'The Declaration has not been adopted yet. It is certified afterwards.',
  },
  'certification.corrections': {
    status: 409,
    es: '{count|Queda|Quedan} {count} {count|corrección editorial|correcciones editoriales} por decidir. Acéptelas o descártelas antes de certificar.',
    en: '{count} editorial {count|correction is|corrections are} still to be decided. Accept or refuse {count|it|them} before certifying.',
  },
  'certification.dispositions': {
    status: 409,
    es: 'Falta el curso dado a {count} {count|Recomendación|Recomendaciones} ({which}). Complételo en el cuadro de correspondencia.',
    en: '{count} {count|Recommendation has|Recommendations have} no disposition yet ({which}). Complete it in the table of correspondence.',
  },
  'corrigendum.not-certified': {
    status: 409,
    es: 'Los corrigenda vienen después de certificar. Antes, sugiera una corrección editorial.',
    en: 'Corrigenda come after certification. Until then, suggest an editorial correction.',
  },
  'corrigendum.same': {
    status: 409,
    es: 'Las dos redacciones son iguales. No se ha cambiado nada.',
    en: 'The two wordings are the same. Nothing was changed.',
  },
  'corrigendum.not-there': {
    status: 409,
    es: 'Esas palabras no están en el párrafo tal como se lee hoy. Cópielas del texto certificado con sus corrigenda.',
    en: 'Those words are not in the paragraph as it reads today. Copy them from the certified text with its corrigenda.',
  },
  'corrigendum.several': {
    status: 409,
    es: 'Esas palabras están {count} veces en el párrafo. Añada las que las rodean para que solo puedan ser unas.',
    en: 'Those words stand {count} times in the paragraph. Add the ones around them, so that it is clear which are meant.',
  },
  'addendum.not-certified': {
    status: 409,
    es: 'Las adiciones vienen después de certificar. Hasta entonces, consigne la declaración como tal.',
    en: 'Addenda come after certification. Until then, enter the statement as such.',
  },
} as const satisfies Record<string, RefusalSentence>
