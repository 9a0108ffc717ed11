/** Joins a paragraph to the end of the one before it, which keeps its id. */
import { z } from 'zod'
import type { ParagraphView } from '../proposals/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { baseParagraph } from './paragraphs.ts'
import { accepted, type Context } from './types.ts'

function paragraphBefore(context: Context, paragraph: ParagraphView): ParagraphView | Refusal {
  const siblings = context.text.paragraphs.filter((each) => each.section === paragraph.section)
  const before = siblings[siblings.findIndex((each) => each.id === paragraph.id) - 1]
  return before === undefined ? refused('paragraph.first-in-section') : baseParagraph(context, before.id)
}

export const joinParagraph = act({
  type: 'join-paragraph',
  right: 'pen',
  when: 'direct writing',
  input: z.strictObject({ paragraph: paragraphId }),
  decide: (context, { paragraph }) => {
    const found = baseParagraph(context, paragraph)
    if (found.kind === 'refused') return found
    const into = paragraphBefore(context, found)
    if (into.kind === 'refused') return into
    const both = { paragraph, into: into.id }
    return accepted([{ kind: 'paragraph-joined', ...both }], [{ kind: 'join-paragraph', ...both }], both)
  },
})
