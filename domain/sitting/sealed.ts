/** Which sealed packages there are: the audit chain names each by its manifest's digest. */
import type { PackageKind } from '../seal/manifest.ts'
import type { Digest, Instant } from '../text/ids.ts'

export type Sealed = {
  /** Counted from 1 over all packages of the document. */
  readonly number: number
  readonly kind: PackageKind
  /** The number of the corrigendum or the addendum that it brings; null for the first two. */
  readonly of: number | null
  readonly manifest: Digest
  /** The public key that signed it. */
  readonly key: string
  readonly at: Instant
}
