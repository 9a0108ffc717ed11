/** Differences between two wordings as a drafter would mark them. Laws: `=` and `-` joined give the old wording exactly,
 *  `=` and `+` the new one (an `=` that is spelled otherwise carries its new spelling). */
import { type Alignment, align } from './align.ts'
import { withoutScraps, writtenAnew } from './confetti.ts'
import { withWholeNames } from './names.ts'
import { slid } from './slide.ts'
import { joined, type Stretch, type Wordings } from './stretches.ts'
import { type Spelling, type Tokens, tokensOf, Vocabulary, wordsOf } from './tokens.ts'

export { foldSpelling, type Spelling, wordsOf } from './tokens.ts'

export type WordOp = { readonly op: '=' | '-' | '+'; readonly text: string; readonly new?: string }

const exactly: Spelling = (word) => word

function stretchesOf({ old, now }: Wordings, alignment: Alignment): readonly Stretch[] {
  const stretches: Stretch[] = []
  let [i, j] = [0, 0]
  for (let at = 0; at <= old.ids.length; at++) {
    const to = at === old.ids.length ? now.ids.length : (alignment[at] ?? -1)
    if (to < 0) continue
    if (at > i || to > j) stretches.push({ same: false, i0: i, i1: at, j0: j, j1: to })
    if (at < old.ids.length) stretches.push({ same: true, i0: at, i1: at + 1, j0: to, j1: to + 1 })
    i = at + 1
    j = to + 1
  }
  return joined(stretches)
}

/** Words that a replacement begins or ends with on both sides stand outside it. */
function trimmed(stretch: Stretch, { old, now }: Wordings): readonly Stretch[] {
  if (stretch.same) return [stretch]
  let { i0, i1, j0, j1 } = stretch
  while (i0 < i1 && j0 < j1 && old.ids[i0] === now.ids[j0]) [i0, j0] = [i0 + 1, j0 + 1]
  while (i0 < i1 && j0 < j1 && old.ids[i1 - 1] === now.ids[j1 - 1]) [i1, j1] = [i1 - 1, j1 - 1]
  const pieces: Stretch[] = [
    { same: true, i0: stretch.i0, i1: i0, j0: stretch.j0, j1: j0 },
    { same: false, i0, i1, j0, j1 },
    { same: true, i0: i1, i1: stretch.i1, j0: j1, j1: stretch.j1 },
  ]
  return pieces.filter((piece) => piece.i1 > piece.i0 || piece.j1 > piece.j0)
}

const textOf = ({ words }: Tokens, from: number, to: number): string => words.slice(from, to).join('')

function opsOf({ same, i0, i1, j0, j1 }: Stretch, { old, now }: Wordings): readonly WordOp[] {
  const before = textOf(old, i0, i1)
  const after = textOf(now, j0, j1)
  if (same) return [{ op: '=', text: before, ...(before === after ? {} : { new: after }) }]
  const ops: WordOp[] = []
  if (before !== '') ops.push({ op: '-', text: before })
  if (after !== '') ops.push({ op: '+', text: after })
  return ops
}

/** The differences between two wordings that are cut into words already. */
export function tokenDiff(wordings: Wordings): readonly WordOp[] {
  const aligned = stretchesOf(wordings, align(wordings.old.ids, wordings.now.ids, wordings.weights))
  const bare = withoutScraps(aligned, wordings)
  const tight = joined(bare.flatMap((stretch) => trimmed(stretch, wordings)))
  const placed = writtenAnew(withWholeNames(slid(tight, wordings), wordings), wordings)
  return placed.flatMap((stretch) => opsOf(stretch, wordings))
}

/** The differences, whole words at a time. By default only identical words are the same. */
export function wordDiff(old: string, now: string, spelling: Spelling = exactly, language = 'es'): readonly WordOp[] {
  const vocabulary = new Vocabulary(spelling)
  const before = tokensOf(wordsOf(old, language), vocabulary)
  const after = tokensOf(wordsOf(now, language), vocabulary)
  return tokenDiff({ old: before, now: after, weights: vocabulary.weights })
}
