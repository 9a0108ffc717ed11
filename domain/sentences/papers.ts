/** The words that papers handed out are made of, whatever they are about: headings, keys, remarks, names of files. */
import type { TopicOutcome } from '../sitting/types.ts'
import { ON_ANY_PAPER } from './any-paper.ts'
import { type InLanguages, saying } from './fill.ts'

const PAPERS = {
  'table.title': { es: 'Cuadro de correspondencia', en: 'Table of correspondence' },
  'table.caption': {
    es: 'Recomendaciones del Grupo de Consulta y el texto que las recoge',
    en: 'Recommendations of the Consultation Group and the text that takes them up',
  },
  'column.number': { es: 'N.º', en: 'No.' },
  'column.recommendation': { es: 'Recomendación', en: 'Recommendation' },
  'column.text': { es: 'Texto de la Declaración', en: 'Text of the Declaration' },
  'column.differences': { es: 'Diferencias', en: 'Differences' },
  'column.disposition': { es: 'Curso dado', en: 'Disposition' },
  'column.remarks': { es: 'Observaciones', en: 'Remarks' },
  'column.topic': { es: 'Tema', en: 'Topic' },
  'column.raisedBy': { es: 'Planteado por', en: 'Raised by' },
  'column.outcome': { es: 'Resultado', en: 'Outcome' },
  'column.paragraph': { es: 'Párrafo', en: 'Paragraph' },
  'key.title': { es: 'Cómo se lee:', en: 'How to read it:' },
  'key.struck': { es: 'lo que ya no dice', en: 'what it no longer says' },
  'key.added': { es: 'lo que añade', en: 'what it adds' },
  'key.verb': { es: 'mismo verbo, en otra forma', en: 'same verb, in another form' },
  'spoken.struck': { es: 'ya no dice:', en: 'no longer says:' },
  'spoken.added': { es: 'añade:', en: 'adds:' },
  'spoken.verb': { es: 'decía «{was}»:', en: 'read “{was}”:' },
  'row.none': { es: 'Ningún párrafo la recoge.', en: 'No paragraph takes it up.' },
  'row.empty': { es: 'Párrafo sin palabras.', en: 'Paragraph without words.' },
  'row.identical': { es: 'Sin diferencias.', en: 'No differences.' },
  'remark.gone': {
    es: '{count} {count|párrafo vinculado ya no está|párrafos vinculados ya no están} en el texto.',
    en: '{count} linked {count|paragraph is|paragraphs are} no longer in the text.',
  },
  'remark.shared': {
    es: 'Recoge también {count|la Recomendación|las Recomendaciones} {numbers}.',
    en: 'Also takes up {count|Recommendation|Recommendations} {numbers}.',
  },
  'remark.proposed': {
    es: 'Párrafo propuesto por {party}; aún no es texto.',
    en: 'Paragraph proposed by {party}; not text yet.',
  },
  'remark.pending': { es: 'Con propuestas pendientes, que aquí no se muestran.', en: 'With pending proposals, not shown here.' },
  'remark.agreed': { es: 'Acordado.', en: 'Agreed.' },
  'remark.ad-referendum': { es: 'Acordado ad referéndum.', en: 'Agreed ad referendum.' },
  'topics.title': { es: 'Temas nuevos', en: 'New topics' },
  'topics.caption': { es: 'Temas nuevos registrados en la primera reunión', en: 'New topics recorded in the first sitting' },
  'topics.none': { es: 'No se registró ningún tema nuevo.', en: 'No new topic was recorded.' },
  'topics.open': { es: 'sin resultado todavía', en: 'no outcome yet' },
  'unfounded.title': {
    es: 'Párrafos sin Recomendación ni tema registrado',
    en: 'Paragraphs with neither a Recommendation nor a recorded topic',
  },
  'summary.retained': {
    es: '{retained} de {total} {total|Recomendación recogida|Recomendaciones recogidas}',
    en: '{retained} of {total} {total|Recommendation|Recommendations} retained',
  },
  'summary.linked': {
    es: '{linked} de {total} {total|Recomendación vinculada|Recomendaciones vinculadas} a párrafos de la Declaración.',
    en: '{linked} of {total} {total|Recommendation|Recommendations} linked to paragraphs of the Declaration.',
  },
  'summary.undecided': {
    es: '{count|Falta|Faltan} {count} por decidir.',
    en: '{count} {count|is|are} still to be decided.',
  },
  'summary.topics': { es: '{count} {count|tema nuevo|temas nuevos}.', en: '{count} new {count|topic|topics}.' },
  'summary.unfounded': {
    es: '{count} {count|párrafo|párrafos} sin Recomendación ni tema registrado.',
    en: '{count} {count|paragraph|paragraphs} with neither a Recommendation nor a recorded topic.',
  },
  'count.verbatim': { es: '{count} {count|textual|textuales}', en: '{count} verbatim' },
  'count.amended': { es: '{count} con cambios', en: '{count} amended' },
  'count.in_part': { es: '{count} en parte', en: '{count} in part' },
  'count.merged': { es: '{count} {count|refundida|refundidas}', en: '{count} merged' },
  'count.split': { es: '{count} {count|desdoblada|desdobladas}', en: '{count} split' },
  'count.reflected_elsewhere': {
    es: '{count} {count|reflejada en otro párrafo|reflejadas en otros párrafos}',
    en: '{count} reflected elsewhere',
  },
  'count.referred_back': { es: '{count} {count|remitida|remitidas} al Grupo', en: '{count} referred back to the Group' },
  'count.not_retained': { es: '{count} no {count|recogida|recogidas}', en: '{count} not retained' },
  'count.withdrawn': { es: '{count} {count|retirada|retiradas}', en: '{count} withdrawn' },
} as const satisfies Record<string, InLanguages>

export const PAPER_SENTENCES: Readonly<Record<keyof typeof PAPERS, InLanguages>> = PAPERS

export const sayOnPaper = saying({ ...ON_ANY_PAPER, ...PAPERS })
export type SayOnPaper = ReturnType<typeof sayOnPaper>
export type PaperSentence = Parameters<SayOnPaper>[0]

export const OUTCOMES_ON_PAPER: Readonly<Record<TopicOutcome, InLanguages>> = {
  to_text: { es: 'pasa al texto', en: 'goes into the text' },
  noted: { es: 'tomado en cuenta', en: 'noted' },
  dropped: { es: 'descartado', en: 'dropped' },
}
