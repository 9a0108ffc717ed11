/** Records what became of a new topic: taken into the text, noted, dropped. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { ordinal, paragraphId } from '../sitting/schemas.ts'
import { TOPIC_OUTCOMES } from '../sitting/types.ts'
import { act } from './act.ts'
import { paragraphIn } from './paragraphs.ts'
import { accepted } from './types.ts'

export const settleTopic = act({
  type: 'settle-topic',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ topic: ordinal, outcome: z.enum(TOPIC_OUTCOMES), paragraph: paragraphId.optional() }),
  decide: (context, { topic: number, outcome, paragraph = null }) => {
    if (!context.state.topics.some((topic) => topic.number === number)) return refused('topic.unknown', { number })
    if (paragraph !== null && outcome !== 'to_text') return refused('act.malformed', { field: 'paragraph' })
    const found = paragraph === null ? null : paragraphIn(context, paragraph)
    return found?.kind === 'refused' ? found : accepted([{ kind: 'topic-settled', number, outcome, paragraph }])
  },
})
