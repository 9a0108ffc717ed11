/** What of one paragraph the other does not answer, paired so that one cause is one fault. */
import type { Anchor, AnchorKind } from './types.ts'

/** The same fault on both sides, or on one alone. */
export type Difference = { readonly kind: AnchorKind; readonly one: Anchor | null; readonly other: Anchor | null }

/** A year may be a number elsewhere: they are one class. */
const classKey = ({ kind, key }: Anchor): string => (kind === 'number' || kind === 'date' ? key : `${kind} ${key}`)

function unanswered(anchors: readonly Anchor[], others: readonly Anchor[]): Anchor[] {
  const answered = new Set(others.map(classKey))
  const seen = new Set<string>()
  return anchors.filter((anchor) => {
    const key = classKey(anchor)
    if (anchor.kind === 'title' || answered.has(key) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Where two kinds are confused, the one that says more. */
const ORDER: readonly AnchorKind[] = ['amount', 'date', 'reference', 'number', 'name', 'title']
const stronger = (a: AnchorKind, b: AnchorKind): AnchorKind => (ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b)

const FIGURES: ReadonlySet<AnchorKind> = new Set(['amount', 'date', 'reference', 'number'])

/** Worth a pair: two names; figures of one kind, at least one of them asked for by itself; or both figures. */
function together(a: Anchor, b: Anchor, isAcross: boolean): boolean {
  if (a.kind === 'name' && b.kind === 'name') return !isAcross
  if (a.isSoft && b.isSoft) return false
  return isAcross ? !a.isSoft && !b.isSoft && FIGURES.has(a.kind) && FIGURES.has(b.kind) : a.kind === b.kind
}

/** `párrafo cuarto` is `paragraph 4`. */
const lastWord = (key: string): string => key.split(' ').at(-1) ?? ''
const saysTheSame = (a: Anchor, b: Anchor): boolean =>
  a.kind !== b.kind &&
  (a.kind === 'reference' || b.kind === 'reference') &&
  a.kind !== 'amount' &&
  b.kind !== 'amount' &&
  lastWord(a.key) === lastWord(b.key)

/** How many parts of two dates, or words of two keys, agree. */
function closeness(a: Anchor, b: Anchor): number {
  const [x, y] = [a.key.split(/[/ ]/), b.key.split(/[/ ]/)]
  return x.filter((part, at) => part !== '' && part === y[at]).length
}

/** Takes what belongs together out of both lists. */
function takePairs(left: Anchor[], right: Anchor[], belong: (a: Anchor, b: Anchor) => boolean): readonly (readonly [Anchor, Anchor])[] {
  const taken: (readonly [Anchor, Anchor])[] = []
  for (const a of [...left]) {
    const b = right.filter((each) => belong(a, each)).sort((x, y) => closeness(a, y) - closeness(a, x))[0]
    if (b === undefined) continue
    left.splice(left.indexOf(a), 1)
    right.splice(right.indexOf(b), 1)
    taken.push([a, b])
  }
  return taken
}

export function differencesBetween(one: readonly Anchor[], other: readonly Anchor[]): readonly Difference[] {
  const [left, right] = [unanswered(one, other), unanswered(other, one)]
  takePairs(left, right, saysTheSame)
  const isClose = (a: Anchor, b: Anchor): boolean => together(a, b, false) && closeness(a, b) > 0
  const pairs = [
    ...takePairs(left, right, (a, b) => !a.isSoft && !b.isSoft && isClose(a, b)),
    ...takePairs(left, right, (a, b) => !a.isSoft && !b.isSoft && together(a, b, false)),
    ...takePairs(left, right, (a, b) => together(a, b, false)),
    ...takePairs(left, right, (a, b) => together(a, b, true)),
  ]
  const hard = (anchor: Anchor): boolean => !anchor.isSoft
  return [
    ...pairs.map(([a, b]): Difference => ({ kind: stronger(a.kind, b.kind), one: a, other: b })),
    ...left.filter(hard).map((a): Difference => ({ kind: a.kind, one: a, other: null })),
    ...right.filter(hard).map((b): Difference => ({ kind: b.kind, one: null, other: b })),
  ]
}
