/** A translation while it is written, and what comes of it. */
import type { Selection, Transaction } from '@tiptap/pm/state'
import type { ParagraphId } from '../../domain/text/ids.ts'
import type { RefusalCode } from '../../domain/sentences/refusals.ts'
import type { Voice } from './pending.ts'
import type { Author, RoomRules, StructureRequest } from './rules.ts'

export type Draft = {
  readonly out: Transaction
  /** The selection before the change. */
  readonly before: Selection
  readonly author: Author
  readonly voice: Voice
  readonly rules: RoomRules
  readonly requests: StructureRequest[]
}

export type Blocked = { readonly kind: 'blocked'; readonly paragraph: ParagraphId; readonly code: RefusalCode; readonly text: string }

export type Translation =
  | { readonly kind: 'written'; readonly transaction: Transaction; readonly requests: readonly StructureRequest[] }
  | Blocked
  | { readonly kind: 'dropped' }
