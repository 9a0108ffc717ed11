/** What of a page is unsent, told also by how it stood before others' changes took away what it leans on, or came under it. */
import { struckUnasked, takenBackElsewhere, withEarlier, withoutStrikesOf } from '../../domain/proposals/earlier.ts'
import type { Unsent } from '../../domain/proposals/unsent.ts'
import type { Link } from './link.ts'

export type EarlierWords = {
  readonly unsent: (link: Link) => Unsent[]
  /** Others' changes are about to be taken in. */
  readonly before: (link: Link) => void
  /** They were. */
  readonly after: (link: Link) => void
  /** The server has all that the document has. Gives what one took back and others had carried elsewhere meanwhile: there it still stands. */
  readonly settle: (link: Link) => readonly Unsent[]
  readonly forget: () => void
}

/** `now`: what one document has that the other does not. */
export function openEarlierWords(now: (link: Link) => Unsent[]): EarlierWords {
  let earlier: readonly Unsent[] = []
  const unasked = new Set<string>()
  const unsent = (link: Link): Unsent[] => withEarlier(withoutStrikesOf(now(link), unasked), earlier, link)
  const forget = (): void => {
    earlier = []
    unasked.clear()
  }
  return {
    unsent,
    before: (link) => {
      earlier = unsent(link)
    },
    after: (link) => {
      if (earlier.length === 0) return
      for (const char of struckUnasked(earlier, unsent(link))) unasked.add(char)
    },
    settle: (link) => {
      const elsewhere = takenBackElsewhere(earlier, link)
      forget()
      return elsewhere
    },
    forget,
  }
}
