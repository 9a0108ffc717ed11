/** Languages, pens of a language, and pairs that were checked. */
import type { FactOfLanguages } from '../facts-languages.ts'
import { type Fold, having, lacking } from './types.ts'

export const languages: Fold<FactOfLanguages['kind']> = {
  'languages-set': (state, { authentic, courtesy }) => ({ ...state, conference: { ...state.conference, authentic, courtesy } }),
  'language-pen-given': (state, { seat, languages: given }) => ({
    ...state,
    pens: given.length === 0 ? lacking(state.pens, seat) : having(state.pens, seat, given),
  }),
  // The words are in the text; that they came is on record.
  'side-written': (state) => state,
  'template-known': (state, { language, file, words }) => ({
    ...state,
    templateSides: having(state.templateSides, language, { file, words }),
  }),
  'pair-checked': (state, { language, paragraph, source, side, at }) => ({
    ...state,
    checkedPairs: having(
      state.checkedPairs,
      language,
      having(state.checkedPairs.get(language) ?? new Map(), paragraph, { source, side, at }),
    ),
  }),
}
