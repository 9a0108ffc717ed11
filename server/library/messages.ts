/** What goes to the library's thread, and what comes back. */
import type { FoundPrecedent } from '../../domain/precedents/sourced.ts'
import type { Described, Description, Kept, LibraryFile, LibraryRow } from '../store/sqlite/library.ts'

export type Found = { readonly hits: readonly FoundPrecedent[]; readonly documents: number }

export type Call =
  | { readonly kind: 'add'; readonly document: LibraryFile; readonly name: 'new' | 'replace' }
  | { readonly kind: 'describe'; readonly described: Described }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'search'; readonly text: string; readonly language: string }
  | { readonly kind: 'close' }

export type Gives = {
  readonly add: Kept
  readonly describe: Description
  readonly remove: boolean
  readonly list: readonly LibraryRow[]
  readonly search: Found
  readonly close: null
}

export type Asking = { readonly id: number; readonly call: Call }
export type Saying =
  | { readonly kind: 'given'; readonly id: number; readonly value: Gives[Call['kind']] }
  | { readonly kind: 'faulted'; readonly id: number; readonly fault: unknown }
