/** A Declaration that a text is to begin from, read in the browser: nothing is sent until a person has seen what was understood. */
import type { ActInput } from '../../../domain/acts/registry.ts'
import { type FileNote, linesOfFile, tracedOfFile } from '../../../domain/files/lines-of-file.ts'
import { NOTHING_UNREAD, type Unread } from '../../../domain/files/traced.ts'
import { type Refusal, refused } from '../../../domain/sentences/refusals.ts'
import type { Declaration } from '../../../domain/text/declaration.ts'
import type { Digest } from '../../../domain/text/ids.ts'
import { declarationFromLines, LONGEST_FILE } from '../../../domain/text/read.ts'

export type TextUnderstood = {
  readonly kind: 'understood'
  readonly declaration: Declaration
  readonly note: FileNote
  readonly unread: Unread
}

const LONGEST_BYTES = 25_000_000

export async function readToBegin(file: File): Promise<TextUnderstood | Refusal> {
  // One that is far too large is not even taken into memory.
  if (file.size > LONGEST_BYTES) return refused('file.too-long', { limit: LONGEST_FILE })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = linesOfFile(bytes, file.name)
  if (read.kind === 'refused') return read
  const traced = tracedOfFile(bytes)
  const unread = traced.kind === 'refused' ? NOTHING_UNREAD : traced.unread
  return { kind: 'understood', declaration: declarationFromLines(read.lines), note: read.note, unread }
}

const LONGEST_NAME = 120

/** Ids are given anew: what was said of a paragraph of another conference is not about this one. */
export const beginInput = ({ sections }: Declaration, file: string, seen: Digest): ActInput<'begin-from-text'> => ({
  file: file.slice(-LONGEST_NAME),
  seen,
  text: {
    sections: sections.map(({ kind, heading, paragraphs }) => ({
      kind,
      heading,
      paragraphs: paragraphs.map(({ role, level, marker, text, marks = [] }) => ({ role, level, marker, text, marks: [...marks] })),
    })),
  },
})
