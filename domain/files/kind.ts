/** What a file is, told by its first bytes and never by its name. */
import type { RefusalCode } from '../sentences/refusals.ts'
import { isSavedPage } from './web/saved-page.ts'

export type FileKind = 'text' | 'zip' | 'web' | 'saved-page' | { readonly refusal: RefusalCode }

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte)

const latin = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0))
const wide = (text: string): readonly number[] => latin(text).flatMap((code) => [code, 0])

const ZIP = latin('PK')
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const IMAGES: readonly (readonly number[])[] = [
  [0x89, ...latin('PNG')],
  [0xff, 0xd8, 0xff],
  latin('GIF8'),
  [...latin('II'), 0x2a, 0],
  [...latin('MM'), 0, 0x2a],
]
const WEB_PAGE =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|meta|div|p|ol|ul|h[1-6]|table|b|span)\b/i
/** What is told by the first words of it: the reader itself is strict. */
export const isAkn = (bytes: Uint8Array): boolean =>
  /^\ufeff?\s*<[^]{0,2000}<?akomaNtoso[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4096)))

/** How far from its start a PDF may say that it is one, and how much of it is looked through for fonts. */
const PDF_START = 1024
const PDF_SEARCHED = 4_000_000
const START = 2048

/** Whether `wanted` stands in the first `limit` bytes. */
function holds(bytes: Uint8Array, wanted: readonly number[], limit: number): boolean {
  const end = Math.min(bytes.length, limit) - wanted.length
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0 && at <= end; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (startsWith(bytes, wanted, at)) return true
  return false
}

/** A scan names pictures and no letters; where its parts are packed it cannot be told, and text is assumed. */
function pdf(bytes: Uint8Array): RefusalCode {
  const named = (word: string): boolean => holds(bytes, latin(word), PDF_SEARCHED)
  return named('/Image') && !named('/Font') && !named('/ObjStm') ? 'file.pdf-scanned' : 'file.pdf'
}

/** A .docx with a password is an old container that holds an `EncryptedPackage`. */
const ole = (bytes: Uint8Array): RefusalCode => (holds(bytes, wide('EncryptedPackage'), bytes.length) ? 'file.password' : 'file.old-word')

export function kindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, ZIP) && (bytes[2] ?? 0) < 9 && (bytes[3] ?? 0) < 9) return 'zip'
  if (startsWith(bytes, OLE)) return { refusal: ole(bytes) }
  if (holds(bytes, latin('%PDF-'), PDF_START)) return { refusal: pdf(bytes) }
  if (startsWith(bytes, latin('{\\rtf'))) return { refusal: 'file.rich-text' }
  if (IMAGES.some((signature) => startsWith(bytes, signature))) return { refusal: 'file.image' }
  if (isSavedPage(bytes)) return 'saved-page'
  return WEB_PAGE.test(String.fromCharCode(...bytes.subarray(0, START))) ? 'web' : 'text'
}
