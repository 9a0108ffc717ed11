/** Every refusal: its stable code, its HTTP status, and a sentence in each language that says what became of the words and what to do next. */

import { REFUSALS_OF_LIBRARY } from './refusals-of-library.ts'
import { REFUSALS_OF_HISTORY } from './refusals-of-history.ts'
import { REFUSALS_OF_LANGUAGES } from './refusals-of-languages.ts'
import { REFUSALS_OF_SIGN_IN } from './refusals-of-sign-in.ts'
import { REFUSALS_OF_REGISTER } from './refusals-of-register.ts'
import { REFUSALS_OF_ADOPTION } from './refusals-of-adoption.ts'
import { REFUSALS_OF_BACKUPS } from './refusals-of-backups.ts'
import { REFUSALS_OF_ALTERNATIVES } from './refusals-of-alternatives.ts'
import { REFUSALS_OF_ACTS } from './refusals-of-acts.ts'
import { REFUSALS_OF_COMMENTS } from './refusals-of-comments.ts'
import { REFUSALS_OF_EDITING } from './refusals-of-editing.ts'
import { REFUSALS_OF_FILES } from './refusals-of-files.ts'
import { REFUSALS_OF_PAPERS } from './refusals-of-papers.ts'
import { REFUSALS_OF_RECORD } from './refusals-of-record.ts'
import { REFUSALS_OF_SEAL } from './refusals-of-seal.ts'
import { REFUSALS_OF_SETUP } from './setup.ts'
import { REFUSALS_OF_STREAMS } from './refusals-of-streams.ts'
import { REFUSALS_OF_TABLING } from './refusals-of-tabling.ts'
import { REFUSALS_OF_WORDINGS } from './refusals-of-wordings.ts'
import { REFUSALS_OF_THE_READING } from './refusals-of-the-reading.ts'
import { REFUSALS_OF_THE_TRACE } from './refusals-of-the-trace.ts'

/** `{count|one|many}` in a sentence is the word that goes with the number. */
export type RefusalSentence = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503
  readonly es: string
  readonly en: string
}

export const REFUSALS = {
  'act.unknown': {
    status: 404,
    es: 'No existe el acto «{type}». Actualice la página e inténtelo de nuevo.',
    en: 'There is no act “{type}”. Reload the page and try again.',
  },
  'act.malformed': {
    status: 400,
    es: 'La solicitud no tiene la forma debida ({field}). No se ha cambiado nada.',
    en: 'The request does not have the right form ({field}). Nothing was changed.',
  },
  'right.missing': {
    status: 403,
    es: 'Este puesto no puede realizar ese acto. No se ha cambiado nada.',
    en: 'This seat cannot perform that act. Nothing was changed.',
  },
  'wording.changed': {
    status: 409,
    es: 'El texto cambió desde que lo vio en pantalla. Lea la nueva redacción y decida otra vez.',
    en: 'The wording changed after you saw it. Read the new wording and decide again.',
  },
  'sitting.closed': {
    status: 409,
    es: 'La reunión está cerrada. Lo que no entró se conserva en su pantalla.',
    en: 'The sitting is closed. What did not enter is kept on your screen.',
  },
  'sitting.suspended': {
    status: 409,
    es: 'La reunión está suspendida, solo lectura. Sus palabras esperan en este equipo.',
    en: 'The sitting is suspended, read-only. Your words wait on this computer.',
  },
  'paragraph.agreed': {
    status: 409,
    es: 'El párrafo ya está acordado. Sus palabras se conservan en su pantalla; puede pedir que se reabra.',
    en: 'The paragraph is already agreed. Your words are kept on your screen; you can ask for it to be reopened.',
  },
  'paragraph.moved': {
    status: 409,
    es: 'El párrafo cambió de lugar mientras escribía. Sus palabras se vuelven a proponer en el lugar nuevo.',
    en: 'The paragraph moved while you were writing. Your words are proposed again at the new place.',
  },
  'paragraph.gone': {
    status: 409,
    es: 'El párrafo ya no está en el texto. Sus palabras se conservan en su pantalla.',
    en: 'The paragraph is no longer in the text. Your words are kept on your screen.',
  },
  'paragraph.unknown': {
    status: 404,
    es: 'No se encuentra ese párrafo. Actualice la página.',
    en: 'That paragraph cannot be found. Reload the page.',
  },
  'update.malformed': {
    status: 400,
    es: 'Su página envió datos que no se pueden leer. Se abre de nuevo el texto; sus palabras se vuelven a proponer.',
    en: 'Your page sent data that cannot be read. The text is opened afresh; your words are proposed again.',
  },
  'update.gap': {
    status: 409,
    es: 'Faltaba una parte de lo enviado. Se abre de nuevo el texto; sus palabras se vuelven a proponer.',
    en: 'A part of what was sent was missing. The text is opened afresh; your words are proposed again.',
  },
  'update.not-your-id': {
    status: 403,
    es: 'Su página usó el identificador de otro puesto. Se abre de nuevo el texto; sus palabras se vuelven a proponer.',
    en: 'Your page used another seat’s identifier. The text is opened afresh; your words are proposed again.',
  },
  'update.contradicts': {
    status: 409,
    es: 'Su página envió dos versiones de lo mismo. Se abre de nuevo el texto; sus palabras se vuelven a proponer.',
    en: 'Your page sent two versions of the same thing. The text is opened afresh; your words are proposed again.',
  },
  'update.foreign-content': {
    status: 400,
    es: 'Su página envió algo que no es texto de la Declaración. Se abre de nuevo el texto; sus palabras se vuelven a proponer.',
    en: 'Your page sent something that is not text of the Declaration. The text is opened afresh; your words are proposed again.',
  },
  'update.outside-text': {
    status: 403,
    es: 'Solo se puede escribir en los párrafos. Se abre de nuevo el texto; sus palabras se vuelven a proponer.',
    en: 'Writing is possible in paragraphs only. The text is opened afresh; your words are proposed again.',
  },
  'text.too-long': {
    status: 413,
    es: 'Es demasiado texto: un párrafo tiene como máximo 20.000 caracteres, y una delegación como máximo 400 párrafos propuestos. Sus palabras se conservan en su pantalla.',
    en: 'That is too much text: a paragraph has at most 20,000 characters, and a delegation at most 400 proposed paragraphs. Your words are kept on your screen.',
  },
  'text.not-yours': {
    status: 403,
    es: 'Esas palabras no son de su delegación: puede proponer suprimirlas, no borrarlas. Se abre de nuevo el texto.',
    en: 'Those words are not your delegation’s: you can propose to strike them, not delete them. The text is opened afresh.',
  },
  'paragraph.not-yours': {
    status: 403,
    es: 'La estructura del texto no se cambia desde el teclado. Sus palabras se vuelven a proponer.',
    en: 'The structure of the text is not changed from the keyboard. Your words are proposed again.',
  },
  'paragraph.others-words': {
    status: 409,
    es: 'Otra delegación tiene palabras en ese párrafo; puede retirar su propuesta con «Retirar».',
    en: 'Another delegation has words in that paragraph; you can withdraw your proposal with “Withdraw”.',
  },
  'paragraph.duplicate-id': {
    status: 409,
    es: 'Ese párrafo ya existe o existió. Sus palabras se vuelven a proponer en un párrafo nuevo.',
    en: 'That paragraph exists or existed already. Your words are proposed again in a new paragraph.',
  },
  'recommendations.none': {
    status: 422,
    es: 'El archivo no contiene recomendaciones numeradas (1., 2., 3.). No se ha cambiado nada; numérelas y elíjalo otra vez.',
    en: 'The file contains no numbered Recommendations (1., 2., 3.). Nothing was changed; number them and choose it again.',
  },
  'update.generation': {
    status: 409,
    es: 'El texto se abrió de nuevo desde que se cargó esta página. Se toma el texto nuevo; sus palabras se vuelven a proponer.',
    en: 'The text was opened anew after this page was loaded. The new text is taken; your words are proposed again.',
  },
  'body.too-large': {
    status: 413,
    es: 'Lo enviado es demasiado grande. No se ha cambiado nada.',
    en: 'What was sent is too large. Nothing was changed.',
  },
  'request.malformed': {
    status: 400,
    es: 'La solicitud no se entiende. No se ha cambiado nada; vuelva a su enlace o a la sala.',
    en: 'The request cannot be understood. Nothing was changed; go back to your link or to the room.',
  },
  'store.full': {
    status: 503,
    es: 'El disco del servidor está lleno: no se ha cambiado nada y lo guardado sigue guardado. Avise a quien lo administra.',
    en: 'The server’s disk is full: nothing was changed and what was saved is still saved. Tell whoever runs it.',
  },
  'store.unwritable': {
    status: 503,
    es: 'El servidor no puede escribir en su disco: no se ha cambiado nada y lo guardado sigue guardado. Avise a quien lo administra.',
    en: 'The server cannot write to its disk: nothing was changed and what was saved is still saved. Tell whoever runs it.',
  },
  'server.fault': {
    status: 503,
    es: 'Hubo un fallo en el servidor. Lo que estaba guardado sigue guardado; inténtelo de nuevo en un momento.',
    en: 'There was a fault in the server. What was saved is still saved; try again in a moment.',
  },
  'address.unknown': {
    status: 404,
    es: 'Esa dirección no existe. Vuelva a su enlace o a la sala.',
    en: 'There is no such address. Go back to your link or to the room.',
  },
  'origin.foreign': {
    status: 403,
    es: 'La solicitud viene de otra página. Ábrala desde Declaro.',
    en: 'The request comes from another page. Open it from Declaro.',
  },
  'seat.unknown': {
    status: 401,
    es: 'Este navegador no tiene ningún puesto en la sala. Abra su enlace de acceso.',
    en: 'This browser has no seat in the room. Open your sign-in link.',
  },
  'document.unknown': {
    status: 404,
    es: 'No existe esa Declaración. Compruebe la dirección.',
    en: 'There is no such Declaration. Check the address.',
  },
  'code.unknown': {
    status: 404,
    es: 'Ese código no vale o ya caducó. Pida otro en el primer equipo.',
    en: 'That code is not valid or has expired. Ask for another on the first device.',
  },
  'code.too-many': {
    status: 429,
    es: 'Demasiados códigos en poco tiempo. Espere un minuto e inténtelo de nuevo.',
    en: 'Too many codes in a short time. Wait a minute and try again.',
  },
  'start.too-many': {
    status: 429,
    es: 'Este puesto pidió el texto demasiadas veces en poco tiempo. Cierre las ventanas de más y espere un momento.',
    en: 'This seat asked for the text too many times in a short time. Close the windows you do not need and wait a moment.',
  },
  'seat.several': {
    status: 401,
    es: 'Este navegador tiene varios puestos de la sala y no se dijo cuál. Abra la sala desde la dirección de su puesto.',
    en: 'This browser holds several seats of the room and it was not said which. Open the room at the address of your seat.',
  },
  'link.unknown': {
    status: 404,
    es: 'Este enlace no existe. Compruebe que está completo o pida otro a la Secretaría.',
    en: 'There is no such link. Check that it is complete, or ask the Secretariat for another.',
  },
  'link.used': {
    status: 409,
    es: 'Este enlace ya se usó en otro equipo. Si no fue usted, avise a la Secretaría; le dará otro enlace.',
    en: 'This link was already used on another computer. If that was not you, tell the Secretariat; it will give you another link.',
  },
  'link.revoked': {
    status: 403,
    es: 'Este enlace ya no vale. Pida otro a la Secretaría.',
    en: 'This link is no longer valid. Ask the Secretariat for another.',
  },
  // Last: a code that stands above and in there too is then an error of types.
  ...REFUSALS_OF_COMMENTS,
  ...REFUSALS_OF_REGISTER,
  ...REFUSALS_OF_LANGUAGES,
  ...REFUSALS_OF_SIGN_IN,
  ...REFUSALS_OF_LIBRARY,
  ...REFUSALS_OF_ADOPTION,
  ...REFUSALS_OF_HISTORY,
  ...REFUSALS_OF_FILES,
  ...REFUSALS_OF_ACTS,
  ...REFUSALS_OF_PAPERS,
  ...REFUSALS_OF_RECORD,
  ...REFUSALS_OF_TABLING,
  ...REFUSALS_OF_WORDINGS,
  ...REFUSALS_OF_THE_TRACE,
  ...REFUSALS_OF_ALTERNATIVES,
  ...REFUSALS_OF_SEAL,
  ...REFUSALS_OF_SETUP,
  ...REFUSALS_OF_BACKUPS,
  ...REFUSALS_OF_STREAMS,
  ...REFUSALS_OF_EDITING,
  ...REFUSALS_OF_THE_READING,
} as const satisfies Record<string, RefusalSentence>

export type RefusalCode = keyof typeof REFUSALS

/** A refusal is a value, never an exception. `details` fill the sentence's placeholders. */
export type Refusal = { readonly kind: 'refused'; readonly code: RefusalCode; readonly details: Readonly<Record<string, string | number>> }

export const refused = (code: RefusalCode, details: Refusal['details'] = {}): Refusal => ({ kind: 'refused', code, details })
