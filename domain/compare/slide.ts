/** Where an insertion or a strike may begin in several places with the same result, the place a person would choose:
 *  whole sentences, then whole clauses, then words with the space behind them. */
import { joined, type Stretch, type Wordings } from './stretches.ts'

/** How good it is to cut between these two words. */
function cutScore(before: string | undefined, after: string | undefined): number {
  if (before === undefined || after === undefined) return 8
  if (/[\r\n]$/.test(before) || /^[\r\n]/.test(after)) return 7
  const spaceBefore = /\s$/.test(before)
  if (spaceBefore) return 3
  if (/^\s/.test(after)) return /^[.!?…]/.test(before.trim()) ? 2.5 : /^[,;:]/.test(before) ? 0 : 2
  return /^[,.;:)\]»”]/.test(after) ? 1 : 0
}

/** A cut after `. ` begins a sentence, one after `, ` a clause. */
function startScore(words: readonly string[], at: number): number {
  const score = cutScore(words[at - 1], words[at])
  if (score < 3 && words[at] !== undefined) {
    // Scripts without spaces.
    if (/[。！？]$/.test(words[at - 1] ?? '')) return 6
    if (/[、，；：]$/.test(words[at - 1] ?? '')) return 3.5
  }
  if (score !== 3) return score
  const sign = words[at - 2]?.trim() ?? ''
  return /[.!?…]$/.test(sign) ? 6 : /[,;:]$/.test(sign) ? 3.5 : score
}

const scoreOf = (words: readonly string[], from: number, to: number): number => startScore(words, from) + startScore(words, to)

/** How far a stretch of words may be moved so that the same words are left without it. */
function reach(ids: Int32Array, from: number, to: number, least: number, most: number): readonly [number, number] {
  let back = 0
  while (back < least && ids[from - back - 1] === ids[to - back - 1]) back++
  let on = 0
  while (on < most && ids[from + on] === ids[to + on]) on++
  return [back, on]
}

function bestShift(words: readonly string[], ids: Int32Array, from: number, to: number, before: number, after: number): number {
  const [back, on] = reach(ids, from, to, before, after)
  let best = 0
  let most = scoreOf(words, from, to)
  for (let shift = -back; shift <= on; shift++) {
    const score = scoreOf(words, from + shift, to + shift)
    if (score > most) [best, most] = [shift, score]
  }
  return best
}

const shifted = ({ same, i0, i1, j0, j1 }: Stretch, start: number, end: number): Stretch => ({
  same,
  i0: i0 + start,
  i1: i1 + end,
  j0: j0 + start,
  j1: j1 + end,
})

export function slid(stretches: readonly Stretch[], { old, now }: Wordings): readonly Stretch[] {
  const out = [...stretches]
  out.forEach((stretch, at) => {
    const { same, i0, i1, j0, j1 } = stretch
    if (same || (i0 < i1 && j0 < j1)) return
    const [before, after] = [out[at - 1], out[at + 1]]
    const [room, space] = [before === undefined ? 0 : before.i1 - before.i0, after === undefined ? 0 : after.i1 - after.i0]
    const shift = i0 === i1 ? bestShift(now.words, now.ids, j0, j1, room, space) : bestShift(old.words, old.ids, i0, i1, room, space)
    if (shift === 0) return
    out[at] = shifted(stretch, shift, shift)
    if (before !== undefined) out[at - 1] = shifted(before, 0, shift)
    if (after !== undefined) out[at + 1] = shifted(after, shift, 0)
    else out.push({ same: true, i0: i1 + shift, i1, j0: j1 + shift, j1 })
    if (before === undefined) out.unshift({ same: true, i0, i1: i0 + shift, j0, j1: j0 + shift })
  })
  return joined(out)
}
