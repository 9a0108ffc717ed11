/** A text as it is handed to the process that makes papers: who has what pending is read there, since of a long text that takes longer than a key may wait. */
import { partiesIn, proposalsIn } from '../proposals/read.ts'
import type { Party } from '../text/ids.ts'
import type { CompilationFacts } from './paper.ts'
import type { Source, SourceParagraph } from './types.ts'

export type UnreadParagraph = Omit<SourceParagraph, 'proposals'>
export type UnreadSource = Omit<Source, 'paragraphs'> & { readonly paragraphs: readonly UnreadParagraph[] }

export type UnreadFacts = Omit<CompilationFacts, 'source'> & { readonly source: UnreadSource }

export const readSource = ({ paragraphs, ...more }: UnreadSource): Source => ({
  ...more,
  paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, proposals: proposalsIn(paragraph.runs, paragraph.pi) })),
})

/** Every party with something pending, in the order of the alphabet. */
export const partiesAmong = (paragraphs: readonly Pick<UnreadParagraph, 'runs' | 'pi'>[]): readonly Party[] =>
  [...new Set(paragraphs.flatMap(({ runs, pi }) => partiesIn(runs, pi)))].sort()
