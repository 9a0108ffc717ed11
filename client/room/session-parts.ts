/** What the session of the room and those of private streams have alike: what the page gives them, what screens are told, when words are written down,
 *  and when a line that ended is opened again. */
import type { Link } from './link.ts'
import type { Ask } from './start.ts'
import type { Shelf } from './unsent-store.ts'

export type Surroundings = {
  /** `http://host:port` */
  readonly origin: string
  readonly ask: Ask
  readonly WebSocket: typeof WebSocket
  readonly shelf: Shelf
  /** Survives a reload, differs between tabs. */
  readonly tab: string
  readonly random: (length: number) => Uint8Array
  readonly delay: (run: () => void, milliseconds: number) => void
}

export const syncAddress = ({ origin }: Surroundings): string => `${origin.replace(/^http/, 'ws')}/sync`

/** A state, and who is told when it is another. */
export class Shown<State> {
  #now: State
  readonly #listeners = new Set<() => void>()

  constructor(now: State) {
    this.#now = now
  }

  get now(): State {
    return this.#now
  }

  tell(now: State): void {
    this.#now = now
    for (const listener of this.#listeners) listener()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  hush(): void {
    this.#listeners.clear()
  }
}

/** `full`, `unwritable`: the server can keep nothing now, and words wait. */
export type SavedByLink = 'saved' | 'saving' | 'offline' | 'full' | 'unwritable'

const TROUBLES = { 'store.full': 'full', 'store.unwritable': 'unwritable' } as const

export function savedBy(link: Link): SavedByLink {
  const trouble = link.trouble()
  if (trouble !== null) return TROUBLES[trouble]
  return link.isSaved() ? 'saved' : link.isConnected() ? 'saving' : 'offline'
}

const SETTLE_MS = 250

/** Runs a moment after it was asked to; asked again meanwhile, it still runs once. */
export function settling(delay: Surroundings['delay'], run: () => void): () => void {
  let waits = false
  return () => {
    if (waits) return
    waits = true
    delay(() => {
      waits = false
      run()
    }, SETTLE_MS)
  }
}

const TOO_MANY = 4429
const PUT_OUT: ReadonlySet<number> = new Set([4401, 4403, 4426])
export const REFUSALS_IN_A_ROW = 3

/** Whether the line ended for good. */
export const isPutOut = (close: number): boolean => PUT_OUT.has(close)

/** How long to wait before the line is opened again, after so many refusals in a row. */
export const pauseAfter = (close: number, refusals: number): number => (close === TOO_MANY || refusals > REFUSALS_IN_A_ROW ? 5_000 : 0)
