/** The acts about comments, in words. What was commented stands in no sentence. */
import type { ActType } from '../acts/registry.ts'
import type { ActSentence } from './acts.ts'

export const COMMENTS = {
  comment: {
    label: { es: 'Comentar', en: 'Comment' },
    entry: { es: '{actor} comentó {paragraph}.', en: '{actor} commented on {paragraph}.' },
  },
  'close-thread': {
    label: { es: 'Cerrar los comentarios', en: 'Close the comments' },
    entry: { es: '{actor} cerró unos comentarios en {paragraph}.', en: '{actor} closed comments on {paragraph}.' },
  },
  'reopen-thread': {
    label: { es: 'Abrir de nuevo los comentarios', en: 'Open the comments again' },
    entry: { es: '{actor} abrió de nuevo unos comentarios en {paragraph}.', en: '{actor} opened comments on {paragraph} again.' },
  },
  'withdraw-comment': {
    label: { es: 'Retirar el comentario', en: 'Withdraw the comment' },
    entry: { es: '{actor} retiró un comentario suyo en {paragraph}.', en: '{actor} withdrew a comment of its own on {paragraph}.' },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>
