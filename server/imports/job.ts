/** What goes to the thread that reads files, and what comes back. */
import type { ImportFacts } from '../../domain/importing/preview.ts'
import type { SideWanted } from '../../domain/importing/side-file.ts'
import type { SidePreview } from '../../domain/importing/side-types.ts'
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

/** A version in another language, against the text as it stands. */
export type Version = { readonly kind: 'version'; readonly bytes: Uint8Array; readonly wanted: SideWanted }

export type Job = SentBack | Earlier | Version
export type Reads = { readonly 'sent-back': Understood; readonly earlier: EarlierRead; readonly version: VersionUnderstood }

export type EarlierRead = { readonly kind: 'read'; readonly document: LibraryFile } | Refusal
export type Understood = { readonly kind: 'understood'; readonly preview: ImportPreview } | Refusal
export type VersionUnderstood = { readonly kind: 'understood'; readonly preview: SidePreview } | Refusal
