/** What every command is told beside its files. */
import type { TrackedReading } from '../../domain/files/lines-of-file.ts'

export type Options = {
  readonly json: boolean
  /** Where the page goes; null for none. */
  readonly html: string | null
  /** Where the file that is made goes; null for beside us, under the name of the one it is made from. */
  readonly to: string | null
  readonly tracked: TrackedReading
  /** The public key that a package must be signed by; null for whichever. */
  readonly key: string | null
  /** Of the text: which of several a file holds, or what a file does not say itself; null for what the file says. */
  readonly language: string | null
  /** The instant up to which a backup is restored, as it was written; null for all of it. */
  readonly until: string | null
  /** The folder of earlier Declarations; null where none was said. */
  readonly library: string | null
}
