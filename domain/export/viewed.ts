/** The paragraphs that an export shows, in the view it was asked for. */
import type { SourceParagraph } from '../compile/types.ts'
import type { Run } from '../proposals/types.ts'
import { isBeside } from '../text/wordings.ts'
import type { TextFacts } from './types.ts'

export const paragraphsShown = ({ source, view }: Pick<TextFacts, 'source' | 'view'>): readonly SourceParagraph[] =>
  view === 'proposals' ? source.paragraphs : source.paragraphs.filter(isBase).map(baseAlone)

const isBase = (paragraph: SourceParagraph): boolean => paragraph.pi === null && !isBeside(paragraph)

/** The base text's words, whoever wants them out. */
function baseAlone(paragraph: SourceParagraph): SourceParagraph {
  const runs: Run[] = []
  for (const { text, ins, emphasis } of paragraph.runs) {
    if (ins !== null) continue
    const last = runs.at(-1)
    if (last !== undefined && last.emphasis.join() === emphasis.join()) runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push({ text, ins, dels: [], emphasis })
  }
  return { ...paragraph, alt: null, runs, proposals: [] }
}
