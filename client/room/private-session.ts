/** The line to one private stream, in a sitting and out of it: says whether every word is on the server's disk, comes back by itself, keeps what the
 *  server does not have, and leaves nothing behind when the stream is no longer the seat's. Knows no screen; screens subscribe. */
import { bytesToHex, hexToBytes } from '@noble/ciphers/utils.js'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { draftsIn } from '../../domain/private/drafts.ts'
import { type Link, openLink } from './link.ts'
import { type PrivateStart, privatePath, privateStart, type StreamShown } from './private-start.ts'
import {
  isPutOut,
  pauseAfter,
  REFUSALS_IN_A_ROW,
  type SavedByLink,
  savedBy,
  settling,
  Shown,
  type Surroundings,
  syncAddress,
} from './session-parts.ts'
import { askServer, isFault } from './start.ts'
import { openSealedRecord, type SealedRecord } from './unsent-store.ts'

export type PrivateState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'in'
      readonly doc: Y.Doc
      readonly awareness: Awareness
      readonly saved: SavedByLink
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

export type PrivateSessionOptions = Surroundings & {
  readonly document: string
  readonly seat: string
  /** `delegation:MX`, `group:g_…` */
  readonly stream: string
  /** Under which this tab keeps words that are not on the server's disk. */
  readonly unsentKey: string
}

/** What a page brings along to a fresh document. */
type Brought = { readonly generation: number; readonly update: Uint8Array }

/** After these nothing is brought along: the life of the stream in which it was written is over, or it has no room. */
const NOT_AGAIN: ReadonlySet<string> = new Set(['stream.erased', 'stream.full', 'update.generation'])
const RETRY_MS = 2_000
const AGAIN: unique symbol = Symbol('brought along')

export function openPrivateSession(options: PrivateSessionOptions): PrivateSession {
  return new StreamSession(options)
}

class StreamSession implements PrivateSession {
  readonly #options: PrivateSessionOptions
  readonly #writeDownSoon: () => void
  readonly #shown = new Shown<PrivateState>({ kind: 'opening' })
  #link: Link | null = null
  #record: SealedRecord | null = null
  #generation = 0
  #refusals = 0
  #over = false

  constructor(options: PrivateSessionOptions) {
    this.#options = options
    this.#writeDownSoon = settling(options.delay, () => this.writeDown())
    this.#open(null)
  }

  readonly state = (): PrivateState => this.#shown.now

  readonly subscribe = (listener: () => void): (() => void) => this.#shown.subscribe(listener)

  discard(kept: string): void {
    if (this.#shown.now.kind === 'in') this.#shown.tell({ ...this.#shown.now, kept: this.#shown.now.kept.filter((each) => each !== kept) })
  }

  destroy(): void {
    this.#over = true
    this.#link?.destroy()
    this.#link = null
    this.#shown.hush()
  }

  #open(brought: Brought | null): void {
    this.#start(brought).catch((fault: unknown) => {
      if (!this.#over) this.#shown.tell({ kind: 'unreachable' })
      throw fault
    })
  }

  async #start(brought: Brought | null): Promise<void> {
    const { ask, document, seat, stream } = this.#options
    const answer = await askServer(ask, privatePath(document, seat, stream), privateStart)
    if (this.#over) return
    if (answer.kind === 'refused' && !isFault(answer)) return this.#putOut(answer.problem.code)
    if (answer.kind === 'ok') return this.#connect(answer.value, brought)
    if (this.#link === null) this.#shown.tell({ kind: 'unreachable' })
    this.#later(() => this.#open(brought), RETRY_MS)
  }

  #later(run: () => void, milliseconds: number): void {
    this.#options.delay(() => {
      if (!this.#over) run()
    }, milliseconds)
  }

  #connect(start: PrivateStart, brought: Brought | null): void {
    const { document, seat, stream, WebSocket: Socket } = this.#options
    const link: Link = openLink({
      address: syncAddress(this.#options),
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
    const was = this.#shown.now.kind === 'in' ? this.#shown.now : { kept: [], refusal: null }
    const { kept, refusal } = was
    this.#shown.tell({
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
    if (answer.kind !== 'ok' || link !== this.#link || this.#shown.now.kind !== 'in') return
    this.#shown.tell({ ...this.#shown.now, streams: answer.value.streams })
  }

  #ended(link: Link, close: number, code: string): void {
    if (isPutOut(close)) {
      if (link !== this.#link) link.destroy()
      return this.#putOut(code)
    }
    this.#refusals++
    const current = this.#link
    if (link !== current) link.destroy()
    const again = current !== null && !NOT_AGAIN.has(code) && this.#refusals <= REFUSALS_IN_A_ROW
    if (current !== null && !again) this.#letGo(current, code)
    const brought = current === null || !again ? null : { generation: this.#generation, update: deltaOf(current) }
    this.#later(() => this.#open(brought), pauseAfter(close, this.#refusals))
  }

  /** What will not be tried again by itself: erased where the stream was, else shown as wordings that only this page has. */
  #letGo(link: Link, code: string): void {
    this.#record?.erase()
    if (this.#shown.now.kind !== 'in') return
    const isOver = code === 'stream.erased' || code === 'update.generation'
    this.#shown.tell({
      ...this.#shown.now,
      kept: isOver ? [] : [...this.#shown.now.kept, ...changedWordings(link)],
      refusal: isOver ? null : code,
    })
  }

  #putOut(code: string): void {
    this.#link?.destroy()
    this.#link = null
    this.#record?.erase()
    this.#shown.tell({ kind: 'out', code })
  }

  #show(): void {
    const link = this.#link
    if (link === null || this.#shown.now.kind !== 'in') return
    const saved = savedBy(link)
    const isSaved = link.isSaved()
    if (isSaved) this.#refusals = 0
    // Erased when all is on disk; else written down a moment after the last key.
    if (isSaved) this.#record?.erase()
    else this.#writeDownSoon()
    const was = this.#shown.now
    const refusal = isSaved && was.kept.length === 0 ? null : was.refusal
    if (was.saved !== saved || was.doc !== link.doc || was.refusal !== refusal) this.#shown.tell({ ...was, saved, refusal })
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
