/** Reading a whole log, page by page: the same for the store in this thread and the one behind the worker. */
import type { DocumentId } from '../../domain/text/ids.ts'

export type LoggedEntry = { readonly seq: number; readonly origin: string; readonly bytes: Uint8Array; readonly hash: string }

/** The rows after that one, verified from its hash on; none at the end of the log. */
export type LoggedUpdates = (
  document: DocumentId,
  after: { readonly seq: number; readonly hash: string } | null,
) => Promise<readonly LoggedEntry[]>

export async function* readThrough(
  rowsAfter: LoggedUpdates,
  document: DocumentId,
  after: Parameters<LoggedUpdates>[1] = null,
): AsyncGenerator<LoggedEntry> {
  let last: Parameters<LoggedUpdates>[1] = after
  for (;;) {
    const page: readonly LoggedEntry[] = await rowsAfter(document, last)
    if (page.length === 0) return
    yield* page
    last = page.at(-1) ?? last
  }
}
