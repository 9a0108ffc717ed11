/** Refusals about comments. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_COMMENTS = {
  'comment.too-long': {
    status: 413,
    es: 'Un comentario tiene como máximo {limit} caracteres. Acórtelo o divídalo; el suyo sigue en su pantalla.',
    en: 'A comment has at most {limit} characters. Shorten it or divide it; yours is still on your screen.',
  },
  'comment.unknown': {
    status: 404,
    es: 'Ese comentario ya no está. No se ha cambiado nada.',
    en: 'That comment is no longer there. Nothing was changed.',
  },
  'comment.not-yours': {
    status: 403,
    es: 'Un comentario lo retira solo la parte que lo hizo. No se ha cambiado nada.',
    en: 'A comment is withdrawn only by the party that made it. Nothing was changed.',
  },
  'thread.unknown': {
    status: 404,
    es: 'Esos comentarios ya no están. Su texto sigue en su pantalla; puede comenzar otros en el párrafo.',
    en: 'Those comments are no longer there. Your words are still on your screen; you can begin others on the paragraph.',
  },
  'thread.closed': {
    status: 409,
    es: 'Estos comentarios están cerrados. Ábralos de nuevo para añadir otro.',
    en: 'These comments are closed. Open them again to add another.',
  },
  'thread.open': {
    status: 409,
    es: 'Estos comentarios ya están abiertos. No se ha cambiado nada.',
    en: 'These comments are open already. Nothing was changed.',
  },
  'thread.not-yours': {
    status: 403,
    es: 'Los cierra y los abre quien los comenzó, la Presidencia o la Secretaría Técnica. No se ha cambiado nada.',
    en: 'They are closed and opened by who began them, the Chair or the Secretariat. Nothing was changed.',
  },
  'thread.full': {
    status: 409,
    es: 'Aquí hay ya {limit} comentarios. Cierre estos y comience otros en el párrafo.',
    en: 'There are {limit} comments here already. Close these and begin others on the paragraph.',
  },
  'threads.too-many': {
    status: 409,
    es: 'Hay ya {limit} comentarios abiertos en el texto. Cierre los que estén atendidos y comente otra vez.',
    en: 'There are {limit} open comments in the text already. Close those that are settled and comment again.',
  },
} as const satisfies Record<string, RefusalSentence>
