/** Refusals of private streams and contact groups. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_STREAMS = {
  'stream.not-yours': {
    status: 403,
    es: 'Ese borrador interno no es de su delegación ni de un grupo de contacto al que pertenezca. Vuelva a la sala.',
    en: 'That private draft is neither your delegation’s nor of a contact group it belongs to. Go back to the room.',
  },
  'stream.full': {
    status: 413,
    es: 'Los borradores internos llegaron a su límite de {limit} MB. Lo último no se guardó y se conserva en su pantalla; descarte algún borrador y vuelva a intentarlo.',
    en: 'The private drafts have reached their limit of {limit} MB. The last words were not saved and are kept on your screen; discard a draft and try again.',
  },
  'stream.erased': {
    status: 409,
    es: 'Los borradores internos se borraron a petición de su delegación o de quien dirige el grupo. Se empieza de nuevo, en blanco.',
    en: 'The private drafts were erased at the request of your delegation or of the group’s lead. They begin anew, empty.',
  },
  'group.not-yours': {
    status: 404,
    es: 'No hay ningún grupo de contacto así al que pertenezca su delegación. No se ha cambiado nada.',
    en: 'There is no such contact group that your delegation belongs to. Nothing was changed.',
  },
  'group.alone': {
    status: 409,
    es: 'Un grupo de contacto necesita al menos otra delegación. No se ha formado; elija con quién.',
    en: 'A contact group needs at least one other delegation. It was not formed; choose with whom.',
  },
  'group.too-many': {
    status: 409,
    es: 'Su delegación ya dirige {limit} grupos de contacto, que es el máximo. Disuelva alguno antes de formar otro.',
    en: 'Your delegation already leads {limit} contact groups, which is the most. Dissolve one before forming another.',
  },
  'group.lead-alone': {
    status: 403,
    es: 'Eso corresponde solo a la delegación que dirige el grupo. No se ha cambiado nada; puede pedírselo.',
    en: 'Only the delegation that leads the group can do that. Nothing was changed; you can ask it to.',
  },
  'group.lead-stays': {
    status: 409,
    es: 'Su delegación dirige el grupo y no puede dejarlo. Si ya no hace falta, disuélvalo: lo redactado en él se borra.',
    en: 'Your delegation leads the group and cannot leave it. If it is no longer needed, dissolve it: what was drafted in it is erased.',
  },
} as const satisfies Record<string, RefusalSentence>
