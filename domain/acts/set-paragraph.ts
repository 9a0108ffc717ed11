/** Sets a paragraph's role, level or marker. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { level, marker, paragraphId, role } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { baseParagraph } from './paragraphs.ts'
import { accepted } from './types.ts'

export const setParagraph = act({
  type: 'set-paragraph',
  right: 'pen',
  when: 'direct writing',
  input: z.strictObject({ paragraph: paragraphId, role: role.optional(), level: level.optional(), marker: marker.optional() }),
  decide: (context, { paragraph, ...looks }) => {
    if (Object.values(looks).every((value) => value === undefined)) return refused('act.malformed', { field: 'role' })
    const found = baseParagraph(context, paragraph)
    if (found.kind === 'refused') return found
    return accepted([{ kind: 'paragraph-set', paragraph, ...looks }], [{ kind: 'set-paragraph', paragraph, ...looks }])
  },
})
