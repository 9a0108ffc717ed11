/** Words as large as fit: from 2.5 down to 2.0 hundredths of the width, then in pages. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

const SIZES = [2.5, 2.35, 2.2, 2.1, 2] as const
/** A page repeats the last lines of the one before. */
const STEP = 0.85

const columnsOf = (element: HTMLElement): readonly HTMLElement[] => [...element.querySelectorAll<HTMLElement>('[data-column]')]
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
    const fit = (): void => {
      const element = ref.current
      if (element === null) return
      for (const size of SIZES) {
        element.style.setProperty('--size', `${size}vw`)
        if (!columnsOf(element).some(overflows)) break
      }
      setPages(
        Math.max(
          1,
          ...columnsOf(element).map((column) =>
            overflows(column) ? 1 + Math.ceil((column.scrollHeight - column.clientHeight) / (column.clientHeight * STEP)) : 1,
          ),
        ),
      )
    }
    fit()
    window.addEventListener('resize', fit)
    return () => window.removeEventListener('resize', fit)
  }, [paragraph, words])
  useLayoutEffect(() => {
    for (const column of ref.current === null ? [] : columnsOf(ref.current)) column.scrollTop = (page - 1) * column.clientHeight * STEP
  }, [page, pages, words])
  const turn = useCallback(
    (step: 1 | -1) =>
      setShown((before) => ({ paragraph, page: Math.min(pages, Math.max(1, (before.paragraph === paragraph ? before.page : 1) + step)) })),
    [paragraph, pages],
  )
  return { ref, page, pages, turn }
}
