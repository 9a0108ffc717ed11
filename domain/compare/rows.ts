/** A group of paragraphs as a row: its words, and what changed beside them. */
import type { Weight, Change, ComparedParagraph, ComparisonRow } from './types.ts'
import { followed, type Renumbering } from './references.ts'
import { foldSpelling } from './tokens.ts'
import type { Group } from './pair.ts'
import type { WordOp } from './words.ts'

/** Grades what a change does to what a paragraph commits to. */
export type Weigh = (words: readonly WordOp[], language: string) => readonly Weight[]

export type Texts = { readonly old: readonly ComparedParagraph[]; readonly now: readonly ComparedParagraph[] }

const areSame = (words: readonly WordOp[]): boolean => words.every(({ op }) => op === '=')

function changeOf({ old, new: now }: Group, moved: boolean, same: boolean): Change {
  if (old.length === 0) return 'inserted'
  if (now.length === 0) return 'removed'
  if (now.length > 1) return 'split'
  if (old.length > 1) return 'merged'
  return moved ? 'moved' : same ? 'same' : 'changed'
}

/** Emphasis by the words that carry it: the same words spelled otherwise are of another length. */
function emphasis({ text, marks }: ComparedParagraph): string {
  const runs = marks.map(
    ({ from, to, type }) => `${type} ${foldSpelling(text.slice(0, from)).length} ${foldSpelling(text.slice(from, to))}`,
  )
  return [...new Set(runs)].sort().join('\n')
}

function besideWords(old: ComparedParagraph | undefined, now: ComparedParagraph | undefined) {
  if (old === undefined || now === undefined) return { renumbered: false, formatChanged: false }
  return {
    renumbered: old.number !== now.number || old.marker !== now.marker || old.level !== now.level,
    formatChanged: emphasis(old) !== emphasis(now),
  }
}

export type RowMaker = {
  readonly texts: Texts
  readonly wordsOf: (group: Group) => readonly WordOp[]
  readonly became: Renumbering
  readonly weigh: Weigh
  readonly language: string
}

export function rowOf(group: Group, moved: boolean, { texts, wordsOf, became, weigh, language }: RowMaker): ComparisonRow {
  const words = wordsOf(group)
  const same = areSame(words)
  const [first, second] = [group.old, group.new]
  const alone = same && first.length === 1 && second.length === 1
  const { words: kept, references } = same ? { words, references: [] } : followed(words, became)
  const wording = references.length === 0 ? words : kept
  const change = changeOf(group, moved, same)
  return {
    change,
    old: first,
    new: second,
    moved,
    ...(alone ? besideWords(texts.old[first[0] ?? -1], texts.now[second[0] ?? -1]) : { renumbered: false, formatChanged: false }),
    // The one place where changes are graded: references that follow a renumbering are no change.
    weight: areSame(wording) ? [] : weigh(wording, language),
    references,
    onlyReferences: references.length > 0 && areSame(wording),
    words,
  }
}
