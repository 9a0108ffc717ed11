/** The digest of a file, computed in the page: the file is sent nowhere. In slices, so that the page goes on meanwhile. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const SLICE = 4 << 20

export async function digestOfFile(file: Blob, tell: (share: number) => void): Promise<string> {
  const hash = sha256.create()
  for (let at = 0; at < file.size; at += SLICE) {
    hash.update(new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer()))
    tell(Math.min(1, (at + SLICE) / file.size))
  }
  return bytesToHex(hash.digest())
}
