/** What was done to the text, act by act: who (a party, never a person), when, in which sitting, in which paragraphs. Kept in memory from the audit chain. */
import { isOffice, ownVoice } from '../sitting/seats.ts'
import type { Fact, FactKind } from '../sitting/facts.ts'
import type { RoomState } from '../sitting/types.ts'
import type { Instant, ParagraphId, Party, SeatId } from '../text/ids.ts'

/** Facts that tell of the text and of the meeting's work on it. What is internal to chair and secretariat, and what concerns persons, is not among them. */
const OF_THE_TEXT: ReadonlySet<FactKind> = new Set<FactKind>([
  'sitting-opened',
  'sitting-suspended',
  'sitting-resumed',
  'sitting-closed',
  'direct-writing-opened',
  'direct-writing-closed',
  'proposals-settled',
  'proposal-withdrawn',
  'paragraph-agreed',
  'paragraph-agreed-ad-referendum',
  'ad-referendum-lifted',
  'ad-referendum-lapsed',
  'paragraph-unlocked',
  'reopening-asked',
  'paragraph-reopened',
  'position-taken',
  'position-lifted',
  'paragraph-proposed',
  'paragraph-inserted',
  'paragraph-split',
  'paragraph-joined',
  'paragraph-moved',
  'paragraph-removed',
  'paragraph-set',
  'paragraph-admitted',
  'paragraph-kept-out',
  'revision-issued',
  'proposal-tabled',
  'sponsor-joined',
  'sponsorship-lifted',
  'wording-given',
  'wording-reworded',
  'wording-withdrawn',
  'wording-rendered',
  'rendering-confirmed',
  'rendering-disputed',
  'window-opened',
  'window-closed',
  'corrections-accepted',
  'paragraph-put-aside',
  'paragraph-returned',
  'segment-opened',
  'segment-seats-set',
  'segment-closed',
  'silence-opened',
  'silence-broken',
  'silence-ended',
  'declaration-adopted',
  'declaration-certified',
  'corrigendum-made',
  'history-destroyed',
])

export type Deed = {
  readonly at: Instant
  readonly act: string
  /** Null for what the server did by itself, and for seats without a voice. */
  readonly party: Party | null
  /** Ordinal of the sitting in which it was done; null in preparation and between two. */
  readonly sitting: number | null
  readonly facts: readonly Fact[]
  /** As they were then. */
  readonly labels: ReadonlyMap<ParagraphId, string>
  readonly sentence: Readonly<Record<'es' | 'en', string>> | null
  /** The last update of the log that went to disk with it; null while it is on its way. */
  logSeq: number | null
}

type Done = Pick<Deed, 'at' | 'act' | 'facts' | 'sentence' | 'logSeq'> & { readonly by: SeatId | null }

/** `state` as it is after the act. Null for what does not touch the text. */
export function deedOf(state: RoomState, done: Done): Deed | null {
  const { at, act, by, sentence, logSeq } = done
  const facts = toldBy(done.facts)
  if (facts.length === 0) return null
  const seat = by === null ? undefined : state.seats.get(by)
  const party = seat === undefined ? null : ownVoice(seat)
  const last = state.sittings.at(-1)
  const closes = facts.some((fact) => fact.kind === 'sitting-closed')
  const sitting = last === undefined || (last.state === 'closed' && !closes) ? null : last.ordinal
  const labels = new Map(paragraphsIn(facts).flatMap((id) => (state.labels.has(id) ? [[id, state.labels.get(id) ?? ''] as const] : [])))
  const isHeard = seat !== undefined && (isOffice(seat) || party !== null)
  return { at, act, party, sitting, facts, labels, sentence: isHeard ? sentence : null, logSeq }
}

/** An entry that destroyed the history tells the room anew: of all it tells that alone was done. */
function toldBy(facts: readonly Fact[]): readonly Fact[] {
  const destroyed = facts.filter(({ kind }) => kind === 'history-destroyed')
  return destroyed.length > 0 ? destroyed : facts.filter(({ kind }) => OF_THE_TEXT.has(kind))
}

/** The paragraphs that facts are about, each once. */
export function paragraphsIn(facts: readonly Fact[]): readonly ParagraphId[] {
  return [
    ...new Set(
      facts.flatMap((fact) => ('paragraph' in fact && fact.paragraph !== null && fact.kind !== 'topic-settled' ? [fact.paragraph] : [])),
    ),
  ]
}
