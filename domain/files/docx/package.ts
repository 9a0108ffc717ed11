/** The parts of a Word file: its document, and what the document points at. Whatever the bytes are, a refusal or the parts come back. */
import { refused, type Refusal } from '../../sentences/refusals.ts'
import { type Parts, UnreadableZip, unzip } from '../unzip.ts'
import { children, parseXml, UnreadableXml, type XmlNode, xmlText } from '../xml.ts'
import { bodyOf, TooManyParagraphs } from './body.ts'
import { valueOf } from './properties.ts'

export const LIMITS = {
  packed: 25_000_000,
  zip: { entries: 5_000, unpacked: 24_000_000 },
  xml: { depth: 200, elements: 600_000 },
  paragraphs: 20_000,
}

export type WordPackage = {
  readonly kind: 'package'
  readonly body: XmlNode
  /** A part that the document points at by a relation of that kind; null where it has none. */
  readonly part: (kind: string) => XmlNode | null
  readonly named: (path: string) => XmlNode | null
  readonly names: readonly string[]
}

/** Word's files that carry programs, under whatever name. */
const PROGRAM = /(?:^|\/)vba(?:Project|Data)[^/]*$/i

const xmlPart = (parts: Parts, name: string): XmlNode | null => {
  const bytes = parts.part(name)
  return bytes === null ? null : parseXml(xmlText(bytes), LIMITS.xml)
}

/** Where a relation of that kind points, from the folder the relations are for. */
function related(parts: Parts, relations: string, folder: string, kind: string): string | null {
  const target = children(xmlPart(parts, relations) ?? undefined, 'Relationship').find((each) => valueOf(each, 'Type')?.endsWith(kind))
  const path = valueOf(target, 'Target')
  if (path === undefined) return null
  return path.startsWith('/') ? path.slice(1) : folder + path.replace(/^\.\//, '')
}

/** `word/document.xml` -> `word/_rels/document.xml.rels`. */
const relationsOf = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels')

const mainPart = (parts: Parts): string => related(parts, '_rels/.rels', '', '/officeDocument') ?? 'word/document.xml'

function other(parts: Parts): Refusal {
  const type = parts.part('mimetype')
  if (type !== null && xmlText(type).startsWith('application/vnd.oasis.opendocument')) return refused('file.opendocument')
  return refused(parts.names.includes('EncryptedPackage') ? 'file.password' : 'file.not-word')
}

function packageIn(parts: Parts): WordPackage | Refusal {
  if (parts.names.some((name) => PROGRAM.test(name))) return refused('file.macros')
  const main = mainPart(parts)
  if (!parts.names.includes(main) || !/\bdocument\d*\.xml$|^word\//i.test(main)) return other(parts)
  const folder = main.replace(/[^/]*$/, '')
  const root = xmlPart(parts, main)
  const body = root === null ? null : bodyOf(root)
  if (body === null) return refused('file.damaged')
  return {
    kind: 'package',
    body,
    part: (kind) => xmlPart(parts, related(parts, relationsOf(main), folder, `/${kind}`) ?? `${folder}${kind}.xml`),
    named: (path) => xmlPart(parts, path),
    names: parts.names,
  }
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof TooManyParagraphs) return refused('file.too-large')
  if (error instanceof UnreadableXml) return refused(error.fault === 'damaged' ? 'file.damaged' : 'file.too-large')
  if (error instanceof UnreadableZip && error.fault === 'password') return refused('file.password')
  if (error instanceof UnreadableZip && error.fault === 'too-large') return refused('file.too-large')
  if (error instanceof UnreadableZip) return refused('file.damaged')
  throw error
}

/** Opens the file and reads of it what is wanted; what cannot be read in any of its parts is one refusal. */
export function readWord<T>(bytes: Uint8Array, read: (word: WordPackage) => T): T | Refusal {
  if (bytes.length > LIMITS.packed) return refused('file.too-large')
  try {
    const word = packageIn(unzip(bytes, LIMITS.zip))
    return word.kind === 'refused' ? word : read(word)
  } catch (error) {
    return refusalFor(error)
  }
}
