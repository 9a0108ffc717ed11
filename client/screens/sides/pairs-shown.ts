/** Each paragraph with its counterpart, as screens use them. */
import { baseText } from '../../../domain/adoption/blanks.ts'
import { type Pair, type PairKind, pairOf } from '../../../domain/languages/pairs.ts'
import { sideSeen } from '../../../domain/acts/sides.ts'
import { baseSeen } from '../../../domain/proposals/read.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { Shown } from '../../room/text-store.ts'

export type PairShown = {
  readonly view: ParagraphView
  readonly source: string
  readonly side: string
  readonly pair: Pair
}

/** What is first to be seen to, first. */
export const STATES_LEFT = ['stale', 'untranslated', 'unchecked', 'rewritten'] as const satisfies readonly PairKind[]

/** Kept while the paragraph's view stays the same object. */
const sources = new WeakMap<ParagraphView, string>()

function sourceOf(view: ParagraphView): string {
  const known = sources.get(view)
  if (known !== undefined) return known
  const text = baseText(view)
  sources.set(view, text)
  return text
}

type Read = Pick<Shown, 'paragraphs' | 'sides' | 'checkedPairs'>

/** What did not change stays the same object. */
export function pairsShown(
  { paragraphs, sides, checkedPairs }: Read,
  language: string,
  before: readonly PairShown[],
): readonly PairShown[] {
  const known = new Map(before.map((each) => [each.view.id, each]))
  const side = sides.get(language)
  const checked = checkedPairs.get(language)
  const now = paragraphs.flatMap((view): PairShown[] => {
    if (view.pi !== null) return []
    const source = sourceOf(view)
    const words = side?.get(view.id)?.text ?? ''
    const pair = pairOf(source, words, checked?.get(view.id))
    const was = known.get(view.id)
    return [was?.view === view && was.side === words && isSame(was.pair, pair) ? was : { view, source, side: words, pair }]
  })
  return now.length === before.length && now.every((each, at) => each === before[at]) ? before : now
}

const isSame = (one: Pair, other: Pair): boolean =>
  one.kind === other.kind && ('was' in one ? one.was : null) === ('was' in other ? other.was : null)

/** What `check-pairs` is told of each, as it is shown. */
export const seenOf = ({
  view,
  side,
}: PairShown): { paragraph: ParagraphId; seen: ReturnType<typeof baseSeen>; sideSeen: ReturnType<typeof sideSeen> } => ({
  paragraph: view.id,
  seen: baseSeen(view),
  sideSeen: sideSeen(side),
})

export const isLeft = ({ pair }: PairShown): boolean => pair.kind !== 'checked'
/** Nothing that stands nowhere can be checked. */
export const canBeChecked = ({ pair }: PairShown): boolean => pair.kind !== 'checked' && pair.kind !== 'untranslated'

/** The next to be seen to from here on, round the whole text; null where nothing is left. */
export function nextLeft(
  left: readonly PairShown[],
  all: readonly PairShown[],
  from: ParagraphId | null,
  direction: 1 | -1,
): PairShown | null {
  const order = new Map(all.map(({ view }, at) => [view.id, at]))
  const placeOf = ({ view }: PairShown): number => order.get(view.id) ?? 0
  const here = from === null ? (direction === 1 ? -1 : all.length) : (order.get(from) ?? -1)
  const next = direction === 1 ? left.find((each) => placeOf(each) > here) : left.findLast((each) => placeOf(each) < here)
  return next ?? (direction === 1 ? left[0] : left.at(-1)) ?? null
}
