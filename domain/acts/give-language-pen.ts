/** A translator's seat writes a language's side from now on, and reads the text as the secretariat does; no language takes the pen back. */
import { z } from 'zod'
import { isSide } from '../languages/languages.ts'
import { refused } from '../sentences/refusals.ts'
import { languageCode, seatId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { seatIn } from './seats.ts'
import { accepted } from './types.ts'

export const giveLanguagePen = act({
  type: 'give-language-pen',
  right: 'door',
  when: 'any time',
  input: z.strictObject({ seat: seatId, languages: z.array(languageCode).max(8) }),
  decide: (context, { seat: id, languages }) => {
    const found = seatIn(context, id)
    if (found.kind === 'refused') return found
    if (found.seat.hat !== 'service') return refused('language.not-a-translator')
    const unknown = languages.find((each) => !isSide(context.state.conference, each))
    if (unknown !== undefined) return refused('language.no-side', { language: unknown })
    const given = [...new Set(languages)]
    return accepted([{ kind: 'language-pen-given', seat: id, languages: given }], [], {
      languages: given.length === 0 ? 'none' : given.join(', '),
    })
  },
})
