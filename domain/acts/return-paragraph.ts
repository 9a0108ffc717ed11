/** Takes up again a paragraph that was put aside. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const returnParagraph = act({
  type: 'return-paragraph',
  right: 'settle',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId }),
  decide: ({ state, now }, { paragraph }) =>
    state.aside.has(paragraph) ? accepted([{ kind: 'paragraph-returned', paragraph, at: now }]) : refused('paragraph.not-aside'),
})
