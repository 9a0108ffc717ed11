/** The session with what the browser offers: fetch, sockets, storage, chance. */
import type { DocumentId } from '../../domain/text/ids.ts'
import { openPrivateSession, type PrivateSession } from './private-session.ts'
import { openSession, type Session } from './session.ts'
import type { Surroundings } from './session-parts.ts'

const TAB = 'declaro/tab'

export const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))

/** Survives a reload; a duplicated tab gets its own, because the name is taken away while a page lives. All lines of one page share it. */
let tabOfThisPage: string | null = null

function tabName(): string {
  tabOfThisPage ??= takeTabName()
  return tabOfThisPage
}

function takeTabName(): string {
  const known = sessionStorage.getItem(TAB)
  sessionStorage.removeItem(TAB)
  const name = known ?? [...randomBytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  window.addEventListener('pagehide', () => sessionStorage.setItem(TAB, name))
  return name
}

function withLanguage(init: RequestInit | undefined, language: string): RequestInit {
  const headers = new Headers(init?.headers)
  headers.set('accept-language', language)
  return { ...init, headers }
}

const surroundings = (language: () => string): Surroundings => ({
  origin: window.location.origin,
  ask: (path, init) => fetch(path, withLanguage(init, language())),
  WebSocket,
  shelf: localStorage,
  tab: tabName(),
  random: randomBytes,
  delay: (run, milliseconds) => void setTimeout(run, milliseconds),
})

/** The page may go at any time: what is not on the server's disk is kept before. */
function keepingWords<Opened extends { readonly writeDown: () => void }>(session: Opened): Opened {
  window.addEventListener('pagehide', () => session.writeDown())
  return session
}

export const openBrowserSession = (document: string, seat: string, language: () => string): Session =>
  keepingWords(openSession({ ...surroundings(language), document: document as DocumentId, seat }))

export type PrivatePlace = { readonly document: string; readonly seat: string; readonly unsentKey: string; readonly stream: string }

export const openBrowserPrivate = (place: PrivatePlace, language: () => string): PrivateSession =>
  keepingWords(openPrivateSession({ ...surroundings(language), ...place }))
