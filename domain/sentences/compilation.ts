/** The words of a compilation, on screens and on paper alike: what stands at the head of a bracket, what is said beside a paragraph, what a view assumes. */
import type { Change } from '../compile/types.ts'
import type { Party } from '../text/ids.ts'
import { fill, type InLanguages, type Language, saying } from './fill.ts'

/** `{names}`: the author with its supporters; no colon but the one at the end, by which a bracket's head is told from its words. */
export const HEADS: Readonly<Record<Change, InLanguages>> = {
  inserted: { es: '{names}: ', en: '{names}: ' },
  struck: { es: 'suprimir {names}: ', en: 'delete {names}: ' },
  paragraph: { es: 'párrafo nuevo {names}: ', en: 'new paragraph {names}: ' },
  removal: { es: 'suprimir el párrafo {names}: ', en: 'delete the paragraph {names}: ' },
  alternative: { es: 'alternativa {names}: ', en: 'alternative {names}: ' },
  base: { es: 'texto base: ', en: 'base text: ' },
}

const COMPILATION = {
  title: { es: 'Texto compilado', en: 'Compilation text' },
  'view.compilation': { es: 'Con corchetes', en: 'With brackets' },
  'view.clean': { es: 'En limpio', en: 'Clean' },
  'view.adopted': { es: 'Como si se incorporara', en: 'As if adopted' },
  'view.delegation': { es: 'Por delegación', en: 'By delegation' },
  'assumed.compilation': {
    es: 'Todo lo pendiente entre corchetes, con quien lo propone primero y después quienes lo apoyan en su redacción actual.',
    en: 'All that is pending in brackets, with its author first and then those who support it in its present wording.',
  },
  'assumed.clean': {
    es: 'El texto base, sin ninguna propuesta pendiente.',
    en: 'The base text, without any pending proposal.',
  },
  'assumed.adopted': {
    es: 'Supone que se incorpora todo lo pendiente de {count|esta parte|estas partes}, también lo que tiene objeciones: {names}. Donde dos quieren palabras distintas en un mismo lugar, queda el texto base.',
    en: 'Assumes that all that {count|this party has|these parties have} pending is taken in, also where there are objections: {names}. Where two want different words in one place, the base text stays.',
  },
  'assumed.nothing': {
    es: 'No se ha elegido ninguna parte: es el texto base.',
    en: 'No party is chosen: this is the base text.',
  },
  'assumed.delegation': {
    es: 'El texto base con las propuestas de una sola parte: {names}.',
    en: 'The base text with the proposals of one party alone: {names}.',
  },
  'brackets.some': { es: '{count} {count|corchete|corchetes}', en: '{count} {count|bracket|brackets}' },
  'brackets.none': { es: 'Texto sin corchetes', en: 'Text without brackets' },
  'note.objects': {
    es: '{names} {count|objeta|objetan} la propuesta {by}.',
    en: '{names} {count|objects|object} to the proposal {by}.',
  },
  'note.wording': {
    es: 'Redacción original {by} en {language} ({stands}): «{text}»',
    en: 'Original wording {by} in {language} ({stands}): “{text}”',
  },
  'note.wording-new': {
    es: 'Párrafo nuevo que sigue, redacción original {by} en {language} ({stands}): «{text}»',
    en: 'New paragraph to follow, original wording {by} in {language} ({stands}): “{text}”',
  },
  'wording.to-render': { es: 'por verter', en: 'to be rendered' },
  'wording.reworded': { es: 'cambiada después de vertida; por verter de nuevo', en: 'changed after it was rendered; to be rendered again' },
  'wording.disputed': { es: 'la versión no es lo que quiso decir', en: 'the rendering is not what was meant' },
  'wording.changed': { es: 'la versión cambió después', en: 'the rendering has changed since' },
  'wording.rendered': { es: 'vertida, sin conformidad todavía', en: 'rendered, not confirmed yet' },
  'wording.confirmed': { es: 'conforme con la versión', en: 'rendering confirmed' },
  'note.awaits': {
    es: '{names} {count|está|están} a la espera de instrucciones sobre la propuesta {by}.',
    en: '{names} {count|awaits|await} instructions on the proposal {by}.',
  },
  'rivals.wording': {
    es: '{label}: {names} quieren palabras distintas en un mismo lugar; queda el texto base.',
    en: '{label}: {names} want different words in one place; the base text stays.',
  },
  'stack.title': { es: 'Alternativas en {label}', en: 'Alternatives in {label}' },
  'standing.agreed': { es: 'acordado', en: 'agreed' },
  'standing.ad-referendum': { es: 'acordado ad referéndum de {names}', en: 'agreed ad referendum of {names}' },
  'words.none': { es: 'sin palabras', en: 'no words' },
  'key.escaped': {
    es: 'Los corchetes que ya eran del texto llevan delante una barra: \\[ \\].',
    en: 'Brackets that belong to the text itself follow a backslash: \\[ \\].',
  },
  'version.alone': {
    es: 'El texto base, en {language}; lo pendiente queda en el idioma en que se propuso.',
    en: 'The base text is in {language}; what is pending stays in the language in which it was proposed.',
  },
  'version.beside': {
    es: 'Al lado, el texto base en {language}; lo pendiente queda en el idioma en que se propuso.',
    en: 'Beside it, the base text in {language}; what is pending stays in the language in which it was proposed.',
  },
  'version.none': { es: 'sin traducir', en: 'not translated' },
  unlabelled: { es: 'Párrafo sin rótulo', en: 'Paragraph without a label' },
} as const satisfies Record<string, InLanguages>

export const COMPILATION_SENTENCES: Readonly<Record<keyof typeof COMPILATION, InLanguages>> = COMPILATION

export const sayOfCompilation = saying(COMPILATION)

/** As it stands in a bracket. */
export const codeOf = (party: Party): string => (party === 'chair' ? 'PPT' : party === 'secretariat' ? 'ST' : party)

export const OF_PARTY = {
  office: { es: 'de la {party}', en: 'of the {party}' },
  delegation: { es: 'de {party}', en: 'of {party}' },
} as const satisfies Record<string, InLanguages>

/** Whose, in a sentence: `de MX`, `de la PPT`. */
export function ofParty(party: Party, language: Language): string {
  const isOffice = party === 'chair' || party === 'secretariat'
  return fill((isOffice ? OF_PARTY.office : OF_PARTY.delegation)[language], { party: codeOf(party) })
}

/** `MX, GT y PE` in words of a sentence. */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
