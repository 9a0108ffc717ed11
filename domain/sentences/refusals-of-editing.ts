/** Refusals of editorial corrections. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_EDITING = {
  'correction.substantive': {
    status: 409,
    es: 'Eso cambia o puede cambiar lo acordado: no es una corrección editorial. Pida a la Presidencia que reabra el párrafo y propóngalo allí.',
    en: 'That changes, or may change, what was agreed: it is no editorial correction. Ask the Chair to reopen the paragraph and propose it there.',
  },
  'correction.same': {
    status: 409,
    es: 'El párrafo ya dice eso. Escriba la corrección y envíela otra vez.',
    en: 'The paragraph says that already. Write the correction and send it again.',
  },
  'correction.already': {
    status: 409,
    es: 'Esa corrección ya está en la lista. Espera a que la Presidencia la acepte.',
    en: 'That correction is on the list already. It waits for the Chair to accept it.',
  },
  'correction.gone': {
    status: 409,
    es: 'Esa corrección ya no está en la lista. No se ha cambiado nada; lea la lista de nuevo.',
    en: 'That correction is no longer on the list. Nothing was changed; read the list again.',
  },
  'correction.not-yours': {
    status: 403,
    es: 'Esa corrección la sugirió otra parte: solo ella puede retirarla. La Presidencia puede no aceptarla.',
    en: 'Another party suggested that correction: it alone can withdraw it. The Chair may decide not to accept it.',
  },
  'correction.not-agreed': {
    status: 409,
    es: 'El párrafo no está acordado: lo que haya que corregir se propone en el propio texto.',
    en: 'The paragraph is not agreed: what has to be corrected is proposed in the text itself.',
  },
  'correction.outdated': {
    status: 409,
    es: 'La corrección {correction} toca palabras que otra ya corrigió. No se ha cambiado nada; quítela de la lista y sugiérala de nuevo.',
    en: 'Correction {correction} touches words that another one corrected. Nothing was changed; take it off the list and suggest it again.',
  },
  'corrections.too-many': {
    status: 409,
    es: 'Ya esperan {limit} correcciones. Pida a la Presidencia que las resuelva antes de sugerir más.',
    en: 'There are {limit} corrections waiting. Ask the Chair to settle them before you suggest more.',
  },
} as const satisfies Record<string, RefusalSentence>
