/** What an earlier Declaration is called, where and when it was adopted: read from its text, to be put right by hand; and how it is cited. */
import type { Language } from '../sentences/fill.ts'
import type { Declaration } from '../text/declaration.ts'

export type Source = { readonly title: string; readonly place: string | null; readonly year: number | null }

export const LONGEST_TITLE = 300
export const LONGEST_PLACE = 120
export const EARLIEST_YEAR = 1800
export const LATEST_YEAR = 2199

/** So many paragraphs from the beginning tell where and when a meeting was. */
const FIRST = 14
/** A line of a title page, not a sentence. */
const LONGEST_LINE = 140

const YEAR = /(?<!\d)(?:18|19|20|21)\d\d(?!\d)/g
const WHAT_IT_IS = /declaraci[oó]n|declaration|comunicado|communiqué|resoluci[oó]n|resolution/iu

const NAME = String.raw`\p{Lu}[\p{L}’'.-]*(?:\s(?:(?:de|del|la|las|los|el|of|the)\s){0,2}\p{Lu}[\p{L}’'.-]*)*`
const TOWN = String.raw`(${NAME}(?:,\s${NAME})?)`
/** `San Telmo, Panamá, 10-11 de mayo de 2027`: the town before the day. */
const DATELINE = new RegExp(String.raw`^${TOWN}\s*[,.:–-]+\s*(?:del?\s|el\s|los\sdías\s)?(?:\d{1,2}|\p{L}+\s+\d{1,2})\b`, 'u')
/** What leads to the name of a town. */
const LEADS = [
  String.raw`(?:reunid[oa]s?|reunieron|reunió|celebrada|adoptada|aprobada)\s+en\s+(?:la\s+ciudad\s+de\s+)?`,
  String.raw`(?:meeting|met|held|assembled|adopted)\s+(?:in|at)\s+(?:the\s+city\s+of\s+)?`,
].map((lead) => new RegExp(lead + TOWN, 'u'))

const isLine = (text: string): boolean => text.length <= LONGEST_LINE

/** The last one: a meeting goes on from one day to another. */
function yearIn(text: string): number | null {
  const found = text.match(YEAR)?.at(-1)
  return found === undefined ? null : Number(found)
}

type Meeting = Pick<Source, 'place' | 'year'>

const datedLine = (text: string): Meeting | null => {
  const place = isLine(text) ? DATELINE.exec(text)?.[1] : undefined
  return place === undefined ? null : { place, year: yearIn(text) }
}

/** The year stands right behind the town: what comes later in the sentence is another matter. */
const REACH = 60

function toldMeeting(text: string): Meeting | null {
  for (const lead of LEADS) {
    const found = lead.exec(text)
    if (found?.[1] === undefined) continue
    const end = found.index + found[0].length
    return { place: found[1], year: yearIn(text.slice(end, end + REACH)) }
  }
  return null
}

function firstOf<Found>(texts: readonly string[], find: (text: string) => Found | null): Found | null {
  for (const text of texts) {
    const found = find(text)
    if (found !== null) return found
  }
  return null
}

/** A title that says only `DECLARACIÓN` goes with the line before it. */
function titleOf({ title, sections }: Declaration): string {
  const lines = sections.filter(({ kind }) => kind === 'title').flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
  const named = lines.find((line) => isLine(line) && WHAT_IT_IS.test(line))
  if (named === undefined) return title
  return /\s/.test(named.trim()) || lines[0] === undefined || lines[0] === named ? named : `${lines[0]}. ${named}`
}

/** As far as the text tells, and a year that only the file's name tells. */
export function sourceIn(declaration: Declaration, file: string): Source {
  const texts = declaration.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).slice(0, FIRST)
  const [line, told] = [firstOf(texts, datedLine), firstOf(texts, toldMeeting)]
  const place = line?.place ?? told?.place ?? null
  return {
    title: (titleOf(declaration).trim() || file).slice(0, LONGEST_TITLE),
    place: place === null ? null : place.slice(0, LONGEST_PLACE),
    year: line?.year ?? told?.year ?? yearIn(declaration.title) ?? yearIn(file),
  }
}

/** Files of one name but for a language at its end are versions of one Declaration: `2019.es.docx` and `2019.en.docx`, `Cuenca (ES)`. */
export function declarationIn(file: string): string {
  const name = file
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:docx|html?|txt|json|xml)$/, '')
  const plain = name.replace(/[\s._([-]+(?:es|en|fr|pt|esp|eng|spa|español|espanol|spanish|inglés|ingles|english)[\s)\]]*$/u, '').trim()
  return plain === '' ? name : plain
}

export type Cited = Source & {
  /** As the Declaration prints it: `8`; null where its paragraphs have none. */
  readonly number: string | null
}

/** Place and year, where they are known. */
export const whereAndWhen = ({ place, year }: Meeting): string => [place, year].filter((part) => part !== null && part !== '').join(', ')

/** A line that names the source for all who read the proposal: `«Declaración de Cuenca» (Cuenca, 2019), párr. 8`. */
export function citationOf(cited: Cited, language: Language): string {
  const where = whereAndWhen(cited)
  const title = language === 'es' ? `«${cited.title}»` : `“${cited.title}”`
  const paragraph = cited.number === null ? '' : language === 'es' ? `, párr. ${cited.number}` : `, para. ${cited.number}`
  return `${title}${where === '' ? '' : ` (${where})`}${paragraph}`
}

/** What is said with a proposal that takes up an earlier wording. */
export const takenFrom = (cited: Cited, language: Language): string =>
  language === 'es' ? `Redacción tomada de ${citationOf(cited, language)}.` : `Wording taken from ${citationOf(cited, language)}.`
