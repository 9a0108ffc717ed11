/** Acronyms that no table holds: a text says itself which ones mean the same in its two languages. */
import type { Difference } from './leftovers.ts'
import type { Anchor } from './types.ts'

const isUnknown = (anchor: Anchor | null): anchor is Anchor => anchor?.key.startsWith('acronym ') === true

const letters = ({ key }: Anchor): string => Array.from(key).sort().join('')

/** Defined in brackets on both sides: `Grupo de Trabajo (GT)`, `Working Group (WG)`. */
const isDefined = (text: string, { from, to }: Anchor): boolean => text[from - 1] === '(' && text[to] === ')'

type Seen = { readonly difference: Difference; readonly texts: readonly [string, string] }

const keyOf = (a: Anchor, b: Anchor): string => `${a.key}\n${b.key}`

/** The pairs of acronyms that a text uses as one. */
export function acronymPairs(seen: readonly Seen[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { difference, texts } of seen) {
    const { one, other } = difference
    if (!isUnknown(one) || !isUnknown(other)) continue
    const isSure = letters(one) === letters(other) || (isDefined(texts[0], one) && isDefined(texts[1], other))
    const key = keyOf(one, other)
    counts.set(key, (counts.get(key) ?? 0) + (isSure ? 2 : 1))
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([key]) => key))
}

export const isAcronymPair = ({ one, other }: Difference, pairs: ReadonlySet<string>): boolean =>
  isUnknown(one) && isUnknown(other) && pairs.has(keyOf(one, other))
