/** Words of a page that the server does not have: taken out of one document by their neighbours' identities, and proposed again in another.
 *  Serves a refusal, a reload and a reconnection to a new generation alike. Only one's own words are ever in it. */
import * as Y from 'yjs'
import { attributesOf, type CharRun, marksOf, readChars } from '../text/chars.ts'
import { fragmentOf, type ParagraphElement, paragraphsOf, sectionsOf } from '../text/document.ts'
import type { ParagraphId, Party, SectionId } from '../text/ids.ts'
import { delKey, type Emphasis, type Level, type Marker, type Role } from '../text/schema.ts'
import type { Carried } from '../text/structure.ts'
import { unknownTo } from './known.ts'

export type CharId = { readonly client: number; readonly clock: number }
export type CharRange = CharId & { readonly length: number }

export type Unsent =
  | {
      readonly kind: 'words'
      readonly paragraph: ParagraphId /** Left neighbours, nearest first. */
      readonly anchors: readonly CharId[]
      readonly text: string
      readonly emphasis: readonly Emphasis[]
      /** The words' own identities, in their order; none where they never were in a document. */
      readonly chars: readonly CharRange[]
    }
  | {
      readonly kind: 'strike' | 'unstrike' | 'take-back'
      readonly paragraph: ParagraphId
      readonly ranges: readonly CharRange[]
      readonly text: string
    }
  | {
      readonly kind: 'new-paragraph'
      readonly paragraph: ParagraphId
      readonly section: SectionId
      readonly after: ParagraphId | null
      readonly role: Role
      readonly level: Level
      readonly marker: Marker
      readonly text: string
      /** The identity of the paragraph, and those of its words. */
      readonly element: CharId
      readonly chars: readonly CharRange[]
    }
  | { readonly kind: 'remove-paragraph'; readonly paragraph: ParagraphId }

/** Whose words: a party's proposals, or the base text that a pen writes directly. */
export type Writer = { readonly party: Party; readonly mode: 'propose' | 'direct' }

const ANCHORS = 12

type Chars = { readonly paragraph: ParagraphElement; readonly runs: readonly CharRun[] }

function charsOf(doc: Y.Doc): Map<ParagraphId, Chars> {
  return new Map(
    paragraphsOf(fragmentOf(doc)).map((paragraph) => [
      paragraph.id,
      { paragraph, runs: paragraph.text === null ? [] : readChars(paragraph.text) },
    ]),
  )
}

/** What `local` holds of the writer's that `confirmed` does not, in the order of the text. */
export function unsentBetween(confirmed: Y.Doc, local: Y.Doc, writer: Writer): Unsent[] {
  const known = charsOf(confirmed)
  const mine = charsOf(local)
  const found: Unsent[] = []
  let previous: ParagraphId | null = null
  let section: SectionId | null = null
  for (const [id, here] of mine) {
    if (here.paragraph.section.id !== section) previous = null
    section = here.paragraph.section.id
    const there = known.get(id)
    if (there !== undefined) found.push(...changesIn(id, there.runs, here.runs, writer))
    else if (here.paragraph.pi === writer.party) found.push(asNewParagraph(here, previous))
    previous = id
  }
  for (const [id, there] of known)
    if (!mine.has(id) && there.paragraph.pi === writer.party) found.push({ kind: 'remove-paragraph', paragraph: id })
  return found
}

function asNewParagraph({ paragraph, runs }: Chars, after: ParagraphId | null): Unsent {
  const { id, section, role, level, marker } = paragraph
  return {
    kind: 'new-paragraph',
    paragraph: id,
    section: section.id,
    after,
    role,
    level,
    marker,
    text: runs.map((run) => run.text).join(''),
    element: paragraph.element._item?.id ?? NOWHERE,
    chars: runs.map(({ client, clock, length }) => ({ client, clock, length })),
  }
}

/** Of a paragraph that stands in no document; no server ever saw it. */
const NOWHERE: CharId = { client: 0, clock: Number.POSITIVE_INFINITY }

const keyOf = ({ client, clock }: CharId): string => `${client}/${clock}`

/** Every character of the runs by identity. */
function byIdentity(runs: readonly CharRun[]): Map<string, CharRun['marks']> {
  const all = new Map<string, CharRun['marks']>()
  for (const run of runs) for (let i = 0; i < run.length; i++) all.set(keyOf({ client: run.client, clock: run.clock + i }), run.marks)
  return all
}

function changesIn(paragraph: ParagraphId, there: readonly CharRun[], here: readonly CharRun[], writer: Writer): Unsent[] {
  const known = byIdentity(there)
  const changes: Unsent[] = []
  const ranges = new RangeKeeper(paragraph)
  const anchors: CharId[] = []
  // A list of one or none: what is being gathered.
  const gathering: { text: string; anchors: readonly CharId[]; emphasis: readonly Emphasis[]; chars: GrowingRange[] }[] = []
  const endWords = (): void => {
    for (const words of gathering.splice(0)) changes.push({ kind: 'words', paragraph, ...words })
  }
  for (const run of here) {
    for (let i = 0; i < run.length; i++) {
      const id = { client: run.client, clock: run.clock + i }
      const before = known.get(keyOf(id))
      const char = run.text[i] ?? ''
      if (before === undefined) {
        if (gathering[0]?.emphasis !== run.marks.emphasis) {
          endWords()
          gathering.push({ text: '', anchors: anchors.slice(0, ANCHORS), emphasis: run.marks.emphasis, chars: [] })
        }
        for (const words of gathering) {
          words.text += char
          extend(words.chars, id)
        }
        continue
      }
      endWords()
      const strikes = run.marks.dels.includes(writer.party)
      if (strikes !== before.dels.includes(writer.party)) ranges.add(strikes ? 'strike' : 'unstrike', id, char)
      anchors.unshift(id)
      if (anchors.length > ANCHORS) anchors.pop()
    }
  }
  endWords()
  addTakenBack(there, here, writer, ranges)
  return [...changes, ...ranges.all()]
}

/** One's own pending words that are no longer there. */
function addTakenBack(there: readonly CharRun[], here: readonly CharRun[], writer: Writer, ranges: RangeKeeper): void {
  const left = byIdentity(here)
  for (const run of there) {
    const own = writer.mode === 'propose' ? run.marks.ins === writer.party : run.marks.ins === null
    if (!own) continue
    for (let i = 0; i < run.length; i++) {
      const id = { client: run.client, clock: run.clock + i }
      if (!left.has(keyOf(id))) ranges.add('take-back', id, run.text[i] ?? '')
    }
  }
}

type RangeKind = 'strike' | 'unstrike' | 'take-back'
type GrowingRange = CharId & { length: number }

/** Adds a character to the last range, or in one of its own. */
function extend(ranges: GrowingRange[], id: CharId): void {
  const last = ranges.at(-1)
  if (last !== undefined && last.client === id.client && last.clock + last.length === id.clock) last.length++
  else ranges.push({ ...id, length: 1 })
}

/** Gathers characters into ranges, one entry for each kind. */
class RangeKeeper {
  readonly #paragraph: ParagraphId
  readonly #kept = new Map<RangeKind, { ranges: GrowingRange[]; text: string }>()

  constructor(paragraph: ParagraphId) {
    this.#paragraph = paragraph
  }

  add(kind: RangeKind, id: CharId, char: string): void {
    const kept = this.#kept.get(kind) ?? { ranges: [], text: '' }
    extend(kept.ranges, id)
    kept.text += char
    this.#kept.set(kind, kept)
  }

  all(): Unsent[] {
    return [...this.#kept].map(([kind, { ranges, text }]) => ({ kind, paragraph: this.#paragraph, ranges, text }))
  }
}

export type Again = { readonly again: readonly Unsent[]; readonly kept: readonly Unsent[] }

export type AgainOptions = {
  readonly writer: Writer
  readonly isAgreed: (paragraph: ParagraphId) => boolean
  readonly carried: readonly Carried[]
  readonly newParagraphId: () => ParagraphId
}

/** Proposes each again, paragraph by paragraph, each paragraph in an update of its own. What met an agreed or gone paragraph is kept;
 *  what the document has seen already is left as it is. */
export function proposeAgain(doc: Y.Doc, unsent: readonly Unsent[], options: AgainOptions): Again {
  const again: Unsent[] = []
  const kept: Unsent[] = []
  const renamed: Renamed = new Map()
  for (const each of unsent) {
    const rest = unknownTo(doc, each)
    if (rest !== null) (placeAgain(doc, rest, options, renamed) ? again : kept).push(rest)
  }
  return { again, kept }
}

/** New paragraphs under the ids that they got here. */
type Renamed = Map<ParagraphId, ParagraphId>

function placeAgain(doc: Y.Doc, unsent: Unsent, options: AgainOptions, renamed: Renamed): boolean {
  const all = charsOf(doc)
  if (unsent.kind === 'new-paragraph') return insertAgain(doc, all, unsent, options, renamed)
  const home = homeOf(all, unsent, options.carried)
  if (home === null) return unsent.kind === 'remove-paragraph'
  if (options.isAgreed(home.chars.paragraph.id)) return false
  return doc.transact(() => {
    switch (unsent.kind) {
      case 'words':
        return insertWords(home.chars, home.anchor, unsent, options.writer)
      case 'strike':
      case 'unstrike':
      case 'take-back':
        return changeRanges(home.chars, unsent, options)
      case 'remove-paragraph':
        return removeOwn(home.chars, options.writer)
    }
  })
}

type Home = { readonly chars: Chars; readonly anchor: CharId | null }

const newPlace = (id: CharId, carried: readonly Carried[]): CharId | null => {
  const range = carried.findLast((each) => each.client === id.client && each.clock <= id.clock && id.clock < each.clock + each.length)
  return range === undefined ? null : { client: range.toClient, clock: range.toClock + id.clock - range.clock }
}

const holds = (chars: Chars, id: CharId): boolean =>
  chars.runs.some((run) => run.client === id.client && run.clock <= id.clock && id.clock < run.clock + run.length)

/** The paragraph in which the words belong now: where their nearest neighbour stands, else where they were. */
function homeOf(
  all: ReadonlyMap<ParagraphId, Chars>,
  unsent: Exclude<Unsent, { kind: 'new-paragraph' }>,
  carried: readonly Carried[],
): Home | null {
  const neighbours: readonly CharId[] = unsent.kind === 'words' ? unsent.anchors : unsent.kind === 'remove-paragraph' ? [] : unsent.ranges
  const known = all.get(unsent.paragraph)
  for (const neighbour of neighbours) {
    if (known !== undefined && holds(known, neighbour)) return { chars: known, anchor: neighbour }
    const moved = newPlace(neighbour, carried)
    const home = moved === null ? undefined : [...all.values()].find((chars) => holds(chars, moved))
    if (home !== undefined) return { chars: home, anchor: moved }
  }
  return known === undefined ? null : { chars: known, anchor: null }
}

/** Offset right after the character; 0 where there is none. */
function offsetAfter(runs: readonly CharRun[], anchor: CharId | null): number {
  let at = 0
  for (const run of runs) {
    if (anchor !== null && run.client === anchor.client && run.clock <= anchor.clock && anchor.clock < run.clock + run.length)
      return at + anchor.clock - run.clock + 1
    at += run.length
  }
  return 0
}

function insertWords(home: Chars, anchor: CharId | null, unsent: Extract<Unsent, { kind: 'words' }>, writer: Writer): boolean {
  const { text } = home.paragraph
  if (text === null) return false
  const marks = marksOf(writer.mode === 'propose' ? writer.party : null, [], unsent.emphasis)
  text.insert(offsetAfter(home.runs, anchor), unsent.text, attributesOf(marks))
  return true
}

/** Strikes, or takes back, those of the characters that are still there. */
function changeRanges(home: Chars, unsent: Extract<Unsent, { kind: RangeKind }>, { writer, carried }: AgainOptions): boolean {
  const { text } = home.paragraph
  if (text === null) return false
  const wanted = new Set(
    unsent.ranges
      .flatMap((range) => Array.from({ length: range.length }, (_, i) => ({ client: range.client, clock: range.clock + i })))
      .map((id) => keyOf(newPlace(id, carried) ?? id)),
  )
  let at = home.runs.reduce((sum, run) => sum + run.length, 0)
  for (const run of home.runs.toReversed()) {
    for (let i = run.length - 1; i >= 0; i--) {
      at--
      if (wanted.has(keyOf({ client: run.client, clock: run.clock + i }))) changeOne(text, at, run, unsent.kind, writer)
    }
  }
  return true
}

function changeOne(text: Y.XmlText, at: number, run: CharRun, kind: RangeKind, writer: Writer): void {
  const own = writer.mode === 'propose' ? run.marks.ins === writer.party : run.marks.ins === null && run.marks.dels.length === 0
  if (kind === 'take-back') {
    if (own) text.delete(at, 1)
  } else text.format(at, 1, { [delKey(writer.party)]: kind === 'strike' ? { by: writer.party } : null })
}

function removeOwn(home: Chars, writer: Writer): boolean {
  const { paragraph, runs } = home
  if (paragraph.pi !== writer.party || runs.some((run) => run.marks.ins !== writer.party)) return false
  const section = paragraph.section.element
  section.delete(section.toArray().indexOf(paragraph.element), 1)
  return true
}

/** Under a new id: the server may have known the old one. */
function insertAgain(
  doc: Y.Doc,
  all: ReadonlyMap<ParagraphId, Chars>,
  unsent: Extract<Unsent, { kind: 'new-paragraph' }>,
  options: AgainOptions,
  renamed: Renamed,
): boolean {
  const after = unsent.after === null ? undefined : all.get(renamed.get(unsent.after) ?? unsent.after)
  const section = after?.paragraph.section ?? sectionsOf(fragmentOf(doc)).find((each) => each.id === unsent.section)
  if (section === undefined || options.writer.mode === 'direct') return false
  const { role, level, marker, text } = unsent
  const id = options.newParagraphId()
  renamed.set(unsent.paragraph, id)
  doc.transact(() => {
    const element = new Y.XmlElement<Record<string, string | number>>('paragraph')
    for (const [name, value] of Object.entries({ id, role, level, marker, pi: options.writer.party })) element.setAttribute(name, value)
    const words = new Y.XmlText()
    element.insert(0, [words])
    const index = after === undefined ? 0 : section.element.toArray().indexOf(after.paragraph.element) + 1
    section.element.insert(index, [element as unknown as Y.XmlElement])
    if (text !== '') words.insert(0, text, attributesOf(marksOf(options.writer.party, [], [])))
  })
  return true
}
