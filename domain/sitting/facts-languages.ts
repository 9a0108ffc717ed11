/** The languages of the conference and their sides, as the audit chain keeps them. */
import { z } from 'zod'
import { fact, listOf } from './fact.ts'
import { instant, languageCode, paragraphId, seatId } from './schemas.ts'

const languages = [
  fact('languages-set', { authentic: listOf(languageCode), courtesy: listOf(languageCode) }),
  /** The languages whose sides the seat writes from now on; none where the pen is taken back. */
  fact('language-pen-given', { seat: seatId, languages: listOf(languageCode) }),
  /** Words of a side that came by an act, from a file or a template. */
  fact('side-written', { language: languageCode, paragraphs: listOf(paragraphId), file: z.string().nullable(), at: instant }),
  /** What the template from which the text was made says in another language: words for that side, for as long as a paragraph is still the template's. */
  fact('template-known', {
    language: languageCode,
    file: z.string(),
    words: listOf(z.object({ paragraph: paragraphId, source: z.string(), text: z.string() })),
  }),
  /** Both wordings, as they were found to say the same. */
  fact('pair-checked', { language: languageCode, paragraph: paragraphId, source: z.string(), side: z.string(), at: instant }),
] as const

export const languagesSchema = z.discriminatedUnion('kind', languages)
export type FactOfLanguages = z.infer<typeof languagesSchema>
