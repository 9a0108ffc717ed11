/** Whose words the base text is made of: of each stretch the party whose proposal brought it, and when it was taken in. Told from what was settled and
 *  what was copied where, without reading the log: fast enough to be asked while people type. */
import type { ItemId } from '../guard/guard.ts'
import { runsOf } from '../proposals/read.ts'
import { type Choice, outcomeOf } from '../proposals/settle.ts'
import type { CharRun } from '../text/chars.ts'
import type { Instant, Party } from '../text/ids.ts'
import type { Carried } from '../text/structure.ts'

/** `template`: what was there before anybody wrote. `proposal` is null where words were written directly, or its id is not on record. */
export type Author = { readonly party: Party | 'template'; readonly proposal: string | null; readonly at: Instant | null }
/** UTF-16 offsets in the paragraph's base text. */
export type AuthorSpan = Author & { readonly from: number; readonly to: number }

/** Characters that entered the base text together. */
export type Taken = Author & { readonly client: number; readonly clock: number; readonly length: number }

/** What settling these choices takes into the base text. `proposalOf` names a party's proposal, where its id is known. */
export function takenBy(
  runs: readonly CharRun[],
  pi: Party | null,
  choices: readonly Choice[],
  about: { readonly at: Instant; readonly proposalOf: (party: Party) => string | null },
): readonly Taken[] {
  const fates = outcomeOf(runsOf(runs), pi, choices).fates
  const taken: Taken[] = []
  let from = 0
  for (const { text, before, after } of fates) {
    const to = from + text.length
    const party = before.ins
    if (party !== null && after !== null && after.ins === null)
      for (const characters of between(runs, from, to))
        taken.push({ ...characters, party, proposal: about.proposalOf(party), at: about.at })
    from = to
  }
  return taken
}

type Characters = { readonly client: number; readonly clock: number; readonly length: number }

function between(runs: readonly CharRun[], from: number, to: number): readonly Characters[] {
  let at = 0
  return runs.flatMap(({ client, clock, length }) => {
    const start = Math.max(from, at)
    const end = Math.min(to, at + length)
    const found = start < end ? [{ client, clock: clock + start - at, length: end - start }] : []
    at += length
    return found
  })
}

/** A stretch of one client's characters and what is known of it. */
type Piece<Known> = { readonly clock: number; readonly end: number; readonly known: Known }
type Pieces<Known> = ReadonlyMap<number, readonly Piece<Known>[]>

export type Authorship = { readonly taken: Pieces<Author>; readonly sources: Pieces<ItemId> }

/** Of what was taken in twice, the last time counts. */
export function authorshipOf(taken: readonly Taken[], carried: readonly Carried[]): Authorship {
  return {
    taken: inOrder(taken.map(({ client, clock, length, ...known }) => [client, { clock, end: clock + length, known }])),
    sources: inOrder(
      carried.map(({ client, clock, length, toClient, toClock }) => [
        toClient,
        { clock: toClock, end: toClock + length, known: { client, clock } },
      ]),
    ),
  }
}

function inOrder<Known>(pieces: readonly (readonly [number, Piece<Known>])[]): Pieces<Known> {
  const byClient = new Map<number, Piece<Known>[]>()
  for (const [client, piece] of pieces) {
    const list = byClient.get(client)
    if (list === undefined) byClient.set(client, [piece])
    else list.push(piece)
  }
  for (const list of byClient.values()) list.sort((a, b) => a.clock - b.clock)
  return byClient
}

/** The piece that holds the clock, and up to where the answer is the same. */
function near<Known>(pieces: readonly Piece<Known>[] = [], clock: number): { readonly piece: Piece<Known> | null; readonly until: number } {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.clock ?? clock) <= clock) low = middle + 1
    else high = middle
  }
  const piece = pieces[low - 1]
  const next = pieces[low]?.clock ?? Number.POSITIVE_INFINITY
  return piece !== undefined && clock < piece.end ? { piece, until: Math.min(piece.end, next) } : { piece: null, until: next }
}

type WriterOf = (client: number) => Author

/** The author of a character, and of how many after it. */
function authorAt({ taken, sources }: Authorship, writerOf: WriterOf, first: ItemId): { readonly author: Author; readonly length: number } {
  let at = first
  let length = Number.POSITIVE_INFINITY
  for (;;) {
    const own = near(taken.get(at.client), at.clock)
    length = Math.min(length, own.until - at.clock)
    if (own.piece !== null) return { author: own.piece.known, length }
    const copied = near(sources.get(at.client), at.clock)
    length = Math.min(length, copied.until - at.clock)
    if (copied.piece === null) return { author: writerOf(at.client), length }
    const { client, clock } = copied.piece.known
    at = { client, clock: clock + at.clock - copied.piece.clock }
  }
}

/** A paragraph's base text, cut by author. `writerOf` tells whose a client's words are where nothing was settled. */
export function spansOf(runs: readonly CharRun[], authorship: Authorship, writerOf: WriterOf): readonly AuthorSpan[] {
  const spans: AuthorSpan[] = []
  let from = 0
  for (const { client, clock, length, marks } of runs) {
    if (marks.ins !== null) continue
    for (let done = 0; done < length; ) {
      const found = authorAt(authorship, writerOf, { client, clock: clock + done })
      const to = from + Math.min(found.length, length - done)
      const last = spans.at(-1)
      if (last !== undefined && sameAuthor(last, found.author)) spans[spans.length - 1] = { ...last, to }
      else spans.push({ from, to, ...found.author })
      done += to - from
      from = to
    }
  }
  return spans
}

const sameAuthor = (one: Author, other: Author): boolean =>
  one.party === other.party && one.proposal === other.proposal && one.at === other.at
