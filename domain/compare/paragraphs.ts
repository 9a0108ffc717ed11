/** The paragraphs of a Declaration as a comparison sees them: sections flattened, in order. */
import type { Declaration } from '../text/declaration.ts'
import { printedNumbers } from '../text/numbers.ts'
import type { ComparedParagraph } from './types.ts'

export function comparedParagraphs({ sections }: Declaration): readonly ComparedParagraph[] {
  return sections.flatMap(({ kind, paragraphs }) => {
    const numbers = printedNumbers(paragraphs)
    return paragraphs.map(({ id, role, level, marker, text, marks }, at) => ({
      id: id ?? null,
      kind,
      role,
      level,
      marker,
      number: numbers[at] ?? null,
      text,
      marks: marks ?? [],
    }))
  })
}
