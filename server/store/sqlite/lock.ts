/** One data folder, one process. The lock is the operating system's, held by SQLite on an empty file:
 *  it goes with the process however that ends, so there is no stale lock to find out and no pid to trust. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { StoreFault } from '../types.ts'
import { toFault } from './faults.ts'

export type Lock = { readonly release: () => void }

/** Throws store.busy and names the process that has the folder, or store.unwritable. */
export function lockFolder(folder: string): Lock {
  const pidFile = join(folder, 'declaro.pid')
  try {
    const lock = held(join(folder, 'declaro.lock'))
    writeFileSync(pidFile, `${process.pid}\n`, { mode: 0o600 })
    const release = (): void => {
      rmSync(pidFile, { force: true })
      lock.close()
    }
    return { release }
  } catch (error) {
    throw refusal(toFault(error), folder, pidFile)
  }
}

function held(path: string): DatabaseSyncInstance {
  const lock = new DatabaseSync(path)
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

function refusal(fault: StoreFault, folder: string, pidFile: string): StoreFault {
  if (fault.code === 'store.full') return fault
  if (fault.code !== 'store.busy')
    return new StoreFault('store.unwritable', `the data folder ${folder} cannot be written`, { cause: fault })
  const message = `the data folder ${folder} is in use by ${holder(pidFile)}: stop it first, or choose another folder`
  return new StoreFault('store.busy', message, { cause: fault })
}

/** The pid is only for the sentence: its file may be missing for an instant, or be left by a process that was killed. */
function holder(pidFile: string): string {
  try {
    return `another Declaro (process ${readFileSync(pidFile, 'utf8').trim()})`
  } catch (error) {
    return `another Declaro (process unknown: ${error instanceof Error ? error.message : String(error)})`
  }
}
