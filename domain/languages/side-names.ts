/** What a paragraph of a language's version goes by in a file that holds the negotiated text too: `side_en_p_…`. */
import { isParagraphId, type ParagraphId } from '../text/ids.ts'

const PATTERN = /^side_([a-z]{2})_(p_[a-z0-9]{10})$/

export const SIDE_NAME = {
  of: (language: string, paragraph: ParagraphId): string => `side_${language}_${paragraph}`,
  read: (name: string): { readonly language: string; readonly paragraph: ParagraphId } | null => {
    const [, language = '', paragraph] = PATTERN.exec(name) ?? []
    return isParagraphId(paragraph) ? { language, paragraph } : null
  },
} as const
