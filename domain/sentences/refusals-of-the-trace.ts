/** Refusals of acts about Recommendations, their reading, dispositions, and paragraphs of the second sitting. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_THE_TRACE = {
  'recommendation.too-long': {
    status: 409,
    es: 'La Recomendación {number} pasa de {limit} caracteres. No se ha cargado nada; compruebe la numeración de lo que sigue.',
    en: 'Recommendation {number} is longer than {limit} characters. Nothing was loaded; check the numbers of what follows it.',
  },
  'recommendations.too-many': {
    status: 409,
    es: 'La lista tiene {count} Recomendaciones y se admiten {limit}. No se ha cargado nada y se conserva lo que había. Compruebe que es la lista del Grupo.',
    en: 'The list has {count} Recommendations, and {limit} are the most. Nothing was loaded and what was there is kept. Check that it is the Group’s list.',
  },
  'recommendation.number-taken': {
    status: 409,
    es: 'Ya hay una Recomendación {number}. Dé antes otro número a esa, o cargue la lista corregida.',
    en: 'There is a Recommendation {number} already. Give that one another number first, or load the corrected list.',
  },
  'recommendation.other-course': {
    status: 409,
    es: 'Las Recomendaciones {number} y {other} no tienen el mismo curso dado, la misma señal o el mismo motivo, y algo se perdería. Iguálelos antes de unirlas.',
    en: 'Recommendations {number} and {other} do not have the same disposition, mark or reason, and something would be lost. Make them the same before joining.',
  },
  'recommendation.withdrawn': {
    status: 409,
    es: 'El Grupo retiró la Recomendación {number}. No se ha cambiado nada.',
    en: 'The Group withdrew Recommendation {number}. Nothing was changed.',
  },
  'recommendation.not-withdrawn': {
    status: 409,
    es: 'La Recomendación {number} no está retirada. No se ha cambiado nada.',
    en: 'Recommendation {number} is not withdrawn. Nothing was changed.',
  },
  'recommendation.linked': {
    status: 409,
    es: 'Esa Recomendación está vinculada con ese párrafo. Desvincúlela si no le corresponde.',
    en: 'That Recommendation is linked to that paragraph. Unlink it if it does not belong there.',
  },
  'disposition.not-set': {
    status: 409,
    es: 'A la Recomendación {number} no se le dio curso a mano: cuenta el que se calcula.',
    en: 'No disposition was set by hand for Recommendation {number}: what is computed counts.',
  },
  'dispositions.already-released': {
    status: 409,
    es: 'Las delegaciones ya conocen el curso dado. No se ha cambiado nada.',
    en: 'The delegations see the dispositions already. Nothing was changed.',
  },
  'dispositions.not-released': {
    status: 409,
    es: 'El curso dado no se ha dado a conocer. No se ha cambiado nada.',
    en: 'The dispositions are not released. Nothing was changed.',
  },
  'paragraph.not-admitted': {
    status: 409,
    es: 'El párrafo se propuso en la segunda reunión sin Recomendación ni tema nuevo que lo respalde. La Presidencia pregunta si hay objeción; hágala constar, o que se admite, y vuelva a intentarlo.',
    en: 'The paragraph was proposed in the second sitting with neither a Recommendation nor a recorded topic behind it. The Chair asks for objections; record one, or that it is admitted, and try again.',
  },
  'paragraph.kept-out': {
    status: 409,
    es: 'Consta la objeción de {delegation} a que se admita este párrafo: no entra en el texto mientras la reunión no lo admita.',
    en: 'An objection of {delegation} to admitting this paragraph is on record: it does not enter the text unless the meeting admits it.',
  },
  'paragraph.needs-no-admission': {
    status: 409,
    es: 'Ese párrafo no necesita que se admita. No se ha cambiado nada.',
    en: 'That paragraph needs no admission. Nothing was changed.',
  },
} as const satisfies Record<string, RefusalSentence>
