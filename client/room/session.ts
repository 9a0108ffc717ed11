/** A seat's time in the room: opens the line, says what state every word is in, takes a fresh document after a refusal and proposes the words again,
 *  and leaves nothing behind when it is put out. Knows no screen; screens subscribe. */
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { type AgainOptions, proposeAgain } from '../../domain/proposals/again.ts'
import { unsentBetween, type Writer } from '../../domain/proposals/unsent.ts'
import { type DocumentId, type ParagraphId, paragraphIdFrom, type Party } from '../../domain/text/ids.ts'
import { carriedFrom, type Told } from '../../domain/text/carried.ts'
import { openEarlierWords } from './earlier-words.ts'
import { type Link, openLink } from './link.ts'
import { askServer, documentPath, isFault, type Problem, type SeatData, seatData, type StartData, startData } from './start.ts'
import { unfrozenOn } from './frozen.ts'
import { type Held, isOfSide, isOfText, openSideWords } from './side-words.ts'
import { isPen, ownVoiceOf, voicesOf, withVoicesNow } from './voices.ts'
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
import { openUnsentStore, type UnsentStore } from './unsent-store.ts'

/** Words that could not enter, with the code of why. */
export type Kept = { readonly unsent: Held; readonly code: string }

/** `waiting`: the sitting is suspended, the words are kept here until it goes on. */
export type Saved = SavedByLink | 'waiting'

export type SessionState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'in'
      readonly start: StartData
      readonly doc: Y.Doc
      readonly awareness: Awareness
      readonly saved: Saved
      readonly voice: Party | null
      /** Not accepted: kept, offered again. */
      readonly kept: readonly Kept[]
    }
  | {
      readonly kind: 'out'
      readonly code: string
      readonly seat: SeatData | null
      readonly problem: Problem | null
      readonly kept: readonly Kept[]
    }

export type Session = {
  readonly state: () => SessionState
  readonly subscribe: (listener: () => void) => () => void
  readonly setVoice: (party: Party) => void
  /** Words that the page itself held back, so that they are not lost. */
  readonly keep: (kept: Kept) => void
  /** Keeps at once, on this computer, what is not on the server's disk: the page may be about to go. */
  readonly writeDown: () => void
  /** Proposes words again that did not enter, where they belong; they stay kept where they still cannot. */
  readonly proposeKept: (kept: Kept) => void
  /** Forgets words that did not enter: the person has seen to them. */
  readonly discard: (kept: Kept) => void
  /** Tries to come in again: after a closing, or when the server was away. */
  readonly reopen: () => void
  readonly destroy: () => void
}

export type SessionOptions = Surroundings & {
  readonly document: DocumentId
  readonly seat: string
  /** Told of each refusal, with its code. */
  readonly onRefused?: (code: string) => void
}

const SENT_OUT = 'segment.closed'
const COME_BACK_MS = 1_500
/** How often who is out is told anew what is known there: that the sitting goes on, that the Declaration was adopted. */
const TOLD_ANEW_MS = 10_000
/** After these there is nothing more to be told. */
const FINAL: ReadonlySet<number> = new Set([401, 403, 404])
const GONE = 'paragraph.gone'
const SIDE_CHANGED = 'wording.changed'

export function openSession(options: SessionOptions): Session {
  return new RoomSession(options)
}

class RoomSession implements Session {
  readonly #options: SessionOptions
  readonly #writeDownSoon: () => void
  readonly #shown = new Shown<SessionState>({ kind: 'opening' })
  #link: Link | null = null
  #store: UnsentStore | null = null
  #voice: Party | null = null
  /** The seat's own voice, and all in which it may have written; null and none where it only follows. */
  #own: Party | null = null
  #voices: readonly Party[] = []
  #kept: readonly Kept[] = []
  #refusals = 0
  /** Words that wait for a suspended sitting to go on. */
  #waiting: readonly Held[] = []
  readonly #text = openEarlierWords((link) => unsentBetween(link.confirmed, link.doc, this.#writer(link.doc)))
  #over = false
  readonly #sides = openSideWords((swept) => {
    if (swept.length > 0) this.#keepOnly([...this.#kept, ...swept.map((unsent) => ({ unsent, code: GONE }))])
  })
  /** Of each opening, so that one that was overtaken says nothing more. */
  #opening = 0
  /** How often one was put out, so that of each time one is told once. */
  #outs = 0

  constructor(options: SessionOptions) {
    this.#options = options
    this.#writeDownSoon = settling(options.delay, () => this.writeDown())
    this.#open([], null)
  }

  readonly state = (): SessionState => this.#shown.now

  readonly subscribe = (listener: () => void): (() => void) => this.#shown.subscribe(listener)

  setVoice(party: Party): void {
    this.#voice = party
    this.#link?.setVoice(party)
    this.#show()
  }

  keep(kept: Kept): void {
    this.#keepOnly([...this.#kept, kept])
  }

  discard(kept: Kept): void {
    this.#keepOnly(this.#kept.filter((each) => each !== kept))
  }

  proposeKept(kept: Kept): void {
    const link = this.#link
    if (link === null || (isSuspended(link.doc) && isOfText(kept.unsent))) return
    if (this.#writeAgain(link, [kept.unsent]).length === 0) this.discard(kept)
  }

  #keepOnly(kept: readonly Kept[]): void {
    this.#kept = kept
    if (this.#shown.now.kind === 'out') this.#shown.tell({ ...this.#shown.now, kept: this.#kept })
    else this.#show()
  }

  reopen(): void {
    if (this.#link === null && !this.#over) this.#open([], null)
  }

  destroy(): void {
    this.#over = true
    this.#link?.destroy()
    this.#link = null
    this.#shown.hush()
  }

  /** Opens a line beside the one that was refused; the old document stays writable until the new one has the text. */
  #open(again: readonly Held[], code: string | null): void {
    const opening = ++this.#opening
    this.#start(opening, again, code).catch((fault: unknown) => {
      if (opening === this.#opening && !this.#over) this.#shown.tell({ kind: 'unreachable' })
      throw fault
    })
  }

  async #start(opening: number, again: readonly Held[], code: string | null): Promise<void> {
    const { ask, document, seat, shelf, tab, random } = this.#options
    const answer = await askServer(ask, documentPath(document, seat, '/page'), startData)
    if (opening !== this.#opening || this.#over) return
    // A fault of the server's is no answer about this seat.
    if (answer.kind === 'unreachable' || isFault(answer)) return this.#tryLater(again, code)
    if (answer.kind === 'refused') return this.#putOut(answer.problem.code, answer.problem)
    const start = answer.value
    const name = `declaro/${document}/${start.generation}/${seat}/${tab}`
    this.#store = openUnsentStore({ shelf, random, name, key: start.unsentKey })
    this.#own = ownVoiceOf(start)
    this.#voice ??= this.#own
    this.#voices = voicesOf(start)
    const left = this.#link === null && again.length === 0 ? this.#store.read() : again
    this.#connect(start, left, code)
  }

  #tryLater(again: readonly Held[], code: string | null): void {
    if (this.#link === null) this.#shown.tell({ kind: 'unreachable' })
    this.#options.delay(() => this.#open(again, code), 2_000)
  }

  #connect(start: StartData, left: readonly Held[], code: string | null): void {
    const { document, seat } = this.#options
    const before = this.#link
    const link: Link = openLink({
      address: syncAddress(this.#options),
      document,
      seat,
      start,
      voice: isPen(start) ? this.#voice : null,
      WebSocket: this.#options.WebSocket,
      onEvent: (event) => {
        if (this.#over) return
        if (event.kind === 'joined') this.#joined(link, start, before, left, code)
        else if (event.kind === 'ended') this.#ended(link, event.close, event.code)
        else if (event.kind === 'several-voices') this.#open([], null)
        else if (link === this.#link) this.#show()
      },
      onTakenAway: () => {
        if (link === this.#link && !link.isSaved()) this.#text.before(link)
      },
      onTaken: () => {
        if (link === this.#link) this.#text.after(link)
      },
    })
    link.connect()
  }

  /** The new document has the text: what was typed meanwhile in the old one goes along, and the screen changes over. */
  #joined(link: Link, start: StartData, before: Link | null, left: readonly Held[], code: string | null): void {
    const unsent = before === null ? left : this.#unsentOf(before)
    this.#text.forget()
    this.#link = link
    this.#sides.follow(link, start.seat)
    this.#proposeAgain(link, unsent, code)
    link.doc.getMap('room').observe(() => {
      this.#resume(link)
      this.#show()
    })
    this.#shown.tell({
      kind: 'in',
      start,
      doc: link.doc,
      awareness: link.provider.awareness,
      saved: 'saving',
      voice: this.#voice,
      kept: this.#kept,
    })
    this.#show()
    before?.destroy()
  }

  #proposeAgain(link: Link, all: readonly Held[], code: string | null): void {
    const waits = isSuspended(link.doc)
    // A side is written whatever the meeting does.
    const unsent = waits ? all.filter(isOfSide) : all
    if (waits) this.#waiting = [...this.#waiting, ...all.filter(isOfText)]
    const kept = this.#refusals >= REFUSALS_IN_A_ROW ? unsent : this.#writeAgain(link, unsent)
    const unfrozen = unfrozenOn(link.doc, this.#own)
    const why = ({ paragraph, kind }: Held): string => {
      if (kind === 'side') return code ?? SIDE_CHANGED
      return code === 'paragraph.frozen' || (unfrozen !== null && !unfrozen.has(paragraph))
        ? 'paragraph.frozen'
        : (code ?? 'paragraph.agreed')
    }
    this.#kept = [...this.#kept, ...kept.map((each) => ({ unsent: each, code: why(each) }))]
  }

  #resume(link: Link): void {
    if (link !== this.#link || this.#waiting.length === 0 || isSuspended(link.doc)) return
    const waiting = this.#waiting
    this.#waiting = []
    this.#proposeAgain(link, waiting, 'sitting.suspended')
    this.#show()
  }

  /** Each in the name it was written in; the voice is then again what it was. */
  #writeAgain(link: Link, unsent: readonly Held[]): readonly Held[] {
    const { kept } = proposeAgain(link.doc, unsent.filter(isOfText), this.#againOptions(link))
    if (this.#voice !== null && this.#voices.length > 1) link.setVoice(this.#voice)
    return [...kept, ...this.#sides.writeAgain(link, unsent.filter(isOfSide))]
  }

  #unsentOf(link: Link): readonly Held[] {
    return [...this.#text.unsent(link), ...this.#sides.unsent(link)]
  }

  #againOptions(link: Link): AgainOptions {
    const { doc } = link
    const standing = doc.getMap<{ standing: { kind: string } }>('standing')
    return {
      own: { party: this.#own ?? 'chair', mode: this.#isDirect(doc) ? 'direct' : 'propose' },
      takeVoice: (party) => {
        if (this.#voices.length > 1) link.setVoice(party)
      },
      isAgreed: (paragraph) => standing.get(paragraph)?.standing.kind === 'agreed',
      unfrozen: unfrozenOn(doc, this.#own),
      carried: carriedFrom(doc.getMap<Told>('carried').entries()),
      newParagraphId: (): ParagraphId => paragraphIdFrom(this.#options.random(32)),
    }
  }

  #writer(doc: Y.Doc): Writer {
    const direct = this.#isDirect(doc) && this.#voice === this.#own
    return { party: this.#voice ?? 'chair', mode: direct ? 'direct' : 'propose', voices: this.#voices }
  }

  #isDirect(doc: Y.Doc): boolean {
    return (this.#own === 'chair' || this.#own === 'secretariat') && doc.getMap('room').get('directWriting') !== 'closed'
  }

  #ended(link: Link, close: number, code: string): void {
    const isOld = this.#link !== null && link !== this.#link
    if (isPutOut(close)) {
      if (isOld) link.destroy()
      return this.#putOut(code, null)
    }
    this.#refusals++
    this.#options.onRefused?.(code)
    // A line that was refused before it had the text leaves nothing behind; the old document, if any, is still on the screen.
    if (link !== this.#link) link.destroy()
    this.#options.delay(
      () => {
        if (!this.#over) this.#open([], code)
      },
      pauseAfter(close, this.#refusals),
    )
  }

  /** Out of the room: the text is destroyed on this computer, only one's own words that did not enter are still shown. */
  #putOut(code: string, problem: Problem | null): void {
    const link = this.#link
    const late = [...this.#waiting, ...(link === null ? [] : this.#unsentOf(link))]
    this.#waiting = []
    this.#text.forget()
    this.#kept = [...this.#kept, ...late.map((unsent) => ({ unsent, code }))]
    this.#link = null
    link?.destroy()
    this.#store?.erase()
    this.#shown.tell({ kind: 'out', code, seat: null, problem, kept: this.#kept })
    void this.#tellSeat(++this.#outs)
  }

  /** Again and again while one is out; sent out of a restricted segment, the page comes back by itself when it ends. */
  async #tellSeat(out: number): Promise<void> {
    const { ask, document, seat: id } = this.#options
    const answer = await askServer(ask, documentPath(document, id, '/seat'), seatData)
    const shown = this.#shown.now
    if (shown.kind !== 'out' || out !== this.#outs || this.#over) return
    const { seat: before } = shown
    const seat = answer.kind === 'ok' ? answer.value : before
    if (JSON.stringify(seat) !== JSON.stringify(before)) this.#shown.tell({ ...shown, seat })
    if (before?.admitted === SENT_OUT && seat?.admitted === null) return this.reopen()
    if (answer.kind === 'refused' && FINAL.has(answer.problem.status)) return
    this.#options.delay(() => void this.#tellSeat(out), seat?.admitted === SENT_OUT ? COME_BACK_MS : TOLD_ANEW_MS)
  }

  #show(): void {
    const link = this.#link
    if (link === null || this.#shown.now.kind !== 'in') return
    const isSaved = link.isSaved() && this.#waiting.length === 0
    const saved: Saved = link.trouble() === null && this.#waiting.length > 0 ? 'waiting' : savedBy(link)
    if (isSaved) this.#refusals = 0
    const elsewhere = link.isSaved() ? this.#text.settle(link) : []
    if (elsewhere.length > 0) this.#writeAgain(link, elsewhere)
    // Erased when all is on disk; else written down a moment after the last key.
    if (isSaved) this.#store?.erase()
    else this.#writeDownSoon()
    const was = this.#shown.now
    const start = withVoicesNow(was.start, link.doc)
    const same = was.saved === saved && was.voice === this.#voice && was.kept === this.#kept && was.doc === link.doc && was.start === start
    if (!same) this.#shown.tell({ ...was, start, saved, voice: this.#voice, kept: this.#kept })
  }

  writeDown(): void {
    const link = this.#link
    if (link === null || this.#over || (link.isSaved() && this.#waiting.length === 0)) return
    this.#store?.keep([...this.#waiting, ...this.#unsentOf(link)])
  }
}

function isSuspended(doc: Y.Doc): boolean {
  const sitting = doc.getMap('room').get('sitting') as { readonly state: string; readonly mode?: string } | null | undefined
  return sitting?.state === 'suspended' && sitting.mode !== 'drafting'
}
