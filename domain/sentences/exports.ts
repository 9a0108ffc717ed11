/** The words of the Declaration taken out as a file: which text it is, whose changes, what stands in the annex. */
import { ON_ANY_PAPER } from './any-paper.ts'
import { type InLanguages, saying } from './fill.ts'

const EXPORTS = {
  file: { es: 'Declaración', en: 'Declaration' },
  'kind.live': { es: 'Texto en negociación', en: 'Text under negotiation' },
  'kind.certified': { es: 'Texto certificado', en: 'Certified text' },
  'view.proposals': { es: 'con propuestas', en: 'with proposals' },
  'view.clean': { es: 'Texto base, sin lo que está pendiente', en: 'Base text, without what is pending' },
  'view.marked': { es: 'Texto base con las propuestas pendientes', en: 'Base text with pending proposals' },
  'state.certified': { es: 'Texto certificado el {day}', en: 'Text certified on {day}' },
  'state.corrected': {
    es: 'Texto certificado, con {count} {count|corrigendum|corrigenda} hasta el {day}',
    en: 'Certified text, with {count} {count|corrigendum|corrigenda} up to {day}',
  },
  digest: { es: 'Huella {digest}', en: 'Digest {digest}' },
  'digest.whole': { es: 'Huella del texto (SHA-256): {digest}', en: 'Digest of the text (SHA-256): {digest}' },
  draft: { es: 'BORRADOR', en: 'DRAFT' },
  'key.inline': {
    es: 'Lo que se propone añadir está subrayado; lo que se propone suprimir, tachado. El código dice de quién es.',
    en: 'What is proposed to be added is underlined; what is proposed to be struck, struck through. The code says whose it is.',
  },
  'spoken.added': { es: '{parties} propone añadir:', en: '{parties} proposes to add:' },
  'spoken.struck': {
    es: '{parties} {count|propone|proponen} suprimir:',
    en: '{parties} {count|proposes|propose} to strike:',
  },
  'spoken.end': { es: 'fin', en: 'end' },
  'note.new': { es: 'Párrafo nuevo propuesto por {party}', en: 'New paragraph proposed by {party}' },
  'note.alternative': { es: 'Redacción alternativa de {party}', en: 'Alternative wording by {party}' },
  'note.removal': {
    es: '{parties} {count|propone|proponen} suprimir el párrafo',
    en: '{parties} {count|proposes|propose} to remove the paragraph',
  },
  'comments.title': { es: 'Comentarios', en: 'Comments' },
  'comments.on': { es: 'Sobre', en: 'On' },
  'comments.gone': { es: 'sobre un párrafo que ya no está', en: 'on a paragraph that is gone' },
  'version.authentic': { es: 'Versión en {name}, igualmente auténtica', en: '{name} version, equally authentic' },
  'version.courtesy': { es: 'Traducción de cortesía al {name}', en: 'Courtesy translation into {name}' },
  'pairs.title': { es: 'Versiones en otros idiomas', en: 'Versions in other languages' },
  'pairs.of': { es: 'Versión en {name}:', en: '{name} version:' },
  'pairs.stale': {
    es: '{count|desactualizado|desactualizados} desde que se {count|cotejó|cotejaron}: {labels}',
    en: '{count|stale since it was|stale since they were} checked: {labels}',
  },
  'pairs.unchecked': { es: 'sin cotejar ({count}): {labels}', en: 'not checked ({count}): {labels}' },
  'pairs.untranslated': { es: 'sin traducir ({count}): {labels}', en: 'not translated ({count}): {labels}' },
  'cited.title': { es: 'Documentos citados', en: 'Documents cited' },
  'cited.apart': {
    es: 'Lista aparte del texto. La huella identifica la versión exacta de cada documento.',
    en: 'A list apart from the text. The digest identifies the exact version of each document.',
  },
  'cited.document': { es: '{symbol}. {title} (versión {version})', en: '{symbol}. {title} (version {version})' },
  'cited.in': { es: 'Se cita en {labels}.', en: 'Cited in {labels}.' },
  'cited.digest': { es: 'SHA-256: {digest}', en: 'SHA-256: {digest}' },
  'words.none': { es: '(sin palabras)', en: '(no words)' },
} as const satisfies Record<string, InLanguages>

export const EXPORT_SENTENCES: Readonly<Record<keyof typeof EXPORTS, InLanguages>> = EXPORTS

export const sayOnExport = saying({ ...ON_ANY_PAPER, ...EXPORTS })
