/** The line to one private stream, in a sitting and out of it: says whether every word is on the server's disk, comes back by itself, keeps what the
 *  server does not have, and leaves nothing behind when the stream is no longer the seat's. Knows no screen; screens subscribe. */
import { bytesToHex, hexToBytes } from '@noble/ciphers/utils.js'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { draftsIn } from '../../domain/private/drafts.ts'
import { type Link, openLink } from './link.ts'
import { type PrivateStart, privatePath, privateStart, type StreamShown } from './private-start.ts'
import { SAVED_IN } from './session.ts'
import { type Ask, askServer, isFault } from './start.ts'
import { openSealedRecord, type SealedRecord, type Shelf } from './unsent-store.ts'

export type PrivateSaved = 'saved' | 'saving' | 'offline' | 'full' | 'unwritable'

export type PrivateState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'in'
      readonly doc: Y.Doc
      readonly awareness: Awareness
      readonly saved: PrivateSaved
      /** All streams that are open to this seat. */
      readonly streams: readonly StreamShown[]
      /** Wordings that the server would not take, whole: only this page has them. */
      readonly kept: readonly string[]
      /** Why the last words were not taken; null while all is well. */
      readonly refusal: string | null
    }
  | { readonly kind: 'out'; readonly code: string }

export type PrivateSession = {
  readonly state: () => PrivateState
  readonly subscribe: (listener: () => void) => () => void
  readonly discard: (kept: string) => void
  /** Keeps at once, on this computer, what is not on the server's disk: the page may be about to go. */
  readonly writeDown: () => void
  readonly destroy: () => void
}

export type PrivateSessionOptions = {
  /** `http://host:port` */
  readonly origin: string
  readonly document: string
  readonly seat: string
  /** `delegation:MX`, `group:g_…` */
  readonly stream: string
  /** Under which this tab keeps words that are not on the server's disk. */
  readonly unsentKey: string
  readonly ask: Ask
  readonly WebSocket: typeof WebSocket
  readonly shelf: Shelf
  readonly tab: string
  readonly random: (length: number) => Uint8Array
  readonly delay: (run: () => void, milliseconds: number) => void
}

/** What a page brings along to a fresh document. */
type Brought = { readonly generation: number; readonly update: Uint8Array }

const TOO_MANY = 4429
const PUT_OUT: ReadonlySet<number> = new Set([4401, 4403, 4426])
/** After these nothing is brought along: the life of the stream in which it was written is over, or it has no room. */
const NOT_AGAIN: ReadonlySet<string> = new Set(['stream.erased', 'stream.full', 'update.generation'])
const REFUSALS_IN_A_ROW = 3
const SETTLE_MS = 250
const RETRY_MS = 2_000
const AGAIN: unique symbol = Symbol('brought along')

export function openPrivateSession(options: PrivateSessionOptions): PrivateSession {
  return new StreamSession(options)
}

class StreamSession implements PrivateSession {
  readonly #options: PrivateSessionOptions
  readonly #listeners = new Set<() => void>()
  #state: PrivateState = { kind: 'opening' }
  #link: Link | null = null
  #record: SealedRecord | null = null
  #generation = 0
  #refusals = 0
  #storing = false
  #over = false

  constructor(options: PrivateSessionOptions) {
    this.#options = options
    this.#open(null)
  }

  readonly state = (): PrivateState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  discard(kept: string): void {
    if (this.#state.kind === 'in') this.#set({ ...this.#state, kept: this.#state.kept.filter((each) => each !== kept) })
  }

  destroy(): void {
    this.#over = true
    this.#link?.destroy()
    this.#link = null
    this.#listeners.clear()
  }

  #set(state: PrivateState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  #open(brought: Brought | null): void {
    this.#start(brought).catch((fault: unknown) => {
      if (!this.#over) this.#set({ kind: 'unreachable' })
      throw fault
    })
  }

  async #start(brought: Brought | null): Promise<void> {
    const { ask, document, seat, stream } = this.#options
    const answer = await askServer(ask, privatePath(document, seat, stream), privateStart)
    if (this.#over) return
    if (answer.kind === 'refused' && !isFault(answer)) return this.#putOut(answer.problem.code)
    if (answer.kind === 'ok') return this.#connect(answer.value, brought)
    if (this.#link === null) this.#set({ kind: 'unreachable' })
    this.#later(() => this.#open(brought), RETRY_MS)
  }

  #later(run: () => void, milliseconds: number): void {
    this.#options.delay(() => {
      if (!this.#over) run()
    }, milliseconds)
  }

  #connect(start: PrivateStart, brought: Brought | null): void {
    const { origin, document, seat, stream, WebSocket: Socket } = this.#options
    const link: Link = openLink({
      address: `${origin.replace(/^http/, 'ws')}/sync`,
      document: `${document}/private`,
      seat,
      start,
      params: { stream },
      voice: null,
      WebSocket: Socket,
      onEvent: (event) => {
        if (this.#over) return
        if (event.kind === 'joined') this.#joined(link, start, brought)
        else if (event.kind === 'ended') this.#ended(link, event.close, event.code)
        else if (link === this.#link) this.#show()
      },
    })
    link.connect()
  }

  /** The new document has the stream: what was typed meanwhile in the old one goes along, and the screen changes over. */
  #joined(link: Link, start: PrivateStart, brought: Brought | null): void {
    const before = this.#link
    const again = before === null ? (brought ?? this.#left(start)) : this.#unsentOf(before, brought)
    this.#takeRecord(start)
    this.#link = link
    this.#generation = start.generation
    if (again?.generation === start.generation) Y.applyUpdate(link.doc, again.update, AGAIN)
    const was = this.#state.kind === 'in' ? this.#state : { kept: [], refusal: null }
    const { kept, refusal } = was
    this.#set({
      kind: 'in',
      doc: link.doc,
      awareness: link.provider.awareness,
      saved: 'saving',
      streams: start.streams,
      kept,
      refusal,
    })
    link.doc.getMap('groups').observe(() => void this.#askStreams(link))
    this.#show()
    before?.destroy()
  }

  /** What a page of this tab could not send before it was loaded again. */
  #left(start: PrivateStart): Brought | null {
    this.#takeRecord(start)
    const held = this.#record?.read() ?? null
    return held === null ? null : { generation: start.generation, update: hexToBytes(held) }
  }

  /** Of each life of the stream its own: what was erased does not come back. */
  #takeRecord({ generation }: PrivateStart): void {
    const { shelf, random, unsentKey: key, document, seat, stream, tab } = this.#options
    if (generation !== this.#generation) this.#record?.erase()
    const name = `declaro/${document}/private/${stream}/${generation}/${seat}/${tab}`
    this.#record = openSealedRecord({ shelf, random, name, key })
  }

  #unsentOf(link: Link, brought: Brought | null): Brought | null {
    if (brought === null) return null
    return { generation: this.#generation, update: deltaOf(link) }
  }

  async #askStreams(link: Link): Promise<void> {
    const { ask, document, seat, stream } = this.#options
    const answer = await askServer(ask, privatePath(document, seat, stream), privateStart)
    if (answer.kind !== 'ok' || link !== this.#link || this.#state.kind !== 'in') return
    this.#set({ ...this.#state, streams: answer.value.streams })
  }

  #ended(link: Link, close: number, code: string): void {
    if (PUT_OUT.has(close)) {
      if (link !== this.#link) link.destroy()
      return this.#putOut(code)
    }
    this.#refusals++
    const current = this.#link
    if (link !== current) link.destroy()
    const again = current !== null && !NOT_AGAIN.has(code) && this.#refusals <= REFUSALS_IN_A_ROW
    if (current !== null && !again) this.#letGo(current, code)
    const brought = current === null || !again ? null : { generation: this.#generation, update: deltaOf(current) }
    this.#later(() => this.#open(brought), close === TOO_MANY || this.#refusals > REFUSALS_IN_A_ROW ? 5_000 : 0)
  }

  /** What will not be tried again by itself: erased where the stream was, else shown as wordings that only this page has. */
  #letGo(link: Link, code: string): void {
    this.#record?.erase()
    if (this.#state.kind !== 'in') return
    const isOver = code === 'stream.erased' || code === 'update.generation'
    this.#set({ ...this.#state, kept: isOver ? [] : [...this.#state.kept, ...changedWordings(link)], refusal: isOver ? null : code })
  }

  #putOut(code: string): void {
    this.#link?.destroy()
    this.#link = null
    this.#record?.erase()
    this.#set({ kind: 'out', code })
  }

  #show(): void {
    const link = this.#link
    if (link === null || this.#state.kind !== 'in') return
    const trouble = link.trouble()
    const isSaved = link.isSaved()
    const saved: PrivateSaved = trouble !== null ? SAVED_IN[trouble] : isSaved ? 'saved' : link.isConnected() ? 'saving' : 'offline'
    if (isSaved) this.#refusals = 0
    this.#keepUnsent(isSaved)
    const was = this.#state
    const refusal = isSaved && was.kept.length === 0 ? null : was.refusal
    if (was.saved !== saved || was.doc !== link.doc || was.refusal !== refusal) this.#set({ ...was, saved, refusal })
  }

  /** Erased when all is on disk; else written down a moment after the last key. */
  #keepUnsent(isSaved: boolean): void {
    if (isSaved) return this.#record?.erase()
    if (this.#storing) return
    this.#storing = true
    this.#options.delay(() => {
      this.#storing = false
      this.writeDown()
    }, SETTLE_MS)
  }

  writeDown(): void {
    const link = this.#link
    if (link === null || this.#over || link.isSaved()) return
    this.#record?.keep(bytesToHex(deltaOf(link)))
  }
}

/** What the page has that is not on the server's disk. */
const deltaOf = ({ doc, confirmed }: Link): Uint8Array => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(confirmed))

/** The drafts that read otherwise here than on the server's disk. */
function changedWordings({ doc, confirmed }: Link): readonly string[] {
  const known = new Map(draftsIn(confirmed).map(({ id, text }) => [id, text]))
  return draftsIn(doc).flatMap(({ id, text }) => (text === '' || known.get(id) === text ? [] : [text]))
}
