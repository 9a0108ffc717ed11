/** An Akoma Ntoso file that was made here, read back: paragraphs with their ids, words with whose they are, what is traced. Whatever cannot be read is refused. */
import { elements, isNode, parseXml, UnreadableXml, type XmlNode, xmlText } from '../files/xml.ts'
import type { CitedDocument } from '../register/cited.ts'
import type { Run } from '../proposals/types.ts'
import { type Digest, isParagraphId, isParty, type ParagraphId, type Party, type SectionId } from '../text/ids.ts'
import {
  EMPHASES,
  type Emphasis,
  type Level,
  LEVELS,
  type Marker,
  MARKERS,
  type Role,
  ROLES,
  SECTION_KINDS,
  type SectionKind,
} from '../text/schema.ts'
import { AKN, OURS, withoutExpression } from './akn-names.ts'
import { EMPHASIS_ELEMENTS } from './akn-words.ts'

export type ParagraphRead = {
  readonly id: ParagraphId
  readonly section: SectionId
  readonly kind: SectionKind
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly pi: Party | null
  readonly alt: ParagraphId | null
  readonly label: string | null
  readonly runs: readonly Run[]
}

export type AknRead = {
  readonly kind: 'read'
  readonly language: string
  readonly paragraphs: readonly ParagraphRead[]
  /** Names of the parties, by their code. */
  readonly names: Readonly<Record<string, string>>
  readonly recommendations: readonly { readonly number: string; readonly text: string }[]
  readonly links: readonly { readonly recommendation: string; readonly paragraph: ParagraphId }[]
  readonly cites: readonly CitedDocument[]
}
/** `foreign`: Akoma Ntoso, but not of the kind that is made here. */
export type AknRefused = { readonly kind: 'refused'; readonly why: 'damaged' | 'too-large' | 'not-akn' | 'foreign' }

const MOST_BYTES = 16 * 1024 * 1024
const MOST_PARAGRAPHS = 10_000
/** Of one attribute that names parties. */
const LONGEST_NAMES = 4_000
const LIMITS = { depth: 64, elements: 500_000 } as const

/** The text in a file, the first of several; `language`: the expression in it, where there is one. */
export function readAkn(bytes: Uint8Array, language: string | null = null): AknRead | AknRefused {
  const read = readAknVersions(bytes)
  if ('kind' in read) return read
  const found = language === null ? read[0] : read.find((each) => each.language === language)
  return found ?? { kind: 'refused', why: 'foreign' }
}

/** Each expression of the work that the file holds. */
export function readAknVersions(bytes: Uint8Array): readonly AknRead[] | AknRefused {
  if (bytes.length > MOST_BYTES) return { kind: 'refused', why: 'too-large' }
  try {
    return readRoot(parseXml(xmlText(bytes), LIMITS))
  } catch (reason) {
    if (reason instanceof UnreadableXml) return { kind: 'refused', why: reason.fault }
    throw reason
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** How our own attributes are read, whatever prefix a program that rewrote the file gave them. */
type Reader = { readonly prefix: string; readonly own: (node: XmlNode, name: string) => string | null }

function readRoot(root: XmlNode): readonly AknRead[] | AknRefused {
  const spaces = Object.entries(root.attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (localName(root.name) !== 'akomaNtoso' || !spaces.some(([, space]) => space === AKN)) return { kind: 'refused', why: 'not-akn' }
  const prefix = spaces.find(([, space]) => space === OURS)?.[0].slice('xmlns:'.length)
  if (prefix === undefined) return { kind: 'refused', why: 'foreign' }
  const reader: Reader = { prefix, own: (node, name) => node.attributes[`${prefix}:${name}`] ?? null }
  const components = within(root).filter(({ name }) => localName(name) === 'component')
  const all: AknRead[] = []
  for (const expression of components.length === 0 ? [root] : components) {
    const read = readExpression(expression, reader)
    if (read.kind === 'refused') return read
    all.push(read)
  }
  return all
}

function readExpression(expression: XmlNode, reader: Reader): AknRead | AknRefused {
  const all = within(expression)
  const named = (name: string): readonly XmlNode[] => all.filter((node) => localName(node.name) === name)
  const isOwn = ({ name }: XmlNode): boolean => name.startsWith(`${reader.prefix}:`)
  const order = named('section').flatMap((node) => (isOwn(node) ? [node.attributes.id ?? ''] : []))
  const language = named('text').find(isOwn)?.attributes.language
  const paragraphs = all.flatMap((node) => paragraphIn(node, reader))
  if (paragraphs.length > MOST_PARAGRAPHS) return { kind: 'refused', why: 'too-large' }
  if (language === undefined || hasTwice(paragraphs)) return { kind: 'refused', why: 'foreign' }
  return { kind: 'read', language, paragraphs: inOrder(paragraphs, order), ...tracedIn(named), cites: citedIn(named, reader) }
}

/** In the order of the file. */
function within(node: XmlNode, found: XmlNode[] = []): readonly XmlNode[] {
  found.push(node)
  for (const each of elements(node)) within(each, found)
  return found
}

const hasTwice = (paragraphs: readonly ParagraphRead[]): boolean => new Set(paragraphs.map(({ id }) => id)).size < paragraphs.length

const inOrder = (paragraphs: readonly ParagraphRead[], sections: readonly string[]): readonly ParagraphRead[] => {
  const place = new Map(sections.map((id, at) => [id, at]))
  const last = sections.length
  return paragraphs.toSorted((one, other) => (place.get(one.section) ?? last) - (place.get(other.section) ?? last))
}

const oneOf = <Value extends string | number>(known: readonly Value[], value: string | null, otherwise: Value): Value =>
  known.find((each) => String(each) === value) ?? otherwise

function paragraphIn(node: XmlNode, { own }: Reader): readonly ParagraphRead[] {
  const id = [node.attributes.wId, node.attributes.eId].find(isParagraphId)
  const section = own(node, 'section')
  if (id === undefined || section === null) return []
  const [pi, alt] = [own(node, 'proposedBy'), own(node, 'wordings')]
  return [
    {
      id,
      section: section as SectionId,
      kind: oneOf(SECTION_KINDS, own(node, 'kind'), 'commitments'),
      role: oneOf(ROLES, own(node, 'role'), 'body'),
      level: oneOf(LEVELS, own(node, 'level'), 0),
      marker: oneOf(MARKERS, own(node, 'marker'), 'none'),
      pi: isParty(pi) ? pi : null,
      alt: isParagraphId(alt) ? alt : null,
      label: own(node, 'label'),
      runs: runsIn(node),
    },
  ]
}

const HOLDERS = ['p', 'heading', 'crossHeading']

/** Its own words: in itself, or in the paragraph of its content, not of what hangs from it. */
function runsIn(node: XmlNode): readonly Run[] {
  const runs: Run[] = []
  for (const holder of wordHolders(node)) collect(holder, PLAIN, runs)
  return runs
}

function wordHolders(node: XmlNode): readonly XmlNode[] {
  if (HOLDERS.includes(localName(node.name))) return [node]
  return elements(node).flatMap((each) => {
    const name = localName(each.name)
    if (name === 'p') return [each]
    return name === 'content' || name === 'intro' ? wordHolders(each) : []
  })
}

type Marks = Pick<Run, 'ins' | 'dels' | 'emphasis'>
const PLAIN: Marks = { ins: null, dels: [], emphasis: [] }

const isNumber = ({ name, attributes }: XmlNode): boolean =>
  localName(name) === 'num' || (localName(name) === 'inline' && attributes.name === 'num')

function collect(node: XmlNode, marks: Marks, runs: Run[]): void {
  for (const child of node.children) {
    if (!isNode(child)) append(runs, child, marks)
    else if (localName(child.name) === 'eol') append(runs, '\n', marks)
    else if (!isNumber(child)) collect(child, marksWithin(child, marks), runs)
  }
}

function append(runs: Run[], text: string, marks: Marks): void {
  const last = runs.at(-1)
  if (last !== undefined && keyOf(last) === keyOf(marks)) runs[runs.length - 1] = { ...last, text: last.text + text }
  else runs.push({ text, ...marks })
}

const keyOf = ({ ins, dels, emphasis }: Marks): string => [ins ?? '', dels.join(), emphasis.join()].join('|')

function marksWithin(node: XmlNode, marks: Marks): Marks {
  const name = localName(node.name)
  const by = partiesOf(node)
  if (name === 'ins') return { ...marks, ins: by[0] ?? marks.ins }
  if (name === 'del') return { ...marks, dels: [...new Set([...marks.dels, ...by])].sort() }
  const added = EMPHASES.find((each) => EMPHASIS_ELEMENTS[each] === name)
  return added === undefined ? marks : { ...marks, emphasis: withEmphasis(marks.emphasis, added) }
}

const withEmphasis = (emphasis: readonly Emphasis[], added: Emphasis): readonly Emphasis[] =>
  EMPHASES.filter((each) => each === added || emphasis.includes(each))

const PARTY = '#party_'

const partiesOf = ({ attributes }: XmlNode): readonly Party[] =>
  withoutExpression((attributes.refersTo ?? '').slice(0, LONGEST_NAMES))
    .split(/\s+/)
    .flatMap((each) => {
      const code = each.startsWith(PARTY) ? each.slice(PARTY.length) : ''
      return isParty(code) ? [code] : []
    })

const isDigest = (value: string | null): value is Digest => value !== null && /^[0-9a-f]{64}$/.test(value)

type Named = (name: string) => readonly XmlNode[]

const referencesTo = (named: Named, what: string): readonly XmlNode[] =>
  named('TLCReference').filter(({ attributes }) => attributes.name === what)

function citedIn(named: Named, { own }: Reader): readonly CitedDocument[] {
  return referencesTo(named, 'document').flatMap((node) => {
    const { eId = '', showAs: title = '', shortForm: symbol = '' } = node.attributes
    const [version, sha256] = [own(node, 'version'), own(node, 'sha256')]
    if (version === null || !isDigest(sha256)) return []
    const citing = named('implicitReference').filter(({ attributes }) => attributes.href === `#${eId}`)
    const paragraphs = citing.map(({ attributes }) => withoutExpression(attributes.for ?? '')).filter(isParagraphId)
    return [{ symbol, title, version, sha256, paragraphs }]
  })
}

type Traced = Pick<AknRead, 'names' | 'recommendations' | 'links'>

function tracedIn(named: Named): Traced {
  const numbers = new Map(
    referencesTo(named, 'recommendation').map(({ attributes }) => [`#${attributes.eId ?? ''}`, attributes.showAs ?? '']),
  )
  const parties = [...named('TLCOrganization'), ...named('TLCRole')].filter(({ attributes }) => isParty(attributes.shortForm))
  return {
    names: Object.fromEntries(parties.map(({ attributes }) => [attributes.shortForm ?? '', attributes.showAs ?? ''])),
    recommendations: named('note').flatMap((note) => {
      const number = numbers.get(note.attributes.refersTo ?? '')
      return number === undefined ? [] : [{ number, text: textIn(note) }]
    }),
    links: named('implicitReference').flatMap(({ attributes }) => {
      const number = numbers.get(attributes.href ?? '')
      const paragraph = withoutExpression(attributes.for ?? '')
      return number === undefined || !isParagraphId(paragraph) ? [] : [{ recommendation: number, paragraph }]
    }),
  }
}

const textIn = (note: XmlNode): string =>
  runsIn(note)
    .map(({ text }) => text)
    .join('')
