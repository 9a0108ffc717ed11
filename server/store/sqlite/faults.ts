/** What SQLite throws, as the store's own faults. */
import { StoreFault, type StoreFaultCode } from '../types.ts'

/** SQLite's primary result codes that mean something else than "failed". */
const CODES: ReadonlyMap<number, StoreFaultCode> = new Map([
  [3, 'store.unwritable'], // SQLITE_PERM
  [5, 'store.busy'], // SQLITE_BUSY
  [8, 'store.unwritable'], // SQLITE_READONLY
  [11, 'store.corrupt'], // SQLITE_CORRUPT
  [13, 'store.full'], // SQLITE_FULL
  [14, 'store.unwritable'], // SQLITE_CANTOPEN
  [26, 'store.corrupt'], // SQLITE_NOTADB
])

/** The chain of a document breaks at this place: a row was changed, added or is missing. */
export class BrokenChain extends StoreFault {
  readonly where: 'log' | 'audit'
  readonly seq: number
  constructor(document: string, where: 'log' | 'audit', seq: number) {
    super('store.corrupt', `the ${where} of ${document} does not verify at ${seq}: a row was changed, added or removed outside Declaro`)
    this.where = where
    this.seq = seq
  }
}

export function toFault(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error
  const message = error instanceof Error ? error.message : String(error)
  return new StoreFault(codeOf(error), message, { cause: error })
}

/** What the system answers about a file: no room in the disk, in the quota, or in how large a file may be; and no writing at all. */
const OF_FILES: Readonly<Record<string, StoreFaultCode>> = {
  ENOSPC: 'store.full',
  EDQUOT: 'store.full',
  EFBIG: 'store.full',
  EROFS: 'store.unwritable',
  EACCES: 'store.unwritable',
  EPERM: 'store.unwritable',
}

const IO_ERROR = 10

/** SQLite names one reason for which a write failed, and calls all others an error of input or output. */
export function isOfUnknownReason(fault: StoreFault): boolean {
  const { cause } = fault
  return cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number' && (cause.errcode & 0xff) === IO_ERROR
}

function codeOf(error: unknown): StoreFaultCode {
  const ofFile = error instanceof Error && 'code' in error ? OF_FILES[String(error.code)] : undefined
  if (ofFile !== undefined) return ofFile
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return 'store.failed'
  return CODES.get(error.errcode & 0xff) ?? 'store.failed'
}

/** Runs it; whatever it throws comes out as a StoreFault. */
export async function orFault<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    throw toFault(error)
  }
}
