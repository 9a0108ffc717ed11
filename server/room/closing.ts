/** Where the audit chain stood when the last sitting closed: delegations note it down, and can show later that nothing before it was changed. */
import { auditHash } from '../../domain/seal/index.ts'
import type { AuditDraft, AuditEntry, Committed } from '../store/types.ts'

/** The closing entry itself. */
export type ChainEnd = { readonly seq: number; readonly hash: string }

const CLOSES = 'close-sitting'

/** Of what is on disk already. */
export function lastClosing(audit: readonly Pick<AuditEntry, 'act' | 'seq' | 'hash'>[]): ChainEnd | null {
  const entry = audit.findLast(({ act }) => act === CLOSES)
  return entry === undefined ? null : { seq: entry.seq, hash: entry.hash }
}

/** Of a commit that went to disk just now, from where the chain ended before it; null where it closed no sitting. */
export function closingIn(before: string, drafts: readonly AuditDraft[], { auditSeq, seq: logSeq, logHash }: Committed): ChainEnd | null {
  const closes = drafts.findLastIndex(({ act }) => act === CLOSES)
  if (closes === -1) return null
  const first = auditSeq - drafts.length + 1
  const hash = drafts
    .slice(0, closes + 1)
    .reduce((previous, { at, act, by, body }, i) => auditHash(previous, { seq: first + i, at, act, by, body, logSeq, logHash }), before)
  return { seq: first + closes, hash }
}
