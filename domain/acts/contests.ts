/** What a settlement means for changes that want the same place: whose rival each is, is judged when the first of them is accepted, and remembered by
 *  the characters' identities; two accepted rivals are a conflict. */
import { areRivals, type Contender, contendersIn } from '../proposals/rivals.ts'
import type { ParagraphView } from '../proposals/types.ts'
import type { Course, KnownChange } from '../sitting/contest.ts'
import type { Choice, Fact } from '../sitting/facts.ts'
import type { RoomState } from '../sitting/types.ts'
import { type Anchor, meet, whereNow } from '../text/anchors.ts'
import type { ParagraphId, Party } from '../text/ids.ts'
import type { Context } from './types.ts'

type Asked = Pick<Context, 'state' | 'charsOf' | 'carriedTo' | 'now'>
type Decided = 'pending' | Choice['decision']
/** A hunk of today, with what was known of it. */
type Judged = Contender & { readonly ids: readonly number[]; readonly decided: Decided; readonly rivals: readonly number[] }

/** Facts that go with the settlement of these choices; `into` is the paragraph that lives on with the words, where it is another. */
export function contestFacts(asked: Asked, view: ParagraphView, choices: readonly Choice[], into: ParagraphId = view.id): readonly Fact[] {
  const was = knownNow(asked, view.id)
  const judged = isAllRejected(view, choices) ? [] : judge(asked, view, choices, was)
  const accepted = [...justAccepted(judged), ...acceptedWith(was, choices)]
  const known = remembered(was, judged, accepted, choices)
  const found = conflictsIn(was, accepted)
  const isNew = !asked.state.contests.has(into) && !asked.state.contests.has(view.id)
  if (isNew && found.length === 0 && (accepted.length === 0 || known.length === 0)) return []
  const first = asked.state.conflictsFound + 1
  return [
    { kind: 'contest-noted', paragraph: into, known, cleared: into !== view.id },
    ...found.map((conflict, i): Fact => ({ kind: 'conflict-found', paragraph: into, conflict: first + i, ...conflict, at: asked.now })),
  ]
}

/** Nobody's change is left to be anybody's rival: hundreds of paragraphs may lapse at once. */
const isAllRejected = ({ proposals }: ParagraphView, choices: readonly Choice[]): boolean =>
  proposals.every(({ by }) => choices.some((choice) => choice.by === by && choice.hunk === null && choice.decision === 'reject'))

/** In the identities that the characters have now. */
function knownNow({ state, carriedTo }: Asked, paragraph: ParagraphId): readonly KnownChange[] {
  return (state.contests.get(paragraph)?.known ?? []).map((each) => ({ ...each, chars: whereNow(each.chars, carriedTo) }))
}

const decidedOf = ({ by, hunk }: Contender, choices: readonly Choice[]): Decided =>
  choices.find((choice) => choice.by === by && (choice.hunk === null || choice.hunk === hunk))?.decision ?? 'pending'

/** A change of which anything is known keeps its rivals; one that came since is judged on the text as it stands. */
function judge(asked: Asked, view: ParagraphView, choices: readonly Choice[], was: readonly KnownChange[]): readonly Judged[] {
  const contenders = contendersIn(view, asked.charsOf(view.id))
  const isIt = ({ by, chars }: Contender, each: KnownChange): boolean =>
    each.course === 'pending' && each.by === by && meet(each.chars, chars)
  const before = contenders.map((contender) => was.filter((each) => isIt(contender, each)))
  const isKnown = (i: number): boolean => (before[i] ?? []).length > 0
  let next = Math.max(0, ...was.flatMap(({ ids: each }) => each))
  const ids = before.map((matching) => (matching.length === 0 ? [++next] : matching.flatMap((each) => each.ids)))
  return contenders.map((contender, i) => {
    const known = (before[i] ?? []).flatMap((each) => each.rivals)
    const fresh = ids.flatMap((each, k) => (!(isKnown(i) && isKnown(k)) && isRival(contender, contenders[k]) ? each : []))
    return { ...contender, ids: ids[i] ?? [], decided: decidedOf(contender, choices), rivals: [...new Set([...known, ...fresh])] }
  })
}

const isRival = (one: Contender, other: Contender | undefined): boolean => other !== undefined && areRivals(one, other)

const asKnown = ({ ids, by, chars, rivals }: Judged, course: Course): KnownChange => ({ ids, by, chars, course, rivals })

const justAccepted = (judged: readonly Judged[]): readonly KnownChange[] =>
  judged.filter(({ decided }) => decided === 'accept').map((each) => asKnown(each, 'accepted'))

/** What of a whole proposal was covered before is accepted with it. */
const acceptedWith = (was: readonly KnownChange[], choices: readonly Choice[]): readonly KnownChange[] =>
  was.flatMap((each) => {
    const whole = choices.some(({ by, hunk, decision }) => by === each.by && hunk === null && decision === 'accept')
    return whole && each.course === 'covered' ? [{ ...each, course: 'accepted' } as const] : []
  })

/** What still matters: pending changes of several parties, and what was accepted while a rival of it is pending. */
function remembered(
  was: readonly KnownChange[],
  judged: readonly Judged[],
  accepted: readonly KnownChange[],
  choices: readonly Choice[],
): readonly KnownChange[] {
  const gone = new Set(judged.flatMap(({ decided, struck }) => (decided === 'accept' ? struck : [])))
  const now = judged.filter(({ decided }) => decided === 'pending')
  const left = now.map((each) => asKnown(each, isCovered(each, gone) ? 'covered' : 'pending'))
  const ended = (party: Party): boolean => choices.some(({ by, hunk }) => by === party && hunk === null)
  const waiting = [...left, ...was.filter((each) => each.course === 'covered' && !ended(each.by))]
  const open = waiting.filter(({ by }) => left.some((each) => each.by === by && each.course === 'pending'))
  const taken = [...was.filter((each) => each.course === 'accepted'), ...accepted]
  const contested = taken.filter((each) => open.some((other) => wantSame(each, other)))
  const several = new Set(open.map(({ by }) => by)).size > 1
  return several || contested.length > 0 ? [...contested, ...open] : []
}

/** It only strikes, and all of that has gone. */
const isCovered = ({ places, struck }: Contender, gone: ReadonlySet<number>): boolean =>
  places.length === 0 && struck.length > 0 && struck.every((each) => gone.has(each))

const wantSame = (one: KnownChange, other: KnownChange): boolean =>
  one.rivals.some((id) => other.ids.includes(id)) || other.rivals.some((id) => one.ids.includes(id))

type Found = { readonly parties: readonly [Party, Party]; readonly chars: Anchor }

/** Each pair of which at least one was accepted just now. */
function conflictsIn(was: readonly KnownChange[], accepted: readonly KnownChange[]): readonly Found[] {
  const earlier = was.filter(({ course }) => course === 'accepted')
  return accepted.flatMap((one, i) =>
    [...earlier, ...accepted.slice(i + 1)]
      .filter((other) => wantSame(one, other))
      .map((other): Found => ({ parties: [other.by, one.by], chars: [...other.chars, ...one.chars] })),
  )
}

/** With a withdrawal. */
export const contestLeft = (state: RoomState, paragraph: ParagraphId, by: Party): readonly Fact[] =>
  state.contests.get(paragraph)?.known.some((each) => each.course !== 'accepted' && each.by === by)
    ? [{ kind: 'contest-left', paragraph, by }]
    : []

/** With a reopening. */
export const contestTakenBack = (state: RoomState, paragraph: ParagraphId): readonly Fact[] =>
  state.contests.has(paragraph) ? [{ kind: 'contest-taken-back', paragraph }] : []
