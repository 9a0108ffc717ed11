/** Real editors in a real room: the server in this process, sockets on the loopback, sessions and editors as on the screens. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Editor } from '@tiptap/core'
import { pino } from 'pino'
import { WebSocket as NodeSocket } from 'ws'
import type * as Y from 'yjs'
import { createRoomEditor } from '../../client/editor/editor.ts'
import { openSession, type Session, type SessionState } from '../../client/room/session.ts'
import type { Shelf } from '../../client/room/unsent-store.ts'
import { readText } from '../../domain/proposals/read.ts'
import type { TextView } from '../../domain/proposals/types.ts'
import { fragmentOf } from '../../domain/text/document.ts'
import { type DocumentId, paragraphIdFrom, type Party } from '../../domain/text/ids.ts'
import { serve, type Server } from '../../server/serve.ts'

export type LiveSeat = {
  readonly id: string
  readonly session: Session
  readonly party: Party
  /** In whose name the seat writes now. */
  readonly voice: () => Party
  /** The editor of the document that the session now has. */
  readonly editor: () => Editor
  readonly doc: () => Y.Doc
  readonly text: () => TextView
  readonly act: (body: Readonly<Record<string, unknown>>) => Promise<{ readonly status: number; readonly body: Record<string, unknown> }>
  readonly saved: () => Promise<void>
  /** The line breaks, as a net does; the page comes back by itself. */
  readonly cut: () => void
  /** The next words that the page sends get lost on their way, without its line breaking. */
  readonly lose: () => void
  /** How often the page opened a line. */
  readonly lines: () => number
  /** The same, and it stays down until what this answers is called. */
  readonly goDown: () => () => void
}

export type LiveRoom = {
  readonly url: string
  readonly seat: (id: string) => Promise<LiveSeat>
  readonly stop: () => Promise<void>
}

const bytes = (length: number): Uint8Array => new Uint8Array(randomBytes(length))

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly text: string }

function http(url: string, method: string, headers: Readonly<Record<string, string>>, body: string | null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end(body ?? undefined)
  })
}

function memoryShelf(): Shelf {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  }
}

/** Resolves when the state satisfies the test, now or after a change. */
export function until(session: Session, holds: (state: SessionState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): boolean => holds(session.state())
    if (look()) return resolve()
    const stop = session.subscribe(() => {
      if (!look()) return
      stop()
      resolve()
    })
  })
}

export async function openLiveRoom(text: string, onRefused: (seat: string, code: string) => void = () => undefined): Promise<LiveRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-room-'))
  const file = join(folder, 'text.txt')
  const links = join(folder, 'links.json')
  writeFileSync(file, text)
  const settings = {
    host: '127.0.0.1',
    port: 0,
    data: join(folder, 'data'),
    clientFolder: folder,
    commitDelay: 0,
    logLevel: 'silent',
    updatesPerSecond: 10_000,
    rehearsal: { links, text: file, delegations: 4 },
  }
  const server: Server = await serve(settings, { log: pino({ level: 'silent' }), now: Date.now, random: bytes, print: () => undefined })
  const { seats } = JSON.parse(readFileSync(links, 'utf8')) as {
    seats: { seat: string; delegation: string | null; role: string; link: string }[]
  }
  const open: (() => void)[] = []
  return {
    url: server.url,
    seat: async (id) => {
      const known = seats.find((seat) => seat.seat === id)
      if (known === undefined) throw new RangeError(`no seat ${id}`)
      const entered = await http(known.link, 'POST', {}, null)
      const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
      const seat = await sit(
        server.url,
        id,
        (known.delegation ?? (known.role === 'chair' ? 'chair' : 'secretariat')) as Party,
        cookie,
        (code) => onRefused(id, code),
      )
      open.push(() => {
        seat.editor().destroy()
        seat.session.destroy()
      })
      return seat
    },
    stop: async () => {
      for (const close of open) close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function sit(url: string, id: string, party: Party, cookie: string, onRefused: (code: string) => void): Promise<LiveSeat> {
  const sockets = new Set<NodeSocket>()
  let lines = 0
  let losesNext = false
  let isDown = false
  class Socket extends NodeSocket {
    override send(frame: Parameters<NodeSocket['send']>[0]): void {
      const isLost = losesNext && isUpdate(frame)
      if (isLost) losesNext = false
      else super.send(frame)
    }

    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } })
      this.binaryType = 'arraybuffer'
      sockets.add(this)
      lines++
      this.once('close', () => sockets.delete(this))
      if (isDown) queueMicrotask(() => this.terminate())
    }
  }
  const ask = async (path: string, init?: RequestInit): Promise<Response> => {
    const answer = await http(
      `${url}${path}`,
      init?.method ?? 'GET',
      { cookie, 'content-type': 'application/json' },
      typeof init?.body === 'string' ? init.body : null,
    )
    return new Response(answer.text, { status: answer.status })
  }
  const session = openSession({
    origin: url,
    document: 'rehearsal' as DocumentId,
    seat: id,
    ask,
    WebSocket: Socket as unknown as typeof WebSocket,
    shelf: memoryShelf(),
    tab: 'tab',
    random: bytes,
    delay: (run, milliseconds) => void setTimeout(run, milliseconds),
    onRefused,
  })
  await until(session, (state) => state.kind === 'in')
  let held: { doc: Y.Doc; editor: Editor } | null = null
  const editor = (): Editor => {
    const state = session.state()
    if (state.kind !== 'in') {
      if (held === null) throw new Error(`${id} is ${state.kind}`)
      return held.editor
    }
    if (held?.doc === state.doc) return held.editor
    held?.editor.destroy()
    held = { doc: state.doc, editor: editorOn(session, state.doc, party) }
    return held.editor
  }
  session.subscribe(() => void editor())
  editor()
  return {
    id,
    session,
    party,
    voice: () => {
      const state = session.state()
      return state.kind === 'in' ? (state.voice ?? party) : party
    },
    editor,
    doc: () => {
      editor()
      if (held === null) throw new Error('no document')
      return held.doc
    },
    text: () => readText(fragmentOf(held?.doc as Y.Doc)),
    act: async (body) => {
      const answer = await http(
        `${url}/api/documents/rehearsal/acts`,
        'POST',
        { cookie, 'content-type': 'application/json' },
        JSON.stringify(body),
      )
      return { status: answer.status, body: JSON.parse(answer.text) as Record<string, unknown> }
    },
    cut: () => {
      for (const socket of sockets) socket.terminate()
    },
    lose: () => {
      losesNext = true
    },
    lines: () => lines,
    goDown: () => {
      isDown = true
      for (const socket of sockets) socket.terminate()
      return () => {
        isDown = false
      }
    },
    saved: () => until(session, (state) => state.kind === 'in' && state.saved === 'saved'),
  }
}

/** A frame of words that were just written, not the answer to what the server lacks. */
const isUpdate = (frame: unknown): boolean => frame instanceof Uint8Array && frame[0] === 0 && frame[1] === 2

/** As on the screen: while the meeting works on the text, and no words wait for it to go on. */
function mayType(session: Session, doc: Y.Doc): boolean {
  const state = session.state()
  const sitting = doc.getMap('room').get('sitting') as { readonly state: string; readonly mode?: string } | null | undefined
  const atWork = sitting?.state === 'open' || (sitting?.state === 'suspended' && sitting.mode === 'drafting')
  return state.kind === 'in' && state.saved !== 'waiting' && atWork
}

function editorOn(session: Session, doc: Y.Doc, party: Party): Editor {
  const standing = doc.getMap<{ standing: { kind: string } }>('standing')
  const editor = createRoomEditor({
    fragment: fragmentOf(doc),
    author: () => {
      const state = session.state()
      return { party: state.kind === 'in' ? (state.voice ?? party) : party, mode: 'propose' }
    },
    isAgreed: (paragraph) => standing.get(paragraph)?.standing.kind === 'agreed',
    onBlocked: () => undefined,
    onStructure: () => undefined,
    newParagraphId: () => paragraphIdFrom(bytes(32)),
  })
  const keepEditable = (): void => {
    if (!editor.isDestroyed) editor.setEditable(mayType(session, doc), false)
  }
  keepEditable()
  session.subscribe(keepEditable)
  doc.getMap('room').observe(keepEditable)
  return editor
}
