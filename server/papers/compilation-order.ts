/** What a compilation is made from, taken out of a room: the live text, or an issued revision as it was. */
import type { JsonOf } from '../../domain/compile/json-of.ts'
import type { View } from '../../domain/compile/types.ts'
import type { Issued, IssuedSource, UnreadFacts, UnreadVersion, UnreadView } from '../../domain/compile/unread.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import type { RoomState } from '../../domain/sitting/types.ts'
import type { Party } from '../../domain/text/ids.ts'
import type { Revision } from '../room/revision.ts'
import type { Room } from '../room/room.ts'
import { nameAlone } from './correspondence-order.ts'
import { liveSource, wordsJson } from './kept-json.ts'

export const ofLive = (room: Room) => ({ kind: 'live', at: room.now() }) as const

/** As it is on record; that of the issued text itself is read with it. */
export function ofIssued({ state }: Room, { number }: Revision) {
  const issued = state.revisions.find((each) => each.number === number)
  if (issued === undefined) throw new Error(`revision ${number} is kept and not on record`)
  return { kind: 'revision', number, title: issued.title, at: issued.at } as const
}

/** What we issued, in the form in which we issued it. */
export const issuedSource = ({ json }: Revision): IssuedSource => ({ kind: 'issued', json: json as JsonOf<Issued> })

/** Of every party of the conference, by its code. */
export function allNames(state: RoomState, language: Language): Readonly<Record<string, string>> {
  const parties = ['chair', 'secretariat', ...state.conference.members.map(({ code }) => code)]
  return Object.fromEntries(parties.map((party) => [party, nameAlone(state, party, language)]))
}

/** `adopted` in an order means: whatever anybody has pending. */
type Wanted = { readonly kind: View['kind']; readonly party: Party | null }

function viewOf({ kind, party }: Wanted): UnreadView {
  if (kind !== 'delegation') return { kind }
  return party === null ? { kind: 'clean' } : { kind, party }
}

/** In which language besides the negotiated one it is wanted, in its place or beside it. */
type VersionWanted = { readonly textLanguage?: string | undefined; readonly beside?: readonly string[] | undefined }

/** Undefined where it is read in the negotiated language alone. */
export function versionIn(room: Room, revision: Revision | undefined, { textLanguage, beside }: VersionWanted): UnreadVersion | undefined {
  const language = textLanguage ?? beside?.[0]
  if (language === undefined || language === room.state.conference.language) return undefined
  return { language, as: beside === undefined ? 'alone' : 'beside', words: revision === undefined ? wordsJson(room, language) : [] }
}

type Asked = {
  readonly language: Language
  readonly isRehearsal: boolean
  readonly wanted: Wanted
  readonly revision: Revision | undefined
  readonly version: UnreadVersion | undefined
}

export function compilationFacts(room: Room, { language, isRehearsal, wanted, revision, version }: Asked): UnreadFacts {
  const { title, language: textLanguage, venueZone } = room.state.conference
  return {
    language,
    textLanguage,
    conference: title,
    isRehearsal,
    zone: venueZone,
    view: viewOf(wanted),
    names: allNames(room.state, language),
    ...(version === undefined ? {} : { version }),
    ...(revision === undefined
      ? { of: ofLive(room), source: liveSource(room) }
      : { of: ofIssued(room, revision), source: issuedSource(revision) }),
  }
}
