/** What a comparison knows of languages, as data: months, words that carry little by themselves, words that point at a numbered item. */
import { ENGLISH_VERBS } from '../text/read-verbs-en.ts'
import { SPANISH_VERBS } from '../text/read-verbs-es.ts'

/** Verbs that paragraphs open with, of one word, in every form: many paragraphs share them. */
export const OPENING_VERBS: ReadonlySet<string> = new Set(
  [...SPANISH_VERBS, ...ENGLISH_VERBS].flatMap((entry) => entry.split(' ')).filter((form) => !form.includes('_')),
)

export const MONTHS: readonly string[] = [
  // Spanish
  ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'setiembre', 'octubre', 'noviembre'],
  ...['diciembre'],
  // English
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
  // French
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  // Portuguese
  ...['janeiro', 'fevereiro', 'março', 'maio', 'junho', 'julho', 'setembro', 'outubro', 'novembro', 'dezembro'],
]

/** Articles, prepositions, conjunctions, pronouns, auxiliaries: they stand everywhere, so that two texts share them says nothing. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    'el la los las lo un una unos unas de del al a ante bajo con contra desde en entre hacia hasta para por según sin sobre tras y e o u ni',
    'que se su sus le les como más no si es son fue fueron ser será está están ha han este esta estos estas ese esa cual cuales',
    'the an of to in on at by for from with and or nor but as that which who whom this these those its their his her is are was were be',
    'been has have had will would not it they',
    'le les des du au aux une et ou où dans par pour sur avec sans sous ce cet cette ces son sa ses leur leurs qui dont est sont a ont',
    'été ne pas plus il elle ils elles en',
    'os as um uma uns umas do da dos das ao aos à às no na nos nas em com sem sob por pelo pela pelos pelas ou seu sua seus suas não é são',
    'foi foram que',
  ].flatMap((words) => words.split(' ')),
)

/** What stands before the number of an item that a text points at. */
export const REFERENCE_WORDS: ReadonlySet<string> = new Set(
  [
    'párrafo párrafos decisión decisiones compromiso compromisos numeral numerales inciso incisos literal literales apartado apartados',
    'punto puntos artículo artículos recomendación recomendaciones',
    'paragraph paragraphs decision decisions commitment commitments item items subparagraph subparagraphs point points article articles',
    'recommendation recommendations section sections subsection subsections clause clauses',
    'paragraphe paragraphes décision décisions alinéa alinéas recommandation recommandations',
    'parágrafo parágrafos decisão decisões alínea alíneas inciso item itens ponto pontos artigo artigos recomendação recomendações',
  ].flatMap((words) => words.split(' ')),
)

/** Before a name, and no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  [
    'señor señora señorita sr sr. sra sra. don doña doctor doctora dr dr. dra dra. licenciado licenciada embajador embajadora',
    'viceministro viceministra ministro ministra presidente presidenta',
    'mr mr. mrs mrs. ms ms. ambassador minister president vice-minister',
    'monsieur madame m. mme ambassadeur ambassadrice ministre président présidente',
    'senhor senhora embaixador embaixadora',
  ].flatMap((words) => words.split(' ')),
)
