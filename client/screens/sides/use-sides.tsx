/** What all that shows the text and a side beside each other shares: which language is in view, the pairs, what does not agree, and how to get there. */
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { redraw } from '../../editor/caret-first.ts'
import { paragraphIdAt } from '../../editor/look/look.ts'
import { NO_ROWS, type Rows } from '../../editor/rows.ts'
import { writableSidesOn } from '../../room/side-words.ts'
import { positionIn } from '../../editor/position-in.ts'
import { useRoom } from '../use-room.tsx'
import { type PairShown, pairsShown } from './pairs-shown.ts'
import { type PairsAdvice, useConcordance } from './use-concordance.ts'

export type Sides = {
  /** Languages that have a side. */
  readonly all: readonly string[]
  /** Those that this seat writes now. */
  readonly writes: readonly string[]
  /** The one beside the text; null where the text stands alone. */
  readonly beside: string | null
  readonly show: (language: string | null) => void
  /** Of the one beside the text. */
  readonly pairs: readonly PairShown[]
  readonly advice: PairsAdvice
  readonly pairsOf: (language: string) => readonly PairShown[]
  readonly current: ParagraphId | null
  readonly onCurrent: (paragraph: ParagraphId | null) => void
  /** To the counterpart of a paragraph, bringing the language into view first. */
  readonly go: (language: string, paragraph: ParagraphId) => void
  /** Where `go` wants to be; the side's page takes it. */
  readonly wanted: { readonly language: string; readonly paragraph: ParagraphId } | null
  readonly arrived: () => void
  readonly rows: Rows
  /** For the editor of the text, which draws itself: what holds at this moment. */
  readonly now: { readonly current: { readonly beside: string | null; readonly rows: Rows; readonly advice: PairsAdvice } }
  readonly setRows: (rows: Rows) => void
  /** The side's editor draws itself anew, before anything is painted. */
  readonly redrawSide: { current: () => void }
}

const SidesContext = createContext<Sides | null>(null)

export function useSides(): Sides {
  const sides = useContext(SidesContext)
  if (sides === null) throw new Error('used outside the room’s screen')
  return sides
}

type Props = {
  readonly editor: Editor | null
  readonly current: ParagraphId | null
  readonly onCurrent: (paragraph: ParagraphId | null) => void
  readonly children: ReactNode
}

export function SidesProvider({ editor, current, onCurrent, children }: Props) {
  const { shown, inside, role } = useRoom()
  const { authentic, courtesy } = shown.languages
  const all = useMemo(() => [...authentic, ...courtesy], [authentic, courtesy])
  const writes = useWrites()
  const [beside, show] = useBeside(all, writes)
  const { pairs, pairsOf } = usePairs(beside)
  // As with style: delegations, and those who only follow, are not advised.
  const isAdvised = role === 'office' || writes.length > 0
  const advice = useConcordance(pairs, isAdvised ? beside : null)
  const [rows, keepRows] = useState<Rows>(NO_ROWS)
  const [wanted, setWanted] = useState<Sides['wanted']>(null)
  const now = useRef({ beside, rows: NO_ROWS as Rows, advice })
  now.current = { ...now.current, beside, advice }
  const redrawSide = useRef<() => void>(() => undefined)
  const setRows = useCallback((next: Rows) => {
    now.current = { ...now.current, rows: next }
    redrawSide.current()
    keepRows(next)
  }, [])
  // Before anything is painted: the text and what stands beside it change together.
  useRedraw(editor, [beside, advice, inside.doc])
  const go = useCallback(
    (language: string, paragraph: ParagraphId) => {
      show(language)
      setWanted({ language, paragraph })
    },
    [show],
  )
  const arrived = useCallback(() => setWanted(null), [])
  const onCurrentInSide = useCallback(
    (paragraph: ParagraphId | null) => {
      onCurrent(paragraph)
      if (editor !== null && paragraph !== null) followInText(editor, paragraph)
    },
    [editor, onCurrent],
  )
  const value = useMemo<Sides>(
    () => ({
      all,
      writes,
      beside,
      show,
      pairs,
      advice,
      pairsOf,
      current,
      onCurrent: onCurrentInSide,
      go,
      wanted,
      arrived,
      rows,
      now,
      setRows,
      redrawSide,
    }),
    [all, writes, beside, show, pairs, advice, pairsOf, current, onCurrentInSide, go, wanted, arrived, rows, setRows],
  )
  return <SidesContext value={value}>{children}</SidesContext>
}

/** The caret of the text stands where the side is being read, so that one row is framed and not two. */
function followInText(editor: Editor, paragraph: ParagraphId): void {
  if (editor.isDestroyed || editor.isFocused || paragraphIdAt(editor.state) === paragraph) return
  const at = positionIn(editor, paragraph, 0)
  if (at !== null) editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)))
}

function useRedraw(editor: Editor | null, when: readonly unknown[]): void {
  useLayoutEffect(() => {
    if (editor !== null) redraw(editor)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [editor, ...when])
}

function useWrites(): readonly string[] {
  const { shown, inside } = useRoom()
  const { doc, start } = inside
  // Of the shared document; told anew when what is shown of it changes.
  const writes = writableSidesOn(doc, start.seat)
  const key = shown.languages.negotiated === '' ? '' : writes.join(' ')
  return useMemo(() => (key === '' ? [] : key.split(' ')), [key])
}

const keyOf = (document: string): string => `declaro/side/${document}`
const ALONE = '-'

/** Remembered for this tab. Who translates begins with the language that is theirs. */
function useBeside(all: readonly string[], writes: readonly string[]): readonly [string | null, (language: string | null) => void] {
  const { inside } = useRoom()
  const { document, seat } = inside.start
  const [chosen, choose] = useState(() => sessionStorage.getItem(keyOf(document)))
  const show = useCallback(
    (language: string | null) => {
      sessionStorage.setItem(keyOf(document), language ?? ALONE)
      choose(language ?? ALONE)
    },
    [document],
  )
  const own = seat.hat === 'service' ? (writes[0] ?? null) : null
  const beside = chosen === null ? own : chosen === ALONE ? null : chosen
  return [beside !== null && all.includes(beside) ? beside : null, show]
}

function usePairs(beside: string | null): Pick<Sides, 'pairs' | 'pairsOf'> {
  const { paragraphs, sides, checkedPairs } = useRoom().shown
  const known = useRef(new Map<string, readonly PairShown[]>())
  const pairsOf = useCallback(
    (language: string) => {
      const pairs = pairsShown({ paragraphs, sides, checkedPairs }, language, known.current.get(language) ?? [])
      known.current.set(language, pairs)
      return pairs
    },
    [paragraphs, sides, checkedPairs],
  )
  const pairs = useMemo(() => (beside === null ? [] : pairsOf(beside)), [beside, pairsOf])
  return { pairs, pairsOf }
}
