/** How much a stream holds. Measured seldom, since measuring is writing all of it down; between two measurings it is never underestimated. */
import * as Y from 'yjs'

/** What one stream may hold: some four hundred pages. */
export const LARGEST_STREAM = 4 << 20
const MEASURED_AGAIN_AFTER = 256 << 10
/** A page that is refused tries again: measuring is not done for each try. */
const SELDOM_MS = 1_000

/** Whether that much more fits; what is taken is counted. */
export type Size = { readonly take: (bytes: number) => boolean }

export function sizeOf(doc: Y.Doc, now: () => number = () => performance.now()): Size {
  const measure = (): number => Y.encodeStateAsUpdate(doc).length
  let [measured, since, at] = [measure(), 0, now()]
  const again = (): void => {
    measured = measure()
    since = 0
    at = now()
  }
  return {
    take: (bytes) => {
      const isTight = measured + since + bytes > LARGEST_STREAM
      if (since > MEASURED_AGAIN_AFTER || (isTight && now() - at > SELDOM_MS)) again()
      if (measured + since + bytes > LARGEST_STREAM) return false
      since += bytes
      return true
    },
  }
}
