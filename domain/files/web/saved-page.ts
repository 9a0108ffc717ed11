/** A page in one file with all that it shows (`.mht`), as Word and browsers save it: its first part that is a page. Nothing else in it is read:
 *  pictures are told by the page that names them. */
import { refused, type Refusal } from '../../sentences/refusals.ts'

/** Of the first part of the file, and of each part: what says what follows. */
const LONGEST_HEAD = 16_384
const MOST_PARTS = 2_000
const START = 4_096

/** One character a byte, so that places in it are places in the bytes. */
const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

type Head = { readonly fields: ReadonlyMap<string, string>; readonly end: number }

/** The fields before the first empty line; a field goes on where a line begins with a blank. */
function headAt(text: string, at: number): Head | null {
  const found = /\r?\n\r?\n/.exec(text.slice(at, at + LONGEST_HEAD))
  if (found === null) return null
  const lines = text
    .slice(at, at + found.index)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  const fields = lines.flatMap((line) => {
    const colon = line.indexOf(':')
    return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const]
  })
  return { fields: new Map(fields), end: at + found.index + found[0].length }
}

const boundaryIn = ({ fields }: Head): string | null => {
  const said = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(fields.get('content-type') ?? '')
  return said?.[1] ?? said?.[2] ?? null
}

export const isSavedPage = (bytes: Uint8Array): boolean => {
  const start = latin(bytes.subarray(0, START))
  return /^\s*[a-z-]+:/i.test(start) && /^mime-version:/im.test(start) && /^content-type:\s*multipart\/related\b/im.test(start)
}

const HEX = /^[0-9a-f]{2}$/i

function unquoted(text: string): Uint8Array {
  const words = text.replace(/[ \t]*=[ \t]*\r?\n/g, '')
  const bytes = new Uint8Array(words.length)
  let length = 0
  for (let at = 0; at < words.length; at++) {
    const code = words.slice(at + 1, at + 3)
    const isCode = words[at] === '=' && HEX.test(code)
    bytes[length++] = isCode ? Number.parseInt(code, 16) : words.charCodeAt(at)
    if (isCode) at += 2
  }
  return bytes.subarray(0, length)
}

function unpacked(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    // Not what its head says that it is.
    return null
  }
}

function wordsOf({ fields }: Head, bytes: Uint8Array): Uint8Array | null {
  const packing = fields.get('content-transfer-encoding')?.toLowerCase()
  if (packing === 'quoted-printable') return unquoted(latin(bytes))
  return packing === 'base64' ? unpacked(latin(bytes)) : bytes
}

/** The bytes of the page itself. Whatever the file holds, a value comes back. */
export function pageOfSaved(bytes: Uint8Array): { readonly kind: 'page'; readonly bytes: Uint8Array } | Refusal {
  const text = latin(bytes)
  const outer = headAt(text, 0)
  const boundary = outer === null ? null : boundaryIn(outer)
  if (boundary === null) return refused('file.not-text')
  const line = `\n--${boundary}`
  let at = text.indexOf(line)
  for (let parts = 0; at >= 0 && parts < MOST_PARTS; parts++) {
    const next = text.indexOf(line, at + line.length)
    const head = headAt(text, text.indexOf('\n', at + line.length) + 1)
    if (head !== null && /^text\/html\b/i.test(head.fields.get('content-type') ?? '')) {
      const page = wordsOf(head, bytes.subarray(head.end, next < 0 ? bytes.length : next))
      return page === null ? refused('file.not-text') : { kind: 'page', bytes: page }
    }
    at = next
  }
  return refused('file.empty')
}
