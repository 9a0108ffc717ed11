/** Pages of several seats on private streams of a real server, without a browser: their lines break and their pages go when a test says so. */
import { randomBytes } from 'node:crypto'
import { WebSocket as NodeSocket } from 'ws'
import { openPrivateSession, type PrivateSession, type PrivateState } from '../../client/room/private-session.ts'
import type { Shelf } from '../../client/room/unsent-store.ts'
import { draftsIn, openDraft } from '../../domain/private/drafts.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import type { Wire } from '../wire/harness.ts'

export type PrivatePage = {
  readonly session: PrivateSession
  /** What the page's tab keeps on its computer, as it would survive the page. */
  readonly shelf: ReadonlyMap<string, string>
  readonly doc: () => Extract<PrivateState, { kind: 'in' }>['doc']
  readonly texts: () => readonly string[]
  readonly saved: () => string
  readonly kind: () => PrivateState['kind']
  /** The line breaks, and does not come back before `mend`. */
  readonly cut: () => void
  readonly mend: () => void
  /** The page goes without a word. */
  readonly vanish: () => void
}

type Asked = { readonly seat: string; readonly stream: string; readonly shelf?: Map<string, string> }

const KEY = '5a'.repeat(32)
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))

const shelfOver = (held: Map<string, string>): Shelf => ({
  getItem: (key) => held.get(key) ?? null,
  setItem: (key, value) => void held.set(key, value),
  removeItem: (key) => void held.delete(key),
})

export async function openPrivatePage(wire: Wire, { seat, stream, shelf = new Map() }: Asked): Promise<PrivatePage> {
  const cookie = await wire.signIn(seat)
  const sockets = new Set<NodeSocket>()
  let isCut = false
  class Socket extends NodeSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(isCut ? 'ws://127.0.0.1:9' : address, protocols, { headers: { cookie } })
      this.binaryType = 'arraybuffer'
      sockets.add(this)
      this.once('close', () => sockets.delete(this))
    }
  }
  const session = openPrivateSession({
    origin: wire.url,
    document: 'rehearsal',
    seat,
    stream,
    unsentKey: KEY,
    ask: (path, init) => fetch(`${wire.url}${path}`, { ...init, headers: { cookie } }),
    WebSocket: Socket as unknown as typeof WebSocket,
    shelf: shelfOver(shelf),
    tab: 'one',
    random,
    delay: (run, milliseconds) => void setTimeout(run, milliseconds),
  })
  const inside = (): Extract<PrivateState, { kind: 'in' }> => {
    const state = session.state()
    if (state.kind !== 'in') throw new Error(`${seat} is ${state.kind}`)
    return state
  }
  const cut = (): void => {
    isCut = true
    for (const socket of sockets) socket.terminate()
  }
  return {
    session,
    shelf,
    doc: () => inside().doc,
    texts: () => (session.state().kind === 'in' ? draftsIn(inside().doc).map(({ text }) => text) : []),
    saved: () => (session.state().kind === 'in' ? inside().saved : session.state().kind),
    kind: () => session.state().kind,
    cut,
    mend: () => {
      isCut = false
    },
    vanish: () => {
      cut()
      session.destroy()
    },
  }
}

/** The page begins a draft with these words. */
export function begin(page: PrivatePage, id: string, text: string): void {
  openDraft(page.doc(), id, {
    kind: 'words',
    paragraph: 'p_aaaaaaaaaa' as ParagraphId,
    base: 'El río crece.',
    text,
    openedBy: { party: 'MX' as Party, name: 'Ana' },
    openedAt: 1,
    revision: null,
  })
}
