/** Where the words of comments are after splits, joins, moves, and what `reopen` brings back. */
import { type Anchor, carriedAnchor, type CharId, spanOf } from '../text/anchors.ts'
import type { CharRun } from '../text/chars.ts'
import type { ParagraphId } from '../text/ids.ts'
import { type Carried, copyOf } from '../text/structure.ts'
import type { Threads } from './types.ts'

export type CarriedThread = { readonly thread: number; readonly paragraph: ParagraphId; readonly anchor: Anchor }

/** Steps that one act can take with one character. */
const MOST_STEPS = 8

/** One act may carry a character more than once: its last place counts. */
function lastPlace(carried: readonly Carried[], client: number, clock: number): CharId | null {
  let place: CharId | null = null
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = copyOf(carried, place?.client ?? client, place?.clock ?? clock)
    if (next === null) return place
    place = next
  }
  return place
}

type Paragraph = { readonly id: ParagraphId; readonly runs: readonly CharRun[] }

/** `paragraphs`: those the act touched, as they now are. */
export function carriedThreads(threads: Threads, carried: readonly Carried[], paragraphs: readonly Paragraph[]): readonly CarriedThread[] {
  if (carried.length === 0) return []
  return [...threads.values()].flatMap(({ number, paragraph, on }) => {
    if (on === null || !on.anchor.some((range) => carried.some((each) => each.client === range.client))) return []
    const anchor = carriedAnchor(on.anchor, (client, clock) => lastPlace(carried, client, clock))
    if (JSON.stringify(anchor) === JSON.stringify(on.anchor)) return []
    const now = paragraphs.find(({ runs }) => spanOf(runs, anchor) !== null)
    return [{ thread: number, paragraph: now?.id ?? paragraph, anchor }]
  })
}
