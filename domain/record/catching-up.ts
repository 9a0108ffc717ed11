/** What happened to a text since somebody last saw it: told from the two texts, and from the acts that this somebody may know of. */
import { type WordOp, wordDiff } from '../compare/words.ts'
import { hunksOf } from '../proposals/hunks.ts'
import { proposalsIn } from '../proposals/read.ts'
import type { Run } from '../proposals/types.ts'
import type { Fact } from '../sitting/facts.ts'
import type { Position, Standing } from '../sitting/types.ts'
import type { Digest, Instant, ParagraphId, Party } from '../text/ids.ts'
import type { SectionKind } from '../text/schema.ts'
import { type Awaiting, awaitingOf, type Looker } from './awaiting.ts'
import type { Deed } from './deeds.ts'
import { orderChange } from './order.ts'

/** A proposal's party and the digest of its wording, as positions refer to it. */
export type Pending = { readonly by: Party; readonly seen: Digest }

export type KnownParagraph = {
  readonly id: ParagraphId
  readonly kind: SectionKind
  readonly label: string | null
  readonly standing: Standing
  readonly pi: Party | null
  readonly runs: readonly Run[]
  readonly pending: readonly Pending[]
}

export type HunkTold = { readonly struck: string; readonly added: string }

export type Change =
  | { readonly what: 'new'; readonly by: Party | null; readonly text: string }
  | { readonly what: 'gone'; readonly by: Party | null; readonly text: string }
  | { readonly what: 'moved' }
  | { readonly what: 'words'; readonly words: readonly WordOp[] }
  | { readonly what: 'proposal-new' | 'proposal-changed'; readonly by: Party; readonly hunks: readonly HunkTold[] }
  /** Pending no more: by whose doing the seat may not know. */
  | { readonly what: 'proposal-gone'; readonly by: Party }
  | { readonly what: 'proposal-withdrawn'; readonly by: Party; readonly at: Instant }
  | { readonly what: 'proposal-settled'; readonly by: Party; readonly decision: 'accept' | 'reject'; readonly at: Instant }
  | { readonly what: 'standing'; readonly from: Standing['kind']; readonly to: Standing['kind']; readonly of: readonly Party[] }

export type ParagraphChange = { readonly paragraph: ParagraphId; readonly label: string | null; readonly changes: readonly Change[] }

export type CatchingUp = {
  readonly awaits: readonly Awaiting[]
  /** Each paragraph in one of the two, in the order of the text; those that are gone at the end. */
  readonly changed: readonly ParagraphChange[]
  readonly settled: readonly ParagraphChange[]
}

export type Lookback = {
  /** Null where the seat saw nothing before. */
  readonly earlier: readonly KnownParagraph[] | null
  readonly now: readonly KnownParagraph[]
  /** Since earlier, and such that the seat may know of. */
  readonly deeds: readonly Pick<Deed, 'at' | 'facts'>[]
  readonly positions: readonly Position[]
  readonly looker: Looker
  /** Agreed while the delegation was out, where that is on record by itself; what the two texts tell of it is added. */
  readonly agreedWhileOut?: ReadonlySet<ParagraphId>
  readonly language: string
}

export function catchingUp(lookback: Lookback): CatchingUp {
  const { earlier, now } = lookback
  const told = earlier === null ? [] : changesOf({ ...lookback, earlier })
  const isDone = told.map((each) => isSettled(each, now.find(({ id }) => id === each.paragraph) ?? null))
  return {
    awaits: awaitingOf(lookback),
    changed: told.filter((_, i) => isDone[i] === false),
    settled: told.filter((_, i) => isDone[i] === true),
  }
}

/** Something was decided in it, and nothing is left to decide. */
function isSettled({ changes }: ParagraphChange, now: KnownParagraph | null): boolean {
  const decided = changes.some(
    (change) => change.what === 'proposal-settled' || change.what === 'gone' || (change.what === 'standing' && change.to !== 'open'),
  )
  return decided && (now === null || now.pending.length === 0)
}

function changesOf({
  earlier,
  now,
  deeds,
  language,
}: Lookback & { readonly earlier: readonly KnownParagraph[] }): readonly ParagraphChange[] {
  const before = new Map(earlier.map((each) => [each.id, each]))
  const order = orderChange(
    earlier.map(({ id }) => id),
    now.map(({ id }) => id),
  )
  const moved = new Set(order.placed.flatMap(({ id, how }) => (how === 'moved' ? [id] : [])))
  const gone = new Set(order.gone)
  const outcomes = outcomesIn(deeds)
  const here = now.map((paragraph) => {
    const was = before.get(paragraph.id)
    const changes =
      was === undefined
        ? newChanges(paragraph)
        : [...(moved.has(paragraph.id) ? [MOVED] : []), ...between(was, paragraph, outcomes, language)]
    return { paragraph: paragraph.id, label: paragraph.label, changes }
  })
  const away = earlier.flatMap((was) =>
    gone.has(was.id) ? [{ paragraph: was.id, label: was.label, changes: goneChanges(was, outcomes) }] : [],
  )
  return [...here, ...away].filter(({ changes }) => changes.length > 0)
}

const MOVED: Change = { what: 'moved' }

const baseOf = (runs: readonly Run[]): string =>
  runs
    .filter(({ ins }) => ins === null)
    .map(({ text }) => text)
    .join('')

function newChanges(paragraph: KnownParagraph): readonly Change[] {
  const { pi, runs, standing, pending } = paragraph
  const text = pi === null ? baseOf(runs) : runs.flatMap(({ ins, text: words }) => (ins === pi ? [words] : [])).join('')
  const others = pending.filter(({ by }) => by !== pi).map(({ by }): Change => ({ what: 'proposal-new', by, hunks: hunksTold(runs, by) }))
  return [{ what: 'new', by: pi, text }, ...others, ...standingChange({ kind: 'open' }, standing)]
}

/** A paragraph that was only proposed goes without its words. */
const goneChanges = (was: KnownParagraph, outcomes: Outcomes): readonly Change[] => [
  { what: 'gone', by: was.pi, text: was.pi === null ? baseOf(was.runs) : '' },
  ...was.pending.map(({ by }) => fateOf(was.id, by, outcomes)),
]

function between(was: KnownParagraph, is: KnownParagraph, outcomes: Outcomes, language: string): readonly Change[] {
  const [old, now] = [baseOf(was.runs), baseOf(is.runs)]
  return [
    ...(old === now ? [] : [{ what: 'words', words: wordDiff(old, now, undefined, language) } satisfies Change]),
    ...proposalChanges(was, is, outcomes),
    ...standingChange(was.standing, is.standing),
  ]
}

function proposalChanges(was: KnownParagraph, is: KnownParagraph, outcomes: Outcomes): readonly Change[] {
  const before = new Map(was.pending.map(({ by, seen }) => [by, seen]))
  const after = new Map(is.pending.map(({ by, seen }) => [by, seen]))
  const there = is.pending.flatMap(({ by, seen }): readonly Change[] => {
    if (before.get(by) === seen) return []
    return [{ what: before.has(by) ? 'proposal-changed' : 'proposal-new', by, hunks: hunksTold(is.runs, by) }]
  })
  const ended = was.pending.flatMap(({ by }) => (after.has(by) ? [] : [fateOf(was.id, by, outcomes)]))
  // Made and settled meanwhile: the seat saw neither, and what it did to the words stands above.
  const known = new Set([...before.keys(), ...after.keys()])
  const passed = [...(outcomes.get(was.id) ?? [])].flatMap(([by, outcome]) =>
    known.has(by) || outcome.what !== 'proposal-settled' ? [] : [outcome],
  )
  return [...ended, ...passed, ...there]
}

const hunksTold = (runs: readonly Run[], by: Party): readonly HunkTold[] =>
  hunksOf(runs, by).map(({ struck, added }) => ({ struck, added }))

const standingChange = (was: Standing, is: Standing): readonly Change[] =>
  was.kind === is.kind ? [] : [{ what: 'standing', from: was.kind, to: is.kind, of: is.kind === 'ad-referendum' ? is.of : [] }]

/** By paragraph and party, how a proposal last ended. */
type Outcome = Extract<Change, { what: 'proposal-withdrawn' | 'proposal-settled' }>
type Outcomes = ReadonlyMap<ParagraphId, ReadonlyMap<Party, Outcome>>

function outcomesIn(deeds: readonly Pick<Deed, 'at' | 'facts'>[]): Outcomes {
  const outcomes = new Map<ParagraphId, Map<Party, Outcome>>()
  const note = (paragraph: ParagraphId, outcome: Outcome): void => {
    const inParagraph = outcomes.get(paragraph) ?? new Map<Party, Outcome>()
    outcomes.set(paragraph, inParagraph.set(outcome.by, outcome))
  }
  for (const { at, facts } of deeds)
    for (const fact of facts) for (const [paragraph, outcome] of outcomesOf(fact, at)) note(paragraph, outcome)
  return outcomes
}

function outcomesOf(fact: Fact, at: Instant): readonly (readonly [ParagraphId, Outcome])[] {
  switch (fact.kind) {
    case 'proposals-settled':
      return fact.choices.map(({ by, decision }) => [fact.paragraph, { what: 'proposal-settled', by, decision, at }])
    case 'proposal-withdrawn':
      return [[fact.paragraph, { what: 'proposal-withdrawn', by: fact.by, at }]]
    default:
      return []
  }
}

const fateOf = (paragraph: ParagraphId, by: Party, outcomes: Outcomes): Change =>
  outcomes.get(paragraph)?.get(by) ?? { what: 'proposal-gone', by }

/** A paragraph as it is known of, from its runs. */
export const pendingIn = (runs: readonly Run[], pi: Party | null): readonly Pending[] =>
  proposalsIn(runs, pi).map(({ by, seen }) => ({ by, seen }))
