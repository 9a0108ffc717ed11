/** Places of the base text that were left to be filled: a template's slot in brackets, dots in brackets, a rule to write on. */
import { wordingWith } from '../proposals/read.ts'
import type { ParagraphView } from '../proposals/types.ts'

/** `[nombre]`, `[...]`, `[ ]`, and three or more low lines. */
const BLANK = /\[[^[\]]*\]|_{3,}/g
const NOBODY: ReadonlySet<never> = new Set()

/** Words as they stand without what anybody has pending. */
export const baseText = ({ runs }: Pick<ParagraphView, 'runs'>): string =>
  wordingWith(runs, NOBODY)
    .map(([words]) => words)
    .join('')

export const blanksLeft = (text: string): readonly string[] => text.match(BLANK) ?? []
