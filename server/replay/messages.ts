/** What goes to the thread that looks back on a document, and what it says. */
import type { CatchingUp, Lookback } from '../../domain/record/catching-up.ts'
import type { Point } from '../../domain/record/convergence.ts'
import type { Frame, Moment } from '../../domain/record/frames.ts'
import type { Span } from '../../domain/record/periods.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import type { Carried } from '../../domain/text/structure.ts'
import type { Packed } from '../store/messages.ts'

/** The next stretch of the log. `acts`: at which places of the log acts went to disk, and when they were done. */
export type Feed = {
  readonly rows: readonly { readonly seq: number; readonly origin: string }[]
  readonly bytes: Packed
  readonly acts: readonly (readonly [seq: number, at: number])[]
  readonly carried: readonly Carried[]
}

export type Since = { readonly kind: 'seq'; readonly seq: number } | { readonly kind: 'revision'; readonly json: string }
export type LookerKind = { readonly kind: 'delegation'; readonly party: Party } | { readonly kind: 'office' | 'following' }

export type Question =
  | { readonly kind: 'moments' }
  | { readonly kind: 'frames'; readonly seqs: readonly number[]; readonly viewer: Party | null }
  /** `now`: when what stands there is told of, where nothing was done since within the spans. */
  | { readonly kind: 'points'; readonly spans: readonly Span[]; readonly now: number }
  | {
      readonly kind: 'catching-up'
      readonly since: Since | null
      readonly looker: LookerKind
      readonly deeds: Lookback['deeds']
      readonly agreedWhileOut: readonly ParagraphId[]
      readonly language: string
    }

export type Gives = {
  readonly moments: readonly Moment[]
  readonly frames: readonly Frame[]
  readonly points: readonly Point[]
  readonly 'catching-up': CatchingUp
}

export type Asking =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
export type Saying =
  | { readonly kind: 'given'; readonly id: number; readonly value: Gives[Question['kind']] }
  | { readonly kind: 'faulted'; readonly id: number; readonly fault: string }
