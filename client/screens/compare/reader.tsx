/** Who reads a comparison, in the room or out of it: what its screens need of either. */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useSearch } from 'wouter'
import type { SeatData } from '../../room/start.ts'
import type { Shown } from '../../room/text-store.ts'
import { type Language, type Say, useLanguage } from '../../sentences/language.ts'
import { nameIn, type Role } from '../use-room.tsx'
import { versionIn } from './sides.ts'

export type Reader = {
  readonly document: string
  readonly seat: string
  /** The language in which the texts are compared. */
  readonly textLanguage: string
  /** The same; null where it is the negotiated one. */
  readonly version: string | null
  readonly negotiated: string
  readonly role: Role
  readonly delegation: string | null
  readonly language: Language
  readonly say: Say
  readonly nameOf: (party: string) => string
  readonly codeOf: (party: string) => string
  /** `24 de septiembre, 11:20`. */
  readonly moment: (at: number) => string
  /** `C4 y C5`. */
  readonly list: (all: readonly string[]) => string
}

/** The text as it is being written; null out of the room. */
export type Live = Pick<Shown, 'paragraphs' | 'labels' | 'languages' | 'sides'>

const ReaderContext = createContext<Reader | null>(null)

export function useReader(): Reader {
  const reader = useContext(ReaderContext)
  if (reader === null) throw new Error('used outside a comparison')
  return reader
}

type Seated = Pick<SeatData, 'document' | 'conference' | 'seat'>

/** `start` is what the server told of the seat. */
export function ReaderProvider({ start, children }: { readonly start: Seated; readonly children: ReactNode }) {
  const { say, language } = useLanguage()
  const asked = versionIn(useSearch())
  const version = asked === start.conference.language ? null : asked
  const reader = useMemo(() => readerOf(start, version, say, language), [start, version, say, language])
  return <ReaderContext value={reader}>{children}</ReaderContext>
}

function readerOf({ document, conference, seat }: Seated, version: string | null, say: Say, language: Language): Reader {
  const nameOf = nameIn(conference.members, say, language)
  const zone = { timeZone: conference.venueZone }
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', ...zone })
  const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', ...zone })
  const lists = new Intl.ListFormat(language, { type: 'conjunction' })
  const follows = seat.hat === 'observer' || seat.hat === 'service'
  return {
    document,
    seat: seat.id,
    textLanguage: version ?? conference.language,
    version,
    negotiated: conference.language,
    role: seat.delegation !== null ? 'delegation' : follows ? 'following' : 'office',
    delegation: seat.delegation,
    language,
    say,
    nameOf,
    codeOf: (party) => (party === 'chair' || party === 'secretariat' ? say(`code.${party}`) : party),
    moment: (at) => `${day.format(at)}, ${clock.format(at)}`,
    list: (all) => lists.format(all),
  }
}
