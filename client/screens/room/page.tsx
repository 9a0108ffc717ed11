/** The page: the editor on the room's document. Keys never pass through React. */
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import { useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { isRivalWording } from '../../../domain/proposals/alternatives.ts'
import { fragmentOf } from '../../../domain/text/document.ts'
import { isParagraphId, type ParagraphId, paragraphIdFrom } from '../../../domain/text/ids.ts'
import type { SectionKind } from '../../../domain/text/schema.ts'
import { positionIn } from '../../editor/position-in.ts'
import { createRoomEditor, type StructureRequest } from '../../editor/editor.ts'
import { redraw } from '../../editor/caret-first.ts'
import { caretLostIn, loseCaret } from '../../editor/caret-lost.ts'
import { Look, type ParagraphLook, paragraphIdAt } from '../../editor/look/look.ts'
import { randomBytes } from '../../room/browser-session.ts'
import { AdvisedText } from '../../editor/advised-text.ts'
import { CommentMarks } from '../../editor/comment-marks.ts'
import { RowsOfText } from '../../editor/rows.ts'
import { setWritable } from '../../editor/writable.ts'
import { useComments } from '../comments/use-comments.tsx'
import { looksOf, notesOf } from '../alternatives/margin.ts'
import { readyNow } from '../alternatives/package.ts'
import { lockOf, mayComeUp } from '../text-reading/lock.ts'
import { useSides } from '../sides/use-sides.tsx'
import { useRoom } from '../use-room.tsx'

type Props = {
  readonly onEditor: (editor: Editor | null) => void
  readonly onParagraph: (paragraph: ParagraphId | null) => void
  readonly onBlocked: (paragraph: ParagraphId) => void
  readonly onCaretLost: (caret: 'lost' | 'put') => void
}

/** Where the caret is, in words that hold in another copy of the text. */
type Place = { readonly paragraph: ParagraphId; readonly offset: number; readonly focused: boolean; readonly scroll: number }

const ONE_CHARACTER = /^\s*.?\s*$/u

export function Page({ onEditor, onParagraph, onBlocked, onCaretLost }: Props) {
  const room = useRoom()
  const mount = useRef<HTMLDivElement>(null)
  const now = useRef(room)
  now.current = room
  const editor = useRef<Editor | null>(null)
  const place = useRef<Place | null>(null)
  const told = useRef({ onEditor, onParagraph, onBlocked, onCaretLost })
  told.current = { onEditor, onParagraph, onBlocked, onCaretLost }
  const { doc, awareness, start } = room.inside
  const comments = useComments()
  const commented = useRef(comments)
  commented.current = comments
  const { now: beside, setRows } = useSides()

  useEffect(() => {
    const element = mount.current
    if (element === null) return
    const opened = createRoomEditor({
      fragment: fragmentOf(doc),
      author: () => authorNow(now.current),
      isAgreed: (paragraph) => lockOf(now.current, paragraph) !== null,
      mayComeUp: (paragraph, side) => mayComeUp(now.current, paragraph, side),
      onBlocked: (paragraph, met, text) => {
        const code = lockOf(now.current, paragraph) ?? met
        if (code !== 'paragraph.gone') told.current.onBlocked(paragraph)
        // A key pressed in vain is no loss; pasted or dictated words are kept.
        if (ONE_CHARACTER.test(text)) return
        const { party } = authorNow(now.current)
        now.current.session.keep({ unsent: { kind: 'words', by: party, paragraph, anchors: [], text, emphasis: [], chars: [] }, code })
      },
      onStructure: (request) => void askStructure(now.current, request, opened),
      onCaretLost: (caret) => told.current.onCaretLost(caret),
      newParagraphId: () => paragraphIdFrom(randomBytes(32)),
      extraExtensions: [
        CommentMarks.configure({
          counts: () => commented.current.counts,
          lit: () => commented.current.lit,
          signOf: (count) => now.current.say('comments.sign', { count }),
          onOpen: (paragraph) => {
            told.current.onParagraph(paragraph as ParagraphId)
            commented.current.open()
          },
        }),
        RowsOfText.configure({ isBeside: () => beside.current.beside !== null, onRows: setRows }),
        AdvisedText.configure({ advisedIn: (paragraph) => beside.current.advice.get(paragraph as ParagraphId)?.inText ?? null }),
        Look.configure({
          awareness,
          lookOf: (paragraph) => lookOf(now.current, paragraph as ParagraphId),
          headingOf: (kind) => now.current.say(`section.${kind as SectionKind}`),
          language: start.conference.language,
          codeOf: (party) => now.current.codeOf(party),
          onParagraph: (paragraph) => told.current.onParagraph(paragraph as ParagraphId | null),
        }),
      ],
    })
    opened.view.dom.setAttribute('lang', start.conference.language)
    opened.view.dom.setAttribute('spellcheck', 'true')
    opened.view.dom.setAttribute('aria-label', start.conference.title)
    // At once: the caret can stand only where one may write.
    opened.setEditable(mayType(now.current), false)
    element.append(opened.view.dom)
    restorePlace(opened, place.current, element)
    editor.current = opened
    told.current.onEditor(opened)
    const stop = followOthers(opened, awareness)
    return () => {
      place.current = placeOf(opened, element)
      stop()
      told.current.onEditor(null)
      editor.current = null
      opened.destroy()
    }
  }, [doc, awareness, start.conference, beside, setRows])

  // The editor draws the words by itself; what is said beside them is drawn anew when it changes.
  const { labels, standing, trace, aside, conflicts, packages } = room.shown
  const ready = readyNow(room.shown)
  const editable = mayType(room)
  useEffect(() => {
    const opened = editor.current
    if (opened === null) return
    setWritable(opened, editable)
    redraw(opened)
  }, [doc, editable, labels, standing, trace, aside, conflicts, packages, ready, room.say, room.party, comments.counts, comments.lit])

  return <div className="sheet-text" ref={mount} data-own={room.party ?? ''} />
}

type Room = ReturnType<typeof useRoom>

function authorNow({ party, role, shown }: Room): { party: NonNullable<Room['party']>; mode: 'propose' | 'direct' } {
  const direct = role === 'office' && shown.directWriting !== 'closed' && (party === 'chair' || party === 'secretariat')
  return { party: party ?? 'chair', mode: direct ? 'direct' : 'propose' }
}

export function mayType({ role, shown, inside }: Room): boolean {
  if (role === 'following' || inside.waiting || shown.adoption.adopted !== null) return false
  const { sitting } = shown
  const atWork = sitting?.state === 'open' || (sitting?.state === 'suspended' && sitting.mode === 'drafting')
  return atWork || (role === 'office' && shown.directWriting !== 'closed')
}

function lookOf(room: Room, id: ParagraphId): ParagraphLook {
  const { shown, say, codeOf } = room
  const standing = shown.standing.get(id) ?? { kind: 'open' }
  const numbers = shown.trace.filter((item) => item.paragraphs.includes(id)).map((item) => item.number)
  const view = shown.paragraphs.find((each) => each.id === id)
  const isNew = view?.pi != null && !isRivalWording(view)
  const without = shown.agreedWithout.get(id)
  const notes = [
    ...(standing.kind === 'ad-referendum' ? [say('standing.of', { parties: standing.of.map(codeOf).join(', ') })] : []),
    ...(without === undefined ? [] : [say('absence.note', { parties: without.absent.map(codeOf).join(', ') })]),
    ...(isNew ? [say('para.new')] : []),
    ...(view === undefined ? [] : notesOf(room, view)),
    ...(shown.aside.has(id) ? [say('text-reading.aside')] : []),
    ...(numbers.length === 0 ? [] : [say('para.rec', { number: numbers.join(', ') })]),
  ]
  return { label: shown.labels.get(id) ?? '', standing: standing.kind, notes, ...(view === undefined ? {} : looksOf(room, view)) }
}

/** What a pen's keys ask of the text's structure in preparation becomes an act. */
async function askStructure({ act, shown }: Room, request: StructureRequest, editor: Editor): Promise<void> {
  const at = shown.paragraphs.findIndex((each) => each.id === request.paragraph)
  const here = shown.paragraphs[at]
  if (here === undefined) return
  if (request.kind === 'split') await act('split-paragraph', { paragraph: here.id, offset: request.offset })
  else if (request.kind === 'join') {
    const before = shown.paragraphs[at - 1]
    if (before?.section !== here.section) return
    const length = lengthIn(editor, before.id)
    const joined = await act('join-paragraph', { paragraph: here.id })
    if (joined !== null) followInto(editor, here.id, before.id, length)
  } else await insertLines(act, here, request.lines)
}

function lengthIn(editor: Editor, paragraph: ParagraphId): number {
  const [start, end] = [0, Number.POSITIVE_INFINITY].map((offset) => positionIn(editor, paragraph, offset) ?? 0)
  return (end ?? 0) - (start ?? 0)
}

/** Words that one joined oneself take the caret with them, unless it was put elsewhere meanwhile. */
function followInto(editor: Editor, joined: ParagraphId, into: ParagraphId, offset: number): void {
  if (editor.isDestroyed || ![caretLostIn(editor.state), paragraphIdAt(editor.state)].includes(joined)) return
  const at = positionIn(editor, into, offset)
  if (at !== null) editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)))
}

/** Each line stands after the one before it; where one is refused the rest wait with the person who pasted them. */
async function insertLines(act: Room['act'], here: ParagraphView, lines: readonly string[]): Promise<void> {
  const looks = { role: 'body', level: here.level, marker: here.marker } as const
  let after = here.id
  for (const text of lines) {
    const made = await act('insert-paragraph', { section: here.section, after, ...looks, text })
    if (!isParagraphId(made?.paragraph)) return
    after = made.paragraph
  }
}

/** Presence out, others' carets in. */
export function followOthers(editor: Editor, awareness: Room['inside']['awareness']): () => void {
  const say = (): void => {
    const sync = ySyncPluginKey.getState(editor.state) as
      | { type: Y.XmlFragment; binding: { mapping: Map<unknown, unknown> } | null }
      | undefined
    if (sync?.binding == null) return
    const { anchor, head } = editor.state.selection
    const at = (position: number): unknown => absolutePositionToRelativePosition(position, sync.type, sync.binding?.mapping as never)
    awareness.setLocalState(editor.isFocused ? { cursor: { anchor: at(anchor), head: at(head) } } : { cursor: null })
  }
  const onAwareness = (_change: unknown, origin: unknown): void => {
    if (origin !== 'local') redraw(editor)
  }
  // Where the keyboard is elsewhere on the page, that place is told.
  editor.on('selectionUpdate', () => {
    if (editor.isFocused) say()
  })
  editor.on('focus', say)
  editor.on('blur', say)
  awareness.on('change', onAwareness)
  return () => awareness.off('change', onAwareness)
}

function placeOf(editor: Editor, element: HTMLElement): Place | null {
  const paragraph = paragraphIdAt(editor.state) as ParagraphId | null
  const scroll = element.closest('.desk-scroll')?.scrollTop ?? 0
  return paragraph === null ? null : { paragraph, offset: editor.state.selection.$head.parentOffset, focused: editor.isFocused, scroll }
}

function restorePlace(editor: Editor, place: Place | null, element: HTMLElement): void {
  if (place === null) return
  const at = positionIn(editor, place.paragraph, place.offset)
  if (at !== null) editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)))
  if (place.focused) editor.view.focus()
  if (at === null) loseCaret(editor.view, place.paragraph)
  const scroller = element.closest('.desk-scroll')
  if (scroller !== null) scroller.scrollTop = place.scroll
}
