/** Moments in the way of a word, an act and a file to the disk. A test build (tests/crash) puts another module in this one's place, which ends the
 *  process at the moment that a test names; here nothing happens at them, and the build leaves the calls out. */
export type Moment =
  // A keystroke.
  | 'received'
  | 'decoded'
  | 'judged'
  | 'applied'
  | 'staged'
  // An act.
  | 'act-decided'
  | 'act-carried-out'
  | 'act-known'
  // The commit, as the room sees it.
  | 'commit-asked'
  | 'commit-known'
  | 'acknowledging'
  | 'acknowledged'
  | 'spoken'
  // The commit, in the store's thread.
  | 'head-moved'
  | 'log-appended'
  | 'log-packed'
  | 'audit-appended'
  | 'snapshot-kept'
  | 'rows-kept'
  | 'committed'
  | 'write-tried'
  // Private streams.
  | 'key-noted'
  | 'key-made'
  | 'stream-written'
  | 'stream-committed'
  | 'stream-emptied'
  | 'keys-destroyed'
  // Packages, migrations, copies.
  | 'package-made'
  | 'package-kept'
  | 'migration-copied'
  | 'migration-written'
  | 'migrated'
  | 'backup-copied'
  | 'restore-copied'
  | 'restore-begun'
  | 'restore-placed'

/* @__NO_SIDE_EFFECTS__ */
export function reached(_moment: Moment): void {}
