/** What a person should know of how a file was read, in words. */
import type { Language } from '../sentences/fill.ts'
import { fileSentence } from '../sentences/files.ts'
import type { FileNote } from './lines-of-file.ts'

function trackedWords({ tracked, reading }: FileNote, language: Language): readonly string[] {
  if (tracked === null) return []
  const { insertions, deletions } = tracked
  const authors = tracked.authors.join(', ') || fileSentence('tracked.nobody', language)
  return [fileSentence(`tracked.${reading}`, language, { authors, insertions, deletions })]
}

const counted = (key: 'comments' | 'footnotes', count: number, language: Language): readonly string[] =>
  count === 0 ? [] : [fileSentence(key, language, { count })]

/** One sentence each; none for a file that says all it says. */
export const noteWords = (note: FileNote, language: Language): readonly string[] => [
  ...trackedWords(note, language),
  ...counted('comments', note.comments, language),
  ...counted('footnotes', note.footnotes, language),
  ...(note.encoding === 'windows-1252' ? [fileSentence('windows-1252', language)] : []),
]
