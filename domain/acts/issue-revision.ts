/** Issues the text as it stands as the next revision, with labels set anew. */
import { z } from 'zod'
import { line } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const issueRevision = act({
  type: 'issue-revision',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ title: line }),
  decide: ({ state, now }, { title }) => {
    const number = state.revisions.length + 1
    return accepted(
      [{ kind: 'revision-issued', number, title, at: now }],
      [{ kind: 'relabel' }, { kind: 'issue-revision', number, title }],
      { number },
    )
  },
})
