/** Seal: the one spelling of a value, its digest, and the chains that the log and the audit trail hang on.
 *  Knows no clock, disk or key. Keeps the second half of I7. Start at canonicalJson, then digestOf, then chainHash. */
export { canonicalJson } from './canonical-json.ts'
export { digestOf, sha256Hex } from './digest.ts'
export { type AuditFacts, auditHash, chainHash, chainStart, logHash, type Part, type Sha256, type UpdateFacts } from './chain.ts'
