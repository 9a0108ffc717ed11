/** What our own papers say of themselves beside their words. It is read with care: anything may stand there. */
import type { TracedFile } from '../files/traced.ts'

/** Who of the file's authors is which party, and which revision it is. */
const PARTIES_PROPERTY = 'declaro:parties'
export const REVISION_PROPERTY = 'declaro:revision'

type Properties = Pick<TracedFile, 'properties'>

export const isOwnPaper = ({ properties }: Properties): boolean => Object.hasOwn(properties, PARTIES_PROPERTY)

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
