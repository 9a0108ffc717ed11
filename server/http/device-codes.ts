/** Codes that open a seat on a second device: short enough to read out, short-lived, used once, and guessed at only slowly. */
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'

/** No letters or digits that are taken for one another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const LENGTH = 9
const LIFE_MS = 10 * 60_000
const TRIES_PER_MINUTE = 20

export type DeviceCodes = {
  readonly issue: (document: DocumentId, seat: SeatId) => string
  /** The seat's codes open nothing any more. */
  readonly revoke: (document: DocumentId, seat: SeatId) => void
  /** The seat the code opens; `too many` when codes are being guessed. */
  readonly take: (code: string) => { readonly document: DocumentId; readonly seat: SeatId } | 'unknown' | 'too many'
}

const spelled = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

export function openDeviceCodes(now: () => number, random: (length: number) => Uint8Array): DeviceCodes {
  const codes = new Map<string, { readonly document: DocumentId; readonly seat: SeatId; readonly until: number }>()
  let tries: number[] = []
  return {
    issue: (document, seat) => {
      const letters = [...random(64)].filter((byte) => byte < 248).map((byte) => ALPHABET[byte % 31] ?? '')
      const code = letters.slice(0, LENGTH).join('')
      codes.set(code, { document, seat, until: now() + LIFE_MS })
      return code.replace(/(...)(?=.)/g, '$1-')
    },
    revoke: (document, seat) => {
      for (const [code, given] of codes) if (given.document === document && given.seat === seat) codes.delete(code)
    },
    take: (code) => {
      tries = tries.filter((at) => at > now() - 60_000)
      if (tries.length >= TRIES_PER_MINUTE) return 'too many'
      tries.push(now())
      const found = codes.get(spelled(code))
      if (found === undefined || found.until < now()) return 'unknown'
      codes.delete(spelled(code))
      return { document: found.document, seat: found.seat }
    },
  }
}
