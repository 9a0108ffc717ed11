/** Proposes a page's unsent words again in another document, where they belong there. */
import * as Y from 'yjs'
import type { CharId, CharRange } from '../text/anchors.ts'
import { opensBetween } from '../sitting/frozen.ts'
import { attributesOf, type CharRun, marksOf, readChars } from '../text/chars.ts'
import { fragmentOf, sectionsOf } from '../text/document.ts'
import type { ParagraphId, Party } from '../text/ids.ts'
import { delKey } from '../text/schema.ts'
import { carriedLookup } from '../text/carried.ts'
import type { Carried } from '../text/structure.ts'
import { unknownTo } from './known.ts'
import { type Chars, charsOf, keyOf, type RangeKind, type Unsent } from './unsent.ts'

export type Again = { readonly again: readonly Unsent[]; readonly kept: readonly Unsent[] }

export type AgainOptions = {
  /** How the seat's own voice writes now: base text, or proposals. */
  readonly own: Author
  /** Called before words are written in this name: what the page sends from here on is this party's. */
  readonly takeVoice: (party: Party) => void
  readonly isAgreed: (paragraph: ParagraphId) => boolean
  /** Where one may write while the reading freezes all else; null where nothing is frozen. */
  readonly unfrozen: ReadonlySet<ParagraphId> | null
  readonly carried: readonly Carried[]
  readonly newParagraphId: () => ParagraphId
}

/** A seat's voice: a party's proposals, or base text. */
type Author = { readonly party: Party; readonly mode: 'propose' | 'direct' }

/** One round: new paragraphs have new ids, and what stood after one stands after it again; so with words that stood in one gap. */
type Round = AgainOptions & {
  readonly renamed: Map<ParagraphId, ParagraphId>
  /** By paragraph and left neighbour: the last character already written there. */
  readonly written: Map<string, CharId>
  /** What was made of a character where it was carried to, or null. */
  readonly copyOf: (id: CharId) => CharId | null
}

/** Proposes each again in the name it was written in, each in an update of its own. What met an agreed or gone paragraph is kept;
 *  what the document has seen already is left as it is. */
export function proposeAgain(doc: Y.Doc, unsent: readonly Unsent[], options: AgainOptions): Again {
  const lookUp = carriedLookup()
  const copyOf = ({ client, clock }: CharId): CharId | null => lookUp(options.carried, client, clock)
  const round: Round = { ...options, renamed: new Map(), written: new Map(), copyOf }
  const again: Unsent[] = []
  const kept: Unsent[] = []
  for (const each of unsent) {
    const rest = unknownTo(doc, each)
    if (rest === null) continue
    for (const part of byParagraph(doc, rest, round)) (placeAgain(doc, part, round) ? again : kept).push(part)
  }
  return { again, kept }
}

/** What was base text is the pen's own proposal once nobody writes directly any more. */
const authorOf = ({ by }: Unsent, { own }: Round): Author => (by === null ? own : { party: by, mode: 'propose' })

function placeAgain(doc: Y.Doc, unsent: Unsent, round: Round): boolean {
  const all = charsOf(doc)
  const author = authorOf(unsent, round)
  if (unsent.kind === 'new-paragraph') return insertAgain(doc, all, unsent, author, round)
  const home = homeOf(all, unsent, round)
  if (home === null) return unsent.kind === 'remove-paragraph'
  if (isLocked(round, home.chars.paragraph.id)) return false
  round.takeVoice(author.party)
  return doc.transact(() => {
    switch (unsent.kind) {
      case 'words':
        return insertWords(home, unsent, author, round)
      case 'strike':
      case 'unstrike':
      case 'take-back':
        return changeRanges(home.chars, unsent, author, round)
      case 'remove-paragraph':
        return removeOwn(home.chars, author)
    }
  })
}

const isLocked = ({ isAgreed, unfrozen }: Round, paragraph: ParagraphId): boolean =>
  isAgreed(paragraph) || (unfrozen !== null && !unfrozen.has(paragraph))

type Home = { readonly chars: Chars; readonly anchor: CharId | null }

/** What was made of the character, one after the other: what is carried once may be carried again. */
function* copiesOf(id: CharId, { copyOf }: Pick<Round, 'copyOf'>): Generator<CharId> {
  for (let copy = copyOf(id); copy !== null; copy = copyOf(copy)) yield copy
}

const holds = (chars: Chars, id: CharId): boolean =>
  chars.runs.some((run) => run.client === id.client && run.clock <= id.clock && id.clock < run.clock + run.length)

/** The paragraph in which the words belong now: where their nearest neighbour stands, else where they were. */
function homeOf(all: ReadonlyMap<ParagraphId, Chars>, unsent: Exclude<Unsent, { kind: 'new-paragraph' }>, round: Round): Home | null {
  const neighbours: readonly CharId[] = unsent.kind === 'words' ? unsent.anchors : unsent.kind === 'remove-paragraph' ? [] : unsent.ranges
  const known = all.get(round.renamed.get(unsent.paragraph) ?? unsent.paragraph)
  for (const neighbour of neighbours) {
    if (known !== undefined && holds(known, neighbour)) return { chars: known, anchor: neighbour }
    for (const copy of copiesOf(neighbour, round)) {
      const home = [...all.values()].find((chars) => holds(chars, copy))
      if (home !== undefined) return { chars: home, anchor: copy }
    }
  }
  return known === undefined ? null : { chars: known, anchor: null }
}

type OfRanges = Extract<Unsent, { kind: RangeKind }>

/** What is said of characters is said of each where it stands now: a split parts what stood in one paragraph. */
function byParagraph(doc: Y.Doc, unsent: Unsent, round: Round): readonly Unsent[] {
  if (unsent.kind !== 'strike' && unsent.kind !== 'unstrike' && unsent.kind !== 'take-back') return [unsent]
  const all = charsOf(doc)
  const parts = new Map<ParagraphId, { ranges: CharRange[]; text: string }>()
  for (const [at, char] of [...charsIn(unsent)].entries()) {
    const place = placeOf(all, unsent, char, round)
    if (place === null) continue
    const part = parts.get(place.paragraph) ?? { ranges: [], text: '' }
    parts.set(place.paragraph, { ranges: [...part.ranges, { ...place.char, length: 1 }], text: part.text + unsent.text.charAt(at) })
  }
  return parts.size === 0 ? [unsent] : [...parts].map(([paragraph, part]) => ({ ...unsent, paragraph, ...part }))
}

function* charsIn({ ranges }: OfRanges): Generator<CharId> {
  for (const { client, clock, length } of ranges) for (let i = 0; i < length; i++) yield { client, clock: clock + i }
}

/** Where the character, or the last that was made of it, stands. */
function placeOf(
  all: ReadonlyMap<ParagraphId, Chars>,
  { paragraph }: OfRanges,
  id: CharId,
  round: Round,
): { readonly paragraph: ParagraphId; readonly char: CharId } | null {
  const known = all.get(round.renamed.get(paragraph) ?? paragraph)
  for (const char of [id, ...copiesOf(id, round)]) {
    const home = known !== undefined && holds(known, char) ? known : [...all.values()].find((chars) => holds(chars, char))
    if (home !== undefined) return { paragraph: home.paragraph.id, char }
  }
  return null
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

function insertWords({ chars, anchor }: Home, unsent: Extract<Unsent, { kind: 'words' }>, writer: Author, { written }: Round): boolean {
  const { text, id } = chars.paragraph
  if (text === null) return false
  const gap = `${id}/${anchor === null ? '' : keyOf(anchor)}`
  const marks = marksOf(writer.mode === 'propose' ? writer.party : null, [], unsent.emphasis)
  const offset = offsetAfter(chars.runs, written.get(gap) ?? anchor)
  text.insert(offset, unsent.text, attributesOf(marks))
  const last = charAt(readChars(text), offset + unsent.text.length - 1)
  if (last !== null) written.set(gap, last)
  return true
}

function charAt(runs: readonly CharRun[], offset: number): CharId | null {
  let at = 0
  for (const run of runs) {
    if (offset < at + run.length) return { client: run.client, clock: run.clock + offset - at }
    at += run.length
  }
  return null
}

/** Strikes, or takes back, those of the characters that are still there. */
function changeRanges(home: Chars, unsent: OfRanges, writer: Author, round: Round): boolean {
  const { text } = home.paragraph
  if (text === null) return false
  const wanted = new Set(
    unsent.ranges
      .flatMap((range) => Array.from({ length: range.length }, (_, i) => ({ client: range.client, clock: range.clock + i })))
      .flatMap((id) => [id, ...copiesOf(id, round)].map(keyOf)),
  )
  let at = home.runs.reduce((sum, run) => sum + run.length, 0)
  for (const run of home.runs.toReversed()) {
    at -= run.length
    for (const { from, to } of stretchesIn(run, wanted).toReversed())
      changeStretch(text, { at: at + from, length: to - from }, run, unsent.kind, writer)
  }
  return true
}

/** Wanted characters of a run that stand side by side: taken one by one, a character of two units would be cut in two. */
function stretchesIn(run: CharRun, wanted: ReadonlySet<string>): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = []
  for (let i = 0; i < run.length; i++) {
    if (!wanted.has(keyOf({ client: run.client, clock: run.clock + i }))) continue
    const last = stretches.at(-1)
    if (last?.to === i) last.to++
    else stretches.push({ from: i, to: i + 1 })
  }
  return stretches
}

type Stretch = { readonly at: number; readonly length: number }

function changeStretch(text: Y.XmlText, { at, length }: Stretch, { marks }: CharRun, kind: RangeKind, writer: Author): void {
  const own = writer.mode === 'propose' ? marks.ins === writer.party : marks.ins === null && marks.dels.length === 0
  if (kind !== 'take-back') text.format(at, length, { [delKey(writer.party)]: kind === 'strike' ? { by: writer.party } : null })
  else if (own) text.delete(at, length)
}

function removeOwn(home: Chars, writer: Author): boolean {
  const { paragraph, runs } = home
  if (paragraph.pi !== writer.party || runs.some((run) => run.marks.ins !== writer.party)) return false
  const section = paragraph.section.element
  section.delete(section.toArray().indexOf(paragraph.element), 1)
  return true
}

/** Under a new id: the server may know the old one. */
function insertAgain(
  doc: Y.Doc,
  all: ReadonlyMap<ParagraphId, Chars>,
  unsent: Extract<Unsent, { kind: 'new-paragraph' }>,
  { party, mode }: Author,
  { renamed, newParagraphId, takeVoice, unfrozen }: Round,
): boolean {
  const after = unsent.after.flatMap((id) => all.get(renamed.get(id) ?? id) ?? [])[0]
  const section = after?.paragraph.section ?? sectionsOf(fragmentOf(doc)).find((each) => each.id === unsent.section)
  if (section === undefined || mode === 'direct') return false
  const siblings = [...all.keys()].filter((id) => all.get(id)?.paragraph.section.id === section.id)
  const next = siblings[after === undefined ? 0 : siblings.indexOf(after.paragraph.id) + 1] ?? null
  if (!opensBetween(unfrozen, after?.paragraph.id ?? null, next)) return false
  takeVoice(party)
  const { role, level, marker, text } = unsent
  const id = newParagraphId()
  renamed.set(unsent.paragraph, id)
  doc.transact(() => {
    const element = new Y.XmlElement<Record<string, string | number>>('paragraph')
    for (const [name, value] of Object.entries({ id, role, level, marker, pi: party })) element.setAttribute(name, value)
    const words = new Y.XmlText()
    element.insert(0, [words])
    const index = after === undefined ? 0 : section.element.toArray().indexOf(after.paragraph.element) + 1
    section.element.insert(index, [element as unknown as Y.XmlElement])
    if (text !== '') words.insert(0, text, attributesOf(marksOf(party, [], [])))
  })
  return true
}
