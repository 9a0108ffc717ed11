/** In which languages the text is equally authentic, and into which it is translated as a courtesy. Each gets a side beside the text. */
import { z } from 'zod'
import { languageTwice, MOST_LANGUAGES, sideLanguages } from '../languages/languages.ts'
import { refused } from '../sentences/refusals.ts'
import { languageCode } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { accepted, type Context } from './types.ts'

const languages = z.array(languageCode).max(MOST_LANGUAGES)

export const setLanguages = act({
  type: 'set-languages',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ authentic: languages, courtesy: languages }),
  decide: (context, { authentic, courtesy }) => {
    const { conference } = context.state
    const all = [...authentic, ...courtesy]
    const twice = languageTwice({ negotiated: conference.language, authentic, courtesy })
    if (twice !== null) return refused('language.twice', { language: twice.language })
    const lost = sideLanguages(conference).find((each) => !all.includes(each) && hasWords(context, each))
    if (lost !== undefined) return refused('language.has-words', { language: lost })
    return accepted([{ kind: 'languages-set', authentic, courtesy }], [{ kind: 'open-sides', languages: all }], {
      authentic: authentic.join(', '),
      courtesy: courtesy.join(', '),
    })
  },
})

/** What translators wrote is not taken away by a setting. */
const hasWords = ({ text, sideOf }: Context, language: string): boolean =>
  text.paragraphs.some(({ id }) => (sideOf(language, id)?.text ?? '') !== '')
