/** The few pages that the server writes itself: a seat's link, the set-up link, and the way on from a refusal. */
import type { Language } from './fill.ts'

export const PAGE_WORDS = {
  rehearsal: { es: 'ENSAYO', en: 'REHEARSAL' },
  takeSeat: { es: 'Tomar su puesto', en: 'Take your seat' },
  opensSeatOf: { es: 'Este enlace abre el puesto de', en: 'This link opens the seat of' },
  enter: { es: 'Entrar en la sala', en: 'Enter the room' },
  onceHere: {
    es: 'Sirve una sola vez, en este equipo. Si no es usted, cierre esta página y avise a la Secretaría.',
    en: 'It works once, on this computer. If this is not you, close this page and tell the Secretariat.',
  },
  setUp: { es: 'Preparar la Conferencia', en: 'Set up the conference' },
  setUpTell: {
    es: 'Desde este navegador se crea la Conferencia y se imprimen las tarjetas de los puestos.',
    en: 'In this browser the conference is made and the seat cards are printed.',
  },
  begin: { es: 'Empezar', en: 'Begin' },
  setUpOnce: { es: 'El enlace sirve una sola vez, en este equipo.', en: 'The link works once, on this computer.' },
  wayOn: {
    es: 'Si tiene una tarjeta o ya entró en otro equipo, escriba el código en la',
    en: 'If you have a card or are in already on another device, type the code on the',
  },
  startPage: { es: 'página de inicio', en: 'start page' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>
