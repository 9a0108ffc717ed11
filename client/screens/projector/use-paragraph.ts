/** Which paragraph the screen shows: kept in the address, moved by keys. */
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'

const listen = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** Not one more step in the browser's history for each paragraph. */
const show = (view: ParagraphView | undefined): void => {
  if (view !== undefined) window.location.replace(`#${view.id}`)
}

export type Place = {
  readonly view: ParagraphView | null
  readonly at: number
  /** Somebody chose it; else it is the first with proposals. */
  readonly isChosen: boolean
  readonly previous: () => void
  readonly next: () => void
  readonly leave: () => void
}

const leave = (): void => window.location.replace('#')

type Read = { readonly recommendation: string | null; readonly paragraph: ParagraphId | null }

/** `onPage` turns within a paragraph that is longer than the screen. What is read with the room takes the screen, Recommendation or paragraph. */
export function useParagraph(
  paragraphs: readonly ParagraphView[],
  onPage: (step: 1 | -1) => void,
  { recommendation: read, paragraph: reads }: Read,
): Place {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  const found = paragraphs.findIndex((view) => `#${view.id}` === hash)
  const firstOpen = paragraphs.findIndex((view) => view.proposals.length > 0)
  const at = found >= 0 ? found : Math.max(0, firstOpen)
  const isChosen = found >= 0
  // From the Recommendation the first step goes to the paragraph where one was.
  const step = useCallback((by: 1 | -1) => show(paragraphs[isChosen || read === null ? at + by : at]), [paragraphs, at, isChosen, read])
  const stepOpen = useCallback(
    (by: 1 | -1) => {
      const round = paragraphs.map((_, i) => paragraphs[(at + by * (i + 1) + paragraphs.length * 2) % paragraphs.length])
      show(round.find((view) => view !== undefined && view.proposals.length > 0))
    },
    [paragraphs, at],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      switch (event.key) {
        case 'ArrowRight':
        case 'ArrowDown':
          step(1)
          break
        case 'ArrowLeft':
        case 'ArrowUp':
          step(-1)
          break
        case 'F8':
          stepOpen(event.shiftKey ? -1 : 1)
          break
        case 'PageDown':
        case ' ':
          onPage(1)
          break
        case 'PageUp':
          onPage(-1)
          break
        default:
          return
      }
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [step, stepOpen, onPage])
  useEffect(() => {
    if (read !== null) leave()
  }, [read])
  useEffect(() => {
    if (reads !== null) window.location.replace(`#${reads}`)
  }, [reads])
  return { view: paragraphs[at] ?? null, isChosen, leave, at, previous: () => step(-1), next: () => step(1) }
}
