/** Reads a document back: verified from the first row to the last, or not at all. Writes nothing. */
import type { DocumentId } from '../../../domain/text/ids.ts'
import type { AuditEntry, LoadedDocument } from '../types.ts'
import { BrokenChain } from './faults.ts'
import type { Ledger } from './ledger.ts'
import { newestSnapshot } from './snapshots.ts'
import { type Link, type LoggedRow, logPage } from './log-pages.ts'
import { readEnds, verifyChains } from './verify.ts'

/** Throws store.corrupt where a chain does not verify; until it does, nothing is written to this document either. */
export async function loadDocument(ledger: Ledger, document: DocumentId): Promise<LoadedDocument> {
  const now = await standing(ledger, document)
  const after = now.snapshot?.seq ?? 0
  let at: Link = now.ends.from.log
  const updates: Uint8Array[] = []
  const audit: AuditEntry[] = []
  try {
    await verifyChains(ledger.db, document, now.ends, {
      log: (page) => {
        for (const { seq, hash, bytes } of page)
          if (seq > after) updates.push(bytes)
          else at = { seq, hash }
      },
      audit: (page) =>
        page.forEach(({ seq, at, act, by, body, hash, log_seq: logSeq }) => audit.push({ seq, at, act, by, body, hash, logSeq })),
    })
  } catch (error) {
    ledger.heads.delete(document)
    throw error
  }
  const { head, generation, schema } = now.ends
  // A commit that came in meanwhile has put a later head there.
  if (!ledger.heads.has(document)) ledger.heads.set(document, head)
  const { clients, openProposals } = now
  return {
    document,
    epoch: head.epoch,
    generation,
    schema,
    seq: head.seq,
    logHash: head.logHash,
    auditHash: head.auditHash,
    snapshot: now.snapshot?.bytes ?? null,
    snapshotAt: now.snapshot === null ? null : at,
    updates,
    audit,
    clients,
    openProposals,
  }
}

/** Head, snapshot and the store's own rows, all of one instant. */
function standing(ledger: Ledger, document: DocumentId) {
  return ledger.db.transaction().execute(async (db) => {
    const ends = await readEnds(db, document)
    const snapshot = await newestSnapshot(db, document, ends.head.seq)
    const bound = await db.selectFrom('clients').select(['client', 'seat']).where('document', '=', document).execute()
    const openProposals = await db
      .selectFrom('proposals')
      .select(['id', 'paragraph', 'by'])
      .where('document', '=', document)
      .where('closed_seq', 'is', null)
      .orderBy('opened_seq')
      .orderBy('id')
      .execute()
    return { ends, snapshot, clients: new Map(bound.map(({ client, seat }) => [client, seat])), openProposals }
  })
}

/** The next rows of the log after this one, verified; none at its end. */
export async function logAfter(ledger: Ledger, document: DocumentId, after: Link | null): Promise<readonly LoggedRow[]> {
  const { head, from } = await readEnds(ledger.db, document)
  const link = after ?? from.log
  return link.seq < head.seq ? logPage(ledger.db, document, link, head.seq) : []
}

export async function verifyDocument(
  ledger: Ledger,
  document: DocumentId,
): Promise<null | { readonly where: 'log' | 'audit'; readonly seq: number }> {
  const ends = await readEnds(ledger.db, document)
  try {
    await verifyChains(ledger.db, document, ends)
    return null
  } catch (error) {
    if (error instanceof BrokenChain) return { where: error.where, seq: error.seq }
    throw error
  }
}
