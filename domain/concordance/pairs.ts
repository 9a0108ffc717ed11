/** Which paragraphs of two language versions of one text belong together. */
import { anchorsOf, plainAnchors, rulesOf } from './anchors.ts'
import { type Features, featuresOf, paired } from './pair.ts'
import type { Languages, Pair, Side } from './types.ts'

function featured(sides: readonly Side[], language: string, beside: string): readonly Features[] {
  const rules = rulesOf(language)
  return sides.map((side) => featuresOf(side, rules === null ? plainAnchors(side.text) : anchorsOf(side.text, rules), language, beside))
}

/** By their places. */
export const pairsBetween = (one: readonly Side[], other: readonly Side[], languages: Pick<Languages, 'one' | 'other'>): readonly Pair[] =>
  paired(featured(one, languages.one, languages.other), featured(other, languages.other, languages.one))
