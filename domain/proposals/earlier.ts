/** A page's unsent words as they stood before others' changes took away what they lean on. A split, a join or a move carries characters off; what
 *  was written among them would afterwards be found beside what stayed behind, or, where its paragraph was made anew, nowhere. */
import * as Y from 'yjs'
import type { CharId, CharRange } from '../text/anchors.ts'
import type { Unsent } from './unsent.ts'

type Words = Extract<Unsent, { kind: 'words' }>
type Docs = { readonly doc: Y.Doc; readonly confirmed: Y.Doc }

/** What is unsent now, with the neighbours that it had earlier, and what went with the text it stood in. */
export function withEarlier(now: readonly Unsent[], earlier: readonly Unsent[], docs: Docs): Unsent[] {
  if (earlier.length === 0) return [...now]
  const words = earlier.filter((each) => each.kind === 'words')
  return [
    ...now.map((each) => (each.kind === 'words' ? withNeighbours(each, words) : each)),
    ...earlier.filter((each) => wentAway(each, docs)),
  ]
}

function withNeighbours(words: Words, earlier: readonly Words[]): Words {
  const before = earlier.find(({ chars: [first] }) => first !== undefined && words.chars.some((range) => holds(range, first)))
  return before === undefined ? words : { ...words, anchors: before.anchors }
}

const holds = ({ client, clock, length }: CharRange, id: CharId): boolean =>
  client === id.client && clock <= id.clock && id.clock < clock + length

/** Words one has deleted oneself leave their place in a text that is still there; these went with theirs. */
function wentAway(unsent: Unsent, { doc, confirmed }: Docs): boolean {
  switch (unsent.kind) {
    case 'words':
      return structAt(doc, unsent.chars[0]) instanceof Y.GC
    case 'strike':
    case 'unstrike':
    case 'take-back':
      return structAt(confirmed, unsent.ranges[0])?.deleted === true
    case 'new-paragraph':
    case 'remove-paragraph':
      return false
  }
}

function structAt(doc: Y.Doc, id: CharId | undefined): Y.Item | Y.GC | null {
  if (id === undefined || id.clock >= Y.getState(doc.store, id.client)) return null
  return Y.getItem(doc.store, Y.createID(id.client, id.clock)) as Y.Item | Y.GC
}
