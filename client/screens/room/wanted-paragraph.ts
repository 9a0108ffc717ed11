/** A paragraph that another part of the page sends the room to: the room goes there at once, or as soon as it is open. */
import { useEffect } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'

let wanted: ParagraphId | null = null
const listeners = new Set<() => void>()

export function goToParagraph(paragraph: ParagraphId): void {
  wanted = paragraph
  for (const listener of listeners) listener()
}

/** `go` is called once for each paragraph that is asked for, when `ready`. */
export function useWantedParagraph(ready: boolean, go: (paragraph: ParagraphId) => void): void {
  useEffect(() => {
    if (!ready) return
    const look = (): void => {
      const paragraph = wanted
      wanted = null
      if (paragraph !== null) go(paragraph)
    }
    look()
    listeners.add(look)
    return () => void listeners.delete(look)
  }, [ready, go])
}
