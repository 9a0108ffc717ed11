/** The drafting room: map, page, dock, and the panel of what is proposed. */
import { IconListDetails } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { SCROLLS } from '../../controls/scrolls.ts'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'
import { isCovered } from '../../keys/use-keys.ts'
import { CommentsProvider } from '../comments/use-comments.tsx'
import { ReadingStrip } from '../reading/reading-strip.tsx'
import { CatchingUp } from '../record/catching-up.tsx'
import { CatchingUpBar } from '../record/catching-up-bar.tsx'
import { CATCH_UP } from '../record/moment.ts'
import { Sheet } from '../sides/sheet.tsx'
import { SideSwitch } from '../sides/side-switch.tsx'
import { SidesProvider } from '../sides/use-sides.tsx'
import { UnseenStrip } from '../tabling/absence.tsx'
import { WindowTold } from '../tabling/window-told.tsx'
import { TextReadingStrip } from '../text-reading/reading-strip.tsx'
import { useFollow } from '../text-reading/use-follow.ts'
import { useReader, useReadingKeys } from '../text-reading/use-reading.ts'
import { RenderQueue } from '../wordings/queue.tsx'
import { useRoom } from '../use-room.tsx'
import { Announcer } from './announcer.tsx'
import { Dock } from './dock.tsx'
import { FindBar } from './find-bar.tsx'
import { Map_ } from './map.tsx'
import { FirstVisit } from './hint.tsx'
import { bringIntoView } from './bring-into-view.ts'
import { Page } from './page.tsx'
import { positionIn } from '../../editor/position-in.ts'
import { Panel } from './panel.tsx'
import { PrintedHead } from './printed-head.tsx'
import { useWantedParagraph } from './wanted-paragraph.ts'
import { KeptShelf } from './kept-shelf.tsx'
import { useTextKeys } from './use-text-keys.ts'

export type Chosen = { readonly paragraph: ParagraphId; readonly by: Party } | null

export function RoomScreen() {
  const { shown, inside, say, labelOf, notice, forgetNotice } = useRoom()
  const [address, visit] = useLocation()
  const [current, setCurrent] = useState<ParagraphId | null>(null)
  const [chosen, setChosen] = useState<Chosen>(null)
  const [blocked, setBlocked] = useState<ParagraphId | null>(null)
  const [finding, setFinding] = useState(false)
  const [caret, setCaret] = useState<'lost' | 'put'>('put')
  const [mapOpened, setMapOpened] = useState(false)
  const editor = useRef<Editor | null>(null)
  const [opened, setOpened] = useState<Editor | null>(null)
  const setEditor = useCallback((next: Editor | null) => {
    editor.current = next
    setOpened(next)
    setCaret('put')
  }, [])

  const go = useCallback((paragraph: ParagraphId): void => {
    const text = editor.current
    const at = text === null ? null : positionIn(text, paragraph, Number.POSITIVE_INFINITY)
    if (text === null || at === null) return
    text.view.dispatch(text.state.tr.setSelection(TextSelection.create(text.state.doc, at)))
    text.view.focus()
    bringIntoView(text.view.dom.querySelector(`[data-id="${paragraph}"]`))
  }, [])

  useWantedParagraph(opened !== null, go)

  const open = useMemo(
    () => shown.paragraphs.filter((each) => (shown.standing.get(each.id)?.kind ?? 'open') === 'open' && each.role !== 'heading'),
    [shown],
  )
  const step = useCallback(
    (direction: 1 | -1): void => {
      const order = shown.paragraphs.map((each) => each.id)
      const from = current === null ? -1 : order.indexOf(current)
      const next =
        direction === 1 ? open.find((each) => order.indexOf(each.id) > from) : open.findLast((each) => order.indexOf(each.id) < from)
      const target = next ?? (direction === 1 ? open[0] : open.at(-1))
      if (target !== undefined) go(target.id)
    },
    [current, go, open, shown],
  )

  const reader = useReader(current)
  useReadingKeys(reader.step)
  const follow = useFollow(opened)

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setMapOpened(false)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const goFromMap = useCallback(
    (paragraph: ParagraphId): void => {
      setMapOpened(false)
      go(paragraph)
    },
    [go],
  )

  const choose = (next: Chosen): void => {
    setChosen(next)
    if (next !== null && next.paragraph !== current) go(next.paragraph)
  }
  useTextKeys({ editor, current, chosen, onChoose: choose, onStep: step, onFind: () => setFinding(true) })

  return (
    <CommentsProvider editor={opened} current={current}>
      <SidesProvider editor={opened} current={current} onCurrent={setCurrent}>
        <div className="body">
          <Map_ current={current} opened={mapOpened} onGo={goFromMap} />
          <main className="desk">
            <button
              type="button"
              className="map-open"
              aria-expanded={mapOpened}
              aria-controls="map"
              onClick={() => setMapOpened(!mapOpened)}
            >
              <IconListDetails size={16} stroke={1.75} aria-hidden="true" /> {say('map.open')}
              {current !== null && <span className="quiet">{labelOf(current)}</span>}
            </button>
            <div className="above-text">
              <FirstVisit />
              <WindowTold window={shown.window} zone={inside.start.conference.venueZone} />
              <RenderQueue onGo={go} />
              <UnseenStrip current={current} onGo={go} />
              <ReadingStrip />
              {address !== CATCH_UP && <CatchingUpBar onOpen={() => visit(CATCH_UP)} />}
              <TextReadingStrip current={current} reader={reader} follow={follow} onGo={go} />
              <SideSwitch />
              {finding && <FindBar editor={editor.current} onClose={() => setFinding(false)} />}
            </div>
            <div className="desk-scroll" role="region" aria-label={say('menu.group.text')} {...SCROLLS}>
              <Sheet>
                <PrintedHead />
                <Page
                  onEditor={setEditor}
                  onParagraph={(paragraph) => {
                    setCurrent(paragraph)
                    setBlocked(null)
                    // What a dialog was refused is told in it until it is closed.
                    if (!isCovered()) forgetNotice()
                  }}
                  onBlocked={setBlocked}
                  onCaretLost={setCaret}
                />
              </Sheet>
            </div>
            <KeptShelf editor={editor} current={current} />
            {caret === 'lost' && (
              <p className="notice-row" role="alert">
                {say('page.caretLost')}
              </p>
            )}
            {notice !== null && (
              <p className="notice-row" role="alert">
                {notice}
              </p>
            )}
            <Dock editor={editor} opened={opened} current={current} chosen={chosen} blocked={blocked} onStep={step} />
          </main>
          {address === CATCH_UP ? (
            <CatchingUp onGo={go} onClose={() => visit('/')} />
          ) : (
            <Panel current={current} chosen={chosen} onChoose={choose} editor={editor} />
          )}
          <Announcer />
        </div>
      </SidesProvider>
    </CommentsProvider>
  )
}
