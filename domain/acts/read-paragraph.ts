/** Puts a paragraph of the text on all screens; null ends the reading. `freeze` holds as it was until it is said otherwise. */
import { z } from 'zod'
import { paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { paragraphIn } from './paragraphs.ts'
import { accepted } from './types.ts'

export const readParagraph = act({
  type: 'read-paragraph',
  right: 'preside',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId.nullable(), freeze: z.boolean().optional() }),
  decide: (context, { paragraph, freeze: wanted }) => {
    const { textReading } = context.state
    const found = paragraph === null ? null : paragraphIn(context, paragraph)
    if (found?.kind === 'refused') return found
    const freeze = paragraph !== null && (wanted ?? textReading.freeze)
    const same = textReading.now === paragraph && textReading.freeze === freeze
    const details = { reading: paragraph ?? 'none', frozen: freeze ? 'yes' : 'no' }
    return accepted(same ? [] : [{ kind: 'paragraph-read', paragraph, freeze, at: context.now }], [], details)
  },
})
