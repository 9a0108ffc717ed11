/** Who reads the register, in the room or out of it: what its rows need of either. Out of the room nothing is entered. */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { SeatData } from '../../room/start.ts'
import { type Language, type Say, useLanguage } from '../../sentences/language.ts'
import { nameIn, useRoom } from '../use-room.tsx'

type Start = Pick<SeatData, 'document' | 'conference' | 'seat'>

export type RegisterReader = {
  readonly start: Start
  readonly say: Say
  readonly language: Language
  readonly nameOf: (party: string) => string
  readonly enters: boolean
  /** Whether it may leave with this seat as a file. */
  readonly takes: boolean
}

const ReaderContext = createContext<RegisterReader | null>(null)

export function useRegisterReader(): RegisterReader {
  const reader = useContext(ReaderContext)
  if (reader === null) throw new Error('used outside a register')
  return reader
}

export function ReaderInRoom({ children }: { readonly children: ReactNode }) {
  const { inside, say, language, nameOf, role } = useRoom()
  const { start } = inside
  const reader = useMemo(
    () => ({ start, say, language, nameOf, enters: role === 'office', takes: role !== 'following' }),
    [start, say, language, nameOf, role],
  )
  return <ReaderContext value={reader}>{children}</ReaderContext>
}

export function ReaderOutside({ start, children }: { readonly start: Start; readonly children: ReactNode }) {
  const { say, language } = useLanguage()
  const reader = useMemo(
    () => ({
      start,
      say,
      language,
      nameOf: nameIn(start.conference.members, say, language),
      enters: false,
      takes: start.seat.delegation !== null,
    }),
    [start, say, language],
  )
  return <ReaderContext value={reader}>{children}</ReaderContext>
}
