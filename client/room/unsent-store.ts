/** The laptop's own copy: only this seat's words that are not on the server's disk, encrypted, for one tab. Never the text. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToHex, bytesToUtf8, hexToBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import type { Held } from './side-words.ts'

/** What localStorage offers; tests bring their own. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export type UnsentStore = {
  readonly keep: (unsent: readonly Held[]) => void
  readonly read: () => readonly Held[]
  readonly erase: () => void
}

export type ShelfOptions = {
  readonly shelf: Shelf
  readonly random: (length: number) => Uint8Array
  /** Document, generation, seat and tab: words of another generation are never brought back. */
  readonly name: string
  /** 64 hex digits, given by the server to the seat's session. */
  readonly key: string
}

const NONCE = 24

/** One sealed record on the shelf. */
export type SealedRecord = {
  readonly keep: (plain: string) => void
  /** Null where there is none, or none that this seat could read. */
  readonly read: () => string | null
  readonly erase: () => void
}

export function openSealedRecord({ shelf, random, name, key }: ShelfOptions): SealedRecord {
  const secret = hexToBytes(key)
  return {
    keep: (plain) => {
      const nonce = random(NONCE)
      const sealed = xchacha20poly1305(secret, nonce).encrypt(utf8ToBytes(plain))
      shelf.setItem(name, bytesToHex(nonce) + bytesToHex(sealed))
    },
    read: () => {
      const held = shelf.getItem(name)
      return held === null ? null : decrypt(secret, held)
    },
    erase: () => shelf.removeItem(name),
  }
}

export function openUnsentStore(options: ShelfOptions): UnsentStore {
  const { keep, read, erase } = openSealedRecord(options)
  return {
    keep: (unsent) => (unsent.length === 0 ? erase() : keep(JSON.stringify(unsent))),
    // Written by this page under a key that only this session has: authenticated, so its form is ours.
    read: () => JSON.parse(read() ?? '[]') as readonly Held[],
    erase,
  }
}

function decrypt(secret: Uint8Array, held: string): string | null {
  try {
    const bytes = hexToBytes(held)
    return bytesToUtf8(xchacha20poly1305(secret, bytes.subarray(0, NONCE)).decrypt(bytes.subarray(NONCE)))
  } catch {
    // Another session's key, or a damaged record: nothing that this seat could read.
    return null
  }
}
