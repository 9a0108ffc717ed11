/** What the server last verified of the text: which paragraph a type belongs to, whose each character is, which ids were ever used.
 *  The guard judges against this, never against what a client's marks say. */
import type * as Y from 'yjs'
import { type CharRun, type Marks, readChars } from '../text/chars.ts'
import { type ParagraphElement, paragraphOf, sectionsOf } from '../text/document.ts'
import type { ParagraphId, Party } from '../text/ids.ts'
import { delKey } from '../text/schema.ts'

export type Verified = ParagraphElement & {
  /** Of which language's side, or null for the negotiated text. */
  readonly side: string | null
  /** Live characters in order. */
  runs: readonly CharRun[]
  /** The same by client, each sorted by clock, for look-up by identity. */
  byClient: ReadonlyMap<number, readonly CharRun[]>
}

/** Where a Yjs type stands in the document. */
export type Place =
  | { readonly kind: 'fragment' }
  | { readonly kind: 'section'; readonly side: string | null }
  | { readonly kind: 'paragraph'; readonly paragraph: Verified }
  | { readonly kind: 'text'; readonly paragraph: Verified }

export type TextIndex = {
  readonly doc: Y.Doc
  /** Of the negotiated text. */
  readonly fragments: readonly Y.XmlFragment[]
  /** The sides by language, and their paragraphs: the same ids stand there again. */
  readonly sides: Map<string, Y.XmlFragment>
  readonly sideParagraphs: Map<string, Map<ParagraphId, Verified>>
  readonly places: Map<object, Place>
  readonly paragraphs: Map<ParagraphId, Verified>
  /** Every paragraph id that ever was, with the party whose proposed paragraph it was when it went, or null. */
  readonly everUsed: Map<ParagraphId, Party | null>
  /** The stored keys of strikes, one for each party: no other is accepted. */
  readonly strikeKeys: Set<string>
}

export function indexText(
  doc: Y.Doc,
  fragments: readonly Y.XmlFragment[],
  parties: readonly Party[],
  everUsed: ReadonlyMap<ParagraphId, Party | null>,
  sides: ReadonlyMap<string, Y.XmlFragment> = new Map(),
): TextIndex {
  const index: TextIndex = {
    doc,
    fragments,
    sides: new Map(sides),
    sideParagraphs: new Map(),
    places: new Map(),
    paragraphs: new Map(),
    everUsed: new Map(everUsed),
    strikeKeys: new Set(parties.map(delKey)),
  }
  reindexStructure(index)
  for (const paragraph of everyParagraph(index)) reindexCharacters(paragraph)
  return index
}

/** Parties whose words may stand in the text from now on. */
export function admitParties(index: TextIndex, parties: readonly Party[]): void {
  for (const party of parties) index.strikeKeys.add(delKey(party))
}

/** Of the negotiated text and of every side. */
export function* everyParagraph(index: Pick<TextIndex, 'paragraphs' | 'sideParagraphs'>): Generator<Verified> {
  yield* index.paragraphs.values()
  for (const paragraphs of index.sideParagraphs.values()) yield* paragraphs.values()
}

/** The text in another language, from now on. */
export function openSide(index: TextIndex, language: string, fragment: Y.XmlFragment): void {
  index.sides.set(language, fragment)
  reindexStructure(index)
  for (const paragraph of index.sideParagraphs.get(language)?.values() ?? []) reindexCharacters(paragraph)
}

/** Reads sections and paragraphs anew. Characters of paragraphs that stayed are kept; of new ones nothing is verified yet. */
export function reindexStructure(index: TextIndex): void {
  const before = new Map(index.paragraphs)
  index.paragraphs.clear()
  index.places.clear()
  for (const fragment of index.fragments) {
    for (const read of placesIn(index, fragment, null)) {
      addParagraph(index, index.paragraphs, { ...read, side: null }, before.get(read.id))
      index.everUsed.set(read.id, read.pi)
    }
  }
  for (const [language, fragment] of index.sides) reindexSide(index, language, fragment)
}

function reindexSide(index: TextIndex, language: string, fragment: Y.XmlFragment): void {
  const before = index.sideParagraphs.get(language)
  const paragraphs = new Map<ParagraphId, Verified>()
  index.sideParagraphs.set(language, paragraphs)
  for (const read of placesIn(index, fragment, language)) addParagraph(index, paragraphs, { ...read, side: language }, before?.get(read.id))
}

/** Notes where fragment and sections stand, and reads the paragraphs. */
function* placesIn(index: TextIndex, fragment: Y.XmlFragment, side: string | null): Generator<ParagraphElement> {
  index.places.set(fragment, { kind: 'fragment' })
  for (const section of sectionsOf(fragment)) {
    index.places.set(section.element, { kind: 'section', side })
    for (const child of section.element.toArray()) {
      const read = paragraphOf(section, child)
      if (read !== null) yield read
    }
  }
}

const NOTHING_VERIFIED: Pick<Verified, 'runs' | 'byClient'> = { runs: [], byClient: new Map() }

function addParagraph(
  index: TextIndex,
  among: Map<ParagraphId, Verified>,
  read: ParagraphElement & Pick<Verified, 'side'>,
  before: Verified | undefined,
): void {
  const same = before !== undefined && before.text === read.text && before.text !== null
  const paragraph: Verified = { ...read, ...(same ? { runs: before.runs, byClient: before.byClient } : NOTHING_VERIFIED) }
  among.set(read.id, paragraph)
  index.places.set(read.element, { kind: 'paragraph', paragraph })
  if (read.text !== null) index.places.set(read.text, { kind: 'text', paragraph })
}

function characters(text: Y.XmlText | null): Pick<Verified, 'runs' | 'byClient'> {
  const runs = text === null ? [] : readChars(text)
  const byClient = new Map<number, CharRun[]>()
  for (const run of runs) {
    const list = byClient.get(run.client)
    if (list === undefined) byClient.set(run.client, [run])
    else list.push(run)
  }
  for (const list of byClient.values()) list.sort((a, b) => a.clock - b.clock)
  return { runs, byClient }
}

/** Takes the paragraph's characters as they now stand for verified. */
export function reindexCharacters(paragraph: Verified): void {
  Object.assign(paragraph, characters(paragraph.text))
}

/** The verified run that holds this character, or the clock at which the next one of this client begins. */
export function runAt(
  paragraph: Pick<Verified, 'byClient'>,
  client: number,
  clock: number,
): { run: CharRun } | { run: null; next: number } {
  const list = paragraph.byClient.get(client)
  if (list === undefined) return { run: null, next: Number.POSITIVE_INFINITY }
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const run = list[middle]
    if (run !== undefined && run.clock + run.length <= clock) low = middle + 1
    else high = middle
  }
  const found = list[low]
  if (found === undefined) return { run: null, next: Number.POSITIVE_INFINITY }
  return found.clock <= clock ? { run: found } : { run: null, next: found.clock }
}

/** Cuts [clock, clock+length) of a client into stretches with the same verified marks; null marks for characters not seen before. */
export function* stretches(
  paragraph: Pick<Verified, 'byClient'>,
  client: number,
  clock: number,
  length: number,
): Generator<{ clock: number; length: number; marks: Marks | null }> {
  let at = clock
  const end = clock + length
  while (at < end) {
    const found = runAt(paragraph, client, at)
    const until = Math.min(end, found.run === null ? found.next : found.run.clock + found.run.length)
    yield { clock: at, length: until - at, marks: found.run?.marks ?? null }
    at = until
  }
}
