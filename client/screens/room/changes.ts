/** What one party's proposal changes in a paragraph, all others left aside. */
import { wordingWith } from '../../../domain/proposals/read.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { Party } from '../../../domain/text/ids.ts'
import type { Change } from '../../compare/weights-worker.ts'

const textWith = ({ runs }: ParagraphView, parties: ReadonlySet<Party>): string =>
  wordingWith(runs, parties)
    .map(([text]) => text)
    .join('')

export const changeBy = (paragraph: ParagraphView, by: Party): Change => ({
  of: `${paragraph.id}/${by}`,
  old: textWith(paragraph, new Set()),
  now: textWith(paragraph, new Set([by])),
})
