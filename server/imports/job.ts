/** What goes to the thread that reads files, and what comes back. */
import type { ImportFacts } from '../../domain/importing/preview.ts'
import type { ImportPreview } from '../../domain/importing/types.ts'
import type { Refusal } from '../../domain/sentences/refusals.ts'

/** `revisions`: as they were issued, the newest last; `hasLive`: whether the text as it stands may be compared to as well. */
export type Job = {
  readonly bytes: Uint8Array
  readonly facts: Omit<ImportFacts, 'issued'>
  readonly revisions: readonly { readonly number: number; readonly json: string }[]
  readonly hasLive: boolean
}

export type Understood = { readonly kind: 'understood'; readonly preview: ImportPreview } | Refusal
