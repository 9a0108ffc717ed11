/** An entry of the audit chain as a sentence: ids become names, values become the field's words. */
import type { Granted } from '../acts/grants.ts'
import type { ActType } from '../acts/registry.ts'
import { ownVoice } from '../sitting/seats.ts'
import type { Restoration } from '../sitting/restoration.ts'
import type { RoomState, Seat } from '../sitting/types.ts'
import type { ParagraphId, PersonId, SeatId } from '../text/ids.ts'
import { ACT_SENTENCES } from './acts.ts'
import { languageName } from '../languages/names.ts'
import { WORDING_PLACE_TERMS } from './acts-of-wordings.ts'
import { FOLLOWED_TERMS } from './acts-of-register.ts'
import { ADOPTION_TERMS, STATEMENT_TERMS } from './acts-of-adoption.ts'
import { STANDS_TERMS } from './acts-of-alternatives.ts'
import { fill, type Language, type SentenceDetails } from './fill.ts'
import { saidWith } from './said.ts'
import {
  DISPOSITION_TERMS,
  DISPOSITIONS_SHOWN_TERMS,
  HAT_TERMS,
  MARK_TERMS,
  MODE_TERMS,
  ORIGIN_TERMS,
  OUTCOME_TERMS,
  PAPER_TERMS,
  PARTY_TERMS,
  PERMISSION_TERMS,
  PRESENCE_TERMS,
  READ_TERMS,
  SITTING_TERMS,
  TEXT_TERMS,
} from './terms.ts'
import { FROZEN_TERMS, GROUP_TERMS, LIST_TERMS, NO_PARAGRAPH, NOBODY } from './terms-of-the-reading.ts'

/** Enough to tell backups apart. */
const SHOWN_OF_DIGEST = 16

export type EntryTold = {
  readonly act: ActType
  readonly by: SeatId
  readonly grant: Granted
  readonly details: SentenceDetails
}

export function entrySentence(entry: EntryTold, state: RoomState, language: Language): string {
  const seat = state.seats.get(entry.by)
  const actor = seat === undefined ? AUDIT_WORDS.unknown[language] : actorName(state, seat, language)
  const words = Object.entries(entry.details).map(([key, value]) => [key, wordFor(state, language, key, value)] as const)
  const sentence = filled(ACT_SENTENCES[entry.act].entry[language], new Map([...words, ['actor', actor]]), language)
  const tail = `${voiceOf(entry, new Map(words), language)}${groundOf(entry.grant, actor, language)}${saidWith(entry.act, entry.details, language)}.`
  return capitalised(sentence).replace(/\.$/, () => tail)
}

/** Of a restoration, which no seat did. */
export function restoredSentence(
  { conference }: Pick<RoomState, 'conference'>,
  { backup, until }: Restoration,
  language: Language,
): string {
  const short = backup.slice(0, SHOWN_OF_DIGEST)
  const sentence =
    until === null
      ? fill(AUDIT_WORDS.restored[language], { backup: short })
      : fill(AUDIT_WORDS.restoredUntil[language], { backup: short, until: momentIn({ conference }, until, language) })
  return `${sentence}.`
}

/** What a pen tabled in a delegation's voice is that delegation's. */
function voiceOf({ act, details }: EntryTold, words: ReadonlyMap<string, string | number>, language: Language): string {
  if (act !== 'table' || details.by === undefined) return ''
  return filled(AUDIT_WORDS.inVoiceOf[language], words, language)
}

/** Placeholders that stand for a party's name with its article. */
const PARTY_KEYS: ReadonlySet<string> = new Set(['actor', 'by', 'for', 'raisedBy', 'speaker'])

/** What a sentence is made with beside the values of its act. */
export const AUDIT_WORDS = {
  unknown: { es: 'un puesto desconocido', en: 'an unknown seat' },
  unlabelled: { es: 'un párrafo sin rótulo', en: 'a paragraph without a label' },
  noLanguage: { es: 'ninguno', en: 'none' },
  inVoiceOf: { es: ' en nombre de {by}', en: ' on behalf of {by}' },
  onInstruction: { es: ' por instrucción de la Presidencia', en: ' on the Chair’s instruction' },
  asRecorded: { es: ', según hizo constar {actor}', en: ', as recorded by {actor}' },
  restored: {
    es: 'Los datos se restauraron de la copia de seguridad {backup}…; lo posterior a ella no está aquí',
    en: 'The data were restored from the backup {backup}…; what came after it is not here',
  },
  restoredUntil: {
    es: 'Los datos se restauraron de la copia de seguridad {backup}… tal como estaban el {until}; lo posterior no está aquí',
    en: 'The data were restored from the backup {backup}… as they were on {until}; what came after that is not here',
  },
  and: { es: 'y', en: 'and' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

/** On what ground, where it was not the seat's own. */
function groundOf(grant: Granted, actor: string, language: Language): string {
  switch (grant) {
    case 'yes':
      return ''
    case 'on instruction':
      return AUDIT_WORDS.onInstruction[language]
    case 'on behalf':
      return fill(AUDIT_WORDS.asRecorded[language], { actor })
  }
}

/** Words of a sentence for one value; each placeholder of every sentence has its line here or stands as it is. */
function wordFor(state: RoomState, language: Language, key: string, value: string | number): string | number {
  const text = String(value)
  switch (key) {
    case 'paragraph':
    case 'into':
      return state.labels.get(text as ParagraphId) ?? AUDIT_WORDS.unlabelled[language]
    case 'seat':
    case 'out':
    case 'in':
      return seatName(state, text as SeatId, language)
    case 'until':
      return momentIn(state, Number(value), language)
    case 'person':
      return state.persons.get(text as PersonId)?.name ?? AUDIT_WORDS.unknown[language]
    case 'by':
    case 'for':
    case 'raisedBy':
      return listed(
        text.split(', ').map((party) => partyName(state, party, language)),
        language,
      )
    case 'reading':
      return text === 'none' ? NO_PARAGRAPH[language] : wordFor(state, language, 'paragraph', text)
    case 'speaker':
      return text === 'nobody' ? NOBODY[language] : partyName(state, text, language)
    case 'authentic':
    case 'courtesy':
    case 'languages':
      return listed(
        text.split(', ').map((each) => languageOrNone(each, language)),
        language,
      )
    case 'language':
      return languageName(text, language)
    case 'groups':
      return listed(
        text.split(', ').map((group) => termFor('group', group, language) ?? group),
        language,
      )
    default:
      return termFor(key, text, language) ?? value
  }
}

/** `none` and an empty list alike. */
const languageOrNone = (code: string, language: Language): string =>
  code === '' || code === 'none' ? AUDIT_WORDS.noLanguage[language] : languageName(code, language)

/** A day and an hour as clocks at the venue show them. */
const momentIn = ({ conference }: Pick<RoomState, 'conference'>, at: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: conference.venueZone }).format(at)

const TERMS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>> = {
  hat: HAT_TERMS,
  kind: SITTING_TERMS,
  mode: MODE_TERMS,
  disposition: DISPOSITION_TERMS,
  mark: MARK_TERMS,
  origin: ORIGIN_TERMS,
  read: READ_TERMS,
  outcome: OUTCOME_TERMS,
  presence: PRESENCE_TERMS,
  permitted: PERMISSION_TERMS,
  paper: PAPER_TERMS,
  text: TEXT_TERMS,
  dispositions: DISPOSITIONS_SHOWN_TERMS,
  stands: STANDS_TERMS,
  frozen: FROZEN_TERMS,
  group: GROUP_TERMS,
  list: LIST_TERMS,
  statement: STATEMENT_TERMS,
  how: ADOPTION_TERMS,
  followed: FOLLOWED_TERMS,
  place: WORDING_PLACE_TERMS,
}

const termFor = (key: string, value: string, language: Language): string | undefined => TERMS[key]?.[value]?.[language]

/** A party's name with its article: "la Presidencia", "los Estados Unidos". */
export function partyName(state: RoomState, party: string, language: Language): string {
  if (party === 'chair' || party === 'secretariat') return PARTY_TERMS[party][language]
  const names = state.conference.members.find((member) => member.code === party)?.names[language]
  return names === undefined ? party : `${names.article} ${names.short}`.trim()
}

function actorName(state: RoomState, seat: Seat, language: Language): string {
  const voice = ownVoice(seat)
  return voice === null ? seatName(state, seat.id, language) : partyName(state, voice, language)
}

function seatName(state: RoomState, id: SeatId, language: Language): string {
  const seat = state.seats.get(id)
  const person = seat === undefined ? undefined : state.persons.get(seat.person)
  if (seat === undefined || person === undefined) return AUDIT_WORDS.unknown[language]
  return `${person.name} (${seat.delegation ?? HAT_TERMS[seat.hat][language]})`
}

const listed = (names: readonly string[], language: Language): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${conjunction(names.at(-1) ?? '', language)} ${names.at(-1)}`

/** Spanish "y" is "e" before the sound of an i. */
const conjunction = (next: string, language: Language): string =>
  language === 'es' && /^h?i(?![aeiou])/i.test(next) ? 'e' : AUDIT_WORDS.and[language]

/** In Spanish "de" and "a" run together with the article "el" of a party's name; words that people wrote are left as they are. */
function filled(sentence: string, words: ReadonlyMap<string, string | number>, language: Language): string {
  const details = new Map(words)
  let text = sentence
  for (const [key, word] of language === 'es' ? words : []) {
    const contracted = text.replace(
      new RegExp(`\\b(de|a) \\{${key}\\}`),
      (_, preposition: string) => `${preposition === 'de' ? 'del' : 'al'} {${key}}`,
    )
    if (!PARTY_KEYS.has(key) || !String(word).startsWith('el ') || contracted === text) continue
    text = contracted
    details.set(key, String(word).slice('el '.length))
  }
  return fill(text, Object.fromEntries(details))
}

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
