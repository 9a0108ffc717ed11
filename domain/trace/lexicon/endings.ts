/** Endings that inflection adds, longest first, as data: cut where enough of a word is left. Light on purpose: two words that look alike must not become one. */
const SPANISH =
  'amientos imientos amiento imiento aciones iciones uciones adores edores idores adoras edoras idoras aremos eremos iremos ariamos abamos aramos ieramos ierais aciones acion icion ucion adora edora idora ador edor idor antes entes mente aron ieron eyeron jeron ando iendo yendo adas ados idas idos ables ibles arlos arlas erlos irlos arse erse irse aran eran iran arian erian irian aban ian ada ado ida ido able ible ante ente arlo arla arle aria eria iria ara era ira are ere ire emos amos imos aba ia ar er ir an en on as es os is a e o i'
const ENGLISH = 'ational ations ation ements ement ments ment nesses ness ities ity ings ing edly ers ies ied ed es er ly s e y'
const FRENCH = 'ements ement ations ation issements issement eraient eront erait erons aient ions iez ees es er ir re ait ent ant ee e s'
const PORTUGUESE =
  'amentos imentos amento imento acoes icoes acao icao adores ador aram eram iram ando endo indo adas ados idas idos ada ado ida ido ar er ir am em as es os a e o'

/** `approve` and `approved`, `país` and `países`: what is left is not a word. */
export type Endings = readonly string[]

const endings = (list: string): Endings => [...new Set(list.split(' '))].sort((a, b) => b.length - a.length)

const BY_LANGUAGE: ReadonlyMap<string, Endings> = new Map([
  ['es', endings(SPANISH)],
  ['en', endings(ENGLISH)],
  ['fr', endings(FRENCH)],
  ['pt', endings(PORTUGUESE)],
])

const SHORTEST_STEM = 4
const SHORTEST_PLURAL = 3

/** The stem of a folded word; in a language without data the word itself. */
export function stemOf(word: string, language: string): string {
  const known = BY_LANGUAGE.get(language)
  if (known === undefined || word.length <= SHORTEST_PLURAL) return word
  const ending = known.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM)
  return ending === undefined ? word : word.slice(0, word.length - ending.length)
}
