/** Store: what is on disk. One writing method, hash chains over log and audit trail, links and sessions; SQLite in a thread of its own.
 *  Knows no room, socket or right. Keeps I1, I10 and the second half of I7. Start at types.ts, then sqlite/commit.ts, then sqlite/verify.ts. */
export type { StoreOptions } from './sqlite/open.ts'
export { openStore } from './open.ts'
export * from './types.ts'
export * from './streams.ts'
