/** Who may set up a conference: whoever holds the link that the server's terminal shows at each start until that is done. It opens once, in one
 *  browser, which is known by a cookie from then on. Both are kept in memory alone: the next start shows another link. */
import { hashOf, newToken } from '../http/session.ts'

export type Setup = {
  /** A new link; the one before opens nothing any more. */
  readonly offer: () => string
  /** The link is there and was not opened. */
  readonly isFresh: (token: string) => boolean
  /** Opens the link; the browser's token, or null where it was opened or is none of ours. */
  readonly take: (token: string) => string | null
  readonly isHeldBy: (token: string | null) => boolean
  /** Nobody sets up any more. */
  readonly end: () => void
}

export function openSetup(): Setup {
  let link: string | null = null
  let holder: string | null = null
  const isFresh = (token: string): boolean => link !== null && hashOf(token) === link
  return {
    offer: () => {
      const token = newToken()
      link = hashOf(token)
      return token
    },
    isFresh,
    take: (token) => {
      if (!isFresh(token)) return null
      const session = newToken()
      link = null
      holder = hashOf(session)
      return session
    },
    isHeldBy: (token) => token !== null && holder !== null && hashOf(token) === holder,
    end: () => {
      link = null
      holder = null
    },
  }
}
