/** The two texts where a file has no tracked changes: the text that it came from, and the file's. */
import { heaviestAscending } from '../compare/align.ts'
import { type Group, pairUp, type Placed } from '../compare/pair.ts'
import { Signatures } from '../compare/signature.ts'
import type { TracedFile } from '../files/traced.ts'
import { isParagraphId, type ParagraphId } from '../text/ids.ts'
import { type After, type Before, type Sides, sidesOf, type Takes } from './sides.ts'

/** A paragraph of a text that a file may have come from. */
export type Known = { readonly id: ParagraphId; readonly text: string }

export const idAmong = (names: readonly string[]): ParagraphId | null => names.find(isParagraphId) ?? null

/** Of several ids, as where a proposed paragraph ran into one of the text, the one that the text has. */
const knownAmong = (names: readonly string[], known: ReadonlySet<string>): string | null => names.find((name) => known.has(name)) ?? null

const isWord = ({ text }: { readonly text: string }): boolean => text.trim() !== ''

/** Which paragraph of the one text is which of the other: by id, by words. Blank ones are none. */
export function pairsBetween(
  known: readonly Known[],
  file: readonly { readonly text: string; readonly names: readonly string[] }[],
  language: string,
): readonly Group[] {
  const signatures = new Signatures(language)
  const ids = new Set<string>(known.map(({ id }) => id))
  const places = [...file.entries()].flatMap(([at, each]) => (isWord(each) || knownAmong(each.names, ids) !== null ? [at] : []))
  const placed = (id: string | null, text: string): Placed => ({ id, signature: signatures.of(text.trim()) })
  const groups = pairUp(
    known.map(({ id, text }) => placed(id, text)),
    places.map((at) => placed(knownAmong(file[at]?.names ?? [], ids), file[at]?.text ?? '')),
    signatures,
  )
  return groups.map(({ old, new: now }) => ({ old, new: now.flatMap((at) => places[at] ?? []) }))
}

/** Those that the file has in another order: the lightest that can be. */
function movedIn(pairs: ReadonlyMap<number, number>, after: readonly After[]): ReadonlySet<number> {
  const order = [...pairs].toSorted(([one], [other]) => one - other)
  const stay = new Set(
    heaviestAscending(
      order.map(([, was]) => was),
      order.map(([at]) => 1 + (after[at]?.text.length ?? 0)),
    ),
  )
  return new Set(order.flatMap(([at], index) => (stay.has(index) ? [] : [at])))
}

/** The file as the changes that are taken make it, against the text it came from. */
export function comparedSides(file: TracedFile, takes: Takes, known: readonly Known[], language: string): Sides {
  const { after } = sidesOf(file, takes)
  const named = after.map(({ text, at }) => ({ text, names: file.paragraphs[at]?.names ?? [] }))
  const groups = pairsBetween(known, named, language).filter(({ old, new: now }) => old.length > 0 && now.length > 0)
  const pairs = new Map(groups.map(({ old, new: now }) => [now[0] ?? -1, old[0] ?? -1]))
  const divided = new Map(groups.flatMap(({ old, new: now }) => now.slice(1).map((at) => [at, old[0] ?? -1] as const)))
  const moved = movedIn(pairs, after)
  return {
    before: known.map(({ id, text }): Before => ({ text, names: [id], at: -1 })),
    after: after.flatMap((each, index): readonly After[] => {
      const isMoved = moved.has(index)
      const was = isMoved ? null : (pairs.get(index) ?? null)
      return isWord(each) ? [{ ...each, was, dividedFrom: divided.get(index) ?? null, isMoved }] : []
    }),
    inOthers: 0,
  }
}

/** How many paragraphs read alike in both. */
export function alike(file: TracedFile, takes: Takes, known: readonly Known[]): number {
  const texts = new Set(sidesOf(file, takes).after.map(({ text }) => text.trim()))
  return known.filter(({ text }) => texts.has(text.trim())).length
}
