/** What every screen of a room shares: the session, the text as shown, names, and the one way to perform an act. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ActInput, ActType } from '../../domain/acts/registry.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import { openBrowserSession } from '../room/browser-session.ts'
import { postAct } from '../room/post-act.ts'
import type { Saved, Session, SessionState } from '../room/session.ts'
import { toldOf } from './told.ts'
import { openTextStore, type Shown, type TextStore } from '../room/text-store.ts'
import { type Language, type Say, useLanguage } from '../sentences/language.ts'
import { paintDelegations } from '../theme/delegations.ts'

type InRoom = Extract<SessionState, { kind: 'in' }>

/** The seat's time in the room, but for what changes with every key: whether all is saved is told apart, by `useSaved`. */
export type Inside = Omit<InRoom, 'kind' | 'saved'> & {
  /** The sitting is suspended, and words wait here until it goes on. */
  readonly waiting: boolean
}

export type Role = 'office' | 'delegation' | 'following'

export type Act = <Type extends ActType>(type: Type, input: ActInput<Type>) => Promise<Record<string, unknown> | null>

export type RoomValue = {
  readonly session: Session
  readonly inside: Inside
  readonly shown: Shown
  readonly role: Role
  readonly party: Party | null
  readonly say: Say
  readonly language: Language
  readonly act: Act
  /** What the server answered to the last act that it refused. */
  readonly notice: string | null
  readonly forgetNotice: () => void
  readonly nameOf: (party: string) => string
  readonly codeOf: (party: string) => string
  readonly labelOf: (paragraph: ParagraphId) => string
  readonly time: (at: number) => string
}

/** What does not change with every key that somebody presses: for what is drawn many times over, as the rows of a long table. */
export type StillRoom = Pick<RoomValue, 'say' | 'language' | 'role' | 'act' | 'nameOf' | 'labelOf'> & Pick<Shown, 'standing'>

const RoomContext = createContext<RoomValue | null>(null)
const StillContext = createContext<StillRoom | null>(null)
const SavedContext = createContext<Saved>('saving')

export const useSaved = (): Saved => useContext(SavedContext)

export function useRoom(): RoomValue {
  const value = useContext(RoomContext)
  if (value === null) throw new Error('used outside a room')
  return value
}

export function useStillRoom(): StillRoom {
  const value = useContext(StillContext)
  if (value === null) throw new Error('used outside a room')
  return value
}

export function useSession(document: string, seat: string): { readonly session: Session | null; readonly state: SessionState } {
  const { language } = useLanguage()
  const spoken = useRef(language)
  spoken.current = language
  const [session, setSession] = useState<Session | null>(null)
  useEffect(() => {
    const opened = openBrowserSession(document, seat, () => spoken.current)
    setSession(opened)
    return () => opened.destroy()
  }, [document, seat])
  const state = useSyncExternalStore(
    useCallback((listener) => session?.subscribe(listener) ?? (() => undefined), [session]),
    () => session?.state() ?? OPENING,
  )
  return { session, state }
}

const OPENING: SessionState = { kind: 'opening' }

function useInside({ start, doc, awareness, voice, kept, saved }: InRoom): Inside {
  const waiting = saved === 'waiting'
  return useMemo(() => ({ start, doc, awareness, voice, kept, waiting }), [start, doc, awareness, voice, kept, waiting])
}

function useShown({ doc }: Inside): Shown | null {
  const [store, setStore] = useState<TextStore | null>(null)
  useEffect(() => {
    const opened = openTextStore(doc)
    setStore(opened)
    return () => opened.destroy()
  }, [doc])
  return useSyncExternalStore(
    useCallback((listener) => store?.subscribe(listener) ?? (() => undefined), [store]),
    () => store?.get() ?? null,
  )
}

type Members = InRoom['start']['conference']['members']

export const nameIn =
  (members: Members, say: Say, language: Language) =>
  (party: string): string => {
    if (party === 'chair' || party === 'secretariat') return say(`party.${party}`)
    const names = members.find((member) => member.code === party)?.names
    return names?.[language]?.short ?? names?.es?.short ?? party
  }

export function RoomProvider({
  session,
  state,
  children,
}: {
  readonly session: Session
  readonly state: InRoom
  readonly children: ReactNode
}) {
  const { say, language } = useLanguage()
  const inside = useInside(state)
  const shown = useShown(inside)
  const [notice, setNotice] = useState<string | null>(null)
  const { start } = inside
  const { members } = start.conference
  const own = inside.voice ?? start.seat.delegation
  useEffect(() => {
    const nameOf = nameIn(members, say, language)
    paintDelegations(members, own, (party) => ({
      ins: say('say.adds', { party: nameOf(party) }),
      del: say('say.strikes', { party: nameOf(party) }),
    }))
  }, [members, own, say, language])
  const act = useCallback<Act>(
    async (type, input) => {
      const answer = await postAct({ document: start.document, seat: start.seat.id, language }, { ...input, type })
      setNotice(answer.kind === 'ok' ? null : answer.kind === 'refused' ? toldOf(answer.problem, input, say) : say('unreachable'))
      return answer.kind === 'ok' ? answer.value : null
    },
    [language, say, start.document, start.seat.id],
  )
  const value = useMemo<RoomValue | null>(() => {
    if (shown === null) return null
    const { hat, delegation } = start.seat
    const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: start.conference.venueZone })
    const role: Role = delegation !== null ? 'delegation' : hat === 'observer' || hat === 'service' ? 'following' : 'office'
    return {
      session,
      inside,
      shown,
      role,
      party: inside.voice ?? (delegation as Party | null),
      say,
      language,
      act,
      notice,
      forgetNotice: () => setNotice(null),
      nameOf: nameIn(members, say, language),
      codeOf: (party) => (party === 'chair' || party === 'secretariat' ? say(`code.${party}`) : party),
      labelOf: (paragraph) => shown.labels.get(paragraph) ?? '·',
      time: (at) => clock.format(at),
    }
  }, [act, inside, language, members, notice, say, session, shown, start])
  const still = useStill(value)
  if (value === null || still === null) return null
  return (
    <RoomContext value={value}>
      <StillContext value={still}>
        <SavedContext value={state.saved}>{children}</SavedContext>
      </StillContext>
    </RoomContext>
  )
}

function useStill(value: RoomValue | null): StillRoom | null {
  const members = value?.inside.start.conference.members
  const { say, language, role, act } = value ?? {}
  const { labels, standing } = value?.shown ?? {}
  return useMemo(() => {
    if (!(say && language && role && act && members && labels && standing)) return null
    return {
      say,
      language,
      role,
      act,
      standing,
      nameOf: nameIn(members, say, language),
      labelOf: (paragraph) => labels.get(paragraph) ?? '·',
    }
  }, [say, language, role, act, members, labels, standing])
}
