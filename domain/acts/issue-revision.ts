/** Issues the text as it stands as the next revision, with labels set anew. */
import { z } from 'zod'
import { line, remark } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const issueRevision = act({
  type: 'issue-revision',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ title: line, note: remark.optional() }),
  decide: ({ state, now }, { title, note }) => {
    const number = state.revisions.length + 1
    const noted = note === undefined ? {} : { note }
    return accepted(
      [{ kind: 'revision-issued', number, title, at: now, ...noted }],
      [{ kind: 'relabel' }, { kind: 'issue-revision', number, title, ...noted }],
      { number },
    )
  },
})
