/** Refusals of signing in with the meeting's provider. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_SIGN_IN = {
  'sign-in.malformed': {
    status: 400,
    es: 'Escriba un correo, o el nombre que el proveedor de identidad da a esa persona: sin espacios.',
    en: 'Write an e-mail address, or the name that the identity provider gives the person: without spaces.',
  },
  'sign-in.not-set': {
    status: 403,
    es: 'La Secretaría no ha fijado todavía quién puede entrar con este enlace. Avísele; el enlace no se ha gastado.',
    en: 'The Secretariat has not set yet who may enter with this link. Tell them; the link was not used up.',
  },
  'sign-in.another': {
    status: 403,
    es: 'Se identificó otra persona que la que la Secretaría fijó para este puesto. Salga de esa cuenta y abra el enlace de nuevo; no se ha gastado.',
    en: 'Somebody else signed in than the Secretariat set for this seat. Leave that account and open the link again; it was not used up.',
  },
  'sign-in.over': {
    status: 403,
    es: 'La identificación no terminó, o tardó más de diez minutos. Abra el enlace de nuevo; no se ha gastado.',
    en: 'Signing in was not finished, or took more than ten minutes. Open the link again; it was not used up.',
  },
  'sign-in.unreachable': {
    status: 503,
    es: 'El proveedor de identidad no responde. Avise a quien administra el servidor; el enlace no se ha gastado.',
    en: 'The identity provider does not answer. Tell who runs the server; the link was not used up.',
  },
} as const satisfies Record<string, RefusalSentence>
