/** Comments as the room's screen works with them: which threads there are, which one is looked at, what is being written. */
import type { Editor } from '@tiptap/core'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Author } from '../../../domain/private/drafts.ts'
import { anchorOf } from '../../../domain/text/anchors.ts'
import { isParagraphId, type ParagraphId, type Party } from '../../../domain/text/ids.ts'
import type { Lit } from '../../editor/comment-marks.ts'
import { paragraphIdAt } from '../../editor/look/look.ts'
import { randomBytes } from '../../room/browser-session.ts'
import { carriedToIn, charsIn, wordsAt } from '../../room/comments.ts'
import { isCovered } from '../../keys/use-keys.ts'
import { useRoom } from '../use-room.tsx'
import { OwnCommentsContext } from './own.ts'
import { countsOf, fromOwn, fromShared, type Talk } from './talks.ts'

/** A comment being begun: on the paragraph, or on words of it. */
export type Beginning = {
  readonly paragraph: ParagraphId
  readonly on: { readonly from: number; readonly to: number; readonly words: string } | null
}

type Value = {
  readonly talks: readonly Talk[]
  readonly counts: ReadonlyMap<string, number>
  readonly hasOwn: boolean
  readonly beginning: Beginning | null
  /** Of the selected words, or the paragraph in which the caret is. */
  readonly begin: () => void
  readonly leave: () => void
  /** Counts how often comments were asked for: the panel shows them then. */
  readonly asked: number
  readonly open: () => void
  readonly lit: Lit | null
  readonly look: (talk: Talk | null) => void
  readonly make: (to: 'all' | 'own', text: string) => Promise<boolean>
  readonly answer: (talk: Talk, text: string) => Promise<boolean>
  readonly close: (talk: Talk) => void
  readonly reopen: (talk: Talk) => void
  readonly withdraw: (talk: Talk, at: number) => void
}

const CommentsContext = createContext<Value | null>(null)

export function useComments(): Value {
  const value = useContext(CommentsContext)
  if (value === null) throw new Error('used outside the room’s screen')
  return value
}

type Props = { readonly editor: Editor | null; readonly current: ParagraphId | null; readonly children: ReactNode }

export function CommentsProvider({ editor, current, children }: Props) {
  const { role } = useRoom()
  const { talks, hasOwn } = useTalks()
  const [beginning, setBeginning] = useState<Beginning | null>(null)
  const [looked, setLooked] = useState<Talk | null>(null)
  const [asked, setAsked] = useState(0)
  const counts = useMemo(() => countsOf(talks), [talks])
  const open = useCallback(() => setAsked((count) => count + 1), [])
  const beginIn = useCallback(
    (paragraph: ParagraphId | null) => {
      const next = role === 'following' ? null : beginningIn(editor, paragraph)
      if (next === null) return
      setBeginning(next)
      open()
    },
    [editor, open, role],
  )
  const begin = useCallback(() => beginIn(current), [beginIn, current])
  // A key is about where the caret is now, also before the screen has followed it there.
  useEffect(() => onCommentKey(() => beginIn(current === null ? null : (caretIn(editor) ?? current))), [beginIn, current, editor])
  const lit = useLit(looked, beginning)
  const acts = useActs(beginning, () => setBeginning(null))
  const value: Value = {
    talks,
    counts,
    hasOwn,
    beginning,
    begin,
    asked,
    open,
    lit,
    ...acts,
    leave: () => setBeginning(null),
    look: setLooked,
  }
  return <CommentsContext value={value}>{children}</CommentsContext>
}

const NOTHING: readonly never[] = []
const never = (): (() => void) => () => undefined

function useTalks(): { readonly talks: readonly Talk[]; readonly hasOwn: boolean } {
  const { shown, inside } = useRoom()
  const own = useContext(OwnCommentsContext)
  const ownThreads = useSyncExternalStore(own?.subscribe ?? never, () => own?.list() ?? NOTHING)
  // Another list whenever words were carried elsewhere.
  const lately = inside.doc.getMap('room').get('carried')
  const carriedTo = useMemo(() => (lately === undefined ? () => null : carriedToIn(inside.doc)), [lately, inside.doc])
  const talks = useMemo(
    () => [...shown.comments.map(fromShared), ...ownThreads.map((thread) => fromOwn(thread, carriedTo))],
    [shown.comments, ownThreads, carriedTo],
  )
  return { talks, hasOwn: own !== null }
}

/** Ctrl+Alt+M, whatever letter the keyboard makes of it. */
function onCommentKey(begin: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (!isCovered()) begin()
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

function caretIn(editor: Editor | null): ParagraphId | null {
  const id = editor === null ? null : paragraphIdAt(editor.state)
  return isParagraphId(id) ? id : null
}

function beginningIn(editor: Editor | null, current: ParagraphId | null): Beginning | null {
  if (current === null || editor === null) return null
  const { $from, $to, empty } = editor.state.selection
  const id: unknown = $from.parent.attrs.id
  if (empty || !$from.sameParent($to) || !isParagraphId(id)) return { paragraph: current, on: null }
  const [from, to] = [$from.parentOffset, $to.parentOffset]
  return { paragraph: id, on: { from, to, words: $from.parent.textContent.slice(from, to) } }
}

/** The words of the thread that is looked at, or of the comment being begun. */
function useLit(talk: Talk | null, beginning: Beginning | null): Lit | null {
  const { inside, shown } = useRoom()
  const { paragraphs } = shown
  return useMemo(() => {
    if (talk?.on != null) {
      if (!paragraphs.some(({ id }) => id === talk.paragraph)) return null
      const found = wordsAt(inside.doc, talk.paragraph, talk.on.anchor)
      return found === null ? null : { paragraph: talk.paragraph, from: found.from, to: found.to }
    }
    return beginning?.on == null ? null : { paragraph: beginning.paragraph, from: beginning.on.from, to: beginning.on.to }
  }, [talk, beginning, inside.doc, paragraphs])
}

type Acts = Pick<Value, 'make' | 'answer' | 'close' | 'reopen' | 'withdraw'>

function useActs(beginning: Beginning | null, onDone: () => void): Acts {
  const { act, shown, inside } = useRoom()
  const own = useContext(OwnCommentsContext)
  const { delegation, name } = inside.start.seat
  const author: Author = { party: (delegation ?? '') as Party, name }
  const makeForAll = async ({ paragraph, on }: Beginning, text: string): Promise<boolean> => {
    const seen = shown.paragraphs.find(({ id }) => id === paragraph)?.seen
    const about = on === null || seen === undefined ? {} : { on: { from: on.from, to: on.to }, seen }
    return (await act('comment', { paragraph, ...about, words: { text } })) !== null
  }
  const makeForOwn = ({ paragraph, on }: Beginning, text: string): boolean => {
    const anchor = on === null ? null : anchorOf(charsIn(inside.doc, paragraph), on)
    const id = [...randomBytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    own?.add(id, { paragraph, anchor, words: on?.words ?? '', by: author, at: Date.now(), text })
    return own !== null
  }
  return {
    make: async (to, text) => {
      const isMade = beginning !== null && (to === 'own' ? makeForOwn(beginning, text) : await makeForAll(beginning, text))
      if (isMade) onDone()
      return isMade
    },
    answer: async ({ to }, text) => {
      if (to.kind === 'all') return (await act('comment', { thread: to.number, words: { text } })) !== null
      own?.answer(to.id, { by: author, at: Date.now(), text })
      return own !== null
    },
    close: ({ to }) => (to.kind === 'all' ? void act('close-thread', { thread: to.number }) : own?.close(to.id, author, Date.now())),
    reopen: ({ to }) => (to.kind === 'all' ? void act('reopen-thread', { thread: to.number }) : own?.reopen(to.id)),
    withdraw: ({ to }, at) => {
      if (to.kind === 'all') void act('withdraw-comment', { thread: to.number, comment: at + 1 })
    },
  }
}
