/** What a file that a delegation sent back was understood to propose, and to say: put before the meeting in one act, all of it or none. */
import { z } from 'zod'
import { MOST_IMPORTED, MOST_IMPORTED_THREADS, MOST_REWORDED } from '../importing/limits.ts'
import { delegationCode, digest, line, paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { importProposals } from './importing.ts'
import { draft } from './table.ts'

const remarkRead = z.string().trim().min(1).max(2000)

const comment = z.strictObject({
  paragraph: paragraphId,
  /** UTF-16 offsets in the paragraph's full text, in the wording that was seen. */
  on: z.strictObject({ from: z.int().nonnegative(), to: z.int().positive() }).optional(),
  seen: digest.optional(),
  /** The comment, then its answers. */
  remarks: z.array(remarkRead).min(1).max(50),
})
export type ImportedComment = z.output<typeof comment>

const input = z.strictObject({
  /** The file's name. */
  file: line,
  drafts: z
    .array(draft)
    .max(MOST_IMPORTED)
    .refine((drafts) => drafts.filter(({ kind }) => kind === 'words').length <= MOST_REWORDED),
  comments: z.array(comment).max(MOST_IMPORTED_THREADS).default([]),
  /** The delegation on whose behalf the secretariat imports. */
  for: delegationCode.optional(),
})
export type ImportInput = z.output<typeof input>

export const importProposalsAct = act({
  type: 'import-proposals',
  right: 'import',
  when: 'tabling or preparation',
  input,
  draftsOf: ({ drafts }) => drafts,
  decide: importProposals,
})
