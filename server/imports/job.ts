/** What goes to the thread that reads files, and what comes back. */
import type { ImportFacts } from '../../domain/importing/preview.ts'
import type { ImportPreview } from '../../domain/importing/types.ts'
import type { Refusal } from '../../domain/sentences/refusals.ts'
import type { LibraryFile } from '../store/sqlite/library.ts'

/** A delegation's file. `revisions`: as they were issued, the newest last; `hasLive`: whether the text as it stands may be compared to as well. */
export type SentBack = {
  readonly kind: 'sent-back'
  readonly bytes: Uint8Array
  readonly facts: Omit<ImportFacts, 'issued'>
  readonly revisions: readonly { readonly number: number; readonly json: string }[]
  readonly hasLive: boolean
}

/** An earlier Declaration, for the library. */
export type Earlier = { readonly kind: 'earlier'; readonly file: string; readonly bytes: Uint8Array }

export type Job = SentBack | Earlier
export type Reads = { readonly 'sent-back': Understood; readonly earlier: EarlierRead }

export type EarlierRead = { readonly kind: 'read'; readonly document: LibraryFile } | Refusal
export type Understood = { readonly kind: 'understood'; readonly preview: ImportPreview } | Refusal
