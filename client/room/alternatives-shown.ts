/** What the shared document says of accepted changes that want one place, and of packages, as screens use it. */
import type * as Y from 'yjs'
import type { Anchor } from '../../domain/text/anchors.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'

/** Two accepted changes in one place; it stays until the chair says that it is resolved. */
export type ConflictShown = {
  readonly id: number
  readonly parties: readonly [Party, Party]
  readonly chars: Anchor
  readonly at: number
}
export type PackageShown = {
  readonly id: number
  readonly title: string
  readonly paragraphs: readonly ParagraphId[]
  /** In which wording each is ready. */
  readonly ready: readonly { readonly paragraph: ParagraphId; readonly seen: string }[]
}

export type AlternativesParts = {
  readonly conflicts: ReadonlyMap<ParagraphId, readonly ConflictShown[]>
  readonly packages: readonly PackageShown[]
}

const NO_PACKAGES: readonly PackageShown[] = []

export const conflictsShownIn = (doc: Y.Doc): AlternativesParts['conflicts'] =>
  new Map([...doc.getMap<readonly ConflictShown[]>('conflicts').entries()] as [ParagraphId, readonly ConflictShown[]][])

export const packagesShownIn = (doc: Y.Doc): AlternativesParts['packages'] =>
  (doc.getMap('room').get('packages') as readonly PackageShown[] | undefined) ?? NO_PACKAGES
