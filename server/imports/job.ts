/** What goes to the thread that reads files, and what comes back. */
import type { FileNote } from '../../domain/files/lines-of-file.ts'
import type { Unread } from '../../domain/files/traced.ts'
import type { ImportFacts } from '../../domain/importing/preview.ts'
import type { ImportPreview } from '../../domain/importing/types.ts'
import type { Refusal } from '../../domain/sentences/refusals.ts'
import type { Declaration } from '../../domain/text/declaration.ts'

/** `revisions`: as they were issued, the newest last; `hasLive`: whether the text as it stands may be compared to as well. */
export type ProposalsJob = {
  readonly kind: 'proposals'
  readonly bytes: Uint8Array
  readonly facts: Omit<ImportFacts, 'issued'>
  readonly revisions: readonly { readonly number: number; readonly json: string }[]
  readonly hasLive: boolean
}
export type DeclarationJob = { readonly kind: 'declaration'; readonly bytes: Uint8Array; readonly name: string }
export type Job = ProposalsJob | DeclarationJob

export type DeclarationUnderstood = {
  readonly declaration: Declaration
  readonly note: FileNote
  readonly unread: Unread
}

export type Understood =
  | { readonly kind: 'proposals'; readonly preview: ImportPreview }
  | { readonly kind: 'declaration'; readonly understood: DeclarationUnderstood }
  | Refusal
