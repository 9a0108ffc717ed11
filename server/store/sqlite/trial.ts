/** Whether the data folder takes anything: a file is written into it, larger than any there is, and removed again. */
import { closeSync, fsyncSync, ftruncateSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { StoreFault } from '../types.ts'
import { isOfUnknownReason, toFault } from './faults.ts'

const TRIAL = 'declaro.trial'
/** As much as the largest frame of a page: what is tried less for might be taken, and the words that wait would not. */
const TRIED = Buffer.alloc(1 << 20)

/** Throws StoreFault: store.full, store.unwritable, or store.failed. */
export function tryFolder(folder: string): void {
  const path = join(folder, TRIAL)
  try {
    const largest = Math.max(0, ...readdirSync(folder).map((name) => statSync(join(folder, name)).size))
    const file = openSync(path, 'w', 0o600)
    try {
      writeSync(file, TRIED)
      // Takes no room, and is refused where no file may be so large.
      ftruncateSync(file, largest + TRIED.length)
      fsyncSync(file)
    } finally {
      closeSync(file)
      rmSync(path, { force: true })
    }
  } catch (error) {
    throw toFault(error)
  }
}

/** The fault with the reason that SQLite keeps to itself; as it is where the folder knows of none. */
export function explained(fault: StoreFault, folder: string): StoreFault {
  if (!isOfUnknownReason(fault)) return fault
  try {
    tryFolder(folder)
    return fault
  } catch (error) {
    const { code } = toFault(error)
    return code === 'store.failed' ? fault : new StoreFault(code, fault.message, { cause: fault.cause })
  }
}
