/** One time that the data were restored from a backup. */
import type { Digest, Instant } from '../text/ids.ts'

export type Restoration = { readonly backup: Digest; readonly at: Instant; readonly until: Instant | null }
