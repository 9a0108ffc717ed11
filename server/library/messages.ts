/** What goes to the library's thread, and what comes back. */
import type { Precedent } from '../../domain/precedents/rank.ts'
import type { Refusal } from '../../domain/sentences/refusals.ts'
import type { LibraryEntry } from '../store/sqlite/precedents.ts'

export type Added = { readonly kind: 'added' | 'known' } | Refusal

export type Call =
  | { readonly kind: 'add'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'search'; readonly text: string; readonly language: string }
  | { readonly kind: 'close' }

export type Gives = {
  readonly add: Added
  readonly remove: boolean
  readonly list: readonly LibraryEntry[]
  readonly search: readonly Precedent[]
  readonly close: null
}

export type Asking = { readonly id: number; readonly call: Call }
export type Saying =
  | { readonly kind: 'given'; readonly id: number; readonly value: Gives[Call['kind']] }
  | { readonly kind: 'faulted'; readonly id: number; readonly fault: unknown }
