/** Words as large as fit: from 2.5 down to 2.0 hundredths of the width, then in pages. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { type Line, type PageOfLines, pagesOf } from './pages.ts'

const SIZES = [2.5, 2.35, 2.2, 2.1, 2] as const

const columnsOf = (element: HTMLElement): readonly HTMLElement[] => [...element.querySelectorAll<HTMLElement>('[data-column]')]
const wordsIn = (column: HTMLElement): readonly HTMLElement[] => [...column.querySelectorAll<HTMLElement>('.pj-words')]
const overflows = (column: HTMLElement): boolean => column.scrollHeight > column.clientHeight + 1

export type Fit = {
  readonly ref: RefObject<HTMLElement | null>
  readonly page: number
  readonly pages: number
  readonly turn: (step: 1 | -1) => void
}

/** `words` is whatever, when it changes, may take another size. */
export function useFit(paragraph: string, words: string): Fit {
  const ref = useRef<HTMLElement>(null)
  const [pages, setPages] = useState(1)
  const [shown, setShown] = useState({ paragraph, page: 1 })
  // Another paragraph begins with its first page.
  const page = shown.paragraph === paragraph ? Math.min(shown.page, pages) : 1
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const lay = (): void => {
      enlarge(element)
      setPages(showPage(element, page))
    }
    lay()
    // Not the window's size alone: positions and conflicts take their room from the words.
    const watching = new ResizeObserver(lay)
    watching.observe(element)
    return () => watching.disconnect()
  }, [paragraph, words, page])
  const turn = useCallback(
    (step: 1 | -1) =>
      setShown((before) => ({ paragraph, page: Math.min(pages, Math.max(1, (before.paragraph === paragraph ? before.page : 1) + step)) })),
    [paragraph, pages],
  )
  return { ref, page, pages, turn }
}

function enlarge(element: HTMLElement): void {
  for (const size of SIZES) {
    element.style.setProperty('--size', `${size}vw`)
    if (!columnsOf(element).some(overflows)) return
  }
}

/** Shows that page of each column, or its last; answers how many pages there are. */
function showPage(element: HTMLElement, page: number): number {
  const laid = columnsOf(element).map((column) => {
    const pages = overflows(column) ? inPages(column) : []
    draw(column, pages[Math.min(page, pages.length) - 1])
    return pages.length
  })
  return Math.max(1, ...laid)
}

const inPages = (column: HTMLElement): readonly PageOfLines[] =>
  pagesOf(
    wordsIn(column).flatMap((words) => linesOf(column, words)),
    column.clientHeight,
    column.scrollHeight,
    Number.parseFloat(getComputedStyle(column).paddingTop),
  )

function linesOf(column: HTMLElement, words: HTMLElement): readonly Line[] {
  const high = Number.parseFloat(getComputedStyle(words).lineHeight)
  const top = words.offsetTop - column.offsetTop
  return Array.from({ length: Math.round(words.offsetHeight / high) }, (_, at) => ({ top: top + at * high, bottom: top + (at + 1) * high }))
}

/** Lines of other pages are not seen, nor half of one. */
function draw(column: HTMLElement, page: PageOfLines | undefined): void {
  column.scrollTop = page?.scroll ?? 0
  const all = wordsIn(column).map((words) => ({ words, lines: linesOf(column, words) }))
  const lines = all.flatMap((each) => each.lines)
  const from = lines[page?.from ?? 0]?.top ?? 0
  const to = lines[(page?.to ?? 0) - 1]?.bottom ?? 0
  for (const { words } of all) {
    const top = words.offsetTop - column.offsetTop
    words.style.clipPath =
      page === undefined ? '' : `inset(${Math.max(0, from - top)}px -1vw ${Math.max(0, top + words.offsetHeight - to)}px)`
  }
}
