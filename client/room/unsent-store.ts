/** The laptop's own copy: only this seat's words that are not on the server's disk, encrypted, for one tab. Never the text. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToHex, bytesToUtf8, hexToBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import type { Unsent } from '../../domain/proposals/unsent.ts'

/** What localStorage offers; tests bring their own. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export type UnsentStore = {
  readonly keep: (unsent: readonly Unsent[]) => void
  readonly read: () => readonly Unsent[]
  readonly erase: () => void
}

export type UnsentStoreOptions = {
  readonly shelf: Shelf
  readonly random: (length: number) => Uint8Array
  /** Document, generation, seat and tab: words of another generation are never brought back. */
  readonly name: string
  /** 64 hex digits, given by the server to the seat's session. */
  readonly key: string
}

const NONCE = 24

export function openUnsentStore({ shelf, random, name, key }: UnsentStoreOptions): UnsentStore {
  const secret = hexToBytes(key)
  const erase = (): void => shelf.removeItem(name)
  return {
    keep: (unsent) => {
      if (unsent.length === 0) return erase()
      const nonce = random(NONCE)
      const sealed = xchacha20poly1305(secret, nonce).encrypt(utf8ToBytes(JSON.stringify(unsent)))
      shelf.setItem(name, bytesToHex(nonce) + bytesToHex(sealed))
    },
    read: () => {
      const held = shelf.getItem(name)
      return held === null ? [] : decrypt(secret, held)
    },
    erase,
  }
}

function decrypt(secret: Uint8Array, held: string): readonly Unsent[] {
  try {
    const bytes = hexToBytes(held)
    const plain = xchacha20poly1305(secret, bytes.subarray(0, NONCE)).decrypt(bytes.subarray(NONCE))
    // Written by this page under a key that only this session has: authenticated, so its form is ours.
    return JSON.parse(bytesToUtf8(plain)) as readonly Unsent[]
  } catch {
    // Another session's key, or a damaged record: nothing that this seat could read.
    return []
  }
}
