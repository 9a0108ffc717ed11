/** A correction as edits of single characters: what stays keeps its identity, and several corrections of one paragraph fit together. */
import { piecesOf } from './tokens.ts'

/** Characters [from, to) of the text as it was become `text`. In order, none touching another's characters. */
export type Edit = { readonly from: number; readonly to: number; readonly text: string }

type Pair = { readonly from: number; readonly was: string; readonly now: string }

/** Only the characters that differ. Both texts must have as many words: so have those of an editorial correction. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  const pairs = old.gaps.flatMap((gap, at): readonly Pair[] => {
    const word = old.words[at]
    const between = { from: gap.from, was: gap.text, now: now.gaps[at]?.text ?? '' }
    return word === undefined ? [between] : [between, { from: word.from, was: word.text, now: now.words[at]?.text ?? '' }]
  })
  return pairs.flatMap(trimmed)
}

function trimmed({ from, was, now }: Pair): readonly Edit[] {
  if (was === now) return []
  const shorter = Math.min(was.length, now.length)
  let start = 0
  while (start < shorter && was[start] === now[start]) start++
  let end = 0
  while (end < shorter - start && was.at(-1 - end) === now.at(-1 - end)) end++
  return [{ from: from + start, to: from + was.length - end, text: now.slice(start, now.length - end) }]
}

export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight((whole, { from, to, text: words }) => whole.slice(0, from) + words + whole.slice(to), text)
}

/** What a correction of `before` makes of the text once others have been made in it; null where they touch the same characters. */
export function rebased(before: string, after: string, current: string): string | null {
  if (current === before) return after
  if (piecesOf(before).words.length !== piecesOf(current).words.length) return null
  const made = editsBetween(before, current)
  const wanted = editsBetween(before, after).filter((edit) => !made.some((other) => sameEdit(edit, other)))
  if (wanted.some((edit) => made.some((other) => touch(edit, other)))) return null
  return edited(
    before,
    [...made, ...wanted].toSorted((a, b) => a.from - b.from),
  )
}

const sameEdit = (one: Edit, other: Edit): boolean => one.from === other.from && one.to === other.to && one.text === other.text
const touch = (one: Edit, other: Edit): boolean => one.from <= other.to && other.from <= one.to
