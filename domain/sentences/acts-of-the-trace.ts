/** The acts about Recommendations, their reading and what becomes of them, in words. */
import type { ActType } from '../acts/registry.ts'
import type { ActSentence } from './acts.ts'

export const TRACE = {
  'load-recommendations': {
    label: { es: 'Cargar las Recomendaciones', en: 'Load the Recommendations' },
    entry: {
      es: '{actor} cargó {count} {count|Recomendación|Recomendaciones} del Grupo.',
      en: '{actor} loaded {count} {count|Recommendation|Recommendations} of the Group.',
    },
  },
  'take-paper': {
    label: { es: 'Sacar un documento', en: 'Take out a paper' },
    entry: {
      es: '{actor} sacó {paper} ({text}; {dispositions}).',
      en: '{actor} took out {paper} ({text}; {dispositions}).',
    },
  },
  'renumber-recommendation': {
    label: { es: 'Cambiar el número', en: 'Change the number' },
    entry: {
      es: '{actor} dio a la Recomendación {recommendation} el número {number}.',
      en: '{actor} gave Recommendation {recommendation} the number {number}.',
    },
  },
  'correct-recommendation': {
    label: { es: 'Corregir la redacción', en: 'Correct the wording' },
    entry: {
      es: '{actor} corrigió la redacción de la Recomendación {recommendation}.',
      en: '{actor} corrected the wording of Recommendation {recommendation}.',
    },
  },
  'split-recommendation': {
    label: { es: 'Desdoblar', en: 'Split' },
    entry: {
      es: '{actor} desdobló la Recomendación {recommendation} en {numbers}.',
      en: '{actor} split Recommendation {recommendation} into {numbers}.',
    },
  },
  'join-recommendation': {
    label: { es: 'Unir a otra', en: 'Join to another' },
    entry: {
      es: '{actor} unió la Recomendación {recommendation} a la {with}.',
      en: '{actor} joined Recommendation {recommendation} to {with}.',
    },
  },
  'withdraw-recommendation': {
    label: { es: 'Anotar que el Grupo la retira', en: 'Record that the Group withdraws it' },
    entry: {
      es: '{actor} hizo constar que el Grupo retira la Recomendación {recommendation}.',
      en: '{actor} recorded that the Group withdraws Recommendation {recommendation}.',
    },
  },
  'restore-recommendation': {
    label: { es: 'Anotar que no se retira', en: 'Record that it is not withdrawn' },
    entry: {
      es: '{actor} hizo constar que la Recomendación {recommendation} no está retirada.',
      en: '{actor} recorded that Recommendation {recommendation} is not withdrawn.',
    },
  },
  'read-recommendation': {
    label: { es: 'Leer la Recomendación', en: 'Read the Recommendation' },
    entry: {
      es: '{actor} puso en lectura la Recomendación: {read}.',
      en: '{actor} put up for reading, of the Recommendations: {read}.',
    },
  },
  'mark-recommendation': {
    label: { es: 'Señalar en la lectura', en: 'Mark in the reading' },
    entry: {
      es: '{actor} señaló la Recomendación {recommendation}: {mark}.',
      en: '{actor} marked Recommendation {recommendation}: {mark}.',
    },
  },
  link: {
    label: { es: 'Vincular', en: 'Link' },
    entry: {
      es: '{actor} vinculó la Recomendación {recommendation} con {paragraph}.',
      en: '{actor} linked Recommendation {recommendation} to {paragraph}.',
    },
  },
  unlink: {
    label: { es: 'Desvincular', en: 'Unlink' },
    entry: {
      es: '{actor} desvinculó la Recomendación {recommendation} de {paragraph}.',
      en: '{actor} unlinked Recommendation {recommendation} from {paragraph}.',
    },
  },
  'dismiss-link': {
    label: { es: 'Descartar el vínculo', en: 'Dismiss the link' },
    entry: {
      es: '{actor} descartó vincular la Recomendación {recommendation} con {paragraph}.',
      en: '{actor} dismissed a link of Recommendation {recommendation} to {paragraph}.',
    },
  },
  'set-disposition': {
    label: { es: 'Dar curso', en: 'Set the disposition' },
    entry: {
      es: '{actor} dio curso a la Recomendación {recommendation}: {disposition}.',
      en: '{actor} set the disposition of Recommendation {recommendation}: {disposition}.',
    },
  },
  'clear-disposition': {
    label: { es: 'Volver al curso calculado', en: 'Back to the computed disposition' },
    entry: {
      es: '{actor} dejó el curso de la Recomendación {recommendation} al que se calcula.',
      en: '{actor} left the disposition of Recommendation {recommendation} to what is computed.',
    },
  },
  'release-dispositions': {
    label: { es: 'Dar a conocer el curso dado', en: 'Release the dispositions' },
    entry: {
      es: '{actor} dio a conocer a las delegaciones el curso dado a las Recomendaciones.',
      en: '{actor} released the dispositions of the Recommendations to the delegations.',
    },
  },
  'withhold-dispositions': {
    label: { es: 'Reservar el curso dado', en: 'Withhold the dispositions' },
    entry: {
      es: '{actor} volvió a reservar el curso dado a las Recomendaciones.',
      en: '{actor} withheld the dispositions of the Recommendations again.',
    },
  },
  'record-topic': {
    label: { es: 'Anotar tema nuevo', en: 'Record a new topic' },
    entry: {
      es: '{actor} anotó el tema nuevo {number}, «{title}», planteado por {raisedBy}.',
      en: '{actor} recorded new topic {number}, “{title}”, raised by {raisedBy}.',
    },
  },
  'settle-topic': {
    label: { es: 'Resolver tema nuevo', en: 'Settle a new topic' },
    entry: { es: '{actor} resolvió el tema nuevo {topic}: {outcome}.', en: '{actor} settled new topic {topic}: {outcome}.' },
  },
  'set-origin': {
    label: { es: 'Anotar la procedencia', en: 'Record the origin' },
    entry: {
      es: '{actor} anotó la procedencia de {paragraph}: {origin}.',
      en: '{actor} recorded the origin of {paragraph}: {origin}.',
    },
  },
  'admit-paragraph': {
    label: { es: 'Admitir sin objeción', en: 'Admit without objection' },
    entry: {
      es: '{actor} hizo constar que {paragraph} se admite sin objeción.',
      en: '{actor} recorded that {paragraph} is admitted without objection.',
    },
  },
  'keep-out-paragraph': {
    label: { es: 'Anotar objeción a que se admita', en: 'Record an objection to admitting it' },
    entry: {
      es: '{actor} hizo constar que {by} objeta que se admita {paragraph}.',
      en: '{actor} recorded that {by} objects to admitting {paragraph}.',
    },
  },
  'issue-revision': {
    label: { es: 'Emitir revisión', en: 'Issue a revision' },
    entry: { es: '{actor} emitió la Rev.{number}, «{title}».', en: '{actor} issued Rev.{number}, “{title}”.' },
  },
} as const satisfies Partial<Record<ActType, ActSentence>>
