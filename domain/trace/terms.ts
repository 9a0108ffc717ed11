/** What a paragraph speaks of, as terms to be weighed: stems, numbers, names, acronyms, the act its opening verb does. */
import { lemmaOf } from '../text/read-verb-forms.ts'
import { openingVerbs } from '../text/read-verbs.ts'
import { folded } from '../text/fold.ts'
import { actOfForm, meetingAct, type MeetingAct } from './lexicon/acts-of-meetings.ts'
import { stemOf } from './lexicon/endings.ts'
import { numberOf } from './lexicon/number-words.ts'
import { stopWordsOf } from './lexicon/stop-words.ts'
import { itself, type Meaning } from './translation.ts'

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,](?=\p{N})\p{N}+)*/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** Single words: a date is three of them here, of which one may be another in the text. Segmenting is slow on long texts, so only scripts without spaces are. */
function wordsOf(text: string): readonly string[] {
  if (!UNSPACED.test(text)) return text.match(WORD) ?? []
  return Array.from(segmenter.segment(text)).flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []))
}

export type Terms = {
  /** Each term once, in order, with how much more than a common word it says. */
  readonly said: ReadonlyMap<string, number>
  /** Those that are names: who, rather than what. */
  readonly names: ReadonlySet<string>
  /** Those that stand in a quoted title. */
  readonly quoted: ReadonlySet<string>
  /** Each term as a word of the text; the act as its verb stands. */
  readonly words: ReadonlyMap<string, string>
  /** What the first opening verb does; null where it does nothing that a list knows, or there is none. */
  readonly act: MeetingAct | null
  /** Acts that its other words speak of: `darle su aprobación`. */
  readonly mentions: ReadonlySet<string>
  /** Years that say which one of a kind it is (`para el año 2032`), not until when. */
  readonly years: ReadonlySet<string>
}

const NUMBER = 1.2
const NAME = 1.3
const QUOTED = 1.4

/** `año 2032`, `ejercicio 2030`, `for 2031`, `2008 budget`: the thing itself is of that year. */
const YEAR_OF_KIND =
  /(?:\b(?:ano|anos|ejercicio|periodo|bienio|trienio|cuatrienio|quinquenio|ciclo|gestion|year|years|biennium|triennium|period|exercise|exercice|annee)s?\s+(?:fiscal\s+|financiero\s+)?(?:de\s+|of\s+)?((?:19|20)\d\d))|(?:\b(?:for|pour|para)\s+(?:the\s+)?((?:19|20)\d\d)\b)|(?:\b(?:presupuesto|plan|programa|budget|plan|programme)\s+(?:de\s+)?((?:19|20)\d\d)\b)|(?:\b((?:19|20)\d\d)\s+(?:budget|work|financial)\b)/g
/** Until when: a year after these says when something is due. */
const DUE =
  /(?:antes|mas tardar|hasta|before|until|by|later than|avant|ate)\s+(?:de\s+|del\s+|the\s+|end\s+of\s+|finales\s+)*(?:ano\s+|year\s+)?$/

function yearsIn(text: string): ReadonlySet<string> {
  const plain = folded(text)
  const years = new Set<string>()
  for (const match of plain.matchAll(YEAR_OF_KIND)) {
    const year = match[1] ?? match[2] ?? match[3] ?? match[4]
    if (year !== undefined && !DUE.test(plain.slice(Math.max(0, match.index - 40), match.index))) years.add(year)
  }
  return years
}

/** `Organización Internacional para las Migraciones (OIM)`: the name, folded, and what stands for it. */
export type Acronyms = ReadonlyMap<string, string>
export const NO_ACRONYMS: Acronyms = new Map()

const EXPANDED =
  /((?:\p{Lu}[\p{L}\p{M}’'-]*(?:\s+(?:de|del|la|las|los|el|y|e|para|sobre|en|of|the|for|and|on|in|des|du|les|pour|et|da|do|dos|das)){0,3}\s+){1,9}\p{Lu}[\p{L}\p{M}’'-]*)\s*\(([\p{Lu}\d-]{2,10})\)/gu

/** The initials of the capitalised words, which an acronym is made of. */
function expansionOf(name: string, acronym: string): string | null {
  const words = name.split(/\s+/)
  const letters = acronym.replace(/[^\p{Lu}]/gu, '')
  for (let from = words.length - 1; from >= 0; from--) {
    const initials = words.slice(from).filter((word) => /^\p{Lu}/u.test(word))
    if (initials.length === 0 || initials.length < letters.length - 2) continue
    if (folded(initials[0] ?? '')[0] === folded(letters)[0] && initials.length >= Math.min(letters.length, 2))
      return words.slice(from).join(' ')
  }
  return null
}

export function acronymsIn(texts: readonly string[]): Acronyms {
  const found = new Map<string, string>()
  for (const text of texts) {
    for (const [, name = '', acronym = ''] of text.matchAll(EXPANDED)) {
      const expansion = expansionOf(name, acronym)
      if (expansion !== null) found.set(folded(expansion), folded(acronym))
    }
  }
  return found
}

/** Full names stand as their acronyms, so that either is the other. */
function contracted(plain: string, acronyms: Acronyms): string {
  let text = plain
  for (const [name, acronym] of acronyms)
    if (text.includes(name))
      text = text.replaceAll(new RegExp(`${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:\\s*\\(${acronym}\\))?`, 'g'), acronym)
  return text
}

const QUOTES = /[“"«„]([^”"»“]{3,300})[”"»]/gu
const CAPITALISED = /(?<![.:;!?]\s|^|^["“«(])(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}-]+/gu

/** Words of quoted titles and of names, folded. */
function emphatic(text: string): { readonly quoted: ReadonlySet<string>; readonly names: ReadonlySet<string> } {
  const quoted = new Set<string>()
  for (const [, title = ''] of text.matchAll(QUOTES)) for (const word of wordsOf(folded(title))) quoted.add(word)
  return { quoted, names: new Set(Array.from(text.matchAll(CAPITALISED), ([name]) => folded(name))) }
}

const ownWord = (verb: string): string => verb.split(/\s+/).find((word) => !/^(?:se|to|les?)$/i.test(word)) ?? ''

function actOf(verb: string, language: string): MeetingAct | null {
  const lemma = lemmaOf(verb, language)
  return (lemma === null ? null : meetingAct(lemma)) ?? actOfForm(ownWord(verb), language)
}

const bare = (number: string): string => number.replace(/(?<=\d)[.,\u00a0 ](?=\d{3}(?!\d))/g, '')

type Reading = { readonly language: string; readonly acronyms: Acronyms; readonly meaning: Meaning }

/** Of a text without its opening verb, which is an act. */
function withoutOpening(
  text: string,
  language: string,
): { readonly text: string; readonly verb: string | null; readonly act: MeetingAct | null } {
  const [opening] = openingVerbs(text, language)
  const act = opening === undefined ? null : actOf(opening.text, language)
  if (opening === undefined || act === null) return { text, verb: null, act: null }
  return { text: `${text.slice(0, opening.from)} ${text.slice(opening.from + opening.text.length)}`, verb: opening.text, act }
}

type Word = { readonly word: string; readonly term: string; readonly isNumber: boolean }

/** The words that say something, each with the term that it is. */
function wordsSaid(text: string, { language, acronyms, meaning }: Reading): readonly Word[] {
  const stop = stopWordsOf(language)
  return wordsOf(contracted(folded(text), acronyms))
    .filter((word) => !stop.has(word))
    .map((word) => {
      const number = /^\d/.test(word) ? bare(word) : numberOf(word, language)
      return { word, term: number ?? meaning(stemOf(word, language)), isNumber: number !== null }
    })
}

export function termsOf(text: string, language: string, acronyms: Acronyms, meaning: Meaning = itself(language)): Terms {
  const { quoted, names } = emphatic(text)
  const { text: rest, verb, act } = withoutOpening(text, language)
  const asWritten = new Map(wordsOf(text).map((word) => [folded(word), word]))
  const own: readonly (readonly [string, string])[] = act === null ? [] : [[`act:${act.name}`, verb ?? act.name]]
  const said = new Map(own.map(([term]) => [term, 1]))
  const words = new Map(own)
  const all = wordsSaid(rest, { language, acronyms, meaning })
  for (const { word, term, isNumber } of all) {
    const factor = isNumber ? NUMBER : quoted.has(word) ? QUOTED : names.has(word) ? NAME : 1
    said.set(term, Math.max(said.get(term) ?? 0, factor))
    if (!words.has(term)) words.set(term, asWritten.get(word) ?? word.toUpperCase())
  }
  const termsWhere = (is: (word: Word) => boolean): ReadonlySet<string> => new Set(all.filter(is).map(({ term }) => term))
  return {
    said,
    names: termsWhere(({ word, isNumber }) => !isNumber && !quoted.has(word) && names.has(word)),
    quoted: termsWhere(({ word }) => quoted.has(word)),
    words,
    act,
    mentions: new Set(all.flatMap(({ word }) => actOfForm(word, language)?.name ?? [])),
    years: yearsIn(text),
  }
}
