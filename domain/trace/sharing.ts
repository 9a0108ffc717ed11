/** Which Recommendations share a paragraph. */

type Link = { readonly recommendation: string; readonly paragraph: string }

const isUnder = (number: string, above: string): boolean => number.startsWith(`${above}.`)
/** A lead-in and the items under it ask for one thing. */
const isOneWith = (one: string, other: string): boolean => one === other || isUnder(one, other) || isUnder(other, one)

/** How many other Recommendations a paragraph takes up beside this one. */
export const sharedWith = (number: string, paragraph: string, links: readonly Link[]): number =>
  new Set(
    links
      .filter((link) => link.paragraph === paragraph && !isOneWith(link.recommendation, number))
      .map(({ recommendation }) => recommendation),
  ).size
