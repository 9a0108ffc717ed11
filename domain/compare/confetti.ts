/** What of two wordings is still left standing between changes, and is worth no break in them: a rewritten sentence is
 *  one strike and one insertion, while two changes far apart stay two. */
import type { Stretch, Wordings } from './stretches.ts'
import { CONTENT_WEIGHT } from './tokens.ts'

/** Words of a stretch on each side: those that say something, and common ones. Signs and spaces do not count. */
type Words = { readonly content: number; readonly common: number }
type Count = {
  readonly stretch: Stretch
  readonly struck: Words
  readonly put: Words
  readonly endsSentence: boolean
  /** One figure in place of another, one form of a word in place of another: it needs no words around it to be understood. */
  readonly isPlain: boolean
}

/** A common word is worth this much of one that says something. */
const COMMON_WORTH = 0.4
/** A replacement may swallow what stayed in it up to this share of what it replaces. */
const SWALLOWED = 0.34
/** So many words in a row that say something and stayed keep two changes apart. */
const KEEPS_APART = 4

const NONE: Words = { content: 0, common: 0 }

const all = ({ content, common }: Words): number => content + common
const worth = ({ content, common }: Words): number => content + COMMON_WORTH * common
const sum = (words: readonly Words[]): Words => ({
  content: words.reduce((total, { content }) => total + content, 0),
  common: words.reduce((total, { common }) => total + common, 0),
})

function wordsIn(ids: Int32Array, from: number, to: number, weights: readonly number[]): Words {
  let [content, common] = [0, 0]
  for (let at = from; at < to; at++) {
    const weight = weights[ids[at] ?? -1] ?? 0
    if (weight >= CONTENT_WEIGHT) content++
    else if (weight > 1) common++
  }
  return { content, common }
}

/** Letters that two forms of one word begin with, and that may follow. */
const STEM = 5
const ENDING = 3

/** Two figures, or two forms of one word: `Coordinador`, `Coordinadora`. */
function isSameInKind(before: string, after: string): boolean {
  if (/\d/.test(before) && /\d/.test(after)) return true
  const [one, other] = [before.normalize('NFC').toLowerCase(), after.normalize('NFC').toLowerCase()]
  const stem = Math.max(one.length, other.length) - ENDING
  return stem >= STEM && one.slice(0, stem) === other.slice(0, stem)
}

function counted(stretch: Stretch, { old, now, weights }: Wordings): Count {
  const { same, i0, i1, j0, j1 } = stretch
  return {
    stretch,
    struck: wordsIn(old.ids, i0, i1, weights),
    put: wordsIn(now.ids, j0, j1, weights),
    isPlain: !same && i1 - i0 === 1 && j1 - j0 === 1 && isSameInKind(old.words[i0] ?? '', now.words[j0] ?? ''),
    endsSentence: same && old.words.slice(i0, i1).some((word, at, words) => /^[.!?…]$/.test(word) && /^\s/.test(words[at + 1] ?? '')),
  }
}

/** Several stretches as one change. */
function asChange(counts: readonly Count[]): Count {
  const [first, last] = [counts[0], counts.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('no stretches')
  return {
    stretch: { same: false, i0: first.stretch.i0, i1: last.stretch.i1, j0: first.stretch.j0, j1: last.stretch.j1 },
    struck: sum(counts.map(({ struck }) => struck)),
    put: sum(counts.map(({ put }) => put)),
    endsSentence: false,
    isPlain: false,
  }
}

const isReplaced = ({ struck, put }: Count): boolean => all(struck) > 0 && all(put) > 0
const replacedBoth = (before: Count, after: Count): boolean => isReplaced(before) && isReplaced(after)

/** A space, a comma, a `de`; a word among much longer changes. */
function isConfetti(before: Count, { struck: kept, stretch }: Count, after: Count): boolean {
  const struck = all(before.struck) + all(after.struck)
  const put = all(before.put) + all(after.put)
  if (struck === 0 || put === 0) return false
  if ((before.isPlain || after.isPlain) && stretch.i1 - stretch.i0 > 1) return false
  if (all(kept) === 0) return stretch.i1 - stretch.i0 < 2 || replacedBoth(before, after) || (!isReplaced(before) && !isReplaced(after))
  const replaced = replacedBoth(before, after)
  if (kept.content === 0 && kept.common <= 2) return replaced || Math.min(struck, put) > 2 * kept.common
  // `[-, en lo posible,] mida[+, cada año,] el caudal`: between a strike and an insertion a word that says something is held on to.
  if (!replaced) return false
  const around = Math.min(Math.max(all(before.struck), all(before.put)), Math.max(all(after.struck), all(after.put)))
  return worth(kept) <= COMMON_WORTH * around && Math.min(struck, put) >= 3 * kept.content
}

/** Changes that have grown together may make confetti of what stands before them: it is looked at again. */
function withoutConfetti(counts: readonly Count[]): readonly Count[] {
  const out: Count[] = []
  for (const count of counts) {
    out.push(count)
    while (out.length >= 3 && !count.stretch.same) {
      const [before, kept, after] = out.slice(-3)
      if (before === undefined || kept === undefined || after === undefined || !isConfetti(before, kept, after)) break
      out.splice(-3, 3, asChange([before, kept, after]))
    }
  }
  return out
}

const isWall = ({ stretch, struck, endsSentence }: Count): boolean => stretch.same && (endsSentence || struck.content >= KEEPS_APART)

/** From the first change to the last between two walls: one change where little of it stayed. */
function rewritten(group: readonly Count[]): readonly Count[] {
  const first = group.findIndex(({ stretch }) => !stretch.same)
  const last = group.findLastIndex(({ stretch }) => !stretch.same)
  if (first < 0 || last === first) return group
  const inner = group.slice(first, last + 1)
  const [kept, changed] = [inner.filter(({ stretch }) => stretch.same), inner.filter(({ stretch }) => !stretch.same)]
  // A single word that stayed has been weighed against its neighbours already.
  if (kept.length < 2 && all(kept[0]?.struck ?? NONE) < 2) return group
  const stayed = worth(sum(kept.map(({ struck }) => struck)))
  const replaced = Math.min(worth(sum(changed.map(({ struck }) => struck))), worth(sum(changed.map(({ put }) => put))))
  return stayed > SWALLOWED * replaced ? group : [...group.slice(0, first), asChange(inner), ...group.slice(last + 1)]
}

function withoutScrapsOfSentences(counts: readonly Count[]): readonly Count[] {
  const out: Count[] = []
  let group: Count[] = []
  for (const count of counts) {
    if (!isWall(count)) {
      group.push(count)
      continue
    }
    for (const each of rewritten(group)) out.push(each)
    out.push(count)
    group = []
  }
  return [...out, ...rewritten(group)]
}

/** The same stretches, with what is not worth a break given to the changes around it. */
export function withoutScraps(stretches: readonly Stretch[], wordings: Wordings): readonly Stretch[] {
  const counts = stretches.map((stretch) => counted(stretch, wordings))
  return withoutScrapsOfSentences(withoutConfetti(counts)).map(({ stretch }) => stretch)
}

/** A wording of which no word that says something stayed was written anew: its last full stop is no part that stayed. */
export function writtenAnew(stretches: readonly Stretch[], wordings: Wordings): readonly Stretch[] {
  const counts = stretches.map((stretch) => counted(stretch, wordings))
  const kept = sum(counts.filter(({ stretch }) => stretch.same).map(({ struck }) => struck))
  const changed = counts.filter(({ stretch }) => !stretch.same)
  const least = Math.min(all(sum(changed.map(({ struck }) => struck))), all(sum(changed.map(({ put }) => put))))
  if (counts.length < 2 || kept.content > 0 || least < 4 + kept.common) return stretches
  return [asChange(counts).stretch]
}
