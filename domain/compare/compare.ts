/** Two texts compared, paragraph by paragraph and word by word. Pure: the same texts give the same comparison, whatever
 *  was compared before. Start at compareTexts; a screen that compares again at every key keeps a `comparing`. */
import { heaviestAscending } from './align.ts'
import { type Group, pairUp } from './pair.ts'
import { followed, renumbered, type Renumbering, renumbering } from './references.ts'
import { rowOf, type Texts, type Weigh } from './rows.ts'
import { areSameTokens, type Signature, Signatures } from './signature.ts'
import { CHANGES, type ComparedParagraph, type Comparison, type ComparisonRow } from './types.ts'
import { weigh as graded } from './weigh.ts'
import { tokenDiff, tokenDiffExpecting, type WordOp } from './words.ts'

/** Another number where the same texts would give other rows. */
export const ENGINE = 'declaro-1'

/** Compares; what it computed for texts that come again is not computed again. */
export type Compare = (old: readonly ComparedParagraph[], now: readonly ComparedParagraph[]) => Comparison

type Words = readonly WordOp[]
type KnownWords = Map<Signature, Map<Signature, Words>>

/** Differences between wordings, each computed once while it is asked for. */
class Differences {
  private known: KnownWords = new Map()
  private used: KnownWords = new Map()
  private readonly signatures: Signatures

  constructor(signatures: Signatures) {
    this.signatures = signatures
  }

  between(before: string, after: string): Words {
    const [old, now] = [this.signatures.of(before), this.signatures.of(after)]
    const words = this.used.get(old)?.get(now) ?? this.known.get(old)?.get(now) ?? this.made(old, now)
    const used = this.used.get(old)
    if (used === undefined) this.used.set(old, new Map([[now, words]]))
    else used.set(now, words)
    return words
  }

  /** The same, taking references that follow a renumbering for words that became others, where they did. */
  following(before: string, after: string, became: Renumbering): Words {
    const words = this.between(before, after)
    const [old, now] = [this.signatures.of(before).tokens, this.signatures.of(after).tokens]
    const expected = became.size === 0 ? null : renumbered(old.words, became)
    if (expected === null || areSameTokens(old, now)) return words
    const ids = this.signatures.idsOf(expected)
    const other = tokenDiffExpecting({ old, now, weights: this.signatures.weights }, ids)
    return marked(followed(other, became).words) < marked(followed(words, became).words) ? other : words
  }

  turn(): void {
    this.known = this.used
    this.used = new Map()
  }

  private made(old: Signature, now: Signature): Words {
    if (areSameTokens(old.tokens, now.tokens)) return sameWords(old.text, now.text)
    return tokenDiff({ old: old.tokens, now: now.tokens, weights: this.signatures.weights })
  }
}

/** Characters struck or put. */
const marked = (words: Words): number => words.reduce((sum, { op, text }) => (op === '=' ? sum : sum + text.length), 0)

function sameWords(before: string, after: string): readonly WordOp[] {
  if (before === after) return before === '' ? [] : [{ op: '=', text: before }]
  // Only what is not seen is on one side alone: no item is empty.
  if (before === '') return [{ op: '+', text: after }]
  return after === '' ? [{ op: '-', text: before }] : [{ op: '=', text: before, new: after }]
}

const joinedText = (paragraphs: readonly ComparedParagraph[], indices: readonly number[]): string =>
  indices.map((at) => paragraphs[at]?.text ?? '').join('\n')

const lengthOf = (paragraphs: readonly ComparedParagraph[], indices: readonly number[]): number =>
  indices.reduce((sum, at) => sum + (paragraphs[at]?.text.length ?? 0), 0)

function wordsOf(group: Group, { old, now }: Texts, differences: Differences, became: Renumbering): readonly WordOp[] {
  const [before, after] = [joinedText(old, group.old), joinedText(now, group.new)]
  if (group.old.length === 0) return after === '' ? [] : [{ op: '+', text: after }]
  if (group.new.length === 0) return before === '' ? [] : [{ op: '-', text: before }]
  return differences.following(before, after, became)
}

/** Of rows that have both, those that do not stand in the order of the old text: the lightest that can be. */
function movedAmong(groups: readonly Group[], { old, now }: Texts): ReadonlySet<Group> {
  const both = groups.filter((group) => group.old.length > 0 && group.new.length > 0)
  const weights = both.map((group) => 1 + lengthOf(old, group.old) + lengthOf(now, group.new))
  const stay = new Set(
    heaviestAscending(
      both.map((group) => group.old[0] ?? 0),
      weights,
    ),
  )
  return new Set(both.filter((_, at) => !stay.has(at)))
}

/** All groups in the order of the new text, removed ones after what they stood behind. */
function inOrder(groups: readonly Group[], { old, now }: Texts): readonly Group[] {
  const byNew = new Map(groups.map((group) => [group.new[0] ?? -1, group]))
  const taken = new Set(groups.flatMap((group) => group.new.slice(1)))
  const rows: Group[] = []
  for (let j = 0; j < now.length; j++) if (!taken.has(j)) rows.push(byNew.get(j) ?? { old: [], new: [j] })
  const moved = movedAmong(rows, { old, now })
  const behind = removedBehind(rows, moved, old.length)
  return [...(behind.get(null) ?? []), ...rows.flatMap((row) => [row, ...(behind.get(row) ?? [])])]
}

/** For each row that stayed in its place, the removed paragraphs that stood behind it; null: those at the beginning. */
function removedBehind(rows: readonly Group[], moved: ReadonlySet<Group>, paragraphs: number): ReadonlyMap<Group | null, readonly Group[]> {
  const rowOfOld = new Map(rows.flatMap((row) => row.old.map((i) => [i, row])))
  const behind = new Map<Group | null, Group[]>()
  let last: Group | null = null
  for (let i = 0; i < paragraphs; i++) {
    const row = rowOfOld.get(i)
    const removed = behind.get(last)
    if (row !== undefined) last = moved.has(row) ? last : row
    else if (removed === undefined) behind.set(last, [{ old: [i], new: [] }])
    else removed.push({ old: [i], new: [] })
  }
  return behind
}

function countsOf(rows: readonly ComparisonRow[]): Comparison['counts'] {
  const counts = Object.fromEntries(CHANGES.map((change) => [change, 0])) as Record<(typeof CHANGES)[number], number>
  for (const { change } of rows) counts[change]++
  return counts
}

function isReorderedOnly(rows: readonly ComparisonRow[], counts: Comparison['counts']): boolean {
  const others = CHANGES.filter((change) => change !== 'same' && change !== 'moved')
  return (
    counts.moved > 0 && others.every((change) => counts[change] === 0) && rows.every(({ words }) => words.every(({ op }) => op === '='))
  )
}

/** What pairs 1:1 tells of numbers. */
const renumberingOf = (groups: readonly Group[], { old, now }: Texts) =>
  renumbering(
    groups
      .filter((group) => group.old.length > 0 && group.new.length > 0)
      .map((group) => ({ old: old[group.old[0] ?? -1]?.number ?? null, now: now[group.new[0] ?? -1]?.number ?? null })),
  )

/** The same difference is graded once. */
function weighingOnce(weigh: Weigh): Weigh {
  const known = new WeakMap<Words, ReturnType<Weigh>>()
  return (words, language) => {
    const weights = known.get(words) ?? weigh(words, language)
    known.set(words, weights)
    return weights
  }
}

/** Compares texts that change little from one time to the next: words, pairs and differences known from the last time are kept. */
export function comparing(language: string, given: Weigh = graded): Compare {
  const weigh = weighingOnce(given)
  let signatures = new Signatures(language)
  let differences = new Differences(signatures)
  return (old, now) => {
    if (signatures.isFull) {
      signatures = new Signatures(language)
      differences = new Differences(signatures)
    }
    const placed = ({ id, text }: ComparedParagraph) => ({ id, signature: signatures.of(text) })
    const texts = { old, now }
    const groups = inOrder(pairUp(old.map(placed), now.map(placed), signatures), texts)
    const moved = movedAmong(groups, texts)
    const became = renumberingOf(groups, texts)
    const maker = { texts, wordsOf: (group: Group) => wordsOf(group, texts, differences, became), became, weigh, language }
    const rows = groups.map((group) => rowOf(group, moved.has(group), maker))
    signatures.turn()
    differences.turn()
    const counts = countsOf(rows)
    return { engine: ENGINE, rows, counts, reorderedOnly: isReorderedOnly(rows, counts) }
  }
}

/** The comparison of two texts. */
export const compareTexts = (
  old: readonly ComparedParagraph[],
  now: readonly ComparedParagraph[],
  language: string,
  weigh?: Weigh,
): Comparison => comparing(language, weigh)(old, now)
