/** Words of a page that the server does not have: taken out of one document by their neighbours' identities, to be proposed again in another.
 *  Serves a refusal, a reload and a reconnection to a new generation alike. Only one's own words are ever in it, each with the party in whose
 *  name it was written. */
import type * as Y from 'yjs'
import type { CharId, CharRange } from '../text/anchors.ts'
import { type CharRun, readChars } from '../text/chars.ts'
import { fragmentOf, type ParagraphElement, paragraphsOf } from '../text/document.ts'
import type { ParagraphId, Party, SectionId } from '../text/ids.ts'
import type { Emphasis, Level, Marker, Role } from '../text/schema.ts'

/** `by`: in whose name; null where base text was written directly. */
export type Unsent = { readonly by: Party | null } & Change

type Change =
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
      readonly kind: RangeKind
      readonly paragraph: ParagraphId
      readonly ranges: readonly CharRange[]
      readonly text: string
    }
  | {
      readonly kind: 'new-paragraph'
      readonly paragraph: ParagraphId
      readonly section: SectionId
      /** Paragraphs before it in its section, nearest first. */
      readonly after: readonly ParagraphId[]
      readonly role: Role
      readonly level: Level
      readonly marker: Marker
      readonly text: string
      /** The identity of the paragraph, and those of its words. */
      readonly element: CharId
      readonly chars: readonly CharRange[]
    }
  | { readonly kind: 'remove-paragraph'; readonly paragraph: ParagraphId }

/** Whose words: a party's proposals, or the base text that a pen writes directly; and in whose names else the seat may have written. */
export type Writer = { readonly party: Party; readonly mode: 'propose' | 'direct'; readonly voices: readonly Party[] }

const ANCHORS = 12

export type Chars = { readonly paragraph: ParagraphElement; readonly runs: readonly CharRun[] }

export function charsOf(doc: Y.Doc): Map<ParagraphId, Chars> {
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
  let before: ParagraphId[] = []
  let section: SectionId | null = null
  for (const [id, here] of mine) {
    if (here.paragraph.section.id !== section) before = []
    section = here.paragraph.section.id
    const there = known.get(id)
    if (there !== undefined) found.push(...changesIn(id, there.runs, here.runs, writer))
    else if (isVoice(writer, here.paragraph.pi)) found.push(...asNewParagraph(here, writer, before.slice(0, ANCHORS)))
    before.unshift(id)
  }
  for (const [id, { paragraph }] of known)
    if (!mine.has(id) && isVoice(writer, paragraph.pi)) found.push({ kind: 'remove-paragraph', by: paragraph.pi, paragraph: id })
  return found
}

const isVoice = (writer: Writer, party: Party | null): party is Party => party !== null && writer.voices.includes(party)

/** In whose name a character was written that only this page has. */
function authorOf(writer: Writer, { ins }: CharRun['marks']): Party | null {
  if (isVoice(writer, ins)) return ins
  return writer.mode === 'direct' ? null : writer.party
}

const rangeOf = ({ client, clock, length }: CharRun): CharRange => ({ client, clock, length })

/** The paragraph with the words of the party that proposes it; what a pen wrote there in another name comes after. */
function asNewParagraph({ paragraph, runs }: Chars, writer: Writer, after: readonly ParagraphId[]): Unsent[] {
  const { id, section, role, level, marker, pi } = paragraph
  const isOther = ({ marks }: CharRun): boolean => marks.ins !== pi && isVoice(writer, marks.ins)
  const own = runs.filter((run) => !isOther(run))
  const others = runs.filter(isOther).map((run): Unsent => {
    const { ins: by, emphasis } = run.marks
    return { kind: 'words', by, paragraph: id, anchors: [], text: run.text, emphasis, chars: [rangeOf(run)] }
  })
  return [
    {
      kind: 'new-paragraph',
      by: pi,
      paragraph: id,
      section: section.id,
      after,
      role,
      level,
      marker,
      text: own.map((run) => run.text).join(''),
      element: paragraph.element._item?.id ?? NOWHERE,
      chars: own.map(rangeOf),
    },
    ...others,
  ]
}

/** Of a paragraph that stands in no document; no server ever saw it. */
const NOWHERE: CharId = { client: 0, clock: Number.POSITIVE_INFINITY }

export const keyOf = ({ client, clock }: CharId): string => `${client}/${clock}`

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
  const gathering: Gathered[] = []
  const endWords = (): void => {
    for (const words of gathering.splice(0)) changes.push({ kind: 'words', paragraph, ...words })
  }
  for (const run of here) {
    const by = authorOf(writer, run.marks)
    for (let i = 0; i < run.length; i++) {
      const id = { client: run.client, clock: run.clock + i }
      const before = known.get(keyOf(id))
      const char = run.text[i] ?? ''
      if (before === undefined) {
        const going = gathering[0]
        if (going?.emphasis !== run.marks.emphasis || going.by !== by) {
          endWords()
          gathering.push({ text: '', by, anchors: anchors.slice(0, ANCHORS), emphasis: run.marks.emphasis, chars: [] })
        }
        for (const words of gathering) {
          words.text += char
          extend(words.chars, id)
        }
        continue
      }
      endWords()
      addStrikes(before, run.marks, writer, (kind, party) => ranges.add(kind, party, id, char))
      anchors.unshift(id)
      if (anchors.length > ANCHORS) anchors.pop()
    }
  }
  endWords()
  addTakenBack(there, here, writer, ranges)
  return [...changes, ...ranges.all()]
}

/** Strikes set and lifted, each voice's own. */
function addStrikes(before: CharRun['marks'], now: CharRun['marks'], { voices }: Writer, add: (kind: RangeKind, by: Party) => void): void {
  if (before.dels === now.dels) return
  for (const by of voices) {
    const strikes = now.dels.includes(by)
    if (strikes !== before.dels.includes(by)) add(strikes ? 'strike' : 'unstrike', by)
  }
}

/** One's own pending words that are no longer there. */
function addTakenBack(there: readonly CharRun[], here: readonly CharRun[], writer: Writer, ranges: RangeKeeper): void {
  const left = byIdentity(here)
  for (const run of there) {
    const { ins } = run.marks
    const own = isVoice(writer, ins) || (ins === null && writer.mode === 'direct')
    if (!own) continue
    for (let i = 0; i < run.length; i++) {
      const id = { client: run.client, clock: run.clock + i }
      if (!left.has(keyOf(id))) ranges.add('take-back', ins, id, run.text[i] ?? '')
    }
  }
}

export type RangeKind = 'strike' | 'unstrike' | 'take-back'
type GrowingRange = CharId & { length: number }
type Kept = { readonly kind: RangeKind; readonly by: Party | null; readonly ranges: GrowingRange[]; text: string }
type Gathered = {
  text: string
  readonly by: Party | null
  readonly anchors: readonly CharId[]
  readonly emphasis: readonly Emphasis[]
  readonly chars: GrowingRange[]
}

/** Adds a character to the last range, or in one of its own. */
function extend(ranges: GrowingRange[], id: CharId): void {
  const last = ranges.at(-1)
  if (last !== undefined && last.client === id.client && last.clock + last.length === id.clock) last.length++
  else ranges.push({ ...id, length: 1 })
}

/** Gathers characters into ranges, one entry for each kind and party. */
class RangeKeeper {
  readonly #paragraph: ParagraphId
  readonly #kept = new Map<string, Kept>()

  constructor(paragraph: ParagraphId) {
    this.#paragraph = paragraph
  }

  add(kind: RangeKind, by: Party | null, id: CharId, char: string): void {
    const key = `${kind}/${by}`
    const kept = this.#kept.get(key) ?? { kind, by, ranges: [], text: '' }
    extend(kept.ranges, id)
    kept.text += char
    this.#kept.set(key, kept)
  }

  all(): Unsent[] {
    return [...this.#kept.values()].map((kept) => ({ ...kept, paragraph: this.#paragraph }))
  }
}
