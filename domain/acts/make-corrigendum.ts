/** Words of the certified text put right by the chair's act. The certified text stays as it is; papers show it with its corrigenda. */
import { z } from 'zod'
import { baseText } from '../adoption/blanks.ts'
import { corrigendaIn, occurrences, withCorrigenda } from '../adoption/corrigenda.ts'
import { refused } from '../sentences/refusals.ts'
import { inOneLine } from '../text/one-line.ts'
import { languagesOf } from '../languages/languages.ts'
import { languageCode, paragraphId, remark } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { paragraphIn } from './paragraphs.ts'
import { accepted } from './types.ts'

const LONGEST = 4000

export const makeCorrigendum = act({
  type: 'make-corrigendum',
  right: 'declare',
  when: 'any time',
  input: z.strictObject({
    paragraph: paragraphId,
    /** Of the authentic version in another language; not said: of the negotiated text. */
    language: languageCode.optional(),
    /** As they stand, with what earlier corrigenda made of them. */
    before: z.string().min(1).max(LONGEST),
    after: z.string().max(LONGEST).transform(inOneLine),
    reason: remark,
  }),
  decide: (context, { paragraph, language, before, after, reason }) => {
    const { adoption, conference } = context.state
    const { certified, corrigenda } = adoption
    if (certified === null) return refused('corrigendum.not-certified')
    const found = paragraphIn(context, paragraph)
    if (found.kind === 'refused') return found
    if (before === after) return refused('corrigendum.same')
    if (language !== undefined && !languagesOf(conference).authentic.includes(language)) return refused('language.no-side', { language })
    const words = language === undefined ? baseText(found) : (context.sideOf(language, paragraph)?.text ?? '')
    const earlier = corrigendaIn(corrigenda, language ?? conference.language, conference.language)
    const count = occurrences(withCorrigenda(paragraph, words, earlier), before)
    if (count !== 1) return refused(count === 0 ? 'corrigendum.not-there' : 'corrigendum.several', { count })
    const number = corrigenda.length + 1
    const of = language === undefined ? {} : { language }
    return accepted([{ kind: 'corrigendum-made', corrigendum: number, ...of, paragraph, before, after, reason, at: context.now }], [], {
      number,
    })
  },
})
