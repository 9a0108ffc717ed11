/** Bytes of a plain text to characters: UTF-8, UTF-16 with a byte order mark, or the Windows code page that old editors write. */

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'
export type Decoded = { readonly text: string; readonly encoding: Encoding }

/** Null where the bytes are none of that encoding. */
function decodedAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Bytes that Windows-1252 gives no character, and codes that no text holds. */
const UNASSIGNED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x7f])
const isWindowsText = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => (byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d)) && !UNASSIGNED.has(byte))

const as = (text: string | null, encoding: Encoding): Decoded | null => (text === null ? null : { text, encoding })

/** Null where the bytes are no text. */
export function decode(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as(decodedAs(bytes, 'utf-16le'), 'utf-16')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as(decodedAs(bytes, 'utf-16be'), 'utf-16')
  const utf8 = as(decodedAs(bytes, 'utf-8'), 'utf-8')
  return utf8 ?? (isWindowsText(bytes) ? as(decodedAs(bytes, 'windows-1252'), 'windows-1252') : null)
}
