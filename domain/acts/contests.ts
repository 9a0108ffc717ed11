/** What a settlement means for changes that want the same place: whose rival each is, is judged when the first of them is accepted, and remembered by
 *  the characters' identities; two accepted rivals are a conflict. */
import { areRivals, type Contender, contendersIn } from '../proposals/rivals.ts'
import type { ParagraphView } from '../proposals/types.ts'
import type { KnownChange } from '../sitting/contest.ts'
import type { Choice, Fact } from '../sitting/facts.ts'
import type { RoomState } from '../sitting/types.ts'
import { type Anchor, meet, whereNow } from '../text/anchors.ts'
import type { ParagraphId, Party } from '../text/ids.ts'
import type { Context } from './types.ts'

type Asked = Pick<Context, 'state' | 'charsOf' | 'carriedTo' | 'now'>
type Fate = 'pending' | Choice['decision']
/** A hunk of today, with what was known of it. */
type Judged = Contender & { readonly id: number; readonly fate: Fate; readonly rivals: readonly number[] }

/** Facts that go with the settlement of these choices; `into` is the paragraph that lives on with the words, where it is another. */
export function contestFacts(asked: Asked, view: ParagraphView, choices: readonly Choice[], into: ParagraphId = view.id): readonly Fact[] {
  const was = knownNow(asked, view.id)
  const judged = judge(asked, view, choices, was)
  const known = remembered(was, judged)
  const found = conflictsIn(was, judged)
  const isNew = !asked.state.contests.has(into) && !asked.state.contests.has(view.id)
  const accepts = choices.some(({ decision }) => decision === 'accept')
  if (isNew && found.length === 0 && (!accepts || known.length === 0)) return []
  const first = asked.state.conflictsFound + 1
  return [
    { kind: 'contest-noted', paragraph: into, known, cleared: into !== view.id },
    ...found.map((conflict, i): Fact => ({ kind: 'conflict-found', paragraph: into, conflict: first + i, ...conflict, at: asked.now })),
  ]
}

/** In the identities that the characters have now. */
function knownNow({ state, carriedTo }: Asked, paragraph: ParagraphId): readonly KnownChange[] {
  return (state.contests.get(paragraph)?.known ?? []).map((each) => ({ ...each, chars: whereNow(each.chars, carriedTo) }))
}

const fateOf = ({ by, hunk }: Contender, choices: readonly Choice[]): Fate =>
  choices.find((choice) => choice.by === by && (choice.hunk === null || choice.hunk === hunk))?.decision ?? 'pending'

/** A change of which anything is known keeps its rivals; one that came since is judged on the text as it stands. */
function judge(asked: Asked, view: ParagraphView, choices: readonly Choice[], was: readonly KnownChange[]): readonly Judged[] {
  const contenders = contendersIn(view, asked.charsOf(view.id))
  const before = contenders.map(({ by, chars }) => was.filter((each) => !each.accepted && each.by === by && meet(each.chars, chars)))
  let next = Math.max(0, ...was.map(({ id }) => id))
  const ids = before.map(([first]) => first?.id ?? ++next)
  return contenders.map((contender, i) => {
    const isKnown = (before[i]?.length ?? 0) > 0
    const known = before[i]?.flatMap((each) => each.rivals) ?? []
    const fresh = contenders.flatMap((other, k) =>
      (isKnown && (before[k]?.length ?? 0) > 0) || !areRivals(contender, other) ? [] : [ids[k] ?? 0],
    )
    return { ...contender, id: ids[i] ?? 0, fate: fateOf(contender, choices), rivals: [...new Set([...known, ...fresh])].sort(ascending) }
  })
}

const ascending = (a: number, b: number): number => a - b

/** What still matters: pending changes of several parties, and what was accepted while a rival of it is pending. */
function remembered(was: readonly KnownChange[], judged: readonly Judged[]): readonly KnownChange[] {
  const accepted = [
    ...was.filter((each) => each.accepted),
    ...judged.flatMap((each) => (each.fate === 'accept' ? [{ ...asKnown(each), accepted: true }] : [])),
  ]
  const pending = judged.filter(({ fate }) => fate === 'pending').map(asKnown)
  const contested = accepted.filter(({ id, rivals }) => pending.some((other) => rivals.includes(other.id) || other.rivals.includes(id)))
  const several = new Set(pending.map(({ by }) => by)).size > 1
  return several || contested.length > 0 ? [...contested, ...pending] : []
}

const asKnown = ({ id, by, chars, rivals }: Judged): KnownChange => ({ id, by, chars, accepted: false, rivals })

type Found = { readonly parties: readonly [Party, Party]; readonly chars: Anchor }

/** Each pair of which at least one was accepted just now. */
function conflictsIn(was: readonly KnownChange[], judged: readonly Judged[]): readonly Found[] {
  const now = judged.filter(({ fate }) => fate === 'accept')
  const earlier = was.filter((each) => each.accepted)
  return now.flatMap((one, i) =>
    [...earlier, ...now.slice(i + 1)]
      .filter((other) => one.rivals.includes(other.id) || other.rivals.includes(one.id))
      .map((other): Found => ({ parties: [other.by, one.by], chars: [...other.chars, ...one.chars] })),
  )
}

/** With a withdrawal. */
export const contestLeft = (state: RoomState, paragraph: ParagraphId, by: Party): readonly Fact[] =>
  state.contests.get(paragraph)?.known.some((each) => !each.accepted && each.by === by) ? [{ kind: 'contest-left', paragraph, by }] : []

/** With a reopening. */
export const contestTakenBack = (state: RoomState, paragraph: ParagraphId): readonly Fact[] =>
  state.contests.has(paragraph) ? [{ kind: 'contest-taken-back', paragraph }] : []
