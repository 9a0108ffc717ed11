/** Whether the disk under the rooms takes anything. While it does not, rooms are read and nothing is written; it is tried again until it does. */
import { type Store, StoreFault, type StoreFaultCode } from '../store/types.ts'

export type Trouble = Extract<StoreFaultCode, 'store.full' | 'store.unwritable'>

export type Disk = {
  /** Why nothing can be written now; null where it can. */
  readonly trouble: () => Trouble | null
  /** Told of each fault of a room or a stream. */
  readonly note: (fault: Error) => void
  /** Tries no more. */
  readonly rest: () => void
}

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 10_000

export function troubleIn(fault: unknown): Trouble | null {
  if (!(fault instanceof StoreFault)) return null
  return fault.code === 'store.full' || fault.code === 'store.unwritable' ? fault.code : null
}

/** `onChange`: when trouble begins, when it is another, when it is over. A disk that takes a little and then no more is asked less and less often. */
export function openDisk(store: Pick<Store, 'tryWriting'>, onChange: (trouble: Trouble | null) => void): Disk {
  let trouble: Trouble | null = null
  let pause = FIRST_PAUSE_MS
  let waiting: NodeJS.Timeout | undefined
  let since = 0
  const become = (next: Trouble | null): void => {
    if (next === trouble) return
    if (trouble === null && performance.now() - since > 2 * LONGEST_PAUSE_MS) pause = FIRST_PAUSE_MS
    trouble = next
    since = performance.now()
    onChange(next)
  }
  const tryLater = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(tryNow, pause).unref()
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2)
  }
  const tryNow = (): void => {
    store.tryWriting().then(
      () => become(null),
      (fault: unknown) => {
        become(troubleIn(fault) ?? trouble)
        tryLater()
      },
    )
  }
  return {
    trouble: () => trouble,
    note: (fault) => {
      const found = troubleIn(fault)
      if (found === null) return
      const isNew = trouble === null
      become(found)
      if (isNew) tryLater()
    },
    rest: () => clearTimeout(waiting),
  }
}
