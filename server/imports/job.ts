/** What goes to the thread that reads files, and what comes back. */
import type { ImportFacts } from '../../domain/importing/preview.ts'
import type { SideWanted } from '../../domain/importing/side-file.ts'
import type { SidePreview } from '../../domain/importing/side-types.ts'
import type { ImportPreview } from '../../domain/importing/types.ts'
import type { Refusal } from '../../domain/sentences/refusals.ts'

/** `revisions`: as they were issued, the newest last; `hasLive`: whether the text as it stands may be compared to as well. */
export type ProposalsJob = {
  readonly kind: 'proposals'
  readonly bytes: Uint8Array
  readonly facts: Omit<ImportFacts, 'issued'>
  readonly revisions: readonly { readonly number: number; readonly json: string }[]
  readonly hasLive: boolean
}

/** A version in another language, against the text as it stands. */
export type VersionJob = { readonly kind: 'version'; readonly bytes: Uint8Array; readonly wanted: SideWanted }

export type Job = ProposalsJob | VersionJob

export type Understood = { readonly kind: 'understood'; readonly preview: ImportPreview | SidePreview } | Refusal
