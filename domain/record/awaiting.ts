/** What waits for somebody: for a delegation what it has not answered, for chair and secretariat what is still to be settled. */
import type { ParagraphId, Party } from '../text/ids.ts'
import type { KnownParagraph, Lookback } from './catching-up.ts'

export type Looker =
  | { readonly kind: 'delegation'; readonly party: Party }
  | { readonly kind: 'office'; readonly conflicts: ReadonlySet<ParagraphId>; readonly asked: ReadonlySet<ParagraphId> }
  | { readonly kind: 'following' }

export const AWAITINGS = [
  'agreed-while-out',
  'ad-referendum',
  'outdated-position',
  'no-position',
  'conflict',
  'reopening-asked',
  'pending',
] as const
type Why = (typeof AWAITINGS)[number]

/** `by`: whose words it is about. */
export type Awaiting = { readonly paragraph: ParagraphId; readonly label: string | null; readonly why: Why; readonly by: readonly Party[] }

/** In the order of the text, but for what was agreed in one's absence: that is seen first. */
export function awaitingOf(lookback: Lookback): readonly Awaiting[] {
  const { looker, now } = lookback
  switch (looker.kind) {
    case 'delegation': {
      const all = now.flatMap((paragraph) => ofDelegation(paragraph, looker.party, lookback))
      const isFirst = ({ why }: Awaiting): boolean => why === 'agreed-while-out'
      return [...all.filter(isFirst), ...all.filter((each) => !isFirst(each))]
    }
    case 'office':
      return now.flatMap((paragraph) => ofOffice(paragraph, looker))
    case 'following':
      return []
  }
}

const waiting = ({ id, label }: KnownParagraph, why: Why, by: readonly Party[]): readonly Awaiting[] =>
  by.length === 0 && (why === 'no-position' || why === 'outdated-position' || why === 'pending') ? [] : [{ paragraph: id, label, why, by }]

function ofDelegation(paragraph: KnownParagraph, party: Party, { earlier, positions, agreedWhileOut }: Lookback): readonly Awaiting[] {
  const { id, standing, pending } = paragraph
  const held = new Map(positions.filter((each) => each.paragraph === id && each.by === party).map((each) => [each.of, each.seen]))
  const others = pending.filter(({ by }) => by !== party)
  const outdated = others.filter(({ by, seen }) => held.has(by) && held.get(by) !== seen)
  const unanswered = others.filter(({ by }) => !held.has(by))
  const was = earlier?.find((each) => each.id === id)
  const isOnRecord = standing.kind !== 'open' && agreedWhileOut?.has(id) === true
  const agreedMeanwhile = isOnRecord || (earlier !== null && standing.kind === 'agreed' && was?.standing.kind !== 'agreed')
  return [
    ...(agreedMeanwhile ? waiting(paragraph, 'agreed-while-out', []) : []),
    ...(standing.kind === 'ad-referendum' && standing.of.includes(party) ? waiting(paragraph, 'ad-referendum', []) : []),
    ...waiting(paragraph, 'outdated-position', outdated.map(byOf)),
    ...waiting(paragraph, 'no-position', unanswered.map(byOf)),
  ]
}

const byOf = ({ by }: { readonly by: Party }): Party => by

const ofOffice = (
  paragraph: KnownParagraph,
  { conflicts, asked }: { readonly conflicts: ReadonlySet<ParagraphId>; readonly asked: ReadonlySet<ParagraphId> },
): readonly Awaiting[] => [
  ...(conflicts.has(paragraph.id) ? waiting(paragraph, 'conflict', []) : []),
  ...(asked.has(paragraph.id) ? waiting(paragraph, 'reopening-asked', []) : []),
  ...waiting(paragraph, 'pending', paragraph.pending.map(byOf)),
]
