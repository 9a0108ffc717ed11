/** The Declaration in the languages of the conference, taken out of a room for a paper: one of its versions, or several beside one another. */
import type { Certificate } from '../../domain/adoption/certificate.ts'
import { certifiedLanguages } from '../../domain/export/final-facts.ts'
import type { Options, TextFacts, TextView } from '../../domain/export/types.ts'
import type { UnreadFacts } from '../../domain/export/unread.ts'
import { languagesOf, sideLanguages } from '../../domain/languages/languages.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import type { Seat } from '../../domain/sitting/types.ts'
import { type Revision, sidesIn } from '../room/revision.ts'
import type { Room } from '../room/room.ts'
import { wordsJson } from './kept-json.ts'
import { certifiedFacts, issuedFacts, liveFacts } from './text-order.ts'

/** Which state of the text: an issued revision, or by name. */
export type StateWanted = 'live' | 'certified' | Revision

export type VersionWanted = {
  readonly language: Language
  readonly view: TextView
  readonly options: Options
  /** Of the text. */
  readonly textLanguage: string
}

/** Those in which that state of the text can be had, the negotiated one first. */
function languagesIn(room: Room, state: StateWanted): readonly string[] {
  const { conference } = room.state
  if (state === 'live') return [conference.language, ...sideLanguages(conference)]
  if (state !== 'certified') return [conference.language, ...sidesIn(state).map(({ language }) => language)]
  const { certificate } = room.kept
  return certificate === undefined ? [conference.language] : certifiedLanguages(JSON.parse(certificate) as Certificate)
}

/** Null where there is a version in each of the languages. */
export function versionsRefused(room: Room, state: StateWanted, wanted: readonly string[]): Refusal | null {
  const known = languagesIn(room, state)
  const missing = wanted.find((language) => !known.includes(language))
  return missing === undefined ? null : refused('language.no-side', { language: missing })
}

/** Of a language that `versionsRefused` let through. */
export function versionFacts(room: Room, seat: Seat, state: StateWanted, wanted: VersionWanted): UnreadFacts | TextFacts {
  const { textLanguage } = wanted
  const { negotiated, authentic } = languagesOf(room.state.conference)
  const version = authentic.includes(textLanguage) ? ('authentic' as const) : ('courtesy' as const)
  const about = { textLanguage, ...(textLanguage === negotiated ? {} : { version }) }
  switch (state) {
    case 'certified':
      return { ...certifiedFacts(room, seat, wanted), ...about }
    case 'live':
      return { ...liveFacts(room, wanted), ...about, ...(textLanguage === negotiated ? {} : { words: wordsJson(room, textLanguage) }) }
    default:
      return { ...issuedFacts(room, state, wanted), ...about }
  }
}
