/** Pages of the room without an editor or a browser: their sessions as on the screens, their words written straight into the document. */
import { randomBytes } from 'node:crypto'
import { WebSocket as NodeSocket } from 'ws'
import type * as Y from 'yjs'
import { openSession, type Session } from '../../client/room/session.ts'
import { fragmentOf } from '../../domain/text/document.ts'
import type { DocumentId } from '../../domain/text/ids.ts'
import { printText } from '../notation/notation.ts'
import { by, textIn } from '../wire/edits.ts'
import type { Wire } from '../wire/harness.ts'

export type Page = {
  readonly session: Session
  /** `saved`, `full`…, or what the page is instead of in the room. */
  readonly saved: () => string
  /** At the end of a paragraph, as its party's proposal. */
  readonly write: (line: number, words: string) => void
  readonly text: () => string
  /** What the session has now; throws where the page is not in the room. */
  readonly doc: () => Y.Doc
  /** The line breaks, as a net does; the page comes back by itself. */
  readonly cut: () => void
}

export async function openPage(wire: Wire, seat: string): Promise<Page> {
  const cookie = await wire.signIn(seat)
  const sockets = new Set<NodeSocket>()
  class Socket extends NodeSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } })
      this.binaryType = 'arraybuffer'
      sockets.add(this)
      this.once('close', () => sockets.delete(this))
    }
  }
  const session = openSession({
    origin: wire.url,
    document: wire.document as DocumentId,
    seat,
    ask: (path, init) => fetch(`${wire.url}${path}`, { ...init, headers: { cookie } }),
    WebSocket: Socket as unknown as typeof WebSocket,
    shelf: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
    tab: 'tab',
    random: (length) => new Uint8Array(randomBytes(length)),
    delay: (run, milliseconds) => void setTimeout(run, milliseconds),
  })
  const doc = (): Y.Doc => {
    const state = session.state()
    if (state.kind !== 'in') throw new Error(`${seat} is ${state.kind}`)
    return state.doc
  }
  return {
    session,
    saved: () => {
      const state = session.state()
      return state.kind === 'in' ? state.saved : state.kind
    },
    write: (line, words) => {
      const text = textIn(doc(), line)
      text.insert(text.length, words, { ins: by(seat.slice(0, 2).toUpperCase()) })
    },
    doc,
    cut: () => {
      for (const socket of sockets) socket.terminate()
    },
    text: () => (session.state().kind === 'in' ? printText(fragmentOf(doc())).join('\n') : ''),
  }
}
