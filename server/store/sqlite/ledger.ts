/** What the parts of the SQLite store share: the database, the heads of the chains in memory, and one queue for all that writes. */
import type { Kysely } from 'kysely'
import type { DocumentId } from '../../../domain/text/ids.ts'
import type { Tables } from './tables.ts'

/** Where a document's two chains end. */
export type Head = {
  readonly epoch: number
  readonly seq: number
  readonly logHash: string
  /** The first row of the log that is not packed; one after the last where all are. */
  readonly open: number
  readonly auditSeq: number
  readonly auditHash: string
}

export type Ledger = {
  readonly db: Kysely<Tables>
  /** Only of documents whose chains were verified, or made here. A failed commit takes its document out again. */
  readonly heads: Map<DocumentId, Head>
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>
  /** Milliseconds added to each commit, to measure the room on a slow disk. */
  readonly commitDelay: number
}

/** First come, first served, one at a time. */
export function queue(): Ledger['inTurn'] {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    // Who asked for it hears of a fault; for the next in line it only means that it is their turn.
    last = turn.then(
      () => undefined,
      () => undefined,
    )
    return turn
  }
}
