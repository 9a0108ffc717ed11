/** Where a page may write while the chair reads one paragraph and freezes the others. */
import type * as Y from 'yjs'
import { unfrozenIn } from '../../domain/sitting/frozen.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import { readingParts } from './reading-shown.ts'

/** Null where nothing is frozen for this voice: the pens' own never are. */
export function unfrozenOn(doc: Y.Doc, own: Party | null): ReadonlySet<ParagraphId> | null {
  if (own === 'chair' || own === 'secretariat') return null
  return unfrozenIn(readingParts(doc).textReading, paragraphsOf(fragmentOf(doc)))
}
