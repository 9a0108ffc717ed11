/** Which Recommendation comes next in the reading, and how far it has come. */
import type { MarkInReading } from '../../../domain/sitting/types.ts'

export type ToRead = {
  readonly number: string
  readonly text: string
  /** The Group took it back: it is not read. */
  readonly withdrawn: boolean
  readonly read: boolean
  readonly mark: MarkInReading | null
}

/** The one to begin or go on with: the first that was not read, else the first without a mark, else the first. */
export const toBeginWith = (items: readonly ToRead[]): string | null => {
  const readable = items.filter((item) => !item.withdrawn)
  const next = readable.find((item) => !item.read) ?? readable.find((item) => item.mark === null) ?? readable[0]
  return next?.number ?? null
}

/** The one before or after, passing over those that are withdrawn; null at the end. */
export function besides(items: readonly ToRead[], now: string, step: 1 | -1): string | null {
  const at = items.findIndex((item) => item.number === now)
  const rest = step === 1 ? items.slice(at + 1) : items.slice(0, Math.max(0, at)).toReversed()
  return rest.find((item) => !item.withdrawn)?.number ?? null
}

export type Progress = { readonly read: number; readonly all: number; readonly unmarked: number }

export function progressOf(items: readonly ToRead[]): Progress {
  const readable = items.filter((item) => !item.withdrawn)
  const read = readable.filter((item) => item.read)
  return { read: read.length, all: readable.length, unmarked: read.filter((item) => item.mark === null).length }
}
