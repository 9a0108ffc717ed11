/** Refusals of the reading, the restricted segment and the speakers' list. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_THE_READING = {
  'paragraph.frozen': {
    status: 409,
    es: 'La Presidencia está leyendo otro párrafo y por ahora no entran propuestas en este. Sus palabras se conservan aquí; propóngalas de nuevo cuando termine.',
    en: 'The Chair is reading another paragraph, and for now nothing new enters this one. Your words are kept here; propose them again when it is over.',
  },
  'paragraph.already-aside': {
    status: 409,
    es: 'El párrafo ya está aplazado. Retómelo para volver a él.',
    en: 'The paragraph is already put aside. Take it up again to return to it.',
  },
  'paragraph.not-aside': {
    status: 409,
    es: 'El párrafo no está aplazado. No se ha cambiado nada.',
    en: 'The paragraph is not put aside. Nothing was changed.',
  },
  'paragraph.not-named': {
    status: 409,
    es: 'El párrafo no estaba en la lista que se acordó. Acuérdelo aparte.',
    en: 'The paragraph was not on the list that was agreed. Agree it by itself.',
  },
  'section.other': {
    status: 409,
    es: 'Uno de los párrafos ya no está en esa sección. Lea la sección y decida otra vez.',
    en: 'One of the paragraphs is no longer in that section. Read the section and decide again.',
  },
  'section.nothing-to-agree': {
    status: 409,
    es: 'En la sección no queda nada que se pueda acordar así. Resuelva antes lo pendiente.',
    en: 'Nothing in the section can be agreed this way. Settle what is pending first.',
  },
  'segment.closed': {
    status: 403,
    es: 'La sala está en un segmento restringido. Volverá a ver el texto en cuanto termine.',
    en: 'The room is in a restricted segment. You will see the text again as soon as it ends.',
  },
  'segment.already-open': {
    status: 409,
    es: 'Ya hay un segmento restringido. Termínelo antes de abrir otro.',
    en: 'A restricted segment is already on. End it before opening another.',
  },
  'segment.not-open': {
    status: 409,
    es: 'No hay ningún segmento restringido. No se ha cambiado nada.',
    en: 'No restricted segment is on. Nothing was changed.',
  },
  'segment.yourself': {
    status: 409,
    es: 'Ese segmento dejaría fuera a este mismo puesto, que ya no podría terminarlo. Pida a la Presidencia que lo abra desde el suyo.',
    en: 'That segment would send this very seat out, and it could not end it. Ask the Chair to open it from the Chair’s own seat.',
  },
  'floor.already-asked': {
    status: 409,
    es: 'La delegación ya está en la lista de oradores. No hace falta pedir la palabra otra vez.',
    en: 'The delegation is already on the speakers’ list. There is no need to ask again.',
  },
  'floor.list-closed': {
    status: 409,
    es: 'La lista de oradores está cerrada. Dirija su petición a la Presidencia.',
    en: 'The speakers’ list is closed. Turn to the Chair.',
  },
  'floor.not-asked': {
    status: 409,
    es: 'La delegación no está en la lista de oradores. No se ha cambiado nada.',
    en: 'The delegation is not on the speakers’ list. Nothing was changed.',
  },
  'floor.nobody': {
    status: 409,
    es: 'Nadie espera la palabra. No se ha cambiado nada.',
    en: 'Nobody is waiting for the floor. Nothing was changed.',
  },
  'floor.another-next': {
    status: 409,
    es: 'Ya sigue otra delegación en la lista de oradores. No se ha cambiado nada; mire quién sigue.',
    en: 'Another delegation is next on the speakers’ list by now. Nothing was changed; see who is next.',
  },
  'floor.list-same': {
    status: 409,
    es: 'La lista de oradores ya estaba así. No se ha cambiado nada.',
    en: 'The speakers’ list was already so. Nothing was changed.',
  },
} as const satisfies Record<string, RefusalSentence>
