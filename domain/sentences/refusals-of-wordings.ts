/** Refusals about wording in a proposer's own language. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_WORDINGS = {
  'wording.negotiated': {
    status: 422,
    es: 'En ese idioma se negocia el texto. No se ha cambiado nada; escriba la propuesta en el propio párrafo.',
    en: 'That is the language in which the text is negotiated. Nothing was changed; write the proposal in the paragraph itself.',
  },
  'wording.language': {
    status: 422,
    es: 'La conferencia no trabaja en ese idioma (puede ser: {languages}). No se ha cambiado nada; elija otro y entréguela de nuevo.',
    en: 'The conference does not work in that language (it may be: {languages}). Nothing was changed; choose another and give the wording again.',
  },
  'wording.empty': {
    status: 422,
    es: 'La redacción está vacía. No se ha cambiado nada; escríbala y entréguela de nuevo.',
    en: 'The wording is empty. Nothing was changed; write it and give it again.',
  },
  'wording.already': {
    status: 409,
    es: 'La delegación ya entregó su redacción de ese párrafo. Sus palabras siguen en pantalla: cambie la que entregó, o retírela antes.',
    en: 'The delegation has already given its wording of that paragraph. Your words are still on the screen: change what was given, or withdraw it first.',
  },
  'wording.gone': {
    status: 409,
    es: 'Esa redacción ya no está: se retiró, o se resolvió su propuesta. No se ha cambiado nada.',
    en: 'That wording is no longer there: it was withdrawn, or its proposal was settled. Nothing was changed.',
  },
  'wording.same': {
    status: 409,
    es: 'Con esa versión el párrafo quedaría como está. No se ha cambiado nada; escriba lo que propone la delegación.',
    en: 'With that rendering the paragraph would stay as it is. Nothing was changed; write what the delegation proposes.',
  },
  'wording.elsewhere': {
    status: 409,
    es: 'La delegación entregó esa redacción para otro lugar. No se ha cambiado nada; viértala donde corresponde.',
    en: 'The delegation gave that wording for another place. Nothing was changed; render it where it belongs.',
  },
  'wording.not-rendered': {
    status: 409,
    es: 'Esa redacción aún no se ha vertido. No se ha cambiado nada; espere a que la vierta la Secretaría o la Presidencia.',
    en: 'That wording has not been rendered yet. Nothing was changed; wait until the pen has rendered it.',
  },
  'wordings.too-many': {
    status: 409,
    es: 'La delegación tiene ya {limit} redacciones en otro idioma. Sus palabras siguen en pantalla; retire alguna, o espere a que se resuelvan.',
    en: 'The delegation already has {limit} wordings in another language. Your words are still on the screen; withdraw one, or wait until they are settled.',
  },
  'paragraph.has-wordings': {
    status: 409,
    es: 'Hay {count} {count|redacción|redacciones} en otro idioma por verter en ese párrafo. Vierta lo que falta, o haga que se retire, antes de acordarlo.',
    en: '{count} {count|wording|wordings} in another language {count|waits|wait} to be rendered in that paragraph. Render {count|it|them}, or have {count|it|them} withdrawn, before agreeing on it.',
  },
} as const satisfies Record<string, RefusalSentence>
