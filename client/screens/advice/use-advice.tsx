/** Style advice for pens: asked beside the page a moment after the text changed, and only while some screen shows it. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { AdviceSettings, Note } from '../../../domain/advice/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useAsking } from '../../compare/use-asking.ts'
import { useRoom } from '../use-room.tsx'
import type { AdviceQuestion } from './advice-worker.ts'
import { advisedText } from './advised.ts'

export type Advice = {
  /** Without those that were dismissed. */
  readonly notes: readonly Note[]
  /** For this page's life, and for nobody else. */
  readonly dismiss: (note: Note) => void
  /** Says that a screen shows advice, until what it answers is called. */
  readonly want: () => () => void
}

const NONE: Advice = { notes: [], dismiss: () => undefined, want: () => () => undefined }
const AdviceContext = createContext<Advice>(NONE)

export function useAdvice(): Advice {
  const advice = useContext(AdviceContext)
  const { want } = advice
  useEffect(() => want(), [want])
  return advice
}

/** Delegations, those who follow and the projector are never advised. */
export function AdviceProvider({ children }: { readonly children: ReactNode }) {
  const { role } = useRoom()
  return role === 'office' ? <Advising>{children}</Advising> : children
}

const LEFT_ALONE_MS = 400

const openWorker = (): Worker => new Worker(new URL('./advice-worker.ts', import.meta.url), { type: 'module' })

function Advising({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState(0)
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const all = useNotes(wanted > 0)
  const want = useCallback(() => {
    setWanted((count) => count + 1)
    return () => setWanted((count) => count - 1)
  }, [])
  const dismiss = useCallback((note: Note) => setDismissed((before) => new Set(before).add(keyOf(note))), [])
  const advice = useMemo(
    () => ({ notes: all.filter((note) => !dismissed.has(keyOf(note))), dismiss, want }),
    [all, dismissed, dismiss, want],
  )
  return <AdviceContext value={advice}>{children}</AdviceContext>
}

/** What was dismissed comes up again where it is about other words. */
const keyOf = ({ kind, paragraphs, what }: Note): string => [kind, ...paragraphs, ...Object.values(what)].join('/')

function useNotes(isWanted: boolean): readonly Note[] {
  const { shown, inside } = useRoom()
  const { start } = inside
  const [notes, setNotes] = useState<readonly Note[]>([])
  const asking = useAsking<AdviceQuestion, readonly Note[]>(isWanted ? openWorker : null, () => setNotes([]))
  const settings = useMemo(() => settingsOf(start.conference), [start.conference])
  const { paragraphs, standing } = shown
  useEffect(() => {
    if (asking === null) return
    const isAgreed = (id: ParagraphId): boolean => standing.get(id)?.kind === 'agreed'
    const timer = setTimeout(() => asking.ask({ text: advisedText(paragraphs, isAgreed), settings }, setNotes), LEFT_ALONE_MS)
    return () => clearTimeout(timer)
  }, [asking, paragraphs, settings, standing])
  const seesAgreed = start.seat.hat === 'secretariat'
  return useMemo(
    () => (seesAgreed ? notes : notes.filter((note) => note.paragraphs.some((id) => standing.get(id as ParagraphId)?.kind !== 'agreed'))),
    [notes, seesAgreed, standing],
  )
}

type Conference = ReturnType<typeof useRoom>['inside']['start']['conference']

const settingsOf = ({ language, verbs, members, style }: Conference): AdviceSettings => ({
  language,
  verbs: verbs ?? {},
  members: members.flatMap(({ names }) => names[language] ?? []),
  style: style ?? {},
})
