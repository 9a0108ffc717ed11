/** A Word document (.docx): bytes in, paragraphs with their lists, headings and emphasis out. Whatever the bytes are, a value comes back. */
import { refused, type Refusal } from '../../sentences/refusals.ts'
import { UnreadableZip, unzip, type Parts } from '../unzip.ts'
import { children, parseXml, UnreadableXml, type XmlNode, xmlText } from '../xml.ts'
import { bodyOf, paragraphsIn, TooManyParagraphs, type WordParagraph } from './body.ts'
import { numberingFrom, type Numbering } from './numbering.ts'
import { valueOf } from './properties.ts'
import { stylesFrom } from './styles.ts'
import { trackingFor, type TrackedReading } from './tracked.ts'

export type WordDocument = {
  readonly kind: 'word'
  readonly paragraphs: readonly WordParagraph[]
  readonly numbering: Numbering
  readonly tracked: { readonly insertions: number; readonly deletions: number; readonly authors: readonly string[] } | null
  readonly comments: number
  /** Notes at the foot of a page or the end; they are not read. */
  readonly footnotes: number
}

const LIMITS = {
  packed: 25_000_000,
  zip: { entries: 5_000, unpacked: 24_000_000 },
  xml: { depth: 200, elements: 600_000 },
  paragraphs: 20_000,
}

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

function documentIn(parts: Parts, reading: TrackedReading): WordDocument | Refusal {
  const main = mainPart(parts)
  if (!parts.names.includes(main) || !/\bdocument\d*\.xml$|^word\//i.test(main)) return other(parts)
  const folder = main.replace(/[^/]*$/, '')
  const part = (kind: string): XmlNode | null =>
    xmlPart(parts, related(parts, relationsOf(main), folder, `/${kind}`) ?? `${folder}${kind}.xml`)
  const root = xmlPart(parts, main)
  const body = root === null ? null : bodyOf(root)
  if (body === null) return refused('file.damaged')
  const tracking = trackingFor(reading)
  const state = { styles: stylesFrom(part('styles')), tracking, fields: [], footnotes: 0, comments: 0 }
  const paragraphs = paragraphsIn(body, state, LIMITS.paragraphs)
  const { insertions, deletions, authors } = tracking
  return {
    kind: 'word',
    paragraphs,
    numbering: numberingFrom(part('numbering')),
    tracked: insertions + deletions === 0 ? null : { insertions, deletions, authors: [...authors] },
    comments: state.comments,
    footnotes: state.footnotes,
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

export function readDocx(bytes: Uint8Array, reading: TrackedReading = 'accepted'): WordDocument | Refusal {
  if (bytes.length > LIMITS.packed) return refused('file.too-large')
  try {
    return documentIn(unzip(bytes, LIMITS.zip), reading)
  } catch (error) {
    return refusalFor(error)
  }
}
