/** A page's unsent words as they stood before others' changes took away what they lean on. A split, a join or a move carries characters off; what
 *  was written among them would afterwards be found beside what stayed behind, or, where its paragraph was made anew, nowhere. */
import * as Y from 'yjs'
import type { CharId, CharRange } from '../text/anchors.ts'
import { keyOf, type RangeKind, type Unsent } from './unsent.ts'

type Words = Extract<Unsent, { kind: 'words' }>
type OfRanges = Extract<Unsent, { kind: RangeKind }>
type Docs = { readonly doc: Y.Doc; readonly confirmed: Y.Doc }

/** What is unsent now, with the neighbours that it had earlier, and what went with the text it stood in. */
export function withEarlier(now: readonly Unsent[], earlier: readonly Unsent[], docs: Docs): Unsent[] {
  if (earlier.length === 0) return [...now]
  const words = earlier.filter((each) => each.kind === 'words')
  return [
    ...now.map((each) => (each.kind === 'words' ? withNeighbours(each, words) : each)),
    ...earlier.flatMap((each) => whatWentAway(each, docs)),
  ]
}

function withNeighbours(words: Words, earlier: readonly Words[]): Words {
  const before = earlier.find(({ chars: [first] }) => first !== undefined && words.chars.some((range) => holds(range, first)))
  return before === undefined ? words : { ...words, anchors: before.anchors }
}

const holds = ({ client, clock, length }: CharRange, id: CharId): boolean =>
  client === id.client && clock <= id.clock && id.clock < clock + length

/** Words one has deleted oneself leave their place in a text that is still there; these went with theirs. Of characters some may have gone, and others not. */
function whatWentAway(unsent: Unsent, { doc, confirmed }: Docs): readonly Unsent[] {
  switch (unsent.kind) {
    case 'words':
      return structAt(doc, unsent.chars[0]) instanceof Y.GC ? [unsent] : []
    case 'strike':
    case 'unstrike':
    case 'take-back':
      return onlyOf(unsent, (char) => structAt(confirmed, char)?.deleted === true)
    case 'new-paragraph':
    case 'remove-paragraph':
      return []
  }
}

/** What it says of these characters, if anything. */
function onlyOf(unsent: OfRanges, isWanted: (char: CharId) => boolean): readonly Unsent[] {
  const ranges = [...charsOf(unsent.ranges)].filter(isWanted).map((char) => ({ ...char, length: 1 }))
  return ranges.length === 0 ? [] : [{ ...unsent, ranges }]
}

function structAt(doc: Y.Doc, id: CharId | undefined): Y.Item | Y.GC | null {
  if (id === undefined || id.clock >= Y.getState(doc.store, id.client)) return null
  return Y.getItem(doc.store, Y.createID(id.client, id.clock)) as Y.Item | Y.GC
}

function* charsOf(ranges: readonly CharRange[]): Generator<CharId> {
  for (const { client, clock, length } of ranges) for (let i = 0; i < length; i++) yield { client, clock: clock + i }
}

const struckIn = (all: readonly Unsent[]): Set<string> =>
  new Set(all.flatMap((each) => (each.kind === 'strike' ? [...charsOf(each.ranges)].map(keyOf) : [])))

/** Characters that came under one's strike without having been struck: what is joined to a paragraph comes in before where a strike of its last word
 *  ended. By identity; `before` and `after` others' changes were taken in. */
export function struckUnasked(before: readonly Unsent[], after: readonly Unsent[]): string[] {
  const struck = struckIn(before)
  return [...struckIn(after)].filter((char) => !struck.has(char))
}

/** What is unsent, without strikes of these characters. */
export function withoutStrikesOf(unsent: readonly Unsent[], chars: ReadonlySet<string>): Unsent[] {
  if (chars.size === 0) return [...unsent]
  return unsent.flatMap((each) => (each.kind === 'strike' ? onlyOf(each, (char) => !chars.has(keyOf(char))) : [each]))
}

/** What was taken back in a text from which others' changes carried it: the server had nothing left to take away there. */
export const takenBackElsewhere = (earlier: readonly Unsent[], docs: Docs): readonly Unsent[] =>
  earlier.flatMap((each) => (each.kind === 'take-back' ? whatWentAway(each, docs) : []))
