/** A name of several words is replaced whole: `Juan Pérez` by `Juan López`, never a part of it. */
import { FUNCTION_WORDS, OPENING_VERBS, TITLES } from './lexicon.ts'
import { joined, type Stretch, type Wordings } from './stretches.ts'

const NAME = /^(?:\p{Lu}[\p{L}\p{M}'’\-\u00ad]*[\p{Ll}\p{M}]|\p{Lu}\.?)$/u

/** A word that begins with a capital because it is a name, as far as can be told: no article, no opening verb. */
function isName(word: string | undefined): boolean {
  if (word === undefined || !NAME.test(word)) return false
  const small = word.normalize('NFC').toLowerCase()
  return !FUNCTION_WORDS.has(small) && !TITLES.has(small) && !OPENING_VERBS.has(small)
}

const isSpace = (word: string | undefined): boolean => word !== undefined && /^[^\S\r\n]+$/.test(word)

/** How many words before `at` belong to the name that goes on there. */
function nameBefore(words: readonly string[], at: number, least: number): number {
  let from = at
  while (from - 2 >= least && isSpace(words[from - 1]) && isName(words[from - 2])) from -= 2
  return at - from
}

/** How many words from `at` on belong to the name that went on up to there. */
function nameAfter(words: readonly string[], at: number, most: number): number {
  let to = at
  while (to + 2 <= most && isSpace(words[to]) && isName(words[to + 1])) to += 2
  return to - at
}

/** A change begins or ends within a name where each of its sides does. */
const everySide = (sides: readonly boolean[]): boolean => sides.length > 0 && sides.every((side) => side)

function cutsAtStart({ i0, i1, j0, j1 }: Stretch, { old, now }: Wordings): boolean {
  if (i0 === i1 || j0 === j1) return false
  return everySide([isName(old.words[i0]), isName(now.words[j0])])
}

function cutsAtEnd({ i0, i1, j0, j1 }: Stretch, { old, now }: Wordings): boolean {
  if (i0 === i1 || j0 === j1) return false
  return everySide([isName(old.words[i1 - 1]), isName(now.words[j1 - 1])])
}

/** `Juan [+Carlos ]Pérez`: nothing but the name's own words is put into it. */
function isInside({ i0, i1, j0, j1 }: Stretch, { old, now }: Wordings): boolean {
  if (i0 < i1 && j0 < j1) return false
  const side = i0 < i1 ? old.words.slice(i0, i1) : now.words.slice(j0, j1)
  const following = old.words[i1]
  return side.every((word) => isSpace(word) || isName(word)) && isName(old.words[i0 - 2]) && isSpace(old.words[i0 - 1]) && isName(following)
}

/** Words that the neighbours of a change give up so that no name is cut. */
function given(change: Stretch, before: Stretch | undefined, after: Stretch | undefined, wordings: Wordings): readonly [number, number] {
  const { words } = wordings.old
  const inside = isInside(change, wordings)
  const head = before !== undefined && (inside || cutsAtStart(change, wordings)) ? nameBefore(words, change.i0, before.i0) : 0
  const end = after === undefined ? change.i1 : after.i1
  const tail = inside && after !== undefined ? 1 + nameAfter(words, change.i1 + 1, end) : 0
  return [head, tail > 0 ? tail : after !== undefined && cutsAtEnd(change, wordings) ? nameAfter(words, change.i1, end) : 0]
}

export function withWholeNames(stretches: readonly Stretch[], wordings: Wordings): readonly Stretch[] {
  const out = [...stretches]
  out.forEach((stretch, at) => {
    if (stretch.same) return
    const [before, after] = [out[at - 1], out[at + 1]]
    const [head, tail] = given(stretch, before, after, wordings)
    if (head + tail === 0) return
    const { i0, i1, j0, j1 } = stretch
    out[at] = { same: false, i0: i0 - head, i1: i1 + tail, j0: j0 - head, j1: j1 + tail }
    if (before !== undefined) out[at - 1] = { ...before, i1: before.i1 - head, j1: before.j1 - head }
    if (after !== undefined) out[at + 1] = { ...after, i0: after.i0 + tail, j0: after.j0 + tail }
  })
  return joined(out)
}
