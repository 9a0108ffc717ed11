/** Codes that open a seat on a second device: short enough to read out, short-lived, used once, and guessed at only slowly. */
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import { newCode, printedCode, spelledCode } from './codes.ts'
import type { Guesses } from './guesses.ts'

const LENGTH = 9
const LIFE_MS = 10 * 60_000

export type DeviceCodes = {
  readonly issue: (document: DocumentId, seat: SeatId) => string
  /** The seat's codes open nothing any more. */
  readonly revoke: (document: DocumentId, seat: SeatId) => void
  /** The seat the code opens; `too many` when codes are being guessed. */
  readonly take: (code: string) => { readonly document: DocumentId; readonly seat: SeatId } | 'unknown' | 'too many'
}

export function openDeviceCodes(now: () => number, random: (length: number) => Uint8Array, guesses: Guesses): DeviceCodes {
  const codes = new Map<string, { readonly document: DocumentId; readonly seat: SeatId; readonly until: number }>()
  return {
    issue: (document, seat) => {
      const code = newCode(random, LENGTH)
      codes.set(code, { document, seat, until: now() + LIFE_MS })
      return printedCode(code)
    },
    revoke: (document, seat) => {
      for (const [code, given] of codes) if (given.document === document && given.seat === seat) codes.delete(code)
    },
    take: (written) => {
      const guess = guesses.begin()
      if (guess === null) return 'too many'
      const code = spelledCode(written)
      const found = codes.get(code)
      if (found === undefined || found.until < now()) return 'unknown'
      codes.delete(code)
      guess.wasRight()
      return { document: found.document, seat: found.seat }
    },
  }
}
