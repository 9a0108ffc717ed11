/** Who asks: the seat behind a cookie. Cookies are one for each seat, so several seats fit in one browser; only hashes of tokens are stored. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { sha256Hex } from '../../domain/seal/index.ts'
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import type { SessionStore } from '../store/types.ts'

export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOf = (token: string): string => sha256Hex(token)
export const cookieName = (seat: SeatId): string => `declaro_${seat}`

/** The key under which this session's laptop keeps words not yet acknowledged. It is derived from the cookie's token, which no script
 *  can read and the server does not store: when the session is over, nobody can make it again. 64 hex digits. */
export const unsentKey = (token: string): string => bytesToHex(hmac(sha256, utf8ToBytes('declaro unsent words'), utf8ToBytes(token)))

export type Holder = { readonly kind: 'holder'; readonly seat: SeatId; readonly token: string }
/** `stranger`: no such seat. `elsewhere`: seats, but of other documents. `several`: seats of this one, and which was not said. */
export type Standing = Holder | { readonly kind: 'stranger' | 'elsewhere' | 'several' }

/** More seats than any browser holds; each costs a look into the store. */
const MOST_SEATS = 64
const COOKIE = /(?:^|;\s*)declaro_([\w-]{1,64})=([\w-]{20,100})/g

function cookiesOf(request: IncomingMessage): { seat: string; token: string }[] {
  const found = [...(request.headers.cookie ?? '').matchAll(COOKIE)].map((match) => ({ seat: match[1] ?? '', token: match[2] ?? '' }))
  return found.length > MOST_SEATS ? [] : found
}

/** The seat that asks. Where the browser holds several cookies of this document, `seat` has to say which. */
export async function holderOf(sessions: SessionStore, request: IncomingMessage, document: string, seat: string | null): Promise<Standing> {
  const all = cookiesOf(request)
  const holders: Holder[] = []
  for (const cookie of all) {
    if (seat !== null && cookie.seat !== seat) continue
    const held = await documentOf(sessions, cookie)
    if (held === document) holders.push({ kind: 'holder', seat: cookie.seat as SeatId, token: cookie.token })
  }
  const [only] = holders
  if (only !== undefined) return holders.length === 1 ? only : { kind: 'several' }
  const others = new Set<string | null>()
  for (const cookie of all) others.add(await documentOf(sessions, cookie))
  others.delete(null)
  return { kind: others.size > 0 && !others.has(document) ? 'elsewhere' : 'stranger' }
}

/** The document that the cookie opens, or null: made up, over, or under another seat's name. */
async function documentOf(sessions: SessionStore, cookie: { readonly seat: string; readonly token: string }): Promise<DocumentId | null> {
  const session = await sessions.findSession(hashOf(cookie.token))
  return session !== null && session.seat === cookie.seat ? session.document : null
}

/** Absent is allowed (not a browser); a foreign one never. */
export function isSameOrigin(request: IncomingMessage): boolean {
  const origin = request.headers.origin
  if (origin === undefined) return true
  try {
    return new URL(origin).host === request.headers.host
  } catch {
    // `null` and the like are origins of no page of ours.
    return false
  }
}
