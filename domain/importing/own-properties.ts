/** What our own papers say of themselves beside their words. It is read with care: anything may stand there. */
import type { TracedFile } from '../files/traced.ts'

/** Who of the file's authors is which party, and which revision it is. */
const PARTIES_PROPERTY = 'declaro:parties'
export const REVISION_PROPERTY = 'declaro:revision'

type Properties = Pick<TracedFile, 'properties'>

export const isOwnPaper = ({ properties }: Properties): boolean => Object.hasOwn(properties, PARTIES_PROPERTY)

const ANNEX = /^Declaro[ -]?annex/i

/** What our papers add after the text is nobody's wording; only its place among the file's paragraphs stays. */
export const withoutAnnex = (file: TracedFile): TracedFile => ({
  ...file,
  paragraphs: file.paragraphs.map((each) => (ANNEX.test(each.style ?? '') || ANNEX.test(each.styleName) ? { ...each, runs: [] } : each)),
})

export function partiesNamed({ properties }: Properties): Readonly<Record<string, string>> {
  try {
    const read: unknown = JSON.parse(properties[PARTIES_PROPERTY] ?? '{}')
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  } catch {
    // No JSON, so it is not ours.
    return {}
  }
}
