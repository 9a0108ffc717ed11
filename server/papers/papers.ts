/** The papers that seats ordered: made one after the other, kept for the seat that asked and for nobody else, soon forgotten. */
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import type { PaperOf } from '../../domain/sitting/papers.ts'
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import type { Make, Making } from './making.ts'
import { type Order, partsOf, type Progress } from './order.ts'

export type Owner = { readonly document: DocumentId; readonly seat: SeatId }

type State =
  | { readonly kind: 'waiting' | 'making' | 'failed' }
  /** The file itself is told by nothing but its own address. */
  | { readonly kind: 'ready'; readonly bytes: Uint8Array }

export type Paper = {
  readonly id: string
  readonly owner: Owner
  /** The file's name, with its ending. */
  readonly name: string
  readonly form: Order['form']
  readonly of: PaperOf | 'register'
  readonly hasDispositions: boolean
  readonly progress: Progress
  readonly state: State
  /** Resolves when nothing more becomes of it. */
  readonly over: Promise<void>
}

/** One of the few papers that a seat may have in work. */
export type Place = {
  readonly order: (order: Order, about: Pick<Paper, 'name' | 'of' | 'hasDispositions'>) => Paper
  /** After the order, or without one. */
  readonly giveUp: () => void
}

export type Papers = {
  /** Held for the seat from before the act is on record until the paper is ordered, so that none is recorded and then refused. */
  readonly place: (owner: Owner) => Place | Refusal
  readonly find: (owner: Owner, id: string) => Paper | Refusal
  readonly close: () => Promise<void>
}

export type Surroundings = {
  readonly now: () => number
  readonly random: (length: number) => Uint8Array
  readonly make: Make
  readonly onFault: (fault: unknown) => void
}

const KEPT_MS = 15 * 60_000
const SWEPT_EVERY_MS = 60_000
/** At once, for one seat: what is being made or waits for it. */
export const MOST_IN_WORK = 2
/** Ready ones; the oldest goes first. */
const MOST_KEPT = 6

type Kept = { -readonly [Key in keyof Paper]: Paper[Key] } & { order: Order | null; until: number; readonly end: () => void }

function promised(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined
  const promise = new Promise<void>((resolved) => (resolve = resolved))
  return { promise, resolve }
}

const isInWork = ({ state }: Paper): boolean => state.kind === 'waiting' || state.kind === 'making'

export function openPapers({ now, random, make, onFault }: Surroundings): Papers {
  const papers = new Map<string, Kept>()
  const places = new Map<Place, Owner>()
  let current: Making | null = null
  let isClosed = false
  const forget = (): void => {
    for (const [id, paper] of papers) if (!isInWork(paper) && paper.until <= now()) papers.delete(id)
  }
  const sweeping = setInterval(forget, SWEPT_EVERY_MS).unref()
  const ownedBy = ({ document, seat }: Owner): Kept[] =>
    [...papers.values()].filter(({ owner }) => owner.document === document && owner.seat === seat)

  const stateAfter = async (paper: Kept, order: Order): Promise<State> => {
    try {
      current = make(order, (progress) => (paper.progress = progress))
      return { kind: 'ready', bytes: await current.made }
    } catch (fault) {
      if (!isClosed) onFault(fault)
      return { kind: 'failed' }
    } finally {
      current = null
    }
  }
  const makeNext = async (): Promise<void> => {
    const next = [...papers.values()].find(({ state }) => state.kind === 'waiting')
    if (current !== null || isClosed || next?.order == null) return
    next.state = { kind: 'making' }
    next.state = await stateAfter(next, next.order)
    next.order = null
    next.until = now() + KEPT_MS
    next.end()
    return makeNext()
  }

  const ordered = (owner: Owner, order: Order, about: Pick<Paper, 'name' | 'of' | 'hasDispositions'>): Paper => {
    const done = ownedBy(owner).filter((paper) => !isInWork(paper))
    for (const { id } of done.slice(0, Math.max(0, done.length + 1 - MOST_KEPT))) papers.delete(id)
    const id = Buffer.from(random(16)).toString('base64url')
    const progress = { done: 0, total: partsOf(order) }
    const { promise: over, resolve: end } = promised()
    const paper: Kept = { ...about, id, owner, form: order.form, progress, state: { kind: 'waiting' }, over, end, order, until: 0 }
    papers.set(id, paper)
    void makeNext()
    return paper
  }

  return {
    place: (owner) => {
      const held = [...places.values()].filter(({ document, seat }) => document === owner.document && seat === owner.seat)
      if (held.length + ownedBy(owner).filter(isInWork).length >= MOST_IN_WORK) return refused('papers.too-many', { limit: MOST_IN_WORK })
      const place: Place = {
        order: (order, about) => {
          places.delete(place)
          return ordered(owner, order, about)
        },
        giveUp: () => void places.delete(place),
      }
      places.set(place, owner)
      return place
    },
    find: (owner, id) => {
      forget()
      return ownedBy(owner).find((paper) => paper.id === id) ?? refused('paper.unknown')
    },
    close: async () => {
      isClosed = true
      clearInterval(sweeping)
      await current?.stop()
    },
  }
}
