/** What was written of a conference that is not made yet: kept in this browser alone, and erased once it is made. */
import { z } from 'zod'
import { emptyForm, setupForm, STEPS, TEXT_LANGUAGES } from '../../../domain/setup/form.ts'

const WAYS = ['new', 'earlier'] as const
export type Way = (typeof WAYS)[number]

const draft = z.object({
  way: z.enum(WAYS),
  step: z.enum(STEPS),
  form: setupForm,
  /** The earlier Declaration as it was read, in the form that `declaro read` prints. */
  text: z.object({ file: z.string(), title: z.string(), paragraphs: z.number(), named: z.number(), shape: z.unknown() }).nullable(),
})
export type Draft = z.infer<typeof draft>

/** One for each way: who looks at the other way loses nothing. */
const keyOf = (way: Way): string => `declaro/setup/${way}`

export type DraftShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What cannot be read is no draft: from another version, or somebody else's. */
export function keptDraft(shelf: DraftShelf, way: Way): Draft | null {
  try {
    return draft.safeParse(JSON.parse(shelf.getItem(keyOf(way)) ?? 'null')).data ?? null
  } catch (fault) {
    if (fault instanceof SyntaxError) return null
    throw fault
  }
}

/** False where the browser has no room for it, as for a whole Declaration. */
export function keepDraft(shelf: DraftShelf, kept: Draft): boolean {
  try {
    shelf.setItem(keyOf(kept.way), JSON.stringify(kept))
    return true
  } catch (fault) {
    if (fault instanceof DOMException) return false
    throw fault
  }
}

export const keptWays = (shelf: DraftShelf): readonly Way[] => WAYS.filter((way) => keptDraft(shelf, way) !== null)

/** Once the conference is made. */
export const forgetDrafts = (shelf: DraftShelf): void => WAYS.forEach((way) => shelf.removeItem(keyOf(way)))

export function newDraft(way: Way, spoken: string): Draft {
  const language = TEXT_LANGUAGES.find((each) => each === spoken) ?? 'es'
  const { timeZone } = new Intl.DateTimeFormat('en').resolvedOptions()
  return { way, step: 'conference', form: emptyForm(language, timeZone), text: null }
}
