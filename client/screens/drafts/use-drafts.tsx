/** What the private drafts of a delegation share on every screen: its own stream, the text to read against, names, and what is shown of them. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Author } from '../../../domain/private/drafts.ts'
import type { DelegationCode } from '../../../domain/text/ids.ts'
import { type ActAnswer, postAct } from '../../room/post-act.ts'
import type { SeatData } from '../../room/start.ts'
import { type Language, type Say, type SentenceKey, useLanguage } from '../../sentences/language.ts'
import { nameIn } from '../use-room.tsx'
import type { CurrentText } from './current-text.ts'
import { type PrivateLine, usePrivate } from './use-private.tsx'

/** What is on screen of the drafts: of which stream, and which of them is opened. */
export type DraftsView = { readonly stream: string; readonly draft: string | null }

export type OwnStream = {
  readonly seat: SeatData
  readonly stream: string
  readonly line: PrivateLine
  readonly view: DraftsView
  readonly show: (view: DraftsView) => void
  /** How often something was asked to be shown: a panel that shows something else then turns to it. */
  readonly asked: number
}

const OwnContext = createContext<OwnStream | null>(null)
export const useOwnStream = (): OwnStream | null => useContext(OwnContext)

const isDelegates = ({ seat }: SeatData): boolean => seat.delegation !== null && (seat.hat === 'head' || seat.hat === 'representative')

/** Holds a delegation's own stream as long as the page is there, in the room and out of it. `seat` is null while it is not known. */
export function OwnStreamProvider({ seat, children }: { readonly seat: SeatData | null; readonly children: ReactNode }) {
  const known = useLastKnown(seat)
  const stream = known !== null && isDelegates(known) ? `delegation:${known.seat.delegation}` : null
  const line = usePrivate(known === null ? null : placeOf(known), stream)
  const [view, setView] = useState<DraftsView | null>(null)
  const [asked, setAsked] = useState(0)
  const show = useCallback((next: DraftsView) => {
    setView(next)
    setAsked((before) => before + 1)
  }, [])
  const value = useMemo<OwnStream | null>(
    () => (stream === null || known === null ? null : { seat: known, stream, line, view: view ?? { stream, draft: null }, show, asked }),
    [known, stream, line, view, show, asked],
  )
  return <OwnContext value={value}>{children}</OwnContext>
}

export const placeOf = ({ document, seat, unsentKey }: SeatData) => ({ document, seat: seat.id, unsentKey })

/** Between the room and the screen outside it the page asks again who it is: meanwhile it still is who it was. */
function useLastKnown(seat: SeatData | null): SeatData | null {
  const [last, setLast] = useState(seat)
  useEffect(() => {
    if (seat !== null) setLast(seat)
  }, [seat])
  return seat ?? last
}

export type Perform = (body: Readonly<Record<string, unknown>> & { readonly type: string }) => Promise<ActAnswer>

export type Drafts = OwnStream & {
  readonly code: DelegationCode
  readonly me: Author
  readonly text: CurrentText | null
  /** Why nothing can be tabled now; null where it can. */
  readonly whyNot: SentenceKey | null
  /** Until when the chair takes proposals in writing; null where no such time is set. */
  readonly until: number | null
  readonly perform: Perform
  readonly say: Say
  readonly language: Language
  readonly nameOf: (party: string) => string
  readonly moment: (at: number) => string
}

const DraftsContext = createContext<Drafts | null>(null)
/** Null for all but delegations. */
export const useDrafts = (): Drafts | null => useContext(DraftsContext)

/** For what is drawn only where there are drafts. */
export function useTheDrafts(): Drafts {
  const drafts = useDrafts()
  if (drafts === null) throw new Error('used outside private drafts')
  return drafts
}

type Props = Pick<Drafts, 'text' | 'whyNot' | 'until'> & { readonly children: ReactNode }

export function DraftsProvider({ text, whyNot, until, children }: Props) {
  const own = useOwnStream()
  const { say, language } = useLanguage()
  const { document, seat, conference } = own?.seat ?? {}
  const perform = useCallback<Perform>(
    (body) => postAct({ document: document ?? '', seat: seat?.id ?? '', language }, body),
    [document, seat?.id, language],
  )
  const value = useMemo<Drafts | null>(() => {
    if (own === null || seat?.delegation == null || conference === undefined) return null
    const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: conference.venueZone })
    const code = seat.delegation as DelegationCode
    return {
      ...own,
      code,
      me: { party: code, name: seat.name },
      text,
      whyNot,
      until,
      perform,
      say,
      language,
      nameOf: nameIn(conference.members, say, language),
      moment: (at) => clock.format(at),
    }
  }, [own, seat, conference, text, whyNot, until, perform, say, language])
  return <DraftsContext value={value}>{children}</DraftsContext>
}
