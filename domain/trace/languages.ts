/** In which languages the Recommendations and the text are. */
import { languageOf } from '../text/read-lexicon.ts'

/** Of the Recommendations and of the text: `es`. */
export type Languages = { readonly asked: string; readonly answered: string }

/** Recommendations that do not say are taken to be in the text's language. */
export function languagesOf(items: readonly { readonly text: string }[], answered: string): Languages {
  const asked = languageOf(items.map(({ text }) => text).join('\n'))
  return { asked: asked === 'und' ? answered : asked, answered }
}
