/** Setting up a conference: what the terminal says of it, the page of the link, and refusals. */
import type { RefusalSentence } from './refusals.ts'

export const SETUP_LINES = [
  'Para preparar una Conferencia, abra este enlace (sirve una vez; no lo entregue a las delegaciones):',
  'To set up a conference, open this link (it works once; do not hand it to delegations):',
] as const

export const REFUSALS_OF_SETUP = {
  'setup.link-unknown': {
    status: 404,
    es: 'Este enlace de preparación no vale o ya se abrió. Inicie otra vez el servidor: la terminal muestra uno nuevo.',
    en: 'This set-up link is not valid or was opened already. Start the server again: the terminal shows a new one.',
  },
  'setup.not-held': {
    status: 401,
    es: 'Este navegador no puede preparar la Conferencia. Abra aquí el enlace de preparación que muestra la terminal del servidor; lo escrito se conserva.',
    en: 'This browser cannot set up the conference. Open here the set-up link that the server’s terminal shows; what you wrote is kept.',
  },
  'setup.made': {
    status: 409,
    es: 'La Conferencia ya está creada en este servidor. No se ha cambiado nada.',
    en: 'The conference has been made on this server already. Nothing was changed.',
  },
  'setup.over': {
    status: 409,
    es: 'La preparación terminó: la Presidencia y la Secretaría dan los enlaces en la puerta. Para otra Conferencia, inicie otro servidor con otra carpeta de datos.',
    en: 'Setting up is over: chair and secretariat give links at the door. For another conference, start another server with another data folder.',
  },
  'setup.template': {
    status: 422,
    es: 'La plantilla no se puede llenar con estos datos ({field}). No se ha creado nada; elija otra plantilla o complete los datos.',
    en: 'The template cannot be filled with these data ({field}). Nothing was made; choose another template or complete the data.',
  },
} as const satisfies Record<string, RefusalSentence>
