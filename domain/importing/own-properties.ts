/** What our own papers say of themselves beside their words. It is read with care: anything may stand there. */
import { SIDE_NAME } from '../languages/side-names.ts'
import type { FileParagraph, TracedFile } from '../files/traced.ts'

/** Who of the file's authors is which party, and which revision it is. */
const PARTIES_PROPERTY = 'declaro:parties'
export const REVISION_PROPERTY = 'declaro:revision'
/** Of the text in it. */
export const LANGUAGE_PROPERTY = 'declaro:language'

type Properties = Pick<TracedFile, 'properties'>

export const isOwnPaper = ({ properties }: Properties): boolean => Object.hasOwn(properties, PARTIES_PROPERTY)

/** Words in another language beside the text are nobody's proposal; only their place among the file's paragraphs stays. */
export const withoutVersions = (file: TracedFile): TracedFile => ({
  ...file,
  paragraphs: file.paragraphs.map((each) => (isOfVersion(each) ? { ...each, runs: [] } : each)),
})

const isOfVersion = ({ names }: FileParagraph): boolean => names.some((name) => SIDE_NAME.read(name) !== null)

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
