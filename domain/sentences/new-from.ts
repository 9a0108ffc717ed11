/** What `declaro new-from` says: how the earlier Declaration was understood, what in its file was left, and what was made. */
import type { Unread } from '../files/traced.ts'
import { fill, type Language, type SentenceDetails } from './fill.ts'

const LINES = {
  understood: {
    es: 'Se entendió «{title}» ({language}): {sections} {sections|sección|secciones}, {paragraphs} {paragraphs|párrafo|párrafos}, {verbs} con verbo inicial.',
    en: '“{title}” ({language}) was understood: {sections} {sections|section|sections}, {paragraphs} {paragraphs|paragraph|paragraphs}, {verbs} with an opening verb.',
  },
  section: { es: '{name}: {paragraphs} {paragraphs|párrafo|párrafos}', en: '{name}: {paragraphs} {paragraphs|paragraph|paragraphs}' },
  missing: { es: 'No se reconoció: {names}.', en: 'Not recognised: {names}.' },
  whole: { es: 'Del archivo no quedó nada sin leer.', en: 'Nothing in the file was left unread.' },
  images: {
    es: '{count} {count|imagen, que no se tomó|imágenes, que no se tomaron}.',
    en: '{count} {count|picture, which was|pictures, which were} not taken.',
  },
  tables: {
    es: '{count} {count|tabla, de la que se leyó|tablas, de las que se leyó} el texto de sus celdas.',
    en: '{count} {count|table, of which|tables, of which} the words of the cells were read.',
  },
  boxes: {
    es: '{count} {count|cuadro de texto, que se leyó|cuadros de texto, que se leyeron} tras el párrafo en que {count|está|están}.',
    en: '{count} {count|text box, read after the paragraph it stands|text boxes, read after the paragraphs they stand} in.',
  },
  headers: {
    es: '{count} {count|encabezado o pie de página, que no se leyó|encabezados y pies de página, que no se leyeron}.',
    en: '{count} {count|header or footer, which was|headers and footers, which were} not read.',
  },
  objects: {
    es: '{count} {count|objeto incrustado o fórmula, que no se tomó|objetos incrustados o fórmulas, que no se tomaron}.',
    en: '{count} {count|embedded object or formula, which was|embedded objects or formulas, which were} not taken.',
  },
  made: {
    es: 'HECHA en {data}. Inicie el servidor con DECLARO_DATA={data}.',
    en: 'MADE in {data}. Start the server with DECLARO_DATA={data}.',
  },
  preparation: {
    es: 'El texto queda en preparación: la Secretaría lo revisa y lo corrige antes de abrir la primera sesión.',
    en: 'The text is in preparation: the secretariat goes through it and corrects it before the first sitting opens.',
  },
  rehearsal: {
    es: 'Es un ensayo, con delegaciones inventadas. Para una conferencia propia indique su archivo con DECLARO_CONFERENCE.',
    en: 'It is a rehearsal, with invented delegations. For a conference of your own name its file with DECLARO_CONFERENCE.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

export const newFromSaid = (language: Language, line: keyof typeof LINES, details: SentenceDetails = {}): string =>
  fill(LINES[line][language], details)

/** Notes, and changes of format, are told where the file's tracked changes are. */
export const LEFT = ['images', 'tables', 'boxes', 'headers', 'objects'] as const satisfies readonly (keyof Unread)[]
