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
  while (i < old.ids.length || j < now.ids.length) {
    const [i0, j0] = [i, j]
    while (i < old.ids.length && alignment[i] === j) [i, j] = [i + 1, j + 1]
    if (i > i0) stretches.push({ same: true, i0, i1: i, j0, j1: j })
    const [i1, j1] = [i, j]
    while (i < old.ids.length && alignment[i] === -1) i++
    j = i < old.ids.length ? (alignment[i] ?? j) : now.ids.length
    if (i > i1 || j > j1) stretches.push({ same: false, i0: i1, i1: i, j0: j1, j1: j })
  }
  return stretches
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
  return placed(wordings).flatMap((stretch) => opsOf(stretch, wordings))
}

/** What was struck and what was put, as a drafter would mark it. */
export function placed(wordings: Wordings): readonly Stretch[] {
  const aligned = stretchesOf(wordings, align(wordings.old.ids, wordings.now.ids, wordings.weights))
  const bare = withoutScraps(aligned, wordings)
  const tight = joined(bare.flatMap((stretch) => trimmed(stretch, wordings)))
  return writtenAnew(withWholeNames(slid(tight, wordings), wordings), wordings)
}

/** The same, word by word: whatever stayed in its order stayed, also a single word between two changes. */
export function placedWordByWord(wordings: Wordings): readonly Stretch[] {
  const aligned = stretchesOf(wordings, align(wordings.old.ids, wordings.now.ids, wordings.weights))
  return slid(joined(aligned.flatMap((stretch) => trimmed(stretch, wordings))), wordings)
}

/** The same where some old words are known to have become others, `expected`: each of those is a change by itself. */
export function tokenDiffExpecting(wordings: Wordings, expected: Int32Array): readonly WordOp[] {
  const { old, now, weights } = wordings
  const stretches = placed({ old: { words: old.words, ids: expected }, now, weights })
  const apart = stretches.flatMap((stretch): readonly Stretch[] => {
    if (!stretch.same) return [stretch]
    const { i0, i1, j0 } = stretch
    return Array.from({ length: i1 - i0 }, (_, at) => ({
      same: old.ids[i0 + at] === now.ids[j0 + at],
      i0: i0 + at,
      i1: i0 + at + 1,
      j0: j0 + at,
      j1: j0 + at + 1,
    }))
  })
  return joined(apart).flatMap((stretch) => opsOf(stretch, wordings))
}

/** The differences, whole words at a time. By default only identical words are the same. */
export function wordDiff(old: string, now: string, spelling: Spelling = exactly, language = 'es'): readonly WordOp[] {
  const vocabulary = new Vocabulary(spelling)
  const before = tokensOf(wordsOf(old, language), vocabulary)
  const after = tokensOf(wordsOf(now, language), vocabulary)
  return tokenDiff({ old: before, now: after, weights: vocabulary.weights })
}
