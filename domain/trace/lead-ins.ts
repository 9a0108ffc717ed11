/** Lead-ins on both sides: what hangs from them decides where they went. */
import type { AlignedItem, AlignedParagraph, ProposedLink } from './proposed-link.ts'

/** What a link may point to: words of substance, and lead-ins with items of their own; not the lead-in of a section. */
export function isLinkable(paragraphs: readonly AlignedParagraph[], at: number): boolean {
  const paragraph = paragraphs[at]
  if (paragraph === undefined || paragraph.text.trim() === '') return false
  if (paragraph.role === 'body') return true
  return paragraph.role === 'chapeau' && leadsIn(paragraphs, at)
}

const leadsIn = (paragraphs: readonly AlignedParagraph[], at: number): boolean => {
  const [own, next] = [paragraphs[at], paragraphs[at + 1]]
  return own !== undefined && next !== undefined && next.kind === own.kind && next.level > own.level
}

/** `4` leads in to `4.2`. */
const isRightUnder = (number: string, above: string): boolean =>
  number.startsWith(`${above}.`) && !number.slice(above.length + 1).includes('.')

const aboveOf = (paragraphs: readonly AlignedParagraph[], at: number): number | null => {
  const own = paragraphs[at]
  if (own === undefined) return null
  for (let above = at - 1; above >= 0; above--) {
    const other = paragraphs[above]
    if (other === undefined || other.kind !== own.kind) return null
    if (other.level < own.level) return above
  }
  return null
}

/** A lead-in goes where most of its items went: `Approve the following:` became the `Approved` above them. */
export function withLeadIns(
  links: readonly ProposedLink[],
  items: readonly AlignedItem[],
  paragraphs: readonly AlignedParagraph[],
): readonly ProposedLink[] {
  return items.flatMap(({ number }, item): readonly ProposedLink[] => {
    const own = links.filter((link) => link.item === item)
    const under = links.filter((link) => isRightUnder(items[link.item]?.number ?? '', number))
    if (under.length === 0) return own
    const counts = new Map<number, number>()
    for (const { paragraph } of under) {
      const above = aboveOf(paragraphs, paragraph)
      if (above !== null) counts.set(above, (counts.get(above) ?? 0) + 1)
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1])
    if (most === undefined || most[1] * 2 < under.length || own.some(({ paragraph }) => paragraph === most[0])) return own
    const score = Math.max(...under.map((link) => link.score))
    return [
      {
        item,
        paragraph: most[0],
        score,
        covers: 1,
        reasons: [{ kind: 'items', what: under.map((link) => items[link.item]?.number ?? '') }],
      },
    ]
  })
}
